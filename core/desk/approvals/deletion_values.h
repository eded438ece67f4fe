#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"

#include <QMap>

namespace rd::desk {

// What T06, T07 and T12 can say of the deletions and cancellations among `items` by themselves: the grounds that were
// accepted, what is deleted since when and by whom, what stays with reason and last day (R-RT-04), by when the backups
// follow (R-DL-14) and how long the case itself is kept (§9). Added to `values`; nothing without such an item.
Result<void> addDeletionValues(const Desk& desk, const domain::Case& theCase,
                               const QList<const domain::RequestItem*>& items, QMap<QString, QString>& values);

// T08: what the withdrawals, opt-outs and objections among `items` stop, since the minute of the last of these calls,
// and by when the processors stop. The purposes are missing where only an objection is answered.
Result<void> addStopValues(const Desk& desk, const domain::Case& theCase,
                           const QList<const domain::RequestItem*>& items, QMap<QString, QString>& values);

// What stays is the list that was approved, and nobody writes it anew in the letter: the names of its values.
const QStringList& retentionValues();

} // namespace rd::desk
