#pragma once

#include "core/domain/report_panel.h"
#include "core/reports/report_words.h"
#include "tests/support/outside_program.h"

#include <utility>

namespace rd::test {

// What pdftotext reads of a report in the order of painting, searched from the top down: a figure that stands in
// another panel does not help one that is missing in its own.
class PanelText {
public:
    explicit PanelText(const QString& pdfPath)
        : m_text(QString::fromUtf8(
            saidBy(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdfPath, QStringLiteral("-")})))
    {
        m_text.replace(QLatin1Char('\f'), QLatin1Char('\n'));
        m_end = m_text.size();
    }

    // Goes to the line that says this and no more; false where there is none below. `next` is the line that ends it,
    // empty: the end of the document.
    bool enter(const QString& title, const QString& next)
    {
        const qsizetype line = lineOf(title, m_at);
        if (line < 0)
            return false;
        m_at = line + title.size();
        m_end = next.isEmpty() ? m_text.size() : lineOf(next, m_at);
        return m_end > m_at;
    }

    // The cells of one row, side by side, below the last row that was found. Every cell is there whole; where several
    // need more than one line, the lines of all of them come one after the other.
    bool hasRow(const QStringList& cells)
    {
        QStringList left;
        for (const QString& cell : cells)
            left.append(QString(cell).remove(QLatin1Char(' ')));
        left.removeAll(QString());
        for (qsizetype at = m_at; at < m_end; ++at) {
            if (at > 0 && !m_text.at(at - 1).isSpace())
                continue;
            const qsizetype end = rowEnd(at, left, 0);
            if (end < 0)
                continue;
            m_at = end;
            return true;
        }
        return false;
    }

    QString section() const { return m_text.mid(m_at, m_end - m_at); }

private:
    qsizetype lineOf(const QString& line, qsizetype from) const
    {
        const QString text = QLatin1Char('\n') + line + QLatin1Char('\n');
        const qsizetype at = m_text.indexOf(text, std::max<qsizetype>(0, from - 1));
        return at < 0 ? at : at + 1;
    }

    // A line of a cell ends where a blank does; -1 where the cells from `index` on do not stand at `at`.
    qsizetype rowEnd(qsizetype at, const QStringList& cells, qsizetype index) const
    {
        if (index == cells.size())
            return cells.join(QString()).isEmpty() ? at : rowEnd(at, cells, 0);
        if (cells.at(index).isEmpty())
            return rowEnd(at, cells, index + 1);
        QList<std::pair<qsizetype, qsizetype>> ends; // in the text, in the cell
        qsizetype in = 0;
        qsizetype here = at;
        while (here < m_end && in < cells.at(index).size()) {
            if (m_text.at(here).isSpace()) {
                ++here;
                continue;
            }
            if (m_text.at(here) != cells.at(index).at(in))
                break;
            ++here;
            ++in;
            if (here == m_text.size() || m_text.at(here).isSpace())
                ends.prepend({here, in});
        }
        for (const auto& [end, length] : std::as_const(ends)) {
            QStringList left = cells;
            left[index].remove(0, length);
            if (const qsizetype found = rowEnd(end, left, index + 1); found >= 0)
                return found;
        }
        return -1;
    }

    QString m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

} // namespace rd::test
