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
    QList<domain::FactorResult> earlier; // matches of the same contact session (24 h)
};

struct Judgement {
    QList<domain::FactorResult> results; // one per answer, in order
    int points = 0; // session total after caps (R-ID-01, R-ID-02)
    int failures = 0; // wrong answers of this round
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
};

// R-ID-01…05, 08–10 as a pure function.
Judgement judgeAnswers(const VerificationPolicy& policy, const QList<domain::FactorAnswer>& answers,
                       const CheckContext& context);

// R-ID-08 from the times of wrong answers of one record or contact, and whether this session already has its three.
domain::LockState lockAfter(const VerificationPolicy& policy, int failuresInSession,
                            const QList<QDateTime>& failureTimes, const QDateTime& now, QDateTime* lockedUntil);

} // namespace rd::rules
