#include "core/desk/ordered_paper.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/due_state.h"
#include "core/desk/report_sheet.h"
#include "core/desk/show_anchor.h"
#include "core/reports/report_words.h"

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
    }
    Q_UNREACHABLE();
}

QList<Report> reportsOf(const ReportOrder& order)
{
    switch (order.kind) {
    case PaperKind::Report:
        return {order.report};
    case PaperKind::Daily:
        return {Report::Deadlines};
    case PaperKind::Weekly:
    case PaperKind::Monthly:
        return managementReports();
    }
    Q_UNREACHABLE();
}

QString titleOf(const ReportOrder& order)
{
    const auto word = [&](const char* code) {
        return reports::reportWord(order.language, u"paper"_s, QLatin1String(code));
    };
    switch (order.kind) {
    case PaperKind::Report:
        return reports::reportWord(order.language, u"report"_s, codeOf(order.report));
    case PaperKind::Daily:
        return word("daily");
    case PaperKind::Weekly:
        return word("weekly");
    case PaperKind::Monthly:
        return word("monthly");
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
    reports::ReportPaper paper;
    const domain::ReportFilter filter = daysOf(desk, order);
    const QList<Report> wanted = reportsOf(order);
    for (const Report report : wanted) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RD_TRY_ASSIGN(const domain::ReportSheet sheet, reportSheet(desk, report, filter, order.language));
        paper.sheets.append(sheet);
        job.report(static_cast<int>(paper.sheets.size()), static_cast<int>(wanted.size()));
    }
    paper.title = titleOf(order);
    RD_TRY(sayWhoMadeIt(desk, paper));
    if (order.kind == PaperKind::Daily)
        RD_TRY(addApprovals(desk, paper));
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
    return reportExported(namesOf(reports), paper, form, content);
}

domain::AuditEvent reportExported(const QString& name, const reports::ReportPaper& paper, const QString& form,
                                  const QByteArray& content)
{
    return leaving(name, paper.sheets.first().made.filter, form, content);
}

domain::AuditEvent reportPrinted(const Desk& desk, const ReportOrder& order)
{
    return leaving(namesOf(reportsOf(order)), daysOf(desk, order), u"paper"_s, {});
}

QString orderTitle(const ReportOrder& order)
{
    return titleOf(order);
}

} // namespace rd::desk
