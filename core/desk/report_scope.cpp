#include "core/desk/report_scope.h"

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
    case Metric::OnTimeRate:
    case Metric::DaysToReplyMedian:
    case Metric::DaysToReplyP90:
    case Metric::DaysToReplyMax:
    case Metric::OpenCases:
    case Metric::OverdueCases:
    case Metric::ReceivedCases:
    case Metric::AcknowledgedInTime:
    case Metric::LoggedLate:
    case Metric::RefusalRate:
    case Metric::GroundMix:
    case Metric::FirstContactSuccess:
    case Metric::MinorCases:
    case Metric::ComplaintRate:
    case Metric::ComplaintsUpheld:
    case Metric::ComplaintsOnTime:
        return true;
    default:
        return false;
    }
}

} // namespace rd::desk
