#pragma once

#include "core/base/result.h"

namespace rd::desk {

// Into a folder that others may write to somebody could put a file of their choice in the place of ours.
// InvalidArgument (args "field": reportFolder) for one that is none, somebody else's, or open to others.
Result<void> requireOwnFolder(const QString& folder);

// A program that copies files to other computers watches over this place (OneDrive, 坚果云, 百度网盘 …), as far as its
// path says so: what is written there leaves this PC (security.md D9).
bool isSyncFolder(const QString& folder);

} // namespace rd::desk
