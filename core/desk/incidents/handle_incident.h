#pragma once

#include "core/desk/desk.h"
#include "core/domain/incident.h"

namespace rd::desk {

// What an officer finds out; each field replaces what stood there.
struct IncidentFindings {
    domain::IncidentEffect effect = domain::IncidentEffect::Leaked;
    bool occurred = true;
    QString what;
    QStringList categories; // DC01 … of the policy
    qint64 persons = 0;
    bool minors = false;
    bool criticalInfrastructure = false;
    QString systems;
    QString cause;
    QString harm;
    QString taken;
    QString planned;
    QString advice;
    std::optional<domain::IncidentGrade> grade;

    friend bool operator==(const IncidentFindings&, const IncidentFindings&) = default;
};
IncidentFindings findingsOf(const domain::Incident& incident);

// The officer's five acts on an incident (R-IN-01 … R-IN-03), in the order of its states. Each NotFound, AlreadyDone
// once closed, ForbiddenNumber for an ID or card number in a text, MoveForbidden (args "guard") while something is
// still missing.

// What is known so far, as often as it grows; the first time with its categories it is triaged. UnknownCode (args
// "kind", "code") for a category the policy has not, InvalidArgument (field "persons").
Result<domain::Incident> assessIncident(Desk& desk, const QString& number, const IncidentFindings& findings);
// It spreads no further: the measures taken are named.
Result<domain::Incident> containIncident(Desk& desk, const QString& number);
// Whether the persons are told, from the triage on. Not telling needs a reason and is not open where minors are among
// them (条例 35) or somebody has been told: ReasonRequired, MoveForbidden (guard INCIDENT_MINORS_TOLD,
// INCIDENT_TOLD_ALREADY, INCIDENT_DESCRIBED). Contained, it is being reported from here on.
Result<domain::Incident> decideIncidentNotice(Desk& desk, const QString& number, bool tell, const QString& reason);
// A word of it has left: to whom, when (now when left out) and how. What the first persons were told is kept as it
// stood. InvalidArgument (field "toldAt") for a time before T0 or to come, ReasonRequired (field "how"); for persons,
// guardians and the public LetterIncomplete while T15 is not whole.
Result<domain::Incident> noteIncidentReport(Desk& desk, const QString& number, domain::IncidentReceiver to,
                                            const QDateTime& at, const QString& how);
// The handling has ended: every report that is due has left.
Result<domain::Incident> endIncidentHandling(Desk& desk, const QString& number);
// With summary and lessons, thirty days after the handling at the latest.
Result<domain::Incident> closeIncident(Desk& desk, const QString& number, const QString& summary,
                                       const QString& lessons);

} // namespace rd::desk
