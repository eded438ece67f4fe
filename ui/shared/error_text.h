#pragma once

#include "core/base/error.h"

#include <QString>

namespace rd::ui {

// One or two sentences for the user: what happened and what to do. Empty for Cancelled, which is no error.
QString errorText(const Error& error);

} // namespace rd::ui
