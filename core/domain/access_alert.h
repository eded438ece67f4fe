#pragma once

#include "core/domain/ids.h"
#include "core/domain/report.h"

#include <optional>
#include <QDateTime>
#include <QList>

namespace rd::domain {

using AccessLimitId = Id<struct AccessLimitTag>;
using AccessAcknowledgementId = Id<struct AccessAcknowledgementTag>;

QString codeOf(AccessKind kind); // VIEW UNMASK EXPORT
std::optional<AccessKind> parseAccessKind(const QString& code);
QList<AccessKind> allAccessKinds();

// What one user did on one day (in Shanghai) with the records of people, of one kind.
struct AccessDay {
    QString user; // UserId
    QDate day;
    AccessKind kind = AccessKind::View;
    qint64 times = 0;
};

// A supervisor's word on how often a day is enough (security.md §5.1). Of a user and kind the one with the highest id
// counts, from its first day on: clocks of PCs differ, ids do not go back.
struct AccessLimit {
    AccessLimitId id;
    UserId user; // empty: everybody who has no limit of their own
    AccessKind kind = AccessKind::View;
    qint64 daily = 0; // 0: taken back
    UserId setBy;
    QDateTime setAt; // UTC
    QDate from; // in Shanghai
};
constexpr int highestAccessLimit = 10000; // a day; what is more limits nobody

// Somebody has looked into an alert and says what was behind it; covers what that day had come to by then.
struct AccessAcknowledgement {
    AccessAcknowledgementId id;
    UserId user; // whom the alert is about
    QDate day;
    AccessKind kind = AccessKind::View;
    qint64 times = 0;
    qint64 limit = 0;
    UserId by;
    QDateTime at; // UTC
    QString note;
};

enum class AlertBasis {
    OwnUsual, // three times what is usual for the user
    SetLimit, // what a supervisor has set
    FirstDays // what counts while too few days tell what is usual
};
QString codeOf(AlertBasis basis); // OWN_USUAL SET_LIMIT FIRST_DAYS

// A day of that many times is still within it.
struct AccessMeasure {
    qint64 limit = 0;
    AlertBasis basis = AlertBasis::OwnUsual;
    bool operator==(const AccessMeasure& other) const = default;
};

// A user's day that went over the limit. It stops nobody.
struct AccessAlert {
    AccessDay day;
    qint64 limit = 0;
    AlertBasis basis = AlertBasis::OwnUsual;
    std::optional<double> usual; // of the user, a day; nothing where too few days tell
    std::optional<AccessAcknowledgement> acknowledged; // the newest that covers the day as it is now
};

} // namespace rd::domain
