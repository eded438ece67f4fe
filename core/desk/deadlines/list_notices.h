#pragma once

#include "core/desk/desk.h"
#include "core/domain/notice.h"

namespace rd::desk {

// Every notice of the desk by year, a year's versions in their order: older ones, the one in force, the one that waits
// for a second person (R-DL-06).
Result<QList<domain::NoticeVersion>> listNotices(const Desk& desk);
// The notices shipped with the program; needs no desk.
Result<QList<domain::NoticeVersion>> listShippedNotices();

} // namespace rd::desk
