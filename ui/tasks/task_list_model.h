#pragma once

#include "core/desk/tasks/list_tasks.h"

#include <QAbstractTableModel>
#include <QSet>

namespace rd::ui {

// Open tasks as a table: term, holder, operation, request, person, state, owner.
class TaskListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Term, Holder, Operation, CaseNumber, Person, State, Owner, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    // `absent` are those who are away today.
    void setTasks(const QList<desk::OpenTask>& tasks, const QDate& today, const QSet<domain::UserId>& absent);
    const desk::OpenTask& taskAt(int row) const { return m_tasks.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::OpenTask> m_tasks;
    QDate m_today;
    QSet<domain::UserId> m_absent;
};

} // namespace rd::ui
