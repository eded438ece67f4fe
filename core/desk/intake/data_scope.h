#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"
#include "core/domain/case.h"
#include "core/domain/found_record.h"

#include <optional>

namespace rd::desk {

// UnknownCode "category" names the first that the policy does not know.
Result<void> requireKnownCategories(const rules::RuleBook& rules, const QStringList& codes);
// The same for a wish, and InvalidArgument "category" where who speaks for a child names other data than the child's:
// the account holder's are a request of the holder (§2 GUARDIAN_CHILD).
Result<void> requireCategories(const rules::RuleBook& rules, domain::RequesterType requester,
                               const domain::WishedItem& wish);

// The categories whose rows may reach the requester of the case, nothing where all may. A guardian who is known by
// papers alone gets the child's rows only, never the account holder's (§2 GUARDIAN_CHILD (b)).
Result<std::optional<QStringList>> reachableCategories(const Desk& desk, const domain::Case& theCase);

// Of these rows of the case, those that a copy of it is made of: taken, and of a category that may reach the requester.
Result<QList<domain::FoundRecord>> rowsOfCopy(const Desk& desk, const domain::Case& theCase,
                                              const QList<domain::FoundRecord>& records);

} // namespace rd::desk
