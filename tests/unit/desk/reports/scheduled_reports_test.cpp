#include "core/desk/reports/write_scheduled_reports.h"

#include "core/desk/audit/access_limit.h"
#include "core/desk/reports/print_report.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"
#include "tests/support/system/owners_alone.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

// Reports that a task scheduler has written: into a folder of one's own, each once, and only what was written here
// goes.
class ScheduledReportsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;
    desk::ReportSchedule m_schedule;

    QString path(const QString& name) const { return QDir(m_schedule.folder).filePath(name); }
    Result<desk::ScheduledReports> write(const QString& now)
    {
        m_desk->setNow(now);
        return desk::writeScheduledReports(m_desk->as(u"wang"_s), m_schedule);
    }
    QStringList reports() const { return QDir(m_schedule.folder).entryList({u"*.pdf"_s}, QDir::Files, QDir::Name); }

private Q_SLOTS:
    void init();
    void todayAndTheWeekBeforeAreWrittenOnce();
    void theMonthBeforeIsWrittenOnce();
    void whatTheScheduleWritesIsNobodysExport();
    void theNewestStayAndOnlyWhatWasWrittenHereGoes();
    void whatCannotBeRemovedStaysOnTheListAndIsTold();
    void aRunThatWasCutOffLeavesNoReportBehind();
    void whatCouldNotBeWrittenIsNotOnTheList();
    void aListOfAnothersMakingRemovesNoOtherFile();
    void aFolderOpenToOthersIsRefused_D10();
    void whoSeesNoReportsWritesNone();
};

void ScheduledReportsTest::init()
{
    m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s);
    m_schedule = {};
    m_schedule.folder = m_desk->filePath(u"reports"_s);
    QVERIFY(QDir().mkdir(m_schedule.folder));
    QVERIFY(QFile::setPermissions(m_schedule.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void ScheduledReportsTest::todayAndTheWeekBeforeAreWrittenOnce()
{
    const auto first = write(u"2026-11-25T07:00:00+08:00"_s);
    RD_VERIFY(first);
    const QStringList both{u"RightsDesk-daily-2026-11-25.pdf"_s, u"RightsDesk-weekly-2026-11-16.pdf"_s};
    QCOMPARE(first->written, both);
    QCOMPARE(reports(), both);
    QVERIFY(pdfText(path(both.first())).contains(u"每日工作表"_s));
    QVERIFY(pdfText(path(both.last())).contains(u"2026-11-16至2026-11-22"_s));
    const auto again = write(u"2026-11-25T08:00:00+08:00"_s);
    RD_VERIFY(again);
    QVERIFY(again->written.isEmpty());
    QCOMPARE(again->present, both);
    const auto next = write(u"2026-11-26T07:00:00+08:00"_s);
    RD_VERIFY(next);
    QCOMPARE(next->written, QStringList{u"RightsDesk-daily-2026-11-26.pdf"_s});
    QVERIFY(test::isOwnersAlone(path(both.first())));
}

void ScheduledReportsTest::theMonthBeforeIsWrittenOnce()
{
    m_schedule.daily = m_schedule.weekly = false;
    m_schedule.monthly = true;
    m_schedule.keep = 1;
    const QString october = u"RightsDesk-monthly-2026-10.pdf"_s;
    const auto first = write(u"2026-11-25T07:00:00+08:00"_s);
    RD_VERIFY(first);
    QCOMPARE(first->written, QStringList{october});
    QVERIFY(pdfText(path(october)).contains(u"2026-10-01至2026-10-31"_s));
    QCOMPARE(write(u"2026-11-26T07:00:00+08:00"_s)->present, QStringList{october});
    // Each kind is kept for itself: the newest of the others stays too.
    m_schedule.daily = true;
    const auto next = write(u"2026-12-01T07:00:00+08:00"_s);
    RD_VERIFY(next);
    QCOMPARE(next->written, (QStringList{u"RightsDesk-daily-2026-12-01.pdf"_s, u"RightsDesk-monthly-2026-11.pdf"_s}));
    QCOMPARE(next->removed, QStringList{october});
    QCOMPARE(reports(), next->written);
}

// security.md §5.1: it raises no alert about whoever is signed in, and makes nothing usual; the log has it all the
// same.
void ScheduledReportsTest::whatTheScheduleWritesIsNobodysExport()
{
    const auto exportsOfWang = [&] {
        for (const desk::AccessLimitRow& row : orDie(desk::listAccessLimits(m_desk->as(u"chen"_s))).rows) {
            if (row.user.name == u"wang"_s && row.kind == domain::AccessKind::Export)
                return row.today;
        }
        return qint64(-1);
    };
    const auto entries = [&](const QString& action) {
        const auto all = orDie(m_desk->as(u"chen"_s).storage().audit().page(0, 1000));
        return std::count_if(all.begin(), all.end(),
                             [&](const domain::AuditEntry& one) { return one.action == action; });
    };
    RD_VERIFY(write(u"2026-11-25T07:00:00+08:00"_s));
    QCOMPARE(exportsOfWang(), 0);
    QCOMPARE(entries(u"ReportScheduled"_s), 2);
    QCOMPARE(entries(u"ReportExported"_s), 0);
    desk::ReportOrder order;
    order.kind = desk::PaperKind::Daily;
    RD_VERIFY(desk::printReport(m_desk->as(u"wang"_s), order, m_desk->filePath(u"own.pdf"_s)));
    QCOMPARE(exportsOfWang(), 1);
    QCOMPARE(entries(u"ReportExported"_s), 1);
}

void ScheduledReportsTest::theNewestStayAndOnlyWhatWasWrittenHereGoes()
{
    m_schedule.weekly = false;
    m_schedule.keep = 2;
    writeForOthers(path(u"RightsDesk-daily-2020-01-01.pdf"_s), "somebody's own");
    RD_VERIFY(write(u"2026-11-23T07:00:00+08:00"_s));
    RD_VERIFY(write(u"2026-11-24T07:00:00+08:00"_s));
    writeForOthers(path(u"RightsDesk-daily-2026-11-23.pdf"_s), "changed by hand");
    RD_VERIFY(write(u"2026-11-25T07:00:00+08:00"_s)); // the changed one is the third and stays
    const auto last = write(u"2026-11-26T07:00:00+08:00"_s);
    RD_VERIFY(last);
    QCOMPARE(last->removed, QStringList{u"RightsDesk-daily-2026-11-24.pdf"_s});
    QCOMPARE(reports(),
             (QStringList{u"RightsDesk-daily-2020-01-01.pdf"_s, u"RightsDesk-daily-2026-11-23.pdf"_s,
                          u"RightsDesk-daily-2026-11-25.pdf"_s, u"RightsDesk-daily-2026-11-26.pdf"_s}));
}

void ScheduledReportsTest::whatCannotBeRemovedStaysOnTheListAndIsTold()
{
    m_schedule.weekly = false;
    m_schedule.keep = 1;
    const QString first = u"RightsDesk-daily-2026-11-23.pdf"_s;
    RD_VERIFY(write(u"2026-11-23T07:00:00+08:00"_s));
    QVERIFY(QFile::rename(path(first), m_desk->filePath(u"aside.pdf"_s)));
    QVERIFY(QDir().mkdir(path(first))); // which nobody can read as a file
    const auto second = write(u"2026-11-24T07:00:00+08:00"_s);
    RD_VERIFY(second);
    QCOMPARE(second->notRemoved, QStringList{first});
    QVERIFY(second->removed.isEmpty());
    QVERIFY(QDir().rmdir(path(first)) && QFile::rename(m_desk->filePath(u"aside.pdf"_s), path(first)));
    const auto third = write(u"2026-11-25T07:00:00+08:00"_s);
    RD_VERIFY(third);
    QCOMPARE(third->removed, (QStringList{u"RightsDesk-daily-2026-11-24.pdf"_s, first}));
    QVERIFY(third->notRemoved.isEmpty());
    QCOMPARE(reports(), QStringList{u"RightsDesk-daily-2026-11-25.pdf"_s});
}

void ScheduledReportsTest::aRunThatWasCutOffLeavesNoReportBehind()
{
    m_schedule.weekly = false;
    m_schedule.keep = 1;
    const QString cutOff = u"RightsDesk-daily-2026-11-22.pdf"_s;
    writeForOthers(path(cutOff), "%PDF that came before its digest");
    writeForOthers(path(u"RightsDesk-reports.json"_s),
                   "{\"RightsDesk-daily-2026-11-22.pdf\": \"\", \"RightsDesk-daily-2026-11-21.pdf\": \"\"}");
    const auto done = write(u"2026-11-23T07:00:00+08:00"_s);
    RD_VERIFY(done);
    QCOMPARE(done->removed, QStringList{cutOff});
    QCOMPARE(reports(), QStringList{u"RightsDesk-daily-2026-11-23.pdf"_s});
}

void ScheduledReportsTest::whatCouldNotBeWrittenIsNotOnTheList()
{
    m_schedule.weekly = false;
    m_desk->setNow(u"2026-11-23T07:00:00+08:00"_s);
    JobToken job;
    job.cancel();
    RD_EXPECT_ERROR(desk::writeScheduledReports(m_desk->as(u"wang"_s), m_schedule, job), ErrorCode::Cancelled);
    QFile list(path(u"RightsDesk-reports.json"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QVERIFY(!list.readAll().contains("daily"));
    QVERIFY(reports().isEmpty());
}

void ScheduledReportsTest::aListOfAnothersMakingRemovesNoOtherFile()
{
    m_schedule.weekly = false;
    m_schedule.keep = 1;
    const QString precious = m_desk->filePath(u"precious.pdf"_s);
    writeForOthers(precious, "x");
    writeForOthers(path(u"RightsDesk-reports.json"_s),
                   "{\"../precious.pdf\": \"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\"}");
    RD_VERIFY(write(u"2026-11-23T07:00:00+08:00"_s));
    QVERIFY(QFile::exists(precious));
    writeForOthers(path(u"RightsDesk-reports.json"_s), "[not a list of ours");
    RD_EXPECT_ERROR(write(u"2026-11-24T07:00:00+08:00"_s), ErrorCode::FileDamaged);
    QCOMPARE(reports().size(), 1);
}

void ScheduledReportsTest::aFolderOpenToOthersIsRefused_D10()
{
    test::letOthersWrite(m_schedule.folder);
    RD_EXPECT_ERROR(write(u"2026-11-25T07:00:00+08:00"_s), ErrorCode::InvalidArgument);
    m_schedule.folder = m_desk->filePath(u"nowhere"_s);
    RD_EXPECT_ERROR(write(u"2026-11-25T07:00:00+08:00"_s), ErrorCode::InvalidArgument);
}

void ScheduledReportsTest::whoSeesNoReportsWritesNone()
{
    RD_EXPECT_ERROR(desk::writeScheduledReports(m_desk->as(u"li"_s), m_schedule), ErrorCode::NotPermitted);
    QVERIFY(reports().isEmpty());
}

QTEST_MAIN(ScheduledReportsTest)
#include "scheduled_reports_test.moc"
