#include "core/desk/copies/hand_over_copy.h"

#include "core/desk/approvals/item_approver.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/round.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/copies/second_channel.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/verification/reach_guardian.h"
#include "core/desk/verification/safety_flag.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::ApproverRole;
using domain::CopyHandover;
using domain::HandoverState;

namespace {

constexpr auto pickUpLevel = domain::AssuranceLevel::L3; // in a store (rule book 3.8)
const QString copyLetter = QStringLiteral("T09");

Result<domain::CopyPackage> deliveredPackage(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> copy, currentCopy(desk, caseId));
    RD_TRY_ASSIGN(const QList<domain::CopyPackage> packages, desk.storage().packages().ofCase(caseId));
    for (const domain::CopyPackage& package : packages) {
        const bool current = copy && package.copyId == copy->id;
        if (current && package.deliveredAt.isValid() && !package.erasedAt.isValid() && !isPastKeeping(desk, package))
            return package;
    }
    return fail(ErrorCode::CopyMissing);
}

// The hand-over of this package that stands: asked for, or approved and not used yet.
Result<std::optional<CopyHandover>> standingHandover(const Desk& desk, const domain::CopyPackage& package)
{
    RD_TRY_ASSIGN(const QList<CopyHandover> handovers, desk.storage().packages().handoversOf(package.caseId));
    const auto standing = std::find_if(handovers.begin(), handovers.end(), [&](const CopyHandover& one) {
        return one.copyId == package.copyId
            && (one.state == HandoverState::Requested || one.state == HandoverState::Approved);
    });
    return standing == handovers.end() ? std::nullopt : std::optional(*standing);
}

// What waits for a decision: to approve it, the package must be there; to refuse it, nothing.
Result<CopyHandover> requestedHandover(const Desk& desk, const domain::CaseId& caseId, HandoverDecision decision)
{
    std::optional<CopyHandover> requested;
    if (decision == HandoverDecision::Approve) {
        RD_TRY_ASSIGN(const domain::CopyPackage package, deliveredPackage(desk, caseId));
        RD_TRY_ASSIGN(requested, standingHandover(desk, package));
    } else {
        RD_TRY_ASSIGN(const QList<CopyHandover> handovers, desk.storage().packages().handoversOf(caseId));
        const auto found = std::find_if(handovers.begin(), handovers.end(),
                                        [](const CopyHandover& one) { return one.state == HandoverState::Requested; });
        if (found != handovers.end())
            requested = *found;
    }
    if (!requested || requested->state != HandoverState::Requested)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"handover"_s}});
    return *requested;
}

// It is asked for the package that can still be handed over.
Result<bool> isAlive(const Desk& desk, const CopyHandover& handover)
{
    const auto package = deliveredPackage(desk, handover.caseId);
    if (!package && package.error().code != ErrorCode::CopyMissing)
        return tl::unexpected<Error>(package.error());
    return package && package->copyId == handover.copyId;
}

// The person may be in danger since the letter left, and their level gone (R-ID-09).
Result<QString> handoverRecipient(const Desk& desk, const domain::Case& theCase, domain::ReplyChannel channel,
                                  const QString& named)
{
    Dispatch dispatch;
    dispatch.channel = channel;
    dispatch.recipient = named;
    RD_TRY_ASSIGN(const letters::LetterTemplate letter, letters::letterTemplate(copyLetter));
    RD_TRY_ASSIGN(const QString recipient, letterRecipient(desk, theCase, letter, dispatch));
    RD_TRY(requireGuardianInformed(desk, theCase, letter, recipient));
    RD_TRY(requireProvenRecipient(desk, theCase, recipient));
    if (channel == domain::ReplyChannel::InStore && theCase.level < pickUpLevel)
        return fail(ErrorCode::LevelNotReached,
                    {{u"needed"_s, codeOf(pickUpLevel)}, {u"reached"_s, codeOf(theCase.level)}});
    for (const domain::RequestItem& item : theCase.items) {
        if (item.right == domain::RightType::Copy)
            RD_TRY(requireSafeDisclosure(desk, theCase, item));
    }
    return recipient;
}

Result<ApproverRole> approverOfCopy(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    ApproverRole needed = ApproverRole::Supervisor;
    for (const domain::RequestItem& item : theCase.items) {
        if (item.right != domain::RightType::Copy)
            continue;
        RD_TRY_ASSIGN(const ApproverRole role, approverOf(desk, theCase, item));
        needed = std::max(needed, role);
    }
    return needed;
}

bool mayDecide(const security::Session& session, ApproverRole needed)
{
    return session.may(domain::Permission::ApproveAsOfficer)
        || (needed != ApproverRole::Officer && session.may(domain::Permission::ApproveAsSupervisor));
}

// Four eyes, as for the copy itself (R-RT-08): as what this user took part; empty for who may decide.
Result<QString> partIn(const Desk& desk, const CopyHandover& handover, const domain::UserId& user)
{
    if (handover.requestedBy == user)
        return u"proposer"_s;
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(handover.caseId));
    if (theCase.handler == user)
        return u"handler"_s;
    RD_TRY_ASSIGN(const QList<domain::DataCopy> copies, desk.storage().copies().ofCase(handover.caseId));
    const bool built = std::any_of(copies.begin(), copies.end(), [&](const domain::DataCopy& copy) {
        return copy.id == handover.copyId && copy.builtBy == user;
    });
    return built ? u"builder"_s : QString();
}

Result<void> requireDecider(const Desk& desk, const CopyHandover& handover)
{
    RD_TRY_ASSIGN(const ApproverRole needed, approverOfCopy(desk, handover.caseId));
    if (!mayDecide(desk.session(), needed))
        return desk.session().require(needed == ApproverRole::Officer ? domain::Permission::ApproveAsOfficer
                                                                      : domain::Permission::ApproveAsSupervisor);
    RD_TRY_ASSIGN(const QString tookPart, partIn(desk, handover, desk.session().user().id));
    return tookPart.isEmpty() ? Result<void>() : fail(ErrorCode::SamePerson, {{u"as"_s, tookPart}});
}

domain::AuditEvent handoverEvent(const QString& action, const CopyHandover& handover, const QString& reason)
{
    return objectEvent(action, u"copy"_s, handover.copyId.text(), handover.caseId,
                       {{u"handover"_s, handover.id.text()}, {u"reason"_s, reason}});
}

} // namespace

Result<CopyHandover> requestHandover(Desk& desk, const domain::CaseId& caseId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(const domain::CopyPackage package, deliveredPackage(desk, caseId));
    RD_TRY_ASSIGN(const std::optional<CopyHandover> standing, standingHandover(desk, package));
    if (standing)
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"handover"_s}});
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, reason));
    CopyHandover handover;
    handover.id = domain::HandoverId::create();
    handover.caseId = caseId;
    handover.copyId = package.copyId;
    handover.requestedBy = desk.session().user().id;
    handover.requestedAt = desk.clock().now();
    handover.reason = reason.trimmed();
    RD_TRY(work.packages().save(handover));
    RD_TRY(commitAndAnnounce(desk, work, {handoverEvent(u"HandoverRequested"_s, handover, handover.reason)}));
    return handover;
}

Result<CopyHandover> decideHandover(Desk& desk, const domain::CaseId& caseId, HandoverDecision decision,
                                    const QString& note)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(CopyHandover decided, requestedHandover(desk, caseId, decision));
    RD_TRY(requireDecider(desk, decided));
    if (note.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"note"_s}});
    RD_TRY(requireStorableText(u"note"_s, note));
    const bool approved = decision == HandoverDecision::Approve;
    decided.state = approved ? HandoverState::Approved : HandoverState::Refused;
    decided.decidedBy = desk.session().user().id;
    decided.decidedAt = desk.clock().now();
    decided.note = note.trimmed();
    RD_TRY(work.packages().save(decided));
    RD_TRY(commitAndAnnounce(
        desk, work, {handoverEvent(approved ? u"HandoverApproved"_s : u"HandoverRefused"_s, decided, decided.note)}));
    return decided;
}

Result<CopyHandover> handOverCopy(Desk& desk, const domain::CaseId& caseId, domain::ReplyChannel channel,
                                  const QString& recipient)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SendReply));
    RD_TRY_ASSIGN(const domain::CopyPackage package, deliveredPackage(desk, caseId));
    RD_TRY_ASSIGN(std::optional<CopyHandover> standing, standingHandover(desk, package));
    if (!standing || standing->state != HandoverState::Approved)
        return fail(ErrorCode::ApprovalMissing, {{u"needed"_s, u"handover"_s}});
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(standing->recipient, handoverRecipient(desk, theCase, channel, recipient));
    RD_TRY_ASSIGN(const CopyWays ways, copyWaysSoFar(desk, theCase));
    RD_TRY(requireSecondChannel(ways, channel));
    standing->state = HandoverState::Done;
    standing->channel = channel;
    standing->handedBy = desk.session().user().id;
    standing->handedAt = desk.clock().now();
    RD_TRY(work.packages().save(*standing));
    RD_TRY(commitAndAnnounce(desk, work, {handoverEvent(u"CopyHandedOver"_s, *standing, codeOf(channel))}));
    return *standing;
}

Result<domain::FirstOf<domain::WaitingApproval>> listHandovers(const Desk& desk)
{
    domain::FirstOf<domain::WaitingApproval> waiting;
    const security::Session& session = desk.session();
    if (!session.may(domain::Permission::ApproveAsSupervisor))
        return waiting;
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<CopyHandover> handovers,
                  desk.storage().packages().waitingHandovers(mostApprovalsLookedAt + 1));
    waiting.more = handovers.size() > mostApprovalsLookedAt;
    for (const CopyHandover& handover : handovers) {
        RD_TRY_ASSIGN(const ApproverRole needed, approverOfCopy(desk, handover.caseId));
        RD_TRY_ASSIGN(const QString tookPart, partIn(desk, handover, session.user().id));
        RD_TRY_ASSIGN(const bool alive, isAlive(desk, handover));
        if (!mayDecide(session, needed) || !tookPart.isEmpty() || !alive)
            continue;
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(handover.caseId));
        domain::WaitingApproval approval = approvalOf(desk, theCase, domain::WaitingKind::Handover);
        approval.needs = needed;
        approval.proposedBy = names.value(handover.requestedBy.text());
        approval.reason = handover.reason;
        waiting.append(approval);
    }
    waiting.cut(mostApprovalsShown);
    return waiting;
}

Result<void> noteDelivery(const Desk& desk, storage::Transaction& work, const domain::CaseId& caseId,
                          const QDateTime& at)
{
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> copy, currentCopy(desk, caseId));
    if (!copy)
        return {};
    RD_TRY_ASSIGN(const QList<domain::CopyPackage> packages, work.packages().ofCase(caseId));
    domain::CopyPackage package{copy->id, caseId, {}, {}, {}, {}, {}}; // of a desk that did not note where they lie
    for (const domain::CopyPackage& one : packages) {
        if (one.copyId == copy->id)
            package = one;
    }
    package.deliveredAt = at;
    return work.packages().save(package);
}

} // namespace rd::desk
