#pragma once

#include "tests/property/case_steps.h"

#include <QSet>
#include <QStringList>

// What an outsider would object to in a step of a case: the law and the rule book told from the facts of the step, once
// more and in other words than the guards'.
namespace rd::test {

class Objections {
public:
    void when(bool wrong, const char* what)
    {
        if (wrong)
            m_found.append(QString::fromLatin1(what));
    }
    QStringList found() const { return m_found; }

private:
    QStringList m_found;
};

inline bool isOpenFor(const ModelItem& item, const QList<domain::Operation>& operations)
{
    return std::any_of(item.tasks.begin(), item.tasks.end(), [&](const ModelTask& task) {
        return operations.contains(task.operation) && task.state != TaskState::Done && task.state != TaskState::Verified
            && task.state != TaskState::NotApplicable;
    });
}

inline bool isSaidToBeDone(const std::optional<Outcome>& outcome)
{
    return outcome == Outcome::Fulfilled || outcome == Outcome::Partial || outcome == Outcome::Restricted;
}

inline bool mayDecide(Person person, domain::ApproverRole needed)
{
    const bool officer = person == Person::Officer || person == Person::Handler;
    return needed == domain::ApproverRole::Officer ? officer : officer || person == Person::Supervisor;
}

inline void objectToIntake(const ModelStep& step, Objections& objections)
{
    const ModelItem& item = step.before.items.at(step.item);
    const CaseState to = step.row.to;
    if (item.state == CaseState::Draft) {
        objections.when(step.flaw == Flaw::NothingStated, "a case that asks for nothing");
        objections.when(step.flaw == Flaw::ReceiptUnknown, "a case without a day of receipt");
    }
    if (item.state == CaseState::Received) {
        objections.when(to == CaseState::Verifying && item.needed == domain::AssuranceLevel::L0,
                        "verified for what needs no verification (R-ID-10)");
        objections.when(to == CaseState::InProgress && item.needed > domain::AssuranceLevel::L0,
                        "worked on without verification");
    }
    if (item.state == CaseState::Verifying && to == CaseState::InProgress)
        objections.when(step.before.level < item.needed, "worked on below the level");
    objections.when(step.flaw == Flaw::PapersUnchecked && step.outcome == Outcome::NotActionableIdentity,
                    "told that nobody could be verified, with the papers on our own desk");
    const bool answered = to == CaseState::InProgress || to == CaseState::Replied
        || (to == CaseState::PendingApproval && step.outcome != Outcome::NotActionableIdentity);
    objections.when(step.flaw == Flaw::PapersMissing && item.needed > domain::AssuranceLevel::L0 && answered,
                    "worked on or answered for somebody whose papers nobody has accepted (§2)");
    if (step.row.number != 6)
        return;
    objections.when(step.before.asked && step.by != Person::Officer && step.by != Person::Handler,
                    "asked for material twice, and by no officer");
    objections.when(item.needed == domain::AssuranceLevel::L0, "asked for material that nothing needs (R-RQ-01)");
}

inline void objectToWaiting(const ModelStep& step, Objections& objections)
{
    const ModelItem& item = step.before.items.at(step.item);
    if (item.state != CaseState::AwaitingInfo)
        return;
    const bool refused = item.outcome == Outcome::NotActionableIdentity;
    const QDate today = dateOf(step.before.day);
    const QDate waitsUntil = step.before.refusedOn < 0
        ? QDate()
        : std::min(dateOf(step.before.refusedOn).addDays(30), dateOf(lastDay).addDays(-1));
    if (step.row.to == CaseState::Verifying) {
        objections.when(step.flaw == Flaw::NoMaterial, "gone on without material");
        objections.when(refused && today > waitsUntil, "taken up after the wait, where a new case begins");
    }
    if (step.row.to == CaseState::Abandoned) {
        objections.when(!refused, "given up without T03");
        objections.when(!waitsUntil.isValid() || today <= waitsUntil, "given up while the person may still come");
    }
}

// What the answer to a deletion says of the data, and of the law.
inline void objectToDeletion(const ModelStep& step, Objections& objections)
{
    if (step.before.items.at(step.item).right != RightType::Delete)
        return;
    objections.when(step.outcome == Outcome::Restricted && step.flaw == Flaw::KeptOtherwise,
                    "kept, and nobody says what, why and until when (R-RT-04)");
    objections.when(step.outcome == Outcome::Fulfilled && step.flaw == Flaw::KeptOtherwise,
                    "said to be deleted what stays");
    const QByteArray ground = step.before.items.at(step.item).ground;
    objections.when(isSaidToBeDone(step.outcome) && ground < "D4" && step.flaw == Flaw::GroundUnfound,
                    "a breach admitted that nobody has found (3.5)");
    objections.when(step.outcome == Outcome::Refused && step.flaw == Flaw::GroundUntested,
                    "refused, and nobody has looked at the other grounds (3.5)");
}

// 3.4: nobody loses points without knowing it, and no refund stands in the way of leaving.
inline void objectToCancellation(const ModelStep& step, Objections& objections)
{
    if (step.before.items.at(step.item).right != RightType::CancelAccount)
        return;
    objections.when(isSaidToBeDone(step.outcome) && step.flaw == Flaw::ConsequencesUntold,
                    "cancelled, and nobody said what ends with it (3.4)");
    objections.when(step.outcome == Outcome::Refused && step.flaw == Flaw::BusinessOpen,
                    "held back for what is still open (3.4)");
}

inline void objectToProposal(const ModelStep& step, Objections& objections)
{
    const ModelItem& item = step.before.items.at(step.item);
    if (step.row.to != CaseState::PendingApproval)
        return;
    const bool unverifiable = step.outcome == Outcome::NotActionableIdentity;
    objections.when(!step.outcome || step.outcome == Outcome::Withdrawn, "nothing proposed that answers the request");
    objections.when(item.state == CaseState::AwaitingInfo && step.row.number == 15 && step.flaw == Flaw::DidNotComeBack,
                    "an answer taken back that has arrived");
    if (unverifiable) {
        objections.when(step.before.day < 1, "given up before T+10");
        return;
    }
    objections.when(item.state != CaseState::InProgress, "an outcome for somebody who is being verified");
    objections.when(step.before.level < item.needed, "an outcome below the level");
    objections.when(step.flaw == Flaw::EarlierGone, "referred to an answer that does not stand");
    objections.when(item.approver == domain::ApproverRole::None && step.outcome != Outcome::Refused,
                    "somebody asked to approve what needs no approval (R-RT-08)");
    const bool given = isSaidToBeDone(step.outcome) && item.right == RightType::Copy && step.flaw != Flaw::EarlierGone;
    objections.when(given && isOpenFor(item, {domain::Operation::Collect}), "data given that nobody has collected");
    objections.when(given && step.before.copyBuiltBy == Person::Nobody, "a copy promised that is not there");
    objections.when(given && step.outcome == Outcome::Fulfilled && step.flaw == Flaw::OwnDataHidden,
                    "said to be given in full what is partly held back (3.1)");
    objectToDeletion(step, objections);
    objectToCancellation(step, objections);
    objections.when(item.right == RightType::Transfer && step.flaw == Flaw::TransferUntested
                        && (isSaidToBeDone(step.outcome) || step.outcome == Outcome::Refused),
                    "a transfer answered that no officer has looked into (3.9)");
}

inline void objectToDecision(const ModelStep& step, Objections& objections)
{
    const ModelItem& item = step.before.items.at(step.item);
    const bool approved = step.row.to == CaseState::Approved;
    const bool returned = item.state == CaseState::PendingApproval && step.row.to == CaseState::InProgress;
    const domain::ApproverRole needed = approverOf(item.approver, item.outcome);
    const bool decides = mayDecide(step.by, needed);
    if (returned) {
        // Who is not the approver may take back only what is no longer true: that nobody could be verified.
        const bool verified = item.outcome == Outcome::NotActionableIdentity && step.before.level >= item.needed;
        objections.when(!verified && !decides, "taken out of the approver's hands");
        objections.when(!verified && step.flaw == Flaw::NoReason, "returned without a comment");
        objections.when(!verified && step.row.by == domain::Permission::VerifyRequester, "verified who is not");
    }
    if (!approved)
        return;
    objections.when(!decides, "approved by somebody who may not (R-RT-08)");
    objections.when(step.by == Person::Handler || step.by == item.proposedBy, "approved by the one whose work it is");
    objections.when(step.flaw == Flaw::NoReason, "approved without a reason of one's own (R-RF-02)");
    if (item.right != RightType::Copy)
        return;
    const bool built = step.before.copyBuiltBy != Person::Nobody;
    objections.when(!built && item.outcome == Outcome::Fulfilled, "a copy approved that is not there");
    objections.when(built && step.by == step.before.copyBuiltBy, "a copy approved by the one who built it");
    objections.when(built && !step.before.copyReviewed, "a copy approved that nobody has reviewed");
}

inline void objectToRelease(const ModelStep& step, Objections& objections)
{
    const ModelItem& item = step.before.items.at(step.item);
    const CaseState to = step.row.to;
    const bool refusal = item.state == CaseState::Approved && to == CaseState::AwaitingInfo;
    const bool letter = to == CaseState::Replied || to == CaseState::AwaitingInfo || to == CaseState::Withdrawn
        || to == CaseState::Merged;
    objections.when(letter && (step.flaw == Flaw::LetterIncomplete || step.flaw == Flaw::NoLetter),
                    "the person is told nothing, or half of it (R-LT-02)");
    objections.when(refusal && item.outcome != Outcome::NotActionableIdentity, "an answer kept back as T03");
    // Who is known after all is not sent the letter that says otherwise.
    const bool known =
        item.outcome == Outcome::NotActionableIdentity && step.before.level >= item.needed && step.row.number == 10;
    objections.when(item.state == CaseState::Approved && to == CaseState::InProgress && item.right == RightType::Copy
                        && !known,
                    "carried out what changes nothing");
    objections.when(item.state == CaseState::Approved && to == CaseState::InProgress && step.row.number == 10 && !known,
                    "an approved answer taken back that still holds");
    objections.when(step.flaw == Flaw::OldContactUnheard && isSaidToBeDone(step.outcome)
                        && (to == CaseState::Replied || step.row.number == 13),
                    "carried out before the old contact could object (R-ID-11)");
    if (to != CaseState::Replied)
        return;
    const bool alone = item.approvedBy == Person::Nobody || item.approvedBy == Person::Handler;
    objections.when(approverOf(item.approver, step.outcome) != domain::ApproverRole::None && alone,
                    "released without a second person");
    objections.when(step.before.level < item.needed, "released below the level");
    objections.when(!step.outcome || step.outcome == Outcome::Withdrawn
                        || step.outcome == Outcome::NotActionableIdentity,
                    "a reply that answers nothing");
    objections.when(isSaidToBeDone(step.outcome)
                        && isOpenFor(item,
                                     {domain::Operation::Update, domain::Operation::Stop, domain::Operation::Delete,
                                      domain::Operation::Transfer}),
                    "said to be done what is not");
    objections.when(item.right == RightType::WithdrawConsent && isSaidToBeDone(step.outcome)
                        && step.flaw == Flaw::PurposesUnnamed,
                    "said to be taken back, and nobody says what (R-CO-02)");
    objections.when(step.flaw == Flaw::WrongRecipient, "told to somebody else (R-LT-03)");
}

inline void objectToEnd(const ModelStep& step, Objections& objections)
{
    const ModelCase& before = step.before;
    const ModelItem& item = before.items.at(step.item);
    const QList<domain::Operation> allButPurge{domain::Operation::Collect, domain::Operation::Update,
                                               domain::Operation::Delete,  domain::Operation::Stop,
                                               domain::Operation::Notify,  domain::Operation::ComplianceReview};
    if (step.row.to == CaseState::Closed) {
        objections.when(before.answeredOn < 0, "closed without an answer to everything");
        objections.when(before.day == before.answeredOn && before.day != lastDay, "closed on the day of the answer");
        objections.when(std::any_of(before.items.begin(), before.items.end(),
                                    [&](const ModelItem& one) { return isOpenFor(one, allButPurge); }),
                        "closed with an open task");
        objections.when(step.flaw == Flaw::CopyOutstanding, "closed while the person's copy still lies here");
    }
    if (item.state == CaseState::Replied && step.row.to == CaseState::InProgress)
        objections.when(step.flaw == Flaw::DidNotComeBack, "an answer taken back that has arrived");
    if (step.row.to == CaseState::Received && item.state == CaseState::Closed) {
        objections.when(step.flaw == Flaw::NoReason, "reopened without a reason");
        objections.when(step.flaw == Flaw::OldFacts, "reopened for facts that were known");
    }
    if (step.row.number == 17 && item.state != CaseState::Closed)
        objections.when(step.flaw == Flaw::NothingOwed, "an answer that stands undone, and nobody complained rightly");
    if (step.row.to != CaseState::Erased)
        return;
    objections.when(!before.recordOver, "erased before its time (R-RE-01)");
    objections.when(step.flaw == Flaw::LegalHold, "erased under a legal hold");
    objections.when(step.flaw == Flaw::ComplaintOpen, "erased while a complaint is open");
    objections.when(step.flaw == Flaw::OneAlone, "erased by one person alone");
    objections.when(std::any_of(before.items.begin(), before.items.end(),
                                [](const ModelItem& one) { return isOpenFor(one, {domain::Operation::BackupPurge}); }),
                    "erased with a purge open");
}

inline void objectToTurn(const ModelStep& step, Objections& objections)
{
    if (step.row.to == CaseState::Withdrawn) {
        objections.when(step.flaw == Flaw::NoReason, "withdrawn, and nobody asked for it");
        objections.when(step.flaw == Flaw::LowerLevel && step.before.level > domain::AssuranceLevel::L0,
                        "withdrawn by somebody less known than who asked");
    }
    if (step.row.to != CaseState::Merged)
        return;
    objections.when(step.flaw == Flaw::NoReason, "merged without a reason");
    objections.when(step.flaw == Flaw::SameCase, "merged into itself");
    objections.when(step.flaw == Flaw::OtherSubject, "merged with somebody else's");
    objections.when(step.flaw == Flaw::OtherRequester, "merged with another requester's");
    objections.when(step.flaw == Flaw::OtherRight, "merged into what does not answer it");
    objections.when(step.flaw == Flaw::OtherScope, "merged into what is about other data");
    objections.when(step.flaw == Flaw::OtherApprover, "merged into what another approver would have had to approve");
}

// No due date moves later but by what the law knows: material after T03 within the wait, or new facts.
inline void objectToDates(const ModelStep& step, Objections& objections)
{
    objections.when(dueAfter(step) > lawfulDue(step), "a due date later than fifteen working days (R-DL-03)");
    objections.when(step.second
                        && (step.before.items.at(step.item).outcome != Outcome::NotActionableIdentity
                            || step.before.refusedOn < 0
                            || dateOf(step.before.day) > dateOf(step.before.refusedOn).addDays(30)),
                    "a second clock that no first answer has opened");
    objections.when(step.renewed && (step.row.number != 17 || step.flaw == Flaw::OldFacts),
                    "a new clock for what was known");
}

inline const QSet<int> movesOfTheProgram{1, 3, 4, 8, 13, 16, 20};

inline QStringList objectionsTo(const ModelStep& step)
{
    Objections objections;
    const int number = step.row.number;
    objections.when(step.by == Person::Admin, "ADMIN does something with a case");
    objections.when(step.by == Person::Program && !movesOfTheProgram.contains(number), "the program decides");
    objections.when(step.before.items.at(step.item).state == CaseState::Erased, "something comes out of ERASED");
    objectToIntake(step, objections);
    objectToWaiting(step, objections);
    objectToProposal(step, objections);
    objectToDecision(step, objections);
    objectToRelease(step, objections);
    objectToEnd(step, objections);
    objectToTurn(step, objections);
    objectToDates(step, objections);
    return objections.found();
}

inline QStringList objectionsTo(const TaskStep& step)
{
    Objections objections;
    const ModelItem& item = step.before.items.at(step.item);
    const ModelTask& task = item.tasks.at(step.task);
    const bool goesOn = step.to == TaskState::Assigned || step.to == TaskState::Sent || step.to == TaskState::Done;
    const bool unverified = item.state == CaseState::Draft || item.state == CaseState::Received
        || item.state == CaseState::Verifying || step.before.level < item.needed;
    const bool decided =
        item.state == CaseState::Approved || item.state == CaseState::Replied || item.state == CaseState::Closed;
    objections.when(step.by == Person::Admin, "ADMIN works on a task");
    const bool review = domain::isReview(task.operation);
    const bool purged = task.operation == domain::Operation::BackupPurge && isDeleted(item);
    objections.when(goesOn && unverified && !review && !purged, "a holder works for somebody who is not verified");
    objections.when(review && step.by != Person::Officer && step.by != Person::Handler,
                    "a review that is not the officer's, or ends with the request (3.5)");
    objections.when(goesOn && task.operation == domain::Operation::Delete && !decided,
                    "deleted before it was approved");
    objections.when(goesOn && task.operation == domain::Operation::Delete && step.held,
                    "deleted while a lawsuit is announced (R-RE-03)");
    objections.when(goesOn && task.operation == domain::Operation::Delete && step.legalHold,
                    "deleted under a legal hold (R-RE-03)");
    const bool changes = task.operation == domain::Operation::Delete || task.operation == domain::Operation::Update
        || task.operation == domain::Operation::Transfer
        || (task.operation == domain::Operation::Stop && item.right == RightType::CancelAccount);
    objections.when(goesOn && changes && step.unheard, "carried out before the old contact could object (R-ID-11)");
    objections.when(goesOn && task.operation == domain::Operation::Transfer && !decided,
                    "given to a third party before it was approved");
    objections.when(step.to == TaskState::Done && !step.proof, "done without a proof (R-RT-05)");
    const bool blind = step.by == task.doneBy || step.by == Person::Program || !step.proof;
    objections.when(step.to == TaskState::Verified && blind, "verified by the one who did it, or unseen");
    objections.when(step.to == TaskState::Deferred && task.operation != domain::Operation::BackupPurge,
                    "something else than a purge put off");
    objections.when((step.to == TaskState::NotApplicable || step.to == TaskState::Failed) && !step.reason,
                    "waved away without a reason");
    objections.when(step.to == TaskState::NotApplicable && step.by == Person::Handler,
                    "waved away by the one whose case it is");
    objections.when(task.state == TaskState::Verified || task.state == TaskState::NotApplicable,
                    "a settled task goes on");
    return objections.found();
}

} // namespace rd::test
