#pragma once

#include "core/base/result.h"

namespace rd::desk {

// Into a folder that others may write to somebody could put a file of their choice in the place of ours.
// InvalidArgument (args "field": reportFolder) for one that is none, somebody else's, or open to others.
Result<void> requireOwnFolder(const QString& folder);

} // namespace rd::desk
