#include "core/desk/deadlines/confirm_notice.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/deadlines/notice_impact.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using storage::StoredNotice;

namespace {

// The version in force, and the proposal it came from.
Result<void> putInForce(storage::Transaction& work, StoredNotice& stored, const Desk& desk)
{
    stored.state = domain::NoticeState::InForce;
    stored.decidedBy = desk.session().user().id;
    stored.decidedAt = desk.clock().now();
    RD_TRY_ASSIGN(const QString newest, work.notices().newest());
    // The version with the highest id counts, and ids rise with the clock of the PC that makes them.
    stored.version = domain::NoticeId::trusted(uuidAfter(newest));
    RD_TRY(work.company().saveNotice(stored.year, true, stored.json, stored.decidedAt, stored.version.text()));
    return work.notices().decide(stored);
}

domain::AuditEvent confirmed(const domain::NoticeImpact& impact, const StoredNotice& stored)
{
    return objectEvent(u"NoticeConfirmed"_s, u"notice"_s, stored.version.text(), {},
                       {{u"year"_s, stored.year},
                        {u"source"_s, impact.notice.source},
                        {u"sha256"_s, impact.notice.sha256},
                        {u"cases"_s, impact.changes.size()},
                        {u"earlier"_s, impact.earlier}});
}

} // namespace

Result<domain::NoticeImpact> previewNotice(const Desk& desk, int year, const JobToken& job)
{
    if (!desk.session().may(domain::Permission::ConfirmNotices))
        RD_TRY(desk.session().require(domain::Permission::ImportNotices));
    RD_TRY(desk.followRecord());
    RD_TRY_ASSIGN(const StoredNotice waiting, desk.storage().notices().waiting(year));
    RecountSteps steps(job, RecountSteps::Work::CountOnly);
    RD_TRY_ASSIGN(const QList<MovedCase> moved, movedBy(desk, waiting, steps));
    return impactOf(desk, waiting, moved);
}

Result<domain::NoticeImpact> confirmNotice(Desk& desk, int year, const domain::NoticeId& seen, const JobToken& job)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmNotices));
    RD_TRY_ASSIGN(StoredNotice waiting, work.notices().waiting(year));
    if (!seen.isEmpty() && !(seen == waiting.id))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"notice"_s}, {u"year"_s, year}});
    if (waiting.proposedBy == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"noticeProposer"_s}});
    RecountSteps steps(job, RecountSteps::Work::CountAndWrite);
    RD_TRY_ASSIGN(const QList<MovedCase> moved, movedBy(desk, waiting, steps));
    RD_TRY(writeMoved(work, moved, year, steps));
    RD_TRY(putInForce(work, waiting, desk));
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, impactOf(desk, waiting, moved));
    RD_TRY(commitAndAnnounce(desk, work, {confirmed(impact, waiting)}));
    // It is in force whatever becomes of this; the next verb looks again.
    (void)desk.followRecord();
    return impact;
}

} // namespace rd::desk
