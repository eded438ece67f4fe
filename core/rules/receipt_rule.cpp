#include "core/rules/receipt_rule.h"

#include <algorithm>

namespace rd::rules {

// A contact logged with a wrong hour cannot start a clock before the case's own.
QDateTime receiptOfAddedItem(const QDateTime& caseReceivedAt, const QDateTime& contactAt)
{
    return std::max(caseReceivedAt, contactAt);
}

QDateTime receiptAfterMerge(const QDateTime& one, const QDateTime& other)
{
    return std::min(one, other);
}

QDateTime receiptAfterReopening(ReopenReason reason, const QDateTime& firstReceivedAt, const QDateTime& reopenedAt)
{
    switch (reason) {
    case ReopenReason::OurError:
        return firstReceivedAt;
    case ReopenReason::NewFacts:
        return reopenedAt;
    }
    Q_UNREACHABLE();
}

} // namespace rd::rules
