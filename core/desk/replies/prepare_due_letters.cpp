#include "core/desk/replies/prepare_due_letters.h"

#include "core/desk/cases/abandon_case.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/round.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/intake/receive_drafts.h"
#include "core/desk/replies/reply_draft.h"
#include "core/desk/verification/paper_standing.h"
#include "core/desk/verification/verify_requester.h"
#include "core/letters/letter_words.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"

#include <algorithm>

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

namespace {

constexpr int casesOfAPage = 100;
constexpr qsizetype mostLetters = 200;
const QString unverifiableLetter = QStringLiteral("T03");
const QString overdueLetter = QStringLiteral("T17");

QString letterPhrase(const char* code)
{
    return letters::letterWord(QStringLiteral("phrase"), QLatin1String(code));
}

// Who is verified may lack other material, but not their identity: a letter saying so would be untrue. Whose papers
// were taken back is worked on no more, whatever the state says.
bool mayLackProof(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    const bool waits = item.state == CaseState::Received || item.state == CaseState::Verifying
        || item.state == CaseState::AwaitingInfo;
    const bool stopped = item.state == CaseState::InProgress && desk.rules().requester(theCase.requester.type);
    return (waits || stopped) && !item.outcome;
}

int workingDaysSince(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    return desk.calendar().workingDaysBetween(clockStart(rules::deadlineFor(theCase, item)), desk.clock().today());
}

// T+13 lies two working days before T+15.
int daysLeftAtT13(const rules::RuleBook& rules)
{
    return std::max(rules.replyWorkingDays() - rules.waiting().refusalPreparedAt, 1);
}

// A regulator's date may lie before T+13; the person keeps their days to be verified (rule book §5.2 A). A clock that
// stood still has its T+13 later, an item that was added later its own.
bool isAtT13(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    const QDate due = rules::deadlineFor(theCase, item).due;
    return workingDaysSince(desk, theCase, item) >= desk.rules().waiting().refusalPreparedAt
        && rules::workingDaysLeft(desk.clock().today(), due, desk.calendar()) <= daysLeftAtT13(desk.rules());
}

// An item for which T03 was prepared carries the outcome. One that the officer returned has none again and is left to
// people until its clock begins anew; a letter about another item says nothing of this one.
bool wasReturned(const domain::Case& theCase, const RequestItem& item, const QList<domain::Approval>& approvals)
{
    const QDate since = clockStart(rules::deadlineFor(theCase, item));
    return std::any_of(approvals.begin(), approvals.end(), [&](const domain::Approval& one) {
        return one.itemId == item.id && one.result == domain::ApprovalResult::Returned && shanghaiDate(one.at) >= since;
    });
}

Result<domain::MoveFacts> factsOfTheDay(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.byProgram = true;
    facts.tenthDay = tenthDay(desk, theCase, item);
    return facts;
}

Result<bool> isToBeAnsweredUnverified(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                                      const QList<domain::Approval>& approvals)
{
    if (!mayLackProof(desk, theCase, item) || !isAtT13(desk, theCase, item) || wasReturned(theCase, item, approvals))
        return false;
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfTheDay(desk, theCase, item));
    return domain::holds(domain::MoveGuard::TenthDay, facts) ? owesProof(desk, theCase, item) : Result<bool>(false);
}

Result<QList<domain::ItemId>> itemsUnverified(const Desk& desk, const domain::Case& theCase,
                                              const QList<domain::Approval>& approvals)
{
    QList<domain::ItemId> items;
    for (const RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(const bool unverified, isToBeAnsweredUnverified(desk, theCase, item, approvals));
        if (unverified)
            items.append(item.id);
    }
    return items;
}

QString supplementWords(const domain::CaseWaiting& waiting)
{
    const auto onDay = [](const char* phrase, const QDateTime& at) {
        return letterPhrase(phrase).arg(letters::letterDate(shanghaiDate(at)));
    };
    if (waiting.asked.isEmpty())
        return letterPhrase("supplementNotSent");
    const QDateTime complete = materialCompleteAt(waiting);
    return complete.isValid() ? onDay("supplementCame", complete) : onDay("supplementSent", waiting.asked.last());
}

// R-LT-01: the letter is neutral; what was tried stands with the item, for whoever approves.
Result<QString> factsOf(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                        const domain::CaseWaiting& waiting)
{
    RD_TRY_ASSIGN(const auto told, toldLevels(desk, theCase));
    const QString facts = letterPhrase("preparedFacts")
                              .arg(workingDaysSince(desk, theCase, item))
                              .arg(desk.rules().right(item.right).phrase, codeOf(told.value(item.id.text())),
                                   codeOf(theCase.level), supplementWords(waiting));
    RD_TRY_ASSIGN(const QStringList missing, missingLines(desk, theCase));
    return missing.isEmpty() ? facts : facts + letterPhrase("preparedPapers").arg(missing.join(QStringLiteral("；")));
}

Result<void> proposeUnverifiable(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                 const QList<domain::Approval>& approvals, QList<domain::AuditEvent>& events)
{
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const QList<domain::ItemId> moved, itemsUnverified(desk, theCase, approvals));
    for (RequestItem* item : itemsWhere(theCase, [&](const RequestItem& one) { return moved.contains(one.id); })) {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfTheDay(desk, theCase, *item));
        if (item->state == CaseState::Received)
            RD_TRY(moveItem(*item, CaseState::Verifying, facts));
        item->outcome = domain::Outcome::NotActionableIdentity;
        RD_TRY(moveItem(*item, CaseState::PendingApproval, facts));
        RD_TRY_ASSIGN(item->facts, factsOf(desk, theCase, *item, waiting));
        // The program proposes for whoever handles the case: who happened to sit at it may still approve (R-RT-08).
        item->proposedBy = theCase.handler.isEmpty() ? desk.session().user().id : theCase.handler;
        events.append(objectEvent(
            QStringLiteral("OutcomeProposed"), QStringLiteral("item"), item->id.text(), theCase.id,
            {{QStringLiteral("item"), item->position},
             {QStringLiteral("outcome"), codeOf(*item->outcome)},
             {QStringLiteral("prepared"), QStringLiteral("T+%1").arg(workingDaysSince(desk, theCase, *item))}}));
    }
    return saveMoved(work, theCase, moved);
}

Result<void> addLetter(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                       const QString& templateCode, QList<domain::AuditEvent>& events)
{
    RD_TRY_ASSIGN(ReplyDraft draft, openDraft(desk, theCase, templateCode));
    if (!draft.isNew)
        return {};
    RD_TRY(composeDraft(desk, theCase, LetterReader::Staff, draft));
    draft.reply.by = desk.session().user().id;
    RD_TRY(work.replies().save(draft.reply));
    events.append(objectEvent(QStringLiteral("LetterPrepared"), QStringLiteral("reply"), draft.reply.id.text(),
                              theCase.id, {{QStringLiteral("template"), templateCode}}));
    return {};
}

// The apology for the date that has passed now: one that left before it was about another item or another clock, one
// that left before the case was reopened about the first round.
bool hasApology(const domain::Case& theCase, const QList<domain::Reply>& replies, const QList<domain::CaseTurn>& turns)
{
    const QDateTime reopened = reopenedAt(turns);
    return std::any_of(replies.begin(), replies.end(), [&](const domain::Reply& reply) {
        const bool before = reply.sentAt.isValid()
            && (reply.sentAt < theCase.deadline.dueEnd || (reopened.isValid() && reply.sentAt < reopened));
        return reply.templateCode == overdueLetter && !before;
    });
}

// What has been written to and decided on a case so far.
struct CaseCourse {
    QList<domain::Reply> replies;
    QList<domain::Approval> approvals;
    QList<domain::CaseTurn> turns;
};

Result<CaseCourse> courseOf(const storage::Storage& storage, const domain::CaseId& caseId)
{
    CaseCourse course;
    RD_TRY_ASSIGN(course.replies, storage.replies().ofCase(caseId));
    RD_TRY_ASSIGN(course.approvals, storage.approvals().ofCase(caseId));
    RD_TRY_ASSIGN(course.turns, storage.turns().ofCase(caseId));
    return course;
}

// R-RF-06: that nobody could be verified was the wrong answer once; whether it is one now is for people to say.
bool wasUndone(const QList<domain::CaseTurn>& turns)
{
    return std::any_of(turns.begin(), turns.end(), [](const domain::CaseTurn& turn) {
        return turn.kind == domain::TurnKind::Reopened && turn.cause == codeOf(domain::ReopenCause::ComplaintUpheld);
    });
}

struct WantedLetters {
    bool unverifiable = false;
    bool overdue = false;
};

Result<WantedLetters> wantedLetters(const Desk& desk, const domain::Case& theCase, const CaseCourse& course)
{
    const DueState due = dueStateOf(desk, theCase);
    if (due.stage == domain::DueStage::Stopped)
        return WantedLetters();
    QList<domain::ItemId> lacking;
    if (!wasUndone(course.turns)) {
        RD_TRY_ASSIGN(lacking, itemsUnverified(desk, theCase, course.approvals));
    }
    return WantedLetters{!lacking.isEmpty(),
                         due.stage == domain::DueStage::Overdue && !hasApology(theCase, course.replies, course.turns)};
}

// Judged again under the lock, so that two programs passing the same hour prepare one letter.
Result<void> prepareUnderLock(Desk& desk, const domain::CaseId& caseId, PreparedLetters& prepared)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const CaseCourse course, courseOf(desk.storage(), caseId));
    RD_TRY_ASSIGN(const WantedLetters wanted, wantedLetters(desk, theCase, course));
    QList<domain::AuditEvent> events;
    if (wanted.unverifiable) {
        RD_TRY(proposeUnverifiable(desk, work, theCase, course.approvals, events));
        RD_TRY(addLetter(desk, work, theCase, unverifiableLetter, events));
    }
    if (wanted.overdue)
        RD_TRY(addLetter(desk, work, theCase, overdueLetter, events));
    if (events.isEmpty())
        return {};
    RD_TRY(commitAndAnnounce(desk, work, events));
    if (wanted.unverifiable)
        prepared.unverifiable.append(theCase.number);
    if (wanted.overdue)
        prepared.overdue.append(theCase.number);
    return {};
}

// Most cases need nothing: they are read without the lock.
Result<void> prepareCase(Desk& desk, const domain::CaseId& caseId, PreparedLetters& prepared)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    if (isWaitOver(desk, theCase, waiting)) {
        RD_TRY_ASSIGN(const bool abandoned, abandonCase(desk, caseId));
        if (abandoned)
            prepared.abandoned.append(theCase.number);
        return {};
    }
    RD_TRY_ASSIGN(const CaseCourse course, courseOf(desk.storage(), caseId));
    RD_TRY_ASSIGN(const WantedLetters wanted, wantedLetters(desk, theCase, course));
    return wanted.unverifiable || wanted.overdue ? prepareUnderLock(desk, caseId, prepared) : Result<void>();
}

Result<void> prepareLetters(Desk& desk, const JobToken& job, PreparedLetters& prepared)
{
    domain::CaseFilter filter;
    filter.openOnly = true;
    filter.queueFrom = overdueBefore(desk);
    filter.dueUntil = desk.calendar().workingDayAfter(desk.clock().today(), daysLeftAtT13(desk.rules()));
    QString after;
    do {
        RD_TRY_ASSIGN(const storage::CaseRowPage page, desk.storage().cases().page(filter, after, casesOfAPage));
        for (const storage::CaseRow& row : page.rows) {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            RD_TRY(prepareCase(desk, row.header.id, prepared));
            prepared.more = prepared.unverifiable.size() + prepared.overdue.size() >= mostLetters;
            if (prepared.more)
                return {};
        }
        after = page.next;
    } while (!after.isEmpty());
    // A wait may end before the due date: where a clock stood still and T03 left early.
    QList<storage::CaseRow> waiting;
    do {
        const std::optional<domain::Case> last =
            waiting.isEmpty() ? std::nullopt : std::optional(waiting.last().header);
        RD_TRY_ASSIGN(waiting, desk.storage().cases().waitingAnswered(casesOfAPage, last));
        for (const storage::CaseRow& row : std::as_const(waiting)) {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            RD_TRY(prepareCase(desk, row.header.id, prepared));
        }
    } while (waiting.size() == casesOfAPage);
    return {};
}

} // namespace

Result<PreparedLetters> prepareDueLetters(Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::DraftReply));
    RD_TRY(desk.session().require(domain::Permission::ProposeOutcome));
    // What the law dates comes first: nothing else may stand in its way.
    PreparedLetters prepared;
    RD_TRY(prepareLetters(desk, job, prepared));
    RD_TRY_ASSIGN(const ReceivedDrafts drafts, receiveDrafts(desk, job));
    prepared.received = drafts.numbers;
    prepared.draftsLeft = drafts.left;
    RD_TRY_ASSIGN(prepared.erased, erasePackages(desk, job));
    RD_TRY_ASSIGN(prepared.closed, closeAnswered(desk, job));
    return prepared;
}

} // namespace rd::desk
