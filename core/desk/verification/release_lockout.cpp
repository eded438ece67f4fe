#include "core/desk/verification/release_lockout.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/verification_session.h"

namespace rd::desk {

namespace {

Result<void> requireReleasable(const VerificationSession& session)
{
    if (session.lock != domain::LockState::LockedForSupervisor)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("lock")}});
    if (session.levelUnderLock < domain::AssuranceLevel::L3)
        return fail(ErrorCode::LevelNotReached,
                    {{QStringLiteral("needed"), QStringLiteral("L3")},
                     {QStringLiteral("reached"), codeOf(session.levelUnderLock)}});
    return {};
}

} // namespace

Result<void> releaseLockout(Desk& desk, const domain::CaseId& caseId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ReleaseLockout));
    RD_TRY_ASSIGN(const domain::Case verified, work.cases().find(caseId));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, verified));
    RD_TRY(requireReleasable(session));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{QStringLiteral("field"), QStringLiteral("reason")}});
    RD_TRY(requireStorableText(QStringLiteral("reason"), reason, {verified.subject.order}));

    storage::LockoutRelease release;
    release.id = domain::LockoutReleaseId::create();
    release.caseId = caseId;
    release.recordKey = session.recordKey;
    release.contactKey = session.contactKey;
    release.by = desk.session().user().id;
    release.reason = reason.trimmed();
    release.at = timeOfRelease(session, desk.clock().now());
    RD_TRY(work.lockouts().add(release));
    return commitAndAnnounce(
        desk, work,
        {caseEvent(QStringLiteral("LockoutReleased"), caseId, {{QStringLiteral("reason"), release.reason}})});
}

} // namespace rd::desk
