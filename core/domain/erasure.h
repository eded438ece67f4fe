#pragma once

#include "core/domain/case_state.h"
#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <optional>
#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace rd::domain {

// Why the records of a case that has ended stay although somebody asks for their erasure (rule book §9, R-RE-01, §7
// move 21).
enum class ErasureObstacle {
    RetentionRuns, // three years from the end, or from the last step of a complaint or lawsuit about it
    LegalHold, // R-RE-03, or a lawsuit that was announced (3.12), on it or on a case it hangs together with
    TaskOpen, // a holder's backups still have what was deleted, or a review of it goes on
    ComplaintOpen,
    LinkedOpen, // a case that goes on with it, was merged with it or answers by it has not ended
    ComplaintKept, // the records of a complaint about it are erased first
    PackageKept, // a package lies where this PC does not reach it
    Refused, // when its turn came, by another guard of move 21
};
QString codeOf(ErasureObstacle obstacle); // RETENTION_RUNS LEGAL_HOLD …

// A case whose keeping period is over, with what stands in the way; nothing of the person.
struct ErasableCase {
    CaseId id;
    QString number;
    CaseState state = CaseState::Closed;
    QList<RightType> rights;
    QDate endedOn;
    QDate keptUntil; // the last day of its keeping
    std::optional<ErasureObstacle> obstacle;
    QStringList heldBy; // numbers of cases, holders or PCs; empty where the obstacle says it all
    bool proposed = false; // it stands on the list that waits
};

// The month's list (R-RE-01): a supervisor proposes, a privacy officer who is somebody else confirms.
enum class ErasureState { Proposed, Confirmed, Returned };
QString codeOf(ErasureState state); // PROPOSED CONFIRMED RETURNED
std::optional<ErasureState> parseErasureState(const QString& code);

struct ErasureProposal {
    ErasureProposalId id;
    ErasureState state = ErasureState::Proposed;
    QString month; // 2026-11
    QList<CaseId> cases; // that wait; an erased one is taken off with its records
    UserId proposedBy;
    QString proposedByName; // read with it, not stored
    QDateTime proposedAt;
    int proposed = 0;
    int erased = 0;
    UserId decidedBy;
    QDateTime decidedAt;
    QString reason; // why it was returned
};

// What is left of a case (R-RE-01): enough to count by, no name, number or text. Who knows of the request can still
// tell it by month and right where there were few, and the entry that says CaseErased vouches for the row.
struct Tombstone {
    TombstoneId id; // random, not made from anything of the case
    QList<RightType> rights;
    QStringList platforms;
    QString month; // of receipt: 2023-05
    QStringList outcomes; // codes, one for each right; empty text where there was none
    std::optional<bool> onTime; // nothing for what ended without an answer (R-RP-01)
    bool minor = false;
};

// R-RE-03: until it is released neither the records of the case are erased nor what it is about is deleted.
struct LegalHold {
    LegalHoldId id;
    CaseId caseId;
    QString scope; // in words: which data, which dispute
    QString reason;
    QDate reviewOn; // at the latest six months from now
    UserId setBy;
    QDateTime setAt;
    UserId releasedBy;
    QDateTime releasedAt; // invalid while it stands
    QString releaseReason;
};
inline bool stands(const LegalHold& hold)
{
    return !hold.releasedAt.isValid();
}
constexpr int mostHoldMonths = 6; // until it is looked at again

} // namespace rd::domain
