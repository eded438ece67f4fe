#pragma once

#include "core/base/result.h"
#include "core/domain/user.h"
#include "core/security/keyset.h"

#include <memory>

namespace rd::security {

// Who is signed in, with the keys to sign for what they do.
class Session {
public:
    Session(domain::User user, Keyset keyset, QString workstation)
        : m_user(std::move(user))
        , m_keyset(std::move(keyset))
        , m_workstation(std::move(workstation))
    {
    }

    const domain::User& user() const { return m_user; }
    const Keyset& keyset() const { return m_keyset; }
    const QString& workstation() const { return m_workstation; }

    bool may(domain::Permission permission) const { return domain::permits(m_user.roles, permission); }
    // NotPermitted with args "permission".
    Result<void> require(domain::Permission permission) const;

private:
    domain::User m_user;
    Keyset m_keyset;
    QString m_workstation;
};

} // namespace rd::security
