#pragma once

#include <QDateTimeEdit>

namespace rd::ui {

// An editor of Shanghai's wall clock, which the PC's own zone and its summer time have no say in.
void prepareTime(QDateTimeEdit* edit, const QString& name, const QDateTime& now);
QDateTime timeOf(const QDateTimeEdit* edit); // the instant
// The same once somebody has changed it; invalid before: whoever left "now" alone means now, however long ago the page
// was opened.
QDateTime typedTimeOf(const QDateTimeEdit* edit);

} // namespace rd::ui
