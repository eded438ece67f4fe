#pragma once

#include "core/domain/task.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rd::ui {

// The tasks of a case, one line per holder and operation, with the proof beside it.
class TaskModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        HolderColumn,
        OperationColumn,
        TermColumn,
        StateColumn,
        ProofColumn,
        DoneByColumn,
        CheckedByColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setTasks(const QList<domain::Task>& tasks, const QHash<QString, QString>& userNames, const QDate& today);
    const QList<domain::Task>& tasks() const { return m_tasks; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const domain::Task& task, int column) const;

    QList<domain::Task> m_tasks;
    QHash<QString, QString> m_userNames;
    QDate m_today;
};

bool canBeDone(domain::TaskState state); // now, or when the backups turn over

} // namespace rd::ui
