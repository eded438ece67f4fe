#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/exception_path.h"

namespace rd::desk {

// The exception path that counts in this case (R-ID-11): the last one since it was reopened for new facts, as a level
// holds for one contact only (R-ID-10).
Result<std::optional<domain::ExceptionPath>> exceptionOf(const Desk& desk, const domain::Case& theCase);
// What an officer's approval stands for, since the day it was shown; L0 before it, and once the old contact objected.
domain::AssuranceLevel grantedBy(const Desk& desk, const std::optional<domain::ExceptionPath>& path);

// A contact on file that is told, and when the notice left.
struct ToldContact {
    QString contact; // in clear; stays inside core. Empty once the register no longer has it
    QString key; // its keyed hash
    QDateTime toldAt; // the first time; invalid before
};
Result<QList<ToldContact>> toldContacts(const Desk& desk, const domain::Case& theCase,
                                        const domain::ExceptionPath& path);

// Under which keys the contacts on file are told, as they stand now.
Result<QStringList> contactKeys(const Desk& desk, const domain::Case& theCase);
// The contacts on file, those that the standing path has still to tell first.
Result<QStringList> untoldFirst(const Desk& desk, const domain::Case& theCase, const QStringList& onFile);

// What waits for the old contacts, and until when. A clock that may stand ahead ends no wait.
Result<domain::ExceptionWait> exceptionWait(const Desk& desk, const domain::Case& theCase);

// Whether what was recorded waits for the officer: our work, not the requester's.
bool awaitsOfficer(const std::optional<domain::ExceptionPath>& path);

} // namespace rd::desk
