#pragma once

#include "core/calendar/working_calendar.h"
#include "core/desk/newest_version.h"

namespace rd::storage {
class Storage;
}

namespace rd::desk {

// The calendar a desk counts by; a confirmed notice puts a newer one in its place.
class DeskCalendar {
public:
    static Result<std::unique_ptr<DeskCalendar>> of(const storage::Storage& storage);

    const calendar::WorkingCalendar& current() const { return m_versions.current(); }
    // Reads the notices anew when one has been added since.
    Result<void> follow(const storage::Storage& storage);

private:
    DeskCalendar() = default;

    NewestVersion<calendar::WorkingCalendar> m_versions;
};

// Of stored versions those that count.
Result<QList<calendar::HolidayNotice>> confirmedNotices(const QList<QByteArray>& stored);
// The newest version of each year, oldest year first.
Result<QList<calendar::HolidayNotice>> noticesInForce(const storage::Storage& storage);

} // namespace rd::desk
