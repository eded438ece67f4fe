#pragma once

#include <QString>

namespace rd::ui {

// A condition of rule book §7 (column "Guard") that is not met, by its code: a sentence; empty where the error's own
// words say it.
QString guardText(const QString& guard);
// The same where `day` is the first on which it will be met.
QString waitingText(const QString& guard, const QString& day);

} // namespace rd::ui
