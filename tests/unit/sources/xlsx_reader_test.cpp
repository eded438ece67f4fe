#include "core/sources/source_table.h"
#include "tests/support/workbook_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

QByteArray cell(const char* reference, const QByteArray& value, const QByteArray& attributes = {})
{
    return "<c r=\"" + QByteArray(reference) + "\" " + attributes + "><v>" + value + "</v></c>";
}

QByteArray text(const char* reference, const QByteArray& value)
{
    return "<c r=\"" + QByteArray(reference) + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

QByteArray memberRow(int number)
{
    const QByteArray row = QByteArray::number(number);
    return "<row r=\"" + row + "\">" + text(("A" + row).constData(), "8600100000000001") + "</row>";
}

} // namespace

class XlsxReaderTest : public QObject {
    Q_OBJECT

private:
    Result<sources::SourceTable> read(const test::WorkbookParts& parts)
    {
        const QString path = m_folder.filePath(u"members.xlsx"_s);
        test::writeWorkbook(path, parts);
        return sources::readTable(path);
    }

    void refused(const test::WorkbookParts& parts, ErrorCode code, const QString& what, const QString& place = {})
    {
        const auto table = read(parts);
        QVERIFY(!table);
        QCOMPARE(errorName(table.error().code), errorName(code));
        QCOMPARE(table.error().args.value(u"what"_s).toString(), what);
        QCOMPARE(table.error().args.value(u"file"_s).toString(), u"members.xlsx"_s);
        if (!place.isEmpty())
            QCOMPARE(table.error().args.value(u"place"_s).toString(), place);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void cellsOfEveryTypeComeOutAsPlainText()
    {
        test::WorkbookParts parts;
        parts.sharedStrings = "<sst><si><t>共享</t></si><si><r><t>王</t></r><r><t/></r><r><t>小明</t></r><rPh><t>wang</"
                              "t></rPh></si></sst>";
        parts.styles =
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
        parts.rows = test::memberHeaders() + "<row r=\"2\">" + text("A2", "8600100000000001")
            + cell("B2", "17000001234") + cell("C2", "1", "t=\"s\"") + cell("D2", "=\"&lt;b&gt;\"", "t=\"str\"")
            + cell("E2", "44743.98162037", "s=\"1\"") + "</row>" + "<row r=\"4\">"
            + cell("A4", "8.6001000000000020E+15") + cell("C4", "0", "t=\"s\"") + cell("E4", "44743", "s=\"2\"")
            + cell("H4", "1", "t=\"b\"") + "</row>";
        const auto table = read(parts);
        QVERIFY(table);
        QCOMPARE(table->sheet, u"数据"_s);
        QCOMPARE(table->kind, u"shuyun_members"_s);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows.at(0).number, 1);
        QCOMPARE(
            table->rows.at(0).cells.mid(0, 5),
            QStringList({u"8600100000000001"_s, u"17000001234"_s, u"王小明"_s, u"<b>"_s, u"2022-07-01 23:33:32"_s}));
        QCOMPARE(table->rows.at(1).number, 3);
        QCOMPARE(table->rows.at(1).cells.at(4), u"2022-07-01"_s);
        QCOMPARE(table->headers.at(5), u"列8"_s);
        QCOMPARE(table->rows.at(1).cells.at(5), u"TRUE"_s);
    }

    void aCardThatExcelRoundedIsFlagged()
    {
        test::WorkbookParts parts;
        parts.rows = test::memberHeaders() + "<row r=\"2\">" + cell("A2", "8600144058525690") + "</row><row r=\"3\">"
            + cell("A3", "8600144058525697") + "</row><row r=\"4\">" + text("A4", "8600144058525680") + "</row>";
        const auto table = read(parts);
        QVERIFY(table);
        QCOMPARE(table->warnings, QStringList(u"damagedId:1"_s));
    }

    void datesCountFrom1904WhereTheWorkbookSaysSo()
    {
        test::WorkbookParts parts;
        parts.workbook.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        parts.styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        parts.rows =
            test::memberHeaders() + "<row r=\"2\">" + text("A2", "1") + cell("E2", "43281", "s=\"1\"") + "</row>";
        const auto table = read(parts);
        QVERIFY(table);
        QCOMPARE(table->rows.at(0).cells.at(4), u"2022-07-01"_s);
    }

    void titlesAboveTheHeadersAreNoRecords()
    {
        test::WorkbookParts parts;
        QByteArray headers = test::memberHeaders();
        headers.replace("r=\"1\"", "r=\"4\"").replace("1\" t=", "4\" t=");
        parts.rows = "<row r=\"1\">" + text("A1", "星卡会员导出") + "</row><row r=\"2\">"
            + text("A2", "导出时间：2026-11-20") + "</row>" + headers + memberRow(5) + memberRow(7);
        const auto table = read(parts);
        QVERIFY(table);
        QCOMPARE(table->rows.at(0).number, 1);
        QCOMPARE(table->rows.at(1).number, 3);
    }

    void namesThatAreMarkupOrFormulasPassAsPlainText()
    {
        test::WorkbookParts parts;
        parts.rows = test::memberHeaders()
            + "<row r=\"2\"><c r=\"A2\"><f>HYPERLINK(\"http://x\")</f><v>8600100000000001</v></c>"
            + text("C2", "&lt;img src=x&gt;") + text("D2", "=cmd|' /C calc'!A0") + "</row>";
        const auto table = read(parts);
        QVERIFY(table);
        QCOMPARE(table->rows.at(0).cells.at(0), u"8600100000000001"_s);
        QCOMPARE(table->rows.at(0).cells.at(2), u"<img src=x>"_s);
        QCOMPARE(table->rows.at(0).cells.at(3), u"=cmd|' /C calc'!A0"_s);
    }

    void aDoctypeIsRefusedWhereverItStands_D18_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        const QByteArray body =
            "<worksheet><sheetData>" + test::memberHeaders() + memberRow(2) + "</sheetData></worksheet>";
        QTest::newRow("before the root") << "<!DOCTYPE x [<!ENTITY a \"b\">]>" + body;
        QTest::newRow("inside the root") << QByteArray(body).replace("<sheetData>", "<!DOCTYPE x><sheetData>");
        QTest::newRow("after the root") << body + "<!DOCTYPE x>";
        QTest::newRow("entity alone") << QByteArray(body).replace(
            "<sheetData>", "<!ENTITY a SYSTEM \"file:///etc/passwd\"><sheetData>");
        QTest::newRow("behind a comment") << "<!-- > --><!doctype x>" + body;
        QTest::newRow("twice") << "<!DOCTYPE x><!DOCTYPE y>" + body;
    }
    void aDoctypeIsRefusedWhereverItStands_D18()
    {
        QFETCH(QByteArray, sheet);
        test::WorkbookParts parts;
        parts.wholeSheet = sheet;
        refused(parts, ErrorCode::FileContentForbidden, u"doctype"_s, u"xl/worksheets/sheet1.xml"_s);
    }

    void aDoctypeInAnotherPartIsRefusedToo_D18()
    {
        test::WorkbookParts parts;
        parts.rows = test::memberHeaders() + memberRow(2);
        parts.sharedStrings = "<!DOCTYPE x><sst/>";
        refused(parts, ErrorCode::FileContentForbidden, u"doctype"_s, u"xl/sharedStrings.xml"_s);
    }

    void xmlThatCouldHideADoctypeIsRefused_D18_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        const QByteArray body = "<worksheet/>";
        QByteArray wide("\xFF\xFE", 2);
        for (const char c : body)
            wide.append(c).append('\0');
        QTest::newRow("utf-16") << wide;
        QTest::newRow("declared utf-7") << "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + body;
    }
    void xmlThatCouldHideADoctypeIsRefused_D18()
    {
        QFETCH(QByteArray, sheet);
        test::WorkbookParts parts;
        parts.wholeSheet = sheet;
        refused(parts, ErrorCode::FileContentForbidden, u"encoding"_s);
    }

    void aHundredThousandAttributesNeverReachTheParser_D18()
    {
        test::WorkbookParts parts;
        QByteArray attributes;
        for (int i = 0; i < 100'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=\"" + QByteArray::number(i * 7919) + "\"";
        parts.wholeSheet = "<worksheet" + attributes + "><sheetData/></worksheet>";
        refused(parts, ErrorCode::FileTooLarge, u"attributes"_s);
    }

    void twoHundredThousandLevelsAreRefused_D18()
    {
        test::WorkbookParts parts;
        QByteArray deep;
        // Names that do not repeat, so that the ratio limit is not what refuses it.
        for (int i = 0; i < 200'000; ++i)
            deep += "<a" + QByteArray::number(quint32(i) * 2654435761U) + ">";
        parts.wholeSheet = "<worksheet>" + deep;
        refused(parts, ErrorCode::FileTooLarge, u"depth"_s);
    }

    void brokenXmlIsDamage()
    {
        test::WorkbookParts parts;
        parts.wholeSheet = "<worksheet><sheetData>" + test::memberHeaders() + "<row r=\"2\"></worksheet>";
        refused(parts, ErrorCode::FileDamaged, u"xml"_s, u"xl/worksheets/sheet1.xml"_s);
    }

    void aSharedStringThatIsNotThereIsDamage()
    {
        test::WorkbookParts parts;
        parts.rows = test::memberHeaders() + "<row r=\"2\">" + cell("A2", "7", "t=\"s\"") + "</row>";
        refused(parts, ErrorCode::FileDamaged, u"sharedString"_s);
    }

    void cellsBeyondTheSheetAreRefused_D18()
    {
        test::WorkbookParts parts;
        parts.rows = test::memberHeaders() + "<row r=\"2\">" + text("XFE2", "x") + "</row>";
        refused(parts, ErrorCode::FileTooLarge, u"columns"_s);
        parts.rows = test::memberHeaders() + "<row r=\"1048577\">" + text("A1048577", "x") + "</row>";
        refused(parts, ErrorCode::FileTooLarge, u"rows"_s);
    }

    void aSheetWithHeadersAndNothingBelowIsEmpty()
    {
        test::WorkbookParts parts;
        parts.rows = test::memberHeaders();
        refused(parts, ErrorCode::FileEmpty, u"rows"_s);
        parts.rows.clear();
        refused(parts, ErrorCode::FileEmpty, u"content"_s);
    }
};

QTEST_GUILESS_MAIN(XlsxReaderTest)
#include "xlsx_reader_test.moc"
