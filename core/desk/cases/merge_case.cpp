#include "core/desk/cases/merge_case.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/item_approver.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/merge_deletion.h"
#include "core/desk/cases/turns.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_hold.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/intake/like_cases.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/verification/minor_access.h"
#include "core/letters/letter_words.h"
#include "core/rules/case_clock.h"
#include "core/rules/receipt_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::CaseState;
using domain::Deadline;
using domain::RequestItem;

namespace {

const QString mergingLetter = QStringLiteral("T20");

// The item that goes on for this one: the same right, and of a deletion the same ground, as each ground is looked into.
RequestItem* counterpartOf(const RequestItem& item, Case& goesOn)
{
    for (RequestItem& one : goesOn.items) {
        const bool answered = one.state == CaseState::AwaitingInfo && one.outcome; // by T03
        if (one.right == item.right && one.ground == item.ground && domain::isOpen(one.state) && !answered)
            return &one;
    }
    return nullptr;
}

// A decision that has been asked for or taken is about the scope it was proposed for.
bool isDecidedAbout(const RequestItem& counterpart)
{
    return counterpart.state == CaseState::PendingApproval || counterpart.state == CaseState::Approved;
}

bool wouldWidenDecided(const Case& ends, const RequestItem& item, const Case& goesOn, const RequestItem& counterpart)
{
    return isDecidedAbout(counterpart)
        && !(coversAll(goesOn.platforms, ends.platforms) && coversAll(counterpart.categories, item.categories)
             && coversPurposes(counterpart.purposes, item.purposes));
}

QStringList wider(const QStringList& one, const QStringList& other)
{
    if (one.isEmpty() || other.isEmpty())
        return {};
    QStringList both = one + other;
    both.removeDuplicates();
    return both;
}

void takeScope(const Case& ends, Case& goesOn)
{
    goesOn.platforms = wider(goesOn.platforms, ends.platforms);
    if (!domain::concernsMinor(ends.minor) || domain::concernsMinor(goesOn.minor))
        return;
    goesOn.minor = ends.minor; // the same person: what was told once counts (R-CH-02)
    goesOn.restrictedView = true;
}

// An approval stands as far as whoever gave it might give it: of a case that becomes a minor's only the officer's
// (R-RT-08). What waits for its approval is judged when it is approved.
Result<bool> wouldOutgrowApproval(const Desk& desk, const Case& ends, const Case& goesOn,
                                  const RequestItem& counterpart)
{
    if (counterpart.state != CaseState::Approved)
        return false;
    Case merged = goesOn;
    takeScope(ends, merged);
    RD_TRY_ASSIGN(const domain::ApproverRole before, approverOf(desk, goesOn, counterpart));
    RD_TRY_ASSIGN(const domain::ApproverRole after, approverOf(desk, merged, counterpart));
    return after > before;
}

// What move 19 asks of the two cases; each item adds whether it has a counterpart.
Result<domain::MoveFacts> factsOfMerging(const Desk& desk, const Case& ends, const Case& goesOn, const Merging& merging)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, ends));
    facts.words = merging.words;
    facts.letterMissing = QStringList(); // T20 leaves complete with the move, or neither happens (AccompanyingLetter)
    const bool withoutItems = ends.items.isEmpty();
    facts.merge = {!(ends.id == goesOn.id),
                   isSameSubject(ends, goesOn),
                   isSameRequester(ends, goesOn),
                   withoutItems,
                   withoutItems,
                   withoutItems};
    return facts;
}

Result<domain::MoveFacts> withCounterpart(const Desk& desk, domain::MoveFacts facts, const Case& ends,
                                          const RequestItem& item, Case& goesOn)
{
    facts = withItem(facts, item);
    const RequestItem* counterpart = counterpartOf(item, goesOn);
    facts.merge.sameRight = counterpart != nullptr;
    if (!counterpart)
        return facts;
    RD_TRY_ASSIGN(const QList<domain::KeptData> kept, keptOf(desk, item));
    const bool widens =
        wouldWidenDecided(ends, item, goesOn, *counterpart) || (!kept.isEmpty() && isDecidedAbout(*counterpart));
    facts.merge.overlappingScope = scopesOverlap(ends.platforms, goesOn.platforms)
        && scopesOverlap(item.categories, counterpart->categories) && !widens;
    RD_TRY_ASSIGN(const bool outgrown, wouldOutgrowApproval(desk, ends, goesOn, *counterpart));
    facts.merge.sameApprover = !outgrown;
    return facts;
}

// What the move of each item was allowed by.
Result<QList<domain::MoveFacts>> requireMergeable(const Desk& desk, const domain::MoveFacts& facts, const Case& ends,
                                                  Case& goesOn)
{
    // Only what is still worked on can go on for another one.
    if (!domain::canMove(goesOn.state, CaseState::Merged))
        return domain::noSuchMove(goesOn.state, CaseState::Merged);
    RD_TRY(requireApart(ends, CaseState::Merged));
    RD_TRY(requireNoHold(desk, ends, CaseState::Merged));
    if (ends.items.isEmpty())
        RD_TRY(domain::requireMove(facts, CaseState::Merged));
    QList<domain::MoveFacts> allowed;
    for (const RequestItem& item : ends.items) {
        RD_TRY_ASSIGN(const domain::MoveFacts ofItem, withCounterpart(desk, facts, ends, item, goesOn));
        RD_TRY(domain::requireMove(ofItem, CaseState::Merged));
        allowed.append(ofItem);
    }
    return allowed;
}

QDate earlierDate(const QDate& one, const QDate& other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() ? one : other;
    return std::min(one, other);
}

QDateTime receiptOf(const Case& theCase, const RequestItem& item)
{
    return item.clock ? item.clock->receivedAt : theCase.receivedAt;
}

QDate externalOf(const Case& theCase, const RequestItem& item)
{
    return item.clock ? item.clock->deadline.external : theCase.deadline.external;
}

// The clock both go on with. A second clock is not counted from a receipt, so of two the one that ends first stands.
Result<domain::ItemClock> clockOfBoth(const Desk& desk, const Case& ends, const RequestItem& item, const Case& goesOn,
                                      const RequestItem& counterpart)
{
    const Deadline& theirs = rules::deadlineFor(ends, item);
    const Deadline& own = rules::deadlineFor(goesOn, counterpart);
    if (theirs.secondFrom.isValid() || own.secondFrom.isValid()) {
        return theirs.due < own.due ? domain::ItemClock{receiptOf(ends, item), theirs, {}}
                                    : domain::ItemClock{receiptOf(goesOn, counterpart), own, {}};
    }
    return rules::itemClock(desk.rules(), goesOn, counterpart,
                            rules::receiptAfterMerge(receiptOf(goesOn, counterpart), receiptOf(ends, item)),
                            earlierDate(externalOf(goesOn, counterpart), externalOf(ends, item)), desk.calendar());
}

// R-DL-11: the earlier D0 is kept, and the earlier date of a regulator; no due date moves later. The clock of the case
// is left alone where it is the earlier one.
Result<void> keepEarliest(const Desk& desk, const Case& ends, const RequestItem& item, Case& goesOn,
                          RequestItem& counterpart)
{
    const Deadline& theirs = rules::deadlineFor(ends, item);
    const Deadline& own = rules::deadlineFor(goesOn, counterpart);
    const bool second = theirs.secondFrom.isValid() || own.secondFrom.isValid();
    const bool earlier = own.due <= theirs.due
        && (second
            || (receiptOf(goesOn, counterpart) <= receiptOf(ends, item)
                && externalOf(goesOn, counterpart)
                    == earlierDate(externalOf(goesOn, counterpart), externalOf(ends, item))));
    if (earlier)
        return {};
    RD_TRY_ASSIGN(const domain::ItemClock clock, clockOfBoth(desk, ends, item, goesOn, counterpart));
    RD_TRY(giveClocks(desk, goesOn));
    counterpart.clock = clock;
    return {};
}

// The tasks of the wider scope that nobody has yet.
Result<QList<domain::Task>> addedTasks(const Desk& desk, storage::Transaction& work, const Case& goesOn,
                                       const RequestItem& item)
{
    RD_TRY_ASSIGN(const QList<domain::Task> standing, work.tasks().ofCase(goesOn.id));
    domain::Deadline fromToday;
    fromToday.d0 = desk.clock().today();
    QList<domain::Task> tasks = desk.rules().tasksFor(item, goesOn.platforms, fromToday, desk.calendar());
    tasks.removeIf([&](const domain::Task& task) {
        return std::any_of(standing.begin(), standing.end(), [&](const domain::Task& one) {
            return one.itemId == item.id && one.holder == task.holder && one.operation == task.operation
                && one.purpose == task.purpose;
        });
    });
    return tasks;
}

// Each purpose keeps the contact that named it first: nobody took back before they said so, and nobody later (R-CO-02).
void takePurposes(const Desk& desk, const Case& ends, const RequestItem& item, const Case& goesOn,
                  RequestItem& counterpart)
{
    QList<domain::PurposeNamed> named;
    for (const TakenBack& one : takenBack(desk, goesOn, counterpart) + takenBack(desk, ends, item)) {
        const auto known = std::find_if(named.begin(), named.end(), [&](const domain::PurposeNamed& earlier) {
            return earlier.purpose == one.purpose;
        });
        if (known == named.end())
            named.append({one.purpose, one.at, one.by});
        else if (one.at < known->at)
            *known = {one.purpose, one.at, one.by};
    }
    counterpart.purposes += item.purposes;
    counterpart.purposes.removeDuplicates();
    counterpart.purposesNamed = named;
}

struct Taken {
    QList<domain::ItemId> items;
    QList<domain::Task> tasks;
};

Result<Taken> takeIn(const Desk& desk, storage::Transaction& work, const Case& ends, Case& goesOn)
{
    takeScope(ends, goesOn);
    Taken taken;
    for (const RequestItem& item : ends.items) {
        RequestItem& counterpart = *counterpartOf(item, goesOn);
        counterpart.categories = wider(counterpart.categories, item.categories);
        counterpart.inWriting = counterpart.inWriting || item.inWriting;
        takePurposes(desk, ends, item, goesOn, counterpart);
        counterpart.consequencesTold = counterpart.consequencesTold || item.consequencesTold;
        counterpart.concern = std::max(counterpart.concern, item.concern);
        counterpart.requiredLevel = std::max(counterpart.requiredLevel, item.requiredLevel);
        RD_TRY(keepEarliest(desk, ends, item, goesOn, counterpart));
        RD_TRY_ASSIGN(const QList<domain::Task> tasks, addedTasks(desk, work, goesOn, counterpart));
        taken.tasks += tasks;
        taken.items.append(counterpart.id);
        RD_TRY(carryDeletion(desk, work, item, counterpart, goesOn.number));
    }
    RD_TRY(countAnew(desk, goesOn));
    return taken;
}

// `allowed` per item (requireMergeable).
Result<QList<domain::AuditEvent>> endAsMerged(const Desk& desk, storage::Transaction& work,
                                              const QList<domain::MoveFacts>& allowed, Case& ends, const Case& goesOn)
{
    QList<domain::ItemId> moved;
    for (RequestItem& item : ends.items) {
        item.outcome = domain::Outcome::Merged;
        RD_TRY(moveItem(item, CaseState::Merged, allowed.at(moved.size())));
        moved.append(item.id);
    }
    if (ends.items.isEmpty())
        ends.state = CaseState::Merged;
    RD_TRY(dismissTasks(work, ends.id, moved,
                        {letters::letterWord(u"phrase"_s, u"mergedInto"_s).arg(goesOn.number), {}, {}}));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> access, endAccess(desk, work, ends));
    RD_TRY(saveMoved(work, ends, moved));
    return access;
}

Result<void> linkBoth(const Desk& desk, storage::Transaction& work, const Case& ends, const Case& goesOn,
                      const QString& words)
{
    domain::CaseTurn merged = newTurn(desk, ends.id, domain::TurnKind::Merged, words);
    merged.other = goesOn.id;
    RD_TRY(work.turns().add(merged));
    domain::CaseTurn tookIn = newTurn(desk, goesOn.id, domain::TurnKind::TookIn, words);
    tookIn.other = ends.id;
    return work.turns().add(tookIn);
}

// What T20 tells of the case that goes on, whose date may be provisional where this one's is not (R-DL-06).
QMap<QString, QString> letterValuesOf(const Case& goesOn)
{
    QMap<QString, QString> values{{u"other_case_no"_s, goesOn.number},
                                  {u"new_due_date"_s, letters::letterDate(goesOn.deadline.due)}};
    if (goesOn.deadline.provisional)
        values[u"new_due_note"_s] = letters::letterWord(u"phrase"_s, u"provisionalDate"_s);
    return values;
}

} // namespace

Result<Case> mergeCase(Desk& desk, const domain::CaseId& caseId, const domain::CaseId& into, const Merging& merging)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::MergeCases));
    RD_TRY_ASSIGN(Case ends, work.cases().find(caseId));
    RD_TRY_ASSIGN(Case goesOn, work.cases().find(into));
    RD_TRY(requireStorableText(u"words"_s, merging.words, {ends.subject.order}));
    RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfMerging(desk, ends, goesOn, merging));
    RD_TRY_ASSIGN(const QList<domain::MoveFacts> allowed, requireMergeable(desk, facts, ends, goesOn));

    RD_TRY_ASSIGN(const Taken taken, takeIn(desk, work, ends, goesOn));
    RD_TRY_ASSIGN(AccompanyingLetter letter,
                  AccompanyingLetter::write(desk, work, ends, mergingLetter, letterValuesOf(goesOn), merging.notice));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> access, endAsMerged(desk, work, allowed, ends, goesOn));
    RD_TRY(work.tasks().addAll(taken.tasks));
    // R-CO-02: what the other contact took back is closed too, where this one is verified.
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> closed, closeConsents(desk, work, goesOn, taken.items));
    RD_TRY(saveMoved(work, goesOn, taken.items));
    RD_TRY(saveClocks(work, goesOn));
    RD_TRY(linkBoth(desk, work, ends, goesOn, merging.words));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> minors, takeMinorOfMerged(desk, work, ends, goesOn));
    const QString reason = merging.words.trimmed();
    const QList<domain::AuditEvent> events{
        caseEvent(u"CaseMerged"_s, caseId, {{u"into"_s, goesOn.number}, {u"reason"_s, reason}}), letter.event(),
        caseEvent(u"CaseTookIn"_s, into,
                  {{u"case"_s, ends.number}, {u"reason"_s, reason}, {u"tasks"_s, taken.tasks.size()}}),
        deadlineEvent(goesOn)};
    RD_TRY(commitAndAnnounce(desk, work, events + access + closed + minors));
    letter.keep();
    return goesOn;
}

} // namespace rd::desk
