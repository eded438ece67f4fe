#include "core/desk/explain_deadline.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/desk_parts.h"
#include "core/rules/deadline_rule.h"

namespace rd::desk {

namespace {

Result<domain::DeadlineExplanation> explain(const rules::RuleBook& rules, const calendar::WorkingCalendar& calendar,
                                            const QDateTime& receivedAt, const QList<domain::RightType>& rights,
                                            domain::MinorClass minor)
{
    RD_TRY_ASSIGN(const domain::Deadline deadline, rules::computeDeadline(rules, receivedAt, calendar, rights, minor));
    return domain::DeadlineExplanation{deadline, rules::explainDeadline(deadline, calendar), rules.policyVersion()};
}

Result<calendar::WorkingCalendar> shippedCalendar()
{
    RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, calendar::shippedNotices());
    return calendar::WorkingCalendar::of(notices);
}

} // namespace

Result<domain::DeadlineExplanation> explainDeadline(const Desk& desk, const QDateTime& receivedAt,
                                                    const QList<domain::RightType>& rights, domain::MinorClass minor)
{
    return explain(desk.rules(), desk.calendar(), receivedAt, rights, minor);
}

Result<domain::DeadlineExplanation> explainDeadline(const QDateTime& receivedAt, const QList<domain::RightType>& rights,
                                                    domain::MinorClass minor)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    RD_TRY_ASSIGN(const calendar::WorkingCalendar calendar, shippedCalendar());
    return explain(rules, calendar, receivedAt, rights, minor);
}

Result<QList<DeadlineRow>> deadlineTable(const QDate& from, const QDate& to)
{
    if (!from.isValid() || to < from)
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("to")}});
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    RD_TRY_ASSIGN(const calendar::WorkingCalendar calendar, shippedCalendar());
    QList<DeadlineRow> rows;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        RD_TRY_ASSIGN(const domain::Deadline deadline,
                      rules::computeDeadline(rules, shanghai(day, QTime(12, 0)), calendar));
        rows.append({deadline.d0, deadline.t1, deadline.due, deadline.provisional});
    }
    return rows;
}

} // namespace rd::desk
