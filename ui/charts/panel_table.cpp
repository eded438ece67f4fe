#include "ui/charts/panel_table.h"

#include "core/domain/rate_target.h"
#include "ui/charts/chart_values.h"

#include <algorithm>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString panelCell(const domain::Figure& figure)
{
    if (figure.unit != domain::FigureUnit::Share || !figure.value)
        return valueText(figure);
    return u"%1 (%2/%3)"_s.arg(valueText(figure)).arg(figure.counted).arg(figure.of);
}

} // namespace

void PanelTable::showPanel(const domain::ReportPanel& panel)
{
    beginResetModel();
    m_panel = panel;
    endResetModel();
}

ChartPlace PanelTable::placeAt(const QModelIndex& index) const
{
    // A target belongs to the value before it.
    const auto last = static_cast<int>(m_panel.series.size()) - 1;
    return {std::clamp(index.column() - 1, 0, std::max(0, last)), index.row()};
}

QString PanelTable::asText() const
{
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                 : data(index(row, column), Qt::DisplayRole).toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int PanelTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_panel.points.size());
}

int PanelTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_panel.series.size()) + (hasTargets(m_panel) ? 2 : 1);
}

QVariant PanelTable::targetData(int row, int role) const
{
    const std::optional<domain::FigureTarget> target = targetAt(m_panel, row);
    if (role == Qt::UserRole)
        return target ? target->share : -1;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const domain::Figure* figure = figureAt(m_panel, {0, row});
    return target ? targetText(*target) : figure && lacksTarget(*figure) ? tr("no target") : QString();
}

QVariant PanelTable::data(const QModelIndex& index, int role) const
{
    if (isTarget(index.column()))
        return targetData(index.row(), role);
    const domain::Figure* figure = figureAt(m_panel, {index.column() - 1, index.row()});
    if (!figure) {
        if (role == Qt::UserRole)
            return index.row(); // the points have an order of their own
        return role == Qt::DisplayRole ? QVariant(m_panel.points.value(index.row())) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return panelCell(*figure);
    case Qt::UserRole:
        return figure->value ? *figure->value : -1;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return placeWords(m_panel, placeAt(index));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PanelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_panel.title;
    if (isTarget(section))
        return tr("Target");
    const QString name = m_panel.series.value(section - 1).name;
    return name.isEmpty() ? tr("Value") : name;
}

} // namespace rd::ui
