#pragma once

#include "core/domain/user.h"

#include <QAbstractTableModel>

namespace rd::ui {

// Users as a table: sign-in name, name, roles, access, key.
class UserListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, DisplayName, UserRoles, Access, Key, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setUsers(const QList<domain::User>& users);
    const domain::User& userAt(int row) const { return m_users.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::User> m_users;
};

} // namespace rd::ui
