#include "core/print/bar_table.h"

#include <algorithm>
#include <utility>

namespace rd::print {

namespace {

const QChar bar = QLatin1Char('|');

QStringList barCellsOf(const QString& line)
{
    QStringList cells = line.trimmed().split(bar);
    cells.removeFirst();
    if (!cells.isEmpty() && cells.last().trimmed().isEmpty())
        cells.removeLast();
    for (QString& cell : cells)
        cell = cell.trimmed();
    return cells;
}

CellRow barRowOf(const QStringList& texts, qsizetype columns, CellLook look)
{
    CellRow row;
    for (qsizetype column = 0; column < columns; ++column)
        row.append({texts.value(column), 1, look});
    return row;
}

// A column is as wide as its texts ask for, within limits that leave room for the others.
QList<qreal> barWeightsOf(const QList<QStringList>& lines, qsizetype columns)
{
    QList<qreal> weights;
    for (qsizetype column = 0; column < columns; ++column) {
        qsizetype longest = 0;
        for (const QStringList& line : lines)
            longest = std::max(longest, line.value(column).size());
        weights.append(std::clamp<qreal>(static_cast<qreal>(longest), 7.5, 14));
    }
    return weights;
}

} // namespace

bool isBarLine(const QString& line)
{
    return line.trimmed().startsWith(bar);
}

void addBarTable(PageFlow& flow, const QStringList& lines)
{
    QList<QStringList> cells;
    qsizetype columns = 0;
    for (const QString& line : lines) {
        cells.append(barCellsOf(line));
        columns = std::max(columns, cells.last().size());
    }
    if (columns == 0)
        return;
    Table table;
    table.weights = barWeightsOf(cells, columns);
    table.head.append(barRowOf(cells.takeFirst(), columns, CellLook::Label));
    for (const QStringList& line : std::as_const(cells))
        table.rows.append(barRowOf(line, columns, CellLook::Value));
    flow.addTable(table);
}

} // namespace rd::print
