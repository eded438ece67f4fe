#include "core/desk/complaints/complaint_record.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/replies/letter_dispatch.h"

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
    if (complaint.aboutReply.isEmpty())
        return false;
    RD_TRY_ASSIGN(const std::optional<Complaint> ofAnswer, desk.storage().complaints().ofCase(complaint.about));
    if (ofAnswer)
        return true;
    return desk.storage().complaints().hasOther(complaint);
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
    complaint.state = domain::complaintStateOf(item.state);
    return complaint;
}

// Of the cases it asks to be judged again; ADULT where none concerns a minor.
Result<domain::MinorClass> minorOfJudged(const Desk& desk, const Complaint& complaint)
{
    RD_TRY_ASSIGN(const QList<domain::CaseId> judged, judgedCases(desk, complaint));
    for (const domain::CaseId& id : judged) {
        RD_TRY_ASSIGN(const Case one, desk.storage().cases().find(id));
        if (domain::concernsMinor(one.minor))
            return one.minor;
    }
    return domain::MinorClass::Adult;
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
    RD_TRY(requireStorableText(u"wanted"_s, intake.wantedOutcome, {carrier.subject.order}));
    RD_TRY(requireStorableText(u"newFacts"_s, intake.newFacts, {carrier.subject.order}));
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
    Complaint complaint;
    complaint.about = intake.complainsOf;
    RD_TRY_ASSIGN(const domain::MinorClass minor, minorOfJudged(desk, complaint));
    if (domain::concernsMinor(minor))
        intake.minor = minor;
    return {};
}

Result<QList<domain::CaseId>> mergedWith(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(caseId));
    QList<domain::CaseId> merged;
    for (const domain::CaseTurn& turn : turns) {
        if (turn.kind == domain::TurnKind::TookIn || turn.kind == domain::TurnKind::Merged)
            merged.append(turn.other);
    }
    return merged;
}

Result<QList<domain::AuditEvent>> takeMinor(const Desk& desk, storage::Transaction& work, const Complaint& complaint,
                                            Case& carrier)
{
    QList<domain::AuditEvent> events;
    if (domain::concernsMinor(carrier.minor))
        return events;
    RD_TRY_ASSIGN(const domain::MinorClass minor, minorOfJudged(desk, complaint));
    if (!domain::concernsMinor(minor))
        return events;
    events.append(
        caseEvent(u"CaseConcernsMinor"_s, carrier.id, {{u"from"_s, codeOf(carrier.minor)}, {u"to"_s, codeOf(minor)}}));
    carrier.minor = minor;
    carrier.restrictedView = true;
    if (!domain::isOpen(carrier.state)) {
        RD_TRY(work.cases().update(carrier)); // its milestones are passed
        return events;
    }
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> recounted, followClock(desk, work, carrier, u"DeadlineRecomputed"_s));
    return events + recounted;
}

Result<QList<domain::AuditEvent>> takeMinorOfMerged(const Desk& desk, storage::Transaction& work, const Case& ended,
                                                    const Case& goesOn)
{
    QList<domain::AuditEvent> events;
    if (!domain::concernsMinor(goesOn.minor))
        return events;
    for (const domain::CaseId& id : {ended.id, goesOn.id}) {
        RD_TRY_ASSIGN(const QList<Complaint> about, work.complaints().about(id, mostComplaintsRead));
        for (const Complaint& complaint : about) {
            RD_TRY_ASSIGN(Case carrier, work.cases().find(complaint.caseId));
            if (domain::isEnded(carrier.state))
                continue;
            RD_TRY_ASSIGN(const QList<domain::AuditEvent> taken, takeMinor(desk, work, complaint, carrier));
            events += taken;
        }
    }
    return events;
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
    const Result<Complaint> before = complaintOf(desk, carrier);
    if (!before && before.error().code == ErrorCode::NotFound)
        return {};
    if (!before)
        return tl::unexpected<Error>(before.error());
    // Ended before with what was not reopened with the rest.
    if (before->state == to)
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
    return requireStorableText(field, text);
}

Result<QString> displayNameOf(const Desk& desk, const domain::UserId& user)
{
    RD_TRY_ASSIGN(const storage::StoredUser stored, desk.storage().users().find(user));
    return stored.user.displayName;
}

} // namespace rd::desk
