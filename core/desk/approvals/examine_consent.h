#pragma once

#include "core/desk/desk.h"
#include "core/domain/consent.h"
#include "core/domain/request_item.h"

namespace rd::desk {

struct ConsentQuestion {
    QString purpose; // C04
    QDateTime usedAt; // when the data were used: the date of the SMS
    QString otherBasis; // contract or law the use rests on, with the article; empty when there is none
};

struct ConsentLookUp {
    std::optional<domain::Consent> valid; // the consent that stood then
    bool proposed = false; // the deletion waits for the officer
};

// A deletion because nobody consented (D2, A06): looks into the register for a consent that stood when the data were
// used, of the kind its purpose needs. Without one, and without another basis, that is deemed unconsented (PIPL 69),
// and FULFILLED, or RESTRICTED where something stays, is proposed to the officer with the facts; the review of the
// source is open since the logging. Otherwise nothing is proposed: the officer finds on the ground. What was found is
// kept with the item (R-RT-06). For an item whose ground opens a review of the source: GroundNotAllowed. UnknownCode
// ("purpose"), InvalidArgument ("used"), LevelNotReached, MoveForbidden, ForbiddenNumber; ApprovalMissing for a
// concealed minor.
Result<ConsentLookUp> examineConsent(Desk& desk, const domain::CaseId& caseId, int position,
                                     const ConsentQuestion& question);

// The findings that count: those of this round, oldest first (as standingTests).
Result<QList<domain::ConsentFinding>> standingFindings(const Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk
