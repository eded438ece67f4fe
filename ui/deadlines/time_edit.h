#pragma once

#include <QDateTimeEdit>

namespace rd::ui {

// An editor of Shanghai's wall clock, which the PC's own zone and its summer time have no say in.
void prepareTime(QDateTimeEdit* edit, const QString& name, const QDateTime& now);
QDateTime timeOf(const QDateTimeEdit* edit); // the instant

} // namespace rd::ui
