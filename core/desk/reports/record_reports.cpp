#include "core/desk/reports/record_reports.h"

#include "core/calendar/working_calendar.h"
#include "core/desk/audit/access_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/erasure_guards.h"
#include "core/reports/record_figures.h"
#include "core/rules/incident_clock.h"
#include "core/rules/minor_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::Metric;
using domain::Series;
using storage::ReportScope;
using Figures = QList<Figure>;

namespace {

Result<domain::AuditEntry> entryAt(const Desk& desk, qint64 sequence)
{
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().page(sequence - 1, 1));
    return entries.isEmpty() ? domain::AuditEntry() : entries.first();
}

// A guardian's contact is not the minor's: as unmaskField had it.
bool hidesContact(const domain::Case& theCase)
{
    domain::Case hidden = theCase;
    hidden.restrictedView = true;
    return rules::concealsContact(rules::concealmentOf(hidden, {}), theCase.requester.contact);
}

Result<bool> isAboutChild(const Desk& desk, const QString& record, const QString& field)
{
    const Result<domain::FoundRecord> found = desk.storage().found().find(domain::RecordId::trusted(record));
    if (!found && found.error().code == ErrorCode::NotFound)
        return false;
    if (!found)
        return tl::unexpected<Error>(found.error());
    return std::any_of(found->fields.begin(), found->fields.end(), [&](const domain::FoundField& one) {
        return one.name == field && rules::isAboutChild(one.kind);
    });
}

Result<bool> wantedApproval(const Desk& desk, const storage::UnmaskedEntry& unmasked)
{
    RD_TRY_ASSIGN(const domain::AuditEntry entry, entryAt(desk, unmasked.sequence));
    const QString field = entry.detail[u"field"].toString();
    if (unmasked.ofMinor && (entry.objectKind == u"record"_s || field != u"requesterContact"_s))
        return true;
    if (!unmasked.ofMinor)
        return isAboutChild(desk, entry.objectId, field);
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(entry.caseId));
    return hidesContact(theCase);
}

} // namespace

Result<Figures> accessReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<domain::RecordAccess> accesses, desk.storage().reports().recordAccesses(scope));
    RD_TRY_ASSIGN(const QList<domain::AccessAlert> alerts, recordedAlerts(desk, {scope.filter.from, scope.filter.to}));
    const calendar::HotlineHours hours = desk.rules().contact().hours;
    return reports::accessFigures(accesses, alerts, [&](const QDateTime& minute) {
        return calendar::hotlineStatus(hours, desk.calendar(), minute).open;
    });
}

Result<Figures> retentionReport(const Desk& desk, const ReportScope& scope)
{
    const storage::ReportRepository& facts = desk.storage().reports();
    reports::Retention retention;
    RD_TRY_ASSIGN(retention.due, facts.dueForErasure(scope, dueForErasureBefore(desk)));
    RD_TRY_ASSIGN(retention.erased, facts.casesErased(scope));
    RD_TRY_ASSIGN(const storage::StandingHolds holds, facts.standingHolds(scope));
    retention.holds = holds.holds;
    retention.unreviewed = holds.unreviewed;
    retention.oldestHold = holds.oldest;
    return reports::retentionFigures(retention, shanghaiDate(scope.now));
}

Result<Figures> incidentsReport(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QStringList numbers, desk.storage().reports().incidentNumbers(scope));
    QList<reports::IncidentSteps> incidents;
    for (const QString& number : numbers) {
        RD_TRY_ASSIGN(const domain::Incident incident, desk.storage().incidents().findByNumber(number));
        RD_TRY_ASSIGN(const domain::IncidentClock clock,
                      rules::incidentClock(desk.rules().incident(), domain::factsOf(incident)));
        incidents.append({incident.grade, incident.discoveredAt, domain::stepsOf(incident, clock)});
    }
    return reports::incidentFigures(incidents, scope.now);
}

Result<Figures> registersReport(const Desk& desk)
{
    QList<QStringList> processors;
    for (const rules::Holder& holder : desk.rules().holders()) {
        if (!holder.own)
            processors.append(holder.registerGaps);
    }
    RD_TRY_ASSIGN(const domain::Tally consents, desk.storage().reports().consentsWithoutEvidence());
    return reports::registerFigures(processors, consents, desk.calendar().noticeYears().size());
}

Result<Figures> lateMessages(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<qint64> entries, desk.storage().reports().lateMessages(scope));
    QList<domain::Tally> holders;
    for (const qint64 sequence : entries) {
        RD_TRY_ASSIGN(const domain::AuditEntry entry, entryAt(desk, sequence));
        holders.append({entry.detail[u"holder"].toString(), 1, 0});
    }
    return reports::countFigures(Metric::LateMessages, Series::Holder, holders);
}

Result<Figure> unapprovedAccesses(const Desk& desk, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<storage::UnmaskedEntry> entries, desk.storage().reports().unmaskedUnapproved(scope));
    qint64 unapproved = 0;
    for (const storage::UnmaskedEntry& entry : entries) {
        RD_TRY_ASSIGN(const bool wanted, wantedApproval(desk, entry));
        unapproved += wanted ? 1 : 0;
    }
    return reports::countFigure(Metric::MinorAccessUnapproved, Series::Whole, {}, unapproved);
}

} // namespace rd::desk
