#include "core/desk/approvals/item_approver.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<domain::RequestItem> withFoundCategories(const Desk& desk, const domain::RequestItem& item)
{
    domain::RequestItem asFound = item;
    if (!disclosesData(item.right))
        return asFound;
    RD_TRY_ASSIGN(const QStringList found, desk.storage().found().takenCategories(item.caseId));
    asFound.categories += found;
    asFound.categories.removeDuplicates();
    return asFound;
}

Result<domain::ApproverRole> approverOf(const Desk& desk, const domain::Case& ofCase, const domain::RequestItem& item)
{
    RD_TRY_ASSIGN(const domain::RequestItem asFound, withFoundCategories(desk, item));
    return desk.rules().approverFor(asFound, ofCase.minor, ofCase.requester.type);
}

} // namespace rd::desk
