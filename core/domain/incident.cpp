#include "core/domain/incident.h"

#include "core/domain/code_table.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<IncidentState>& incidentStates()
{
    static const CodeTable<IncidentState> table{
        {IncidentState::Reported, u"I_REPORTED"_s},     {IncidentState::Triaged, u"I_TRIAGED"_s},
        {IncidentState::Contained, u"I_CONTAINED"_s},   {IncidentState::Notifying, u"I_NOTIFYING"_s},
        {IncidentState::Remediated, u"I_REMEDIATED"_s}, {IncidentState::Closed, u"I_CLOSED"_s},
    };
    return table;
}

const CodeTable<IncidentEffect>& incidentEffects()
{
    static const CodeTable<IncidentEffect> table{
        {IncidentEffect::Leaked, u"LEAKED"_s},
        {IncidentEffect::Altered, u"ALTERED"_s},
        {IncidentEffect::Lost, u"LOST"_s},
    };
    return table;
}

const CodeTable<IncidentReceiver>& incidentReceivers()
{
    static const CodeTable<IncidentReceiver> table{
        {IncidentReceiver::Authority, u"CAC"_s},       {IncidentReceiver::Department, u"DEPARTMENT"_s},
        {IncidentReceiver::Police, u"POLICE"_s},       {IncidentReceiver::Persons, u"PERSONS"_s},
        {IncidentReceiver::Guardians, u"GUARDIANS"_s}, {IncidentReceiver::Public, u"PUBLIC"_s},
    };
    return table;
}

const CodeTable<IncidentGuard>& incidentGuards()
{
    static const CodeTable<IncidentGuard> table{
        {IncidentGuard::Described, u"INCIDENT_DESCRIBED"_s},
        {IncidentGuard::MeasuresNamed, u"INCIDENT_MEASURES"_s},
        {IncidentGuard::Graded, u"INCIDENT_GRADED"_s},
        {IncidentGuard::NoticeDecided, u"INCIDENT_NOTICE_DECIDED"_s},
        {IncidentGuard::AuthorityReported, u"INCIDENT_AUTHORITY_REPORTED"_s},
        {IncidentGuard::DepartmentReported, u"INCIDENT_DEPARTMENT_REPORTED"_s},
        {IncidentGuard::PersonsTold, u"INCIDENT_PERSONS_TOLD"_s},
        {IncidentGuard::GuardiansTold, u"INCIDENT_GUARDIANS_TOLD"_s},
        {IncidentGuard::SummaryWritten, u"INCIDENT_SUMMARY"_s},
    };
    return table;
}

bool isTold(const Incident& incident, IncidentReceiver receiver)
{
    return reportedTo(incident, receiver).isValid();
}

// Each with what it asks; a word to everybody reaches the persons and their guardians.
bool isMet(IncidentGuard guard, const Incident& incident, const IncidentClock& clock)
{
    const bool told = !incident.tell || incident.tell->tell;
    const bool everybody = isTold(incident, IncidentReceiver::Public);
    switch (guard) {
    case IncidentGuard::Described:
        return !incident.what.isEmpty() && !incident.categories.isEmpty();
    case IncidentGuard::MeasuresNamed:
        return !incident.taken.isEmpty();
    case IncidentGuard::Graded:
        return incident.grade.has_value();
    case IncidentGuard::NoticeDecided:
        return incident.tell.has_value();
    case IncidentGuard::AuthorityReported:
        return !clock.authorityReport.isValid() || isTold(incident, IncidentReceiver::Authority);
    case IncidentGuard::DepartmentReported:
        return !clock.departmentReport.isValid() || isTold(incident, IncidentReceiver::Department);
    case IncidentGuard::PersonsTold:
        return !told || everybody || isTold(incident, IncidentReceiver::Persons);
    case IncidentGuard::GuardiansTold:
        return !told || !incident.minors || everybody || isTold(incident, IncidentReceiver::Guardians);
    case IncidentGuard::SummaryWritten:
        return !incident.summary.isEmpty();
    }
    Q_UNREACHABLE();
}

// What stands before the move out of a state.
QList<IncidentGuard> guardsOf(IncidentState from)
{
    using enum IncidentGuard;
    switch (from) {
    case IncidentState::Reported:
        return {Described};
    case IncidentState::Triaged:
        return {MeasuresNamed};
    case IncidentState::Contained:
        return {Graded, NoticeDecided};
    case IncidentState::Notifying:
        return {NoticeDecided, AuthorityReported, DepartmentReported, PersonsTold, GuardiansTold};
    case IncidentState::Remediated: // what has come to light since is owed as well
        return {Described,          MeasuresNamed, Graded,        NoticeDecided, AuthorityReported,
                DepartmentReported, PersonsTold,   GuardiansTold, SummaryWritten};
    case IncidentState::Closed:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString codeOf(IncidentState state)
{
    return incidentStates().codeOf(state);
}

std::optional<IncidentState> parseIncidentState(const QString& code)
{
    return incidentStates().parse(code);
}

QString codeOf(IncidentEffect effect)
{
    return incidentEffects().codeOf(effect);
}

std::optional<IncidentEffect> parseIncidentEffect(const QString& code)
{
    return incidentEffects().parse(code);
}

QList<IncidentEffect> allIncidentEffects()
{
    return incidentEffects().values();
}

QString codeOf(IncidentReceiver receiver)
{
    return incidentReceivers().codeOf(receiver);
}

std::optional<IncidentReceiver> parseIncidentReceiver(const QString& code)
{
    return incidentReceivers().parse(code);
}

QList<IncidentReceiver> allIncidentReceivers()
{
    return incidentReceivers().values();
}

QString codeOf(IncidentGuard guard)
{
    return incidentGuards().codeOf(guard);
}

IncidentFacts factsOf(const Incident& incident)
{
    return {incident.discoveredAt, incident.grade, incident.persons, incident.criticalInfrastructure,
            incident.handledAt};
}

QDateTime reportedTo(const Incident& incident, IncidentReceiver receiver)
{
    const auto first = std::find_if(incident.reports.begin(), incident.reports.end(),
                                    [receiver](const IncidentReport& report) { return report.to == receiver; });
    return first == incident.reports.end() ? QDateTime() : first->at;
}

QList<IncidentDue> stepsOf(const Incident& incident, const IncidentClock& clock)
{
    const auto doneAt = [&](IncidentStep step) {
        switch (step) {
        case IncidentStep::Triage:
            return incident.triagedAt;
        case IncidentStep::Grading:
            return incident.gradedAt;
        case IncidentStep::AuthorityReport:
            return reportedTo(incident, IncidentReceiver::Authority);
        case IncidentStep::DepartmentReport:
            return reportedTo(incident, IncidentReceiver::Department);
        case IncidentStep::PersonsTold: {
            const QDateTime persons = reportedTo(incident, IncidentReceiver::Persons);
            return persons.isValid() ? persons : reportedTo(incident, IncidentReceiver::Public);
        }
        case IncidentStep::Summary:
            return incident.closedAt;
        }
        Q_UNREACHABLE();
    };
    QList<IncidentDue> steps = stepsOf(clock);
    if (incident.tell && !incident.tell->tell)
        steps.removeIf([](const IncidentDue& one) { return one.step == IncidentStep::PersonsTold; });
    for (IncidentDue& one : steps)
        one.done = doneAt(one.step);
    return steps;
}

std::optional<IncidentState> nextState(IncidentState state)
{
    if (state == IncidentState::Closed)
        return std::nullopt;
    return static_cast<IncidentState>(static_cast<int>(state) + 1);
}

QList<IncidentGuard> missingFor(const Incident& incident, const IncidentClock& clock)
{
    QList<IncidentGuard> missing = guardsOf(incident.state);
    missing.removeIf([&](IncidentGuard guard) { return isMet(guard, incident, clock); });
    return missing;
}

} // namespace rd::domain
