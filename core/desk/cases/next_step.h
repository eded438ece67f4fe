#pragma once

#include "core/domain/case_file.h"

namespace rd::desk {

// What has to happen next on a case, read from what is on file; the earliest step that is not done.
domain::NextStep nextStepOf(const domain::CaseFile& file);

} // namespace rd::desk
