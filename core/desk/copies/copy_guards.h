#pragma once

#include "core/copies/copy_builder.h"
#include "core/desk/desk.h"
#include "core/domain/move_guard.h"
#include "core/domain/request_item.h"

namespace rd::desk {

// SHA-256 of what a copy of this content holds and hides, in hex: rows taken and marks, whoever made or reviewed them.
QString contentHash(const QList<domain::FoundRecord>& taken, const QList<domain::Redaction>& redactions);

// The newest copy, if it was built of the data and redactions as they stand; none when it has to be built again.
Result<std::optional<domain::DataCopy>> standingCopy(const Desk& desk, const domain::Case& theCase);
Result<std::optional<domain::DataCopy>> standingCopy(const Desk& desk, const copies::CopyContent& content);

// What the guards of moves 9, 11 and 12 ask of data that are given: whether the copy stands, who built and who compared
// it, and whether a redaction holds back the person's own (3.1).
Result<void> addCopyFacts(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item,
                          domain::MoveFacts& facts);

} // namespace rd::desk
