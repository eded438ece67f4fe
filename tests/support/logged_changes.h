#pragma once

#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

namespace rd::test {

// Every entry of the desk's log but the sign-ins, each with its hash: records change only together with an entry, so
// two equal lists mean that no record has changed.
inline QStringList loggedChanges(TemporaryDesk& desk)
{
    constexpr int everyEntry = 1'000'000;
    QStringList all;
    const auto entries = desk.as(QStringLiteral("chen")).storage().audit().page(0, everyEntry);
    if (!entries)
        qFatal("the log cannot be read");
    for (const domain::AuditEntry& entry : *entries) {
        if (entry.action != QLatin1String("SignedIn"))
            all.append(entry.action + QLatin1Char(' ') + entry.hash);
    }
    return all;
}

} // namespace rd::test
