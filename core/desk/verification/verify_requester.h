#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

#include <functional>

namespace rd::desk {

// The blind check (R-ID-01…05, 08–10): answers in, match or not and points out, never a stored value. Reads the same
// whether a record exists or not. VerificationLocked (args "until": a time, "supervisor" or "nextSession"; a supervisor
// may go on under the second, up to three wrong answers of their own), UnknownCode for an unknown factor.
Result<domain::Verification> verifyRequester(Desk& desk, const domain::CaseId& caseId,
                                             const QList<domain::FactorAnswer>& answers);

// A one-time code for the manual flow: shown once to the agent, who sends it with the company's SMS console. Stored as
// a salted hash. TooManyAttempts beyond 3 in 15 minutes or 5 a day (R-ID-07). ApprovalMissing in a minor's case whose
// access is not approved, for anybody but the handler, who was told the number (R-CH-02).
Result<domain::IssuedCode> issueCode(Desk& desk, const domain::CaseId& caseId);

struct AskedFactor {
    QString code;
    QString ask; // what the agent says
};

// Where the verification of a case stands now.
struct VerificationState {
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
    int points = 0;
    domain::LockState lock = domain::LockState::Free;
    QDateTime lockedUntil;
    QList<domain::FactorResult> matched; // factors already matched in this session
    bool takesAnswers = false; // from this user, now
    bool mayRelease = false; // this user may end the lock, once L3 is reached
    bool releaseReady = false; // and it is
    bool inDanger = false; // a safety flag stands (R-ID-09); untold before L1, unless it was raised in this case
    bool mayLiftSafety = false; // this user may lift it, now
    QHash<QString, domain::AssuranceLevel> needed; // by item id; with the level more of R-ID-09 from L1 on
    QList<AskedFactor> factors; // those this requester may be asked for
};
// What each item needs, by item id, with the level more of R-ID-09. For verbs alone: before L1 nothing may tell that
// there is a record (R-ID-03).
Result<QHash<QString, domain::AssuranceLevel>> neededLevels(const Desk& desk, const domain::Case& theCase);
// The same as far as it may be told: with the level more from L1 on. What errors, letters and screens name.
Result<QHash<QString, domain::AssuranceLevel>> toldLevels(const Desk& desk, const domain::Case& theCase);
// Why none of the items that are meant can be worked on yet: LevelNotReached (args "needed", as told, and "reached"),
// MoveForbidden while a paper or material is awaited, AlreadyDone for work that is over, NotFound without such an item.
Result<void> refuseUnstarted(const Desk& desk, const domain::Case& theCase,
                             const std::function<bool(const domain::RequestItem&)>& isMeant);
Result<VerificationState> verificationState(const Desk& desk, const domain::CaseId& caseId);

} // namespace rd::desk
