#include "core/desk/intake/receive_drafts.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/intake_form.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/intake/propose_items.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::IntakeDraft;

namespace {

constexpr qint64 secondsAfterCall = 30 * 60;

bool isTimeToReceive(const Desk& desk, const IntakeDraft& draft)
{
    return draft.updatedAt.addSecs(secondsAfterCall) <= desk.clock().now();
}

// What a person has to look at: it fails the same way at every try, and says nothing about the desk.
bool isAboutContent(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::UnknownCode:
    case ErrorCode::NotFound:
    case ErrorCode::ForbiddenNumber:
    case ErrorCode::MoveForbidden:
    case ErrorCode::GroundNotAllowed:
    case ErrorCode::DateOutsideCalendars:
        return true;
    default:
        return false;
    }
}

// As the page would log it, with the end of the call as the last word of it.
domain::CallIntake intakeOf(const Desk& desk, const IntakeDraft& draft, IntakeForm form)
{
    form.draft = draft.id;
    form.startedAt = draft.startedAt;
    QList<domain::WishedItem> items = wishedItems(form, proposeItems(desk, form.words));
    // Which part of the data was meant, the words have to say: all of it was not.
    if (form.lacksCategories())
        items.removeIf([](const domain::WishedItem& item) { return takesCategories(item.right); });
    domain::CallIntake intake = callIntake(form, items, draft.updatedAt);
    // Nobody is there to be asked about a time after the call: the day the call came in is the latest it can be
    // (R-DL-01).
    if (!intake.receivedAt.isValid() || intake.receivedAt > draft.startedAt) {
        intake.receivedAt = draft.startedAt;
        intake.receivedByHand = false;
    }
    intake.minor = domain::minorClassOf(intake.requester.type, intake.minor);
    if (intake.lateReason.trimmed().isEmpty())
        intake.lateReason = letters::letterWord(u"phrase"_s, u"receivedByItself"_s);
    return intake;
}

domain::AuditEvent draftReceivedEvent(const IntakeDraft& draft, const domain::CaseId& caseId)
{
    return objectEvent(u"DraftReceived"_s, u"draft"_s, draft.id.text(), caseId,
                       {{u"by"_s, u"system"_s},
                        {u"of"_s, draft.user.text()},
                        {u"started"_s, isoWithOffset(draft.startedAt)},
                        {u"lastWritten"_s, isoWithOffset(draft.updatedAt)}});
}

// Empty when somebody has written on, logged it or thrown it away meanwhile.
Result<QString> receiveUnderLock(Desk& desk, const IntakeDraft& listed, const domain::CallIntake& intake)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const QList<IntakeDraft> drafts, work.drafts().ofUser(listed.user));
    const bool stands = std::any_of(drafts.begin(), drafts.end(), [&](const IntakeDraft& one) {
        return one.id == listed.id && one.updatedAt == listed.updatedAt;
    });
    if (!stands)
        return QString();
    const Receiver receiver{listed.user, true};
    RD_TRY(requireSound(desk, intake, receiver));
    RD_TRY_ASSIGN(const EnteredCall entered, enterCall(desk, work, intake, receiver));
    RD_TRY(commitAndAnnounce(desk, work, entered.events + QList{draftReceivedEvent(listed, entered.call.logged.id)}));
    return entered.call.logged.number;
}

Result<QString> receiveOne(Desk& desk, const IntakeDraft& draft, domain::CallIntake intake)
{
    const Result<QString> received = receiveUnderLock(desk, draft, intake);
    const bool wordsAlone = !intake.items.isEmpty() && !intake.words.trimmed().isEmpty();
    if (received || !isAboutContent(received.error()) || !wordsAlone)
        return received;
    intake.items.clear();
    return receiveUnderLock(desk, draft, intake);
}

Result<void> receiveOrLeave(Desk& desk, const IntakeDraft& draft, ReceivedDrafts& done)
{
    const std::optional<IntakeForm> form = intakeFormFromJson(draft.json);
    const Result<QString> number = form ? receiveOne(desk, draft, intakeOf(desk, draft, *form))
                                        : fail(ErrorCode::InvalidArgument, {{u"field"_s, u"draft"_s}});
    if (!number && !isAboutContent(number.error()))
        return tl::unexpected<Error>(number.error());
    if (!number)
        ++done.left;
    else if (!number->isEmpty())
        done.numbers.append(*number);
    return {};
}

} // namespace

Result<ReceivedDrafts> receiveDrafts(Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    ReceivedDrafts done;
    if (const Result<void> clock = requireClockConfirmed(desk, {}); !clock)
        return clock.error().code == ErrorCode::ClockUnconfirmed ? Result<ReceivedDrafts>(done)
                                                                 : tl::unexpected<Error>(clock.error());
    RD_TRY_ASSIGN(const QList<IntakeDraft> drafts, desk.storage().drafts().all());
    for (const IntakeDraft& draft : drafts) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (isTimeToReceive(desk, draft))
            RD_TRY(receiveOrLeave(desk, draft, done));
    }
    return done;
}

} // namespace rd::desk
