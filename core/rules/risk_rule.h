#pragma once

#include "core/domain/verification.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// What the desk knows about the subject of a case when R-ID-09 is asked.
struct RiskFacts {
    const domain::ReferenceProfile* profile = nullptr; // nullptr: none on file, so nobody else's record to get into
    bool lockedLately = false; // a verification lock in the last 30 days, over or not
    bool inDanger = false; // a safety flag stands
    QDateTime now;
};

// R-ID-10 raised by one for the risks of R-ID-09 that the policy names. NewContact and CopyAndCancel show at the intake
// already and are part of the item's own level (RuleBook::requiredLevel).
domain::AssuranceLevel levelNeeded(const RuleBook& rules, const domain::RequestItem& item, const RiskFacts& facts);

} // namespace rd::rules
