#pragma once

#include "core/desk/desk.h"
#include "core/domain/move_guard.h"
#include "core/domain/request_item.h"

namespace rd::desk {

// What the guards of moves 9 and 12 ask of a deletion or cancellation (3.4, 3.5, R-RT-04): whether something stays
// stored, whether it waits to be settled, whether its ground was found and which are still to be tested; and of a
// withdrawal whether it says of what.
Result<void> addDeletionFacts(const Desk& desk, const domain::RequestItem& item, domain::MoveFacts& facts);

} // namespace rd::desk
