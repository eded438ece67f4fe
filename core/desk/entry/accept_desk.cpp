#include "core/desk/entry/accept_desk.h"

#include "core/desk/entry/open_slot.h"
#include "core/desk/entry/sign_in_attempts.h"
#include "core/desk/free_text.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Permission;

namespace {

constexpr qint64 youngAccountSeconds = 24 * 60 * 60; // security.md D5

Result<void> requireTwoOfThem(const domain::User& first, const domain::User& second)
{
    if (first.id == second.id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"acceptor"_s}});
    // Either of them may be the officer; the other one at least a supervisor.
    for (const domain::User& one : {first, second}) {
        if (!domain::permits(one.roles, Permission::ApproveAsSupervisor)
            && !domain::permits(one.roles, Permission::ApproveAsOfficer))
            return fail(ErrorCode::NotPermitted, {{u"permission"_s, domain::codeOf(Permission::ApproveAsSupervisor)}});
    }
    if (!domain::permits(first.roles, Permission::ApproveAsOfficer)
        && !domain::permits(second.roles, Permission::ApproveAsOfficer))
        return fail(ErrorCode::NotPermitted, {{u"permission"_s, domain::codeOf(Permission::ApproveAsOfficer)}});
    return {};
}

// Who stands first and who second is theirs to choose: neither may be an account made for this.
Result<void> requireOldAccounts(const domain::User& first, const domain::User& second, const QDateTime& now)
{
    for (const domain::User& one : {first, second}) {
        if (!one.createdAt.isValid() || one.createdAt.addSecs(youngAccountSeconds) > now)
            return fail(ErrorCode::NotPermitted, {{u"young"_s, one.name}});
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Desk>> acceptDesk(const QString& path, const Acceptor& first, const Acceptor& second,
                                         const QString& reason, const Clock& clock)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, reason));
    RD_TRY_ASSIGN(OpenedSlot opened, openSlotOf(path, first.userName, first.password, clock));
    RD_TRY_ASSIGN(const OpenedSlot witness, openSlotOf(path, second.userName, second.password, clock));
    RD_TRY(requireTwoOfThem(opened.slot.user, witness.slot.user));
    RD_TRY(requireOldAccounts(opened.slot.user, witness.slot.user, clock.now()));
    opened.failedBefore = failedSignIns(path);
    const Acceptance acceptance{witness, reason.trimmed()};
    Result<std::unique_ptr<Desk>> desk = enterDesk(path, std::move(opened), clock, &acceptance);
    if (desk)
        clearFailedSignIns(path);
    return desk;
}

} // namespace rd::desk
