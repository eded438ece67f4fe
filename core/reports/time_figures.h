#pragma once

#include "core/reports/figures.h"

namespace rd::reports {

// Punctuality and durations of rule book §12; each definition stands in the README of this room.

QList<domain::Figure> onTimeFigures(const QList<domain::Tally>& months);
// Median, P90 and the longest, for each point.
QList<domain::Figure> replyDayFigures(domain::Series series, const QList<domain::Spell>& replies,
                                      const WorkingDays& calendar);
// From D0 to the day of T01, which counts until T+1.
domain::Figure acknowledgementFigure(const QList<domain::Spell>& receipts, const WorkingDays& calendar);
bool isAcknowledgedInTime(const QDate& d0, const QDate& sent, const WorkingDays& calendar);
// From the day of receipt to that of logging, late from two working days on.
QList<domain::Figure> loggingFigures(const QList<domain::Spell>& loggings, const WorkingDays& calendar);
bool isLoggedLate(const QDate& received, const QDate& logged, const WorkingDays& calendar);
// Missed of those whose day has passed or that came before it did.
QList<domain::Figure> milestoneFigures(const QList<domain::Spell>& milestones, const QDate& today);

// §5.5: until T+7, of those that are answered or whose T+7 is over.
QDate minorsLimit(const QDate& d0, const WorkingDays& calendar);
bool isAnsweredForMinor(const QDate& d0, const QDate& replied, const WorkingDays& calendar);
domain::Figure minorFigure(const QList<domain::Spell>& replies, const QDate& today, const WorkingDays& calendar);

// Of what is due in the month of `today`, from the day it is due to that of its answer: on each day until today what
// has no answer yet, and what is not due yet, below which it should stay.
QList<domain::Figure> burnDownFigures(const QList<domain::Spell>& due, const QDate& today);

// By how many working days an open case has waited: 0-5, 6-10, 11-15, 16+.
QString ageOf(const QDate& d0, const QDate& today, const WorkingDays& calendar);
QList<domain::Figure> ageFigures(const QList<domain::Spell>& open, const QDate& today, const WorkingDays& calendar);
// By day of the week and hour; the point of each tally is an hour of the epoch in Shanghai.
QList<domain::Figure> callFigures(const QList<domain::Tally>& hours);

} // namespace rd::reports
