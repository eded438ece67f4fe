#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/rules/paper_rule.h"

namespace rd::desk {

// How far the papers of the case reach, with what its rounds of answers reached (scoredLevel).
Result<rules::PaperStanding> papersOf(const Desk& desk, const domain::Case& theCase);
// What T02 has to ask for, a line each: the paper, what it has to show, what for; ways to choose from are one line.
Result<QStringList> missingLines(const Desk& desk, const domain::Case& theCase);
// Whether the requester still owes papers or the verification of whom they speak for. False while it is we who owe
// them a look; for whoever asks for themselves it is the level alone.
Result<bool> owesProof(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);
// Papers were all shown by that day and wait for us (§5.2: what came in time is not late because we looked later).
Result<bool> werePapersShownBy(const Desk& desk, const domain::Case& theCase, const QDate& day);

} // namespace rd::desk
