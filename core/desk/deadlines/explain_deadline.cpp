#include "core/desk/deadlines/explain_deadline.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"
#include "core/rules/waiting_rule.h"

namespace rd::desk {

namespace {

using domain::ClockMode;

// Whatever the question says of waiting or of a mode is read beside mode A; without either there is nothing to read.
bool asksForReading(const DeadlineQuestion& question, ClockMode mode)
{
    return question.mode || mode != ClockMode::Continue || !question.waiting.notices.isEmpty();
}

Result<domain::DeadlineExplanation> explain(const rules::RuleBook& rules, const calendar::WorkingCalendar& calendar,
                                            const DeadlineQuestion& question)
{
    // R-DL-11: no regulator sets a date before the matter came to us.
    if (question.externalDue.isValid() && question.externalDue < shanghaiDate(question.receivedAt))
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("externalDue")}});
    domain::DeadlineExplanation why;
    RD_TRY_ASSIGN(why.deadline,
                  rules::computeDeadline(rules, question.receivedAt, calendar, question.rights, question.minor,
                                         question.externalDue));
    why.policyVersion = rules.policyVersion();
    why.receivedAt = question.receivedAt;
    why.receivedOn = shanghaiDate(question.receivedAt);
    why.counted = rules::dueDate(rules, question.receivedAt, calendar);
    why.standardMode = rules.clockSettings(why.receivedOn).mode;
    const ClockMode mode = question.mode.value_or(why.standardMode);
    if (asksForReading(question, mode)) {
        RD_TRY_ASSIGN(why.reading, rules::readClock(mode, rules, why.deadline, question.waiting, calendar));
    }
    // A date that the regulator brought forward does not shorten the count that leads to ours.
    QDate last = why.counted;
    if (why.reading && why.reading->mode != ClockMode::Continue && why.reading->due.isValid())
        last = why.reading->due;
    why.days = rules::explainDeadline(why.deadline, calendar, last, why.reading.value_or(domain::ClockReading()));
    return why;
}

Result<calendar::WorkingCalendar> shippedCalendar()
{
    RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, calendar::shippedNotices());
    return calendar::WorkingCalendar::of(notices);
}

Result<DeadlineRow> rowOf(const rules::RuleBook& rules, const calendar::WorkingCalendar& calendar, const QDate& day,
                          const TableWaiting& waiting)
{
    RD_TRY_ASSIGN(const domain::Deadline deadline,
                  rules::computeDeadline(rules, shanghai(day, QTime(12, 0)), calendar));
    const ClockMode mode = waiting.mode.value_or(rules.clockSettings(day).mode);
    DeadlineRow row{deadline.d0, deadline.t1, deadline.due, deadline.provisional, deadline.due, mode};
    if (mode == ClockMode::Continue)
        return row;
    domain::Waiting dates;
    const QDate notice =
        waiting.noticeAfter > 0 ? calendar.workingDayAfter(deadline.d0, waiting.noticeAfter) : deadline.d0;
    dates.notices = {notice};
    dates.materialComplete = notice.addDays(waiting.materialAfter);
    RD_TRY_ASSIGN(const domain::ClockReading reading, rules::readClock(mode, rules, deadline, dates, calendar));
    row.due = reading.due;
    row.provisional = reading.provisional;
    return row;
}

Result<QList<DeadlineRow>> tableRows(const rules::RuleBook& rules, const calendar::WorkingCalendar& calendar,
                                     const QDate& from, const QDate& to, const TableWaiting& waiting)
{
    if (!from.isValid() || to < from)
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("to")}});
    QList<DeadlineRow> rows;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        RD_TRY_ASSIGN(const DeadlineRow row, rowOf(rules, calendar, day, waiting));
        rows.append(row);
    }
    return rows;
}

} // namespace

Result<domain::DeadlineExplanation> explainDeadline(const Desk& desk, const DeadlineQuestion& question)
{
    RD_TRY(desk.followRecord()); // another PC may have confirmed a notice
    return explain(desk.rules(), desk.calendar(), question);
}

Result<domain::DeadlineExplanation> explainDeadline(const Desk& desk, const domain::CaseId& caseId, int position)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY(desk.followRecord()); // another PC may have confirmed a notice
    RD_TRY_ASSIGN(domain::Case theCase, desk.storage().cases().find(caseId));
    const domain::RequestItem* item = position > 0 ? itemAt(theCase, position) : rules::shownItem(theCase);
    if (position > 0 && !item)
        return fail(ErrorCode::NotFound,
                    {{QStringLiteral("kind"), QStringLiteral("item")}, {QStringLiteral("item"), position}});
    RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(desk, theCase));
    RD_TRY_ASSIGN(const calendar::WorkingCalendar calendar, calendarOfCase(desk, theCase));
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, theCase, waiting, calendar));
    const bool own = item && item->clock;
    domain::DeadlineExplanation why;
    why.item = own ? item->position : 0;
    why.receivedAt = own ? item->clock->receivedAt : theCase.receivedAt;
    why.policyVersion = theCase.policyVersion;
    why.receivedOn = shanghaiDate(why.receivedAt);
    why.standardMode = rules.clockSettings(why.receivedOn).mode;
    why.reading = clock.reading;
    // The dates on file; where another mode counts, mode A's, which stands beside it.
    const bool otherMode = clock.reading && clock.reading->mode != ClockMode::Continue;
    why.deadline = own ? item->clock->deadline : otherMode ? clock.continued : theCase.deadline;
    why.counted = isExternal(why.deadline) ? calendar.workingDayAfter(why.deadline.d0, rules.replyWorkingDays())
                                           : why.deadline.due;
    const QDate last = otherMode && clock.reading->due.isValid() ? clock.reading->due : why.counted;
    why.days = rules::explainDeadline(why.deadline, calendar, last, why.reading.value_or(domain::ClockReading()));
    return why;
}

Result<domain::DeadlineExplanation> explainDeadline(const DeadlineQuestion& question)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    RD_TRY_ASSIGN(const calendar::WorkingCalendar calendar, shippedCalendar());
    return explain(rules, calendar, question);
}

Result<QList<DeadlineRow>> deadlineTable(const Desk& desk, const QDate& from, const QDate& to,
                                         const TableWaiting& waiting)
{
    RD_TRY(desk.followRecord());
    return tableRows(desk.rules(), desk.calendar(), from, to, waiting);
}

Result<QList<DeadlineRow>> deadlineTable(const QDate& from, const QDate& to, const TableWaiting& waiting)
{
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    RD_TRY_ASSIGN(const calendar::WorkingCalendar calendar, shippedCalendar());
    return tableRows(rules, calendar, from, to, waiting);
}

} // namespace rd::desk
