#include "core/desk/desk_calendar.h"

#include "core/calendar/notice_reader.h"
#include "core/storage/storage.h"

namespace rd::desk {

Result<QList<calendar::HolidayNotice>> confirmedNotices(const QList<QByteArray>& stored)
{
    QList<calendar::HolidayNotice> notices;
    notices.reserve(stored.size());
    for (const QByteArray& json : stored) {
        RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(json));
        if (notice.confirmed)
            notices.append(notice);
    }
    return notices;
}

Result<QList<calendar::HolidayNotice>> noticesInForce(const storage::Storage& storage)
{
    RD_TRY_ASSIGN(const QList<QByteArray> stored, storage.company().notices());
    return confirmedNotices(stored);
}

Result<std::unique_ptr<DeskCalendar>> DeskCalendar::of(const storage::Storage& storage)
{
    std::unique_ptr<DeskCalendar> made(new DeskCalendar);
    RD_TRY(made->follow(storage));
    return made;
}

Result<void> DeskCalendar::follow(const storage::Storage& storage)
{
    RD_TRY_ASSIGN(const QString newest, storage.notices().newest());
    return m_versions.follow(newest, [&]() -> Result<calendar::WorkingCalendar> {
        RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, noticesInForce(storage));
        return calendar::WorkingCalendar::of(notices);
    });
}

} // namespace rd::desk
