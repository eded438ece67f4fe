#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"

#include <optional>

namespace rd::desk {

// The intake page calls this every second while something changes; a killed process loses at most that second.
// AlreadyDone (args "received" with the number) once it was received, by hand or by itself (receive_drafts.h).
Result<void> keepDraft(Desk& desk, const domain::IntakeDraft& draft);
// The page was emptied again: nothing was kept that could be lost. Of the own drafts only: NotFound.
Result<void> dropBlankDraft(Desk& desk, const domain::DraftId& draft);
// §7 move 2: a wrong number, a test; a supervisor says so, where no right was stated, with a reason. NotPermitted,
// ReasonRequired, ForbiddenNumber, NotFound.
Result<void> discardDraft(Desk& desk, const domain::DraftId& draft, const QString& reason);
// The case that the own draft has become meanwhile, for the page it is still open on; none while it is a draft.
Result<std::optional<domain::Case>> receivedDraft(const Desk& desk, const domain::DraftId& draft);
Result<QList<domain::IntakeDraft>> listDrafts(const Desk& desk); // of the signed-in user, oldest first
Result<QList<domain::IntakeDraft>> listEverybodysDrafts(const Desk& desk); // oldest first; for who may discard them

} // namespace rd::desk
