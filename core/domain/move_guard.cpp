#include "core/domain/move_guard.h"

#include "core/domain/code_table.h"

#include <algorithm>
#include <array>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

using Details = QVariantMap;

bool isUnverifiable(const MoveFacts& facts)
{
    return facts.outcome == Outcome::NotActionableIdentity;
}

// The end of a request by withdrawal, merging or time has rows of its own; proposed, it would pass without theirs.
bool answersRequest(const MoveFacts& facts)
{
    return facts.outcome && !isUnverifiable(facts) && facts.outcome != Outcome::Withdrawn
        && facts.outcome != Outcome::Merged && facts.outcome != Outcome::Abandoned;
}

bool saysDataWereGiven(const MoveFacts& facts)
{
    return facts.outcome == Outcome::Fulfilled || facts.outcome == Outcome::Partial;
}

// A review has no holder: its operation names it.
QStringList holdersWithOpen(const MoveFacts& facts, const QList<Operation>& operations, const ItemId& item)
{
    QStringList holders;
    for (const Task& task : facts.tasks.value_or(QList<Task>())) {
        const bool concerned = operations.contains(task.operation) && (item.isEmpty() || task.itemId == item);
        const QString name = task.holder.isEmpty() ? codeOf(task.operation) : task.holder;
        if (concerned && !isSettled(task.state) && !holders.contains(name))
            holders.append(name);
    }
    return holders;
}

const QList<Operation> changes{Operation::Update, Operation::Stop, Operation::Delete, Operation::Transfer};
const QList<Operation> allButPurge{
    Operation::Collect,       Operation::Update,   Operation::Delete,           Operation::Stop,
    Operation::Notify,        Operation::Transfer, Operation::ComplianceReview, Operation::SourceReview,
    Operation::IncidentTriage};

// Where no holder is known for a purpose that was taken back, an officer's review finds who has to stop (C16, C17).
QStringList holdersWithChanges(const MoveFacts& facts)
{
    QStringList holders = holdersWithOpen(facts, changes, facts.item);
    for (const Task& task : facts.tasks.value_or(QList<Task>())) {
        const bool concerned = isReview(task.operation) && !task.purpose.isEmpty() && task.itemId == facts.item;
        if (concerned && !isSettled(task.state) && !holders.contains(codeOf(task.operation)))
            holders.append(codeOf(task.operation));
    }
    return holders;
}

bool collectDone(const MoveFacts& facts)
{
    if (facts.byReference || !disclosesData(facts.right) || !saysDataWereGiven(facts))
        return true;
    return facts.tasks && holdersWithOpen(facts, {Operation::Collect}, facts.item).isEmpty();
}

bool ownDataAreGiven(const MoveFacts& facts)
{
    const bool asked = disclosesData(facts.right) && facts.outcome == Outcome::Fulfilled;
    return !asked || facts.byReference || !facts.hidesOwnData;
}

bool copyStands(const MoveFacts& facts)
{
    // An approver may let a copy go that holds nothing of the person; a promise of one needs one.
    return facts.right != RightType::Copy || facts.byReference || facts.copyBuilt || !saysDataWereGiven(facts);
}

// What was kept, or found of a ground, is told by the answer that is referred to.
bool keptIsNamed(const MoveFacts& facts)
{
    const bool asked = leavesData(facts.right) && facts.outcome == Outcome::Restricted && !facts.byReference;
    return !asked || !facts.reasonsListed || facts.keepsData == true;
}

bool nothingIsKept(const MoveFacts& facts)
{
    const bool asked = facts.right == RightType::Delete && facts.outcome == Outcome::Fulfilled && !facts.byReference;
    return !asked || facts.keepsData == false;
}

bool consequencesWereTold(const MoveFacts& facts)
{
    const bool asked = facts.right == RightType::CancelAccount && facts.outcome && saysDone(*facts.outcome);
    return !asked || facts.byReference || facts.consequencesTold;
}

bool isNotRefusedForBusiness(const MoveFacts& facts)
{
    const bool asked = facts.right == RightType::CancelAccount && refuses(facts);
    return !asked || facts.byReference || !facts.businessOpen;
}

bool purposesAreNamed(const MoveFacts& facts)
{
    const bool asked = facts.right == RightType::WithdrawConsent && facts.outcome && saysDone(*facts.outcome);
    return !asked || facts.byReference || facts.purposesNamed;
}

bool groundIsFound(const MoveFacts& facts)
{
    const bool asked = facts.right == RightType::Delete && facts.outcome && saysDone(*facts.outcome) && !refuses(facts);
    return !asked || facts.byReference || facts.groundFound;
}

bool groundsAreTested(const MoveFacts& facts)
{
    const bool asked = facts.right == RightType::Delete && refuses(facts) && !facts.byReference;
    return !asked || (facts.groundsToTest && facts.groundsToTest->isEmpty());
}

// On a ground of the policy it is refused like anything else.
bool transferIsTested(const MoveFacts& facts)
{
    if (facts.right != RightType::Transfer || facts.byReference || !facts.outcome)
        return true;
    if (saysDone(*facts.outcome))
        return facts.transferAllowed;
    return facts.outcome != Outcome::Refused || !facts.refusalGround.isEmpty() || facts.transferDenied;
}

// What is refused changes nothing.
bool isPastObjection(const MoveFacts& facts)
{
    const bool asked = facts.outcome && saysDone(*facts.outcome) && !facts.byReference;
    return !asked || (facts.exception && !facts.exception->holdsBack(facts.item));
}

bool mayApprove(const MoveFacts& facts)
{
    if (!facts.approver)
        return false;
    return permits(facts.roles, Permission::ApproveAsOfficer)
        || (*facts.approver != ApproverRole::Officer && permits(facts.roles, Permission::ApproveAsSupervisor));
}

Details levels(const MoveFacts& facts)
{
    return {{u"needed"_s, codeOf(facts.needed)}, {u"reached"_s, codeOf(facts.reached)}};
}

Details levelsOfRequest(const MoveFacts& facts)
{
    return {{u"needed"_s, codeOf(facts.reached)}, {u"reached"_s, codeOf(facts.reachedNow)}};
}

Details notBefore(const QDate& day)
{
    return day.isValid() ? Details{{u"notBefore"_s, day.toString(Qt::ISODate)}} : Details();
}

Details objectionTime(const MoveFacts& facts)
{
    return waitArguments(facts.exception);
}

Details approverNeeded(const MoveFacts& facts)
{
    const bool officer = facts.approver == ApproverRole::Officer;
    return {{u"permission"_s, codeOf(officer ? Permission::ApproveAsOfficer : Permission::ApproveAsSupervisor)}};
}

struct GuardRule {
    MoveGuard guard;
    const char* code;
    bool (*holds)(const MoveFacts&);
    ErrorCode error = ErrorCode::MoveForbidden;
    Details (*details)(const MoveFacts&) = nullptr;
};

// One line of the rule book each.
constexpr std::array guardRules{
    GuardRule{MoveGuard::RightStated, "RIGHT_STATED", [](const MoveFacts& f) { return f.rightStated; },
              ErrorCode::InvalidArgument,
              [](const MoveFacts&) {
                  return Details{{u"field"_s, u"words"_s}};
              }},
    GuardRule{MoveGuard::ReceiptKnown, "RECEIPT_KNOWN", [](const MoveFacts& f) { return f.receiptKnown; },
              ErrorCode::InvalidArgument,
              [](const MoveFacts&) {
                  return Details{{u"field"_s, u"received"_s}};
              }},
    GuardRule{MoveGuard::LevelNeeded, "LEVEL_NEEDED", [](const MoveFacts& f) { return f.needed > AssuranceLevel::L0; }},
    GuardRule{MoveGuard::NoLevelNeeded, "NO_LEVEL_NEEDED",
              [](const MoveFacts& f) { return f.needed == AssuranceLevel::L0; }, ErrorCode::LevelNotReached, levels},
    GuardRule{MoveGuard::LevelReached, "LEVEL_REACHED", [](const MoveFacts& f) { return f.reached >= f.needed; },
              ErrorCode::LevelNotReached, levels},
    // What needs no verification needs no papers (R-RQ-01).
    GuardRule{MoveGuard::PapersAccepted, "PAPERS_ACCEPTED",
              [](const MoveFacts& f) { return f.needed == AssuranceLevel::L0 || f.papersAccepted; }},
    GuardRule{MoveGuard::AskedOnce, "ASKED_ONCE",
              [](const MoveFacts& f) { return f.timesAsked == 0 || permits(f.roles, Permission::ApproveAsOfficer); },
              ErrorCode::AlreadyDone,
              [](const MoveFacts&) {
                  return Details{{u"what"_s, u"T02"_s}};
              }},
    GuardRule{MoveGuard::LetterComplete, "LETTER_COMPLETE",
              [](const MoveFacts& f) { return f.letterMissing && f.letterMissing->isEmpty(); },
              ErrorCode::LetterIncomplete,
              [](const MoveFacts& f) {
                  return Details{{u"missing"_s, f.letterMissing.value_or(QStringList{u"letter"_s})}};
              }},
    GuardRule{MoveGuard::MaterialCame, "MATERIAL_CAME", [](const MoveFacts& f) { return f.materialOn.isValid(); }},
    GuardRule{MoveGuard::WaitRuns, "WAIT_RUNS",
              [](const MoveFacts& f) { return !f.outcome || !f.waitUntil.isValid() || f.materialOn <= f.waitUntil; },
              ErrorCode::MoveForbidden,
              [](const MoveFacts& f) {
                  return Details{{u"notAfter"_s, f.waitUntil.toString(Qt::ISODate)}};
              }},
    GuardRule{MoveGuard::IdentityUnproven, "IDENTITY_UNPROVEN", isUnverifiable},
    GuardRule{MoveGuard::TenthDay, "TENTH_DAY",
              [](const MoveFacts& f) { return f.tenthDay.isValid() && f.today >= f.tenthDay; },
              ErrorCode::MoveForbidden, [](const MoveFacts& f) { return notBefore(f.tenthDay); }},
    GuardRule{MoveGuard::PapersChecked, "PAPERS_CHECKED", [](const MoveFacts& f) { return !f.papersUnchecked; }},
    GuardRule{MoveGuard::OutcomeGiven, "OUTCOME_GIVEN", answersRequest, ErrorCode::InvalidArgument,
              [](const MoveFacts&) {
                  return Details{{u"field"_s, u"outcome"_s}};
              }},
    GuardRule{MoveGuard::PurposesNamed, "PURPOSES_NAMED", purposesAreNamed},
    GuardRule{MoveGuard::KeptData, "KEPT_DATA", keptIsNamed},
    GuardRule{MoveGuard::NothingKept, "NOTHING_KEPT", nothingIsKept},
    GuardRule{MoveGuard::ConsequencesTold, "CONSEQUENCES_TOLD", consequencesWereTold},
    GuardRule{MoveGuard::OpenBusiness, "OPEN_BUSINESS", isNotRefusedForBusiness},
    GuardRule{MoveGuard::GroundFound, "GROUND_FOUND", groundIsFound},
    GuardRule{MoveGuard::GroundsTested, "GROUNDS_TESTED", groundsAreTested, ErrorCode::MoveForbidden,
              [](const MoveFacts& f) {
                  return Details{{u"grounds"_s, f.groundsToTest.value_or(QStringList()).join(u' ')}};
              }},
    GuardRule{MoveGuard::TransferTested, "TRANSFER_TESTED", transferIsTested},
    GuardRule{MoveGuard::CollectDone, "COLLECT_DONE", collectDone, ErrorCode::TasksOpen,
              [](const MoveFacts& f) {
                  return Details{{u"holders"_s, holdersWithOpen(f, {Operation::Collect}, f.item)}};
              }},
    GuardRule{MoveGuard::OwnDataGiven, "OWN_DATA_GIVEN", ownDataAreGiven},
    GuardRule{MoveGuard::CopyBuilt, "COPY_BUILT", copyStands, ErrorCode::CopyMissing},
    GuardRule{MoveGuard::NothingChanged, "NOTHING_CHANGED",
              [](const MoveFacts& f) { return !f.byReference || f.earlierStands; }},
    GuardRule{MoveGuard::ApprovalNeeded, "APPROVAL_NEEDED",
              [](const MoveFacts& f) { return f.approver && *f.approver != ApproverRole::None; }},
    GuardRule{MoveGuard::NoApprovalNeeded, "NO_APPROVAL_NEEDED",
              [](const MoveFacts& f) { return f.approver == ApproverRole::None; }, ErrorCode::ApprovalMissing},
    GuardRule{MoveGuard::ReasonGiven, "REASON_GIVEN", [](const MoveFacts& f) { return !f.words.trimmed().isEmpty(); },
              ErrorCode::ReasonRequired,
              [](const MoveFacts& f) {
                  return Details{{u"field"_s, f.wordsField}};
              }},
    GuardRule{MoveGuard::ApproverAllowed, "APPROVER_ALLOWED", mayApprove, ErrorCode::NotPermitted, approverNeeded},
    GuardRule{MoveGuard::OtherThanProposer, "OTHER_THAN_PROPOSER",
              [](const MoveFacts& f) { return !f.by.isEmpty() && !(f.by == f.proposedBy); }, ErrorCode::SamePerson,
              [](const MoveFacts&) {
                  return Details{{u"as"_s, u"proposer"_s}};
              }},
    GuardRule{MoveGuard::OtherThanHandler, "OTHER_THAN_HANDLER",
              [](const MoveFacts& f) { return !f.by.isEmpty() && !(f.by == f.handler); }, ErrorCode::SamePerson,
              [](const MoveFacts&) {
                  return Details{{u"as"_s, u"handler"_s}};
              }},
    GuardRule{MoveGuard::OtherThanBuilder, "OTHER_THAN_BUILDER",
              [](const MoveFacts& f) { return !f.copyBuilt || f.byReference || !(f.by == f.copyBuiltBy); },
              ErrorCode::SamePerson,
              [](const MoveFacts&) {
                  return Details{{u"as"_s, u"builder"_s}};
              }},
    GuardRule{MoveGuard::RedactionReviewed, "REDACTION_REVIEWED",
              [](const MoveFacts& f) { return !f.copyBuilt || f.byReference || f.copyReviewed; },
              ErrorCode::RedactionNotReviewed},
    GuardRule{MoveGuard::ChangesData, "CHANGES_DATA", [](const MoveFacts& f) { return changesData(f.right); }},
    GuardRule{MoveGuard::ApprovalStands, "APPROVAL_STANDS", [](const MoveFacts& f) { return f.approvalStands; },
              ErrorCode::ApprovalMissing},
    GuardRule{MoveGuard::ChangeTasksDone, "CHANGE_TASKS_DONE",
              [](const MoveFacts& f) {
                  return f.byReference || (f.outcome && !saysDone(*f.outcome))
                      || (f.tasks && holdersWithChanges(f).isEmpty());
              },
              ErrorCode::TasksOpen,
              [](const MoveFacts& f) {
                  return Details{{u"holders"_s, holdersWithChanges(f)}};
              }},
    GuardRule{MoveGuard::ExceptionWait, "EXCEPTION_WAIT", isPastObjection, ErrorCode::MoveForbidden, objectionTime},
    GuardRule{MoveGuard::RecipientAllowed, "RECIPIENT_ALLOWED", [](const MoveFacts& f) { return f.recipientAllowed; },
              ErrorCode::RecipientNotAllowed,
              [](const MoveFacts& f) {
                  return Details{{u"needed"_s, u"L3"_s}, {u"reached"_s, codeOf(f.reached)}};
              }},
    GuardRule{MoveGuard::CameBack, "CAME_BACK", [](const MoveFacts& f) { return f.cameBack; }},
    GuardRule{MoveGuard::ThirdDay, "THIRD_DAY",
              [](const MoveFacts& f) { return f.thirdDay.isValid() && f.today >= f.thirdDay; },
              ErrorCode::MoveForbidden, [](const MoveFacts& f) { return notBefore(f.thirdDay); }},
    GuardRule{MoveGuard::NoTaskOpen, "NO_TASK_OPEN",
              [](const MoveFacts& f) { return f.tasks && holdersWithOpen(f, allButPurge, {}).isEmpty(); },
              ErrorCode::TasksOpen,
              [](const MoveFacts& f) {
                  return Details{{u"holders"_s, holdersWithOpen(f, allButPurge, {})}};
              }},
    GuardRule{MoveGuard::CopyCollected, "COPY_COLLECTED", [](const MoveFacts& f) { return !f.copyOutstanding; }},
    GuardRule{MoveGuard::ReopenedLater, "REOPENED_LATER",
              [](const MoveFacts& f) { return f.ownError || (f.contactAt.isValid() && f.contactAt >= f.answeredAt); }},
    GuardRule{MoveGuard::RemedyOwed, "REMEDY_OWED", [](const MoveFacts& f) { return f.ownError && f.remedyOwed; }},
    GuardRule{MoveGuard::LevelOfRequest, "LEVEL_OF_REQUEST",
              [](const MoveFacts& f) { return f.reachedNow >= f.reached; }, ErrorCode::LevelNotReached,
              levelsOfRequest},
    GuardRule{MoveGuard::SameCase, "SAME_CASE", [](const MoveFacts& f) { return f.merge.otherCase; }},
    GuardRule{MoveGuard::SameSubject, "SAME_SUBJECT", [](const MoveFacts& f) { return f.merge.sameSubject; }},
    GuardRule{MoveGuard::SameRequester, "SAME_REQUESTER", [](const MoveFacts& f) { return f.merge.sameRequester; }},
    GuardRule{MoveGuard::SameRight, "SAME_RIGHT", [](const MoveFacts& f) { return f.merge.sameRight; }},
    GuardRule{MoveGuard::OverlappingScope, "OVERLAPPING_SCOPE",
              [](const MoveFacts& f) { return f.merge.overlappingScope; }},
    GuardRule{MoveGuard::HigherApprover, "HIGHER_APPROVER", [](const MoveFacts& f) { return f.merge.sameApprover; }},
    GuardRule{MoveGuard::WaitOver, "WAIT_OVER",
              [](const MoveFacts& f) { return f.waitUntil.isValid() && f.today > f.waitUntil; },
              ErrorCode::MoveForbidden,
              [](const MoveFacts& f) { return notBefore(f.waitUntil.isValid() ? f.waitUntil.addDays(1) : QDate()); }},
    GuardRule{MoveGuard::RetentionOver, "RETENTION_OVER",
              [](const MoveFacts& f) { return f.retentionUntil.isValid() && f.today > f.retentionUntil; },
              ErrorCode::MoveForbidden,
              [](const MoveFacts& f) {
                  return notBefore(f.retentionUntil.isValid() ? f.retentionUntil.addDays(1) : QDate());
              }},
    GuardRule{MoveGuard::NoLegalHold, "NO_LEGAL_HOLD", [](const MoveFacts& f) { return !f.legalHold; }},
    GuardRule{MoveGuard::NoPurgeOpen, "NO_PURGE_OPEN",
              [](const MoveFacts& f) { return f.tasks && holdersWithOpen(f, {Operation::BackupPurge}, {}).isEmpty(); },
              ErrorCode::TasksOpen,
              [](const MoveFacts& f) {
                  return Details{{u"holders"_s, holdersWithOpen(f, {Operation::BackupPurge}, {})}};
              }},
    GuardRule{MoveGuard::NoComplaintOpen, "NO_COMPLAINT_OPEN", [](const MoveFacts& f) { return !f.complaintOpen; }},
};

constexpr bool standInOrder()
{
    for (size_t i = 0; i < guardRules.size(); ++i) {
        if (guardRules.at(i).guard != MoveGuard(i))
            return false;
    }
    return true;
}
static_assert(standInOrder(), "the rules stand in the order of MoveGuard");

const GuardRule& ruleOf(MoveGuard guard)
{
    return guardRules.at(size_t(guard));
}

QVariantMap moveArguments(const MoveFacts& facts, CaseState to)
{
    QVariantMap arguments{{u"from"_s, codeOf(facts.state)}, {u"to"_s, codeOf(to)}};
    if (facts.position > 0)
        arguments.insert(u"item"_s, facts.position);
    return arguments;
}

} // namespace

QString codeOf(MoveGuard guard)
{
    return QString::fromLatin1(ruleOf(guard).code);
}

std::optional<MoveGuard> parseMoveGuard(const QString& code)
{
    for (const GuardRule& rule : guardRules) {
        if (code == QLatin1String(rule.code))
            return rule.guard;
    }
    return std::nullopt;
}

const QList<MoveGuard>& allMoveGuards()
{
    static const QList<MoveGuard> guards = [] {
        QList<MoveGuard> all;
        for (const GuardRule& rule : guardRules)
            all.append(rule.guard);
        return all;
    }();
    return guards;
}

bool holds(MoveGuard guard, const MoveFacts& facts)
{
    return ruleOf(guard).holds(facts);
}

tl::unexpected<Error> refusal(MoveGuard guard, const MoveFacts& facts, CaseState to)
{
    const GuardRule& rule = ruleOf(guard);
    QVariantMap arguments = moveArguments(facts, to);
    arguments.insert(u"guard"_s, codeOf(guard));
    if (rule.details)
        arguments.insert(rule.details(facts));
    return fail(rule.error, arguments);
}

tl::unexpected<Error> noSuchMove(const MoveFacts& facts, CaseState to)
{
    return fail(ErrorCode::MoveForbidden, moveArguments(facts, to));
}

tl::unexpected<Error> noSuchMove(CaseState from, CaseState to)
{
    MoveFacts facts;
    facts.state = from;
    return noSuchMove(facts, to);
}

Result<void> requireGuards(const QList<MoveGuard>& guards, const MoveFacts& facts, CaseState to)
{
    for (const MoveGuard guard : guards) {
        if (!holds(guard, facts))
            return refusal(guard, facts, to);
    }
    return {};
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

bool saysDone(Outcome outcome)
{
    return outcome == Outcome::Fulfilled || outcome == Outcome::Partial || outcome == Outcome::Restricted;
}

bool leavesData(RightType right)
{
    return right == RightType::Delete || right == RightType::CancelAccount;
}

bool refuses(const MoveFacts& facts)
{
    const bool onlyKept = leavesData(facts.right) && facts.keepsData == true && facts.refusalGround.isEmpty();
    return facts.outcome == Outcome::Refused || (facts.outcome == Outcome::Partial && !onlyKept);
}

} // namespace rd::domain
