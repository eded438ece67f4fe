#pragma once

#include "core/rules/deadline_rule.h"
#include "tests/property/case_model.h"

// The steps of a small case and what they leave behind; whether one is possible is asked of the tables of moves.
namespace rd::test {

struct ModelStep {
    ModelCase before;
    qsizetype item = 0;
    domain::CaseMove row;
    Person by = Person::Nobody;
    Flaw flaw = Flaw::None;
    std::optional<Outcome> outcome; // of the item as it moves
    ModelCase after;
    bool second = false; // the second clock begins on the day of the step
    bool renewed = false; // the request is a new one of this day
};

inline bool isAnswered(const ModelItem& item)
{
    return item.state == CaseState::Replied || (item.state == CaseState::AwaitingInfo && item.outcome)
        || domain::isEnded(item.state);
}

inline void forgetAnswer(ModelItem& item)
{
    item.outcome.reset();
    item.proposedBy = Person::Nobody;
    item.approvedBy = Person::Nobody;
}

inline void beginAnew(ModelStep& step)
{
    forgetAnswer(step.after.items[step.item]);
    step.after.copyBuiltBy = Person::Nobody;
    step.after.copyReviewed = false;
    step.renewed = step.flaw != Flaw::OurError && step.flaw != Flaw::NothingOwed;
    if (step.renewed)
        step.after.level = domain::AssuranceLevel::L0;
}

inline void noteAnswer(ModelCase& state)
{
    if (!std::all_of(state.items.begin(), state.items.end(), isAnswered))
        state.answeredOn = -1;
    else if (state.answeredOn < 0)
        state.answeredOn = state.day;
}

// What the verbs write beside the state.
inline void settle(ModelStep& step)
{
    ModelCase& after = step.after;
    ModelItem& item = after.items[step.item];
    item.state = step.row.to;
    item.outcome = step.outcome;
    switch (step.row.number) {
    case 6:
        after.asked = true;
        forgetAnswer(item);
        break;
    case 7:
        step.second = item.outcome.has_value();
        forgetAnswer(item);
        break;
    case 8:
    case 9:
        item.proposedBy = step.by == Person::Program ? Person::Handler : step.by;
        item.approvedBy = Person::Nobody;
        break;
    case 10:
        forgetAnswer(item);
        break;
    case 11:
        // Whether it was a second person is all that is asked of it later.
        item.approvedBy = step.by == item.proposedBy ? Person::Handler : step.by;
        break;
    case 15:
        item.approvedBy = Person::Nobody;
        break;
    case 17:
        beginAnew(step);
        break;
    default:
        break;
    }
    if (item.state == CaseState::AwaitingInfo && step.row.number == 14)
        after.refusedOn = after.day;
    noteAnswer(after);
}

inline QList<std::optional<Outcome>> outcomesFor(const domain::CaseMove& row, const ModelItem& item)
{
    if (row.number != 8 && row.number != 9 && row.number != 12)
        return {item.outcome};
    QList<std::optional<Outcome>> outcomes{std::nullopt, Outcome::Fulfilled, Outcome::Refused,
                                           Outcome::NotActionableIdentity, Outcome::Withdrawn};
    if (domain::leavesData(item.right))
        outcomes.append(Outcome::Restricted);
    return outcomes;
}

// What each guard asks about; of those nobody asks about a flaw changes nothing.
inline const QHash<domain::MoveGuard, QList<Flaw>>& flawsByGuard()
{
    using domain::MoveGuard;
    static const QHash<MoveGuard, QList<Flaw>> table{
        {MoveGuard::RightStated, {Flaw::NothingStated}},
        {MoveGuard::ReceiptKnown, {Flaw::ReceiptUnknown}},
        {MoveGuard::LetterComplete, {Flaw::LetterIncomplete, Flaw::NoLetter}},
        {MoveGuard::RecipientAllowed, {Flaw::WrongRecipient}},
        {MoveGuard::PapersAccepted, {Flaw::PapersMissing}},
        {MoveGuard::PapersChecked, {Flaw::PapersUnchecked}},
        {MoveGuard::MaterialCame, {Flaw::NoMaterial}},
        {MoveGuard::ReasonGiven, {Flaw::NoReason}},
        {MoveGuard::CameBack, {Flaw::DidNotComeBack}},
        {MoveGuard::ReopenedLater, {Flaw::OldFacts, Flaw::OurError}},
        {MoveGuard::RemedyOwed, {Flaw::OurError, Flaw::NothingOwed}},
        {MoveGuard::LevelOfRequest, {Flaw::LowerLevel}},
        {MoveGuard::SameCase, {Flaw::SameCase}},
        {MoveGuard::SameSubject, {Flaw::OtherSubject}},
        {MoveGuard::SameRequester, {Flaw::OtherRequester}},
        {MoveGuard::SameRight, {Flaw::OtherRight}},
        {MoveGuard::OverlappingScope, {Flaw::OtherScope}},
        {MoveGuard::HigherApprover, {Flaw::OtherApprover}},
        {MoveGuard::NoLegalHold, {Flaw::LegalHold}},
        {MoveGuard::NoComplaintOpen, {Flaw::ComplaintOpen}},
        {MoveGuard::NothingChanged, {Flaw::EarlierGone}},
        {MoveGuard::KeptData, {Flaw::KeptOtherwise}},
        {MoveGuard::NothingKept, {Flaw::KeptOtherwise}},
        {MoveGuard::ConsequencesTold, {Flaw::ConsequencesUntold}},
        {MoveGuard::OpenBusiness, {Flaw::BusinessOpen}},
        {MoveGuard::GroundsTested, {Flaw::GroundUntested}},
        {MoveGuard::GroundFound, {Flaw::GroundUnfound}},
        {MoveGuard::PurposesNamed, {Flaw::PurposesUnnamed}},
        {MoveGuard::OwnDataGiven, {Flaw::OwnDataHidden}},
        {MoveGuard::ExceptionWait, {Flaw::OldContactUnheard}},
        {MoveGuard::TransferTested, {Flaw::TransferUntested}},
        {MoveGuard::CopyCollected, {Flaw::CopyOutstanding}},
    };
    return table;
}

// The circumstances that the guards of a row ask about.
inline QList<Flaw> flawsFor(const domain::CaseMove& row)
{
    QList<Flaw> flaws{Flaw::None};
    for (const domain::MoveGuard guard : row.guards)
        flaws += flawsByGuard().value(guard);
    if (row.to == CaseState::Erased)
        flaws.append(Flaw::OneAlone);
    return flaws;
}

// One row of a table, as it stands in the rule book and as it is tried, without one guard perhaps.
struct TriedRow {
    domain::CaseMove tried;
    QList<Flaw> flaws;
};
inline QList<TriedRow> asTheyStand(const domain::MoveTable& table)
{
    QList<TriedRow> rows;
    for (const domain::CaseMove& row : table)
        rows.append({row, flawsFor(row)});
    return rows;
}

inline bool mayTry(Person by, const domain::CaseMove& row)
{
    return by == Person::Program ? row.byProgram : row.by && domain::permits(rolesOf(by), *row.by);
}

inline void addMoves(const ModelCase& state, qsizetype item, const MoveFacts& base, const TriedRow& row,
                     QList<ModelStep>& steps)
{
    MoveFacts facts = base;
    for (const Person by : people) {
        // Nobody's guards are asked of who may not make the move at all.
        if (!mayTry(by, row.tried))
            continue;
        // A proposal of the handler's is as the colleague's.
        if (by == Person::Handler && (row.tried.number == 8 || row.tried.number == 9))
            continue;
        const QList<std::optional<Outcome>> outcomes = outcomesFor(row.tried, state.items.at(item));
        for (const Flaw flaw : row.flaws) {
            for (const std::optional<Outcome>& outcome : outcomes) {
                tellTry(base, by, flaw, outcome, facts);
                // A refusal costs its words, so the guards are asked first.
                const bool passes = std::all_of(row.tried.guards.begin(), row.tried.guards.end(),
                                                [&](domain::MoveGuard guard) { return domain::holds(guard, facts); });
                if (!passes || !domain::requireMove({row.tried}, facts, row.tried.to))
                    continue;
                ModelStep step{state, item, row.tried, by, flaw, outcome, state};
                settle(step);
                steps.append(step);
            }
        }
    }
}

// Every move that these rows let somebody make with an item of this case.
inline QList<ModelStep> movesFrom(const ModelCase& state, const QList<TriedRow>& rows)
{
    QList<ModelStep> steps;
    for (qsizetype item = 0; item < state.items.size(); ++item) {
        const MoveFacts base = factsOf(state, item);
        for (const TriedRow& row : rows) {
            if (row.tried.from == state.items.at(item).state)
                addMoves(state, item, base, row, steps);
        }
    }
    return steps;
}

// The case without what no step asks about any more, so that equal cases are found to be equal.
inline void withoutHistory(ModelItem& item, bool coarse)
{
    const bool decided = item.approvedBy != Person::Nobody || item.state >= CaseState::Replied;
    if (decided)
        item.proposedBy = Person::Nobody;
    if (item.approvedBy != Person::Nobody && item.approvedBy != Person::Handler)
        item.approvedBy = Person::Officer;
    if (item.state >= CaseState::Replied)
        item.approvedBy = Person::Nobody;
    const bool over = domain::isTerminal(item.state);
    if (over)
        item.outcome.reset();
    for (ModelTask& task : item.tasks) {
        if (task.state != TaskState::Done || over || coarse)
            task.doneBy = Person::Nobody;
        if (over && task.operation != domain::Operation::BackupPurge && !domain::isReview(task.operation))
            task.state = TaskState::NotApplicable;
    }
}

inline ModelCase withoutHistory(ModelCase state)
{
    bool open = false;
    bool refused = false;
    bool decided = true;
    for (ModelItem& item : state.items) {
        withoutHistory(item, state.coarse);
        open = open || !domain::isEnded(item.state);
        refused = refused || (item.state == CaseState::AwaitingInfo && item.outcome);
        decided = decided && item.state >= CaseState::Approved;
    }
    if (!refused)
        state.refusedOn = -1;
    if (decided && state.copyBuiltBy != Person::Nobody) {
        state.copyBuiltBy = Person::Handler;
        state.copyReviewed = true;
    }
    if (open)
        return state;
    state.asked = false;
    state.copyBuiltBy = Person::Nobody;
    state.copyReviewed = false;
    return state;
}

struct TaskStep {
    ModelCase before;
    qsizetype item = 0;
    qsizetype task = 0;
    TaskState to = TaskState::Open;
    Person by = Person::Nobody;
    bool proof = false;
    bool reason = false;
    bool held = false; // a lawsuit is announced
    bool legalHold = false;
    bool unheard = false; // the old contact can still object (R-ID-11)
    ModelCase after;
};

inline bool isDeleted(const ModelItem& item)
{
    return std::any_of(item.tasks.begin(), item.tasks.end(), [](const ModelTask& task) {
        return task.operation == domain::Operation::Delete
            && (task.state == TaskState::Done || task.state == TaskState::Verified);
    });
}

inline domain::TaskFacts factsOf(const TaskStep& step)
{
    const ModelItem& item = step.before.items.at(step.item);
    domain::TaskFacts facts;
    facts.by = idOf(step.by);
    facts.roles = rolesOf(step.by);
    facts.byProgram = step.by == Person::Program;
    facts.task.operation = item.tasks.at(step.task).operation;
    facts.task.state = item.tasks.at(step.task).state;
    facts.task.doneBy = idOf(item.tasks.at(step.task).doneBy);
    facts.item = domain::RequestItem();
    facts.item->right = item.right;
    facts.item->state = item.state;
    facts.item->requiredLevel = item.needed;
    facts.dataDeleted = isDeleted(item);
    facts.reached = step.before.level;
    facts.handler = idOf(Person::Handler);
    facts.proofGiven = step.proof;
    facts.proofSeen = step.proof;
    facts.held = step.held;
    facts.legalHold = step.legalHold;
    facts.exception = domain::ExceptionWait{{facts.item->id}, {}, !step.unheard};
    facts.reason = step.reason ? QStringLiteral("why") : QString();
    return facts;
}

// With a proof, a reason or both; of a deletion under a lawsuit or a legal hold nobody asks more than whether it is
// held, nor of what waits for an old contact than whether it waits.
inline QList<TaskStep> circumstancesOf(const TaskStep& bare)
{
    QList<TaskStep> steps;
    for (const bool proof : {false, true}) {
        for (const bool reason : {false, true}) {
            steps.append(bare);
            steps.last().proof = proof;
            steps.last().reason = reason;
        }
    }
    const TaskStep whole = steps.last();
    const domain::Operation operation = bare.before.items.at(bare.item).tasks.at(bare.task).operation;
    if (operation == domain::Operation::Delete) {
        steps.append(whole);
        steps.last().held = true;
        steps.append(whole);
        steps.last().legalHold = true;
    }
    if (operation == domain::Operation::Delete || operation == domain::Operation::Transfer
        || operation == domain::Operation::Stop) {
        steps.append(whole);
        steps.last().unheard = true;
    }
    return steps;
}

// As somebody of these would try it; a supervisor is as the colleague, and so is an officer but in a review.
inline void addTaskSteps(const TaskStep& bare, const domain::TaskMove& row, QList<TaskStep>& steps)
{
    const domain::Operation operation = bare.before.items.at(bare.item).tasks.at(bare.task).operation;
    for (TaskStep step : circumstancesOf(bare)) {
        for (const Person by : people) {
            if (by == Person::Supervisor || (by == Person::Officer && !domain::isReview(operation)))
                continue;
            step.by = by;
            step.after = step.before;
            if (!domain::requireTaskMove({row}, factsOf(step), row.to))
                continue;
            ModelTask& changed = step.after.items[step.item].tasks[step.task];
            changed.state = row.to;
            changed.doneBy = row.to == TaskState::Done ? step.by : changed.doneBy;
            steps.append(step);
        }
    }
}

inline QList<TaskStep> taskStepsFrom(const ModelCase& state, const domain::TaskTable& table)
{
    QList<TaskStep> steps;
    for (qsizetype item = 0; item < state.items.size(); ++item) {
        for (qsizetype task = 0; task < state.items.at(item).tasks.size(); ++task) {
            for (const domain::TaskMove& row : table) {
                if (row.from != state.items.at(item).tasks.at(task).state)
                    continue;
                TaskStep bare;
                bare.before = state;
                bare.item = item;
                bare.task = task;
                bare.to = row.to;
                addTaskSteps(bare, row, steps);
            }
        }
    }
    return steps;
}

// What happens without anybody's move.
inline QList<ModelCase> eventsFrom(const ModelCase& state)
{
    QList<ModelCase> events;
    const auto add = [&](auto change) {
        ModelCase next = state;
        change(next);
        events.append(next);
    };
    const bool open = std::any_of(state.items.begin(), state.items.end(),
                                  [](const ModelItem& item) { return domain::isOpen(item.state); });
    const bool working = std::any_of(state.items.begin(), state.items.end(), [&](const ModelItem& item) {
        return item.right == RightType::Copy && item.state == CaseState::InProgress && state.level >= item.needed;
    });
    if (state.day < lastDay)
        add([](ModelCase& next) { ++next.day; });
    if (open && state.level == domain::AssuranceLevel::L0)
        add([](ModelCase& next) { next.level = domain::AssuranceLevel::L2; });
    if (working && state.copyBuiltBy == Person::Nobody) {
        add([](ModelCase& next) { next.copyBuiltBy = Person::Handler; });
        add([](ModelCase& next) { next.copyBuiltBy = Person::Supervisor; });
    }
    if (state.copyBuiltBy != Person::Nobody && !state.copyReviewed)
        add([](ModelCase& next) { next.copyReviewed = true; });
    if (!state.recordOver && std::all_of(state.items.begin(), state.items.end(), [](const ModelItem& item) {
            return domain::isEnded(item.state);
        }))
        add([](ModelCase& next) { next.recordOver = true; });
    return events;
}

// The date the step's clock ends on, as the rules count it, and as the law has it: fifteen working days after its first
// day, one by one.
inline QDate dueAfter(const ModelStep& step)
{
    static const rules::RuleBook rules = shippedRules();
    static const calendar::WorkingCalendar calendar = shippedCalendar();
    const QDate d0 = dateOf(step.renewed ? step.before.day : qint8(0));
    const auto first = rules::computeDeadline(rules, noonOf(d0).addSecs(-8 * 3600), calendar);
    if (!first)
        qFatal("no date is counted");
    if (!step.second)
        return first->due;
    const auto second = rules::secondDeadline(rules, *first, dateOf(step.before.day), calendar,
                                              {step.before.items.at(step.item).right}, domain::MinorClass::Adult);
    if (!second)
        qFatal("no second date is counted");
    return second->due;
}

inline QDate lawfulDue(const ModelStep& step)
{
    static const calendar::WorkingCalendar calendar = shippedCalendar();
    QDate day = dateOf(step.second || step.renewed ? step.before.day : qint8(0));
    for (int counted = 0; counted < 15;) {
        day = day.addDays(1);
        counted += calendar.isWorkingDay(day) ? 1 : 0;
    }
    return day;
}

} // namespace rd::test
