#pragma once

#include "core/rules/rule_book.h"

namespace rd::rules {

// The last day on which data may be kept for this reason when its term is counted from `from` (R-RT-04: K2 three years
// from the completion of the order). Years and months end on the day of the same number, or on the last of the month
// (Civil Code 202). Invalid for a reason without a term: until it is settled or released.
QDate keptUntil(const RetentionReason& reason, const QDate& from);

// K4: a refund, repair or recall that is still open. Whoever handles it sees that it is settled; what is kept for any
// other reason ends with its term, or by the decision of a second person.
bool isOpenBusiness(const QString& reason);

} // namespace rd::rules
