#include "core/desk/case_moves.h"

#include "core/rules/case_clock.h"
#include "core/storage/transaction.h"

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;
using domain::RightType;

namespace {

Result<void> saveItem(storage::Transaction& work, const RequestItem& item)
{
    RD_TRY(work.cases().updateItem(item));
    return item.clock ? work.cases().saveClockOf(item) : Result<void>();
}

} // namespace

Result<void> moveItem(RequestItem& item, CaseState to)
{
    if (item.state == to)
        return {};
    if (!domain::canMove(item.state, to)) {
        return fail(ErrorCode::MoveForbidden,
                    {{QStringLiteral("from"), codeOf(item.state)},
                     {QStringLiteral("to"), codeOf(to)},
                     {QStringLiteral("item"), item.position}});
    }
    item.state = to;
    return {};
}

Result<void> requireNotEnded(const domain::Case& theCase)
{
    if (!domain::isEnded(theCase.state))
        return {};
    return fail(ErrorCode::MoveForbidden, {{QStringLiteral("ended"), codeOf(theCase.state)}});
}

Result<void> saveMoved(storage::Transaction& work, domain::Case& changed, const QList<domain::ItemId>& items)
{
    QList<CaseState> states;
    for (const RequestItem& item : changed.items) {
        states.append(item.state);
        if (items.contains(item.id))
            RD_TRY(saveItem(work, item));
    }
    if (!states.isEmpty())
        changed.state = domain::slowestOf(states);
    // R-DL-11: the case shows the clock that ends first of those still running.
    changed.deadline = rules::shownDeadline(changed);
    return work.cases().update(changed);
}

bool isAnswered(const RequestItem& item)
{
    return item.state == CaseState::Replied || (item.state == CaseState::AwaitingInfo && item.outcome);
}

RequestItem* itemAt(domain::Case& theCase, int position)
{
    for (RequestItem& item : theCase.items) {
        if (item.position == position)
            return &item;
    }
    return nullptr;
}

QList<RequestItem*> itemsWhere(domain::Case& theCase, const std::function<bool(const RequestItem&)>& wanted)
{
    QList<RequestItem*> items;
    for (RequestItem& item : theCase.items) {
        if (wanted(item))
            items.append(&item);
    }
    return items;
}

bool disclosesData(RightType right)
{
    return right == RightType::Access || right == RightType::Copy || right == RightType::Transfer;
}

bool changesData(RightType right)
{
    switch (right) {
    case RightType::Correct:
    case RightType::Supplement:
    case RightType::CancelAccount:
    case RightType::Delete:
    case RightType::WithdrawConsent:
    case RightType::OptOut:
    case RightType::Restrict:
        return true;
    case RightType::Access:
    case RightType::Copy:
    case RightType::Transfer:
    case RightType::Explain:
    case RightType::Complaint:
        return false;
    }
    Q_UNREACHABLE();
}

domain::AuditEvent caseEvent(const QString& action, const domain::CaseId& caseId, const QJsonObject& detail)
{
    return objectEvent(action, QStringLiteral("case"), caseId.text(), caseId, detail);
}

domain::AuditEvent objectEvent(const QString& action, const QString& kind, const QString& id,
                               const domain::CaseId& caseId, const QJsonObject& detail)
{
    return {action, kind, id, caseId, detail};
}

} // namespace rd::desk
