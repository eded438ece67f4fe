#pragma once

#include "tests/support/zip_file.h"

namespace rd::test {

// The parts of a small XLSX file; a test changes the one it is about.
struct WorkbookParts {
    QByteArray workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                          "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                          "<sheets><sheet name=\"数据\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    QByteArray relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    QByteArray sharedStrings;
    QByteArray styles;
    QByteArray rows; // what stands inside <sheetData>
    QByteArray wholeSheet; // instead of rows
};

// A header row every star-card export has, as inline strings in row 1.
inline QByteArray memberHeaders()
{
    return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>会员卡号</t></is></c><c r=\"B1\" "
           "t=\"str\"><v>手机号码</v></c>"
           "<c r=\"C1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"D1\" "
           "t=\"inlineStr\"><is><t>绑定平台账号</t></is></c>"
           "<c r=\"E1\" t=\"inlineStr\"><is><t>入会时间</t></is></c></row>";
}

inline void writeWorkbook(const QString& path, const WorkbookParts& parts)
{
    ZipFile zip(path);
    zip.add("xl/workbook.xml", parts.workbook);
    zip.add("xl/_rels/workbook.xml.rels", parts.relations);
    if (!parts.sharedStrings.isEmpty())
        zip.add("xl/sharedStrings.xml", parts.sharedStrings);
    if (!parts.styles.isEmpty())
        zip.add("xl/styles.xml", parts.styles);
    zip.add("xl/worksheets/sheet1.xml",
            parts.wholeSheet.isEmpty() ? "<worksheet><sheetData>" + parts.rows + "</sheetData></worksheet>"
                                       : parts.wholeSheet);
}

} // namespace rd::test
