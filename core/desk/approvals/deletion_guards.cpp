#include "core/desk/approvals/deletion_guards.h"

#include "core/desk/approvals/examine_consent.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/test_ground.h"
#include "core/desk/desk_parts.h"
#include "core/rules/ground_rule.h"
#include "core/rules/retention_rule.h"

#include <algorithm>

namespace rd::desk {

Result<void> addDeletionFacts(const Desk& desk, const domain::RequestItem& item, domain::MoveFacts& facts)
{
    facts.purposesNamed = !item.purposes.isEmpty() || desk.rules().purposes().isEmpty();
    if (!domain::leavesData(item.right))
        return {};
    facts.reasonsListed = !desk.rules().retentionReasons().isEmpty();
    RD_TRY_ASSIGN(const QList<domain::KeptData> kept, keptOf(desk, item));
    facts.keepsData = !kept.isEmpty();
    facts.businessOpen = std::any_of(kept.begin(), kept.end(),
                                     [](const domain::KeptData& one) { return rules::isOpenBusiness(one.reason); });
    RD_TRY_ASSIGN(const QList<domain::GroundTest> tests, standingTests(desk, item.caseId));
    RD_TRY_ASSIGN(const QList<domain::ConsentFinding> lookUps, standingFindings(desk, item.caseId));
    facts.groundsToTest = rules::groundsToTest(desk.rules(), item, tests);
    facts.groundFound = rules::isGroundFound(desk.rules(), item, tests, lookUps);
    return {};
}

} // namespace rd::desk
