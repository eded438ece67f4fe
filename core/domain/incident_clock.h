#pragma once

#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>

namespace rd::domain {

// Grades of a security incident, least first: 一般 较大 重大 特别重大.
enum class IncidentGrade { Ordinary, Major, Serious, Extreme };
QString codeOf(IncidentGrade grade); // ORDINARY MAJOR SERIOUS EXTREME
std::optional<IncidentGrade> parseIncidentGrade(const QString& code);
QList<IncidentGrade> allIncidentGrades();

// What the clocks of an incident depend on (R-IN-02).
struct IncidentFacts {
    QDateTime discoveredAt; // T0
    std::optional<IncidentGrade> grade; // not yet graded: both ways of reporting stay open
    qint64 persons = 0; // concerned, as far as known
    bool criticalInfrastructure = false; // 关键信息基础设施
    QDateTime handledAt; // end of the handling; invalid while it lasts
};

// Latest instants, UTC, round the clock from T0; invalid when the step does not apply.
struct IncidentClock {
    QDateTime triage; // and containment begun
    QDateTime grading;
    QDateTime authorityReport; // provincial CAC, from 较大 upwards
    QDateTime departmentReport; // internal limit below 较大
    QDateTime personsTold;
    QDateTime summary; // after the handling ended
};

enum class IncidentStep { Triage, Grading, AuthorityReport, DepartmentReport, PersonsTold, Summary };
QString codeOf(IncidentStep step); // TRIAGE GRADING AUTHORITY_REPORT …

struct IncidentDue {
    IncidentStep step = IncidentStep::Triage;
    QDateTime by;
    QDateTime done = {}; // invalid while it is not
};
// The steps that apply, the first due before the others.
QList<IncidentDue> stepsOf(const IncidentClock& clock);

} // namespace rd::domain
