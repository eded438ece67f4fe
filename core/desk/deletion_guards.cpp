#include "core/desk/deletion_guards.h"

#include "core/desk/desk_parts.h"
#include "core/desk/keep_data.h"
#include "core/desk/test_ground.h"
#include "core/rules/ground_rule.h"

#include <algorithm>

namespace rd::desk {

Result<void> addDeletionFacts(const Desk& desk, const domain::RequestItem& item, domain::MoveFacts& facts)
{
    if (!domain::leavesData(item.right))
        return {};
    RD_TRY_ASSIGN(const QList<domain::KeptData> kept, keptOf(desk, item));
    facts.keepsData = !kept.isEmpty();
    // 3.4: what stays until it is settled has no last day.
    facts.businessOpen =
        std::any_of(kept.begin(), kept.end(), [](const domain::KeptData& one) { return !one.until.isValid(); });
    RD_TRY_ASSIGN(const QList<domain::GroundTest> tests, standingTests(desk, item.caseId));
    facts.groundsToTest = rules::groundsToTest(desk.rules(), item, tests);
    return {};
}

} // namespace rd::desk
