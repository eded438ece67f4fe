#include "core/rules/incident_clock.h"

namespace rd::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfHour = 3600;
constexpr qint64 secondsOfDay = 24 * secondsOfHour;

Result<void> requireFacts(const domain::IncidentFacts& facts)
{
    const char* wrong = nullptr;
    if (!facts.discoveredAt.isValid())
        wrong = "discovered";
    else if (facts.handledAt.isValid() && facts.handledAt < facts.discoveredAt)
        wrong = "handled";
    else if (facts.persons < 0)
        wrong = "persons";
    if (wrong)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, QLatin1String(wrong)}});
    return {};
}

} // namespace

Result<domain::IncidentClock> incidentClock(const IncidentTerms& terms, const domain::IncidentFacts& facts)
{
    RD_TRY(requireFacts(facts));
    const QDateTime start = facts.discoveredAt.toUTC();
    const auto after = [&start](qint64 hours) { return start.addSecs(hours * secondsOfHour); };
    const bool major =
        facts.persons >= terms.majorPersons || (facts.grade && *facts.grade >= domain::IncidentGrade::Major);
    // Before it is graded neither way of reporting is ruled out, so both clocks are shown.
    const bool mayBeMajor = major || !facts.grade;

    domain::IncidentClock clock;
    clock.triage = after(terms.triageHours);
    clock.grading = after(terms.gradingHours);
    if (mayBeMajor)
        clock.authorityReport = after(facts.criticalInfrastructure ? terms.criticalReportHours : terms.reportHours);
    if (!major)
        clock.departmentReport = after(terms.departmentHours);
    clock.personsTold = after(terms.personsHours);
    if (facts.handledAt.isValid())
        clock.summary = facts.handledAt.toUTC().addSecs(terms.summaryDays * secondsOfDay);
    return clock;
}

} // namespace rd::rules
