#pragma once

#include "core/base/result.h"
#include "core/calendar/working_calendar.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

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

    std::mutex m_mutex; // of what follows, not of m_current
    QString m_newest; // id of the notice added last
    std::vector<std::unique_ptr<const calendar::WorkingCalendar>> m_all;
    std::atomic<const calendar::WorkingCalendar*> m_current = nullptr;
};

// The newest version of each year, oldest year first.
Result<QList<calendar::HolidayNotice>> noticesInForce(const storage::Storage& storage);

} // namespace rd::desk
