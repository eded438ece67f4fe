#pragma once

#include "core/domain/ground_test.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// The grounds that have to be tested, yes or no, before a deletion may be refused (3.5): its own and those it falls
// back on, unless its own is confirmed. Empty where the ground asks for no test. `tests` are those of the item that
// count, oldest first.
QStringList groundsToTest(const RuleBook& rules, const domain::RequestItem& item,
                          const QList<domain::GroundTest>& tests);

// The ground a deletion rests on: its own unless it was found not to hold, else one that was found to hold. Empty when
// none does.
QString acceptedGround(const RuleBook& rules, const domain::RequestItem& item, const QList<domain::GroundTest>& tests);

} // namespace rd::rules
