#include "ui/cases/case_list_model.h"

#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/presence.h"
#include "ui/shared/chip.h"
#include "ui/shared/words.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr qsizetype rowsReread = 500;

} // namespace

CaseListModel::CaseListModel(const desk::Desk& desk, QObject* parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
}

void CaseListModel::setFilter(const domain::CaseFilter& filter)
{
    m_filter = filter;
    beginResetModel();
    m_rows.clear();
    readFrom({}, pageSize);
    endResetModel();
}

void CaseListModel::reload()
{
    const qsizetype rows = qBound(qsizetype(pageSize), m_rows.size(), rowsReread);
    beginResetModel();
    m_rows.clear();
    readFrom({}, static_cast<int>(rows));
    endResetModel();
}

void CaseListModel::forget()
{
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    endResetModel();
}

QString CaseListModel::handlerAt(int row) const
{
    const domain::CaseSummary& summary = m_rows.at(row);
    return withAbsence(summary.handlerName, m_absent.contains(summary.handler));
}

int CaseListModel::rowOf(const domain::CaseId& id) const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const domain::CaseSummary& one) { return one.id == id; });
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const
{
    const domain::CaseSummary& row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return QVariant(row.number + u"  "_s + wordsFor(row.rights));
    if (role == Qt::AccessibleTextRole) {
        const ChipText chip = dueChip({row.due, row.daysLeft, row.stage, row.provisional, row.repliedAt});
        QStringList said{row.number, wordsFor(row.rights), row.maskedName, wordFor(row.state), chip.text};
        if (m_absent.contains(row.handler))
            said.append(handlerAt(index.row()));
        return listed(said);
    }
    return {};
}

bool CaseListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_next.isEmpty();
}

void CaseListModel::fetchMore(const QModelIndex&)
{
    const Result<domain::CasePage> page = desk::listCases(m_desk, m_filter, m_next, pageSize);
    if (!page) {
        m_next.clear();
        Q_EMIT failed(page.error());
        return;
    }
    m_next = page->next;
    if (page->rows.isEmpty())
        return;
    beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(m_rows.size() + page->rows.size()) - 1);
    m_rows.append(page->rows);
    endInsertRows();
}

void CaseListModel::readFrom(const QString& after, int limit)
{
    m_next.clear();
    const auto absent = desk::absentToday(m_desk);
    m_absent = absent ? QSet<domain::UserId>(absent->keyBegin(), absent->keyEnd()) : QSet<domain::UserId>();
    const Result<domain::CasePage> page = desk::listCases(m_desk, m_filter, after, limit);
    if (!page) {
        Q_EMIT failed(page.error());
        return;
    }
    m_rows = page->rows;
    m_next = page->next;
}

} // namespace rd::ui
