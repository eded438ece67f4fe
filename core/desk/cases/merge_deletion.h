#pragma once

#include "core/desk/desk.h"
#include "core/domain/request_item.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// Move 19: what was found of a deletion, and what it leaves, goes on with the item that goes on for it; `number` is
// that of its case. Entries of the ended item stay as they were, and end where they kept something.
Result<void> carryDeletion(const Desk& desk, storage::Transaction& work, const domain::RequestItem& ends,
                           const domain::RequestItem& goesOn, const QString& number);

} // namespace rd::desk
