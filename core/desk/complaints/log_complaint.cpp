#include "core/desk/complaints/log_complaint.h"

#include "core/desk/desk_parts.h"
#include "core/desk/intake/log_call.h"

namespace rd::desk {

namespace {

// The same person about the same matter, through whichever channel it came.
domain::CallIntake contactOf(const Desk& desk, const domain::Case& about, const ComplaintIntake& told)
{
    domain::CallIntake intake;
    intake.channel = told.channel;
    intake.receivedAt = told.receivedAt.isValid() ? told.receivedAt : desk.clock().now();
    intake.receivedByHand = told.receivedAt.isValid();
    intake.requester = about.requester;
    if (!told.contact.trimmed().isEmpty())
        intake.requester.contact = told.contact.trimmed();
    intake.replyWay = told.contact.trimmed().isEmpty() ? about.replyWay : told.contact.trimmed();
    intake.subject = about.subject;
    intake.minor = about.minor;
    intake.platforms = about.platforms;
    intake.words = told.words;
    intake.lateReason = told.lateReason;
    intake.externalDue = told.externalDue;
    intake.items = {{domain::RightType::Complaint, {}, {}, true}};
    intake.complainsOf = about.id;
    intake.wantedOutcome = told.wanted;
    intake.newFacts = told.newFacts;
    return intake;
}

} // namespace

Result<domain::Complaint> logComplaint(Desk& desk, const ComplaintIntake& told)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    RD_TRY_ASSIGN(const domain::Case about, desk.storage().cases().find(told.about));
    if (told.words.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("words")}});
    RD_TRY_ASSIGN(const LoggedCall call, logCall(desk, contactOf(desk, about, told)));
    return *call.complaint;
}

} // namespace rd::desk
