#include "core/desk/reports/due_reports.h"
#include "core/desk/reports/own_folder.h"
#include "tests/support/temporary_desk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

// What a program that runs has to write, by the working days of the calendar in force.
class DueReportsTest : public QObject {
    Q_OBJECT

private:
    TemporaryDesk m_desk{u"2026-09-21T10:00:00+08:00"_s};
    desk::ReportSchedule m_schedule;

    desk::DueReports on(const QString& day, const desk::LastReports& last)
    {
        m_desk.setNow(day + u"T08:00:00+08:00"_s);
        return desk::dueReports(m_desk.as(u"wang"_s), m_schedule, last);
    }

private Q_SLOTS:
    void init() { m_schedule = {}; }
    void aWorkingDayHasItsSheetOnce_RDL04();
    void theWeekIsReportedFromItsFirstWorkingDayOn();
    void theMonthIsReportedFromItsFirstWorkingDayOn();
    void nothingWantedIsNeverDue();
    void aClockSetBackStopsNoReport_R11();
    void placesThatAreCopiedAwayAreKnown_D9();
};

void DueReportsTest::aWorkingDayHasItsSheetOnce_RDL04()
{
    m_schedule.weekly = false;
    // Friday 2026-09-25 is Mid-Autumn Day; Sunday 2026-09-20 is worked for 1 October.
    QVERIFY(on(u"2026-09-20"_s, {}).daily);
    QVERIFY(!on(u"2026-09-25"_s, {}).daily);
    const desk::DueReports due = on(u"2026-09-24"_s, {});
    QVERIFY(due.daily);
    QCOMPARE(due.next, QDate(2026, 9, 24));
    const desk::LastReports last = desk::writtenToday(m_desk.as(u"wang"_s), due, {});
    QCOMPARE(last.daily, QDate(2026, 9, 24));
    QVERIFY(!last.weekly.isValid());
    const desk::DueReports again = on(u"2026-09-24"_s, last);
    QVERIFY(!again.daily);
    QCOMPARE(again.next, QDate(2026, 9, 28)); // the Monday after the holiday
}

void DueReportsTest::theWeekIsReportedFromItsFirstWorkingDayOn()
{
    m_schedule.daily = false;
    // 2026-10-01 to 07 are off, and so is the Monday of that week.
    QVERIFY(!on(u"2026-10-05"_s, {}).weekly);
    const desk::DueReports due = on(u"2026-10-08"_s, {});
    QVERIFY(due.weekly && !due.daily);
    const desk::LastReports last = desk::writtenToday(m_desk.as(u"wang"_s), due, {});
    QCOMPARE(last.weekly, QDate(2026, 9, 28));
    const desk::DueReports again = on(u"2026-10-09"_s, last);
    QVERIFY(!again.weekly);
    QCOMPARE(again.next, QDate(2026, 10, 12));
    QVERIFY(on(u"2026-10-14"_s, last).weekly); // nobody was there on Monday and Tuesday
}

void DueReportsTest::theMonthIsReportedFromItsFirstWorkingDayOn()
{
    m_schedule.daily = m_schedule.weekly = false;
    QVERIFY(!on(u"2026-09-30"_s, {}).any()); // nobody chose it
    m_schedule.monthly = true;
    // 2026-10-01 to 07 are off.
    const desk::LastReports august{{}, {}, QDate(2026, 8, 1)};
    QVERIFY(!on(u"2026-09-30"_s, august).any());
    QCOMPARE(on(u"2026-09-30"_s, august).next, QDate(2026, 10, 8));
    QVERIFY(!on(u"2026-10-05"_s, august).any());
    const desk::DueReports due = on(u"2026-10-08"_s, august);
    QVERIFY(due.monthly && !due.daily && !due.weekly);
    QCOMPARE(due.next, QDate(2026, 10, 8));
    const desk::LastReports last = desk::writtenToday(m_desk.as(u"wang"_s), due, august);
    QCOMPARE(last.monthly, QDate(2026, 9, 1));
    const desk::DueReports again = on(u"2026-10-09"_s, last);
    QVERIFY(!again.any());
    QCOMPARE(again.next, QDate(2026, 11, 2)); // the 1st is a Sunday
    QVERIFY(on(u"2026-11-17"_s, last).monthly); // the program did not run before
    QCOMPARE(desk::reportedMonth({2027, 1, 4}), QDate(2026, 12, 1));
    QCOMPARE(desk::reportedMonth({2026, 3, 31}), QDate(2026, 2, 1));
}

void DueReportsTest::nothingWantedIsNeverDue()
{
    m_schedule.daily = m_schedule.weekly = false;
    const desk::DueReports due = on(u"2026-09-24"_s, {});
    QVERIFY(!due.daily && !due.weekly && !due.next.isValid());
}

void DueReportsTest::aClockSetBackStopsNoReport_R11()
{
    m_schedule.monthly = true;
    const desk::DueReports due = on(u"2026-09-24"_s, {QDate(2027, 9, 24), QDate(2027, 9, 13), QDate(2027, 8, 1)});
    QVERIFY(due.daily && due.weekly && due.monthly);
}

void DueReportsTest::placesThatAreCopiedAwayAreKnown_D9()
{
    const QString home = m_desk.filePath(u"Kunden"_s);
    for (const QString& name : {u"OneDrive - Firma"_s, u"我的坚果云"_s, u"BaiduSyncdisk"_s, u"Dropbox"_s})
        QVERIFY2(desk::isSyncFolder(home + u'/' + name + u"/reports"_s), qPrintable(name));
    QVERIFY(!desk::isSyncFolder(home + u"/reports"_s));
#ifdef Q_OS_UNIX // a link of Windows is a file of its own, through which nothing is reached
    // By another name it is the same place.
    QVERIFY(QDir().mkpath(home + u"/OneDrive/reports"_s));
    QVERIFY(QFile::link(home + u"/OneDrive/reports"_s, home + u"/short"_s));
    QVERIFY(desk::isSyncFolder(home + u"/short"_s));
#endif
}

QTEST_MAIN(DueReportsTest)
#include "due_reports_test.moc"
