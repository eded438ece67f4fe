#include "core/desk/deadlines/notice_impact.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/deadlines/notice_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using storage::StoredNotice;

Result<QList<MovedCase>> movedBy(const Desk& desk, const StoredNotice& stored, RecountSteps& steps)
{
    RD_TRY_ASSIGN(const calendar::HolidayNotice notice, calendar::noticeFromJson(stored.json));
    RD_TRY_ASSIGN(const calendar::WorkingCalendar next, calendarWith(desk, notice));
    return recount(desk, next, steps);
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

} // namespace rd::desk
