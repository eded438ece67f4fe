#pragma once

#include "core/calendar/working_calendar.h"
#include "core/desk/newest_version.h"

namespace rd::storage {
class Storage;
}

namespace rd::desk {

// The calendar a desk counts by. A confirmed notice puts a newer one in its place while other threads count: the older
// ones stay until the desk is closed, a few of some kilobytes each.
class DeskCalendar {
public:
    static Result<std::unique_ptr<DeskCalendar>> of(const storage::Storage& storage);

    const calendar::WorkingCalendar& current() const { return *m_current.load(); }
    // Reads the notices anew when one has been added since.
    Result<void> follow(const storage::Storage& storage);

private:
    DeskCalendar() = default;

    NewestVersion<calendar::WorkingCalendar> m_versions;
};

// The newest version of each year, oldest year first.
Result<QList<calendar::HolidayNotice>> noticesInForce(const storage::Storage& storage);

} // namespace rd::desk
