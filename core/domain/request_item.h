#pragma once

#include "core/domain/case_state.h"
#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QStringList>

namespace rd::domain {

// One right on a scope, with its own outcome (rule book §1).
struct RequestItem {
    ItemId id;
    CaseId caseId;
    int position = 0; // 1-based within the case; the command line and the letters name items by it
    RightType right = RightType::Access;
    QString ground; // D1…D8 for DELETE, else empty
    QStringList categories; // DC01…; empty = all categories of the platforms in scope
    bool inWriting = true; // ACCESS: written reply (L2) or oral summary (L1)
    AssuranceLevel requiredLevel = AssuranceLevel::L0;
    CaseState state = CaseState::Received;
    std::optional<Outcome> outcome; // proposed until approved
    QString refusalGround; // G1…G8
    QString facts;
    QString law;
    UserId proposedBy;
};

} // namespace rd::domain
