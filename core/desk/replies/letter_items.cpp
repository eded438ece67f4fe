#include "core/desk/replies/letter_items.h"

#include "core/desk/approvals/item_approver.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_values.h"

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

Result<bool> isAnswerable(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    if (item.state == CaseState::Approved)
        return true;
    if (item.state != CaseState::InProgress || !item.outcome)
        return false;
    RD_TRY_ASSIGN(const domain::ApproverRole approver, approverOf(desk, theCase, item));
    return approver == domain::ApproverRole::None;
}

Result<QList<const RequestItem*>> itemsOfLetter(const Desk& desk, const domain::Case& theCase,
                                                const QString& templateCode)
{
    QList<const RequestItem*> ready;
    QList<const RequestItem*> waiting;
    QList<const RequestItem*> answered;
    for (const RequestItem& item : theCase.items) {
        const QString& usual = desk.rules().right(item.right).replyTemplate;
        if ((item.outcome ? templateFor(desk, item) : usual) != templateCode)
            continue;
        RD_TRY_ASSIGN(const bool answerable, isAnswerable(desk, theCase, item));
        const bool over = isAnswered(item) || domain::isEnded(item.state);
        (answerable ? ready : over ? answered : waiting).append(&item);
    }
    if (!ready.isEmpty())
        return ready;
    return waiting.isEmpty() ? answered : waiting;
}

} // namespace rd::desk
