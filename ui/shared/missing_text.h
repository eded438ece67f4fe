#pragma once

#include "core/base/error.h"

#include <QString>

namespace rd::ui {

// Sentences of NotFound: what is not there any more, and what to do.
QString missingText(const Error& error);

} // namespace rd::ui
