#pragma once

#include "core/base/clock.h"
#include "core/rules/deadline_rule.h"
#include "tests/support/shipped.h"

#include <functional>
#include <QMap>
#include <QTest>

namespace rd::test {

// Another program's working days beside ours: every day and every receipt date of a period, counted independently.
class OtherCalendar {
public:
    using IsWorkingDay = std::function<bool(const QDate&)>;

    // `known`: the days on which the other one is not the calendar of the notices, each with the reason.
    OtherCalendar(IsWorkingDay isWorkingDay, const QMap<QDate, QString>& known)
        : m_isWorkingDay(std::move(isWorkingDay))
        , m_known(known)
        , m_rules(shippedRules())
        , m_calendar(shippedCalendar())
    {
    }

    // Days that differ and are not listed, and days that are listed and do not differ.
    QStringList unexplainedDays(const QDate& from, const QDate& to) const
    {
        QStringList unexplained;
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            const bool differs = m_isWorkingDay(day) != m_calendar.isWorkingDay(day);
            if (differs != m_known.contains(day))
                unexplained.append(day.toString(Qt::ISODate));
        }
        return unexplained;
    }

    // Receipt dates whose T+1 or T+15 is not what counting one by one in the other calendar gives.
    QStringList differingReceipts(const QDate& from, const QDate& to) const
    {
        QStringList differing;
        for (QDate d0 = from; d0 <= to; d0 = d0.addDays(1)) {
            const auto ours = rules::computeDeadline(m_rules, shanghai(d0, QTime(12, 0)), m_calendar);
            if (!ours || ours->t1 != counted(d0, 1) || ours->due != counted(d0, m_rules.replyWorkingDays()))
                differing.append(d0.toString(Qt::ISODate));
        }
        return differing;
    }

private:
    QDate counted(const QDate& d0, int number) const
    {
        QDate day = d0;
        while (number > 0) {
            day = day.addDays(1);
            number -= m_isWorkingDay(day) != m_known.contains(day) ? 1 : 0;
        }
        return day;
    }

    IsWorkingDay m_isWorkingDay;
    QMap<QDate, QString> m_known;
    rules::RuleBook m_rules;
    calendar::WorkingCalendar m_calendar;
};

} // namespace rd::test
