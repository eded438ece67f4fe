#pragma once

#include <optional>
#include <QString>

namespace rd::ui {

// Whether an argument of the command line is a link of the telephone system, whatever it says.
bool isCallLink(const QString& argument);

// The caller's number of rightsdesk:call?number=13800138000: 3 to 20 digits, a plus before them at most; blanks,
// hyphens and brackets between them are left out. Nothing for any other link: it comes from outside, and all it can do
// is fill in a number.
std::optional<QString> numberOfCallLink(const QString& link);

} // namespace rd::ui
