#pragma once

#include <QString>

class QMimeData;

namespace rd::ui {

// Puts a password on the clipboard, keeps it out of clipboard histories and clouds, and takes it off again after thirty
// seconds (security.md D15).
void copySecretToClipboard(const QString& secret);

// What is about people, but no secret, stays on the clipboard, and out of histories and clouds.
void copyToClipboard(const QString& text);
void keepOutOfClipboardHistory(QMimeData& content);

} // namespace rd::ui
