#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// Open cases in the order of the work: overdue, minors, fewest working days left, then those answered that wait (rule
// book §5.5); any other list by due date. `after` is the `next` of the page before, empty for the first.
Result<domain::CasePage> listCases(const Desk& desk, const domain::CaseFilter& filter, const QString& after, int limit);

} // namespace rd::desk
