#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/approval.h"
#include "core/domain/case.h"

namespace rd::desk {

// R-RT-08 for the item as it stands. Where a right hands data over, a category that was found and taken counts as if it
// had been asked for by name: a copy with one row about a child is the privacy officer's (§8 DC05).
Result<domain::ApproverRole> approverOf(const Desk& desk, const domain::Case& ofCase, const domain::RequestItem& item);

// The item with the categories that were found and taken for it.
Result<domain::RequestItem> withFoundCategories(const Desk& desk, const domain::RequestItem& item);

} // namespace rd::desk
