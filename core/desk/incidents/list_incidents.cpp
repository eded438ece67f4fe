#include "core/desk/incidents/list_incidents.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/rules/incident_clock.h"
#include "core/rules/rule_book.h"

#include <limits>

namespace rd::desk {

namespace {

constexpr int mostIncidents = 500;

Result<IncidentFile> fileOf(const Desk& desk, const domain::Incident& incident, const QHash<QString, QString>& names)
{
    RD_TRY_ASSIGN(const domain::IncidentClock clock,
                  rules::incidentClock(desk.rules().incident(), domain::factsOf(incident)));
    IncidentFile file{incident, {}, domain::stepsOf(incident, clock), domain::missingFor(incident, clock), names};
    if (incident.caseId.isEmpty())
        return file;
    const Result<domain::Case> noticedIn = desk.storage().cases().find(incident.caseId);
    if (noticedIn)
        file.caseNumber = noticedIn->number;
    else if (noticedIn.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(noticedIn.error());
    return file;
}

} // namespace

Result<domain::FirstOf<IncidentFile>> listIncidents(const Desk& desk, IncidentScope scope)
{
    RD_TRY(desk.session().require(domain::Permission::ViewIncidents));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    const auto listed =
        scope == IncidentScope::Running ? storage::IncidentsListed::Running : storage::IncidentsListed::All;
    RD_TRY_ASSIGN(const QList<domain::Incident> incidents, desk.storage().incidents().list(listed, mostIncidents + 1));
    domain::FirstOf<IncidentFile> files;
    for (const domain::Incident& incident : incidents) {
        RD_TRY_ASSIGN(const IncidentFile file, fileOf(desk, incident, names));
        files.append(file);
    }
    files.cut(mostIncidents);
    return files;
}

Result<IncidentFile> showIncident(const Desk& desk, const QString& number)
{
    RD_TRY(desk.session().require(domain::Permission::ViewIncidents));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const domain::Incident incident, desk.storage().incidents().findByNumber(number.trimmed().toUpper()));
    return fileOf(desk, incident, names);
}

Result<QList<PublishedIncident>> publishedIncidents(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ReportIncidents));
    // All of them: what was published is found however long ago it was.
    RD_TRY_ASSIGN(const QList<domain::Incident> all,
                  desk.storage().incidents().list(storage::IncidentsListed::All, std::numeric_limits<int>::max()));
    QList<PublishedIncident> published;
    for (const domain::Incident& incident : all) {
        if (!incident.published.isEmpty())
            published.append({incident.number, incident.published});
    }
    return published;
}

} // namespace rd::desk
