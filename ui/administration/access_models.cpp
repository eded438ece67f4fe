#include "ui/administration/access_models.h"

#include "ui/administration/access_words.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

namespace rd::ui {

namespace {

bool isNumber(int column, int first, int last)
{
    return first <= column && column <= last;
}

QVariant numberAlignment()
{
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

void AlertModel::setAlerts(const QList<desk::AccessAlertRow>& alerts)
{
    beginResetModel();
    m_alerts = alerts;
    endResetModel();
}

int AlertModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_alerts.size());
}

int AlertModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    const desk::AccessAlertRow& row = m_alerts.at(index.row());
    const domain::AccessAlert& alert = row.alert;
    if (role == Qt::ForegroundRole)
        return alert.acknowledged     ? QVariant(theme::colour(Colour::Muted))
            : index.column() == State ? QVariant(theme::colour(Colour::Late))
                                      : QVariant();
    if (role == Qt::TextAlignmentRole && isNumber(index.column(), Times, Limit))
        return numberAlignment();
    if (role == Qt::ToolTipRole && index.column() == State && alert.acknowledged)
        return alert.acknowledged->note;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Day:
        return dateText(alert.day.day);
    case Name:
        return row.user.displayName;
    case Kind:
        return wordFor(alert.day.kind);
    case Times:
        return alert.day.times;
    case Usual:
        return usualText(alert.usual);
    case Limit:
        return measureText({alert.limit, alert.basis});
    default:
        return alert.acknowledged ? tr("%1: %2").arg(row.acknowledgedBy, alert.acknowledged->note)
            : row.mine            ? tr("Somebody else looks into it")
                                  : tr("To be looked into");
    }
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section, Times, Limit))
        return numberAlignment();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case Name:
        return tr("Who");
    case Kind:
        return tr("What");
    case Times:
        return tr("Times");
    case Usual:
        return tr("Usual a day");
    case Limit:
        return tr("Limit");
    default:
        return tr("Looked into by");
    }
}

void LimitModel::setLimits(const QList<desk::AccessLimitRow>& limits)
{
    beginResetModel();
    m_limits = limits;
    endResetModel();
}

int LimitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_limits.size());
}

int LimitModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LimitModel::data(const QModelIndex& index, int role) const
{
    const desk::AccessLimitRow& row = m_limits.at(index.row());
    const bool over = row.today > row.measure.limit;
    if (role == Qt::ForegroundRole && over && index.column() == Today)
        return theme::colour(Colour::Late);
    if (role == Qt::TextAlignmentRole && isNumber(index.column(), Today, Limit))
        return numberAlignment();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.user.displayName;
    case Kind:
        return wordFor(row.kind);
    case Today:
        return row.today;
    case Usual:
        return usualText(row.usual);
    case Set:
        return ownLimitText(row);
    default:
        return measureText(row.measure);
    }
}

QVariant LimitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section, Today, Limit))
        return numberAlignment();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Who");
    case Kind:
        return tr("What");
    case Today:
        return tr("Today");
    case Usual:
        return tr("Usual a day");
    case Set:
        return tr("Limit set");
    default:
        return tr("Alert beyond");
    }
}

} // namespace rd::ui
