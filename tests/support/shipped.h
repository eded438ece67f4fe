#pragma once

#include "core/calendar/notice_reader.h"
#include "core/calendar/working_calendar.h"
#include "core/rules/rule_book.h"

namespace rd::test {

// The policy and the notices that come with the program; a test that cannot read them has nothing to say.
inline rules::RuleBook shippedRules()
{
    const auto rules = rules::RuleBook::shipped();
    if (!rules)
        qFatal("the shipped policy cannot be read");
    return *rules;
}

inline calendar::WorkingCalendar shippedCalendar()
{
    const auto notices = calendar::shippedNotices();
    if (!notices)
        qFatal("the shipped notices cannot be read");
    const auto calendar = calendar::WorkingCalendar::of(*notices);
    if (!calendar)
        qFatal("the shipped notices make no calendar");
    return *calendar;
}

} // namespace rd::test
