#pragma once

#include "core/base/result.h"
#include "core/domain/user.h"

namespace rd::storage {

class SqlConnection;

struct StoredUser {
    domain::User user;
    QByteArray signKey; // Ed25519 public key: audit entries of this user are checked with it
};

class UserRepository {
public:
    explicit UserRepository(SqlConnection& sql);
    Result<void> add(const StoredUser& user);
    Result<void> update(const StoredUser& user);
    Result<QList<StoredUser>> all() const;
    Result<StoredUser> find(const domain::UserId& id) const; // NotFound {"kind": "user"}

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
