#pragma once

#include <QString>

namespace rd::ui {

// What cannot be used of what a report is written by; empty for any other field.
QString reportFieldText(const QString& field);

} // namespace rd::ui
