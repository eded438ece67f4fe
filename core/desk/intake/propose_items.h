#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"

namespace rd::desk {

// What the caller's words suggest, and what each wish would need in this case (R-ID-10).
QList<domain::WishedItem> proposeItems(const Desk& desk, const QString& words);
domain::AssuranceLevel requiredLevel(const Desk& desk, const domain::WishedItem& item,
                                     const domain::CallIntake& intake);

} // namespace rd::desk
