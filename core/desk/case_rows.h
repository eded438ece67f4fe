#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/storage/case_repository.h"

namespace rd::desk {

// Display names of all users, by id.
Result<QHash<QString, QString>> userNames(const Desk& desk);

// A stored row as lists show it: masked, with the working days left.
domain::CaseSummary summaryOf(const Desk& desk, const storage::CaseRow& row, const QHash<QString, QString>& names);

} // namespace rd::desk
