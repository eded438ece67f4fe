#pragma once

#include "core/desk/desk.h"
#include "core/domain/ground_test.h"
#include "core/domain/request_item.h"

namespace rd::desk {

struct GroundFinding {
    QString ground; // D1…D8
    bool holds = false;
    QString reason;
};

// Records whether a deletion ground holds for an item that is worked on (3.5). A ground that an officer decides on is
// found by an officer only: NotPermitted. `position` is the item's place in the case. UnknownCode, GroundNotAllowed
// (args "ground", "right") for another right, MoveForbidden, LevelNotReached, ReasonRequired, ForbiddenNumber.
Result<domain::GroundTest> testGround(Desk& desk, const domain::CaseId& caseId, int position,
                                      const GroundFinding& finding);

// The tests that count: those of this round, oldest first (move 17: what was found before is looked into anew).
Result<QList<domain::GroundTest>> standingTests(const Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk
