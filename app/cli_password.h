#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace rd::cli {

// Where a password comes from: the first line of a file, or the terminal without echo when no file is named. `option`
// is the one that names the file, as an error says it: "password-file".
struct PasswordSource {
    QString file;
    QString option;
    QString prompt;
};

// InvalidArgument (args "field": the option) when neither file nor terminal has one; FileMissing, FileUnreadable.
Result<Secret> readPassword(const PasswordSource& source);

// The same for a password that is being chosen: typed twice at a terminal. InvalidArgument when the two differ.
Result<Secret> readNewPassword(const PasswordSource& source);

} // namespace rd::cli
