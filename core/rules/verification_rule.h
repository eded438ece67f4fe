#pragma once

#include "core/domain/verification.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// What the blind check compares with. `code` is the salted hash comparison done by the desk: true when P1 was right.
struct CheckContext {
    const domain::ReferenceProfile* profile = nullptr; // nullptr: no record; every answer then simply does not match
    bool codeMatches = false;
    QDate today;
    bool supervisorConfirms = false; // L3 (R-ID-01)
    domain::RequesterType requester = domain::RequesterType::Self;
    QList<domain::FactorResult> earlier; // matches of the same contact session (24 h)
};

struct Judgement {
    QList<domain::FactorResult> results; // one per answer, in order
    int points = 0; // session total after caps (R-ID-01, R-ID-02)
    int failures = 0; // wrong answers of this round
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
};

// R-ID-01…05, 08–10 as a pure function. A recipient who did not order reaches L2 by the policy's set of factors, not
// by points (R-ID-10).
Judgement judgeAnswers(const VerificationPolicy& policy, const QList<domain::FactorAnswer>& answers,
                       const CheckContext& context);

// Whether something came from the account of a platform that is bound to the record (P3).
bool provesPlatformAccount(const VerificationPolicy& policy, const QList<domain::FactorResult>& matched);

// What a risk of R-ID-09 makes of a level: at most L3, and what needs no verification stays free.
domain::AssuranceLevel oneLevelMore(domain::AssuranceLevel level);

// R-ID-08 from the times of wrong answers of one record or contact, and whether this session already has its three.
domain::LockState lockAfter(const VerificationPolicy& policy, int failuresInSession,
                            const QList<QDateTime>& failureTimes, const QDateTime& now, QDateTime* lockedUntil);

} // namespace rd::rules
