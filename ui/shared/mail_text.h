#pragma once

#include "core/base/error.h"

#include <QString>

namespace rd::ui {

// What the mail server said no to, and what to do about it; empty for any other error.
QString mailText(const Error& error);
// What cannot be used of the settings of the mail server, or of a mail; empty for any other field.
QString mailFieldText(const QString& field);

} // namespace rd::ui
