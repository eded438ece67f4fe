#include "core/sources/xlsx_parts.h"

#include "core/sources/number_text.h"
#include "core/sources/xml_guard.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace rd::sources {

namespace {

Result<void> checked(const QXmlStreamReader& reader, const QString& part)
{
    if (reader.hasError())
        return refuse(ErrorCode::FileDamaged, part, "xml");
    return {};
}

// A target is relative to xl/ or begins at the root of the package.
QString partOf(const QString& target)
{
    return target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target;
}

Result<QHash<QString, QString>> readRelations(ZipArchive& archive)
{
    const QString part = QStringLiteral("xl/_rels/workbook.xml.rels");
    RD_TRY_ASSIGN(const QByteArray xml, readXmlPart(archive, part));
    QHash<QString, QString> targets;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"Relationship")
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (attributes.value(QLatin1String("TargetMode")) == u"External")
            continue;
        targets.insert(attributes.value(QLatin1String("Id")).toString(),
                       partOf(attributes.value(QLatin1String("Target")).toString()));
    }
    RD_TRY(checked(reader, part));
    return targets;
}

QString relationId(const QXmlStreamAttributes& attributes)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == u"id" && attribute.namespaceUri().contains(u"relationships"))
            return attribute.value().toString();
    }
    return {};
}

Result<void> readSheetList(ZipArchive& archive, XlsxWorkbook& workbook)
{
    const QString part = QStringLiteral("xl/workbook.xml");
    RD_TRY_ASSIGN(const auto targets, readRelations(archive));
    RD_TRY_ASSIGN(const QByteArray xml, readXmlPart(archive, part));
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"workbookPr") {
            const auto value = attributes.value(QLatin1String("date1904"));
            workbook.from1904 = value == u"1" || value == u"true";
        } else if (reader.name() == u"sheet") {
            const QString target = targets.value(relationId(attributes));
            if (target.contains(QLatin1String("worksheets/")))
                workbook.sheets.append({attributes.value(QLatin1String("name")).toString(), target});
        }
    }
    return checked(reader, part);
}

// The runs of a rich text one after the other; phonetic guides are no part of the text.
QString richText(QXmlStreamReader& reader)
{
    QString text;
    while (reader.readNextStartElement()) {
        if (reader.name() == u"t") {
            text += reader.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (reader.name() == u"r") {
            while (reader.readNextStartElement()) {
                if (reader.name() == u"t")
                    text += reader.readElementText(QXmlStreamReader::IncludeChildElements);
                else
                    reader.skipCurrentElement();
            }
        } else {
            reader.skipCurrentElement();
        }
    }
    return withoutEscapes(text);
}

Result<void> readSharedStrings(ZipArchive& archive, XlsxWorkbook& workbook)
{
    const QString part = QStringLiteral("xl/sharedStrings.xml");
    if (!archive.contains(part))
        return {};
    RD_TRY_ASSIGN(const QByteArray xml, readXmlPart(archive, part));
    QXmlStreamReader reader(xml);
    if (reader.readNextStartElement()) {
        while (reader.readNextStartElement()) {
            if (reader.name() == u"si")
                workbook.sharedStrings.append(richText(reader));
            else
                reader.skipCurrentElement();
        }
    }
    return checked(reader, part);
}

Result<void> readStyles(ZipArchive& archive, XlsxWorkbook& workbook)
{
    const QString part = QStringLiteral("xl/styles.xml");
    if (!archive.contains(part))
        return {};
    RD_TRY_ASSIGN(const QByteArray xml, readXmlPart(archive, part));
    QHash<int, bool> custom;
    bool cellFormats = false;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.name() == u"cellXfs") {
            cellFormats = reader.isStartElement();
        } else if (reader.isStartElement() && reader.name() == u"numFmt") {
            custom.insert(reader.attributes().value(QLatin1String("numFmtId")).toInt(),
                          isDateFormat(reader.attributes().value(QLatin1String("formatCode")).toString()));
        } else if (reader.isStartElement() && cellFormats && reader.name() == u"xf") {
            const int format = reader.attributes().value(QLatin1String("numFmtId")).toInt();
            workbook.styleIsDate.append(custom.value(format, isDateFormat(format)));
        }
    }
    return checked(reader, part);
}

} // namespace

Result<QByteArray> readXmlPart(ZipArchive& archive, const QString& part)
{
    RD_TRY_ASSIGN(QByteArray xml, archive.read(part));
    RD_TRY(guardXml(xml, part));
    return xml;
}

QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    for (qsizetype from = 0; text.indexOf(QLatin1String("_x"), from) >= 0;) {
        const QRegularExpressionMatch match = escape.match(text, from);
        if (!match.hasMatch())
            break;
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
        from = match.capturedStart() + 1;
    }
    return text;
}

Result<XlsxWorkbook> readWorkbook(ZipArchive& archive)
{
    XlsxWorkbook workbook;
    RD_TRY(readSheetList(archive, workbook));
    RD_TRY(readSharedStrings(archive, workbook));
    RD_TRY(readStyles(archive, workbook));
    return workbook;
}

} // namespace rd::sources
