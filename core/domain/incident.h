#pragma once

#include "core/domain/ids.h"
#include "core/domain/incident_clock.h"

#include <QStringList>

namespace rd::domain {

// R-IN-01: I_REPORTED I_TRIAGED I_CONTAINED I_NOTIFYING I_REMEDIATED I_CLOSED.
enum class IncidentState { Reported, Triaged, Contained, Notifying, Remediated, Closed };
QString codeOf(IncidentState state);
std::optional<IncidentState> parseIncidentState(const QString& code);

// 泄露 篡改 丢失 (PIPL 57).
enum class IncidentEffect { Leaked, Altered, Lost };
QString codeOf(IncidentEffect effect); // LEAKED ALTERED LOST
std::optional<IncidentEffect> parseIncidentEffect(const QString& code);
QList<IncidentEffect> allIncidentEffects();

// Whom a word of the incident went to (R-IN-02, R-IN-03): the provincial CAC, the department in charge, the police, the
// persons concerned one by one, guardians of minors among them, or everybody where the persons cannot be reached.
enum class IncidentReceiver { Authority, Department, Police, Persons, Guardians, Public };
QString codeOf(IncidentReceiver receiver); // CAC DEPARTMENT POLICE PERSONS GUARDIANS PUBLIC
std::optional<IncidentReceiver> parseIncidentReceiver(const QString& code);
QList<IncidentReceiver> allIncidentReceivers();

// What a move wants beyond the two states; named in the refusal.
enum class IncidentGuard {
    Described, // what happened, in words that can be told, and which categories are concerned
    MeasuresNamed, // what was done to contain it
    Graded,
    NoticeDecided, // whether the persons are told, and why not
    AuthorityReported, // 较大 or above (R-IN-02)
    DepartmentReported, // below
    PersonsTold, // one by one or in public, where that was decided
    GuardiansTold, // of minors (条例 35)
    SummaryWritten,
};
QString codeOf(IncidentGuard guard); // INCIDENT_DESCRIBED …

struct IncidentReport {
    IncidentReceiver to = IncidentReceiver::Department;
    QDateTime at;
    QString how; // channel, reference, how many
    UserId by;
};

// Whether the persons are told; not telling needs measures that effectively avoid harm (PIPL 57(2)).
struct TellDecision {
    bool tell = true;
    QString reason; // why not
    UserId by;
    QDateTime at;
};

// A security incident (PIPL 57, R-IN-01). No word of it names a person.
struct Incident {
    IncidentId id;
    QString number; // SI-20261123-01
    IncidentState state = IncidentState::Reported;
    QDateTime discoveredAt; // T0
    QString discoveredBy; // whoever noticed, in words
    IncidentEffect effect = IncidentEffect::Leaked;
    bool occurred = true; // else it may have
    QString what; // as it can be told to the persons
    QStringList categories; // DC01 …, of the policy
    qint64 persons = 0; // concerned, as far as known
    bool minors = false; // are among them
    bool criticalInfrastructure = false;
    QString systems; // and processors concerned
    QString cause;
    QString harm;
    QString taken; // measures
    QString planned;
    QString advice; // to the persons
    std::optional<IncidentGrade> grade;
    std::optional<TellDecision> tell;
    QList<IncidentReport> reports; // oldest first
    QString published; // what the persons were told, as it stood when the first of them were
    QDateTime triagedAt;
    QDateTime gradedAt;
    QDateTime containedAt;
    QDateTime handledAt; // end of the handling
    QString summary;
    QString lessons;
    QDateTime closedAt;
    CaseId caseId; // of the request it was noticed in (R-IN-04); empty = none
    UserId reportedBy;
    QDateTime reportedAt; // into the desk
};

IncidentFacts factsOf(const Incident& incident);
QDateTime reportedTo(const Incident& incident, IncidentReceiver receiver); // first time; invalid = never
// The steps of its clock with the instant each was done; telling the persons falls away where that was decided.
QList<IncidentDue> stepsOf(const Incident& incident, const IncidentClock& clock);
// The state that comes next; nothing after closing.
std::optional<IncidentState> nextState(IncidentState state);
// Guards of the move to the next state that are not met yet, by the clock of the incident. Empty = it can be made.
QList<IncidentGuard> missingFor(const Incident& incident, const IncidentClock& clock);

} // namespace rd::domain
