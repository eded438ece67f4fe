#include "core/domain/case_move.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr bool person = false;
constexpr bool program = true;

// What the answer has to be true to, whoever approves it.
QList<MoveGuard> ofAnswer()
{
    using enum MoveGuard;
    return {PurposesNamed, KeptData,      NothingKept,  ConsequencesTold, OpenBusiness,
            GroundFound,   GroundsTested, OwnDataGiven, TransferTested};
}

// From the call to the decision: rows 1 to 11. Row 2 throws a draft away that held no right and needs no state.
MoveTable movesBeforeDecision()
{
    using enum CaseState;
    using enum MoveGuard;
    using P = Permission;
    return {
        {1, Draft, Received, P::LogCall, program, {RightStated, ReceiptKnown}},
        {3, Received, Verifying, P::VerifyRequester, program, {LevelNeeded}},
        // What is received by itself starts at once like what somebody has logged.
        {4, Received, InProgress, P::LogCall, program, {NoLevelNeeded}},
        {5, Verifying, InProgress, P::VerifyRequester, person, {LevelReached, PapersAccepted}},
        {6, Verifying, AwaitingInfo, P::SendReply, person, {LevelNeeded, AskedOnce, LetterComplete}},
        {6, InProgress, AwaitingInfo, P::SendReply, person, {LevelNeeded, AskedOnce, LetterComplete}},
        {7, AwaitingInfo, Verifying, P::LogCall, person, {MaterialCame, WaitRuns}},
        {8, Verifying, PendingApproval, P::ProposeOutcome, program, {IdentityUnproven, TenthDay, PapersChecked}},
        {8, AwaitingInfo, PendingApproval, P::ProposeOutcome, program, {IdentityUnproven, TenthDay, PapersChecked}},
        // What an officer has returned is worked on again without being verified (10).
        {8, InProgress, PendingApproval, P::ProposeOutcome, program, {IdentityUnproven, TenthDay, PapersChecked}},
        {9, InProgress, PendingApproval, P::ProposeOutcome, person,
         QList{OutcomeGiven, LevelReached, PapersAccepted, NothingChanged} + ofAnswer()
             + QList{CollectDone, CopyBuilt, ApprovalNeeded}},
        {10, PendingApproval, InProgress, P::ApproveAsSupervisor, person, {ReasonGiven, ApproverAllowed}},
        // Who is verified after all is no longer to be answered that nobody could be.
        {10, PendingApproval, InProgress, P::VerifyRequester, person, {IdentityUnproven, LevelReached, PapersAccepted}},
        {11,
         PendingApproval,
         Approved,
         P::ApproveAsSupervisor,
         person,
         {ReasonGiven, ApproverAllowed, OtherThanProposer, OtherThanHandler, CopyBuilt, OtherThanBuilder,
          RedactionReviewed}},
    };
}

// From the decision to the end: the last of row 10, rows 12 to 17 and 20. Row 14a is the last of 14 from APPROVED.
MoveTable movesAfterDecision()
{
    using enum CaseState;
    using enum MoveGuard;
    using P = Permission;
    const QList<MoveGuard> released{LevelReached,  PapersAccepted, ChangeTasksDone,
                                    ExceptionWait, LetterComplete, RecipientAllowed};
    return {
        // Nor while the letter that says so waits to leave.
        {10, Approved, InProgress, P::VerifyRequester, person, {IdentityUnproven, LevelReached, PapersAccepted}},
        {12, InProgress, Replied, P::SendReply, person, QList{NoApprovalNeeded, OutcomeGiven} + ofAnswer() + released},
        {13, Approved, InProgress, std::nullopt, program, {ChangesData, ExceptionWait}},
        {14, Approved, Replied, P::SendReply, person, QList{ApprovalStands, OutcomeGiven} + released},
        {14, InProgress, Replied, P::SendReply, person, QList{ApprovalStands, OutcomeGiven} + released},
        {14,
         Approved,
         AwaitingInfo,
         P::SendReply,
         person,
         {IdentityUnproven, PapersChecked, ApprovalStands, LetterComplete}},
        {15, Replied, InProgress, P::SendReply, person, {CameBack}},
        // A T03 that nobody has read has answered nothing.
        {15, AwaitingInfo, PendingApproval, P::SendReply, person, {CameBack, IdentityUnproven}},
        {16, Replied, Closed, P::SendReply, program, {ThirdDay, NoTaskOpen, CopyCollected}},
        {17, Closed, Received, P::ReopenCases, person, {ReasonGiven, ReopenedLater}},
        // R-RF-06: what a complaint has shown to be wrong waits neither for the days after the answer nor for the end
        // of a lawsuit, and nobody has to bring what was asked for wrongly.
        {17, Replied, Received, P::ReopenCases, person, {ReasonGiven, RemedyOwed}},
        {17, AwaitingInfo, Received, P::ReopenCases, person, {ReasonGiven, IdentityUnproven, RemedyOwed}},
        {17, Abandoned, Received, P::ReopenCases, person, {ReasonGiven, RemedyOwed}},
        {20, AwaitingInfo, Abandoned, std::nullopt, program, {IdentityUnproven, WaitOver}},
    };
}

// Rows 18, 19 and 21, each from several states. A draft is received or thrown away, never withdrawn or merged.
MoveTable movesFromMany()
{
    using enum CaseState;
    using enum MoveGuard;
    MoveTable moves;
    for (const CaseState state : allCaseStates()) {
        if (!isOpen(state) || state == Draft)
            continue;
        moves.append(
            {18, state, Withdrawn, Permission::LogCall, person, {ReasonGiven, LevelOfRequest, LetterComplete}});
        moves.append({19,
                      state,
                      Merged,
                      Permission::MergeCases,
                      person,
                      {SameCase, SameSubject, SameRequester, SameRight, OverlappingScope, HigherApprover, ReasonGiven,
                       LetterComplete}});
    }
    for (const CaseState state : {Closed, Withdrawn, Merged, Abandoned})
        moves.append({21,
                      state,
                      Erased,
                      Permission::ConfirmErasure,
                      person,
                      {RetentionOver, NoLegalHold, NoPurgeOpen, NoComplaintOpen, OtherThanProposer}});
    return moves;
}

bool mayMake(const CaseMove& move, const MoveFacts& facts)
{
    return facts.byProgram ? move.byProgram : move.by && permits(facts.roles, *move.by);
}

qsizetype passedGuards(const CaseMove& move, const MoveFacts& facts)
{
    qsizetype passed = 0;
    while (passed < move.guards.size() && holds(move.guards.at(passed), facts))
        ++passed;
    return passed;
}

// How far a row lets the item come: -1 = not even who asks for it is allowed.
struct Judged {
    const CaseMove* move = nullptr;
    qsizetype passed = -1;
};

tl::unexpected<Error> refusalOf(const Judged& furthest, const MoveFacts& facts, CaseState to)
{
    if (!furthest.move)
        return noSuchMove(facts, to);
    if (furthest.passed >= 0)
        return refusal(furthest.move->guards.at(furthest.passed), facts, to);
    if (!furthest.move->by)
        return noSuchMove(facts, to);
    return fail(ErrorCode::NotPermitted, {{u"permission"_s, codeOf(*furthest.move->by)}});
}

} // namespace

const MoveTable& allowedMoves()
{
    static const MoveTable moves = movesBeforeDecision() + movesAfterDecision() + movesFromMany();
    return moves;
}

bool canMove(CaseState from, CaseState to)
{
    const MoveTable& moves = allowedMoves();
    return std::any_of(moves.begin(), moves.end(),
                       [&](const CaseMove& move) { return move.from == from && move.to == to; });
}

Result<CaseMove> requireMove(const MoveTable& table, const MoveFacts& facts, CaseState to)
{
    Judged furthest;
    for (const CaseMove& move : table) {
        if (move.from != facts.state || move.to != to)
            continue;
        const qsizetype passed = mayMake(move, facts) ? passedGuards(move, facts) : -1;
        if (passed == move.guards.size())
            return move;
        if (!furthest.move || passed > furthest.passed)
            furthest = {&move, passed};
    }
    return refusalOf(furthest, facts, to);
}

Result<CaseMove> requireMove(const MoveFacts& facts, CaseState to)
{
    return requireMove(allowedMoves(), facts, to);
}

} // namespace rd::domain
