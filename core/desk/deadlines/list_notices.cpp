#include "core/desk/deadlines/list_notices.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/deadlines/notice_record.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<QList<domain::NoticeVersion>> listNotices(const Desk& desk)
{
    RD_TRY(desk.followRecord());
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<storage::StoredNotice> stored, desk.storage().notices().history());
    QList<domain::NoticeVersion> versions;
    versions.reserve(stored.size());
    for (const storage::StoredNotice& one : stored) {
        RD_TRY_ASSIGN(const domain::NoticeVersion version, noticeVersion(one, names));
        versions.append(version);
    }
    return versions;
}

Result<QList<domain::NoticeVersion>> listShippedNotices()
{
    RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, calendar::shippedNotices());
    QList<domain::NoticeVersion> versions;
    for (const calendar::HolidayNotice& notice : notices) {
        storage::StoredNotice stored;
        stored.year = notice.year;
        stored.state = domain::NoticeState::InForce;
        stored.json = calendar::noticeToJson(notice);
        RD_TRY_ASSIGN(const domain::NoticeVersion version, noticeVersion(stored, {}));
        versions.append(version);
    }
    return versions;
}

} // namespace rd::desk
