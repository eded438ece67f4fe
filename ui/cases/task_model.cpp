#include "ui/cases/task_model.h"

#include "ui/shared/task_words.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

bool canBeDone(domain::TaskState state)
{
    return domain::isOpen(state) || state == domain::TaskState::Deferred;
}

void TaskModel::setTasks(const QList<domain::Task>& tasks, const QHash<QString, QString>& userNames, const QDate& today)
{
    beginResetModel();
    m_tasks = tasks;
    m_userNames = userNames;
    m_today = today;
    endResetModel();
}

int TaskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

int TaskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    const domain::Task& task = m_tasks.at(index.row());
    const bool late = canBeDone(task.state) && task.term < m_today;
    switch (role) {
    case Qt::DisplayRole:
        return text(task, index.column());
    case Qt::ToolTipRole:
        return index.column() == ProofColumn && !task.proofHash.isEmpty()
            ? tr("%1\nSHA-256 %2").arg(task.proofName, task.proofHash)
            : text(task, index.column());
    case Qt::ForegroundRole:
        if (index.column() == TermColumn && late)
            return theme::colour(Colour::Late);
        return canBeDone(task.state) ? QVariant() : theme::colour(Colour::Muted);
    default:
        return {};
    }
}

QString TaskModel::text(const domain::Task& task, int column) const
{
    switch (column) {
    case HolderColumn:
        return taskHolderWords(task);
    case OperationColumn:
        return taskOperationWords(task);
    case TermColumn:
        return canBeDone(task.state) && task.term < m_today ? tr("%1 late").arg(dateText(task.term))
                                                            : dateText(task.term);
    case StateColumn:
        return wordFor(task.state);
    case ProofColumn:
        return task.proofName.isEmpty() ? task.reason : task.proofName;
    case DoneByColumn:
        if (!domain::isOpen(task.state) || task.owner.isEmpty())
            return m_userNames.value(task.doneBy.text());
        return tr("%1, by %2", "who sees to a task, and by when")
            .arg(m_userNames.value(task.owner.text()), dateText(task.ownerTerm));
    default:
        return m_userNames.value(task.verifiedBy.text());
    }
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HolderColumn:
        return tr("Holder");
    case OperationColumn:
        return tr("Operation");
    case TermColumn:
        return tr("Term");
    case StateColumn:
        return tr("State");
    case ProofColumn:
        return tr("Proof or reason");
    case DoneByColumn:
        return tr("Seen to by");
    default:
        return tr("Checked by");
    }
}

} // namespace rd::ui
