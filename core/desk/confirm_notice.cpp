#include "core/desk/confirm_notice.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/case_moves.h"
#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/notice_record.h"
#include "core/desk/recount_deadlines.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using storage::StoredNotice;

namespace {

Result<QList<MovedCase>> movedBy(const Desk& desk, const StoredNotice& stored, const JobToken& job)
{
    RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(stored.json));
    RD_TRY_ASSIGN(const calendar::WorkingCalendar next, calendarWith(desk, notice));
    return recount(desk, next, job);
}

Result<domain::NoticeImpact> impactOf(const Desk& desk, const StoredNotice& stored, const QList<MovedCase>& moved)
{
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    domain::NoticeImpact impact;
    RD_TRY_ASSIGN(impact.notice, noticeVersion(stored, names));
    impact.changes = changesOf(moved);
    impact.earlier = static_cast<int>(std::count_if(impact.changes.begin(), impact.changes.end(),
                                                    [](const domain::DeadlineChange& one) { return one.isEarlier(); }));
    return impact;
}

// The version with the highest id counts, and ids rise with the clock of the PC that makes them: one that stands behind
// takes the millisecond after the newest.
domain::NoticeId idAfter(const QString& newest)
{
    const QString fresh = newUuid();
    if (fresh > newest)
        return domain::NoticeId::trusted(fresh);
    const quint64 next = QString(newest.left(8) + newest.mid(9, 4)).toULongLong(nullptr, 16) + 1;
    const QString time = u"%1"_s.arg(next, 12, 16, QLatin1Char('0'));
    return domain::NoticeId::trusted(time.left(8) + u'-' + time.mid(8) + fresh.mid(13));
}

// The version in force, and the proposal it came from.
Result<void> putInForce(storage::Transaction& work, StoredNotice& stored, const Desk& desk)
{
    stored.state = domain::NoticeState::InForce;
    stored.decidedBy = desk.session().user().id;
    stored.decidedAt = desk.clock().now();
    RD_TRY_ASSIGN(const QString newest, work.notices().newest());
    stored.version = idAfter(newest);
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
    RD_TRY(desk.followNotices());
    RD_TRY_ASSIGN(const StoredNotice waiting, desk.storage().notices().waiting(year));
    RD_TRY_ASSIGN(const QList<MovedCase> moved, movedBy(desk, waiting, job));
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
    RD_TRY_ASSIGN(const QList<MovedCase> moved, movedBy(desk, waiting, job));
    RD_TRY(writeMoved(work, moved, year, job));
    RD_TRY(putInForce(work, waiting, desk));
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, impactOf(desk, waiting, moved));
    RD_TRY(commitAndAnnounce(desk, work, {confirmed(impact, waiting)}));
    // It is in force whatever becomes of this; the next verb looks again.
    (void)desk.followNotices();
    return impact;
}

} // namespace rd::desk
