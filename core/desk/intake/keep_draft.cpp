#include "core/desk/intake/keep_draft.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/intake/log_call.h"

#include <algorithm>

namespace rd::desk {

Result<void> keepDraft(Desk& desk, const domain::IntakeDraft& draft)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    domain::IntakeDraft kept = draft;
    kept.user = desk.session().user().id;
    kept.updatedAt = desk.clock().now();
    if (!kept.startedAt.isValid())
        kept.startedAt = kept.updatedAt;
    const Result<void> done = desk.storage().keepDraft(kept);
    if (done || done.error().code != ErrorCode::AlreadyDone)
        return done;
    RD_TRY_ASSIGN(const std::optional<domain::Case> received, caseFromDraft(desk, draft.id));
    return fail(ErrorCode::AlreadyDone, {{QStringLiteral("received"), received ? received->number : QString()}});
}

namespace {

Result<domain::IntakeDraft> found(const QList<domain::IntakeDraft>& drafts, const domain::DraftId& id)
{
    const auto draft =
        std::find_if(drafts.begin(), drafts.end(), [&](const domain::IntakeDraft& one) { return one.id == id; });
    if (draft == drafts.end())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("draft")}});
    return *draft;
}

} // namespace

Result<void> dropBlankDraft(Desk& desk, const domain::DraftId& draft)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    RD_TRY_ASSIGN(const QList<domain::IntakeDraft> own, desk.storage().drafts().ofUser(desk.session().user().id));
    RD_TRY(found(own, draft));
    return desk.storage().dropDraft(draft);
}

Result<void> discardDraft(Desk& desk, const domain::DraftId& draft, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::DiscardDrafts));
    RD_TRY_ASSIGN(const QList<domain::IntakeDraft> all, desk.storage().drafts().all());
    RD_TRY_ASSIGN(const domain::IntakeDraft dropped, found(all, draft));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired);
    RD_TRY(requireStorableText(QStringLiteral("reason"), reason));
    RD_TRY(work.drafts().remove(draft));
    return commitAndAnnounce(desk, work,
                             {objectEvent(QStringLiteral("DraftDiscarded"), QStringLiteral("draft"), draft.text(), {},
                                          {{QStringLiteral("of"), dropped.user.text()},
                                           {QStringLiteral("started"), isoWithOffset(dropped.startedAt)},
                                           {QStringLiteral("reason"), reason.trimmed()}})});
}

Result<std::optional<domain::Case>> receivedDraft(const Desk& desk, const domain::DraftId& draft)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    RD_TRY_ASSIGN(std::optional<domain::Case> received, caseFromDraft(desk, draft));
    if (received && !(received->handler == desk.session().user().id))
        received.reset();
    return received;
}

Result<QList<domain::IntakeDraft>> listDrafts(const Desk& desk)
{
    return desk.storage().drafts().ofUser(desk.session().user().id);
}

Result<QList<domain::IntakeDraft>> listEverybodysDrafts(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::DiscardDrafts));
    return desk.storage().drafts().all();
}

} // namespace rd::desk
