#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"

namespace rd::desk {

// Whether its answer may leave: approved, or proposed where nobody has to approve it.
Result<bool> isAnswerable(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);

// The items a letter by this template speaks of: those that may be answered by it now, and as long as there are none
// those that wait for it, then those it has answered. They point into `theCase`.
Result<QList<const domain::RequestItem*>> itemsOfLetter(const Desk& desk, const domain::Case& theCase,
                                                        const QString& templateCode);

} // namespace rd::desk
