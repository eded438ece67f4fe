#include "ui/administration/user_list_model.h"

#include "ui/shared/theme.h"
#include "ui/shared/words.h"

namespace rd::ui {

void UserListModel::setUsers(const QList<domain::User>& users)
{
    beginResetModel();
    m_users = users;
    endResetModel();
}

int UserListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_users.size());
}

int UserListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UserListModel::data(const QModelIndex& index, int role) const
{
    const domain::User& user = m_users.at(index.row());
    if (role == Qt::ForegroundRole && !user.active)
        return theme::colour(Colour::Muted);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return user.name;
    case DisplayName:
        return user.displayName;
    case UserRoles:
        return wordsFor(user.roles);
    case Access:
        return user.active ? tr("May sign in") : tr("Disabled");
    case Key:
        return user.holdsKey ? tr("Holds the key") : tr("No key");
    default:
        return {};
    }
}

QVariant UserListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("User name");
    case DisplayName:
        return tr("Name");
    case UserRoles:
        return tr("Roles");
    case Access:
        return tr("Access");
    case Key:
        return tr("Data key");
    default:
        return {};
    }
}

} // namespace rd::ui
