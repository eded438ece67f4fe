#include "core/desk/list_notices.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<QList<calendar::HolidayNotice>> listNotices(const Desk& desk)
{
    RD_TRY_ASSIGN(const QList<QByteArray> stored, desk.storage().company().notices());
    QList<calendar::HolidayNotice> notices;
    notices.reserve(stored.size());
    for (const QByteArray& json : stored) {
        RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(json));
        notices.append(notice);
    }
    return notices;
}

} // namespace rd::desk
