#include "core/desk/replies/send_reply.h"

#include "core/base/text.h"
#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/approvals/deletion_guards.h"
#include "core/desk/approvals/item_approver.h"
#include "core/desk/approvals/transfer_item.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/round.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/complaints/reply_complaint.h"
#include "core/desk/copies/copy_guards.h"
#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/copies/second_channel.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/replies/leaving_letter.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/replies/letter_items.h"
#include "core/desk/replies/letter_sheet.h"
#include "core/desk/replies/letter_values.h"
#include "core/desk/replies/outgoing_mail.h"
#include "core/desk/replies/reply_draft.h"
#include "core/desk/replies/reply_mail.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/paper_standing.h"
#include "core/desk/verification/reach_guardian.h"
#include "core/desk/verification/safety_flag.h"
#include "core/desk/verification/verification_session.h"
#include "core/letters/letter_writer.h"
#include "core/rules/verification_rule.h"

#include <algorithm>
#include <QCryptographicHash>

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;

namespace {

const QString receiptTemplate = QStringLiteral("T01");
const QString supplementTemplate = QStringLiteral("T02");
const QString unverifiableTemplate = QStringLiteral("T03");
const QString refusalTemplate = QStringLiteral("T12");

Result<QList<RequestItem*>> itemsAnsweredBy(const Desk& desk, domain::Case& theCase, const QString& templateCode)
{
    QList<RequestItem*> answered;
    for (RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(const bool answerable, isAnswerable(desk, theCase, item));
        if (answerable && templateFor(desk, item) == templateCode)
            answered.append(&item);
    }
    if (answered.isEmpty())
        return fail(ErrorCode::ApprovalMissing, {{QStringLiteral("template"), templateCode}});
    return answered;
}

// Who asks through an account of a platform is authenticated by it; a number or an address is only once it is on file.
Result<bool> isAuthenticatedChannel(const Desk& desk, const domain::Case& theCase)
{
    const bool ofPlatform =
        theCase.channel == domain::Channel::OnlineChat || theCase.channel == domain::Channel::OaMessage;
    if (!ofPlatform)
        return false;
    // The account stays the requester's after the day for which their level holds.
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(theCase.id));
    return std::any_of(rounds.begin(), rounds.end(), [&](const domain::Verification& round) {
        return rules::provesPlatformAccount(desk.rules().verification(), round.results);
    });
}

// What the letter answers needs no verification: an opt-out, a question about the rules, that nobody could be verified,
// or nothing at all, as the word that an answer is late (R-DL-09). Whoever asked is the one to answer.
Result<bool> needsNoLevel(const Desk& desk, domain::Case& theCase, const letters::LetterTemplate& letter)
{
    if (!letter.substantive || letter.code == unverifiableTemplate)
        return true;
    RD_TRY_ASSIGN(const QList<RequestItem*> items, itemsAnsweredBy(desk, theCase, letter.code));
    return std::all_of(items.begin(), items.end(),
                       [](const RequestItem* item) { return item->requiredLevel == domain::AssuranceLevel::L0; });
}

// R-LT-03: the contact on file, the authenticated channel, or a new contact at L3; receipts and T02 say nothing
// personal.
Result<void> requireAllowedRecipient(const Desk& desk, domain::Case& theCase, const letters::LetterTemplate& letter,
                                     const QString& recipient)
{
    if (letter.code == desk.rules().right(domain::RightType::Complaint).replyTemplate)
        return requireComplaintRecipient(desk, theCase, recipient);
    RD_TRY(requireGuardianInformed(desk, theCase, letter, recipient));
    if (!letter.personalContent || theCase.level >= domain::AssuranceLevel::L3)
        return {};
    const Result<void> proven = requireProvenRecipient(desk, theCase, recipient);
    const QString contact = normalisedPhone(recipient).value_or(recipient);
    if (proven || proven.error().code != ErrorCode::RecipientNotAllowed
        || contact.compare(theCase.requester.contact, Qt::CaseInsensitive) != 0)
        return proven;
    RD_TRY_ASSIGN(const bool free, needsNoLevel(desk, theCase, letter));
    return free ? Result<void>() : proven;
}

// R-DL-07: a letter cannot have left before the decision it carries, nor tomorrow.
Result<void> requirePossibleTime(const Desk& desk, const domain::Case& theCase, const letters::LetterTemplate& letter,
                                 const QDateTime& sentAt, const QString& lateReason)
{
    // What a clock is stopped or met by is not sent at the time of a clock that may stand ahead.
    const auto& exception = desk.rules().verification().exception;
    const bool startsWait = exception && letter.code == exception->notice;
    const bool counts = startsWait || letter.code == supplementTemplate || letter.code == unverifiableTemplate;
    if (!sentAt.isValid())
        return counts ? requireClockConfirmed(desk, QStringLiteral("at")) : Result<void>();
    QDateTime earliest = theCase.receivedAt;
    if (startsWait) {
        RD_TRY_ASSIGN(const auto path, exceptionOf(desk, theCase));
        if (path)
            earliest = std::max(earliest, path->decidedAt);
    }
    if (letter.substantive) {
        RD_TRY_ASSIGN(const QList<domain::Approval> approvals, desk.storage().approvals().ofCase(theCase.id));
        for (const domain::Approval& approval : approvals)
            earliest = std::max(earliest, approval.at);
        // Nor before the round it answers had begun (§7 move 17).
        RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
        if (const QDateTime reopened = reopenedAt(turns); reopened.isValid())
            earliest = std::max(earliest, reopened);
    }
    if (sentAt < earliest || sentAt > desk.clock().now())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("at")}});
    RD_TRY(requireStorableText(QStringLiteral("lateReason"), lateReason));
    const int daysLate = desk.calendar().workingDaysBetween(shanghaiDate(sentAt), desk.clock().today());
    if (daysLate > 1 && lateReason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired,
                    {{QStringLiteral("field"), QStringLiteral("letterReason")}, {QStringLiteral("days"), daysLate}});
    return {};
}

domain::AuditEvent sentEvent(const domain::Reply& reply, const Dispatch& dispatch, const QString& notices)
{
    domain::AuditEvent event =
        objectEvent(QStringLiteral("ReplySent"), QStringLiteral("reply"), reply.id.text(), reply.caseId,
                    {{QStringLiteral("template"), reply.templateCode},
                     {QStringLiteral("pdf"), reply.pdfHash},
                     {QStringLiteral("notices"), notices},
                     {QStringLiteral("channel"), codeOf(dispatch.channel)},
                     {QStringLiteral("sentAt"), isoWithOffset(reply.sentAt)}});
    if (const QString late = dispatch.lateReason.trimmed(); !late.isEmpty())
        event.detail.insert(QStringLiteral("lateReason"), late);
    return event;
}

bool deliversCopy(const Desk& desk, const RequestItem& item, const QString& templateCode)
{
    if (item.right != domain::RightType::Copy)
        return false;
    const bool usual = templateCode == desk.rules().right(item.right).replyTemplate;
    return (item.outcome == domain::Outcome::Fulfilled && usual)
        || (item.outcome == domain::Outcome::Partial && (usual || templateCode == refusalTemplate));
}

// What the guards of moves 6, 12 and 14 ask of a case whose letter leaves; who may get it has been asked before.
Result<domain::MoveFacts> factsOfLetter(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                        const domain::Reply& reply)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase));
    facts.letterMissing = letters::missingIn(reply.blocks);
    facts.recipientAllowed = true;
    RD_TRY_ASSIGN(facts.tasks, work.tasks().ofCase(theCase.id));
    return facts;
}

// What an earlier answer left is told there.
Result<void> addFactsOfAnswer(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                              domain::MoveFacts& facts)
{
    RD_TRY_ASSIGN(const std::optional<domain::CaseTurn> reference, referenceOf(desk, item));
    facts.byReference = reference.has_value();
    RD_TRY(addCopyFacts(desk, theCase, item, facts));
    RD_TRY(addTransferFacts(desk, item, facts));
    return addDeletionFacts(desk, item, facts);
}

// A substantive letter answers the items that are ready for it.
Result<QList<domain::ItemId>> answerItems(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                          const domain::Reply& reply)
{
    const QString& templateCode = reply.templateCode;
    RD_TRY_ASSIGN(const QList<RequestItem*> items, itemsAnsweredBy(desk, theCase, templateCode));
    RD_TRY_ASSIGN(const domain::MoveFacts ofLetter, factsOfLetter(desk, work, theCase, reply));
    QList<domain::ItemId> moved;
    for (RequestItem* item : items) {
        domain::MoveFacts facts = withItem(ofLetter, *item);
        facts.approvalStands = item->state == CaseState::Approved;
        RD_TRY_ASSIGN(facts.approver, approverOf(desk, theCase, *item));
        RD_TRY(addFactsOfAnswer(desk, theCase, *item, facts));
        if (item->right == domain::RightType::Complaint)
            RD_TRY(followCarrier(desk, work, theCase, domain::ComplaintState::Replied));
        if (templateCode == unverifiableTemplate) {
            RD_TRY(moveItem(*item, CaseState::AwaitingInfo, facts));
        } else {
            if (domain::saysDone(*item->outcome))
                RD_TRY(requireSafeDisclosure(desk, theCase, *item));
            RD_TRY(moveItem(*item, CaseState::Replied, facts));
        }
        if (item->clock)
            item->clock->answeredAt = reply.sentAt;
        if (deliversCopy(desk, *item, templateCode))
            RD_TRY(noteDelivery(desk, work, theCase.id, reply.sentAt));
        moved.append(item->id);
    }
    return moved;
}

// §7 move 6: one complete list, once; a second only by an officer.
Result<QList<domain::ItemId>> awaitMaterial(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                            const domain::Reply& reply)
{
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(domain::MoveFacts ofLetter, factsOfLetter(desk, work, theCase, reply));
    ofLetter.timesAsked = static_cast<int>(waiting.asked.size());
    // Asked of the case too: where everything waits already, nothing moves.
    RD_TRY(domain::requireGuards({domain::MoveGuard::AskedOnce}, ofLetter, CaseState::AwaitingInfo));
    QList<domain::ItemId> moved;
    for (RequestItem& item : theCase.items) {
        const domain::MoveFacts facts = withItem(ofLetter, item);
        if (item.state == CaseState::Received)
            RD_TRY(moveItem(item, CaseState::Verifying, facts));
        if (item.state != CaseState::Verifying
            && !(item.state == CaseState::InProgress && item.requiredLevel != domain::AssuranceLevel::L0))
            continue;
        RD_TRY(moveItem(item, CaseState::AwaitingInfo, facts));
        // What was proposed before the material is no answer: only T03 leaves an outcome with what waits.
        item.outcome.reset();
        item.facts.clear();
        moved.append(item.id);
    }
    return moved;
}

Result<QList<domain::ItemId>> moveItems(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                        const letters::LetterTemplate& letter, const domain::Reply& reply)
{
    if (letter.code == supplementTemplate)
        return awaitMaterial(desk, work, theCase, reply);
    if (!letter.substantive)
        return QList<domain::ItemId>();
    return answerItems(desk, work, theCase, reply);
}

Result<void> requireFitToSend(const Desk& desk, const domain::Case& theCase, const domain::Reply& reply,
                              const Dispatch& dispatch)
{
    RD_TRY(letters::requireComplete(reply.blocks));
    RD_TRY_ASSIGN(const CopyWays ways, copyWaysSoFar(desk, theCase));
    return requireSecondChannel(ways, theCase, reply, dispatch.channel);
}

bool allReplied(const domain::Case& theCase)
{
    return std::all_of(theCase.items.begin(), theCase.items.end(),
                       [](const RequestItem& item) { return isAnswered(item) || domain::isEnded(item.state); });
}

Result<QString> draftToSend(const Desk& desk, const domain::CaseId& caseId, const Dispatch& dispatch)
{
    if (!dispatch.templateCode.isEmpty())
        return dispatch.templateCode.trimmed().toUpper();
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(caseId));
    for (const domain::Reply& reply : replies) {
        if (reply.state == domain::ReplyState::Draft)
            return reply.templateCode;
    }
    return QString();
}

// R-DL-07: the clock is met when the last item is answered by a substantive letter.
Result<void> settleCase(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                        const letters::LetterTemplate& letter, const domain::Reply& reply)
{
    RD_TRY_ASSIGN(const QList<domain::ItemId> moved, moveItems(desk, work, theCase, letter, reply));
    if (letter.substantive && allReplied(theCase)) {
        theCase.repliedAt = reply.sentAt;
        // The export files held other people's rows too; with the answer gone they have no purpose left.
        RD_TRY(work.found().dropTables(theCase.id));
    }
    return saveMoved(work, theCase, moved);
}

// The decision stands, so the item waits for its answer as it did; what was answered before complaints had records is
// looked into now. Closed or not: an answer that nobody has read has met no clock (R-DL-07).
Result<void> takeBackComplaint(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                               RequestItem& item)
{
    RD_TRY_ASSIGN(const domain::Complaint complaint, complaintOf(desk, theCase));
    RD_TRY(followCarrier(desk, work, theCase,
                         complaint.result ? domain::ComplaintState::Decided : domain::ComplaintState::Received));
    followComplaint(item, complaint.result ? CaseState::Approved : CaseState::InProgress);
    if (!complaint.result)
        item.outcome.reset();
    return {};
}

bool isAnsweredComplaint(const RequestItem& item)
{
    return item.right == domain::RightType::Complaint
        && (item.state == CaseState::Replied || item.state == CaseState::Closed);
}

// What the answer that came back had ended goes on (move 15).
Result<QList<domain::ItemId>> takeBack(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                       const QString& templateCode)
{
    QList<domain::ItemId> moved;
    for (RequestItem& item : theCase.items) {
        if (!item.outcome || templateFor(desk, item) != templateCode)
            continue;
        RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
        facts.cameBack = true;
        if (isAnsweredComplaint(item))
            RD_TRY(takeBackComplaint(desk, work, theCase, item));
        else if (item.state == CaseState::Replied)
            RD_TRY(moveItem(item, CaseState::InProgress, facts));
        else if (item.state == CaseState::AwaitingInfo)
            RD_TRY(moveItem(item, CaseState::PendingApproval, facts));
        else
            continue;
        if (item.clock)
            item.clock->answeredAt = {};
        if (deliversCopy(desk, item, templateCode))
            RD_TRY(noteDelivery(desk, work, theCase.id, {}));
        moved.append(item.id);
    }
    return moved;
}

// A T03 that nobody has read met no clock: the first one runs on although material has come meanwhile (R-DL-07).
void dropSecondClock(domain::Case& theCase)
{
    theCase.deadline.secondFrom = QDate();
    for (RequestItem& item : theCase.items) {
        if (item.clock)
            item.clock->deadline.secondFrom = QDate();
    }
}

} // namespace

Result<void> requireProvenRecipient(const Desk& desk, const domain::Case& theCase, const QString& recipient)
{
    if (theCase.level >= domain::AssuranceLevel::L3)
        return {};
    const QString contact = normalisedPhone(recipient).value_or(recipient);
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    if (onFile.contains(contact, Qt::CaseInsensitive))
        return {};
    if (contact.compare(theCase.requester.contact, Qt::CaseInsensitive) == 0) {
        RD_TRY_ASSIGN(const bool authenticated, isAuthenticatedChannel(desk, theCase));
        // R-ID-14: the code to the contact they gave is part of the papers by which they are known.
        RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
        if (authenticated || papers.grants >= domain::AssuranceLevel::L2)
            return {};
    }
    return fail(ErrorCode::RecipientNotAllowed,
                {{QStringLiteral("needed"), QStringLiteral("L3")}, {QStringLiteral("reached"), codeOf(theCase.level)}});
}

Result<LeavingLetter> letterToLeave(const Desk& desk, storage::Transaction& work, const domain::CaseId& caseId,
                                    const Dispatch& dispatch)
{
    RD_TRY_ASSIGN(const QString templateCode, draftToSend(desk, caseId, dispatch));
    LeavingLetter letter;
    RD_TRY_ASSIGN(letter.theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(letter.draft, openDraft(desk, letter.theCase, templateCode));
    const letters::LetterTemplate& letterTemplate = letter.draft.letterTemplate;
    if (letterTemplate.withMove)
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("template")}});
    RD_TRY(requireNoMailUnderWay(desk, caseId, letter.draft.reply.id));
    RD_TRY_ASSIGN(letter.recipient, letterRecipient(desk, letter.theCase, letterTemplate, dispatch));
    RD_TRY(requirePossibleTime(desk, letter.theCase, letterTemplate, dispatch.sentAt, dispatch.lateReason));
    RD_TRY(requireFileFits(dispatch));
    RD_TRY(requireFreeFile(dispatch.pdfPath));
    letter.draft.leavesOn = shanghaiDate(dispatch.sentAt);
    RD_TRY(composeDraft(desk, letter.theCase, LetterReader::Recipient, letter.draft));
    RD_TRY(requireFitToSend(desk, letter.theCase, letter.draft.reply, dispatch));
    RD_TRY(requireAllowedRecipient(desk, letter.theCase, letterTemplate, letter.recipient));
    letter.sheet = letterSheet(desk, letter.theCase, letter.draft);
    RD_TRY_ASSIGN(letter.pdf, letters::letterPdf(letter.sheet));
    return letter;
}

Result<QList<domain::AuditEvent>> enterLetter(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                              const domain::Reply& reply, const QJsonObject& sheet,
                                              const Dispatch& dispatch, const QJsonObject& more)
{
    RD_TRY_ASSIGN(const letters::LetterTemplate letter, letters::letterTemplate(reply.templateCode));
    RD_TRY(settleCase(desk, work, theCase, letter, reply));
    RD_TRY(work.replies().save(reply));
    RD_TRY(work.replies().keepLetter(reply.id, sheet));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> followed, followWaiting(desk, work, theCase));
    RD_TRY_ASSIGN(const QString notices, work.notices().newest());
    domain::AuditEvent sent = sentEvent(reply, dispatch, notices);
    for (auto one = more.constBegin(); one != more.constEnd(); ++one)
        sent.detail.insert(one.key(), one.value());
    return QList<domain::AuditEvent>{sent} + followed;
}

Result<domain::SentReply> sendReply(Desk& desk, const domain::CaseId& caseId, const Dispatch& dispatch)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(LeavingLetter letter, letterToLeave(desk, work, caseId, dispatch));
    domain::Reply& reply = letter.draft.reply;
    markSent(desk, dispatch, letter.recipient, letter.pdf, reply);
    RD_TRY_ASSIGN(const QByteArray written, letterFile(desk, letter.theCase, dispatch, reply, letter.pdf));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> events,
                  enterLetter(desk, work, letter.theCase, reply, keptSheet(letter.sheet), dispatch));
    RD_TRY(commitWithFile(desk, work, dispatch.pdfPath, written, events));
    return domain::SentReply{reply, dispatch.pdfPath};
}

Result<domain::Case> replyBounced(Desk& desk, const domain::CaseId& caseId, const QString& templateCode)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(QList<domain::Reply> replies, work.replies().ofCase(caseId));
    if (!templateCode.isEmpty())
        replies.removeIf([&](const domain::Reply& reply) { return reply.templateCode != templateCode; });
    RD_TRY_ASSIGN(domain::Reply bounced, lastAnswer(replies));
    if (bounced.templateCode != desk.rules().right(domain::RightType::Complaint).replyTemplate)
        RD_TRY(requireNotEnded(theCase));
    bounced.state = domain::ReplyState::Bounced;
    RD_TRY_ASSIGN(const QList<domain::ItemId> moved, takeBack(desk, work, theCase, bounced.templateCode));
    if (bounced.templateCode == unverifiableTemplate)
        dropSecondClock(theCase);
    theCase.repliedAt = QDateTime();
    RD_TRY(work.replies().save(bounced));
    RD_TRY(saveMoved(work, theCase, moved));
    // While the answer was out, no notice moved the dates (R-DL-06).
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> recounted,
                  followClock(desk, work, theCase, QStringLiteral("DeadlineRecomputed")));
    RD_TRY(commitAndAnnounce(desk, work,
                             QList<domain::AuditEvent>{objectEvent(QStringLiteral("ReplyBounced"),
                                                                   QStringLiteral("reply"), bounced.id.text(), caseId)}
                                 + recounted));
    return theCase;
}

} // namespace rd::desk
