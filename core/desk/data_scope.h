#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"

#include <optional>

namespace rd::desk {

// UnknownCode "category" names the first that the policy does not know.
Result<void> requireKnownCategories(const rules::RuleBook& rules, const QStringList& codes);

// The categories whose rows may reach the requester of the case, nothing where all may. A guardian who is known by
// papers alone gets the child's rows only, never the account holder's (§2 GUARDIAN_CHILD (b)).
Result<std::optional<QStringList>> reachableCategories(const Desk& desk, const domain::Case& theCase);

} // namespace rd::desk
