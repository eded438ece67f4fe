#include "core/reports/access_alerts.h"

#include "core/base/clock.h"
#include "core/reports/record_figures.h"

#include <QTest>

using namespace rd;
using namespace rd::reports;
using namespace Qt::StringLiterals;
using domain::AccessKind;
using domain::AccessLimit;
using domain::AlertBasis;
using domain::RecordAccess;

namespace {

const QDate friday(2026, 11, 27);

RecordAccess accessed(const QDate& day, qint64 times, AccessKind kind = AccessKind::View, const QString& user = u"li"_s,
                      const QTime& at = QTime(9, 30))
{
    return {user, kind, shanghai(day, at), times};
}

// So many days before the Friday, each with that many views.
QList<RecordAccess> history(int days, qint64 views, const QString& user = u"li"_s)
{
    QList<RecordAccess> accesses;
    for (int day = 1; day <= days; ++day)
        accesses.append(accessed(friday.addDays(-day), views, AccessKind::View, user));
    return accesses;
}

QList<domain::AccessAlert> alertsOfFriday(const QList<RecordAccess>& accesses, const QList<AccessLimit>& limits = {})
{
    return accessAlerts(daysOfUsers(accesses), limits, {friday, friday});
}

AccessLimit limitOf(const QString& user, qint64 daily, const QDate& since, AccessKind kind = AccessKind::View,
                    const QString& setBy = {})
{
    return {domain::AccessLimitId::create(), domain::UserId::trusted(user), kind, daily,
            domain::UserId::trusted(setBy),  shanghai(since, QTime(12, 0)), since};
}

} // namespace

// security.md §5.1: a day is over the limit beyond three times the own median, and never up to the floor.
class AccessAlertsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeTimesTheOwnMedianIsStillWithinTheLimit()
    {
        QList<RecordAccess> accesses = history(10, 12);
        QVERIFY(alertsOfFriday(accesses + QList{accessed(friday, 36)}).isEmpty());
        accesses.append(accessed(friday, 30));
        accesses.append(accessed(friday, 7, AccessKind::View, u"li"_s, QTime(23, 59)));
        const auto alerts = alertsOfFriday(accesses);
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().day.times, 37);
        QCOMPARE(alerts.first().day.user, u"li"_s);
        QCOMPARE(alerts.first().day.day, friday);
        QCOMPARE(alerts.first().limit, 36);
        QVERIFY(alerts.first().basis == AlertBasis::OwnUsual);
        QCOMPARE(*alerts.first().usual, 12.0);
    }

    void upToTheFloorADayIsNoAlarm_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("floor");
        QTest::newRow("views") << static_cast<int>(AccessKind::View) << qint64(20);
        QTest::newRow("unmasks") << static_cast<int>(AccessKind::Unmask) << qint64(10);
        QTest::newRow("exports") << static_cast<int>(AccessKind::Export) << qint64(5);
    }
    void upToTheFloorADayIsNoAlarm()
    {
        QFETCH(int, kind);
        QFETCH(qint64, floor);
        // One a day is usual, so that four would be four times as many; days of views alone count as well.
        const QList<RecordAccess> accesses = history(10, 1);
        const auto on = [&](qint64 times) {
            return alertsOfFriday(accesses + QList{accessed(friday, times, static_cast<AccessKind>(kind))});
        };
        QVERIFY(on(4).isEmpty());
        QVERIFY(on(floor).isEmpty());
        QCOMPARE(on(floor + 1).size(), 1);
        QCOMPARE(on(floor + 1).first().limit, floor);
    }

    void fewerThanTenDaysTellNothingUsual()
    {
        const auto basisOf = [](const QList<RecordAccess>& before) {
            const auto alerts = alertsOfFriday(before + QList{accessed(friday, 500)});
            return alerts.size() == 1 ? alerts.first().basis : AlertBasis::SetLimit;
        };
        QVERIFY(basisOf(history(9, 5)) == AlertBasis::FirstDays);
        QVERIFY(basisOf(history(10, 5)) == AlertBasis::OwnUsual);
        // Days that were worked long ago do not tell, and a day does not tell of itself.
        QList<RecordAccess> old = history(9, 5);
        old.append(accessed(friday.addDays(-usualFromDays - 1), 5));
        QVERIFY(basisOf(old) == AlertBasis::FirstDays);
        old.append(accessed(friday.addDays(-usualFromDays), 5));
        QVERIFY(basisOf(old) == AlertBasis::OwnUsual);
    }

    void whoIsNewHasAFirstMeasure_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("first");
        QTest::newRow("views") << static_cast<int>(AccessKind::View) << qint64(60);
        QTest::newRow("unmasks") << static_cast<int>(AccessKind::Unmask) << qint64(30);
        QTest::newRow("exports") << static_cast<int>(AccessKind::Export) << qint64(15);
    }
    // On the very first day, and whatever higher limit was set.
    void whoIsNewHasAFirstMeasure()
    {
        QFETCH(int, kind);
        QFETCH(qint64, first);
        const auto of = static_cast<AccessKind>(kind);
        QVERIFY(alertsOfFriday({accessed(friday, first, of)}).isEmpty());
        for (const auto& limits : {QList<AccessLimit>(), QList{limitOf({}, 1000, friday, of)}}) {
            const auto alerts = alertsOfFriday({accessed(friday, first + 1, of)}, limits);
            QCOMPARE(alerts.size(), 1);
            QCOMPARE(alerts.first().limit, first);
            QVERIFY(alerts.first().basis == AlertBasis::FirstDays);
            QVERIFY(!alerts.first().usual);
        }
    }

    void everyUserIsTheirOwnMeasure()
    {
        const auto alerts =
            alertsOfFriday(history(12, 40) + history(12, 5, u"zhao"_s)
                           + QList{accessed(friday, 60), accessed(friday, 60, AccessKind::View, u"zhao"_s)});
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().day.user, u"zhao"_s);
        QCOMPARE(alerts.first().limit, 20);
    }

    void aHalfBetweenTwoDaysCountsAsAHalf()
    {
        // The median of five times 7 and five times 8 is 7.5, three times that 22.5: 22 is within it, 23 is not.
        QList<RecordAccess> accesses = history(10, 7);
        for (int day = 0; day < 5; ++day)
            accesses[day].times = 8;
        QVERIFY(alertsOfFriday(accesses + QList{accessed(friday, 22)}).isEmpty());
        QCOMPARE(alertsOfFriday(accesses + QList{accessed(friday, 23)}).size(), 1);
    }

    void aDayIsThatOfShanghai()
    {
        // Half past midnight on Friday in Shanghai is still Thursday in UTC.
        const auto alerts =
            alertsOfFriday(history(10, 5) + QList{accessed(friday, 21, AccessKind::View, u"li"_s, QTime(0, 30))});
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().day.day, friday);
    }

    void aLimitThatWasSetCountsFromItsDay()
    {
        const QList<RecordAccess> accesses = history(3, 5) + QList{accessed(friday, 16)};
        QVERIFY(alertsOfFriday(accesses).isEmpty());
        const auto alerts = alertsOfFriday(accesses, {limitOf(u"li"_s, 15, friday)});
        QCOMPARE(alerts.size(), 1);
        QVERIFY(alerts.first().basis == AlertBasis::SetLimit);
        QCOMPARE(alerts.first().limit, 15);
        QVERIFY(!alerts.first().usual);
        QVERIFY(alertsOfFriday(accesses, {limitOf(u"li"_s, 15, friday.addDays(1))}).isEmpty());
        QVERIFY(alertsOfFriday(accesses, {limitOf(u"li"_s, 16, friday)}).isEmpty());
        QVERIFY(alertsOfFriday(accesses, {limitOf(u"zhao"_s, 15, friday)}).isEmpty());
        QVERIFY(alertsOfFriday(accesses, {limitOf(u"li"_s, 15, friday, AccessKind::Export)}).isEmpty());
        // The newest counts, and one that was taken back does not; one that counts from tomorrow leaves today's.
        QVERIFY(alertsOfFriday(accesses, {limitOf(u"li"_s, 15, friday), limitOf(u"li"_s, 0, friday)}).isEmpty());
        QCOMPARE(
            alertsOfFriday(accesses, {limitOf(u"li"_s, 15, friday), limitOf(u"li"_s, 0, friday.addDays(1))}).size(), 1);
    }

    // Whoever sets everybody's does not loosen it for themselves.
    void whoeverSetsEverybodysStaysBoundByTheOthers()
    {
        const auto everybodys = [](qint64 daily, const QString& by) {
            return limitOf({}, daily, friday, AccessKind::View, by);
        };
        const auto of = [](const QList<AccessLimit>& limits, const QString& user = u"wang"_s) {
            return limitSetOn(limits, user, AccessKind::View, friday);
        };
        const AccessLimit chens = everybodys(10, u"chen"_s);
        QCOMPARE(of({chens, everybodys(50, u"wang"_s)}), 10);
        QCOMPARE(of({chens, everybodys(0, u"wang"_s)}), 10);
        QCOMPARE(of({chens, everybodys(0, u"wang"_s)}, u"li"_s), 0);
        QCOMPARE(of({chens, everybodys(50, u"wang"_s)}, u"chen"_s), 50);
        QCOMPARE(of({chens, everybodys(5, u"wang"_s)}), 5); // stricter counts for whoever set it too
        QCOMPARE(of({chens, everybodys(5, u"wang"_s), everybodys(50, u"wang"_s)}), 10);
        QCOMPARE(of({chens, everybodys(50, u"wang"_s), everybodys(20, u"chen"_s)}), 20);
        QCOMPARE(of({everybodys(10, u"wang"_s), everybodys(50, u"wang"_s)}), 50); // nobody else has set any
        QCOMPARE(of({chens, everybodys(50, u"wang"_s), limitOf(u"wang"_s, 70, friday)}), 70); // somebody else's word
    }

    void noLimitIsTheLoosest()
    {
        QVERIFY(isLooser(11, 10));
        QVERIFY(isLooser(0, 10));
        for (const auto& [after, before] : {std::pair(10, 10), std::pair(9, 10), std::pair(10, 0), std::pair(0, 0)})
            QVERIFY(!isLooser(after, before));
    }

    void aLooserLimitBeginsTomorrow()
    {
        const QDate tomorrow = friday.addDays(1);
        const AccessLimit li10 = limitOf(u"li"_s, 10, friday.addDays(-3));
        const AccessLimit all10 = limitOf({}, 10, friday.addDays(-3));
        const auto begins = [](const QList<AccessLimit>& standing, const QString& user, qint64 daily,
                               AccessKind kind = AccessKind::View) {
            return firstDayOfLimit(standing, limitOf(user, daily, {}, kind), friday);
        };
        QCOMPARE(begins({}, u"li"_s, 10), friday); // there was none
        QCOMPARE(begins({li10}, u"li"_s, 9), friday);
        QCOMPARE(begins({li10}, u"li"_s, 11), tomorrow);
        QCOMPARE(begins({li10}, u"li"_s, 0), tomorrow);
        QCOMPARE(begins({li10}, u"zhao"_s, 11), friday);
        QCOMPARE(begins({li10}, u"li"_s, 11, AccessKind::Export), friday);
        // An own one counts before everybody's, and taken back leaves everybody's.
        QCOMPARE(begins({all10}, u"li"_s, 11), tomorrow);
        QCOMPARE(begins({all10, limitOf(u"li"_s, 20, friday.addDays(-2))}, u"li"_s, 0), friday);
        QCOMPARE(begins({all10}, {}, 11), tomorrow);
        QCOMPARE(begins({all10}, {}, 5), friday);
        // One that counts from tomorrow only does not make today's any looser.
        QCOMPARE(begins({li10, limitOf(u"li"_s, 30, tomorrow)}, u"li"_s, 20), tomorrow);
        QCOMPARE(begins({li10, limitOf(u"li"_s, 30, tomorrow)}, u"li"_s, 10), friday);
    }

    void everybodysLimitIsForWhoeverHasNone()
    {
        const QList<RecordAccess> accesses{accessed(friday, 30), accessed(friday, 30, AccessKind::View, u"zhao"_s)};
        const auto alerts = alertsOfFriday(accesses, {limitOf({}, 25, friday), limitOf(u"li"_s, 50, friday)});
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().day.user, u"zhao"_s);
        QCOMPARE(alertsOfFriday(accesses, {limitOf({}, 25, friday), limitOf(u"li"_s, 0, friday)}).size(), 2);
    }

    void aHighLimitDoesNotTakeTheUsualOneAway()
    {
        const auto alerts =
            alertsOfFriday(history(10, 10) + QList{accessed(friday, 31)}, {limitOf(u"li"_s, 1000, friday)});
        QCOMPARE(alerts.size(), 1);
        QVERIFY(alerts.first().basis == AlertBasis::OwnUsual);
        QCOMPARE(alerts.first().limit, 30);
    }

    void theNewestDayComesFirst()
    {
        const QList<RecordAccess> accesses =
            history(12, 5) + QList{accessed(friday, 30), accessed(friday.addDays(-1), 30)};
        const auto alerts = accessAlerts(daysOfUsers(accesses), {}, {friday.addDays(-1), friday});
        QCOMPARE(alerts.size(), 2);
        QCOMPARE(alerts.first().day.day, friday);
        QVERIFY(accessAlerts(daysOfUsers(accesses), {}, {friday.addDays(1), friday.addDays(2)}).isEmpty());
    }

    void aDayBeyondTwoLimitsIsOneDay()
    {
        const QList<RecordAccess> accesses = history(12, 5)
            + QList{accessed(friday, 30), accessed(friday, 30, AccessKind::Export),
                    accessed(friday, 1, AccessKind::View, u"zhao"_s)};
        const auto alerts = alertsOfFriday(accesses);
        QCOMPARE(alerts.size(), 2);
        const auto figures = accessFigures(accesses, alerts, [](const QDateTime&) { return true; });
        QMap<QString, qint64> over;
        for (const domain::Figure& one : figures) {
            if (one.metric == domain::Metric::DaysOverLimit)
                over.insert(one.point, one.counted);
        }
        QCOMPARE(over, (QMap<QString, qint64>{{QString(), 1}, {u"li"_s, 1}, {u"zhao"_s, 0}}));
    }

    void anAcknowledgementCoversWhatItSaw()
    {
        domain::AccessAlert alert;
        alert.day = {u"li"_s, friday, AccessKind::View, 40};
        alert.limit = 20;
        domain::AccessAcknowledgement seen;
        seen.user = domain::UserId::trusted(u"li"_s);
        seen.day = friday;
        seen.times = 25;
        seen.limit = 20;
        QVERIFY(covers(seen, alert));
        alert.day.times = 45;
        QVERIFY(covers(seen, alert));
        alert.day.times = 46; // the day went on by a whole limit more
        QVERIFY(!covers(seen, alert));
        alert.day.times = 25;
        alert.day.kind = AccessKind::Export;
        QVERIFY(!covers(seen, alert));
        alert.day = {u"zhao"_s, friday, AccessKind::View, 25};
        QVERIFY(!covers(seen, alert));
        alert.day = {u"li"_s, friday.addDays(1), AccessKind::View, 25};
        QVERIFY(!covers(seen, alert));
    }
};

QTEST_GUILESS_MAIN(AccessAlertsTest)
#include "access_alerts_test.moc"
