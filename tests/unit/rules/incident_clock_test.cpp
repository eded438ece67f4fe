#include "core/base/clock.h"
#include "core/rules/incident_clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::IncidentFacts;
using domain::IncidentGrade;

namespace {

// The night before a week of holidays, UTC.
const QDateTime discovered = parseInstant(u"2026-09-30T23:30:00+08:00"_s);

// Hours from T0, -1 where the step does not apply.
int hoursTo(const QDateTime& at)
{
    return at.isValid() ? static_cast<int>(discovered.secsTo(at) / 3600) : -1;
}

} // namespace

class IncidentClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHoursRunThroughNightsAndHolidays_R_IN_02_data()
    {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<qint64>("persons");
        QTest::addColumn<bool>("critical");
        QTest::addColumn<QList<int>>("hours"); // triage, grading, authority, department, persons
        QTest::newRow("not graded") << QString() << qint64(10) << false << QList<int>{1, 2, 4, 24, 72};
        QTest::newRow("ordinary") << u"ORDINARY"_s << qint64(999999) << false << QList<int>{1, 2, -1, 24, 72};
        QTest::newRow("a million persons") << u"ORDINARY"_s << qint64(1000000) << false << QList<int>{1, 2, 4, -1, 72};
        QTest::newRow("major") << u"MAJOR"_s << qint64(0) << false << QList<int>{1, 2, 4, -1, 72};
        QTest::newRow("extreme") << u"EXTREME"_s << qint64(0) << false << QList<int>{1, 2, 4, -1, 72};
        QTest::newRow("critical") << u"SERIOUS"_s << qint64(0) << true << QList<int>{1, 2, 1, -1, 72};
        QTest::newRow("critical, ordinary") << u"ORDINARY"_s << qint64(0) << true << QList<int>{1, 2, -1, 24, 72};
    }

    void theHoursRunThroughNightsAndHolidays_R_IN_02()
    {
        QFETCH(QString, grade);
        QFETCH(qint64, persons);
        QFETCH(bool, critical);
        QFETCH(QList<int>, hours);
        const auto clock =
            rules::incidentClock({}, {discovered, domain::parseIncidentGrade(grade), persons, critical, {}});
        QVERIFY(clock.has_value());
        QList<int> found;
        for (const QDateTime& at :
             {clock->triage, clock->grading, clock->authorityReport, clock->departmentReport, clock->personsTold})
            found.append(hoursTo(at));
        QCOMPARE(found, hours);
        QCOMPARE(clock->triage.timeSpec(), Qt::UTC);
        QVERIFY(!clock->summary.isValid());
    }

    void theSummaryIsDueThirtyDaysAfterTheHandlingEnded_R_IN_02()
    {
        const QDateTime handled = discovered.addDays(3);
        const auto clock = rules::incidentClock({}, {discovered, IncidentGrade::Major, 0, false, handled});
        QVERIFY(clock.has_value());
        QCOMPARE(isoWithOffset(clock->summary), u"2026-11-02T23:30:00+08:00"_s);
    }

    void daylightSavingOfThePcAddsNoHour_R_IN_02()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin"); // sets its clocks back at 2026-10-25T01:00:00Z
        const auto clock = rules::incidentClock({}, {parseInstant(u"2026-10-24T20:00:00Z"_s), {}, 0, false, {}});
        qputenv("TZ", before);
        QVERIFY(clock.has_value());
        QCOMPARE(clock->departmentReport.toMSecsSinceEpoch() - clock->triage.toMSecsSinceEpoch(),
                 qint64(23) * 3600 * 1000);
    }

    void theNumbersAreThoseOfThePolicy()
    {
        const auto rules = rules::RuleBook::shipped();
        QVERIFY(rules.has_value());
        const auto shipped = rules::incidentClock(rules->incident(), {discovered, {}, 0, false, {}});
        QVERIFY(shipped.has_value());
        QCOMPARE(hoursTo(shipped->authorityReport), 4);
        rules::IncidentTerms other;
        other.reportHours = 3;
        QCOMPARE(hoursTo(rules::incidentClock(other, {discovered, {}, 0, false, {}})->authorityReport), 3);
    }

    void factsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QDateTime>("discoveredAt");
        QTest::addColumn<QDateTime>("handledAt");
        QTest::addColumn<qint64>("persons");
        QTest::addColumn<QString>("field");
        QTest::newRow("no discovery") << QDateTime() << QDateTime() << qint64(0) << u"discovered"_s;
        QTest::newRow("handled before") << discovered << discovered.addSecs(-1) << qint64(0) << u"handled"_s;
        QTest::newRow("fewer than none") << discovered << QDateTime() << qint64(-1) << u"persons"_s;
    }

    void factsThatCannotBeAreRefused()
    {
        QFETCH(QDateTime, discoveredAt);
        QFETCH(QDateTime, handledAt);
        QFETCH(qint64, persons);
        QFETCH(QString, field);
        const auto clock = rules::incidentClock({}, {discoveredAt, {}, persons, false, handledAt});
        QVERIFY(!clock.has_value());
        QCOMPARE(clock.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(clock.error().args.value(u"field"_s).toString(), field);
    }
};

QTEST_GUILESS_MAIN(IncidentClockTest)
#include "incident_clock_test.moc"
