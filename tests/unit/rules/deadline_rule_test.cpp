#include "core/base/clock.h"
#include "core/calendar/notice_reader.h"
#include "core/rules/deadline_rule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::MinorClass;
using domain::RightType;

class DeadlineRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWorkedExamplesOfTheRuleBookHold_R_DL_data();
    void theWorkedExamplesOfTheRuleBookHold_R_DL();
    void anEmailBeforeMidnightCountsForItsDay_A01();
    void aSaturdayCallGainsNothingOnAFridayCall_A02();
    void newYearsEveThatWasNotOffCounts_A03();
    void aDateBeyondTheLastNoticeIsProvisional_A05();
    void aComplaintHasItsOwnClock_A07();
    void aMinorsInternalLimitIsTheSeventhWorkingDay_A21();
    void milestonesAreThoseOfTheFamily_data();
    void milestonesAreThoseOfTheFamily();
    void severalRightsTakeTheEarliestMilestones();
    void theLongStopIsThirtyCalendarDays_R_DL_10();
    void theExplanationCountsEveryDayToTheDueDate();
    void datesOutsideTheCalendarsAreRefused();
    void daysLeftCountWorkingDays();

private:
    domain::Deadline deadlineOf(const QString& receivedAt, const QList<RightType>& rights = {},
                                MinorClass minor = MinorClass::Adult) const;

    std::optional<RuleBook> m_rules;
    std::optional<calendar::WorkingCalendar> m_calendar;
};

void DeadlineRuleTest::initTestCase()
{
    auto rules = RuleBook::shipped();
    QVERIFY(rules.has_value());
    m_rules = *rules;
    const auto notices = calendar::shippedNotices();
    QVERIFY(notices.has_value());
    auto calendar = calendar::WorkingCalendar::of(*notices);
    QVERIFY(calendar.has_value());
    m_calendar = *calendar;
}

domain::Deadline DeadlineRuleTest::deadlineOf(const QString& receivedAt, const QList<RightType>& rights,
                                              MinorClass minor) const
{
    const auto deadline = computeDeadline(*m_rules, parseInstant(receivedAt), *m_calendar, rights, minor);
    return deadline ? *deadline : domain::Deadline();
}

void DeadlineRuleTest::theWorkedExamplesOfTheRuleBookHold_R_DL_data()
{
    QTest::addColumn<QString>("receivedAt");
    QTest::addColumn<QDate>("t1");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char* name, const char* receivedAt, const QDate& t1, const QDate& due) {
        QTest::newRow(name) << QString::fromLatin1(receivedAt) << t1 << due;
    };
    row("01 Friday call", "2023-04-21T10:00+08:00", {2023, 4, 23}, {2023, 5, 15});
    row("02 Saturday call", "2023-04-22T10:00+08:00", {2023, 4, 23}, {2023, 5, 15});
    row("03 e-mail", "2023-04-25T10:00+08:00", {2023, 4, 26}, {2023, 5, 18});
    row("04 call on a make-up day", "2023-05-06T10:00+08:00", {2023, 5, 8}, {2023, 5, 26});
    row("05 chat", "2023-06-16T10:00+08:00", {2023, 6, 19}, {2023, 7, 10});
    row("06 call", "2023-09-15T10:00+08:00", {2023, 9, 18}, {2023, 10, 12});
    row("07 before eight days off", "2023-09-28T10:00+08:00", {2023, 10, 7}, {2023, 10, 25});
    row("08 inside the holiday", "2023-10-01T10:00+08:00", {2023, 10, 7}, {2023, 10, 25});
    row("09 two yearly notices", "2023-12-22T10:00+08:00", {2023, 12, 25}, {2024, 1, 15});
    row("10 two make-up Sundays", "2024-01-26T10:00+08:00", {2024, 1, 29}, {2024, 2, 21});
    row("11 New Year's Eve counts", "2024-02-08T10:00+08:00", {2024, 2, 9}, {2024, 3, 6});
    row("12 last day off", "2024-02-17T10:00+08:00", {2024, 2, 18}, {2024, 3, 7});
    row("13 before Qingming", "2024-04-03T10:00+08:00", {2024, 4, 7}, {2024, 4, 25});
    row("14 Saturday before a make-up Sunday", "2024-04-27T10:00+08:00", {2024, 4, 28}, {2024, 5, 20});
    row("15 after hours", "2024-06-07T23:40+08:00", {2024, 6, 11}, {2024, 7, 1});
    row("16 two holidays", "2024-09-13T10:00+08:00", {2024, 9, 14}, {2024, 10, 11});
    row("17 a minute before midnight", "2024-09-30T23:59+08:00", {2024, 10, 8}, {2024, 10, 25});
    row("18 last day of the year", "2024-12-31T10:00+08:00", {2025, 1, 2}, {2025, 1, 22});
    row("19 before the Spring Festival", "2025-01-10T10:00+08:00", {2025, 1, 13}, {2025, 2, 7});
    row("20 two make-up days", "2025-01-24T10:00+08:00", {2025, 1, 26}, {2025, 2, 20});
    row("21 before Labour Day", "2025-04-25T10:00+08:00", {2025, 4, 27}, {2025, 5, 20});
    row("22 before eight days off", "2025-09-26T10:00+08:00", {2025, 9, 28}, {2025, 10, 23});
    row("23 over the turn of the year", "2025-12-19T10:00+08:00", {2025, 12, 22}, {2026, 1, 12});
    row("24 before the Spring Festival", "2026-02-13T10:00+08:00", {2026, 2, 14}, {2026, 3, 12});
    row("25 before Labour Day", "2026-04-30T10:00+08:00", {2026, 5, 6}, {2026, 5, 25});
    row("26 before mid-autumn", "2026-09-24T10:00+08:00", {2026, 9, 28}, {2026, 10, 22});
    row("27 mode A while material is awaited", "2026-03-02T10:00+08:00", {2026, 3, 3}, {2026, 3, 23});
    row("28 complaint", "2025-09-30T10:00+08:00", {2025, 10, 9}, {2025, 10, 28});
    row("29 child", "2026-02-10T10:00+08:00", {2026, 2, 11}, {2026, 3, 9});
    row("30 next year's notice missing", "2026-12-14T10:00+08:00", {2026, 12, 15}, {2027, 1, 4});
}

void DeadlineRuleTest::theWorkedExamplesOfTheRuleBookHold_R_DL()
{
    QFETCH(QString, receivedAt);
    QFETCH(QDate, t1);
    QFETCH(QDate, due);
    const domain::Deadline deadline = deadlineOf(receivedAt);
    QCOMPARE(deadline.d0, QDate::fromString(receivedAt.left(10), Qt::ISODate));
    QCOMPARE(deadline.t1, t1);
    QCOMPARE(deadline.due, due);
    QCOMPARE(deadline.provisional, due.year() > 2026);
}

void DeadlineRuleTest::anEmailBeforeMidnightCountsForItsDay_A01()
{
    const domain::Deadline deadline = deadlineOf(u"2024-06-07T15:40:00Z"_s);
    QCOMPARE(deadline.d0, QDate(2024, 6, 7));
    QCOMPARE(deadline.t1, QDate(2024, 6, 11));
    QCOMPARE(isoWithOffset(deadline.dueEnd), u"2024-07-01T17:30:00+08:00"_s);
}

void DeadlineRuleTest::aSaturdayCallGainsNothingOnAFridayCall_A02()
{
    const domain::Deadline friday = deadlineOf(u"2023-04-21T10:00+08:00"_s);
    const domain::Deadline saturday = deadlineOf(u"2023-04-22T10:00+08:00"_s);
    QCOMPARE(saturday.t1, QDate(2023, 4, 23));
    QCOMPARE(saturday.due, QDate(2023, 5, 15));
    QCOMPARE(saturday.due, friday.due);
}

void DeadlineRuleTest::newYearsEveThatWasNotOffCounts_A03()
{
    const domain::Deadline deadline = deadlineOf(u"2024-02-08T10:00+08:00"_s);
    QCOMPARE(deadline.t1, QDate(2024, 2, 9));
    QCOMPARE(deadline.due, QDate(2024, 3, 6));
}

void DeadlineRuleTest::aDateBeyondTheLastNoticeIsProvisional_A05()
{
    const domain::Deadline before = deadlineOf(u"2026-12-14T10:00+08:00"_s);
    QCOMPARE(before.due, QDate(2027, 1, 4));
    QVERIFY(before.provisional);
    QVERIFY(!deadlineOf(u"2026-12-10T10:00+08:00"_s).provisional);

    auto notices = calendar::shippedNotices();
    QVERIFY(notices.has_value());
    notices->append({2027, u"paper"_s, {}, true, {{QDate(2027, 1, 1), true, u"元旦"_s}}});
    const auto calendar = calendar::WorkingCalendar::of(*notices);
    QVERIFY(calendar.has_value());
    const auto after = computeDeadline(*m_rules, parseInstant(u"2026-12-14T10:00+08:00"_s), *calendar);
    QVERIFY(after.has_value());
    QCOMPARE(after->due, QDate(2027, 1, 5));
    QVERIFY(!after->provisional);
}

void DeadlineRuleTest::aComplaintHasItsOwnClock_A07()
{
    QCOMPARE(deadlineOf(u"2025-09-30T10:00+08:00"_s, {RightType::Complaint}).due, QDate(2025, 10, 28));
    QCOMPARE(deadlineOf(u"2025-09-16T10:00+08:00"_s, {RightType::Copy}).due, QDate(2025, 10, 13));
}

void DeadlineRuleTest::aMinorsInternalLimitIsTheSeventhWorkingDay_A21()
{
    const domain::Deadline deadline =
        deadlineOf(u"2026-02-10T10:00+08:00"_s, {RightType::Delete}, MinorClass::ChildUnder14);
    QCOMPARE(deadline.milestones.reply, QDate(2026, 2, 26));
    QCOMPARE(deadline.due, QDate(2026, 3, 9));
}

void DeadlineRuleTest::milestonesAreThoseOfTheFamily_data()
{
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("minor");
    QTest::addColumn<QList<int>>("numbers"); // T+n of ack, verified, collected, approved, executed, reply; 0 = none
    QTest::newRow("copy") << u"COPY"_s << false << QList<int>{1, 3, 8, 11, 0, 13};
    QTest::newRow("transfer") << u"TRANSFER"_s << false << QList<int>{1, 3, 8, 11, 0, 13};
    QTest::newRow("delete") << u"DELETE"_s << false << QList<int>{1, 3, 0, 5, 11, 13};
    QTest::newRow("withdraw") << u"WITHDRAW"_s << false << QList<int>{1, 3, 0, 5, 11, 13};
    QTest::newRow("opt-out") << u"OPT_OUT"_s << false << QList<int>{0, 0, 0, 0, 3, 3};
    QTest::newRow("complaint") << u"COMPLAINT"_s << false << QList<int>{1, 2, 8, 11, 0, 13};
    QTest::newRow("delete, minor") << u"DELETE"_s << true << QList<int>{1, 2, 4, 4, 6, 7};
    QTest::newRow("copy, minor") << u"COPY"_s << true << QList<int>{1, 2, 4, 4, 6, 7};
    QTest::newRow("opt-out, minor") << u"OPT_OUT"_s << true << QList<int>{1, 2, 4, 4, 3, 3};
    QTest::newRow("no right yet") << QString() << false << QList<int>{1, 3, 0, 0, 0, 13};
    QTest::newRow("no right yet, minor") << QString() << true << QList<int>{1, 2, 4, 4, 6, 7};
}

void DeadlineRuleTest::milestonesAreThoseOfTheFamily()
{
    QFETCH(QString, right);
    QFETCH(bool, minor);
    QFETCH(QList<int>, numbers);
    QList<RightType> rights;
    if (const auto parsed = domain::parseRight(right))
        rights.append(*parsed);
    const domain::Deadline deadline =
        deadlineOf(u"2026-03-02T10:00+08:00"_s, rights, minor ? MinorClass::ChildUnder14 : MinorClass::Adult);
    const domain::Milestones& dates = deadline.milestones;
    QList<int> found;
    for (const QDate& date :
         {dates.acknowledge, dates.verified, dates.collected, dates.approved, dates.executed, dates.reply})
        found.append(date.isValid() ? m_calendar->workingDaysBetween(deadline.d0, date) : 0);
    QCOMPARE(found, numbers);
}

void DeadlineRuleTest::severalRightsTakeTheEarliestMilestones()
{
    const domain::Milestones dates =
        deadlineOf(u"2026-03-02T10:00+08:00"_s, {RightType::Copy, RightType::Delete, RightType::OptOut}).milestones;
    QCOMPARE(dates.acknowledge, QDate(2026, 3, 3));
    QCOMPARE(dates.collected, QDate(2026, 3, 12));
    QCOMPARE(dates.approved, QDate(2026, 3, 9));
    QCOMPARE(dates.executed, QDate(2026, 3, 5));
    QCOMPARE(dates.reply, QDate(2026, 3, 5));
}

void DeadlineRuleTest::theLongStopIsThirtyCalendarDays_R_DL_10()
{
    const domain::Deadline longest = deadlineOf(u"2023-09-08T10:00+08:00"_s);
    QCOMPARE(longest.longStop, QDate(2023, 10, 8));
    QCOMPARE(longest.d0.daysTo(longest.due), 29);
}

void DeadlineRuleTest::theExplanationCountsEveryDayToTheDueDate()
{
    const domain::Deadline deadline = deadlineOf(u"2026-09-24T10:00+08:00"_s);
    const QList<domain::CountedDay> days = explainDeadline(deadline, *m_calendar);
    QCOMPARE(days.size(), deadline.d0.daysTo(deadline.due));
    QCOMPARE(days.first().date, QDate(2026, 9, 25));
    QCOMPARE(days.first().kind, domain::DayKind::Holiday);
    QCOMPARE(days.first().reason, u"中秋"_s);
    QCOMPARE(days.first().number, 0);
    QCOMPARE(days.last().number, 15);
    QCOMPARE(days.last().date, deadline.due);
    const auto makeUp =
        std::find_if(days.begin(), days.end(), [](const auto& day) { return day.date == QDate(2026, 10, 10); });
    QVERIFY(makeUp != days.end());
    QCOMPARE(makeUp->kind, domain::DayKind::MakeUpWorkday);
    QVERIFY(makeUp->number > 0);
    QVERIFY(explainDeadline({}, *m_calendar).isEmpty());
}

void DeadlineRuleTest::datesOutsideTheCalendarsAreRefused()
{
    for (const QString& receivedAt : {u"2007-12-31T10:00+08:00"_s, u"2030-12-30T10:00+08:00"_s}) {
        const auto deadline = computeDeadline(*m_rules, parseInstant(receivedAt), *m_calendar);
        QVERIFY(!deadline.has_value());
        QCOMPARE(deadline.error().code, ErrorCode::DateOutsideCalendars);
        QCOMPARE(deadline.error().args.value(u"from"_s).toString(), u"2008-01-01"_s);
        QCOMPARE(deadline.error().args.value(u"to"_s).toString(), u"2030-12-31"_s);
    }
    const auto none = computeDeadline(*m_rules, QDateTime(), *m_calendar);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
}

void DeadlineRuleTest::daysLeftCountWorkingDays()
{
    const QDate due(2026, 3, 20);
    QCOMPARE(workingDaysLeft(QDate(2026, 3, 18), due, *m_calendar), 2);
    QCOMPARE(workingDaysLeft(due, due, *m_calendar), 0);
    QCOMPARE(workingDaysLeft(QDate(2026, 3, 21), due, *m_calendar), -1);
    QCOMPARE(workingDaysLeft(QDate(2026, 3, 23), due, *m_calendar), -1);
    QCOMPARE(workingDaysLeft(QDate(2026, 3, 24), due, *m_calendar), -2);
}

QTEST_GUILESS_MAIN(DeadlineRuleTest)
#include "deadline_rule_test.moc"
