#pragma once

#include "core/base/error.h"

#include <QString>

namespace rd::ui {

// Sentences of DiskFull, FileNotWritten and what can be wrong with a desk's place: what happened on the disk, and what
// to do.
QString diskText(const Error& error);

} // namespace rd::ui
