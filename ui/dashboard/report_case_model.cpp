#include "ui/dashboard/report_case_model.h"

#include "ui/shared/chip.h"
#include "ui/shared/words.h"

#include <algorithm>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

ChipText dueOf(const domain::CaseSummary& one)
{
    return dueChip({one.due, one.daysLeft, one.stage, one.provisional, one.repliedAt});
}

} // namespace

void ReportCaseModel::showPage(const domain::ReportCasePage& page)
{
    beginResetModel();
    m_page = page;
    m_asked = false;
    endResetModel();
}

void ReportCaseModel::addPage(const domain::ReportCasePage& page)
{
    m_asked = false;
    m_page.next = page.next;
    if (page.rows.isEmpty())
        return;
    const auto first = static_cast<int>(m_page.rows.size());
    beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
    m_page.rows.append(page.rows);
    endInsertRows();
}

int ReportCaseModel::rowOf(const domain::CaseId& id) const
{
    const auto row = std::find_if(m_page.rows.begin(), m_page.rows.end(),
                                  [&id](const domain::ReportCase& one) { return one.summary.id == id; });
    return row == m_page.rows.end() ? -1 : static_cast<int>(row - m_page.rows.begin());
}

int ReportCaseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_page.rows.size());
}

int ReportCaseModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReportCaseModel::textOf(const domain::ReportCase& one, int column) const
{
    const domain::CaseSummary& summary = one.summary;
    switch (column) {
    case Number:
        return summary.number;
    case Rights:
        return wordsFor(summary.rights);
    case Person:
        return summary.maskedName;
    case Received:
        return dateText(one.received);
    case Due:
        return dueOf(summary).text;
    case State:
        return wordFor(summary.state);
    case Handler:
        return summary.handlerName.isEmpty() ? u"–"_s : summary.handlerName;
    default:
        return one.counted ? tr("Yes") : tr("No");
    }
}

QVariant ReportCaseModel::data(const QModelIndex& index, int role) const
{
    const domain::ReportCase& one = m_page.rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(one, index.column());
    if (role == Qt::ForegroundRole && index.column() == Due)
        return theme::colour(dueOf(one.summary).colour);
    return {};
}

QVariant ReportCaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Request");
    case Rights:
        return tr("Rights");
    case Person:
        return tr("Person");
    case Received:
        return tr("Received");
    case Due:
        return tr("Due");
    case State:
        return tr("State");
    case Handler:
        return tr("Handled by");
    default:
        return tr("Counted");
    }
}

bool ReportCaseModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_asked && !m_page.next.isEmpty();
}

void ReportCaseModel::fetchMore(const QModelIndex&)
{
    m_asked = true;
    Q_EMIT nextPageWanted();
}

} // namespace rd::ui
