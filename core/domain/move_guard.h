#pragma once

#include "core/base/result.h"
#include "core/domain/approval.h"
#include "core/domain/case_state.h"
#include "core/domain/exception_path.h"
#include "core/domain/role.h"
#include "core/domain/task.h"

namespace rd::domain {

// What a move wants beyond the two states (rule book §7, column "Guard"), in the order of the work; the numbers are
// those of the rows that ask it. A refusal names the guard.
enum class MoveGuard {
    RightStated, // 1
    ReceiptKnown,
    LevelNeeded, // 3, 6
    NoLevelNeeded, // 4
    LevelReached, // 5, 9, 10, 12, 14
    PapersAccepted, // 5, 9, 10, 12, 14: those of a representative, by a second person (§2)
    AskedOnce, // 6: a second list only by an officer
    LetterComplete, // 6, 12, 14, 18, 19 (R-LT-02)
    MaterialCame, // 7
    WaitRuns, // 7: what comes later opens a new case (20)
    IdentityUnproven, // 8, 10, 14a, 15, 20
    TenthDay, // 8: from T+10
    PapersChecked, // 8, 14a: whose papers lie with us is not told that nobody could be verified
    OutcomeGiven, // 9, 12, 14: one that answers the request
    PurposesNamed, // 9, 12: a withdrawal that is done says of what (3.6, R-CO-02)
    KeptData, // 9, 12: RESTRICTED names what is kept, why and until when (R-RT-04)
    NothingKept, // 9, 12: a deletion that is FULFILLED leaves nothing
    ConsequencesTold, // 9, 12: what a cancellation ends was read out and confirmed (3.4)
    OpenBusiness, // 9, 12: an open order or refund is no reason to refuse a cancellation (3.4)
    GroundFound, // 9, 12: what D1 to D3 say of us is admitted only once it was found (3.5)
    GroundsTested, // 9, 12: before a deletion under D1 to D3 is refused, every other ground is tested (3.5)
    TransferTested, // 9, 12: a transfer goes or is denied by the four findings of an officer (3.9)
    CollectDone, // 9
    OwnDataGiven, // 9, 12: FULFILLED holds nothing back that is the person's own (3.1)
    CopyBuilt, // 9, 11
    NothingChanged, // 9: an answer by reference stands on an earlier answer to the same
    ApprovalNeeded, // 9
    NoApprovalNeeded, // 12
    ReasonGiven, // 10, 11, 17, 18, 19
    ApproverAllowed, // 10, 11 (R-RT-08)
    OtherThanProposer, // 11, 21
    OtherThanHandler, // 11
    OtherThanBuilder, // 11
    RedactionReviewed, // 11
    ChangesData, // 13
    ApprovalStands, // 14
    ChangeTasksDone, // 12, 14
    ExceptionWait, // 12, 13, 14: nothing is carried out before an old contact could object (R-ID-11)
    RecipientAllowed, // 12, 14 (R-LT-03)
    CameBack, // 15
    ThirdDay, // 16: three working days after the answer
    NoTaskOpen, // 16
    CopyCollected, // 16: what was copied is with the person, or its package has been erased
    ReopenedLater, // 17: new facts come after the answer
    RemedyOwed, // 17: a complaint about this item was upheld, and it has not been worked on again yet (R-RF-06)
    LevelOfRequest, // 18: nobody takes back what somebody better known has asked for
    SameCase, // 19: a case is not merged into itself
    SameSubject, // 19
    SameRequester,
    SameRight,
    OverlappingScope,
    HigherApprover, // 19: what was approved would then have needed another approver (R-RT-08)
    WaitOver, // 20
    RetentionOver, // 21 (§9)
    NoLegalHold, // 21
    NoPurgeOpen, // 21
    NoComplaintOpen, // 21
};
QString codeOf(MoveGuard guard); // RIGHT_STATED …
std::optional<MoveGuard> parseMoveGuard(const QString& code);
const QList<MoveGuard>& allMoveGuards();

// Two cases that are to become one, as far as this item goes (19).
struct MergeFacts {
    bool otherCase = false;
    bool sameSubject = false;
    bool sameRequester = false; // the same contact, or the same account
    bool sameRight = false; // on the same ground, and open there
    bool overlappingScope = false; // and no wider than what has been decided
    bool sameApprover = false; // an approval that stands would have been this approver's too
};

// What the guards ask about one item and its case. What is left out counts against the move, so that a verb that
// forgets to find something out is refused.
struct MoveFacts {
    // Who moves it.
    UserId by;
    Roles roles;
    bool byProgram = false; // nobody asked for it: its time has come

    // The item; of a case without items the case.
    ItemId item;
    int position = 0;
    CaseState state = CaseState::Draft;
    RightType right = RightType::Access;
    QString ground;
    std::optional<Outcome> outcome;
    QString refusalGround;
    UserId proposedBy;
    AssuranceLevel needed = AssuranceLevel::L3;

    // Its case.
    UserId handler;
    AssuranceLevel reached = AssuranceLevel::L0;
    bool papersAccepted = false; // or none are asked of this requester
    bool papersUnchecked = true; // all were shown, and nobody has looked at them
    std::optional<QList<Task>> tasks; // of the whole case
    QDate today;

    // Intake (1).
    bool rightStated = false; // an item, or words that may hold one
    bool receiptKnown = false; // when it reached us, and not in the future

    // Waiting for material (6 to 8, 20).
    int timesAsked = 0;
    QDate materialOn; // when the last of it came
    QDate waitUntil; // after T03; invalid before
    QDate tenthDay; // T+10

    // Proposal and approval (8 to 14).
    bool byReference = false; // to an earlier answer,
    bool earlierStands = false; // which stands and covers as much
    bool copyBuilt = false;
    UserId copyBuiltBy;
    bool copyReviewed = false;
    bool hidesOwnData = true; // a redaction holds back what is the person's own
    bool purposesNamed = false; // of a withdrawal; true where the policy has none
    bool groundFound = false; // the ground a deletion rests on, as far as somebody has to find it
    bool reasonsListed = true; // the policy says for what reasons data may stay
    std::optional<bool> keepsData; // something of a deletion or cancellation stays stored (K1 to K8)
    bool consequencesTold = false;
    bool businessOpen = true; // what is kept of a cancellation waits to be settled (K4)
    std::optional<QStringList> groundsToTest; // D4 …: a deletion is refused only once it is known whether they hold
    bool transferAllowed = false; // all four conditions are met, and the recipient is in the country
    bool transferDenied = false; // all four were found, and something stands in the way
    std::optional<ApproverRole> approver;
    bool approvalStands = false;
    std::optional<ExceptionWait> exception; // what waits because its requester is known by exception only

    // What was said with it: why, or the approver's note.
    QString words;
    QString wordsField = QStringLiteral("reason");

    // The letter that leaves with it.
    std::optional<QStringList> letterMissing; // blocks and placeholders; unset = no letter
    bool recipientAllowed = false;
    bool cameBack = false;

    // After the answer (16 to 21).
    QDate thirdDay; // three working days after it left, or the copy did
    bool copyOutstanding = true; // a copy that has neither left nor been erased, or waits to be handed over once more
    QDateTime answeredAt;
    bool ownError = false; // reopened for an error of ours, or a complaint that was right
    QDateTime contactAt; // that brought new facts
    bool remedyOwed = false; // by a complaint that was upheld
    AssuranceLevel reachedNow = AssuranceLevel::L0; // by whoever takes the request back, in this contact
    MergeFacts merge;
    QDate retentionUntil;
    bool legalHold = true;
    bool complaintOpen = true;
};

bool holds(MoveGuard guard, const MoveFacts& facts);

// The refusal of a move that wants this guard: an ErrorCode of its own where there is one, else MoveForbidden; always
// with args "from", "to", "item" (where there is one) and "guard", and what its words need ("needed" and "reached",
// "holders", "as", "field", "notBefore", "notBeforeTime", "notAfter", "missing", "grounds").
tl::unexpected<Error> refusal(MoveGuard guard, const MoveFacts& facts, CaseState to);

// No row leads there: MoveForbidden (args "from", "to", "item").
tl::unexpected<Error> noSuchMove(const MoveFacts& facts, CaseState to);
tl::unexpected<Error> noSuchMove(CaseState from, CaseState to);

// The first of them that does not hold, as its refusal.
Result<void> requireGuards(const QList<MoveGuard>& guards, const MoveFacts& facts, CaseState to);

bool disclosesData(RightType right); // ACCESS COPY TRANSFER: data are collected for it
bool changesData(RightType right); // CORRECT SUPPLEMENT CANCEL DELETE WITHDRAW RESTRICT OPT_OUT
// The outcomes that say something was done: the change tasks behind them are then done or dismissed.
bool saysDone(Outcome outcome);
bool leavesData(RightType right); // CANCEL DELETE: something may stay stored after it
// All of it or a part, on a ground of refusal; a part that only stays stored for a reason is no refusal (R-RF-04).
bool refuses(const MoveFacts& facts);

} // namespace rd::domain
