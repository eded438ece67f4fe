#include "core/base/safe_file.h"
#include "core/sources/source_table.h"
#include "tests/support/sample_people.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// Every sheet as JSON, read by xlrd: numbers as numbers, texts as texts.
#ifdef Q_OS_WIN
const QString python = u"python3"_s;
#else
const QString python = u"/usr/bin/python3"_s; // which finds Debian's modules
#endif
const QString oracle = u"import json, sys, xlrd\n"
                       "book = xlrd.open_workbook(sys.argv[1])\n"
                       "sheet = book.sheet_by_name(sys.argv[2])\n"
                       "print(json.dumps([sheet.row_values(r) for r in range(sheet.nrows)]))\n"_s;

} // namespace

class XlsReaderTest : public QObject {
    Q_OBJECT

private:
    void refused(const QByteArray& bytes, ErrorCode code, const QString& what)
    {
        const QString path = m_folder.filePath(u"receipts.xls"_s);
        QVERIFY(writeFileSafely(path, bytes));
        const auto table = sources::readTable(path);
        QVERIFY(!table);
        QCOMPARE(errorName(table.error().code), errorName(code));
        QCOMPARE(table.error().args.value(u"what"_s).toString(), what);
    }

    QByteArray sample() const { return *readWholeFile(test::samplePath(u"pos_receipts.xls"_s), 1 << 20); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyCellIsWhatAnotherReaderReads()
    {
        QProcess process;
        process.start(python, {u"-c"_s, oracle, test::samplePath(u"pos_receipts.xls"_s), u"小票明细"_s});
        QVERIFY(process.waitForFinished());
        const QJsonArray rows = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
        QVERIFY2(rows.size() > 180, process.readAllStandardError().constData());
        const auto table = sources::readTable(test::samplePath(u"pos_receipts.xls"_s));
        QVERIFY(table);
        const qsizetype time = table->headers.indexOf(u"交易时间"_s);
        for (const sources::SourceRow& row : table->rows) {
            const QJsonArray expected = rows.at(row.number).toArray();
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                if (i == time)
                    continue;
                const QJsonValue value = expected.at(i);
                const bool same = value.isDouble() ? row.cells.at(i).toDouble() == value.toDouble()
                                                   : row.cells.at(i) == value.toString().trimmed();
                QVERIFY2(same,
                         qPrintable(u"row %1, %2: %3"_s.arg(row.number).arg(table->headers.at(i), row.cells.at(i))));
            }
        }
    }

    void bareSerialDatesComeOutAsDates()
    {
        const auto table = sources::readTable(test::samplePath(u"pos_receipts.xls"_s));
        QVERIFY(table);
        const qsizetype time = table->headers.indexOf(u"交易时间"_s);
        for (const sources::SourceRow& row : table->rows)
            QVERIFY2(row.cells.at(time).startsWith(u"202"_s), qPrintable(row.cells.at(time)));
        QCOMPARE(table->rows.at(2).cells.at(time), u"2022-02-26 08:46:32"_s);
    }

    void roundedCardsAreFlagged()
    {
        const auto table = sources::readTable(test::samplePath(u"pos_receipts.xls"_s));
        QVERIFY(table);
        QVERIFY(table->warnings.contains(u"damagedId:14"_s)); // 8.60016E+15
        QVERIFY(table->warnings.contains(u"damagedId:33"_s)); // 8600144058525690
    }

    void aDamagedWorkbookIsDamage()
    {
        const QByteArray whole = sample();
        refused(whole.left(600), ErrorCode::FileDamaged, u"xls"_s);
        refused(whole.left(whole.size() / 2), ErrorCode::FileDamaged, u"xls"_s);
        refused(whole.left(8) + QByteArray(4000, 'x'), ErrorCode::FileDamaged, u"xls"_s);
    }

    void aWorkbookWithAPasswordIsRefused_D18()
    {
        QByteArray package = sample().left(512);
        for (const char c : QByteArray("EncryptedPackage"))
            package.append(c).append('\0');
        refused(package, ErrorCode::FileContentForbidden, u"encrypted"_s);
    }
};

QTEST_GUILESS_MAIN(XlsReaderTest)
#include "xls_reader_test.moc"
