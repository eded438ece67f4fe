#include "core/base/clock.h"
#include "core/rules/deadline_rule.h"
#include "core/rules/waiting_rule.h"
#include "tests/support/shipped.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;

class DueDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDueDayIsAWorkingDay_R_DL_03();
    void aLaterReceiptIsNeverDueEarlier();
    void theTablesAgreeWithCountingDayByDay();
    void theExplanationSumsToFifteen();
    void theHourOfReceiptNeverMovesTheDueDate_R_DL_05();
    void countingForthAndBackMeets();
    void aPausedClockAgreesWithCountingDayByDay_R_DL_5_2();
    void modeAIsNeverLaterThanAnotherMode_R_DL_5_2();

private:
    domain::ClockReading readingOf(domain::ClockMode mode, const domain::Deadline& deadline,
                                   const domain::Waiting& waiting) const;
    domain::Waiting anyWaiting(const QDate& d0) const;
    QDate anyDate() const;
    domain::Deadline deadlineOn(const QDate& date, const QTime& time = QTime(12, 0)) const;

    std::optional<RuleBook> m_rules;
    std::optional<calendar::WorkingCalendar> m_calendar;
};

void DueDateTest::initTestCase()
{
    m_rules = test::shippedRules();
    m_calendar = test::shippedCalendar();
}

// Any day whose due date lies inside the calendar.
QDate DueDateTest::anyDate() const
{
    const qint64 days = m_calendar->firstDay().daysTo(m_calendar->lastDay()) - 60;
    return m_calendar->firstDay().addDays(*rc::gen::inRange<qint64>(0, days));
}

domain::Deadline DueDateTest::deadlineOn(const QDate& date, const QTime& time) const
{
    const auto deadline = computeDeadline(*m_rules, shanghai(date, time), *m_calendar);
    RC_ASSERT(deadline.has_value());
    return *deadline;
}

void DueDateTest::aDueDayIsAWorkingDay_R_DL_03()
{
    QVERIFY(rc::check([this] {
        const domain::Deadline deadline = deadlineOn(anyDate());
        RC_ASSERT(m_calendar->isWorkingDay(deadline.due));
        RC_ASSERT(m_calendar->isWorkingDay(deadline.t1));
        RC_ASSERT(deadline.d0 < deadline.t1 && deadline.t1 < deadline.due);
    }));
}

void DueDateTest::aLaterReceiptIsNeverDueEarlier()
{
    QVERIFY(rc::check([this] {
        const QDate first = anyDate();
        const QDate second = first.addDays(*rc::gen::inRange(0, 40));
        RC_ASSERT(deadlineOn(first).due <= deadlineOn(second).due);
    }));
}

void DueDateTest::theTablesAgreeWithCountingDayByDay()
{
    QVERIFY(rc::check([this] {
        const QDate d0 = anyDate();
        const int number = *rc::gen::inRange(1, 30);
        QDate date = d0;
        for (int counted = 0; counted < number;) {
            date = date.addDays(1);
            const calendar::DayKind kind = m_calendar->day(date).kind;
            counted += kind == calendar::DayKind::Workday || kind == calendar::DayKind::MakeUpWorkday ? 1 : 0;
        }
        RC_ASSERT(m_calendar->workingDayAfter(d0, number) == date);
    }));
}

void DueDateTest::theExplanationSumsToFifteen()
{
    QVERIFY(rc::check([this] {
        const domain::Deadline deadline = deadlineOn(anyDate());
        int counted = 0;
        QDate expected = deadline.d0;
        for (const domain::CountedDay& day : explainDeadline(deadline, *m_calendar)) {
            expected = expected.addDays(1);
            RC_ASSERT(day.date == expected);
            if (day.number > 0)
                RC_ASSERT(day.number == ++counted);
        }
        RC_ASSERT(counted == 15);
        RC_ASSERT(expected == deadline.due);
    }));
}

void DueDateTest::theHourOfReceiptNeverMovesTheDueDate_R_DL_05()
{
    QVERIFY(rc::check([this] {
        const QDate d0 = anyDate();
        const QTime time = QTime(0, 0).addSecs(*rc::gen::inRange(0, 24 * 3600));
        RC_ASSERT(deadlineOn(d0, time).due == deadlineOn(d0).due);
    }));
}

void DueDateTest::countingForthAndBackMeets()
{
    QVERIFY(rc::check([this] {
        const QDate d0 = anyDate();
        const int number = *rc::gen::inRange(1, 30);
        const QDate later = m_calendar->workingDayAfter(d0, number);
        RC_ASSERT(m_calendar->workingDaysBetween(d0, later) == number);
        RC_ASSERT(m_calendar->workingDaysBetween(later, d0) == -number);
    }));
}

domain::ClockReading DueDateTest::readingOf(domain::ClockMode mode, const domain::Deadline& deadline,
                                            const domain::Waiting& waiting) const
{
    const auto reading = readClock(mode, *m_rules, deadline, waiting, *m_calendar);
    RC_ASSERT(reading.has_value());
    return *reading;
}

// T02 at any time of the first two weeks, material up to seven weeks later.
domain::Waiting DueDateTest::anyWaiting(const QDate& d0) const
{
    domain::Waiting waiting;
    waiting.notices = {d0.addDays(*rc::gen::inRange(0, 14))};
    waiting.materialComplete = waiting.notices.first().addDays(*rc::gen::inRange(0, 50));
    return waiting;
}

void DueDateTest::aPausedClockAgreesWithCountingDayByDay_R_DL_5_2()
{
    QVERIFY(rc::check([this] {
        const domain::Deadline deadline = deadlineOn(QDate(2008, 1, 1).addDays(*rc::gen::inRange(0, 6000)));
        const domain::Waiting waiting = anyWaiting(deadline.d0);
        const QDate notice = waiting.notices.first();
        const bool pauses = m_calendar->workingDaysBetween(deadline.d0, notice) <= 3
            && notice <= m_calendar->workingDayAfter(deadline.d0, 3);
        const QDate resumed = std::min(waiting.materialComplete, notice.addDays(30));
        QDate date = deadline.d0;
        for (int counted = 0; counted < 15;) {
            date = date.addDays(1);
            const bool stands = pauses && date > notice && date <= resumed;
            counted += !stands && m_calendar->isWorkingDay(date) ? 1 : 0;
        }
        RC_ASSERT(readingOf(domain::ClockMode::Pause, deadline, waiting).due == date);
    }));
}

void DueDateTest::modeAIsNeverLaterThanAnotherMode_R_DL_5_2()
{
    QVERIFY(rc::check([this] {
        const domain::Deadline deadline = deadlineOn(QDate(2008, 1, 1).addDays(*rc::gen::inRange(0, 6000)));
        const domain::Waiting waiting = anyWaiting(deadline.d0);
        for (const domain::ClockMode mode : {domain::ClockMode::Pause, domain::ClockMode::Restart}) {
            const domain::ClockReading reading = readingOf(mode, deadline, waiting);
            RC_ASSERT(reading.due >= deadline.due);
            RC_ASSERT(reading.dueContinued == deadline.due);
            RC_ASSERT(m_calendar->isWorkingDay(reading.due));
        }
        RC_ASSERT(readingOf(domain::ClockMode::Continue, deadline, waiting).due == deadline.due);
    }));
}

QTEST_GUILESS_MAIN(DueDateTest)
#include "due_date_test.moc"
