#include "core/desk/reports/list_report_cases.h"

#include "core/calendar/working_calendar.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/report_scope.h"
#include "core/reports/time_figures.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::DueStage;
using domain::Figure;
using domain::Metric;
using domain::Series;

namespace {

// Whatever is open, whenever it came and is due.
const QDate anyDayBefore(1900, 1, 1);
const QDate anyDayAfter(9999, 12, 31);

struct Days {
    QDate from;
    QDate to;
};

tl::unexpected<Error> noSuchPoint()
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"reportPoint"_s}});
}

// The due dates of a stage, as dueStageOf tells them apart.
Result<Days> daysOfStage(const Desk& desk, const QString& code)
{
    const std::optional<DueStage> stage = domain::parseDueStage(code);
    if (!stage)
        return noSuchPoint();
    const QDate overdueUntil = overdueBefore(desk);
    const QDate today = desk.clock().today();
    const auto dayWith = [&](int daysLeft) { return desk.calendar().workingDayAfter(today, daysLeft); };
    switch (*stage) {
    case DueStage::Overdue:
        return Days{anyDayBefore, overdueUntil.addDays(-1)};
    case DueStage::Today:
        return Days{overdueUntil, dayWith(1).addDays(-1)};
    case DueStage::Red:
        return Days{std::max(overdueUntil, dayWith(1)), dayWith(domain::redDays + 1).addDays(-1)};
    case DueStage::Amber:
        return Days{dayWith(domain::redDays + 1), dayWith(domain::amberDays + 1).addDays(-1)};
    case DueStage::Ahead:
        return Days{dayWith(domain::amberDays + 1), anyDayAfter};
    case DueStage::Stopped:
    case DueStage::Waiting:
        break;
    }
    return noSuchPoint();
}

// The days of receipt of an age, counted back from today.
Result<Days> daysOfAge(const Desk& desk, const QString& age)
{
    if (!QStringList{u"0-5"_s, u"6-10"_s, u"11-15"_s, u"16+"_s}.contains(age))
        return noSuchPoint();
    const QDate today = desk.clock().today();
    const reports::WorkingDays days = workingDaysOf(desk);
    QDate to = today;
    const auto isOf = [&](const QDate& day) { return reports::ageOf(day, today, days) == age; };
    while (!isOf(to))
        to = to.addDays(-1);
    if (age == u"16+"_s)
        return Days{anyDayBefore, to};
    QDate from = to;
    while (isOf(from.addDays(-1)))
        from = from.addDays(-1);
    return Days{from, age == u"0-5"_s ? anyDayAfter : to};
}

Result<void> narrowToDays(storage::ReportScope& scope, const Result<Days>& days)
{
    if (!days)
        return tl::unexpected<Error>(days.error());
    scope.filter.from = days->from;
    scope.filter.to = days->to;
    return {};
}

Result<void> narrowToMonth(storage::ReportScope& scope, const QString& month)
{
    const QDate first = QDate::fromString(month + u"-01"_s, Qt::ISODate);
    if (!first.isValid())
        return noSuchPoint();
    scope.filter.from = std::max(scope.filter.from, first);
    scope.filter.to = std::min(scope.filter.to, first.addMonths(1).addDays(-1));
    return {};
}

// One value each case has of its own: what the filter asks for already is not asked for otherwise.
template <typename Value>
Result<void> narrowToValue(std::optional<Value>& asked, const std::optional<Value>& point, bool& isEmpty)
{
    if (!point)
        return noSuchPoint();
    isEmpty = isEmpty || (asked && *asked != *point);
    asked = point;
    return {};
}

Result<void> narrowToRight(storage::ReportScope& scope, const QString& code)
{
    if (!domain::parseRight(code))
        return noSuchPoint();
    scope.alsoRight = code;
    return {};
}

void narrowToAgent(domain::UserId& asked, const domain::UserId& point, bool& isEmpty)
{
    isEmpty = isEmpty || (!asked.isEmpty() && !(asked == point));
    asked = point;
}

Result<void> narrowToDueDay(storage::ReportScope& scope, const QString& point)
{
    const QDate due = QDate::fromString(point.section(u' ', 0, 0), Qt::ISODate);
    scope.state = point.section(u' ', 1);
    return narrowToDays(scope, due.isValid() ? Result<Days>(Days{due, due}) : noSuchPoint());
}

// A point is a report on its own part: narrowing to it gives the cases it was counted from, or none at all.
Result<void> narrowTo(const Desk& desk, const Figure& figure, storage::ReportScope& scope, bool& isEmpty)
{
    const QString& point = figure.point;
    domain::ReportFilter& filter = scope.filter;
    switch (figure.series) {
    case Series::Month:
        return narrowToMonth(scope, point);
    case Series::Right:
        return narrowToRight(scope, point);
    case Series::Channel:
        return narrowToValue(filter.channel, domain::parseChannel(point), isEmpty);
    case Series::RightChannel:
        RD_TRY(narrowToRight(scope, point.section(u' ', 0, 0)));
        return narrowToValue(filter.channel, domain::parseChannel(point.section(u' ', 1)), isEmpty);
    case Series::Platform:
        scope.alsoPlatform = point;
        return {};
    case Series::Minor:
        return narrowToValue(filter.minor, std::optional(point == u"MINOR"_s), isEmpty);
    case Series::Agent:
        narrowToAgent(filter.agent, domain::UserId::trusted(point), isEmpty);
        return {};
    case Series::Ground:
        scope.ground = point;
        return {};
    case Series::Holder:
    case Series::Hour:
    case Series::Milestone:
        scope.point = point;
        return {};
    case Series::Stage:
        return narrowToDays(scope, daysOfStage(desk, point));
    case Series::Age:
        return narrowToDays(scope, daysOfAge(desk, point));
    case Series::DueDay:
        return narrowToDueDay(scope, point);
    default:
        return {};
    }
}

// The last D0 of which a minor should have been answered by now (§5.5).
QDate lastDueOfMinors(const Desk& desk, const QDate& today)
{
    const reports::WorkingDays days = workingDaysOf(desk);
    QDate day = today;
    while (reports::minorsLimit(day, days) >= today)
        day = day.addDays(-1);
    return day;
}

bool isCounted(const reports::WorkingDays& days, Metric metric, const storage::ReportCaseRow& row)
{
    const domain::Case& header = row.row.header;
    if (metric == Metric::AcknowledgedInTime)
        return reports::isAcknowledgedInTime(header.deadline.d0, row.happened, days);
    if (metric == Metric::MinorsAnsweredInTime)
        return reports::isAnsweredForMinor(header.deadline.d0, row.happened, days);
    if (metric == Metric::LoggedLate)
        return reports::isLoggedLate(shanghaiDate(header.receivedAt), row.happened, days);
    return row.counted;
}

} // namespace

Result<domain::ReportCasePage> listReportCases(const Desk& desk, const domain::ReportFilter& filter,
                                               const Figure& figure, const QString& after, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::ViewReports));
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY(desk.followRecord());
    if (!hasCases(figure.metric))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"reportCases"_s}});
    RD_TRY_ASSIGN(storage::ReportScope scope, reportScope(desk, filter));
    if (figure.metric == Metric::OpenCases || figure.metric == Metric::OverdueCases)
        RD_TRY(narrowToDays(scope, Days{anyDayBefore, anyDayAfter}));
    bool isEmpty = false;
    if (figure.metric == Metric::MinorCases)
        RD_TRY(narrowToValue(scope.filter.minor, std::optional(true), isEmpty));
    if (figure.metric == Metric::MinorsAnsweredInTime)
        scope.until = lastDueOfMinors(desk, shanghaiDate(scope.now));
    RD_TRY(narrowTo(desk, figure, scope, isEmpty));
    domain::ReportCasePage page;
    if (isEmpty)
        return page;
    RD_TRY_ASSIGN(const storage::ReportCaseRows stored,
                  desk.storage().reports().cases(scope, figure.metric, figure.series, after, limit));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    const reports::WorkingDays days = workingDaysOf(desk);
    page.next = stored.next;
    for (const storage::ReportCaseRow& row : stored.rows)
        page.rows.append(
            {summaryOf(desk, row.row, names), row.row.header.deadline.d0, isCounted(days, figure.metric, row)});
    return page;
}

} // namespace rd::desk
