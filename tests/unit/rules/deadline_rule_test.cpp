#include "core/base/clock.h"
#include "core/calendar/notice_reader.h"
#include "core/rules/deadline_rule.h"
#include "core/rules/receipt_rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    void anEmailBeforeMidnightCountsForItsDay_A01();
    void aSaturdayCallGainsNothingOnAFridayCall_A02();
    void newYearsEveThatWasNotOffCounts_A03();
    void aDateBeyondTheLastNoticeIsProvisional_A05();
    void aComplaintHasItsOwnClock_A07();
    void aMinorsInternalLimitIsTheSeventhWorkingDay_A21();
    void milestonesAreThoseOfTheFamily_data();
    void milestonesAreThoseOfTheFamily();
    void severalRightsTakeTheEarliestMilestones();
    void whatMustBeExecutedHasADateOfItsOwn_R_DL_08_data();
    void whatMustBeExecutedHasADateOfItsOwn_R_DL_08();
    void theRegulatorsDateWinsWhenItIsEarlier_R_DL_11_data();
    void theRegulatorsDateWinsWhenItIsEarlier_R_DL_11();
    void lateArrivalsCountForTheNextWorkingDayWhereThePolicySaysSo_R_DL_05_data();
    void lateArrivalsCountForTheNextWorkingDayWhereThePolicySaysSo_R_DL_05();
    void theReceiptThatAClockRunsFrom_R_DL_11();
    void backupsArePurgedNinetyDaysAfterTheDeletion_R_DL_14();
    void theDueDateAloneIsThatOfTheDeadline();
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
    for (const char* right : {"ACCESS", "COPY", "TRANSFER", "EXPLAIN"})
        QTest::newRow(right) << QString::fromLatin1(right) << false << QList<int>{1, 3, 8, 11, 0, 13};
    for (const char* right : {"CORRECT", "SUPPLEMENT", "CANCEL", "DELETE", "WITHDRAW", "RESTRICT"})
        QTest::newRow(right) << QString::fromLatin1(right) << false << QList<int>{1, 3, 0, 5, 11, 13};
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

void DeadlineRuleTest::whatMustBeExecutedHasADateOfItsOwn_R_DL_08_data()
{
    QTest::addColumn<bool>("executed");
    for (const RightType right : domain::allRights()) {
        const bool executed = right == RightType::Correct || right == RightType::CancelAccount
            || right == RightType::Delete || right == RightType::WithdrawConsent;
        QTest::newRow(qPrintable(domain::codeOf(right))) << executed;
    }
}

void DeadlineRuleTest::whatMustBeExecutedHasADateOfItsOwn_R_DL_08()
{
    QFETCH(bool, executed);
    const RightType right = *domain::parseRight(QLatin1String(QTest::currentDataTag()));
    const domain::Deadline alone = deadlineOf(u"2026-03-02T10:00+08:00"_s, {right});
    QCOMPARE(alone.executionDue, executed ? alone.due : QDate());
    QCOMPARE(deadlineOf(u"2026-03-02T10:00+08:00"_s, {right, RightType::Delete}).executionDue, alone.due);
}

void DeadlineRuleTest::theRegulatorsDateWinsWhenItIsEarlier_R_DL_11_data()
{
    QTest::addColumn<QDate>("external");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("reply");
    QTest::newRow("none") << QDate() << QDate(2026, 3, 23) << QDate(2026, 3, 19);
    QTest::newRow("earlier") << QDate(2026, 3, 13) << QDate(2026, 3, 13) << QDate(2026, 3, 13);
    QTest::newRow("on a Saturday") << QDate(2026, 3, 14) << QDate(2026, 3, 14) << QDate(2026, 3, 14);
    QTest::newRow("the same") << QDate(2026, 3, 23) << QDate(2026, 3, 23) << QDate(2026, 3, 19);
    QTest::newRow("later") << QDate(2026, 4, 30) << QDate(2026, 3, 23) << QDate(2026, 3, 19);
}

void DeadlineRuleTest::theRegulatorsDateWinsWhenItIsEarlier_R_DL_11()
{
    QFETCH(QDate, external);
    QFETCH(QDate, due);
    QFETCH(QDate, reply);
    const auto deadline = computeDeadline(*m_rules, parseInstant(u"2026-03-02T10:00+08:00"_s), *m_calendar,
                                          {RightType::Delete}, MinorClass::Adult, external);
    QVERIFY(deadline.has_value());
    QCOMPARE(deadline->due, due);
    QCOMPARE(shanghaiDate(deadline->dueEnd), due);
    QCOMPARE(shanghaiTime(deadline->dueEnd), QTime(17, 30));
    QCOMPARE(deadline->external, external);
    QCOMPARE(domain::isExternal(*deadline), external == due);
    QCOMPARE(deadline->executionDue, due);
    QCOMPARE(deadline->milestones.reply, reply);
    QCOMPARE(deadline->milestones.acknowledge, QDate(2026, 3, 3));
}

void DeadlineRuleTest::lateArrivalsCountForTheNextWorkingDayWhereThePolicySaysSo_R_DL_05_data()
{
    QTest::addColumn<QString>("receivedAt");
    QTest::addColumn<QDate>("d0");
    QTest::addColumn<QDate>("due");
    QTest::newRow("before the switch") << u"2026-02-27T23:00+08:00"_s << QDate(2026, 2, 27) << QDate(2026, 3, 19);
    QTest::newRow("in the hours") << u"2026-03-02T10:00+08:00"_s << QDate(2026, 3, 2) << QDate(2026, 3, 23);
    QTest::newRow("at their end") << u"2026-03-02T17:30+08:00"_s << QDate(2026, 3, 2) << QDate(2026, 3, 23);
    QTest::newRow("a second later") << u"2026-03-02T17:30:01+08:00"_s << QDate(2026, 3, 3) << QDate(2026, 3, 24);
    QTest::newRow("Friday night") << u"2026-03-06T20:00+08:00"_s << QDate(2026, 3, 9) << QDate(2026, 3, 30);
    QTest::newRow("Sunday") << u"2026-03-08T10:00+08:00"_s << QDate(2026, 3, 9) << QDate(2026, 3, 30);
    QTest::newRow("a make-up Saturday") << u"2026-05-09T10:00+08:00"_s << QDate(2026, 5, 9) << QDate(2026, 5, 29);
    QTest::newRow("a holiday on a weekday") << u"2026-04-06T10:00+08:00"_s << QDate(2026, 4, 7) << QDate(2026, 4, 28);
    QTest::newRow("after it is switched back")
        << u"2026-06-05T20:00+08:00"_s << QDate(2026, 6, 5) << QDate(2026, 6, 29);
}

void DeadlineRuleTest::lateArrivalsCountForTheNextWorkingDayWhereThePolicySaysSo_R_DL_05()
{
    QFETCH(QString, receivedAt);
    QFETCH(QDate, d0);
    QFETCH(QDate, due);
    QJsonObject policy = QJsonDocument::fromJson(m_rules->json()).object();
    QJsonObject clock = policy[u"clock"].toObject();
    const auto setting = [](const char* from, const char* afterHours) {
        return QJsonObject{{u"from"_s, QLatin1String(from)},
                           {u"mode"_s, u"A"_s},
                           {u"afterHours"_s, QLatin1String(afterHours)},
                           {u"note"_s, u"法务意见"_s}};
    };
    clock[u"settings"_s] = QJsonArray{setting("2026-03-01", "NEXT_WD"), setting("2026-06-01", "REAL_DATE")};
    policy[u"clock"_s] = clock;
    const auto rules = RuleBook::fromJson(QJsonDocument(policy).toJson());
    QVERIFY(rules.has_value());
    const auto deadline = computeDeadline(*rules, parseInstant(receivedAt), *m_calendar);
    QVERIFY(deadline.has_value());
    QCOMPARE(deadline->d0, d0);
    QCOMPARE(deadline->due, due);
    QCOMPARE(dueDate(*rules, parseInstant(receivedAt), *m_calendar), due);
}

void DeadlineRuleTest::theReceiptThatAClockRunsFrom_R_DL_11()
{
    const QDateTime first = parseInstant(u"2026-03-02T10:00+08:00"_s);
    const QDateTime later = parseInstant(u"2026-03-09T10:00+08:00"_s);
    QCOMPARE(receiptOfAddedItem(first, later), later);
    QCOMPARE(receiptOfAddedItem(later, first), later);
    QCOMPARE(receiptAfterMerge(first, later), first);
    QCOMPARE(receiptAfterMerge(later, first), first);
    QCOMPARE(receiptAfterReopening(ReopenReason::OurError, first, later), first);
    QCOMPARE(receiptAfterReopening(ReopenReason::NewFacts, first, later), later);
}

void DeadlineRuleTest::backupsArePurgedNinetyDaysAfterTheDeletion_R_DL_14()
{
    QCOMPARE(m_rules->backupPurgeDue(QDate(2026, 3, 2)), QDate(2026, 5, 31));
}

void DeadlineRuleTest::theDueDateAloneIsThatOfTheDeadline()
{
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
        const QDateTime at = shanghai(day, QTime(23, 59));
        QCOMPARE(dueDate(*m_rules, at, *m_calendar), computeDeadline(*m_rules, at, *m_calendar)->due);
    }
    QVERIFY(!dueDate(*m_rules, parseInstant(u"2007-12-31"_s), *m_calendar).isValid());
    QVERIFY(!dueDate(*m_rules, QDateTime(), *m_calendar).isValid());
}

void DeadlineRuleTest::theLongStopIsThirtyCalendarDays_R_DL_10()
{
    const domain::Deadline longest = deadlineOf(u"2023-09-08T10:00+08:00"_s);
    QCOMPARE(longest.longStop, QDate(2023, 10, 8));
    QCOMPARE(longest.d0.daysTo(longest.due), 29);
    // It never binds under mode A in the years whose notices the rule book counts by.
    for (QDate day(2023, 1, 1); day.year() < 2027; day = day.addDays(1)) {
        const auto deadline = computeDeadline(*m_rules, shanghai(day, QTime(10, 0)), *m_calendar);
        QVERIFY(deadline.has_value());
        QVERIFY2(deadline->due < deadline->longStop, qPrintable(day.toString(Qt::ISODate)));
    }
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
