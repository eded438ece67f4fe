#include "core/sources/table_builder.h"

#include "core/sources/cell_text.h"
#include "core/sources/field_map.h"

#include <QSet>

namespace rd::sources {

namespace {

constexpr qsizetype RowsLookedAtForHeaders = 10;

struct HeaderPlace {
    const FieldMap* map = nullptr;
    qsizetype sheet = 0;
    qsizetype row = 0; // index in RawSheet::rows
    int score = 0;
};

QStringList textsOf(const RawRow& row)
{
    QStringList texts;
    for (const RawCell& cell : row.cells)
        texts.append(cell.text.trimmed());
    return texts;
}

HeaderPlace findHeaders(const QList<RawSheet>& sheets, QStringList& warnings)
{
    HeaderPlace best;
    for (qsizetype s = 0; s < sheets.size(); ++s) {
        const QList<RawRow>& rows = sheets.at(s).rows;
        bool known = false;
        for (qsizetype r = 0; r < std::min(rows.size(), RowsLookedAtForHeaders); ++r) {
            const QStringList texts = textsOf(rows.at(r));
            for (const FieldMap& map : fieldMaps()) {
                const int score = recognisedHeaders(map, texts);
                known = known || score > 0;
                if (score > best.score)
                    best = {&map, s, r, score};
            }
        }
        if (known && best.sheet != s)
            warnings.append(QStringLiteral("sheetIgnored:") + sheets.at(s).name);
    }
    return best;
}

tl::unexpected<Error> unknownKind(const QList<RawSheet>& sheets)
{
    QStringList widest;
    for (const RawSheet& sheet : sheets) {
        for (qsizetype r = 0; r < std::min(sheet.rows.size(), RowsLookedAtForHeaders); ++r) {
            if (sheet.rows.at(r).cells.size() > widest.size())
                widest = textsOf(sheet.rows.at(r));
        }
    }
    return fail(ErrorCode::FileKindUnknown,
                {{QStringLiteral("headers"), widest}, {QStringLiteral("what"), QStringLiteral("headers")}});
}

bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C;
}

// Reads the rows below the header row into one cell per column.
class TableReading {
public:
    TableReading(const RawSheet& sheet, const HeaderPlace& place)
        : m_sheet(sheet)
        , m_place(place)
    {
    }

    SourceTable run(QStringList warnings)
    {
        m_table.warnings = std::move(warnings);
        m_table.sheet = m_sheet.name;
        m_table.kind = m_place.map->id;
        m_table.kindTitle = m_place.map->title;
        nameColumns();
        const int headerNumber = m_sheet.rows.at(m_place.row).number;
        for (qsizetype r = m_place.row + 1; r < m_sheet.rows.size(); ++r)
            readRow(m_sheet.rows.at(r), m_sheet.rows.at(r).number - headerNumber);
        return std::move(m_table);
    }

private:
    // Columns without a header count only when something stands in them; a header that comes twice gets a number.
    void nameColumns()
    {
        QMap<int, QString> names;
        for (qsizetype r = m_place.row + 1; r < m_sheet.rows.size(); ++r) {
            for (const RawCell& cell : m_sheet.rows.at(r).cells) {
                if (!names.contains(cell.column) && !cell.text.trimmed().isEmpty())
                    names.insert(cell.column, QStringLiteral("列%1").arg(cell.column + 1));
            }
        }
        for (const RawCell& cell : m_sheet.rows.at(m_place.row).cells) {
            if (!cell.text.trimmed().isEmpty())
                names.insert(cell.column, cell.text.trimmed());
        }
        QHash<QString, int> seen;
        for (auto name = names.constBegin(); name != names.constEnd(); ++name) {
            const int times = ++seen[*name];
            m_positions.insert(name.key(), static_cast<int>(m_table.headers.size()));
            m_meanings.append(m_place.map->meaning(*name));
            m_table.headers.append(times == 1 ? *name : QStringLiteral("%1 (%2)").arg(*name).arg(times));
        }
    }

    void readRow(const RawRow& raw, int number)
    {
        SourceRow row{number, QStringList(m_table.headers.size())};
        bool damaged = false;
        for (const RawCell& cell : raw.cells) {
            const auto position = m_positions.constFind(cell.column);
            if (position == m_positions.constEnd())
                continue;
            const CellText read = readCell(withoutNul(cell, number), m_meanings.at(*position).holds);
            row.cells[*position] = read.text;
            damaged = damaged || read.damaged;
        }
        if (isBlank(row) || isFooter(row))
            return;
        if (damaged)
            note("damagedId", number);
        flagCharacters(row);
        const QString whole = row.cells.join(QChar(0x1F));
        if (m_seen.contains(whole))
            note("duplicateRow", number);
        m_seen.insert(whole);
        m_table.rows.append(std::move(row));
    }

    static bool isBlank(const SourceRow& row)
    {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const QString& cell) { return cell.isEmpty(); });
    }

    // A total below the records: it says so, and most of the row is empty.
    static bool isFooter(const SourceRow& row)
    {
        static const QStringList words = {QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
                                          QStringLiteral("Total")};
        const auto filled =
            std::count_if(row.cells.begin(), row.cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
        const auto first =
            std::find_if(row.cells.begin(), row.cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
        return filled * 2 < row.cells.size()
            && std::any_of(words.begin(), words.end(), [&](const QString& word) { return first->startsWith(word); });
    }

    // A NUL ends a text early in half the world's programs.
    RawCell withoutNul(RawCell cell, int number)
    {
        if (cell.text.contains(QChar(0))) {
            cell.text.remove(QChar(0));
            note("nul", number);
        }
        return cell;
    }

    void flagCharacters(const SourceRow& row)
    {
        for (const QString& cell : row.cells) {
            if (std::any_of(cell.begin(), cell.end(), isBidiControl))
                note("bidi", row.number);
            if (cell.contains(QChar::ReplacementCharacter))
                note("replacementCharacter", row.number);
        }
    }

    void note(const char* code, int number)
    {
        const QString warning = QLatin1String(code) + QLatin1Char(':') + QString::number(number);
        if (!m_table.warnings.endsWith(warning))
            m_table.warnings.append(warning);
    }

    const RawSheet& m_sheet;
    const HeaderPlace& m_place;
    SourceTable m_table;
    QHash<int, int> m_positions; // column of the file → place in headers
    QList<ColumnMeaning> m_meanings;
    QSet<QString> m_seen;
};

} // namespace

Result<SourceTable> buildTable(const QList<RawSheet>& sheets)
{
    if (std::all_of(sheets.begin(), sheets.end(), [](const RawSheet& sheet) { return sheet.rows.isEmpty(); }))
        return refuse(ErrorCode::FileEmpty, {}, "content");
    QStringList warnings;
    const HeaderPlace place = findHeaders(sheets, warnings);
    if (!place.map)
        return unknownKind(sheets);
    SourceTable table = TableReading(sheets.at(place.sheet), place).run(warnings);
    if (table.rows.isEmpty())
        return refuse(ErrorCode::FileEmpty, {}, "rows");
    return table;
}

} // namespace rd::sources
