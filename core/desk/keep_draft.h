#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"

namespace rd::desk {

// The intake page calls this every second while something changes; a killed process loses at most that second.
Result<void> keepDraft(Desk& desk, const domain::IntakeDraft& draft);
Result<void> discardDraft(Desk& desk, const domain::DraftId& draft);
Result<QList<domain::IntakeDraft>> listDrafts(const Desk& desk); // of the signed-in user, oldest first

} // namespace rd::desk
