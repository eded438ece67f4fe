#pragma once

#include "core/base/result.h"
#include "core/copies/copy_builder.h"
#include "core/desk/desk.h"

namespace rd::desk {

// Everything a copy of this case is made of: the rows taken, their redactions, and the policy's words for each
// category.
Result<copies::CopyContent> copyContent(const Desk& desk, const domain::Case& theCase);

} // namespace rd::desk
