#include "core/desk/keep_draft.h"

#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<void> keepDraft(Desk& desk, const domain::IntakeDraft& draft)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    domain::IntakeDraft kept = draft;
    kept.user = desk.session().user().id;
    kept.updatedAt = desk.clock().now();
    if (!kept.startedAt.isValid())
        kept.startedAt = kept.updatedAt;
    return desk.storage().keepDraft(kept);
}

Result<void> discardDraft(Desk& desk, const domain::DraftId& draft)
{
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    return desk.storage().dropDraft(draft);
}

Result<QList<domain::IntakeDraft>> listDrafts(const Desk& desk)
{
    return desk.storage().drafts().ofUser(desk.session().user().id);
}

} // namespace rd::desk
