#include "core/rules/deadline_rule.h"

#include "core/base/clock.h"

#include <algorithm>

namespace rd::rules {

using namespace Qt::StringLiterals;
using calendar::WorkingCalendar;
using domain::Deadline;

namespace {

domain::DayKind kindOf(calendar::DayKind kind)
{
    switch (kind) {
    case calendar::DayKind::Workday:
        return domain::DayKind::Workday;
    case calendar::DayKind::MakeUpWorkday:
        return domain::DayKind::MakeUpWorkday;
    case calendar::DayKind::Weekend:
        return domain::DayKind::Weekend;
    case calendar::DayKind::Holiday:
        return domain::DayKind::Holiday;
    }
    Q_UNREACHABLE();
}

domain::Milestones datesOf(const MilestoneDays& days, const QDate& d0, const WorkingCalendar& calendar)
{
    const auto dateOf = [&](int number) { return number > 0 ? calendar.workingDayAfter(d0, number) : QDate(); };
    return {dateOf(days.acknowledge), dateOf(days.verified), dateOf(days.collected),
            dateOf(days.approved),    dateOf(days.executed), dateOf(days.reply)};
}

void takeEarlier(QDate& date, const QDate& other)
{
    if (other.isValid() && (!date.isValid() || other < date))
        date = other;
}

domain::Milestones earliest(const RuleBook& rules, const QList<domain::RightType>& rights, domain::MinorClass minor,
                            const QDate& d0, const WorkingCalendar& calendar)
{
    if (rights.isEmpty())
        return datesOf(rules.commonMilestones(minor), d0, calendar);
    domain::Milestones all;
    for (const domain::RightType right : rights) {
        const domain::Milestones one = datesOf(rules.milestones(right, minor), d0, calendar);
        takeEarlier(all.acknowledge, one.acknowledge);
        takeEarlier(all.verified, one.verified);
        takeEarlier(all.collected, one.collected);
        takeEarlier(all.approved, one.approved);
        takeEarlier(all.executed, one.executed);
        takeEarlier(all.reply, one.reply);
    }
    return all;
}

// R-DL-11: the earlier date wins, and nothing inside the company may be planned for later.
void applyExternalDue(const QDate& external, const QTime& dayEnd, Deadline& deadline)
{
    deadline.external = external;
    if (!external.isValid() || external >= deadline.due)
        return;
    deadline.due = external;
    deadline.dueEnd = shanghai(external, dayEnd);
    planBy(external, deadline.milestones);
}

// T+1 … T+15 from the day that does not count, which is D0 here.
Result<Deadline> deadlineFrom(const RuleBook& rules, const QDate& d0, const WorkingCalendar& calendar,
                              const QList<domain::RightType>& rights, domain::MinorClass minor)
{
    Deadline deadline;
    deadline.d0 = d0;
    deadline.t1 = calendar.workingDayAfter(d0, 1);
    deadline.due = calendar.workingDayAfter(d0, rules.replyWorkingDays());
    if (!deadline.due.isValid())
        return outsideCalendars(calendar);
    deadline.dueEnd = shanghai(deadline.due, rules.dayEnd());
    // The window is shorter than two months: it touches the years of its two ends and no other.
    deadline.provisional = calendar.isProvisional(d0.addDays(1)) || calendar.isProvisional(deadline.due);
    deadline.longStop = d0.addDays(rules.longStopDays());
    deadline.milestones = earliest(rules, rights, minor, d0, calendar);
    return deadline;
}

} // namespace

QDate receivedDay(const RuleBook& rules, const QDateTime& receivedAt, const WorkingCalendar& calendar)
{
    const QDate day = shanghaiDate(receivedAt);
    if (rules.clockSettings(day).afterHours == domain::AfterHours::RealDate)
        return day;
    const bool inHours = calendar.isWorkingDay(day) && shanghaiTime(receivedAt) <= rules.dayEnd();
    return inHours ? day : calendar.workingDayAfter(day, 1);
}

QDate dueDate(const RuleBook& rules, const QDateTime& receivedAt, const WorkingCalendar& calendar)
{
    return calendar.workingDayAfter(receivedDay(rules, receivedAt, calendar), rules.replyWorkingDays());
}

Result<Deadline> computeDeadline(const RuleBook& rules, const QDateTime& receivedAt, const WorkingCalendar& calendar,
                                 const QList<domain::RightType>& rights, domain::MinorClass minor,
                                 const QDate& externalDue)
{
    if (!receivedAt.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"received"_s}});
    RD_TRY_ASSIGN(Deadline deadline,
                  deadlineFrom(rules, receivedDay(rules, receivedAt, calendar), calendar, rights, minor));
    applyExternalDue(externalDue, rules.dayEnd(), deadline);
    deadline.executionDue = domain::executionDueOf(deadline.due, rights);
    return deadline;
}

Result<Deadline> deadlineOf(const RuleBook& rules, const domain::Case& theCase, const WorkingCalendar& calendar)
{
    const QList<domain::RightType> rights = domain::rightsOf(theCase);
    const QDate& secondFrom = theCase.deadline.secondFrom;
    return secondFrom.isValid()
        ? secondDeadline(rules, theCase.deadline, secondFrom, calendar, rights, theCase.minor)
        : computeDeadline(rules, theCase.receivedAt, calendar, rights, theCase.minor, theCase.deadline.external);
}

Result<Deadline> secondDeadline(const RuleBook& rules, const Deadline& first, const QDate& material,
                                const WorkingCalendar& calendar, const QList<domain::RightType>& rights,
                                domain::MinorClass minor)
{
    RD_TRY_ASSIGN(Deadline second, deadlineFrom(rules, material, calendar, rights, minor));
    const QDate target = calendar.workingDayAfter(material, rules.waiting().secondTarget);
    takeEarlier(second.milestones.reply, target);
    planBy(target, second.milestones);
    second.executionDue = domain::executionDueOf(second.due, rights);
    second.d0 = first.d0;
    second.external = first.external;
    second.secondFrom = material;
    return second;
}

void planBy(const QDate& last, domain::Milestones& milestones)
{
    for (QDate* date : {&milestones.acknowledge, &milestones.verified, &milestones.collected, &milestones.approved,
                        &milestones.executed, &milestones.reply}) {
        if (date->isValid())
            takeEarlier(*date, last);
    }
}

QList<domain::CountedDay> explainDeadline(const Deadline& deadline, const WorkingCalendar& calendar, const QDate& last,
                                          const domain::ClockReading& reading)
{
    QList<domain::CountedDay> days;
    const QDate end = last.isValid() ? last : deadline.due;
    const QDate start = clockStart(deadline);
    if (!start.isValid() || !end.isValid())
        return days;
    days.reserve(std::max<qsizetype>(0, start.daysTo(end)));
    int number = 0;
    for (QDate date = start.addDays(1); date <= end; date = date.addDays(1)) {
        const calendar::Day day = calendar.day(date);
        const bool waiting =
            reading.stoppedFrom.isValid() && reading.stoppedFrom <= date && date <= reading.stoppedUntil;
        const bool works = day.kind == calendar::DayKind::Workday || day.kind == calendar::DayKind::MakeUpWorkday;
        days.append({date, kindOf(day.kind), works && !waiting ? ++number : 0, day.holiday, day.provisional,
                     day.noticeYear, calendar.noticeSource(day.noticeYear), waiting});
    }
    return days;
}

int workingDaysLeft(const QDate& today, const QDate& due, const WorkingCalendar& calendar)
{
    const int days = calendar.workingDaysBetween(today, due);
    // The weekend after a due Friday holds no working day and is late all the same.
    return today > due ? std::min(days, -1) : days;
}

tl::unexpected<Error> outsideCalendars(const WorkingCalendar& calendar)
{
    return fail(
        ErrorCode::DateOutsideCalendars,
        {{u"from"_s, calendar.firstDay().toString(Qt::ISODate)}, {u"to"_s, calendar.lastDay().toString(Qt::ISODate)}});
}

} // namespace rd::rules
