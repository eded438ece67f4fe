#include "core/base/clock.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The tests that run once more in other zones prove nothing when the machine does not know the zone.
    void theZoneAskedForIsInForce()
    {
        const QByteArray zone = qgetenv("RIGHTSDESK_ZONE");
        if (!zone.isEmpty())
            QCOMPARE(QTimeZone::systemTimeZoneId(), zone);
    }

    void todayIsTheDateInShanghaiWhateverTheMachinesZone_R_DL_01()
    {
        const rd::Clock lateEvening = rd::Clock::fixed(rd::parseInstant(u"2026-11-23T16:00:00Z"_s));
        QCOMPARE(lateEvening.today(), QDate(2026, 11, 24));
        const rd::Clock aSecondEarlier = rd::Clock::fixed(rd::parseInstant(u"2026-11-23T15:59:59Z"_s));
        QCOMPARE(aSecondEarlier.today(), QDate(2026, 11, 23));
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "America/New_York");
        QCOMPARE(lateEvening.today(), QDate(2026, 11, 24));
        QCOMPARE(rd::shanghai(QDate(2026, 11, 24), QTime(0, 0)), lateEvening.now());
        if (zone.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", zone);
    }

    // security.md R11.
    void aSetBetweenTwoReadingsOfOneStartIsSeen_data()
    {
        QTest::addColumn<int>("wall"); // seconds later
        QTest::addColumn<int>("steady");
        QTest::addColumn<QString>("systemStart");
        QTest::addColumn<qint64>("set");
        QTest::newRow("nothing but time") << 90000 << 90000 << u"a"_s << qint64(0);
        QTest::newRow("minutes of drift") << 90290 << 90000 << u"a"_s << qint64(0);
        QTest::newRow("forward") << 3600 + 301 << 3600 << u"a"_s << qint64(301);
        QTest::newRow("back") << -3600 << 60 << u"a"_s << qint64(-3660);
        QTest::newRow("another start") << 90000 << 60 << u"b"_s << qint64(0);
        QTest::newRow("a start that counts from less") << 90000 << -60 << u"a"_s << qint64(0);
    }
    void aSetBetweenTwoReadingsOfOneStartIsSeen()
    {
        QFETCH(int, wall);
        QFETCH(int, steady);
        QFETCH(QString, systemStart);
        const rd::ClockReading before{u"a"_s, std::chrono::seconds(1000), rd::parseInstant(u"2026-11-23T02:00:00Z"_s)};
        const rd::ClockReading after{systemStart, before.steady + std::chrono::seconds(steady),
                                     before.wall.addSecs(wall)};
        QTEST(rd::setBetween(before, after), "set");
    }

    void aClockThatStandsStillHasNoReading()
    {
        QVERIFY(!rd::Clock::fixed(rd::parseInstant(u"2026-11-23T02:00:00Z"_s)).reading());
        const QDateTime at = rd::parseInstant(u"2026-11-23T02:00:00Z"_s);
        const rd::Clock clock([&] { return at; }, [] { return std::chrono::milliseconds(7); });
        QVERIFY(clock.reading()); // Linux names its starts
        QCOMPARE(clock.reading()->wall, at);
        QCOMPARE(clock.reading()->steady.count(), 7);
        QCOMPARE(clock.reading()->systemStart, clock.reading()->systemStart.trimmed());
    }

    void thereIsNoDaylightSavingInShanghai()
    {
        QCOMPARE(rd::shanghaiTime(rd::parseInstant(u"1989-07-01T04:00:00Z"_s)), QTime(12, 0));
    }

    // Each of these hours is left out in one of the zones the tests run in.
    void anHourThatDaylightSavingLeavesOutIsReadAllTheSame_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("text");
        QTest::newRow("New York") << u"America/New_York"_s << u"2026-03-08T02:30:00"_s;
        QTest::newRow("Berlin") << u"Europe/Berlin"_s << u"2026-03-29T02:30:00"_s;
        QTest::newRow("Auckland") << u"Pacific/Auckland"_s << u"2026-09-27T02:30:00"_s;
        QTest::newRow("Havana, at midnight") << u"America/Havana"_s << u"2026-03-08"_s;
    }
    void anHourThatDaylightSavingLeavesOutIsReadAllTheSame()
    {
        QFETCH(QString, zone);
        QFETCH(QString, text);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone.toLatin1());
        const QString read = rd::isoWithOffset(rd::parseInstant(text));
        if (before.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", before);
        QCOMPARE(read, (text.size() > 10 ? text : text + u"T00:00:00"_s) + u"+08:00"_s);
    }

    void theDateIsThatOfTheInstantBeforeAndAfter1970()
    {
        for (const char* text : {"1969-12-31T15:59:59.999Z", "1969-12-31T16:00:00Z", "1970-01-01T00:00:00Z",
                                 "1900-02-28T23:59:59Z", "2024-02-29T15:59:59.999Z", "2100-12-31T16:00:00Z"}) {
            const QDateTime at = rd::parseInstant(QLatin1String(text));
            QCOMPARE(rd::shanghaiDate(at), rd::toShanghai(at).date());
            QCOMPARE(rd::shanghaiTime(at), rd::toShanghai(at).time());
        }
        QVERIFY(!rd::shanghaiDate(QDateTime()).isValid());
        QVERIFY(!rd::shanghaiTime(QDateTime()).isValid());
    }

    void anInstantIsWrittenWithItsOffset()
    {
        QCOMPARE(rd::isoWithOffset(rd::parseInstant(u"2026-11-23T02:00:00Z"_s)), u"2026-11-23T10:00:00+08:00"_s);
        QCOMPARE(rd::isoWithOffset(QDateTime()), QString());
    }

    void aTimeWithoutOffsetIsShanghaiTime()
    {
        const QDateTime expected(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);
        QCOMPARE(rd::parseInstant(u"2026-11-23T10:00:00"_s), expected);
        QCOMPARE(rd::parseInstant(u" 2026-11-23T10:00:00+08:00 "_s), expected);
        QCOMPARE(rd::parseInstant(u"2026-11-23T03:00:00+01:00"_s), expected);
        QCOMPARE(rd::parseInstant(u"2026-11-23T10:00"_s), expected);
    }

    void whatIsNoTimeIsInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "yesterday", "2026-02-30T10:00:00", "2026-11-23T25:00:00", "23.11.2026"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoTimeIsInvalid()
    {
        QFETCH(QString, text);
        QVERIFY(!rd::parseInstant(text).isValid());
    }

    void onlyATestClockBuildReadsTheSetTime()
    {
        qputenv("RIGHTSDESK_NOW", "2020-02-02T12:00:00+08:00");
        const QDate today = rd::Clock::system().today();
        qunsetenv("RIGHTSDESK_NOW");
#ifdef RIGHTSDESK_TEST_CLOCK
        QCOMPARE(today, QDate(2020, 2, 2));
#else
        QVERIFY(today > QDate(2020, 2, 2));
#endif
    }

    // security.md R11: set forward it stands still until time has caught up, set back it is followed.
    void anAnchoredClockIsNotSetForward()
    {
        QDateTime wall = rd::parseInstant(u"2026-11-23T10:00:00+08:00"_s);
        std::chrono::milliseconds steady(5000);
        const rd::Clock pc([&wall] { return wall; }, [&steady] { return steady; });
        const rd::Clock desk = pc.anchored();
        const auto pass = [&](int seconds) {
            wall = wall.addSecs(seconds);
            steady += std::chrono::seconds(seconds);
        };
        pass(3600);
        QCOMPARE(desk.now(), wall);
        QCOMPARE(desk.jump(), 0);
        const QDateTime honest = wall;
        wall = honest.addDays(2);
        QCOMPARE(desk.now(), honest);
        QCOMPARE(desk.jump(), 2 * 24 * 3600);
        QCOMPARE(pc.now(), wall);
        QCOMPARE(pc.anchored().now(), wall);
        pass(60);
        QCOMPARE(desk.now(), honest.addSecs(60));
        wall = honest.addSecs(60 - 7200);
        QCOMPARE(desk.now(), wall);
        QCOMPARE(desk.jump(), -7200);
        wall = honest.addSecs(60 + 299);
        QCOMPARE(desk.now(), wall);
        QCOMPARE(desk.jump(), 0);
    }

    void aClockThatIsCalledRightIsFollowedByEveryCopy()
    {
        QDateTime wall = rd::parseInstant(u"2026-11-23T10:00:00+08:00"_s);
        std::chrono::milliseconds steady(5000);
        const rd::Clock desk = rd::Clock([&wall] { return wall; }, [&steady] { return steady; }).anchored();
        const rd::Clock copy = desk;
        wall = wall.addDays(2);
        QCOMPARE(copy.now(), wall.addDays(-2));
        desk.follow();
        QCOMPARE(desk.now(), wall);
        QCOMPARE(copy.now(), wall);
        QCOMPARE(copy.jump(), 0);
        // The next time it is set forward nobody has said so.
        wall = wall.addDays(1);
        QCOMPARE(copy.now(), wall.addDays(-1));
        QCOMPARE(copy.jump(), 24 * 3600);
        rd::Clock::fixed(wall).follow();
    }

    void steadyTimeGoesOn()
    {
        const std::chrono::milliseconds before = rd::steadyTime();
        QTest::qSleep(40);
        QVERIFY(rd::steadyTime() - before >= std::chrono::milliseconds(20)); // Windows counts in steps of 16 ms
        QVERIFY(rd::steadyTime() - before < std::chrono::minutes(5));
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
