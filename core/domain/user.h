#pragma once

#include "core/domain/ids.h"
#include "core/domain/role.h"

#include <QDateTime>

namespace rd::domain {

struct User {
    UserId id;
    QString name; // what is typed at sign-in: letters, digits, dot, dash
    QString displayName; // 王芳
    Roles roles;
    bool active = true;
    bool holdsKey = false; // the database key is sealed to this user
    QDateTime createdAt;
};

} // namespace rd::domain
