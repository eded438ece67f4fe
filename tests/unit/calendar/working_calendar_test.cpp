#include "core/calendar/notice_reader.h"
#include "core/calendar/working_calendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::calendar;

namespace {

QDate date(const char* text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

HolidayNotice notice(int year, const QList<NoticeDay>& days)
{
    return {year, u"paper"_s, {}, true, days};
}

WorkingCalendar shipped()
{
    const auto notices = shippedNotices();
    if (!notices)
        qFatal("the shipped notices cannot be read");
    auto calendar = WorkingCalendar::of(*notices);
    if (!calendar)
        qFatal("the shipped notices make no calendar");
    return *calendar;
}

} // namespace

class WorkingCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearsHaveTheControlSumsOfTheRuleBook_data();
    void yearsHaveTheControlSumsOfTheRuleBook();
    void weekendsWorkedInExchangeAreWorkingDays_R_DL_04();
    void anEveThatWasNotOffIsAWorkingDay_A03();
    void halfHolidaysAreWorkingDays_R_DL_04();
    void aNoticeRulesDaysOfTheDecemberBefore_R_DL_06();
    void theLaterNoticeRulesADayThatTwoName();
    void theFirstDayThatCountsOtherwiseIsFound();
    void daysOfANoticeSayItsHolidayAndYear();
    void yearsAfterTheLastNoticeAreProvisionalMondayToFriday_R_DL_06();
    void aYearWithoutANoticeBetweenTwoIsProvisional();
    void datesOutsideTheCalendarHaveNoAnswer();
    void workingDaysBetweenCountsFromTheNextDay();
    void unsoundNoticesAreRefused();
    void twentyYearsTakeLessThan64KiB();
};

void WorkingCalendarTest::yearsHaveTheControlSumsOfTheRuleBook_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("workingDays");
    QTest::newRow("2023") << 2023 << 249;
    QTest::newRow("2024") << 2024 << 251;
    QTest::newRow("2025") << 2025 << 248;
    QTest::newRow("2026") << 2026 << 248;
}

void WorkingCalendarTest::yearsHaveTheControlSumsOfTheRuleBook()
{
    QFETCH(int, year);
    QFETCH(int, workingDays);
    QCOMPARE(shipped().workingDaysBetween(QDate(year - 1, 12, 31), QDate(year, 12, 31)), workingDays);
}

void WorkingCalendarTest::weekendsWorkedInExchangeAreWorkingDays_R_DL_04()
{
    const WorkingCalendar calendar = shipped();
    QVERIFY(calendar.isWorkingDay(date("2023-04-23")));
    QVERIFY(calendar.isWorkingDay(date("2026-02-14")));
    QVERIFY(!calendar.isWorkingDay(date("2023-04-22")));
    QVERIFY(!calendar.isWorkingDay(date("2023-05-01")));
}

void WorkingCalendarTest::anEveThatWasNotOffIsAWorkingDay_A03()
{
    QVERIFY(shipped().isWorkingDay(date("2024-02-09")));
}

void WorkingCalendarTest::halfHolidaysAreWorkingDays_R_DL_04()
{
    const WorkingCalendar calendar = shipped();
    QVERIFY(calendar.isWorkingDay(date("2024-03-08")));
    QVERIFY(calendar.isWorkingDay(date("2023-05-04")));
    QVERIFY(calendar.isWorkingDay(date("2026-06-01")));
}

void WorkingCalendarTest::aNoticeRulesDaysOfTheDecemberBefore_R_DL_06()
{
    const WorkingCalendar calendar = shipped();
    QCOMPARE(calendar.day(date("2022-12-31")).noticeYear, 2023);
    QCOMPARE(calendar.day(date("2011-12-31")).kind, DayKind::MakeUpWorkday);
    QCOMPARE(calendar.day(date("2018-12-31")).kind, DayKind::Holiday);
    QVERIFY(calendar.isWorkingDay(date("2018-12-29")));
}

void WorkingCalendarTest::theLaterNoticeRulesADayThatTwoName()
{
    const NoticeDay off{date("2025-12-31"), true, u"早"_s};
    const NoticeDay later{date("2025-12-31"), true, u"元旦"_s};
    const auto calendar = WorkingCalendar::of({notice(2026, {later}), notice(2025, {off})});
    QVERIFY(calendar.has_value());
    QCOMPARE(calendar->day(date("2025-12-31")).holiday, u"元旦"_s);
    QCOMPARE(calendar->day(date("2025-12-31")).noticeYear, 2026);
}

void WorkingCalendarTest::theFirstDayThatCountsOtherwiseIsFound()
{
    const NoticeDay newYear{date("2026-01-01"), true, u"元旦"_s};
    const NoticeDay may{date("2026-05-01"), true, u"劳动节"_s};
    const auto calendar = [](const QList<HolidayNotice>& notices) { return *WorkingCalendar::of(notices); };
    const WorkingCalendar first = calendar({notice(2026, {newYear, may})});
    QVERIFY(!firstDifference(first, first).isValid());
    QCOMPARE(firstDifference(first, calendar({notice(2026, {newYear})})), date("2026-05-01"));
    // Another name is no other day, and an announced year differs although each of its days counts as before.
    const NoticeDay renamed{date("2026-05-01"), true, u"五一"_s};
    QVERIFY(!firstDifference(first, calendar({notice(2026, {newYear, renamed})})).isValid());
    const NoticeDay saturday{date("2027-01-02"), true, u"元旦"_s};
    QCOMPARE(firstDifference(first, calendar({notice(2026, {newYear, may}), notice(2027, {saturday})})),
             date("2027-01-01"));
}

void WorkingCalendarTest::daysOfANoticeSayItsHolidayAndYear()
{
    const WorkingCalendar calendar = shipped();
    const Day spring = calendar.day(date("2026-02-18"));
    QCOMPARE(spring.kind, DayKind::Holiday);
    QCOMPARE(spring.holiday, u"春节"_s);
    QCOMPARE(spring.noticeYear, 2026);
    QCOMPARE(calendar.day(date("2026-02-28")).holiday, u"春节"_s);
    QCOMPARE(calendar.day(date("2026-03-07")).kind, DayKind::Weekend);
    QVERIFY(calendar.day(date("2026-03-06")).holiday.isEmpty());
}

void WorkingCalendarTest::yearsAfterTheLastNoticeAreProvisionalMondayToFriday_R_DL_06()
{
    const WorkingCalendar calendar = shipped();
    QVERIFY(!calendar.isProvisional(date("2026-12-31")));
    QVERIFY(calendar.isProvisional(date("2027-01-01")));
    QVERIFY(calendar.day(date("2027-01-01")).provisional);
    QVERIFY(calendar.isWorkingDay(date("2027-01-01")));
    QCOMPARE(calendar.day(date("2027-01-01")).noticeYear, 0);
    QCOMPARE(calendar.lastDay(), date("2030-12-31"));
}

void WorkingCalendarTest::aYearWithoutANoticeBetweenTwoIsProvisional()
{
    const auto calendar = WorkingCalendar::of(
        {notice(2024, {{date("2024-01-01"), true, u"元旦"_s}}), notice(2026, {{date("2026-01-01"), true, u"元旦"_s}})});
    QVERIFY(calendar.has_value());
    QVERIFY(calendar->isProvisional(date("2025-06-02")));
    QVERIFY(!calendar->isProvisional(date("2026-06-02")));
    QCOMPARE(calendar->noticeYears(), QList<int>({2024, 2026}));
}

void WorkingCalendarTest::datesOutsideTheCalendarHaveNoAnswer()
{
    const WorkingCalendar calendar = shipped();
    QCOMPARE(calendar.firstDay(), date("2008-01-01"));
    QVERIFY(!calendar.covers(date("2007-12-31")));
    QVERIFY(!calendar.workingDayAfter(date("2007-12-31"), 1).isValid());
    QVERIFY(!calendar.workingDayAfter(date("2030-12-31"), 1).isValid());
    QVERIFY(!calendar.workingDayAfter(QDate(), 1).isValid());
    QVERIFY(!calendar.workingDayAfter(date("2026-01-05"), 0).isValid());
    QVERIFY(!calendar.isWorkingDay(QDate()));
    QVERIFY(!WorkingCalendar().covers(date("2026-01-05")));
}

void WorkingCalendarTest::workingDaysBetweenCountsFromTheNextDay()
{
    const WorkingCalendar calendar = shipped();
    QCOMPARE(calendar.workingDaysBetween(date("2026-03-02"), date("2026-03-02")), 0);
    QCOMPARE(calendar.workingDaysBetween(date("2026-03-02"), date("2026-03-03")), 1);
    QCOMPARE(calendar.workingDaysBetween(date("2026-03-03"), date("2026-03-02")), -1);
    QCOMPARE(calendar.workingDaysBetween(date("2026-03-06"), date("2026-03-08")), 0);
    QCOMPARE(calendar.workingDaysBetween(QDate(), date("2026-03-08")), 0);
}

void WorkingCalendarTest::unsoundNoticesAreRefused()
{
    const NoticeDay newYear{date("2026-01-01"), true, u"元旦"_s};
    const auto codeOf = [](const QList<HolidayNotice>& notices) {
        const auto calendar = WorkingCalendar::of(notices);
        return calendar ? QString() : rd::errorName(calendar.error().code);
    };
    QCOMPARE(codeOf({notice(2026, {newYear})}), QString());
    QCOMPARE(codeOf({}), u"CalendarInvalid"_s);
    QCOMPARE(codeOf({notice(2026, {newYear}), notice(2026, {newYear})}), u"CalendarInvalid"_s);
    QCOMPARE(codeOf({notice(2026, {newYear, newYear})}), u"CalendarInvalid"_s);
    QCOMPARE(codeOf({notice(2026, {{date("2026-01-05"), false, u"元旦"_s}})}), u"CalendarInvalid"_s);
    QCOMPARE(codeOf({notice(2026, {{date("2025-11-30"), true, u"元旦"_s}})}), u"CalendarInvalid"_s);
    QCOMPARE(codeOf({notice(2026, {})}), u"CalendarInvalid"_s);
    // With the provisional years after the last notice 170 years at most.
    const auto until = [&](int year) { return notice(year, {{QDate(year, 1, 1), true, u"元旦"_s}}); };
    QCOMPARE(codeOf({until(1950), until(2115)}), QString());
    QCOMPARE(codeOf({until(1950), until(2116)}), u"CalendarInvalid"_s);
}

void WorkingCalendarTest::twentyYearsTakeLessThan64KiB()
{
    const WorkingCalendar calendar = shipped();
    QVERIFY(calendar.firstDay().daysTo(calendar.lastDay()) > 20 * 365);
    QVERIFY2(calendar.bytes() <= 64 * 1024, qPrintable(QString::number(calendar.bytes())));
}

QTEST_GUILESS_MAIN(WorkingCalendarTest)
#include "working_calendar_test.moc"
