#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"

#include <QMap>

namespace rd::desk {

// What T06, T07 and T12 can say of a deletion or cancellation by themselves: the ground that was accepted, what is
// deleted since when and by whom, what stays with reason and last day (R-RT-04), by when the backups follow (R-DL-14)
// and how long the case itself is kept (§9). Added to `values`; nothing for a case without such an item.
Result<void> addDeletionValues(const Desk& desk, const domain::Case& theCase, QMap<QString, QString>& values);

// T08: what a withdrawal takes back, since the minute of the call, and by when the processors stop; nothing for one
// that names no purposes.
Result<void> addWithdrawalValues(const Desk& desk, const domain::Case& theCase, QMap<QString, QString>& values);

} // namespace rd::desk
