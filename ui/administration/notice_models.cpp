#include "ui/administration/notice_models.h"

#include "core/base/clock.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString dueText(const domain::Deadline& deadline)
{
    return withProvisional(dateWithWeekday(deadline.due), deadline.provisional);
}

QString changeWord(const domain::DeadlineChange& change)
{
    if (change.isEarlier())
        return ImpactModel::tr("earlier");
    if (change.isMoved())
        return ImpactModel::tr("later");
    return change.before.provisional && !change.after.provisional ? ImpactModel::tr("stays, now firm")
                                                                  : ImpactModel::tr("stays; internal dates move");
}

int rankOf(domain::NoticeState state)
{
    switch (state) {
    case domain::NoticeState::Waiting:
        return 0;
    case domain::NoticeState::InForce:
        return 1;
    case domain::NoticeState::Replaced:
        return 2;
    case domain::NoticeState::Discarded:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

QString noticeStateWord(domain::NoticeState state)
{
    switch (state) {
    case domain::NoticeState::Waiting:
        return NoticeListModel::tr("waits to be confirmed");
    case domain::NoticeState::InForce:
        return NoticeListModel::tr("in force");
    case domain::NoticeState::Replaced:
        return NoticeListModel::tr("replaced");
    case domain::NoticeState::Discarded:
        return NoticeListModel::tr("taken away");
    }
    Q_UNREACHABLE();
}

void NoticeListModel::setNotices(QList<domain::NoticeVersion> notices)
{
    std::stable_sort(notices.begin(), notices.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.year, rankOf(a.state)) < std::tuple(-b.year, rankOf(b.state));
    });
    beginResetModel();
    m_notices = std::move(notices);
    endResetModel();
}

int NoticeListModel::rowOf(const domain::NoticeId& id) const
{
    const auto found =
        std::find_if(m_notices.begin(), m_notices.end(), [&](const auto& notice) { return notice.id == id; });
    return found == m_notices.end() ? -1 : static_cast<int>(found - m_notices.begin());
}

int NoticeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

int NoticeListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NoticeListModel::data(const QModelIndex& index, int role) const
{
    const domain::NoticeVersion& notice = m_notices.at(index.row());
    if (role == Qt::ForegroundRole && notice.state == domain::NoticeState::Waiting)
        return theme::colour(Colour::Soon);
    if (role == Qt::ForegroundRole && notice.state != domain::NoticeState::InForce)
        return theme::colour(Colour::Muted);
    if (role == Qt::ToolTipRole)
        return notice.source;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Year:
        return QString::number(notice.year);
    case State:
        return noticeStateWord(notice.state);
    case Since:
        return notice.state == domain::NoticeState::InForce && notice.decidedAt.isValid()
            ? dateText(shanghaiDate(notice.decidedAt))
            : u"–"_s;
    default:
        return {};
    }
}

QVariant NoticeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Year:
        return tr("Year");
    case State:
        return tr("State");
    case Since:
        return tr("In force since");
    default:
        return {};
    }
}

void ImpactModel::setChanges(QList<domain::DeadlineChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int ImpactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ImpactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImpactModel::data(const QModelIndex& index, int role) const
{
    const domain::DeadlineChange& change = m_changes.at(index.row());
    if (role == Qt::ForegroundRole)
        return change.isEarlier() ? QVariant(theme::colour(Colour::Late)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return change.item > 0 ? tr("%1, item %2").arg(change.number).arg(change.item) : change.number;
    case Before:
        return dueText(change.before);
    case After:
        return dueText(change.after);
    case What:
        return changeWord(change);
    default:
        return {};
    }
}

QVariant ImpactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Request");
    case Before:
        return tr("Due until now");
    case After:
        return tr("Due then");
    case What:
        return tr("The date is");
    default:
        return {};
    }
}

} // namespace rd::ui
