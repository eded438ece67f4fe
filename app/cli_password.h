#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace rd::cli {

// The first line of a file, or typed at the terminal without echo when there is no file. InvalidArgument (args "field")
// when there is neither; FileMissing, FileUnreadable.
Result<Secret> readPassword(const QString& file, const QString& prompt);

// The same for a password that is being chosen: typed twice at a terminal. InvalidArgument when the two differ.
Result<Secret> readNewPassword(const QString& file, const QString& prompt);

} // namespace rd::cli
