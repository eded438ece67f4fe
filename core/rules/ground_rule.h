#pragma once

#include "core/domain/consent.h"
#include "core/domain/ground_test.h"
#include "core/rules/rule_book.h"

namespace rd::rules {

// The grounds that have to be tested, yes or no, before a deletion may be refused (3.5): its own and those it falls
// back on, unless its own is confirmed. Empty where the ground asks for no test. `tests` are those of the item that
// count, oldest first.
QStringList groundsToTest(const RuleBook& rules, const domain::RequestItem& item,
                          const QList<domain::GroundTest>& tests);

// The ground a deletion rests on: its own unless it was found not to hold, else one that was found to hold. What opens
// a review says something of us, so it is nobody's to admit before it was found (D1 to D3): by an officer's test, or
// for want of a consent in the register (A06, `lookUps` as the tests). Empty when none holds.
QString acceptedGround(const RuleBook& rules, const domain::RequestItem& item, const QList<domain::GroundTest>& tests,
                       const QList<domain::ConsentFinding>& lookUps);

// Whether a deletion may be said to be done: on no ground that would have to be found, or on one that was.
bool isGroundFound(const RuleBook& rules, const domain::RequestItem& item, const QList<domain::GroundTest>& tests,
                   const QList<domain::ConsentFinding>& lookUps);

} // namespace rd::rules
