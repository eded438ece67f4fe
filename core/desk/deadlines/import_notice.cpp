#include "core/desk/deadlines/import_notice.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/deadlines/notice_impact.h"
#include "core/desk/deadlines/notice_record.h"
#include "core/desk/desk_parts.h"

#include <QCryptographicHash>

namespace rd::desk {

using namespace Qt::StringLiterals;
using calendar::HolidayNotice;

namespace {

constexpr qsizetype longestSource = 500;

bool saysTheSame(HolidayNotice a, HolidayNotice b)
{
    const auto byDate = [](const calendar::NoticeDay& one, const calendar::NoticeDay& other) {
        return one.date < other.date;
    };
    std::sort(a.days.begin(), a.days.end(), byDate);
    std::sort(b.days.begin(), b.days.end(), byDate);
    return a.days == b.days;
}

Result<void> requireNew(const Desk& desk, const HolidayNotice& notice)
{
    RD_TRY_ASSIGN(const QList<HolidayNotice> inForce, noticesInForce(desk.storage()));
    for (const HolidayNotice& one : inForce) {
        if (one.year == notice.year && saysTheSame(one, notice))
            return fail(ErrorCode::AlreadyDone, {{u"year"_s, notice.year}});
    }
    return {};
}

Result<storage::StoredNotice> decided(const Desk& desk, storage::Transaction& work, int year, domain::NoticeState state)
{
    RD_TRY_ASSIGN(storage::StoredNotice waiting, work.notices().waiting(year));
    waiting.state = state;
    waiting.decidedBy = desk.session().user().id;
    waiting.decidedAt = desk.clock().now();
    RD_TRY(work.notices().decide(waiting));
    return waiting;
}

domain::AuditEvent noticeEvent(const QString& action, const storage::StoredNotice& stored, const QJsonObject& detail)
{
    return objectEvent(action, u"notice"_s, stored.id.text(), {}, detail);
}

// Lets the notice wait in this transaction; one of its year that waits already is replaced.
Result<storage::StoredNotice> propose(const Desk& desk, storage::Transaction& work, const HolidayNotice& notice)
{
    RD_TRY(requireNew(desk, notice));
    RD_TRY(calendarWith(desk, notice)); // refuses what could not be counted by
    const Result<storage::StoredNotice> replaced = decided(desk, work, notice.year, domain::NoticeState::Replaced);
    if (!replaced && replaced.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(replaced.error());
    storage::StoredNotice stored;
    stored.id = domain::NoticeId::create();
    stored.year = notice.year;
    stored.json = calendar::noticeToJson(notice);
    stored.proposedBy = desk.session().user().id;
    stored.proposedAt = desk.clock().now();
    RD_TRY(work.notices().propose(stored));
    return stored;
}

domain::AuditEvent proposed(const storage::StoredNotice& stored, const HolidayNotice& notice)
{
    return noticeEvent(u"NoticeProposed"_s, stored,
                       {{u"year"_s, notice.year},
                        {u"source"_s, notice.source},
                        {u"sha256"_s, notice.sha256},
                        {u"days"_s, notice.days.size()}});
}

} // namespace

Result<domain::NoticeImpact> importNotice(Desk& desk, const QString& path, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ImportNotices));
    RD_TRY_ASSIGN(const HolidayNotice notice, readNoticeFile(path, job));
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const storage::StoredNotice stored, propose(desk, work, notice));
    // Before the commit: a notice whose effect cannot be told must not wait either.
    RecountSteps steps(job, RecountSteps::Work::CountOnly);
    RD_TRY_ASSIGN(const QList<MovedCase> moved, movedBy(desk, stored, steps));
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, impactOf(desk, stored, moved));
    RD_TRY(commitAndAnnounce(desk, work, {proposed(stored, notice)}));
    return impact;
}

Result<domain::NoticeVersion> checkNoticeFile(const QString& path, const JobToken& job)
{
    RD_TRY_ASSIGN(const HolidayNotice notice, readNoticeFile(path, job));
    storage::StoredNotice stored;
    stored.year = notice.year;
    stored.json = calendar::noticeToJson(notice);
    return noticeVersion(stored, {});
}

Result<domain::NoticeVersion> enterNotice(Desk& desk, int year, const QList<domain::RuledDay>& days,
                                          const QString& source)
{
    RD_TRY(desk.session().require(domain::Permission::ConfirmNotices));
    const QString told = source.trimmed();
    if (told.isEmpty() || told.size() > longestSource)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"source"_s}});
    HolidayNotice notice;
    notice.year = year;
    notice.source = told;
    for (const domain::RuledDay& day : days)
        notice.days.append({day.date, day.isOff, day.name.trimmed()});
    RD_TRY(calendar::checkNotice(notice));
    const QByteArray written = calendar::noticeToJson(notice);
    notice.sha256 = QString::fromLatin1(QCryptographicHash::hash(written, QCryptographicHash::Sha256).toHex());
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const storage::StoredNotice stored, propose(desk, work, notice));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const domain::NoticeVersion version, noticeVersion(stored, names));
    RD_TRY(commitAndAnnounce(desk, work, {proposed(stored, notice)}));
    return version;
}

Result<void> discardNotice(Desk& desk, int year)
{
    if (!desk.session().may(domain::Permission::ConfirmNotices))
        RD_TRY(desk.session().require(domain::Permission::ImportNotices));
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const storage::StoredNotice waiting, decided(desk, work, year, domain::NoticeState::Discarded));
    if (!desk.session().may(domain::Permission::ConfirmNotices) && waiting.proposedBy != desk.session().user().id)
        return fail(ErrorCode::NotPermitted);
    return commitAndAnnounce(desk, work, {noticeEvent(u"NoticeDiscarded"_s, waiting, {{u"year"_s, year}})});
}

} // namespace rd::desk
