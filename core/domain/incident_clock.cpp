#include "core/domain/incident_clock.h"

#include "core/domain/code_table.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<IncidentGrade>& incidentGrades()
{
    static const CodeTable<IncidentGrade> table{{IncidentGrade::Ordinary, u"ORDINARY"_s},
                                                {IncidentGrade::Major, u"MAJOR"_s},
                                                {IncidentGrade::Serious, u"SERIOUS"_s},
                                                {IncidentGrade::Extreme, u"EXTREME"_s}};
    return table;
}

const CodeTable<IncidentStep>& incidentSteps()
{
    static const CodeTable<IncidentStep> table{{IncidentStep::Triage, u"TRIAGE"_s},
                                               {IncidentStep::Grading, u"GRADING"_s},
                                               {IncidentStep::AuthorityReport, u"AUTHORITY_REPORT"_s},
                                               {IncidentStep::DepartmentReport, u"DEPARTMENT_REPORT"_s},
                                               {IncidentStep::PersonsTold, u"PERSONS_TOLD"_s},
                                               {IncidentStep::Summary, u"SUMMARY"_s}};
    return table;
}

} // namespace

QString codeOf(IncidentStep step)
{
    return incidentSteps().codeOf(step);
}

QList<IncidentDue> stepsOf(const IncidentClock& clock)
{
    QList<IncidentDue> steps{{IncidentStep::Triage, clock.triage},
                             {IncidentStep::Grading, clock.grading},
                             {IncidentStep::AuthorityReport, clock.authorityReport},
                             {IncidentStep::DepartmentReport, clock.departmentReport},
                             {IncidentStep::PersonsTold, clock.personsTold},
                             {IncidentStep::Summary, clock.summary}};
    steps.removeIf([](const IncidentDue& step) { return !step.by.isValid(); });
    std::stable_sort(steps.begin(), steps.end(),
                     [](const IncidentDue& a, const IncidentDue& b) { return a.by < b.by; });
    return steps;
}

QString codeOf(IncidentGrade grade)
{
    return incidentGrades().codeOf(grade);
}

std::optional<IncidentGrade> parseIncidentGrade(const QString& code)
{
    return incidentGrades().parse(code);
}

QList<IncidentGrade> allIncidentGrades()
{
    return incidentGrades().values();
}

} // namespace rd::domain
