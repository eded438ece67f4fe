#include "core/copies/workbook.h"

#include "core/copies/copy_words.h"
#include "core/copies/zip_package.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::copies {

namespace {

constexpr qsizetype longestCell = 32767; // Excel's own limit
constexpr qsizetype longestSheetName = 31;
constexpr int narrowestColumn = 8; // in digits, as Excel counts widths
constexpr int widestColumn = 44;

const QString declaration = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
const QString mainSpace = QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
const QString linkSpace = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QString packageSpace = QStringLiteral("http://schemas.openxmlformats.org/package/2006/");

bool isXmlCharacter(const QString& text, qsizetype at)
{
    const QChar character = text.at(at);
    if (character.isHighSurrogate())
        return at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    if (character.isLowSurrogate())
        return at > 0 && text.at(at - 1).isHighSurrogate();
    if (character.unicode() < 0x20)
        return character == QLatin1Char('\t') || character == QLatin1Char('\n');
    return character.unicode() < 0xFFFE;
}

// Text that Excel shows as it stands: what XML cannot hold is left out, and "_x0041_" does not turn into an A.
QString cellText(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    const QString note = copyWord("mark.continuesInJson");
    if (text.size() > longestCell)
        text = text.left(longestCell - note.size()) + note;
    text.replace(escape, QStringLiteral("_x005F_"));
    QString clean;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isXmlCharacter(text, at))
            clean += text.at(at);
    }
    return clean.toHtmlEscaped();
}

QString columnName(qsizetype column)
{
    QString name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.prepend(QLatin1Char(static_cast<char>('A' + (column - 1) % 26)));
    return name;
}

enum class CellStyle { Value = 0, Header = 1 };

QString rowXml(qsizetype number, const QStringList& cells, CellStyle style)
{
    QString xml = QStringLiteral("<row r=\"%1\">").arg(number);
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (cells.at(column).isEmpty())
            continue;
        xml += QStringLiteral("<c r=\"") + columnName(column) + QString::number(number)
            + QStringLiteral("\" s=\"%1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").arg(static_cast<int>(style))
            + cellText(cells.at(column)) + QStringLiteral("</t></is></c>");
    }
    return xml + QStringLiteral("</row>");
}

// Chinese characters take two digits' room.
int widthOf(const QString& text)
{
    int width = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        int ofLine = 2;
        for (const QChar character : line)
            ofLine += character.unicode() < 0x100 ? 1 : 2;
        width = std::max(width, ofLine);
    }
    return width;
}

QString columnsXml(const ReadableSheet& sheet)
{
    QString xml = QStringLiteral("<cols>");
    for (qsizetype column = 0; column < sheet.headers.size(); ++column) {
        int width = std::max(narrowestColumn, widthOf(sheet.headers.at(column)));
        for (const QStringList& row : sheet.rows)
            width = std::max(width, widthOf(row.value(column)));
        xml += QStringLiteral("<col min=\"%1\" max=\"%1\" width=\"%2\" customWidth=\"1\"/>")
                   .arg(column + 1)
                   .arg(std::min(width, widestColumn));
    }
    return xml + QStringLiteral("</cols>");
}

// What a printed sheet carries in its head; "&" would begin one of Excel's own fields there.
QString headerXml(QString mark)
{
    if (mark.isEmpty())
        return {};
    mark.replace(QLatin1Char('&'), QStringLiteral("&&"));
    return QStringLiteral("<headerFooter><oddHeader>") + cellText(QStringLiteral("&R") + mark)
        + QStringLiteral("</oddHeader></headerFooter>");
}

QString sheetXml(const ReadableSheet& sheet, const QString& mark)
{
    QString xml = declaration + QStringLiteral("<worksheet xmlns=\"%1\">").arg(mainSpace)
        + QStringLiteral("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                         "activePane=\"bottomLeft\" "
                         "state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
    if (!sheet.headers.isEmpty())
        xml += columnsXml(sheet);
    xml += QStringLiteral("<sheetData>") + rowXml(1, sheet.headers, CellStyle::Header);
    for (qsizetype row = 0; row < sheet.rows.size(); ++row)
        xml += rowXml(row + 2, sheet.rows.at(row), CellStyle::Value);
    xml += QStringLiteral("</sheetData>") + headerXml(mark);
    // Without this Excel marks every order number: a number stored as text.
    if (!sheet.headers.isEmpty()) {
        xml +=
            QStringLiteral("<ignoredErrors><ignoredError sqref=\"A1:%1%2\" numberStoredAsText=\"1\"/></ignoredErrors>")
                .arg(columnName(sheet.headers.size() - 1))
                .arg(sheet.rows.size() + 1);
    }
    return xml + QStringLiteral("</worksheet>");
}

// Two looks, both text (format 49): wrapped value at the top, bold header on a light ground.
QString stylesXml()
{
    return declaration + QStringLiteral("<styleSheet xmlns=\"%1\">").arg(mainSpace)
        + QStringLiteral(
               "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"等线\"/></font><font><b/><sz val=\"11\"/><name "
               "val=\"等线\"/></font></fonts>"
               "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
               "patternType=\"gray125\"/></fill>"
               "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE4E9F1\"/></patternFill></fill></fills>"
               "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
               "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
               "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\">"
               "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
               "applyAlignment=\"1\">"
               "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
               "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
               "applyFont=\"1\" applyFill=\"1\"/>"
               "</cellXfs></styleSheet>");
}

QString sheetName(const QString& title, const QStringList& used)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\']"));
    const QString base = QString(title).replace(forbidden, QStringLiteral("_"));
    QString name = base.left(longestSheetName);
    for (int number = 2; used.contains(name, Qt::CaseInsensitive); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        name = base.left(longestSheetName - suffix.size()) + suffix;
    }
    return name;
}

QString workbookXml(const QStringList& names)
{
    QString xml =
        declaration + QStringLiteral("<workbook xmlns=\"%1\" xmlns:r=\"%2\"><sheets>").arg(mainSpace, linkSpace);
    for (qsizetype sheet = 1; sheet <= names.size(); ++sheet)
        xml += QStringLiteral("<sheet name=\"") + names.at(sheet - 1).toHtmlEscaped()
            + QStringLiteral("\" sheetId=\"%1\" r:id=\"rId%1\"/>").arg(sheet);
    return xml + QStringLiteral("</sheets></workbook>");
}

QString relationshipsXml(qsizetype sheets)
{
    QString xml = declaration + QStringLiteral("<Relationships xmlns=\"%1relationships\">").arg(packageSpace);
    for (qsizetype sheet = 1; sheet <= sheets; ++sheet)
        xml += QStringLiteral("<Relationship Id=\"rId%1\" Type=\"%2/worksheet\" Target=\"worksheets/sheet%1.xml\"/>")
                   .arg(sheet)
                   .arg(linkSpace);
    return xml
        + QStringLiteral("<Relationship Id=\"rId%1\" Type=\"%2/styles\" Target=\"styles.xml\"/></Relationships>")
              .arg(sheets + 1)
              .arg(linkSpace);
}

QString contentTypesXml(qsizetype sheets)
{
    const QString kind = QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.");
    QString xml = declaration + QStringLiteral("<Types xmlns=\"%1content-types\">").arg(packageSpace)
        + QStringLiteral(
              "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%1sheet.main+xml\"/>"
              "<Override PartName=\"/xl/styles.xml\" ContentType=\"%1styles+xml\"/>")
              .arg(kind);
    for (qsizetype sheet = 1; sheet <= sheets; ++sheet)
        xml += QStringLiteral("<Override PartName=\"/xl/worksheets/sheet%2.xml\" ContentType=\"%1worksheet+xml\"/>")
                   .arg(kind)
                   .arg(sheet);
    return xml + QStringLiteral("</Types>");
}

QString rootRelationshipsXml()
{
    return declaration
        + QStringLiteral("<Relationships xmlns=\"%1relationships\"><Relationship Id=\"rId1\" "
                         "Type=\"%2/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
              .arg(packageSpace, linkSpace);
}

ReadableSheet redactionSheet(const CopyChapter& chapter)
{
    ReadableSheet sheet{{copyWord("withheld.field"), copyWord("withheld.reason"), copyWord("withheld.count")}, {}};
    for (const RedactionCount& one : chapter.redactions)
        sheet.rows.append({one.field, reasonWord(codeOf(one.reason)), QString::number(one.count)});
    return sheet;
}

} // namespace

Result<QByteArray> workbook(const CopyChapter& chapter, const QDateTime& at, const QString& mark)
{
    QList<NamedSheet> sheets;
    for (const CopySheet& sheet : chapter.sheets)
        sheets.append({sheet.title, readable(sheet)});
    if (!chapter.redactions.isEmpty())
        sheets.append({copyWord("file.redactionSheet"), redactionSheet(chapter)});
    return workbook(sheets, at, mark);
}

Result<QByteArray> workbook(const QList<NamedSheet>& sheets, const QDateTime& at, const QString& mark)
{
    QStringList names;
    QList<NamedFile> parts;
    for (const NamedSheet& one : sheets) {
        names.append(sheetName(one.title, names));
        parts.append(
            {QStringLiteral("xl/worksheets/sheet%1.xml").arg(names.size()), sheetXml(one.sheet, mark).toUtf8()});
    }
    parts.prepend({QStringLiteral("xl/styles.xml"), stylesXml().toUtf8()});
    parts.prepend({QStringLiteral("xl/_rels/workbook.xml.rels"), relationshipsXml(names.size()).toUtf8()});
    parts.prepend({QStringLiteral("xl/workbook.xml"), workbookXml(names).toUtf8()});
    parts.prepend({QStringLiteral("_rels/.rels"), rootRelationshipsXml().toUtf8()});
    parts.prepend({QStringLiteral("[Content_Types].xml"), contentTypesXml(names.size()).toUtf8()});
    return zipped(parts, Packing::Deflated, at);
}

} // namespace rd::copies
