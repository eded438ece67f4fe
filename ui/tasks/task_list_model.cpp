#include "ui/tasks/task_list_model.h"

#include "ui/shared/task_words.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString termText(const QDate& term, const QDate& today)
{
    return term < today ? TaskListModel::tr("%1 late").arg(dateText(term)) : dateText(term);
}

} // namespace

void TaskListModel::setTasks(const QList<desk::OpenTask>& tasks, const QDate& today, const QSet<domain::UserId>& absent)
{
    beginResetModel();
    m_tasks = tasks;
    m_today = today;
    m_absent = absent;
    endResetModel();
}

int TaskListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

int TaskListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskListModel::data(const QModelIndex& index, int role) const
{
    const desk::OpenTask& open = m_tasks.at(index.row());
    if (role == Qt::ForegroundRole && index.column() == Term && open.task.term < m_today)
        return theme::colour(Colour::Late);
    if (role == Qt::ToolTipRole)
        return taskHolderWords(open.task);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Term:
        return termText(open.task.term, m_today);
    case Holder:
        return taskHolderWords(open.task);
    case Operation:
        return taskOperationWords(open.task);
    case CaseNumber:
        return open.caseNumber;
    case Person:
        return open.subject;
    case State:
        return wordFor(open.task.state);
    case Owner:
        return withAbsence(open.ownerName, m_absent.contains(open.task.owner));
    default:
        return {};
    }
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Term:
        return tr("Term");
    case Holder:
        return tr("Holder");
    case Operation:
        return tr("Task");
    case CaseNumber:
        return tr("Request");
    case Person:
        return tr("Person");
    case State:
        return tr("State");
    case Owner:
        return tr("Seen to by");
    default:
        return {};
    }
}

} // namespace rd::ui
