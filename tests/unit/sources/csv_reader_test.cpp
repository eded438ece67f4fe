#include "core/base/safe_file.h"
#include "core/sources/source_table.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString headers = u"手机号,方向,短信内容,提交时间"_s;

QByteArray encoded(const QString& text, QStringConverter::Encoding encoding,
                   QStringConverter::Flag flag = QStringConverter::Flag::Default)
{
    QStringEncoder encoder(encoding, flag);
    return encoder(text);
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private:
    Result<sources::SourceTable> read(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(u"log.csv"_s);
        if (!writeFileSafely(path, bytes))
            return fail(ErrorCode::FileNotWritten);
        return sources::readTable(path);
    }

    void refused(const QByteArray& bytes, ErrorCode code, const QString& what, const QString& place = {})
    {
        const auto table = read(bytes);
        QVERIFY(!table);
        QCOMPARE(errorName(table.error().code), errorName(code));
        QCOMPARE(table.error().args.value(u"what"_s).toString(), what);
        QCOMPARE(table.error().args.value(u"file"_s).toString(), u"log.csv"_s);
        if (!place.isEmpty())
            QCOMPARE(table.error().args.value(u"place"_s).toString(), place);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyEncodingOfTheTradeIsRead_data()
    {
        const QString text = headers + u"\n17000001234,下行,䶮㛃𬭊龘 您好,2022-01-03\n"_s;
        // The same text in GB18030: four bytes where GBK has none.
        const QByteArray gb18030 = QByteArray::fromHex("cad6bbfabac52cb7bdcff22cb6ccd0c5c4dac8dd2ccce1bdbbcab1bce40a313"
                                                       "73030303030313233342ccfc2d0d02cfe9f8230b7319933"
                                                       "a838fd9320c4fabac32c323032322d30312d30330a");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
        QTest::newRow("utf-16le with mark")
            << encoded(text, QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("utf-16be with mark")
            << encoded(text, QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("utf-16le") << encoded(text, QStringConverter::Utf16LE);
        QTest::newRow("utf-16be") << encoded(text, QStringConverter::Utf16BE);
        QTest::newRow("gb18030") << gb18030;
    }
    void everyEncodingOfTheTradeIsRead()
    {
        QFETCH(QByteArray, bytes);
        const auto table = read(bytes);
        QVERIFY(table);
        QCOMPARE(table->kind, u"sms_log"_s);
        QCOMPARE(table->rows.size(), 1);
        const QString said = table->rows.at(0).cells.at(2);
        QVERIFY2(said == u"䶮㛃𬭊龘 您好"_s, qPrintable(said));
        QVERIFY(table->warnings.isEmpty());
    }

    void bytesThatAreNoEncodingAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const QByteArray text = (headers + u"\n17000001234,下行,您好,2022-01-03\n"_s).toUtf8();
        QTest::newRow("broken utf-8") << QByteArray(text).replace("您", "\xE6\x82") << u"utf8"_s;
        QTest::newRow("overlong utf-8") << text + "\xC0\xAF" << u"utf8"_s;
        QTest::newRow("broken utf-8 behind a mark") << "\xEF\xBB\xBF" + text + "\xFF" << u"utf8"_s;
        QTest::newRow("odd utf-16") << QByteArray("\xFF\xFE\x4B\x62\x3A", 5) << u"utf16"_s;
        QTest::newRow("lone surrogate") << QByteArray("\xFF\xFE\x00\xD8\x41\x00", 6) << u"utf16"_s;
        QTest::newRow("no gb18030") << QByteArray("\xCA\xD6\xBB\xFA,\xFF\xFF\xFF\x01\n") << u"gb18030"_s;
        QTest::newRow("zero bytes") << QByteArray(4000, '\0') + "x" << u"binary"_s;
    }
    void bytesThatAreNoEncodingAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        refused(bytes, ErrorCode::FileEncodingUnknown, what);
    }

    void everyDelimiterIsFound_data()
    {
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << QChar(u',');
        QTest::newRow("semicolon") << QChar(u';');
        QTest::newRow("tab") << QChar(u'\t');
    }
    void everyDelimiterIsFound()
    {
        QFETCH(QChar, delimiter);
        QString text = u"导出时间：2026,11,20\n"_s + QString(headers).replace(u',', delimiter)
            + u"\n17000001234|下行|\"a,b;c\td\"|2022-01-03\n"_s.replace(u'|', delimiter);
        const auto table = read(text.toUtf8());
        QVERIFY(table);
        QCOMPARE(table->rows.at(0).cells, QStringList({u"17000001234"_s, u"下行"_s, u"a,b;c\td"_s, u"2022-01-03"_s}));
    }

    void quotedLineBreaksStayInTheirRecordAndBlankLinesKeepTheirNumber()
    {
        const auto table =
            read((headers + u"\r\n1,下行,\"一\r\n\"\"二\"\"\",x\r\n\r\n,,,\r\n2,上行,三,y\n\n"_s).toUtf8());
        QVERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows.at(0).cells.at(2), u"一\r\n\"二\""_s);
        QCOMPARE(table->rows.at(1).number, 4);
    }

    void raggedRowsAndEmptyColumnsAreReadAsTheyAre()
    {
        const auto table = read((headers + u",,,手机号\n1,下行,短,x,,,2\n3\n4,上行,长,y,,多,,\n"_s).toUtf8());
        QVERIFY(table);
        QCOMPARE(table->headers,
                 QStringList({u"手机号"_s, u"方向"_s, u"短信内容"_s, u"提交时间"_s, u"列6"_s, u"手机号 (2)"_s}));
        QCOMPARE(table->rows.at(0).cells.at(5), u"2"_s);
        QCOMPARE(table->rows.at(1).cells, QStringList({u"3"_s, {}, {}, {}, {}, {}}));
        QCOMPARE(table->rows.at(2).cells.at(4), u"多"_s);
    }

    void whatSpreadsheetsAddIsTakenAway()
    {
        const QString text = u"订单编号,买家会员名,收货人姓名,收货地址 ,联系手机,订单创建时间\n"
                             "=\"4210302211436259679\",tb1,王小明,x,'17000001308\t,44621.5\n"
                             "2.02E+18,tb2,'王,y,17000001234.0,2021-03-02\n"
                             "４２１０３０２２１１４３６２５９６７９,=1+1,=\"李\",z,１７００００,x\n"_s;
        const auto table = read(text.toUtf8());
        QVERIFY(table);
        QCOMPARE(table->rows.at(0).cells,
                 QStringList({u"4210302211436259679"_s, u"tb1"_s, u"王小明"_s, u"x"_s, u"17000001308"_s,
                              u"2022-03-01 12:00:00"_s}));
        QCOMPARE(table->rows.at(1).cells,
                 QStringList({u"2.02E+18"_s, u"tb2"_s, u"'王"_s, u"y"_s, u"17000001234"_s, u"2021-03-02"_s}));
        QCOMPARE(table->rows.at(2).cells,
                 QStringList({u"4210302211436259679"_s, u"=1+1"_s, u"李"_s, u"z"_s, u"170000"_s, u"x"_s}));
        QCOMPARE(table->warnings, QStringList(u"damagedId:2"_s));
    }

    void charactersThatMisleadAreFlagged()
    {
        QByteArray text = (headers + u"\n1,下行,a\u202Egpj.exe,x\n2,下行,\uFFFD,y\n3,下行,NUL,z\n"_s).toUtf8();
        text.replace("NUL", QByteArray("a\0b", 3));
        text += QByteArray("4,x,y,z\n").repeated(20);
        const auto table = read(text);
        QVERIFY(table);
        QCOMPARE(table->warnings.mid(0, 3), QStringList({u"bidi:1"_s, u"replacementCharacter:2"_s, u"nul:3"_s}));
        QCOMPARE(table->rows.at(2).cells.at(2), u"ab"_s);
        QVERIFY(table->warnings.contains(u"duplicateRow:5"_s));
    }

    void aQuoteThatNeverClosesIsDamage()
    {
        refused((headers + u"\n1,下行,\"offen,x\n2,下行,y,z\n"_s).toUtf8(), ErrorCode::FileDamaged,
                u"unbalancedQuote"_s, u"2"_s);
    }

    void aCellBeyondTheLimitIsRefused_D18()
    {
        refused((headers + u"\n1,下行,"_s + QString(40'000, u'长') + u",x\n"_s).toUtf8(), ErrorCode::FileTooLarge,
                u"cell"_s, u"2"_s);
    }

    void filesOfAnotherKindAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << u"pdf"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n") << u"picture"_s;
        QTest::newRow("database") << QByteArray("SQLite format 3\0", 16) << u"database"_s;
        QTest::newRow("rar") << QByteArray("Rar!\x1A\x07") << u"archive"_s;
        QTest::newRow("page renamed to xls")
            << QByteArray("<html><table><tr><td>1</td></tr></table></html>") << u"markup"_s;
        QTest::newRow("other table") << QByteArray("a,b,c\n1,2,3\n") << u"headers"_s;
        QTest::newRow("other json") << QByteArray("{\"a\": 1}") << u"json"_s;
    }
    void filesOfAnotherKindAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        refused(bytes, ErrorCode::FileKindUnknown, what);
    }

    void anUnknownTableTellsItsHeaders()
    {
        const auto table = read("a,b,c\n1,2,3\n");
        QVERIFY(!table);
        QCOMPARE(table.error().args.value(u"headers"_s).toStringList(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    }

    void filesWithoutRecordsAreEmpty()
    {
        refused({}, ErrorCode::FileEmpty, u"content"_s);
        refused("\n\n \n", ErrorCode::FileEmpty, u"content"_s);
        refused((headers + u"\n,,,\n"_s).toUtf8(), ErrorCode::FileEmpty, u"rows"_s);
    }

    void aMissingFileIsMissing()
    {
        const auto table = sources::readTable(m_folder.filePath(u"nothing.csv"_s));
        QVERIFY(!table);
        QCOMPARE(errorName(table.error().code), errorName(ErrorCode::FileMissing));
    }

    void aCancelledJobStopsTheReader()
    {
        JobToken job;
        job.cancel();
        QString text = headers;
        for (int i = 0; i < 5000; ++i)
            text += u"\n%1,下行,x,y"_s.arg(i);
        QVERIFY(writeFileSafely(m_folder.filePath(u"long.csv"_s), text.toUtf8()));
        const auto table = sources::readTable(m_folder.filePath(u"long.csv"_s), job);
        QVERIFY(!table);
        QCOMPARE(errorName(table.error().code), errorName(ErrorCode::Cancelled));
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
