#include "core/sources/csv_reader.h"
#include "core/sources/source_table.h"
#include "tests/support/sample_people.h"

#include <QProcess>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// Our XLSX reader against Debian's xlsx2csv, cell by cell. Dates are left to their own tests: the two round
// differently.
class XlsxOracleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsWhatAnotherReaderReads_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sheet");
        QTest::newRow("shared strings, second sheet") << u"baby_profiles.xlsx"_s << u"宝宝档案"_s;
        QTest::newRow("streamed texts") << u"douyin_orders.xlsx"_s << u"Sheet1"_s;
        QTest::newRow("title rows") << u"jd_orders.xlsx"_s << u"订单"_s;
        QTest::newRow("rich text") << u"jeffrey_bookings.xlsx"_s << u"预约"_s;
        QTest::newRow("emoji") << u"youzan_customers.xlsx"_s << u"客户列表"_s;
    }
    void everyCellIsWhatAnotherReaderReads()
    {
        QFETCH(QString, file);
        QFETCH(QString, sheet);
        QProcess process;
        process.start(u"xlsx2csv"_s, {u"-n"_s, sheet, test::samplePath(file)});
        QVERIFY(process.waitForFinished());
        const auto expected = sources::readCsv(QString::fromUtf8(process.readAllStandardOutput()), {});
        QVERIFY(expected);
        const auto table = sources::readTable(test::samplePath(file));
        QVERIFY(table);
        QCOMPARE(table->sheet, sheet);

        // Both skip blank rows, so records are compared in their order, from the headers on.
        qsizetype at = 0;
        while (at < expected->rows.size()
               && expected->rows.at(at).cells.first().text.trimmed() != table->headers.first())
            ++at;
        for (const sources::SourceRow& row : table->rows)
            compare(*table, row, expected->rows.at(++at));
    }

private:
    void compare(const sources::SourceTable& table, const sources::SourceRow& row, const sources::RawRow& expected)
    {
        static const QRegularExpression date(u"^\\d{4}[-/.年]\\d|^\\d{5}(\\.\\d+)?$"_s);
        for (const sources::RawCell& cell : expected.cells) {
            const QString read = row.cells.value(cell.column);
            const QString other = cell.text.trimmed();
            if (date.match(read).hasMatch() || date.match(other).hasMatch())
                continue;
            bool isNumber = false;
            const bool same =
                read == other || (other.toDouble(&isNumber) == read.toDouble() && isNumber) || isFloatOf(read, other);
            QVERIFY2(
                same,
                qPrintable(
                    u"row %1, %2: %3 instead of %4"_s.arg(row.number).arg(table.headers.at(cell.column), read, other)));
        }
    }

    static bool isFloatOf(const QString& read, const QString& other) { return other == read + u".0"_s; }
};

QTEST_GUILESS_MAIN(XlsxOracleTest)
#include "xlsx_oracle_test.moc"
