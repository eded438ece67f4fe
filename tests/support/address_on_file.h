#pragma once

#include "core/desk/desk.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"

namespace rd::test {

// The register learns the e-mail address of a person it has already: none of the sample files tells it.
inline void putAddressOnFile(desk::Desk& desk, const QString& name, const QString& phone, const QString& address)
{
    storage::Transaction work = orDie(desk.begin());
    domain::ReferenceProfile profile;
    profile.name = name;
    profile.phones = QStringList{phone};
    profile.email = address;
    orDie(work.reference().merge({profile}));
    orDie(work.commit({QStringLiteral("ReferenceLoaded"), QStringLiteral("desk"), {}, {}, {}}));
}

} // namespace rd::test
