#pragma once

#include <QDateTime>

namespace rd::rules {

// Which receipt a clock runs from (R-DL-11). The answers go into computeDeadline; its D0 follows from them.

// An item that came in a later contact has its own D0; the other items keep theirs.
QDateTime receiptOfAddedItem(const QDateTime& caseReceivedAt, const QDateTime& contactAt);

// Two cases made one keep the earlier D0.
QDateTime receiptAfterMerge(const QDateTime& one, const QDateTime& other);

enum class ReopenReason { OurError, NewFacts };
// Our own error does not buy time, even when the due date has passed; new facts are a new request.
QDateTime receiptAfterReopening(ReopenReason reason, const QDateTime& firstReceivedAt, const QDateTime& reopenedAt);

} // namespace rd::rules
