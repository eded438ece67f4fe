#include "core/desk/desk_calendar.h"

#include "core/calendar/notice_reader.h"
#include "core/storage/storage.h"

namespace rd::desk {

Result<QList<calendar::HolidayNotice>> noticesInForce(const storage::Storage& storage)
{
    RD_TRY_ASSIGN(const QList<QByteArray> stored, storage.company().notices());
    QList<calendar::HolidayNotice> notices;
    notices.reserve(stored.size());
    for (const QByteArray& json : stored) {
        RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(json));
        if (notice.confirmed)
            notices.append(notice);
    }
    return notices;
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
    const std::lock_guard lock(m_mutex);
    // A thread that looked earlier must not bring an older calendar back; ids rise.
    if (m_current.load() && newest <= m_newest)
        return {};
    RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, noticesInForce(storage));
    RD_TRY_ASSIGN(calendar::WorkingCalendar calendar, calendar::WorkingCalendar::of(notices));
    m_all.push_back(std::make_unique<const calendar::WorkingCalendar>(std::move(calendar)));
    m_current.store(m_all.back().get());
    m_newest = newest;
    return {};
}

} // namespace rd::desk
