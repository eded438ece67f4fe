#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"
#include "core/domain/user.h"

namespace rd::desk {

struct NewUser {
    QString name;
    QString displayName;
    domain::Roles roles;
};

// An officer's new user gets the database key at once; ADMIN never holds it. UserExists, PasswordTooWeak, NotPermitted.
Result<domain::User> addUser(Desk& desk, const NewUser& newUser, const Secret& password);
Result<QList<domain::User>> listUsers(const Desk& desk);
// Who signs in by this name, in capitals or not. UserUnknown (args "user").
Result<domain::User> userNamed(const Desk& desk, const QString& name);
// LastOfficer: the last active privacy officer who holds the key cannot be disabled.
Result<void> disableUser(Desk& desk, const QString& userName);
// Of the signed-in user. WrongPassword, PasswordTooWeak.
Result<void> changePassword(Desk& desk, const Secret& oldPassword, const Secret& newPassword);

} // namespace rd::desk
