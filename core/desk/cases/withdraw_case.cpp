#include "core/desk/cases/withdraw_case.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/turns.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/paper_standing.h"
#include "core/desk/verification/verification_session.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RequestItem;

namespace {

const QString withdrawalLetter = QStringLiteral("T19");

// What move 18 asks of the whole case; each item adds its own.
Result<domain::MoveFacts> factsOfWithdrawal(const Desk& desk, const domain::Case& theCase, const Withdrawal& withdrawal)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase));
    facts.words = withdrawal.words;
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    facts.reachedNow = std::max(session.level, papers.grants);
    facts.letterMissing = QStringList(); // T19 leaves complete with the move, or neither happens (AccompanyingLetter)
    return facts;
}

// The items that are taken back: all that are open.
Result<QList<RequestItem*>> itemsTakenBack(domain::Case& theCase, const domain::MoveFacts& facts)
{
    if (!domain::canMove(theCase.state, CaseState::Withdrawn))
        return domain::noSuchMove(theCase.state, CaseState::Withdrawn);
    const QList<RequestItem*> taken = itemsWhere(theCase, [](const RequestItem& item) {
        return domain::canMove(item.state, CaseState::Withdrawn) && item.right != domain::RightType::Complaint;
    });
    if (taken.isEmpty())
        RD_TRY(requireApart(theCase, CaseState::Withdrawn));
    for (const RequestItem* item : taken)
        RD_TRY(domain::requireMove(withItem(facts, *item), CaseState::Withdrawn));
    if (theCase.items.isEmpty())
        RD_TRY(domain::requireMove(facts, CaseState::Withdrawn));
    return taken;
}

QMap<QString, QString> letterValuesOf(const Desk& desk, const QList<RequestItem*>& items)
{
    QStringList phrases;
    for (const RequestItem* item : items)
        phrases.append(desk.rules().right(item->right).phrase);
    phrases.removeDuplicates();
    if (phrases.isEmpty())
        phrases.append(letters::letterWord(u"phrase"_s, u"wholeRequest"_s));
    return {{u"items_withdrawn"_s, phrases.join(u'、')},
            {u"withdrawn_date"_s, letters::letterDate(desk.clock().today())}};
}

// With what was taken back gone, an answer that left before may answer all that is left (R-DL-07).
Result<void> settleRest(storage::Transaction& work, domain::Case& theCase)
{
    const bool answered =
        std::all_of(theCase.items.begin(), theCase.items.end(),
                    [](const RequestItem& item) { return isAnswered(item) || domain::isEnded(item.state); })
        && std::any_of(theCase.items.begin(), theCase.items.end(), isAnswered);
    if (!answered)
        return {};
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, work.replies().ofCase(theCase.id));
    RD_TRY_ASSIGN(const domain::Reply last, lastAnswer(replies));
    theCase.repliedAt = last.sentAt;
    return {};
}

// Row 18: what D1 to D3 say of us goes on being looked into, also where its review was not opened when the deletion was
// logged: by a policy of before, or by another one.
Result<qsizetype> openReviews(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                              const QList<RequestItem*>& items)
{
    RD_TRY_ASSIGN(const QList<domain::Task> standing, work.tasks().ofCase(theCase.id));
    domain::Deadline fromToday;
    fromToday.d0 = desk.clock().today();
    QList<domain::Task> missing;
    for (const RequestItem* item : items) {
        missing += desk.rules().tasksFor(*item, theCase.platforms, fromToday, desk.calendar());
    }
    missing.removeIf([&](const domain::Task& task) {
        const bool known = std::any_of(standing.begin(), standing.end(), [&](const domain::Task& one) {
            return one.itemId == task.itemId && one.operation == task.operation;
        });
        return known || !domain::isReview(task.operation) || !task.purpose.isEmpty();
    });
    if (!missing.isEmpty())
        RD_TRY(work.tasks().addAll(missing));
    return missing.size();
}

} // namespace

Result<domain::Case> withdrawCase(Desk& desk, const domain::CaseId& caseId, const Withdrawal& withdrawal)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireStorableText(u"words"_s, withdrawal.words, {theCase.subject.order}));
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfWithdrawal(desk, theCase, withdrawal));
    RD_TRY_ASSIGN(const QList<RequestItem*> items, itemsTakenBack(theCase, facts));
    RD_TRY_ASSIGN(AccompanyingLetter letter,
                  AccompanyingLetter::write(desk, work, theCase, withdrawalLetter, letterValuesOf(desk, items),
                                            withdrawal.confirmation));
    QList<domain::ItemId> moved;
    for (RequestItem* item : items) {
        item->outcome = domain::Outcome::Withdrawn;
        RD_TRY(moveItem(*item, CaseState::Withdrawn, withItem(facts, *item)));
        moved.append(item->id);
    }
    if (theCase.items.isEmpty())
        theCase.state = CaseState::Withdrawn;
    RD_TRY(settleRest(work, theCase));
    RD_TRY(dismissTasks(work, caseId, moved, {withdrawal.words.trimmed(), {}, {}}));
    RD_TRY_ASSIGN(const qsizetype reviews, openReviews(desk, work, theCase, items));
    RD_TRY(work.turns().add(newTurn(desk, caseId, domain::TurnKind::Withdrawn, withdrawal.words)));
    QList<domain::AuditEvent> events{
        caseEvent(u"CaseWithdrawn"_s, caseId, {{u"reason"_s, withdrawal.words.trimmed()}, {u"items"_s, moved.size()}}),
        letter.event()};
    if (reviews > 0)
        events.append(caseEvent(u"TasksPlanned"_s, caseId, {{u"tasks"_s, reviews}}));
    const bool ended = std::all_of(theCase.items.begin(), theCase.items.end(),
                                   [](const RequestItem& item) { return domain::isEnded(item.state); });
    if (ended) {
        RD_TRY_ASSIGN(const QList<domain::AuditEvent> access, endAccess(desk, work, theCase));
        events += access;
    }
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY(commitAndAnnounce(desk, work, events));
    letter.keep();
    return theCase;
}

} // namespace rd::desk
