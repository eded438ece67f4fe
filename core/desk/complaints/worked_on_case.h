#pragma once

#include "core/desk/desk.h"
#include "core/domain/ids.h"

#include <QSet>

namespace rd::desk {

// How far a person has to do with a case before they may not judge it. Reading counts before an investigation begins;
// whoever investigates has to read.
enum class Involvement { Any, Working };

// Everybody who handled, verified, searched, proposed, approved, redacted, wrote or otherwise worked on the case, by
// its records and by the audit log (rule book 3.12, §7 "Complaint"): user ids. What the program does to many cases
// under somebody's name, as recounting dates, is no work on one; nor is taking a complaint about it.
Result<QSet<domain::UserId>> whoWorkedOn(const Desk& desk, const domain::CaseId& caseId, Involvement involvement);

} // namespace rd::desk
