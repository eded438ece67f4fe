#include "core/rules/waiting_rule.h"

#include "core/base/clock.h"
#include "core/rules/deadline_rule.h"

#include <algorithm>

namespace rd::rules {

using namespace Qt::StringLiterals;
using calendar::WorkingCalendar;
using domain::ClockGuard;
using domain::ClockMode;
using domain::ClockReading;
using domain::Deadline;
using domain::Milestones;
using domain::Waiting;

namespace {

auto impossible(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}});
}

QDate firstNotice(const Waiting& waiting)
{
    const auto first = std::min_element(waiting.notices.begin(), waiting.notices.end());
    return first == waiting.notices.end() ? QDate() : *first;
}

bool isBefore(const QDate& date, const QDate& earliest)
{
    return date.isValid() && earliest.isValid() && date < earliest;
}

Result<void> requirePossible(const Waiting& waiting, const QDate& d0)
{
    for (const QDate& notice : waiting.notices) {
        if (!notice.isValid() || notice < d0)
            return impossible(u"notice-sent"_s);
    }
    const QDate first = firstNotice(waiting);
    if (isBefore(waiting.materialComplete, first.isValid() ? first : d0))
        return impossible(u"material"_s);
    if (isBefore(waiting.verified, d0))
        return impossible(u"verified"_s);
    if (isBefore(waiting.refusalSent, d0))
        return impossible(u"refusal-sent"_s);
    return {};
}

QDate earlierOf(const QDate& date, const QDate& limit)
{
    return limit.isValid() && date.isValid() ? std::min(date, limit) : date;
}

// The clock never stops. What T03 leaves open for thirty days is a second clock, not a longer first one.
void readContinued(const RuleBook& rules, const Deadline& continued, const Waiting& waiting,
                   const WorkingCalendar& calendar, ClockReading& reading)
{
    if (waiting.notices.isEmpty() && !waiting.refusalSent.isValid())
        return;
    reading.refusalPrepared = calendar.workingDayAfter(continued.d0, rules.waiting().refusalPreparedAt);
    const QDate sent = waiting.refusalSent.isValid() ? waiting.refusalSent : earlierOf(reading.due, continued.external);
    reading.waitUntil = sent.addDays(rules.waiting().waitCalendarDays);
    const QDate& material = waiting.materialComplete;
    if (!material.isValid()) {
        reading.guards.append(ClockGuard::MaterialMissing);
    } else if (material > reading.waitUntil) {
        reading.guards.append(ClockGuard::WaitEnded);
    } else if (material > sent) {
        reading.secondDue = calendar.workingDayAfter(material, rules.replyWorkingDays());
        reading.secondTarget = calendar.workingDayAfter(material, rules.waiting().secondTarget);
    }
}

// Whether T02 may stop the clock at all.
bool mayPause(const RuleBook& rules, const Deadline& continued, const Waiting& waiting, const WorkingCalendar& calendar,
              QList<ClockGuard>& guards)
{
    if (waiting.notices.isEmpty())
        guards.append(ClockGuard::NoticeMissing);
    else if (firstNotice(waiting) > calendar.workingDayAfter(continued.d0, rules.waiting().noticeWithin))
        guards.append(ClockGuard::NoticeLate);
    if (!waiting.necessaryItems)
        guards.append(ClockGuard::NoticeNotNecessary);
    const bool may = guards.isEmpty();
    if (waiting.notices.size() > 1)
        guards.append(ClockGuard::NoticeRepeated);
    return may;
}

// GB/T 35273 8.7: thirty days from verification, whatever mode the company has chosen.
void limitByVerification(const RuleBook& rules, const Waiting& waiting, ClockReading& reading)
{
    if (!waiting.verified.isValid())
        return;
    const QDate limit = waiting.verified.addDays(rules.waiting().outerCalendarDays);
    if (limit >= reading.due)
        return;
    reading.due = limit;
    reading.guards.append(ClockGuard::OuterLimit);
}

// From the day after T02 until the day the material comes; neither that day nor one of the thirty is counted.
void readPaused(const RuleBook& rules, const Deadline& continued, const Waiting& waiting,
                const WorkingCalendar& calendar, ClockReading& reading)
{
    if (!mayPause(rules, continued, waiting, calendar, reading.guards))
        return;
    const QDate notice = firstNotice(waiting);
    const QDate longest = notice.addDays(rules.waiting().pauseCalendarDays);
    const QDate& material = waiting.materialComplete;
    if (!material.isValid())
        reading.guards.append(ClockGuard::MaterialMissing);
    else if (material > longest)
        reading.guards.append(ClockGuard::PauseEnded);
    const QDate until = material.isValid() ? std::min(material, longest) : longest;
    const int used = calendar.workingDaysBetween(continued.d0, notice);
    reading.due = calendar.workingDayAfter(until, rules.replyWorkingDays() - used);
    reading.refusalPrepared = calendar.workingDayAfter(until, rules.waiting().refusalPreparedAt - used);
    if (notice < until) {
        reading.stoppedFrom = notice.addDays(1);
        reading.stoppedUntil = until;
    }
    if (reading.due.isValid())
        limitByVerification(rules, waiting, reading);
}

void readRestarted(const RuleBook& rules, const Deadline& continued, const Waiting& waiting,
                   const WorkingCalendar& calendar, ClockReading& reading)
{
    const QDate& material = waiting.materialComplete;
    if (waiting.notices.isEmpty() && !material.isValid()) {
        reading.guards.append(ClockGuard::NoticeMissing);
        return;
    }
    // Nothing prolongs what is late already (R-DL-09).
    if ((waiting.notices.isEmpty() ? material : firstNotice(waiting)) > continued.due) {
        reading.guards.append(ClockGuard::NoticeLate);
        return;
    }
    const QDate limit =
        waiting.verified.isValid() ? waiting.verified.addDays(rules.waiting().outerCalendarDays) : QDate();
    if (!limit.isValid())
        reading.guards.append(ClockGuard::VerificationMissing);
    if (!material.isValid()) {
        reading.guards.append(ClockGuard::MaterialMissing);
        reading.due = limit;
        if (limit.isValid()) {
            reading.stoppedFrom = continued.d0.addDays(1);
            reading.stoppedUntil = limit;
        }
        return;
    }
    reading.due = calendar.workingDayAfter(material, rules.replyWorkingDays());
    if (continued.d0 < material) {
        reading.stoppedFrom = continued.d0.addDays(1);
        reading.stoppedUntil = material;
    }
    if (reading.due.isValid())
        limitByVerification(rules, waiting, reading);
}

// §5.4 by this clock: what was to happen before it stopped, or before T02 left, stays, as does the verification once it
// has been; the rest is counted from the day it goes on. T01 says that the request has come; it waits for no material.
Milestones milestonesBy(const Deadline& continued, const Waiting& waiting, const ClockReading& reading,
                        const WorkingCalendar& calendar)
{
    Milestones milestones = continued.milestones;
    if (reading.mode == ClockMode::Continue || !reading.due.isValid())
        return milestones;
    // Where mode C has its outer limit and no material, nothing goes on yet that could be counted from.
    const bool limitAlone = reading.mode == ClockMode::Restart && !waiting.materialComplete.isValid();
    if (reading.stoppedFrom.isValid() && !limitAlone) {
        const QDate lastCounted = reading.stoppedFrom.addDays(-1);
        const QDate kept = std::max(lastCounted, firstNotice(waiting));
        QList<QDate*> moved{&milestones.collected, &milestones.approved, &milestones.executed, &milestones.reply};
        if (!waiting.verified.isValid())
            moved.prepend(&milestones.verified);
        for (QDate* date : moved) {
            if (!date->isValid() || *date <= kept)
                continue;
            const int left = calendar.workingDaysBetween(lastCounted, *date);
            *date = calendar.workingDayAfter(reading.stoppedUntil, std::max(left, 1));
        }
    }
    planBy(reading.due, milestones);
    return milestones;
}

// R-DL-11: in every mode the date a regulator set counts where it comes first. T03 is prepared no earlier for it: the
// person keeps their days to be verified (§5.2 A).
void limitByRegulator(const QDate& external, ClockReading& reading)
{
    if (!external.isValid())
        return;
    if (reading.due.isValid() && reading.due <= external)
        return;
    reading.due = external;
    if (reading.mode != ClockMode::Continue)
        reading.guards.append(ClockGuard::RegulatorFirst);
}

// A date that could not be counted is none; a mode C that still waits has none either, and that is no error.
bool isCounted(const ClockReading& reading)
{
    return reading.due.isValid() || reading.guards.contains(ClockGuard::MaterialMissing);
}

} // namespace

Result<ClockReading> readClock(ClockMode mode, const RuleBook& rules, const Deadline& continued, const Waiting& waiting,
                               const WorkingCalendar& calendar)
{
    RD_TRY(requirePossible(waiting, continued.d0));
    ClockReading reading;
    reading.mode = mode;
    reading.due = calendar.workingDayAfter(continued.d0, rules.replyWorkingDays());
    reading.dueContinued = continued.due;
    switch (mode) {
    case ClockMode::Continue:
        readContinued(rules, continued, waiting, calendar, reading);
        break;
    case ClockMode::Pause:
        readPaused(rules, continued, waiting, calendar, reading);
        break;
    case ClockMode::Restart:
        readRestarted(rules, continued, waiting, calendar, reading);
        break;
    }
    if (!isCounted(reading))
        return outsideCalendars(calendar);
    limitByRegulator(continued.external, reading);
    reading.dueEnd = reading.due.isValid() ? shanghai(reading.due, rules.dayEnd()) : QDateTime();
    reading.milestones = milestonesBy(continued, waiting, reading, calendar);
    reading.provisional = reading.due.isValid() && (continued.provisional || calendar.isProvisional(reading.due));
    return reading;
}

} // namespace rd::rules
