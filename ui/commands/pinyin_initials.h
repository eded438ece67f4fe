#pragma once

#include <QString>

namespace rd::ui {

// First letters of the Mandarin readings: 来电登记 → "lddj". Letters and digits stay, in lower case; the rest is left
// out.
QString pinyinInitials(const QString& text);

} // namespace rd::ui
