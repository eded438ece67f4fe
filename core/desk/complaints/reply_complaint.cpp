#include "core/desk/complaints/reply_complaint.h"

#include "core/base/text.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/intake/like_cases.h"
#include "core/desk/replies/letter_dispatch.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::Complaint;

namespace {

bool isSameContact(const QString& one, const QString& other)
{
    const auto form = [](const QString& contact) { return normalisedPhone(contact).value_or(plainForm(contact)); };
    return !one.trimmed().isEmpty() && form(one).compare(form(other), Qt::CaseInsensitive) == 0;
}

// "No new verification if it comes through the contact used for the reply" (3.12).
Result<bool> wasAnsweredAt(const Desk& desk, const Complaint& complaint, const QString& recipient)
{
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(complaint.about));
    return std::any_of(replies.begin(), replies.end(), [&](const domain::Reply& reply) {
        return reply.id == complaint.aboutReply && isSameContact(reply.recipient, recipient);
    });
}

bool neededNoLevel(const Case& about)
{
    return std::all_of(about.items.begin(), about.items.end(), [](const domain::RequestItem& item) {
        return item.requiredLevel == domain::AssuranceLevel::L0;
    });
}

} // namespace

Result<void> requireComplaintRecipient(const Desk& desk, const Case& carrier, const QString& recipient)
{
    RD_TRY_ASSIGN(const Complaint complaint, complaintOf(desk, carrier));
    if (complaint.about.isEmpty())
        return isSameContact(carrier.requester.contact, recipient) ? Result<void>()
                                                                   : requireProvenRecipient(desk, carrier, recipient);
    RD_TRY_ASSIGN(const bool answeredThere, wasAnsweredAt(desk, complaint, recipient));
    if (answeredThere)
        return {};
    RD_TRY_ASSIGN(const Case about, desk.storage().cases().find(complaint.about));
    if (neededNoLevel(about) && isSameContact(about.requester.contact, recipient))
        return {};
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, about));
    const bool known = std::any_of(onFile.begin(), onFile.end(),
                                   [&](const QString& contact) { return isSameContact(contact, recipient); });
    const bool proven = carrier.level >= domain::AssuranceLevel::L3 && isSameSubject(carrier, about);
    if (known || proven)
        return {};
    return fail(ErrorCode::RecipientNotAllowed, {{u"needed"_s, u"L3"_s}, {u"reached"_s, codeOf(carrier.level)}});
}

Result<domain::SentReply> replyComplaint(Desk& desk, const domain::CaseId& complaintCase, const Dispatch& dispatch)
{
    RD_TRY(desk.session().require(domain::Permission::SendReply));
    RD_TRY_ASSIGN(const Case carrier, desk.storage().cases().find(complaintCase));
    RD_TRY(complaintOf(desk, carrier));
    Dispatch answer = dispatch;
    answer.templateCode = desk.rules().right(domain::RightType::Complaint).replyTemplate;
    return sendReply(desk, complaintCase, answer);
}

Result<Complaint> complaintBounced(Desk& desk, const domain::CaseId& complaintCase)
{
    RD_TRY(desk.session().require(domain::Permission::SendReply));
    RD_TRY_ASSIGN(const Case carrier, desk.storage().cases().find(complaintCase));
    RD_TRY(complaintOf(desk, carrier));
    RD_TRY_ASSIGN(const Case open,
                  replyBounced(desk, complaintCase, desk.rules().right(domain::RightType::Complaint).replyTemplate));
    return complaintOf(desk, open);
}

} // namespace rd::desk
