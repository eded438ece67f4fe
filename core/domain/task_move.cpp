#include "core/domain/task_move.h"

#include <algorithm>
#include <array>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

bool isOfTheCase(const TaskFacts& facts)
{
    return !facts.item || facts.task.operation == Operation::Notify || isReview(facts.task.operation);
}

bool levelReached(const TaskFacts& facts)
{
    // R-DL-14: backups are purged of what was deleted, whatever has become of the item since.
    const bool deleted = facts.task.operation == Operation::BackupPurge && facts.dataDeleted;
    if (isOfTheCase(facts) || deleted)
        return true;
    const bool pastVerifying = facts.item->state != CaseState::Draft && facts.item->state != CaseState::Received
        && facts.item->state != CaseState::Verifying;
    return pastVerifying && facts.reached >= facts.item->requiredLevel;
}

bool approvedWhereNeeded(const TaskFacts& facts)
{
    if (isOfTheCase(facts))
        return true;
    const bool needed = facts.task.operation == Operation::Delete || facts.task.operation == Operation::Transfer
        || (facts.task.operation == Operation::Update && facts.item->requiredLevel >= AssuranceLevel::L2);
    const CaseState state = facts.item->state;
    return !needed || state == CaseState::Approved || state == CaseState::Replied || state == CaseState::Closed;
}

// A protective stop needs no wait (R-RT-08); of a cancellation it is the end of the account.
bool mayBeCarriedOut(const TaskFacts& facts)
{
    const Operation operation = facts.task.operation;
    const bool ends = operation == Operation::Stop && facts.item && facts.item->right == RightType::CancelAccount;
    const bool changes =
        operation == Operation::Update || operation == Operation::Delete || operation == Operation::Transfer;
    if (!facts.item || (!changes && !ends))
        return true;
    return facts.exception && !facts.exception->holdsBack(facts.item->id);
}

struct TaskRule {
    TaskGuard guard;
    const char* code;
    bool (*holds)(const TaskFacts&);
    ErrorCode error;
    QVariantMap (*details)(const TaskFacts&);
};

const std::array taskRules{
    TaskRule{TaskGuard::OfficersReview, "OFFICERS_REVIEW",
             [](const TaskFacts& f) {
                 return !isReview(f.task.operation) || permits(f.roles, Permission::ApproveAsOfficer);
             },
             ErrorCode::NotPermitted,
             [](const TaskFacts&) {
                 return QVariantMap{{u"permission"_s, codeOf(Permission::ApproveAsOfficer)}};
             }},
    TaskRule{TaskGuard::LevelOfItem, "LEVEL_OF_ITEM", levelReached, ErrorCode::LevelNotReached,
             [](const TaskFacts& f) {
                 return QVariantMap{{u"needed"_s, codeOf(f.item->requiredLevel)}, {u"reached"_s, codeOf(f.reached)}};
             }},
    TaskRule{TaskGuard::ApprovalOfItem, "APPROVAL_OF_ITEM", approvedWhereNeeded, ErrorCode::ApprovalMissing,
             [](const TaskFacts& f) {
                 return QVariantMap{{u"item"_s, f.item->position}};
             }},
    TaskRule{TaskGuard::ExceptionWait, "EXCEPTION_WAIT", mayBeCarriedOut, ErrorCode::MoveForbidden,
             [](const TaskFacts& f) { return waitArguments(f.exception); }},
    TaskRule{TaskGuard::Proof, "PROOF", [](const TaskFacts& f) { return f.proofGiven; }, ErrorCode::ProofRequired,
             [](const TaskFacts& f) {
                 return QVariantMap{{u"holder"_s, f.task.holder}};
             }},
    TaskRule{TaskGuard::Reason, "REASON", [](const TaskFacts& f) { return !f.reason.trimmed().isEmpty(); },
             ErrorCode::ReasonRequired,
             [](const TaskFacts&) {
                 return QVariantMap{{u"field"_s, u"reason"_s}};
             }},
    TaskRule{TaskGuard::OtherThanDoer, "OTHER_THAN_DOER",
             [](const TaskFacts& f) { return !f.by.isEmpty() && !(f.by == f.task.doneBy) && !(f.by == f.task.owner); },
             ErrorCode::SamePerson,
             [](const TaskFacts&) {
                 return QVariantMap{{u"as"_s, u"taskDone"_s}};
             }},
    TaskRule{TaskGuard::ProofSeen, "PROOF_SEEN", [](const TaskFacts& f) { return f.proofSeen; },
             ErrorCode::MoveForbidden, [](const TaskFacts&) { return QVariantMap(); }},
    TaskRule{TaskGuard::OtherThanHandler, "OTHER_THAN_HANDLER",
             [](const TaskFacts& f) { return f.byProgram || (!f.by.isEmpty() && !(f.by == f.handler)); },
             ErrorCode::SamePerson,
             [](const TaskFacts&) {
                 return QVariantMap{{u"as"_s, u"handler"_s}};
             }},
    TaskRule{TaskGuard::PurgeOnly, "PURGE_ONLY",
             [](const TaskFacts& f) { return f.task.operation == Operation::BackupPurge; }, ErrorCode::MoveForbidden,
             [](const TaskFacts&) { return QVariantMap(); }},
    TaskRule{TaskGuard::NotHeld, "LITIGATION_HOLD",
             [](const TaskFacts& f) { return f.task.operation != Operation::Delete || !f.held; },
             ErrorCode::MoveForbidden, [](const TaskFacts&) { return QVariantMap(); }},
    TaskRule{TaskGuard::NoLegalHold, "NO_LEGAL_HOLD",
             [](const TaskFacts& f) { return f.task.operation != Operation::Delete || !f.legalHold; },
             ErrorCode::MoveForbidden, [](const TaskFacts&) { return QVariantMap(); }},
};

const TaskRule& taskRuleOf(TaskGuard guard)
{
    const auto found =
        std::find_if(taskRules.begin(), taskRules.end(), [&](const TaskRule& rule) { return rule.guard == guard; });
    Q_ASSERT(found != taskRules.end());
    return *found;
}

QVariantMap taskArguments(const TaskFacts& facts, TaskState to)
{
    return {{u"from"_s, codeOf(facts.task.state)}, {u"to"_s, codeOf(to)}};
}

tl::unexpected<Error> refusal(TaskGuard guard, const TaskFacts& facts, TaskState to)
{
    QVariantMap arguments = taskArguments(facts, to);
    arguments.insert(u"guard"_s, codeOf(guard));
    arguments.insert(taskRuleOf(guard).details(facts));
    return fail(taskRuleOf(guard).error, arguments);
}

TaskTable tasksOfTheRuleBook()
{
    using enum TaskState;
    using enum TaskGuard;
    TaskTable moves{
        {Open, Assigned, false, {LevelOfItem, ApprovalOfItem, ExceptionWait, NotHeld, NoLegalHold}},
        {Assigned, Sent, false, {LevelOfItem, ApprovalOfItem, ExceptionWait, NotHeld, NoLegalHold}},
        {Sent, Done, true, {LevelOfItem, ApprovalOfItem, ExceptionWait, NotHeld, NoLegalHold, Proof}},
        {Done, Verified, false, {OtherThanDoer, ProofSeen}},
        {Sent, Failed, false, {Reason}},
        {Failed, Assigned, false, {LevelOfItem, ApprovalOfItem, ExceptionWait, NotHeld, NoLegalHold}},
        {Open, Deferred, true, {PurgeOnly}},
        // The proof tells that the holder was asked and has answered: who brings it skips what lies between.
        {Open, Done, true, {LevelOfItem, ApprovalOfItem, ExceptionWait, NotHeld, NoLegalHold, Proof}},
        {Assigned, Done, true, {LevelOfItem, ApprovalOfItem, ExceptionWait, NotHeld, NoLegalHold, Proof}},
        {Deferred, Done, true, {PurgeOnly, LevelOfItem, ApprovalOfItem, Proof}},
    };
    for (const TaskState state : {Open, Assigned, Sent, Failed})
        moves.append({state, NotApplicable, true, {Reason, OtherThanHandler}});
    for (TaskMove& move : moves)
        move.guards.prepend(OfficersReview);
    return moves;
}

} // namespace

QString codeOf(TaskGuard guard)
{
    return QString::fromLatin1(taskRuleOf(guard).code);
}

const QList<TaskGuard>& allTaskGuards()
{
    static const QList<TaskGuard> guards = [] {
        QList<TaskGuard> all;
        for (const TaskRule& rule : taskRules)
            all.append(rule.guard);
        return all;
    }();
    return guards;
}

const TaskTable& allowedTaskMoves()
{
    static const TaskTable moves = tasksOfTheRuleBook();
    return moves;
}

bool holds(TaskGuard guard, const TaskFacts& facts)
{
    return taskRuleOf(guard).holds(facts);
}

Result<void> requireTaskMove(const TaskTable& table, const TaskFacts& facts, TaskState to)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const TaskMove& move) {
        return move.from == facts.task.state && move.to == to && (!facts.byProgram || move.byProgram);
    });
    if (row == table.end() && holds(TaskGuard::OfficersReview, facts))
        return fail(ErrorCode::MoveForbidden, taskArguments(facts, to));
    if (row == table.end())
        return refusal(TaskGuard::OfficersReview, facts, to);
    if (!facts.byProgram && !permits(facts.roles, Permission::WorkOnTasks))
        return fail(ErrorCode::NotPermitted, {{u"permission"_s, codeOf(Permission::WorkOnTasks)}});
    for (const TaskGuard guard : row->guards) {
        if (!holds(guard, facts))
            return refusal(guard, facts, to);
    }
    return {};
}

Result<void> requireTaskMove(const TaskFacts& facts, TaskState to)
{
    return requireTaskMove(allowedTaskMoves(), facts, to);
}

Result<void> requireStarted(const TaskFacts& facts)
{
    for (const TaskGuard guard : {TaskGuard::LevelOfItem, TaskGuard::ApprovalOfItem, TaskGuard::ExceptionWait,
                                  TaskGuard::NotHeld, TaskGuard::NoLegalHold}) {
        if (!holds(guard, facts))
            return fail(taskRuleOf(guard).error, taskRuleOf(guard).details(facts));
    }
    return {};
}

} // namespace rd::domain
