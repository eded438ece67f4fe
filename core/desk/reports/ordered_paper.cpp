#include "core/desk/reports/ordered_paper.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/show_anchor.h"
#include "core/desk/reports/minors_of_year.h"
#include "core/desk/reports/report_scope.h"
#include "core/desk/reports/report_sheet.h"
#include "core/reports/panels.h"
#include "core/reports/report_words.h"

#include <algorithm>
#include <QCryptographicHash>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Report;

namespace {

constexpr int mostApprovals = 100000;

const QList<Report>& managementReports()
{
    static const QList<Report> reports{Report::Deadlines,    Report::OnTime,   Report::Workload,   Report::Rights,
                                       Report::Milestones,   Report::Refusals, Report::Complaints, Report::Processors,
                                       Report::Verification, Report::Minors};
    return reports;
}

domain::ReportFilter daysOf(const Desk& desk, const ReportOrder& order)
{
    domain::ReportFilter filter;
    switch (order.kind) {
    case PaperKind::Report:
    case PaperKind::Dashboard:
        return order.filter;
    case PaperKind::Daily:
        filter.from = filter.to = desk.clock().today();
        return filter;
    case PaperKind::Weekly:
        if (order.of.isValid()) {
            filter.from = order.of.addDays(1 - order.of.dayOfWeek());
            filter.to = filter.from.addDays(Qt::Sunday - 1);
        }
        return filter;
    case PaperKind::Monthly:
        if (order.of.isValid()) {
            filter.from = QDate(order.of.year(), order.of.month(), 1);
            filter.to = QDate(order.of.year(), order.of.month(), order.of.daysInMonth());
        }
        return filter;
    case PaperKind::MinorsYear:
        if (order.of.isValid()) {
            filter.from = QDate(order.of.year(), 1, 1);
            filter.to = QDate(order.of.year(), 12, 31);
        }
        filter.minor = true;
        return filter;
    }
    Q_UNREACHABLE();
}

QList<ReportPart> partsOf(const Desk& desk, const ReportOrder& order)
{
    const domain::ReportFilter filter = daysOf(desk, order);
    QList<ReportPart> parts;
    switch (order.kind) {
    case PaperKind::Report:
        return {{order.report, filter}};
    case PaperKind::Daily:
        return {{Report::Deadlines, filter}};
    case PaperKind::Weekly:
    case PaperKind::Monthly:
        for (const Report report : managementReports())
            parts.append({report, filter});
        return parts;
    case PaperKind::MinorsYear:
        for (const Report report :
             {Report::Minors, Report::OnTime, Report::Rights, Report::Refusals, Report::Complaints})
            parts.append({report, filter});
        return parts;
    case PaperKind::Dashboard:
        return order.shown;
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> noSuchPanel()
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"panel"_s}});
}

// Only the panels that are wanted, and what their metrics mean.
Result<void> choosePanels(domain::ReportSheet& sheet, const QStringList& wanted)
{
    if (wanted.isEmpty())
        return {};
    QList<domain::ReportPanel> chosen;
    for (const QString& code : wanted) {
        const auto panel = std::find_if(sheet.panels.begin(), sheet.panels.end(),
                                        [&](const domain::ReportPanel& one) { return one.code == code; });
        if (panel == sheet.panels.end())
            return noSuchPanel();
        chosen.append(*panel);
    }
    sheet.panels = chosen;
    sheet.metrics = reports::metricsOf(sheet.panels, sheet.language);
    return {};
}

// A single chart bears its own name, a report's single figures that of the report.
QString titleOfReport(const ReportOrder& order)
{
    const QString panel = order.panels.size() == 1 ? order.panels.first() : QString();
    return !panel.isEmpty() && panel != u"KEY_FIGURES"_s
        ? reports::reportWord(order.language, u"panel"_s, panel)
        : reports::reportWord(order.language, u"report"_s, codeOf(order.report));
}

QString titleOf(const ReportOrder& order)
{
    const auto word = [&](const char* code) {
        return reports::reportWord(order.language, u"paper"_s, QLatin1String(code));
    };
    switch (order.kind) {
    case PaperKind::Report:
        return titleOfReport(order);
    case PaperKind::Daily:
        return word("daily");
    case PaperKind::Weekly:
        return word("weekly");
    case PaperKind::Monthly:
        return word("monthly");
    case PaperKind::MinorsYear:
        return word("yearly");
    case PaperKind::Dashboard:
        return word("dashboard");
    }
    Q_UNREACHABLE();
}

// Beside the due dates: what waits for somebody's decision.
Result<void> addApprovals(const Desk& desk, reports::ReportPaper& paper)
{
    RD_TRY_ASSIGN(
        const QList<domain::CaseId> waiting,
        desk.storage().cases().withItemsAt(domain::CaseState::PendingApproval, overdueBefore(desk), mostApprovals));
    paper.counts.append({reports::paper::word(paper, "approvals"), waiting.size()});
    return {};
}

} // namespace

Result<reports::ReportPaper> paperOf(const Desk& desk, const ReportOrder& order, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    if (order.kind == PaperKind::MinorsYear)
        RD_TRY(desk.session().require(domain::Permission::ViewCases));
    reports::ReportPaper paper;
    const QList<ReportPart> wanted = partsOf(desk, order);
    if (wanted.isEmpty())
        return noSuchPanel();
    for (const ReportPart& part : wanted) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RD_TRY_ASSIGN(domain::ReportSheet sheet, reportSheet(desk, part.report, part.filter, order.language));
        if (order.kind == PaperKind::Report)
            RD_TRY(choosePanels(sheet, order.panels));
        paper.sheets.append(sheet);
        job.report(static_cast<int>(paper.sheets.size()), static_cast<int>(wanted.size()));
    }
    paper.title = titleOf(order);
    RD_TRY(sayWhoMadeIt(desk, paper));
    if (order.kind == PaperKind::Daily)
        RD_TRY(addApprovals(desk, paper));
    if (order.kind == PaperKind::MinorsYear) {
        RD_TRY_ASSIGN(const reports::PaperList list, minorsOfYear(desk, daysOf(desk, order), order.language, job));
        paper.lists.append(list);
        paper.watermark = reports::paper::markOf(paper);
    }
    return paper;
}

Result<void> sayWhoMadeIt(const Desk& desk, reports::ReportPaper& paper)
{
    paper.company = desk.rules().contact().company;
    paper.policyVersion = desk.rules().policyVersion();
    paper.madeBy = desk.session().user().displayName;
    paper.madeAt = desk.clock().now();
    RD_TRY_ASSIGN(const PaperAnchor anchor, showAnchor(desk));
    paper.auditHead = anchor.code;
    return {};
}

namespace {

domain::AuditEvent leaving(const QString& name, const domain::ReportFilter& filter, const QString& form,
                           const QByteArray& content)
{
    QJsonObject detail{{u"report"_s, name},
                       {u"from"_s, filter.from.toString(Qt::ISODate)},
                       {u"to"_s, filter.to.toString(Qt::ISODate)},
                       {u"form"_s, form}};
    if (!content.isEmpty()) {
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        detail.insert(u"sha256"_s, QString::fromLatin1(hash));
    }
    return objectEvent(u"ReportExported"_s, u"desk"_s, {}, {}, detail);
}

QString namesOf(const QList<Report>& reports)
{
    QStringList names;
    for (const Report report : reports)
        names.append(codeOf(report));
    return names.join(u' ');
}

} // namespace

domain::AuditEvent reportExported(const reports::ReportPaper& paper, const QString& form, const QByteArray& content)
{
    QList<Report> reports;
    for (const domain::ReportSheet& sheet : paper.sheets)
        reports.append(sheet.made.report);
    domain::AuditEvent event = reportExported(namesOf(reports), paper, form, content);
    if (!paper.lists.isEmpty()) // a list went with it
        event.detail.insert(u"cases"_s, paper.lists.first().rows.size());
    return event;
}

domain::AuditEvent reportExported(const QString& name, const reports::ReportPaper& paper, const QString& form,
                                  const QByteArray& content)
{
    return leaving(name, paper.sheets.first().made.filter, form, content);
}

Result<domain::AuditEvent> reportPrinted(const Desk& desk, const ReportOrder& order)
{
    QList<Report> reports;
    const QList<ReportPart> parts = partsOf(desk, order);
    for (const ReportPart& part : parts)
        reports.append(part.report);
    domain::AuditEvent event =
        leaving(namesOf(reports), parts.isEmpty() ? order.filter : parts.first().filter, u"paper"_s, {});
    if (order.kind == PaperKind::MinorsYear) {
        RD_TRY(desk.session().require(domain::Permission::ViewCases));
        RD_TRY_ASSIGN(const storage::ReportScope scope, reportScope(desk, daysOf(desk, order)));
        RD_TRY_ASSIGN(const QStringList numbers, desk.storage().reports().numbersReceived(scope));
        event.detail.insert(u"cases"_s, numbers.size());
    }
    return event;
}

QString orderTitle(const ReportOrder& order)
{
    return titleOf(order);
}

} // namespace rd::desk
