#include "core/sources/xlsx_reader.h"

#include "core/sources/number_text.h"
#include "core/sources/xlsx_parts.h"

#include <QXmlStreamReader>

namespace rd::sources {

namespace {

// "AB12" → 27; -1 when it is no reference.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > MaximumColumns)
            return -1;
    }
    return column - 1;
}

class SheetParser {
public:
    SheetParser(const QByteArray& xml, const QString& part, const XlsxWorkbook& workbook)
        : m_reader(xml)
        , m_part(part)
        , m_workbook(workbook)
    {
    }

    Result<QList<RawRow>> rows(const JobToken& job)
    {
        QList<RawRow> rows;
        int number = 0;
        while (!m_reader.atEnd()) {
            if (m_reader.readNext() != QXmlStreamReader::StartElement || m_reader.name() != u"row")
                continue;
            const auto stated = m_reader.attributes().value(QLatin1String("r"));
            number = stated.isEmpty() ? number + 1 : stated.toInt();
            if (number < 1 || number > MaximumRows)
                return refuse(ErrorCode::FileTooLarge, m_part, "rows");
            if (number % 1024 == 0 && job.isCancelled())
                return fail(ErrorCode::Cancelled);
            RD_TRY_ASSIGN(RawRow row, oneRow(number));
            if (!row.cells.isEmpty())
                rows.append(std::move(row));
        }
        if (m_reader.hasError())
            return refuse(ErrorCode::FileDamaged, m_part, "xml");
        return rows;
    }

private:
    Result<RawRow> oneRow(int number)
    {
        RawRow row{number, {}};
        int column = -1;
        while (m_reader.readNextStartElement()) {
            if (m_reader.name() != u"c") {
                m_reader.skipCurrentElement();
                continue;
            }
            const auto reference = m_reader.attributes().value(QLatin1String("r"));
            column = reference.isEmpty() ? column + 1 : columnOf(reference);
            if (column < 0 || column >= MaximumColumns)
                return refuse(ErrorCode::FileTooLarge, m_part, "columns");
            RD_TRY_ASSIGN(RawCell cell, oneCell(column));
            if (cell.text.size() > MaximumCellLength)
                return refuse(ErrorCode::FileTooLarge, m_part, "cell");
            if (!cell.text.isEmpty())
                row.cells.append(std::move(cell));
        }
        return row;
    }

    Result<RawCell> oneCell(int column)
    {
        const QString type = m_reader.attributes().value(QLatin1String("t")).toString();
        const int style = m_reader.attributes().value(QLatin1String("s")).toInt();
        QString value;
        while (m_reader.readNextStartElement()) {
            if (m_reader.name() == u"v")
                value = m_reader.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (m_reader.name() == u"is")
                value = inlineText();
            else
                m_reader.skipCurrentElement();
        }
        if (type == QLatin1String("s")) {
            bool isIndex = false;
            const int index = value.toInt(&isIndex);
            if (!isIndex || index < 0 || index >= m_workbook.sharedStrings.size())
                return refuse(ErrorCode::FileDamaged, m_part, "sharedString");
            return RawCell{column, m_workbook.sharedStrings.at(index), false};
        }
        if (type == QLatin1String("str") || type == QLatin1String("inlineStr"))
            return RawCell{column, withoutEscapes(value), false};
        if (type == QLatin1String("b"))
            return RawCell{column, value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE"),
                           false};
        if (type == QLatin1String("e") || type == QLatin1String("d"))
            return RawCell{column, value, false};
        return numberCell(column, value, style);
    }

    // The text of an inline string: its <t>, or the <t> of each run.
    QString inlineText()
    {
        QString text;
        int depth = 1;
        bool phonetic = false;
        while (depth > 0 && !m_reader.atEnd()) {
            m_reader.readNext();
            if (m_reader.name() == u"rPh")
                phonetic = m_reader.isStartElement();
            if (m_reader.isStartElement() && m_reader.name() == u"t" && !phonetic)
                text += m_reader.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (m_reader.isStartElement())
                ++depth;
            else if (m_reader.isEndElement())
                --depth;
        }
        return text;
    }

    RawCell numberCell(int column, const QString& value, int style) const
    {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber)
            return {column, value, false};
        if (m_workbook.styleIsDate.value(style)) {
            const QString date = serialDateText(number, m_workbook.from1904);
            if (!date.isEmpty())
                return {column, date, false};
        }
        const bool plainDigits =
            std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return {column, plainDigits ? value : numberText(number), true};
    }

    QXmlStreamReader m_reader;
    const QString& m_part;
    const XlsxWorkbook& m_workbook;
};

} // namespace

Result<QList<RawSheet>> readXlsx(const QByteArray& bytes, const JobToken& job)
{
    RD_TRY_ASSIGN(ZipArchive archive, ZipArchive::open(bytes));
    if (!archive.contains(QStringLiteral("xl/workbook.xml")))
        return refuse(ErrorCode::FileKindUnknown, {}, "zip");
    RD_TRY_ASSIGN(const XlsxWorkbook workbook, readWorkbook(archive));
    QList<RawSheet> sheets;
    for (const XlsxSheetPart& sheet : workbook.sheets) {
        RD_TRY_ASSIGN(const QByteArray xml, readXmlPart(archive, sheet.part));
        RD_TRY_ASSIGN(QList<RawRow> rows, SheetParser(xml, sheet.part, workbook).rows(job));
        sheets.append({sheet.name, std::move(rows)});
    }
    return sheets;
}

} // namespace rd::sources
