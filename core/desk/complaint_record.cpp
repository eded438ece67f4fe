#include "core/desk/complaint_record.h"

#include "core/desk/case_moves.h"
#include "core/desk/complaint_guards.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/letter_dispatch.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::Complaint;
using domain::ComplaintState;

namespace {

auto invalidComplaint(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}});
}

// The answer that had left last when the complaint came; empty when none had.
Result<domain::ReplyId> answerBefore(const Desk& desk, const domain::CaseId& about, const QDateTime& came)
{
    RD_TRY_ASSIGN(QList<domain::Reply> replies, desk.storage().replies().ofCase(about));
    replies.removeIf([&](const domain::Reply& reply) { return reply.sentAt > came; });
    const Result<domain::Reply> last = lastAnswer(replies);
    if (last)
        return last->id;
    if (last.error().code == ErrorCode::NotFound)
        return domain::ReplyId();
    return tl::unexpected<Error>(last.error());
}

Result<bool> isSecond(const Desk& desk, const Complaint& complaint)
{
    RD_TRY_ASSIGN(const std::optional<Complaint> ofAnswer, desk.storage().complaints().ofCase(complaint.about));
    RD_TRY_ASSIGN(const QList<Complaint> others, desk.storage().complaints().about(complaint.about));
    const bool again =
        !complaint.aboutReply.isEmpty() && std::any_of(others.begin(), others.end(), [&](const Complaint& other) {
            return !(other.id == complaint.id) && other.aboutReply == complaint.aboutReply;
        });
    return again || (ofAnswer && !complaint.aboutReply.isEmpty());
}

const domain::RequestItem* complaintItem(const Case& carrier)
{
    const auto found = std::find_if(carrier.items.begin(), carrier.items.end(), [](const domain::RequestItem& item) {
        return item.right == domain::RightType::Complaint;
    });
    return found == carrier.items.end() ? nullptr : &*found;
}

Complaint newComplaint(const Case& carrier, const domain::RequestItem& item)
{
    Complaint complaint;
    complaint.id = domain::ComplaintId::create();
    complaint.caseId = carrier.id;
    complaint.itemId = item.id;
    complaint.number = carrier.number;
    return complaint;
}

} // namespace

Result<AddedComplaint> addComplaint(const Desk& desk, storage::Transaction& work, const Case& carrier,
                                    const domain::CallIntake& intake)
{
    const auto complaints =
        std::count_if(carrier.items.begin(), carrier.items.end(),
                      [](const domain::RequestItem& item) { return item.right == domain::RightType::Complaint; });
    if (complaints > 1)
        return invalidComplaint(u"items"_s);
    if (complaints == 0)
        return intake.complainsOf.isEmpty() ? Result<AddedComplaint>(AddedComplaint()) : invalidComplaint(u"about"_s);
    RD_TRY(requireStorableText(intake.wantedOutcome, {carrier.subject.order}));
    RD_TRY(requireStorableText(intake.newFacts, {carrier.subject.order}));
    Complaint complaint = newComplaint(carrier, *complaintItem(carrier));
    complaint.wanted = intake.wantedOutcome.trimmed();
    complaint.newFacts = intake.newFacts.trimmed();
    if (!intake.complainsOf.isEmpty())
        RD_TRY(pointAt(desk, carrier, intake.complainsOf, complaint));
    RD_TRY(work.complaints().save(complaint));
    QList<domain::AuditEvent> events{complaintEvent(
        u"ComplaintLogged"_s, complaint, {{u"about"_s, complaint.aboutNumber}, {u"forLegal"_s, complaint.forLegal}})};
    if (!complaint.about.isEmpty())
        events.append(aboutEvent(complaint));
    return AddedComplaint{complaint, events};
}

void followComplaint(domain::RequestItem& item, domain::CaseState state)
{
    item.state = state;
}

Result<Complaint> complaintOf(const Desk& desk, const Case& carrier)
{
    RD_TRY_ASSIGN(const std::optional<Complaint> stored, desk.storage().complaints().ofCase(carrier.id));
    if (stored)
        return *stored;
    const domain::RequestItem* item = complaintItem(carrier);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"complaint"_s}});
    return newComplaint(carrier, *item);
}

Result<void> pointAt(const Desk& desk, const Case& carrier, const domain::CaseId& about, Complaint& complaint)
{
    RD_TRY_ASSIGN(const Case complainedOf, desk.storage().cases().find(about));
    if (about == carrier.id)
        return invalidComplaint(u"about"_s);
    complaint.about = about;
    complaint.aboutNumber = complainedOf.number;
    RD_TRY_ASSIGN(complaint.aboutReply, answerBefore(desk, about, carrier.receivedAt));
    RD_TRY_ASSIGN(const bool second, isSecond(desk, complaint));
    complaint.forLegal = second;
    return {};
}

Result<void> takeMinor(const Desk& desk, domain::CallIntake& intake)
{
    if (intake.complainsOf.isEmpty() || domain::concernsMinor(intake.minor))
        return {};
    RD_TRY_ASSIGN(const Case about, desk.storage().cases().find(intake.complainsOf));
    if (domain::concernsMinor(about.minor))
        intake.minor = about.minor;
    return {};
}

domain::AuditEvent complaintEvent(const QString& action, const Complaint& complaint, const QJsonObject& detail)
{
    return objectEvent(action, u"complaint"_s, complaint.id.text(), complaint.caseId, detail);
}

domain::AuditEvent aboutEvent(const Complaint& complaint)
{
    return objectEvent(u"ComplaintAbout"_s, u"complaint"_s, complaint.id.text(), complaint.about,
                       {{u"number"_s, complaint.number}});
}

Result<void> followCarrier(const Desk& desk, storage::Transaction& work, const Case& carrier, ComplaintState to)
{
    RD_TRY_ASSIGN(const std::optional<Complaint> before, work.complaints().ofCase(carrier.id));
    if (!before)
        return {};
    Complaint after = *before;
    after.state = to;
    RD_TRY(requireComplaintMove(desk, *before, after));
    return work.complaints().save(after);
}

Result<void> requireWords(const QString& text, const QString& field)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, field}});
    return requireStorableText(text);
}

Result<QString> displayNameOf(const Desk& desk, const domain::UserId& user)
{
    RD_TRY_ASSIGN(const storage::StoredUser stored, desk.storage().users().find(user));
    return stored.user.displayName;
}

} // namespace rd::desk
