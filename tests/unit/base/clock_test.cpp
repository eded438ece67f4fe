#include "core/base/clock.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void todayIsTheDateInShanghaiWhateverTheMachinesZone_R_DL_01()
    {
        const rd::Clock lateEvening = rd::Clock::fixed(rd::parseInstant(u"2026-11-23T16:00:00Z"_s));
        QCOMPARE(lateEvening.today(), QDate(2026, 11, 24));
        const rd::Clock aSecondEarlier = rd::Clock::fixed(rd::parseInstant(u"2026-11-23T15:59:59Z"_s));
        QCOMPARE(aSecondEarlier.today(), QDate(2026, 11, 23));
        qputenv("TZ", "America/New_York");
        QCOMPARE(lateEvening.today(), QDate(2026, 11, 24));
        QCOMPARE(rd::shanghai(QDate(2026, 11, 24), QTime(0, 0)), lateEvening.now());
        qunsetenv("TZ");
    }

    void thereIsNoDaylightSavingInShanghai()
    {
        QCOMPARE(rd::shanghaiTime(rd::parseInstant(u"1989-07-01T04:00:00Z"_s)), QTime(12, 0));
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
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
