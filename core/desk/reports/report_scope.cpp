#include "core/desk/reports/report_scope.h"

#include "core/calendar/working_calendar.h"
#include "core/desk/desk_parts.h"
#include "core/rules/deadline_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Metric;

namespace {

Result<void> requireKnownPlatform(const Desk& desk, const QString& code)
{
    const QList<rules::Platform>& known = desk.rules().platforms();
    const bool named = code.isEmpty()
        || std::any_of(known.begin(), known.end(), [&](const rules::Platform& one) { return one.code == code; });
    if (named)
        return {};
    return fail(ErrorCode::UnknownCode, {{u"field"_s, u"platform"_s}, {u"code"_s, code}});
}

} // namespace

reports::WorkingDays workingDaysOf(const Desk& desk)
{
    const calendar::WorkingCalendar& calendar = desk.calendar();
    return {[&calendar](const QDate& from, const QDate& to) { return calendar.workingDaysBetween(from, to); },
            [&calendar](const QDate& from, int days) { return calendar.workingDayAfter(from, days); }};
}

Result<storage::ReportScope> reportScope(const Desk& desk, const domain::ReportFilter& filter)
{
    if (!filter.from.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"from"_s}});
    if (!filter.to.isValid() || filter.to < filter.from)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"to"_s}});
    RD_TRY(requireKnownPlatform(desk, filter.platform));
    return storage::ReportScope{filter, desk.clock().now(), {}};
}

domain::DueStage stageOfDay(const Desk& desk, const QDate& due, const QDateTime& dueEnd, const QDateTime& now)
{
    domain::Deadline deadline;
    deadline.due = due;
    deadline.dueEnd = dueEnd;
    const int daysLeft = rules::workingDaysLeft(shanghaiDate(now), due, desk.calendar());
    return domain::dueStageOf(deadline, domain::CaseState::Received, {}, daysLeft, now);
}

bool hasCases(Metric metric)
{
    switch (metric) {
    case Metric::LoggingLagMax: // of the cases LOGGED_LATE lists
    case Metric::StillOpen: // of days gone by
    case Metric::NotYetDue:
    case Metric::MinorAccessUnapproved: // what is behind these stands in the record or in a register
    case Metric::LateMessages:
    case Metric::RecordViews:
    case Metric::Unmasks:
    case Metric::Exports:
    case Metric::OutOfHours:
    case Metric::UnmaskOutliers:
    case Metric::DaysOverLimit:
    case Metric::RetentionDue:
    case Metric::CasesErased:
    case Metric::HoldsStanding:
    case Metric::HoldsUnreviewed:
    case Metric::OldestHold:
    case Metric::IncidentCount:
    case Metric::IncidentHours:
    case Metric::IncidentStepsLate:
    case Metric::IncidentsLate:
    case Metric::ProcessorsIncomplete:
    case Metric::ConsentsWithoutEvidence:
    case Metric::CalendarYears:
        return false;
    default:
        return true;
    }
}

} // namespace rd::desk
