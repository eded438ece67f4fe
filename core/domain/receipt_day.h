#pragma once

#include "core/domain/case_file.h"

namespace rd::domain {

// A day before T+1 of the explanation "why this date": what came in then, which does not count (§5.1).
enum class ReceiptKind { Received, AfterHours, TakenAs, Material };
QString codeOf(ReceiptKind kind); // received after_hours taken_as material

struct ReceiptDay {
    QDate date;
    ReceiptKind kind = ReceiptKind::Received;
};

// D0, the last of them: the receipt, or the day it is taken for where it came after hours, with the receipt itself
// before it (R-DL-05); the complete material where that has opened the second clock. Empty without a D0.
QList<ReceiptDay> receiptDays(const DeadlineExplanation& why);

} // namespace rd::domain
