#include "core/base/clock.h"
#include "core/calendar/hotline_hours.h"
#include "core/calendar/notice_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::calendar;

class HotlineHoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hoursFollowTheWordsOfThePolicy_data();
    void hoursFollowTheWordsOfThePolicy();
    void hoursThatNeverOpenHaveNoNextOpening();
    void daysOffMayHaveHoursOfTheirOwn_data();
    void daysOffMayHaveHoursOfTheirOwn();
};

void HotlineHoursTest::hoursFollowTheWordsOfThePolicy_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("openUntil");
    QTest::addColumn<QString>("next");
    QTest::newRow("a Monday at noon") << u"2026-11-23T12:00:00+08:00"_s << u"17:30"_s << QString();
    QTest::newRow("at the opening") << u"2026-11-23T09:00:00+08:00"_s << u"17:30"_s << QString();
    QTest::newRow("at closing time") << u"2026-11-23T17:30:00+08:00"_s << QString() << u"2026-11-24T09:00"_s;
    QTest::newRow("before the opening") << u"2026-11-23T08:59:59+08:00"_s << QString() << u"2026-11-23T09:00"_s;
    QTest::newRow("Friday night before a weekend")
        << u"2026-11-27T20:00:00+08:00"_s << QString() << u"2026-11-28T10:00"_s;
    QTest::newRow("a Sunday") << u"2026-11-29T18:00:00+08:00"_s << u"18:30"_s << QString();
    QTest::newRow("a holiday on a weekday") << u"2026-10-01T09:30:00+08:00"_s << QString() << u"2026-10-01T10:00"_s;
    QTest::newRow("a Saturday worked in exchange") << u"2026-10-10T18:00:00+08:00"_s << u"18:30"_s << QString();
    QTest::newRow("another zone") << u"2026-11-23T02:00:00+00:00"_s << u"17:30"_s << QString();
}

void HotlineHoursTest::hoursFollowTheWordsOfThePolicy()
{
    QFETCH(QString, at);
    QFETCH(QString, openUntil);
    QFETCH(QString, next);
    const auto notices = shippedNotices();
    QVERIFY(notices.has_value());
    const auto calendar = WorkingCalendar::of(*notices);
    QVERIFY(calendar.has_value());
    const HotlineHours hours{QTime(9, 0), QTime(17, 30), QTime(10, 0), QTime(18, 30)};

    const HotlineStatus status = hotlineStatus(hours, *calendar, rd::parseInstant(at));
    QCOMPARE(status.open, next.isEmpty());
    QCOMPARE(status.until.isValid() ? status.until.toString(u"HH:mm"_s) : QString(), openUntil);
    QCOMPARE(status.nextOpening.isValid() ? rd::toShanghai(status.nextOpening).toString(u"yyyy-MM-ddTHH:mm"_s)
                                          : QString(),
             next);
    QCOMPARE(status.callback, status.open ? rd::parseInstant(at) : status.nextOpening);
}

void HotlineHoursTest::hoursThatNeverOpenHaveNoNextOpening()
{
    const HotlineStatus status = hotlineStatus({QTime(9, 0), QTime(9, 0), QTime(9, 0), QTime(9, 0)}, WorkingCalendar(),
                                               rd::parseInstant(u"2026-11-23T12:00:00+08:00"_s));
    QVERIFY(!status.open);
    QVERIFY(!status.nextOpening.isValid());
    QVERIFY(!status.callback.isValid());
}

// 2026-10-01 to 10-07 are off; 10-10 is a Saturday worked in exchange, 10-11 a plain Sunday.
void HotlineHoursTest::daysOffMayHaveHoursOfTheirOwn_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("openUntil");
    QTest::addColumn<QString>("callback");
    QTest::newRow("a holiday before its opening") << u"2026-10-01T10:30"_s << QString() << u"2026-10-01T11:00"_s;
    QTest::newRow("a holiday within its hours") << u"2026-10-01T11:00"_s << u"16:00"_s << u"2026-10-01T11:00"_s;
    QTest::newRow("a holiday after its closing") << u"2026-10-01T16:00"_s << QString() << u"2026-10-02T11:00"_s;
    QTest::newRow("a Saturday inside the holiday") << u"2026-10-03T10:30"_s << QString() << u"2026-10-03T11:00"_s;
    QTest::newRow("the evening before the first working day")
        << u"2026-10-07T18:00"_s << QString() << u"2026-10-08T09:00"_s;
    QTest::newRow("a Saturday worked in exchange") << u"2026-10-10T18:00"_s << u"18:30"_s << u"2026-10-10T18:00"_s;
    QTest::newRow("a plain Sunday") << u"2026-10-11T10:30"_s << u"18:30"_s << u"2026-10-11T10:30"_s;
    QTest::newRow("a weekday") << u"2026-10-09T10:30"_s << u"17:30"_s << u"2026-10-09T10:30"_s;
}

void HotlineHoursTest::daysOffMayHaveHoursOfTheirOwn()
{
    QFETCH(QString, at);
    QFETCH(QString, openUntil);
    QFETCH(QString, callback);
    const auto notices = shippedNotices();
    QVERIFY(notices.has_value());
    const auto calendar = WorkingCalendar::of(*notices);
    QVERIFY(calendar.has_value());
    const HotlineHours hours{QTime(9, 0), QTime(17, 30), QTime(10, 0), QTime(18, 30), QTime(11, 0), QTime(16, 0)};
    const HotlineStatus status = hotlineStatus(hours, *calendar, rd::parseInstant(at));
    QCOMPARE(status.open, !openUntil.isEmpty());
    QCOMPARE(status.until.isValid() ? status.until.toString(u"HH:mm"_s) : QString(), openUntil);
    QCOMPARE(rd::toShanghai(status.callback).toString(u"yyyy-MM-ddTHH:mm"_s), callback);
}

QTEST_GUILESS_MAIN(HotlineHoursTest)
#include "hotline_hours_test.moc"
