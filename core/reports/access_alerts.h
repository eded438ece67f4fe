#pragma once

#include "core/domain/access_alert.h"

#include <array>
#include <QMap>

namespace rd::reports {

// The soft limits of security.md §5.1: a day is compared with the user's own days, and with what a supervisor has set.
// Nothing here stops anybody; every number of the rule stands here.

constexpr int timesUsual = 3; // §5.1: more than three times the own median
// Days before the one that is judged. Two months hold ten days even of somebody who comes twice a week, and forget work
// that somebody does no longer.
constexpr int usualFromDays = 60;
// Two weeks of work. The median of fewer days is whatever one unusual day makes of it.
constexpr int usualNeedsDays = 10;
// Up to here a day is no alarm, whatever is usual: one to four is four times as many and says nothing. About what an
// hour of calls brings: requests opened, values seen in clear, and letters and copies that left.
constexpr qint64 noAlarmUpTo(domain::AccessKind kind)
{
    switch (kind) {
    case domain::AccessKind::View:
        return 20;
    case domain::AccessKind::Unmask:
        return 10;
    case domain::AccessKind::Export:
        return 5;
    }
    Q_UNREACHABLE();
}
// While too few days tell, as whoever is new: they are the risk §5.1 names, and nobody learns the work by three times
// what an hour of calls brings in a day.
constexpr qint64 firstDaysUpTo(domain::AccessKind kind)
{
    return timesUsual * noAlarmUpTo(kind);
}

using AccessTimes = std::array<qint64, 3>; // by AccessKind
// What each user did on each day they worked with records at all, in Shanghai; a day of views alone is one without
// exports.
using UserDays = QMap<QString, QMap<QDate, AccessTimes>>;
UserDays daysOfUsers(const QList<domain::RecordAccess>& accesses);

// What is usual for a user: the median of the days worked among those before.
struct AccessUsual {
    std::optional<double> median; // nothing where too few days tell
    int days = 0; // worked
};
AccessUsual usualBefore(const UserDays& days, const QString& user, domain::AccessKind kind, const QDate& day);

// From what is usual, or from the first days; what was set (0: nothing) counts where it is lower.
domain::AccessMeasure measureOf(const AccessUsual& usual, domain::AccessKind kind, qint64 setLimit);

// The limit set for a user, as of that day: the own one, else everybody's; 0 without one. In the order they were set.
// Whoever set everybody's stays bound by the newest that somebody else set, where that is lower.
qint64 limitSetOn(const QList<domain::AccessLimit>& limits, const QString& user, domain::AccessKind kind,
                  const QDate& day);

// 0 is no limit at all, the loosest of them.
bool isLooser(qint64 after, qint64 before);

// From which day on a new limit counts: a stricter one from today, a looser one from tomorrow, so that nobody's alert
// of today goes away unseen. Of a user it is what counts for them, whoever it was set for: an own one may be looser
// than everybody's.
QDate firstDayOfLimit(const QList<domain::AccessLimit>& standing, const domain::AccessLimit& limit, const QDate& today);

struct AlertPeriod {
    QDate from; // both days count
    QDate to;
};
// Over the limit, newest day first. `days` begin usualFromDays before the period.
QList<domain::AccessAlert> accessAlerts(const UserDays& days, const QList<domain::AccessLimit>& limits,
                                        const AlertPeriod& period);

// An acknowledgement covers what it saw: a day that goes on by a whole limit more is an alert again.
bool covers(const domain::AccessAcknowledgement& seen, const domain::AccessAlert& alert);

} // namespace rd::reports
