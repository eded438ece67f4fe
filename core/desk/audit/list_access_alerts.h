#pragma once

#include "core/desk/desk.h"
#include "core/domain/access_alert.h"
#include "core/domain/user.h"

namespace rd::desk {

constexpr int accessAlertDays = 30; // what a list of alerts goes back by where nothing else is asked for
// An alert that nobody has looked into stays for a year, which is longer than anybody is away; what is older stands in
// the list of its own period.
constexpr int waitingAlertDays = 365;

struct AccessAlertRow {
    domain::AccessAlert alert;
    domain::User user; // whom it is about
    QString acknowledgedBy; // the name; empty while nobody has
    bool mine = false; // about the reader: somebody else acknowledges it
};

// The days on which a user went over the limit (security.md §5.1), newest first; both days of the period count, in
// Shanghai. Numbers only, nothing of a person. For whoever sees the report on accesses. InvalidArgument (args "field":
// from or to) for no period.
Result<QList<AccessAlertRow>> listAccessAlerts(const Desk& desk, const QDate& from, const QDate& to);

// What a list that asks for no period shows: the last accessAlertDays, and of waitingAlertDays what nobody has looked
// into yet. As listAccessAlerts.
Result<QList<AccessAlertRow>> currentAccessAlerts(const Desk& desk);

// Those of the last waitingAlertDays that wait for this reader; empty for who acknowledges none.
Result<QList<AccessAlertRow>> waitingAccessAlerts(const Desk& desk);

} // namespace rd::desk
