#include "core/desk/cases/add_item.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/suppress_contact.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/turns.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/intake/data_scope.h"
#include "core/desk/verification/paper_standing.h"
#include "core/desk/verification/requester_papers.h"
#include "core/desk/verification/verification_session.h"
#include "core/desk/verification/verify_requester.h"
#include "core/rules/case_clock.h"
#include "core/rules/child_rows.h"
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

RequestItem wishedItem(const Desk& desk, const Case& theCase, const LaterWish& wish)
{
    RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = theCase.id;
    item.position = static_cast<int>(theCase.items.size()) + 1;
    item.right = wish.item.right;
    item.ground = wish.item.ground;
    item.categories = rules::wishedCategories(desk.rules(), theCase.requester.type, wish.item);
    item.inWriting = wish.item.inWriting;
    item.purposes = wish.item.purposes;
    for (const QString& purpose : wish.item.purposes)
        item.purposesNamed.append({purpose, wish.contactAt.toUTC(), wish.channel});
    item.consequencesTold = wish.item.consequencesTold;
    item.concern = wish.item.concern;
    item.state = CaseState::Draft;
    return item;
}

Result<void> requireSoundWish(const Desk& desk, const Case& theCase, const LaterWish& wish)
{
    if (!domain::isOpen(theCase.state))
        return domain::noSuchMove(theCase.state, CaseState::Received);
    // R-DL-12: a complaint about this case is a record of its own (logComplaint).
    RD_TRY(requireApart(wishedItem(desk, theCase, wish), CaseState::Received));
    RD_TRY(requireKnownGround(desk.rules(), wish.item));
    RD_TRY(requireCategories(desk.rules(), theCase.requester.type, wish.item));
    RD_TRY(requireOffered(desk, theCase.requester.type, wish.item.right));
    RD_TRY(requireKnownPurposes(desk, wish.item));
    RD_TRY(requirePastContact(desk, wish.contactAt));
    if (wish.words.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"words"_s}});
    RD_TRY(requireStorableText(u"words"_s, wish.words, {theCase.subject.order}));
    RD_TRY(requireStorableText(u"lateReason"_s, wish.lateReason));
    const int daysLate = desk.calendar().workingDaysBetween(shanghaiDate(wish.contactAt), desk.clock().today());
    if (daysLate > 1 && wish.lateReason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"lateReason"_s}, {u"days"_s, daysLate}});
    return {};
}

domain::WishedItem wishOf(const RequestItem& item)
{
    return {item.right,    item.ground,           item.categories, item.inWriting,
            item.purposes, item.consequencesTold, item.concern};
}

// The whole request as it would have been told at once: what is asked together can need a higher level (R-ID-09).
domain::CallIntake wholeRequest(const Case& theCase)
{
    domain::CallIntake intake;
    intake.channel = theCase.channel;
    intake.requester = theCase.requester;
    intake.subject = theCase.subject;
    intake.minor = theCase.minor;
    intake.platforms = theCase.platforms;
    intake.replyWay = theCase.replyWay;
    for (const RequestItem& item : theCase.items)
        intake.items.append(wishOf(item));
    return intake;
}

// Of what is open; a level that stands is never lowered. The items that need more than before, and the new one.
QList<domain::ItemId> raiseLevels(const rules::RuleBook& rules, Case& theCase)
{
    const domain::CallIntake whole = wholeRequest(theCase);
    QList<domain::ItemId> raised;
    for (RequestItem& item : theCase.items) {
        const domain::AssuranceLevel needed = rules.requiredLevel(wishOf(item), whole);
        if (!domain::isOpen(item.state) || needed <= item.requiredLevel)
            continue;
        item.requiredLevel = needed;
        raised.append(item.id);
    }
    return raised;
}

// Move 1, and 3 to 5 for what needs no verification or has it already, with the level more of R-ID-09.
Result<void> receive(const Desk& desk, const Case& theCase, RequestItem& item)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.rightStated = true;
    facts.receiptKnown = true; // requireSoundWish
    RD_TRY(moveItem(item, CaseState::Received, facts));
    if (item.requiredLevel == domain::AssuranceLevel::L0)
        return moveItem(item, CaseState::InProgress, facts);
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    RD_TRY_ASSIGN(const auto needed, neededLevels(desk, theCase));
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    facts.reached = std::max(session.level, papers.grants);
    facts.needed = needed.value(item.id.text(), domain::AssuranceLevel::L3);
    if (!papers.complete || facts.reached < facts.needed)
        return {};
    RD_TRY(moveItem(item, CaseState::Verifying, facts));
    return moveItem(item, CaseState::InProgress, facts);
}

// The case with the item as its last. The items that changed.
Result<QList<domain::ItemId>> takeInWish(const Desk& desk, Case& theCase, const LaterWish& wish)
{
    RequestItem item = wishedItem(desk, theCase, wish);
    const QDateTime receipt = rules::receiptOfAddedItem(theCase.receivedAt, wish.contactAt);
    RD_TRY_ASSIGN(item.clock, rules::itemClock(desk.rules(), theCase, item, receipt, QDate(), desk.calendar()));
    RD_TRY(giveClocks(desk, theCase));
    theCase.items.append(item);
    QList<domain::ItemId> changed = raiseLevels(desk.rules(), theCase);
    RequestItem received = theCase.items.last();
    RD_TRY(receive(desk, theCase, received));
    theCase.items.last() = received;
    if (!changed.contains(item.id))
        changed.append(item.id);
    return changed;
}

domain::AuditEvent addedEvent(const RequestItem& item, const LaterWish& wish)
{
    return objectEvent(u"ItemAdded"_s, u"item"_s, item.id.text(), item.caseId,
                       {{u"item"_s, item.position},
                        {u"right"_s, codeOf(item.right)},
                        {u"needed"_s, codeOf(item.requiredLevel)},
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
    if (!wish.contactAt.isValid()) {
        RD_TRY(requireClockConfirmed(desk, QStringLiteral("received")));
        wish.contactAt = desk.clock().now();
    }
    RD_TRY(requireSoundWish(desk, theCase, wish));
    RD_TRY_ASSIGN(const QList<domain::ItemId> changed, takeInWish(desk, theCase, wish));
    const RequestItem item = theCase.items.last();
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
    RD_TRY(saveMoved(work, theCase, changed));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> closed, closeConsents(desk, work, theCase, {item.id}));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> suppressed, suppressContacts(desk, work, theCase, tasks));
    RD_TRY(
        commitAndAnnounce(desk, work,
                          QList<domain::AuditEvent>{addedEvent(item, wish), deadlineEvent(theCase),
                                                    caseEvent(u"TasksPlanned"_s, caseId, {{u"tasks"_s, tasks.size()}})}
                              + closed + suppressed));
    return theCase;
}

} // namespace rd::desk
