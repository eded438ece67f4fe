#include "core/desk/approvals/cancel_account.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RequestItem;

Result<domain::Case> confirmConsequences(Desk& desk, const domain::CaseId& caseId, int position)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    if (item->right != domain::RightType::CancelAccount)
        return fail(ErrorCode::GroundNotAllowed, {{u"right"_s, codeOf(item->right)}});
    if (item->consequencesTold)
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"consequences"_s}});
    if (item->state > CaseState::InProgress)
        return fail(
            ErrorCode::MoveForbidden,
            {{u"from"_s, codeOf(item->state)}, {u"to"_s, codeOf(CaseState::PendingApproval)}, {u"item"_s, position}});
    item->consequencesTold = true;
    const domain::ItemId id = item->id;
    RD_TRY(saveMoved(work, theCase, {id}));
    RD_TRY(commitAndAnnounce(
        desk, work, {objectEvent(u"ConsequencesTold"_s, u"item"_s, id.text(), caseId, {{u"item"_s, position}})}));
    return theCase;
}

} // namespace rd::desk
