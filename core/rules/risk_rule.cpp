#include "core/rules/risk_rule.h"

#include "core/base/clock.h"
#include "core/rules/factor_check.h"
#include "core/rules/verification_rule.h"

#include <algorithm>

namespace rd::rules {

namespace {

// A number changed lately or a record long asleep may be somebody else's by now; after a lock somebody may have been
// guessing; who is in danger may be asked for by whom they fear.
bool stands(Risk risk, const VerificationPolicy& policy, const RiskFacts& facts)
{
    switch (risk) {
    case Risk::PhoneChanged:
        return facts.profile && phoneChangedLately(policy, *facts.profile, shanghaiDate(facts.now));
    case Risk::Dormant:
        return facts.profile && facts.profile->lastActivityAt.isValid()
            && facts.profile->lastActivityAt.addMonths(policy.dormantMonths) < facts.now;
    case Risk::LockedLately:
        return facts.profile && facts.lockedLately;
    case Risk::SafetyFlag:
        return facts.inDanger;
    case Risk::NewContact:
    case Risk::CopyAndCancel:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

domain::AssuranceLevel levelNeeded(const RuleBook& rules, const domain::RequestItem& item, const RiskFacts& facts)
{
    const VerificationPolicy& policy = rules.verification();
    const bool raised = rules.raisedByRisk(item.right, item.concern)
        && std::any_of(policy.raisingRisks.begin(), policy.raisingRisks.end(),
                       [&](Risk risk) { return stands(risk, policy, facts); });
    return raised ? oneLevelMore(item.requiredLevel) : item.requiredLevel;
}

} // namespace rd::rules
