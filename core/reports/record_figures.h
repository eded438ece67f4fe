#pragma once

#include "core/domain/access_alert.h"
#include "core/domain/incident.h"
#include "core/reports/figures.h"

#include <functional>

namespace rd::reports {

// What the record and the registers say (rule book §12); each definition stands in the README of this room.

// Views, unmasked values and exports of each user, and the days beyond their limit; `isOpen` says whether the desk was,
// at that minute.
QList<domain::Figure> accessFigures(const QList<domain::RecordAccess>& accesses,
                                    const QList<domain::AccessAlert>& alerts,
                                    const std::function<bool(const QDateTime& minute)>& isOpen);

struct Retention {
    qint64 due = 0;
    qint64 erased = 0;
    qint64 holds = 0;
    qint64 unreviewed = 0;
    QDate oldestHold; // set on; invalid without one
};
QList<domain::Figure> retentionFigures(const Retention& retention, const QDate& today);

// An incident with the steps of its clock (R-IN-02).
struct IncidentSteps {
    std::optional<domain::IncidentGrade> grade;
    QDateTime discoveredAt;
    QList<domain::IncidentDue> steps;
};
QList<domain::Figure> incidentFigures(const QList<IncidentSteps>& incidents, const QDateTime& now);

// What is missing of each processor's entry (R-PR-01): CATEGORIES CONTRACT ASSESSMENT CROSS_BORDER.
QList<domain::Figure> registerFigures(const QList<QStringList>& processors, const domain::Tally& consentsUnproven,
                                      qint64 calendarYears);

} // namespace rd::reports
