#include "core/storage/user_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString userColumns = QStringLiteral("id, name, display_name, roles, active, holds_key, created_at, sign_key");
const Statement insertUser(
    QStringLiteral("INSERT INTO user_account (") + userColumns
    + QStringLiteral(") VALUES (:id, :name, :display_name, :roles, :active, :holds_key, :created_at, :sign_key)"));
const Statement updateUser(QStringLiteral(
    "UPDATE user_account SET name = :name, display_name = :display_name, roles = :roles, active = :active, "
    "holds_key = :holds_key, created_at = :created_at, sign_key = :sign_key WHERE id = :id"));
const Statement selectUsers(QStringLiteral("SELECT ") + userColumns + QStringLiteral(" FROM user_account ORDER BY id"));
const Statement selectUser(QStringLiteral("SELECT ") + userColumns
                           + QStringLiteral(" FROM user_account WHERE id = :id"));

Result<void> write(SqlConnection& sql, const Statement& statement, const StoredUser& stored)
{
    const domain::User& user = stored.user;
    SqlQuery query(sql, statement);
    query.bind(":id", user.id.text())
        .bind(":name", user.name)
        .bind(":display_name", user.displayName)
        .bind(":roles", domain::codesOf(user.roles));
    query.bind(":active", user.active).bind(":holds_key", user.holdsKey).bind(":created_at", user.createdAt);
    RD_TRY(query.bind(":sign_key", stored.signKey).run());
    sql.touch(RowKind::User, user.id.text());
    return {};
}

StoredUser readUser(const SqlQuery& query)
{
    StoredUser stored;
    stored.user.id = domain::UserId::trusted(query.text(0));
    stored.user.name = query.text(1);
    stored.user.displayName = query.text(2);
    stored.user.roles = domain::rolesFromCodes(query.list(3));
    stored.user.active = query.flag(4);
    stored.user.holdsKey = query.flag(5);
    stored.user.createdAt = query.instant(6);
    stored.signKey = query.bytes(7);
    return stored;
}

} // namespace

UserRepository::UserRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> UserRepository::add(const StoredUser& user)
{
    return write(m_sql, insertUser, user);
}

Result<void> UserRepository::update(const StoredUser& user)
{
    return write(m_sql, updateUser, user);
}

Result<QList<StoredUser>> UserRepository::all() const
{
    SqlQuery query(m_sql, selectUsers);
    return query.all(readUser);
}

Result<StoredUser> UserRepository::find(const domain::UserId& id) const
{
    SqlQuery query(m_sql, selectUser);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("user")}});
    return readUser(query);
}

} // namespace rd::storage
