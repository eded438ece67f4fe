#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// Due date first. `after` is the `next` of the page before, empty for the first.
Result<domain::CasePage> listCases(const Desk& desk, const domain::CaseFilter& filter, const QString& after, int limit);

} // namespace rd::desk
