#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"

namespace rd::letters {
struct LetterTemplate;
}

namespace rd::desk {

// Rule book §2, CHILD_SELF: a child's own request is received and its clock runs, but whatever is disclosed goes to the
// guardian on file, whom the agent calls within one working day.
struct GuardianCall {
    QDateTime at; // invalid = now
    QString words; // who answered, and what was agreed
};

// A child asked on its own, the request is open, and nobody has noted that call yet.
bool isGuardianAwaited(const domain::Case& theCase, const QList<domain::CaseTurn>& turns);

// The guardian was spoken to at a contact on file. InvalidArgument "requester" (no child asked), ReasonRequired
// "words", AlreadyDone, RecipientUnreachable (nobody but the child is on file), ClockUnconfirmed.
Result<domain::Case> noteGuardianReached(Desk& desk, const domain::CaseId& caseId, const GuardianCall& call);

// A letter that discloses a child's data on the child's own request waits for that call, and goes to a contact on file
// that is not the one the child used. RecipientNotAllowed "guardian": the "call" or the "contact" is missing.
Result<void> requireGuardianInformed(const Desk& desk, const domain::Case& theCase,
                                     const letters::LetterTemplate& letter, const QString& recipient);

} // namespace rd::desk
