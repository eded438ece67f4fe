#pragma once

#include <QString>

namespace rd::ui {

// Puts a password on the clipboard, keeps it out of clipboard histories and clouds, and takes it off again after thirty
// seconds (security.md D15).
void copySecretToClipboard(const QString& secret);

} // namespace rd::ui
