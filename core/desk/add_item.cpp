#include "core/desk/add_item.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/turns.h"
#include "core/desk/verification_session.h"
#include "core/rules/case_clock.h"
#include "core/rules/receipt_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseState;
using domain::RequestItem;

namespace {

Result<void> requireKnownGround(const rules::RuleBook& rules, const domain::WishedItem& wish)
{
    const QList<rules::Ground>& grounds = rules.deletionGrounds();
    const bool known = wish.right == domain::RightType::Delete
        && std::any_of(grounds.begin(), grounds.end(),
                       [&](const rules::Ground& one) { return one.key == wish.ground; });
    if (wish.ground.isEmpty() || known)
        return {};
    return fail(ErrorCode::UnknownCode, {{u"field"_s, u"ground"_s}, {u"code"_s, wish.ground}});
}

Result<void> requireSoundWish(const Desk& desk, const Case& theCase, const LaterWish& wish)
{
    if (!domain::isOpen(theCase.state))
        return fail(ErrorCode::MoveForbidden,
                    {{u"from"_s, codeOf(theCase.state)}, {u"to"_s, codeOf(CaseState::Received)}});
    RD_TRY(requireKnownGround(desk.rules(), wish.item));
    RD_TRY(requirePastContact(desk, wish.contactAt));
    if (wish.words.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"words"_s}});
    RD_TRY(requireStorableText(wish.words, {theCase.subject.order}));
    RD_TRY(requireStorableText(wish.lateReason));
    const int daysLate = desk.calendar().workingDaysBetween(shanghaiDate(wish.contactAt), desk.clock().today());
    if (daysLate > 1 && wish.lateReason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"lateReason"_s}, {u"days"_s, daysLate}});
    return {};
}

// The whole request as it would have been told at once: what is asked together can need a higher level (R-ID-09).
domain::CallIntake wholeRequest(const Case& theCase, const domain::WishedItem& added)
{
    domain::CallIntake intake;
    intake.channel = theCase.channel;
    intake.requester = theCase.requester;
    intake.subject = theCase.subject;
    intake.minor = theCase.minor;
    intake.platforms = theCase.platforms;
    intake.replyWay = theCase.replyWay;
    for (const RequestItem& item : theCase.items)
        intake.items.append({item.right, item.ground, item.categories, item.inWriting});
    intake.items.append(added);
    return intake;
}

// Moves 3 to 5 for what needs no verification or has it already.
Result<CaseState> firstState(const Desk& desk, const Case& theCase, domain::AssuranceLevel needed)
{
    if (needed == domain::AssuranceLevel::L0)
        return CaseState::InProgress;
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    return session.level >= needed ? CaseState::InProgress : CaseState::Received;
}

Result<RequestItem> addedItem(const Desk& desk, const Case& theCase, const LaterWish& wish)
{
    RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = theCase.id;
    item.position = static_cast<int>(theCase.items.size()) + 1;
    item.right = wish.item.right;
    item.ground = wish.item.ground;
    item.categories = wish.item.categories;
    item.inWriting = wish.item.inWriting;
    item.requiredLevel = desk.rules().requiredLevel(wish.item, wholeRequest(theCase, wish.item));
    RD_TRY_ASSIGN(item.state, firstState(desk, theCase, item.requiredLevel));
    const QDateTime receipt = rules::receiptOfAddedItem(theCase.receivedAt, wish.contactAt);
    RD_TRY_ASSIGN(item.clock, rules::itemClock(desk.rules(), theCase, item, receipt, QDate(), desk.calendar()));
    return item;
}

domain::AuditEvent addedEvent(const RequestItem& item, const LaterWish& wish)
{
    return objectEvent(u"ItemAdded"_s, u"item"_s, item.id.text(), item.caseId,
                       {{u"item"_s, item.position},
                        {u"right"_s, codeOf(item.right)},
                        {u"d0"_s, item.clock->deadline.d0.toString(Qt::ISODate)},
                        {u"due"_s, item.clock->deadline.due.toString(Qt::ISODate)},
                        {u"lateReason"_s, wish.lateReason.trimmed()}});
}

} // namespace

Result<Case> addItem(Desk& desk, const domain::CaseId& caseId, const LaterWish& told)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(Case theCase, work.cases().find(caseId));
    LaterWish wish = told;
    if (!wish.contactAt.isValid())
        wish.contactAt = desk.clock().now();
    RD_TRY(requireSoundWish(desk, theCase, wish));
    RD_TRY_ASSIGN(const RequestItem item, addedItem(desk, theCase, wish));
    RD_TRY(giveClocks(desk, theCase));
    theCase.items.append(item);
    // An answer to all that was asked before is none to this (R-DL-07).
    theCase.repliedAt = {};

    RD_TRY(work.cases().addItem(theCase, item));
    RD_TRY(saveClocks(work, theCase));
    const QList<domain::Task> tasks =
        desk.rules().tasksFor(item, theCase.platforms, item.clock->deadline, desk.calendar());
    RD_TRY(work.tasks().addAll(tasks));
    domain::CaseTurn turn = newTurn(desk, caseId, domain::TurnKind::ItemAdded, wish.words);
    turn.item = item.id;
    turn.channel = wish.channel;
    turn.contactAt = wish.contactAt.toUTC();
    RD_TRY(work.turns().add(turn));
    RD_TRY(saveMoved(work, theCase, {item.id}));
    RD_TRY(commitAndAnnounce(desk, work,
                             {addedEvent(item, wish), deadlineEvent(theCase),
                              caseEvent(u"TasksPlanned"_s, caseId, {{u"tasks"_s, tasks.size()}})}));
    return theCase;
}

} // namespace rd::desk
