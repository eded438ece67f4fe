#pragma once

#include "core/domain/case_state.h"
#include "core/domain/codes.h"
#include "core/domain/deadline.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QStringList>

namespace rd::domain {

// The clock of one item, where the items of a case do not all run from the receipt of the case (R-DL-11): it was added
// in a later contact, reopened for new facts, or came earlier in a case that was merged into this one.
struct ItemClock {
    QDateTime receivedAt; // UTC
    Deadline deadline;
    QDateTime answeredAt; // when its answer left; invalid while the clock runs
};

// A purpose of a withdrawal that another contact named than the one the item came with: a later call, or the request
// that was merged into this one. Its consents end at the minute of that contact (R-CO-02).
struct PurposeNamed {
    QString purpose;
    QDateTime at; // UTC
    Channel by = Channel::Hotline;
};

// One right on a scope, with its own outcome (rule book §1).
struct RequestItem {
    ItemId id;
    CaseId caseId;
    int position = 0; // 1-based within the case; the command line and the letters name items by it
    RightType right = RightType::Access;
    QString ground; // D1…D8 for DELETE, else empty
    QStringList categories; // DC01…; empty = all categories of the platforms in scope
    QStringList purposes; // WITHDRAW: C01…, whose consents are taken back; empty = none was named
    QList<PurposeNamed> purposesNamed; // WITHDRAW: those of `purposes` with a contact of their own
    bool consequencesTold = false; // CANCEL: what it ends was read out and confirmed (3.4)
    bool inWriting = true; // ACCESS: written reply (L2) or oral summary (L1)
    Concern concern = Concern::General; // EXPLAIN: what it is about
    AssuranceLevel requiredLevel = AssuranceLevel::L0;
    CaseState state = CaseState::Received;
    std::optional<Outcome> outcome; // proposed until approved
    QString refusalGround; // G1…G8
    QString facts;
    QString law;
    UserId proposedBy;
    std::optional<ItemClock> clock; // either every item of a case has one or none has
};

} // namespace rd::domain
