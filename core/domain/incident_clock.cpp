#include "core/domain/incident_clock.h"

#include "core/domain/code_table.h"

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

} // namespace

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
