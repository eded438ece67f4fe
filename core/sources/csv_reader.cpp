#include "core/sources/csv_reader.h"

#include <algorithm>
#include <array>

namespace rd::sources {

namespace {

constexpr std::array<char16_t, 3> Delimiters{u',', u';', u'\t'};

class CsvParser {
public:
    CsvParser(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    int recordNumber() const { return m_record; }

    // The cells of the next record. A quote that never closes swallows the rest of the file: FileDamaged.
    Result<QStringList> nextRecord()
    {
        ++m_record;
        QStringList cells;
        for (;;) {
            RD_TRY_ASSIGN(QString cell, nextCell());
            if (cell.size() > MaximumCellLength)
                return refuse(ErrorCode::FileTooLarge, QString::number(m_record), "cell");
            cells.append(std::move(cell));
            if (cells.size() > MaximumColumns)
                return refuse(ErrorCode::FileTooLarge, QString::number(m_record), "columns");
            if (!atEnd() && m_text.at(m_at) == m_delimiter) {
                ++m_at;
                continue;
            }
            skipLineEnd();
            return cells;
        }
    }

private:
    Result<QString> nextCell()
    {
        QString cell;
        if (!atEnd() && m_text.at(m_at) == u'"') {
            RD_TRY_ASSIGN(cell, quotedPart());
        }
        const qsizetype start = m_at;
        while (!atEnd() && !endsCell(m_text.at(m_at)))
            ++m_at;
        cell += m_text.mid(start, m_at - start);
        return cell;
    }

    Result<QString> quotedPart()
    {
        QString cell;
        ++m_at;
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0)
                return refuse(ErrorCode::FileDamaged, QString::number(m_record), "unbalancedQuote");
            cell += m_text.mid(m_at, quote - m_at);
            m_at = quote + 1;
            if (cell.size() > MaximumCellLength)
                return refuse(ErrorCode::FileDamaged, QString::number(m_record), "unbalancedQuote");
            if (atEnd() || m_text.at(m_at) != u'"')
                return cell;
            cell += u'"';
            ++m_at;
        }
    }

    bool endsCell(QChar c) const { return c == m_delimiter || c == u'\n' || c == u'\r'; }

    void skipLineEnd()
    {
        if (!atEnd() && m_text.at(m_at) == u'\r')
            ++m_at;
        if (!atEnd() && m_text.at(m_at) == u'\n')
            ++m_at;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_record = 0;
};

// The delimiter that stands most often in one of the first lines. Quotes hide what they enclose, wherever they open:
// until the delimiter is known, nobody can say where a cell begins.
QChar delimiterOf(QStringView text)
{
    constexpr int linesLookedAt = 12;
    std::array<int, Delimiters.size()> most{};
    std::array<int, Delimiters.size()> inLine{};
    bool quoted = false;
    int lines = 0;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        for (size_t i = 0; i < Delimiters.size(); ++i) {
            inLine[i] += c == Delimiters[i] ? 1 : 0;
            most[i] = std::max(most[i], inLine[i]);
        }
        if (c == u'\n') {
            inLine = {};
            if (++lines == linesLookedAt)
                break;
        }
    }
    return Delimiters[static_cast<size_t>(std::distance(most.begin(), std::max_element(most.begin(), most.end())))];
}

RawRow rowOf(int number, const QStringList& cells)
{
    RawRow row{number, {}};
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells.at(i).isEmpty())
            row.cells.append({static_cast<int>(i), cells.at(i), false});
    }
    return row;
}

} // namespace

Result<RawSheet> readCsv(const QString& text, const JobToken& job)
{
    RawSheet sheet;
    CsvParser parser(text, delimiterOf(text));
    while (!parser.atEnd()) {
        RD_TRY_ASSIGN(const QStringList cells, parser.nextRecord());
        const int number = parser.recordNumber();
        if (number > MaximumRows)
            return refuse(ErrorCode::FileTooLarge, QString::number(number), "rows");
        if (number % 4096 == 0 && job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RawRow row = rowOf(number, cells);
        if (!row.cells.isEmpty())
            sheet.rows.append(std::move(row));
    }
    return sheet;
}

} // namespace rd::sources
