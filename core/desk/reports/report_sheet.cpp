#include "core/desk/reports/report_sheet.h"

#include "core/calendar/working_calendar.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/reports/report_scope.h"
#include "core/desk/reports/run_report.h"
#include "core/reports/panels.h"
#include "core/storage/target_repository.h"

namespace rd::desk {

using domain::ReportFilter;
using domain::SheetLanguage;
using namespace Qt::StringLiterals;

namespace {

Result<reports::ReportNames> reportNames(const Desk& desk)
{
    reports::ReportNames names;
    RD_TRY_ASSIGN(const QList<domain::User> users, listUsers(desk));
    for (const domain::User& user : users)
        names.agents.insert(user.id.text(), user.displayName);
    for (const rules::Holder& holder : desk.rules().holders())
        names.holders.insert(holder.id, u"%1 %2"_s.arg(holder.id, holder.name));
    for (const rules::Platform& platform : desk.rules().platforms())
        names.platforms.insert(platform.code, platform.shortName);
    return names;
}

QList<QDate> dueCalendarDays(const Desk& desk, const QDate& today)
{
    QList<QDate> days;
    for (int day = 1; day <= calendarDays; ++day)
        days.append(desk.calendar().workingDayAfter(today.addDays(-1), day));
    return days;
}

QString narrowingOf(const ReportFilter& filter, const reports::ReportNames& names, SheetLanguage language)
{
    QStringList parts;
    const auto word = [&](const QString& group, const QString& code) {
        return reports::reportWord(language, group, code);
    };
    const auto add = [&](const QString& what, const QString& value) {
        parts.append(word(u"phrase"_s, u"filterPart"_s).arg(word(u"phrase"_s, what), value));
    };
    if (filter.right)
        add(u"right"_s, word(u"right"_s, codeOf(*filter.right)));
    if (!filter.platform.isEmpty())
        add(u"platform"_s, names.platforms.value(filter.platform, filter.platform));
    if (filter.channel)
        add(u"channel"_s, word(u"channel"_s, codeOf(*filter.channel)));
    if (!filter.agent.isEmpty())
        add(u"agent"_s, names.agents.value(filter.agent.text()));
    if (!filter.holder.isEmpty())
        add(u"holder"_s, names.holders.value(filter.holder, filter.holder));
    if (filter.minor)
        parts.append(word(u"phrase"_s, *filter.minor ? u"onlyMinors"_s : u"noMinors"_s));
    return parts.join(word(u"phrase"_s, u"filterGap"_s));
}

void sayPeriod(domain::ReportSheet& sheet, const ReportFilter& filter, const reports::ReportNames& names)
{
    const QString from = filter.from.toString(Qt::ISODate);
    sheet.period = filter.from == filter.to
        ? from
        : reports::reportWord(sheet.language, u"phrase"_s, u"period"_s).arg(from, filter.to.toString(Qt::ISODate));
    sheet.narrowing = narrowingOf(filter, names, sheet.language);
}

} // namespace

Result<domain::ReportSheet> sheetWithoutFigures(const Desk& desk, const ReportFilter& filter, SheetLanguage language)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY_ASSIGN(const storage::ReportScope scope, reportScope(desk, filter));
    RD_TRY_ASSIGN(const reports::ReportNames names, reportNames(desk));
    domain::ReportSheet sheet;
    sheet.language = language;
    sheet.made.filter = filter;
    sheet.made.asOf = scope.now;
    sayPeriod(sheet, filter, names);
    return sheet;
}

Result<domain::ReportSheet> reportSheet(const Desk& desk, domain::Report report, const ReportFilter& filter,
                                        SheetLanguage language)
{
    const storage::OneMoment moment = desk.storage().oneMoment(); // figures and targets
    domain::ReportSheet sheet;
    sheet.language = language;
    RD_TRY_ASSIGN(sheet.made, runReport(desk, report, filter));
    RD_TRY_ASSIGN(const reports::ReportNames names, reportNames(desk));
    sheet.title = reports::reportWord(language, u"report"_s, codeOf(report));
    sayPeriod(sheet, filter, names);
    RD_TRY_ASSIGN(const QList<domain::RateTarget> targets, desk.storage().targets().all());
    const QList<QDate> dueDays = dueCalendarDays(desk, shanghaiDate(sheet.made.asOf));
    sheet.panels = reports::panelsOf(report, sheet.made.figures, {language, names, dueDays, {targets, filter.from}});
    sheet.metrics = reports::metricsOf(sheet.panels, language);
    return sheet;
}

} // namespace rd::desk
