#pragma once

#include "core/domain/case_move.h"
#include "core/domain/task_move.h"
#include "tests/support/shipped.h"

#include <array>
#include <QByteArray>

// A small case as rule book §7 sees it, without desk, clock or storage. Its steps are what may happen: somebody tries a
// move or goes on with a task, the requester is verified, a copy is built, days pass. Whether a step is possible is
// asked of the tables of moves; what must never happen is told elsewhere (case_objections.h), by the facts and not by
// the guards.
namespace rd::test {

using domain::CaseState;
using domain::MoveFacts;
using domain::Outcome;
using domain::RightType;
using domain::TaskState;

// The handler holds every role of a small office, so that nothing but the four eyes stands in the way.
enum class Person : qint8 { Nobody, Handler, Colleague, Supervisor, Officer, Admin, Program };
constexpr std::array people{Person::Handler, Person::Colleague, Person::Supervisor,
                            Person::Officer, Person::Admin,     Person::Program};

inline domain::UserId idOf(Person person)
{
    static const std::array ids = [] {
        std::array<domain::UserId, 7> made;
        const std::array names{u"", u"handler", u"colleague", u"supervisor", u"officer", u"admin", u""};
        for (size_t i = 0; i < made.size(); ++i)
            made.at(i) = domain::UserId::trusted(QString::fromUtf16(names.at(i)));
        return made;
    }();
    return ids.at(size_t(person));
}

inline domain::Roles rolesOf(Person person)
{
    using domain::Role;
    switch (person) {
    case Person::Handler:
        return Role::Agent | Role::Supervisor | Role::Officer;
    case Person::Colleague:
        return Role::Agent;
    case Person::Supervisor:
        return Role::Supervisor;
    case Person::Officer:
        return Role::Officer;
    case Person::Admin:
        return Role::Admin;
    case Person::Nobody:
    case Person::Program:
        return {};
    }
    Q_UNREACHABLE();
}

// D0, T+10, three working days after that, and "much later", which stands for every day after it.
constexpr qint8 lastDay = 3;
inline QDate dateOf(qint8 day)
{
    static const std::array dates = [] {
        const calendar::WorkingCalendar calendar = shippedCalendar();
        const QDate d0(2026, 3, 2);
        return std::array{d0, calendar.workingDayAfter(d0, 10), calendar.workingDayAfter(d0, 13), d0.addDays(120)};
    }();
    return dates.at(size_t(day));
}

inline QDateTime noonOf(const QDate& day)
{
    return {day, QTime(12, 0), Qt::UTC};
}

struct ModelTask {
    domain::Operation operation = domain::Operation::Collect;
    TaskState state = TaskState::Open;
    Person doneBy = Person::Nobody;
};

struct ModelItem {
    RightType right = RightType::Copy;
    const char* ground = "";
    domain::AssuranceLevel needed = domain::AssuranceLevel::L2;
    domain::ApproverRole approver = domain::ApproverRole::Supervisor;
    QList<ModelTask> tasks;

    CaseState state = CaseState::Draft;
    std::optional<Outcome> outcome = std::nullopt;
    Person proposedBy = Person::Nobody;
    Person approvedBy = Person::Nobody; // while the approval stands
};

struct ModelCase {
    QList<ModelItem> items;
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
    qint8 day = 0;
    bool asked = false; // T02 has left
    qint8 refusedOn = -1; // T03 left
    qint8 answeredOn = -1; // everything is answered
    Person copyBuiltBy = Person::Nobody;
    bool copyReviewed = false;
    bool recordOver = false; // the years for which its record is kept are over
    bool coarse = false; // nobody asks who did a task

    QByteArray key() const
    {
        QByteArray bytes;
        bytes.reserve(64);
        const auto add = [&bytes](auto value) { bytes.append(static_cast<char>(value)); };
        for (const qint8 value : {qint8(level), day, refusedOn, answeredOn, qint8(copyBuiltBy), qint8(asked),
                                  qint8(copyReviewed), qint8(recordOver)})
            add(value);
        for (const ModelItem& item : items) {
            add(item.state);
            add(item.outcome ? int(*item.outcome) : -1);
            add(item.proposedBy);
            add(item.approvedBy);
            for (const ModelTask& task : item.tasks) {
                add(task.state);
                add(task.doneBy);
            }
        }
        return bytes;
    }
};

// All is as it should be, or one thing is not.
enum class Flaw : qint8 {
    None,
    NothingStated,
    ReceiptUnknown,
    LetterIncomplete,
    NoLetter,
    WrongRecipient,
    NoMaterial,
    NoReason,
    DidNotComeBack,
    OurError, // no flaw of the move, but of the first answer (17)
    OldFacts,
    NothingOwed, // no complaint has shown the answer to be wrong (17)
    LowerLevel,
    SameCase,
    OtherSubject,
    OtherRequester,
    OtherRight,
    OtherScope,
    OtherApprover,
    LegalHold,
    ComplaintOpen,
    OneAlone, // who proposed the erasure carries it out
    EarlierGone, // referred to an answer that does not stand
    KeptOtherwise, // what is named as kept is not what the outcome says
    ConsequencesUntold,
    BusinessOpen,
    GroundUntested,
    PapersMissing,
    PapersUnchecked,
    GroundUnfound,
    PurposesUnnamed,
    OwnDataHidden,
    OldContactUnheard, // known by exception only, and the old contact can still object
    TransferUntested, // nobody has found what the answer to a transfer says
    CopyOutstanding, // a copy that has not left, or is to be handed over once more
    Last
};

inline domain::ItemId idOfItem(qsizetype item)
{
    return domain::ItemId::trusted(QString::number(item + 1));
}

inline QList<domain::Task> tasksOf(const ModelCase& state)
{
    QList<domain::Task> tasks;
    for (qsizetype i = 0; i < state.items.size(); ++i) {
        for (const ModelTask& one : state.items.at(i).tasks) {
            domain::Task task;
            task.itemId = idOfItem(i);
            task.holder = QStringLiteral("H");
            task.operation = one.operation;
            task.state = one.state;
            task.doneBy = idOf(one.doneBy);
            tasks.append(task);
        }
    }
    return tasks;
}

// R-RT-08.
inline domain::ApproverRole approverOf(domain::ApproverRole ofRight, const std::optional<Outcome>& outcome)
{
    const bool officer = outcome == Outcome::Refused || outcome == Outcome::NotActionableIdentity;
    return officer ? domain::ApproverRole::Officer : ofRight;
}

// The last day stands for every later one.
inline QDate atLatest(const QDate& day, const QDate& latest)
{
    return std::min(day, latest);
}

// What every flaw leaves as it should be.
inline void addCircumstances(const ModelCase& state, MoveFacts& facts)
{
    facts.materialOn = facts.today;
    facts.words = QStringLiteral("why");
    facts.letterMissing = QStringList();
    facts.contactAt = noonOf(facts.today);
    if (state.answeredOn >= 0)
        facts.answeredAt = noonOf(dateOf(state.answeredOn));
    facts.reachedNow = state.level;
    facts.retentionUntil = state.recordOver ? facts.today.addDays(-1) : facts.today.addYears(3);
    facts.groundsToTest = QStringList();
}

// All is as it should be, but for the flaw; what it was told before is told anew.
inline void spoilRequest(Flaw flaw, const MoveFacts& base, MoveFacts& facts)
{
    facts.rightStated = flaw != Flaw::NothingStated;
    facts.receiptKnown = flaw != Flaw::ReceiptUnknown;
    facts.recipientAllowed = flaw != Flaw::WrongRecipient;
    facts.cameBack = flaw != Flaw::DidNotComeBack;
    facts.ownError = flaw == Flaw::OurError || flaw == Flaw::NothingOwed;
    facts.remedyOwed = flaw != Flaw::NothingOwed;
    facts.merge = {flaw != Flaw::SameCase,   flaw != Flaw::OtherSubject, flaw != Flaw::OtherRequester,
                   flaw != Flaw::OtherRight, flaw != Flaw::OtherScope,   flaw != Flaw::OtherApprover};
    facts.papersAccepted = flaw != Flaw::PapersMissing;
    facts.papersUnchecked = flaw == Flaw::PapersUnchecked;
    facts.materialOn = flaw == Flaw::NoMaterial ? QDate() : base.materialOn;
    facts.words = flaw == Flaw::NoReason ? QStringLiteral(" ") : base.words;
    facts.contactAt = flaw == Flaw::OldFacts ? base.answeredAt.addDays(-1) : base.contactAt;
    facts.reachedNow = flaw == Flaw::LowerLevel ? domain::AssuranceLevel::L0 : base.reachedNow;
}

inline void spoilAnswer(Flaw flaw, const MoveFacts& base, MoveFacts& facts)
{
    facts.legalHold = flaw == Flaw::LegalHold;
    facts.complaintOpen = flaw == Flaw::ComplaintOpen;
    facts.byReference = flaw == Flaw::EarlierGone;
    facts.keepsData = (facts.outcome == Outcome::Restricted) != (flaw == Flaw::KeptOtherwise);
    facts.consequencesTold = flaw != Flaw::ConsequencesUntold;
    facts.businessOpen = flaw == Flaw::BusinessOpen;
    facts.hidesOwnData = flaw == Flaw::OwnDataHidden;
    facts.copyOutstanding = flaw == Flaw::CopyOutstanding;
    facts.exception->over = flaw != Flaw::OldContactUnheard;
    facts.transferAllowed = flaw != Flaw::TransferUntested;
    facts.transferDenied = flaw != Flaw::TransferUntested;
    facts.groundFound = flaw != Flaw::GroundUnfound;
    facts.purposesNamed = flaw != Flaw::PurposesUnnamed;
    facts.letterMissing = base.letterMissing;
    if (flaw == Flaw::NoLetter)
        facts.letterMissing.reset();
    if (flaw == Flaw::LetterIncomplete)
        facts.letterMissing = QStringList{QStringLiteral("head")};
    facts.groundsToTest = flaw == Flaw::GroundUntested ? QStringList{QStringLiteral("D4")} : base.groundsToTest;
    facts.proposedBy = flaw == Flaw::OneAlone ? facts.by : base.proposedBy;
}

inline MoveFacts factsOf(const ModelCase& state, qsizetype position)
{
    static const calendar::WorkingCalendar calendar = shippedCalendar();
    const ModelItem& item = state.items.at(position);
    MoveFacts facts;
    facts.item = idOfItem(position);
    facts.exception = domain::ExceptionWait{{facts.item}, {}, true};
    facts.position = int(position) + 1;
    facts.state = item.state;
    facts.right = item.right;
    facts.ground = QString::fromLatin1(item.ground);
    facts.proposedBy = idOf(item.proposedBy);
    facts.needed = item.needed;
    facts.handler = idOf(Person::Handler);
    facts.reached = state.level;
    facts.tasks = tasksOf(state);
    facts.today = dateOf(state.day);
    facts.timesAsked = state.asked ? 1 : 0;
    facts.tenthDay = dateOf(1);
    if (state.refusedOn >= 0)
        facts.waitUntil = atLatest(dateOf(state.refusedOn).addDays(30), dateOf(lastDay).addDays(-1));
    facts.copyBuilt = state.copyBuiltBy != Person::Nobody;
    facts.copyBuiltBy = idOf(state.copyBuiltBy);
    facts.copyReviewed = state.copyReviewed;
    facts.approver = item.approver;
    facts.approvalStands = item.approvedBy != Person::Nobody;
    if (state.answeredOn >= 0)
        facts.thirdDay = atLatest(calendar.workingDayAfter(dateOf(state.answeredOn), 3), dateOf(lastDay));
    addCircumstances(state, facts);
    return facts;
}

// The facts of the case as this person tries a move; they are told into the same ones again and again, because there
// are millions of tries.
inline void tellTry(const MoveFacts& base, Person by, Flaw flaw, const std::optional<Outcome>& outcome,
                    MoveFacts& facts)
{
    facts.by = idOf(by);
    facts.roles = rolesOf(by);
    facts.byProgram = by == Person::Program;
    facts.outcome = outcome;
    facts.approver = approverOf(*base.approver, outcome);
    spoilRequest(flaw, base, facts);
    spoilAnswer(flaw, base, facts);
}

} // namespace rd::test
