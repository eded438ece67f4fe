#include "core/desk/reports/write_scheduled_reports.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "tests/support/outside_program.h"
#include "tests/support/small_disk.h"
#include "tests/support/system/owners_alone.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/reminder_watch.h"
#include "ui/reports/scheduled_reports.h"
#include "ui/shared/preferences.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// Reports that are written by themselves while the program runs: set up once with the keys, then each once.
class ScheduleTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;
    QString m_folder;

    QStringList reports() const { return QDir(m_folder).entryList({u"*.pdf"_s}, QDir::Files, QDir::Name); }
    QByteArray contentOf(const QString& name) const
    {
        QFile file(QDir(m_folder).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList everything() const { return QDir(m_folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    QString state() const { return m_window->textOf(u"scheduleState"_s); }
    QString notice() const { return m_window->textOf(u"noticeText"_s); }
    // What left the desk as a file, by the log; of one user alone where one is named.
    int exported(const QString& user = {});
    ui::PlanOwner ownerOf(const QString& user);
    bool openReports(const QString& user = u"wang"_s);
    bool askFor(const QString& folder); // opens the form and writes the folder into it
    bool setUp(const QString& folder);
    bool come(const QString& now, const QString& user = u"wang"_s); // signs in anew at that time
    bool check(); // the half minute of the frame passes
    bool checkAt(const QString& now);
    int attempts(const std::function<bool()>& during) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void itIsSetUpOnceAndWritesAtOnce();
    void eachIsWrittenOnceAndOnWorkingDays_RDL04();
    void theMonthIsChosenByTheKeysAndWrittenOnce();
    void whatAnotherProgramWroteIsNotWrittenAgain();
    void aColleaguesReportsStayTheirs_RAU01();
    void aLostFolderIsToldOnceAndTriedAgainLater();
    void theHourIsNoLongerWhenTheClockIsSetBack_R11();
    void aClockThatIsCalledRightIsNotWaitedFor_R11();
    void aFullDiskLeavesNothingHalf_R4();
    void aLockInBetweenLeavesNothingHalf();
    void whoSeesNoReportsWritesNone();
    void aFolderOpenToOthersIsNotTaken_D10();
    void aFolderThatIsCopiedAwayIsSaid_D9();
    void twoDesksHaveTwoFolders();
    void cleanupTestCase();
};

void ScheduleTest::init()
{
    m_window.reset();
    m_window = std::make_unique<DeskWindow>(u"2026-11-23T10:00:00+08:00"_s);
    m_folder = m_window->desk().filePath(u"reports"_s);
    QVERIFY(QDir().mkdir(m_folder));
    QVERIFY(QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

int ScheduleTest::exported(const QString& user)
{
    const domain::UserId by = user.isEmpty() ? domain::UserId() : ownerOf(user).user;
    int count = 0;
    const QList<domain::AuditEntry> entries = orDie(m_window->desk().as(u"chen"_s).storage().audit().page(0, 1000));
    for (const domain::AuditEntry& entry : entries)
        count += entry.action == u"ReportScheduled"_s && (user.isEmpty() || entry.actor == by) ? 1 : 0;
    return count;
}

ui::PlanOwner ScheduleTest::ownerOf(const QString& user)
{
    return {m_window->desk().path(), m_window->desk().as(user).session().user().id};
}

bool ScheduleTest::openReports(const QString& user)
{
    return m_window->enter(user) && m_window->openPageWith(u"reportList"_s) && m_window->waitForJobs();
}

bool ScheduleTest::askFor(const QString& folder)
{
    m_window->key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QLineEdit* field = nullptr;
    const auto isAsked = [&] {
        field = m_window->find<QLineEdit>(u"scheduleFolder"_s);
        return field && field->hasFocus();
    };
    if (!DeskWindow::waitFor(isAsked))
        return false;
    field->selectAll();
    m_window->keys(folder);
    return true;
}

bool ScheduleTest::setUp(const QString& folder)
{
    if (!askFor(folder))
        return false;
    m_window->key(Qt::Key_Return);
    return m_window->waitForJobs();
}

bool ScheduleTest::come(const QString& now, const QString& user)
{
    m_window->lock();
    m_window->desk().setNow(now);
    return m_window->enter(user) && m_window->waitForJobs();
}

bool ScheduleTest::checkAt(const QString& now)
{
    m_window->desk().setNow(now);
    return check();
}

bool ScheduleTest::check()
{
    auto* scheduled = m_window->window().findChild<ui::ScheduledReports*>();
    if (!scheduled)
        return false;
    scheduled->check();
    return m_window->waitForJobs();
}

int ScheduleTest::attempts(const std::function<bool()>& during) const
{
    const QSignalSpy started(&m_window->window().jobs(), &ui::JobRunner::started);
    if (!during())
        return -1;
    return static_cast<int>(std::count(started.begin(), started.end(), QVariantList{u"正在写入定时报表"_s}));
}

void ScheduleTest::itIsSetUpOnceAndWritesAtOnce()
{
    QVERIFY(openReports());
    QVERIFY2(state().startsWith(u"尚未设置自动生成报表"_s), qPrintable(state()));
    m_window->picture(u"c4-schedule-none"_s);
    QVERIFY(askFor({}));
    m_window->picture(u"c4-schedule-form"_s);
    // Escape leaves the form and not the page.
    m_window->key(Qt::Key_Escape);
    QVERIFY(!m_window->shows(u"scheduleForm"_s) && m_window->shows(u"reportList"_s));
    QVERIFY(reports().isEmpty());
    QVERIFY(setUp(m_folder));
    QVERIFY(!m_window->shows(u"scheduleForm"_s));
    QVERIFY(m_window->find(u"scheduleChange"_s)->hasFocus());
    QCOMPARE(reports(), (QStringList{u"RightsDesk-daily-2026-11-23.pdf"_s, u"RightsDesk-weekly-2026-11-16.pdf"_s}));
    QCOMPARE(exported(), 2);
    const QString said = state();
    QVERIFY2(said.contains(u"2026-11-23的工作表"_s) && said.contains(u"2026-11-16起"_s), qPrintable(said));
    QVERIFY2(said.contains(u"下次生成：2026-11-24"_s), qPrintable(said));
    QVERIFY(!m_window->shows(u"scheduleNow"_s));
    m_window->picture(u"c4-schedule-written"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"c4-schedule-written-dark"_s);
}

void ScheduleTest::eachIsWrittenOnceAndOnWorkingDays_RDL04()
{
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QCOMPARE(attempts([this] { return come(u"2026-11-23T15:00:00+08:00"_s); }), 0);
    // Whoever takes a report out of the folder does not get it anew.
    QVERIFY(QFile::remove(QDir(m_folder).filePath(u"RightsDesk-daily-2026-11-23.pdf"_s)));
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-23T16:00:00+08:00"_s); }), 0);
    QCOMPARE(attempts([this] { return come(u"2026-11-28T10:00:00+08:00"_s); }), 0); // a Saturday
    QCOMPARE(attempts([this] { return come(u"2026-12-01T10:00:00+08:00"_s); }), 1); // nobody was there on Monday
    QCOMPARE(reports(),
             (QStringList{u"RightsDesk-daily-2026-12-01.pdf"_s, u"RightsDesk-weekly-2026-11-16.pdf"_s,
                          u"RightsDesk-weekly-2026-11-23.pdf"_s}));
    // A day that begins while somebody is there.
    QCOMPARE(attempts([this] { return checkAt(u"2026-12-02T00:00:30+08:00"_s); }), 1);
    QVERIFY(reports().contains(u"RightsDesk-daily-2026-12-02.pdf"_s));
    QCOMPARE(exported(), 5);
}

void ScheduleTest::theMonthIsChosenByTheKeysAndWrittenOnce()
{
    QVERIFY(openReports());
    QVERIFY(askFor(m_folder));
    // Nothing at all is refused and nothing remembered.
    const auto turn = [this](const QString& box) {
        m_window->find(box)->setFocus();
        m_window->key(Qt::Key_Space);
    };
    turn(u"scheduleDaily"_s);
    turn(u"scheduleWeekly"_s);
    QVERIFY(m_window->press(u"scheduleSave"_s));
    QVERIFY2(m_window->textOf(u"scheduleError"_s).contains(u"月报"_s),
             qPrintable(m_window->textOf(u"scheduleError"_s)));
    m_window->picture(u"c4-schedule-month-refused"_s);
    QVERIFY(!ui::reportPlanOf(ownerOf(u"wang"_s)).on && everything().isEmpty());
    turn(u"scheduleMonthly"_s);
    m_window->key(Qt::Key_Tab);
    QVERIFY(m_window->find(u"scheduleKeep"_s)->hasFocus());
    QVERIFY(m_window->press(u"scheduleSave"_s) && m_window->waitForJobs());
    QCOMPARE(reports(), QStringList{u"RightsDesk-monthly-2026-10.pdf"_s});
    QVERIFY2(state().contains(u"2026-10的月报"_s) && state().contains(u"下次生成：2026-12-01"_s), qPrintable(state()));
    m_window->picture(u"c4-schedule-month"_s);
    QCOMPARE(attempts([this] { return come(u"2026-11-30T10:00:00+08:00"_s); }), 0);
    QCOMPARE(attempts([this] { return come(u"2026-12-03T10:00:00+08:00"_s); }), 1); // nobody was there before
    QCOMPARE(attempts([this] { return checkAt(u"2026-12-04T10:00:00+08:00"_s); }), 0);
    QCOMPARE(reports(), (QStringList{u"RightsDesk-monthly-2026-10.pdf"_s, u"RightsDesk-monthly-2026-11.pdf"_s}));
    QCOMPARE(exported(), 2);
    m_window->wear(ui::Scheme::Dark);
    QVERIFY(m_window->openPageWith(u"reportList"_s));
    m_window->key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"scheduleForm"_s); }));
    m_window->picture(u"c4-schedule-month-dark"_s);
    m_window->wear(ui::Scheme::Light);
    m_window->speak(u"en"_s);
    QVERIFY(come(u"2026-12-04T11:00:00+08:00"_s) && m_window->openPageWith(u"reportList"_s));
    m_window->key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(DeskWindow::waitFor([&] { return m_window->shows(u"scheduleForm"_s); }));
    m_window->picture(u"c4-schedule-month-english"_s);
    m_window->speak(u"zh_CN"_s);
}

void ScheduleTest::whatAnotherProgramWroteIsNotWrittenAgain()
{
    desk::ReportSchedule other;
    other.folder = m_folder;
    RD_VERIFY(desk::writeScheduledReports(m_window->desk().as(u"chen"_s), other));
    QCOMPARE(exported(), 2);
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QCOMPARE(exported(), 2);
    QVERIFY2(state().contains(u"下次生成：2026-11-24"_s), qPrintable(state()));
}

void ScheduleTest::aLostFolderIsToldOnceAndTriedAgainLater()
{
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    const QString aside = m_folder + u"-aside"_s;
    QVERIFY(QFile::rename(m_folder, aside));
    const int before = exported();
    QCOMPARE(attempts([this] { return come(u"2026-11-24T09:00:00+08:00"_s); }), 1);
    QVERIFY2(notice().contains(QDir::toNativeSeparators(m_folder)) && notice().contains(u"下次尝试：10:00"_s),
             qPrintable(notice()));
    QVERIFY(!QFile::exists(m_folder)); // nothing was made in its place
    QCOMPARE(exported(), before);
    QVERIFY(m_window->openPageWith(u"reportList"_s));
    QVERIFY2(state().contains(u"未能写入"_s) && state().contains(u"10:00再次尝试"_s), qPrintable(state()));
    m_window->picture(u"c4-schedule-failed"_s);
    // Not every half minute; and what has been told is not told again.
    QVERIFY(notice().isEmpty());
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-24T09:30:00+08:00"_s); }), 0);
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-24T10:00:00+08:00"_s); }), 1);
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
    QVERIFY2(state().contains(u"11:00再次尝试"_s), qPrintable(state()));
    QVERIFY(QFile::rename(aside, m_folder));
    QVERIFY(m_window->press(u"scheduleNow"_s));
    QVERIFY(m_window->waitForJobs());
    QVERIFY(reports().contains(u"RightsDesk-daily-2026-11-24.pdf"_s));
    QCOMPARE(exported(), before + 1);
    QVERIFY2(!state().contains(u"未能写入"_s), qPrintable(state()));
}

void ScheduleTest::theHourIsNoLongerWhenTheClockIsSetBack_R11()
{
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QVERIFY(QFile::rename(m_folder, m_folder + u"-aside"_s));
    QCOMPARE(attempts([this] { return come(u"2026-11-24T09:00:00+08:00"_s); }), 1);
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-24T09:40:00+08:00"_s); }), 0);
    // Twenty minutes are left, whatever the clock shows.
    m_window->desk().setPcClock(std::chrono::minutes(-30));
    QCOMPARE(attempts([this] { return check(); }), 0);
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-24T09:29:00+08:00"_s); }), 0);
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-24T09:30:00+08:00"_s); }), 1);
    // The next one is never more than an hour away.
    m_window->desk().setPcClock(std::chrono::hours(-3));
    QCOMPARE(attempts([this] { return check(); }), 1);
    QCOMPARE(attempts([this] { return check(); }), 0);
}

void ScheduleTest::aClockThatIsCalledRightIsNotWaitedFor_R11()
{
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QVERIFY(QFile::rename(m_folder, m_folder + u"-aside"_s));
    QCOMPARE(attempts([this] { return come(u"2026-11-24T09:00:00+08:00"_s); }), 1);
    m_window->desk().setPcClock(std::chrono::minutes(30));
    auto* watch = m_window->window().findChild<ui::ReminderWatch*>();
    QVERIFY(watch);
    QVERIFY(DeskWindow::waitFor([&] {
        watch->checkClock();
        return m_window->shows(u"confirmClock"_s);
    }));
    QCOMPARE(attempts([this] { return m_window->press(u"confirmClock"_s) && m_window->waitForJobs(); }), 1);
}

void ScheduleTest::aFullDiskLeavesNothingHalf_R4()
{
    const SmallDisk disk(m_folder, 4 * 1024 * 1024);
    QVERIFY(QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QCOMPARE(exported(), 2);
    disk.fill();
    const QStringList before = everything();
    QVERIFY(checkAt(u"2026-11-24T09:00:00+08:00"_s));
    QVERIFY2(notice().contains(u"磁盘已满"_s), qPrintable(notice()));
    QCOMPARE(everything(), before);
    QCOMPARE(exported(), 2);
    disk.makeRoom();
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-24T09:59:00+08:00"_s); }), 0);
    QVERIFY(checkAt(u"2026-11-24T10:00:00+08:00"_s));
    QCOMPARE(reports().size(), 3);
    QCOMPARE(exported(), 3);
}

// Between the two reports: the first is in the log already, the second is not begun.
void ScheduleTest::aLockInBetweenLeavesNothingHalf()
{
    const QString daily = u"RightsDesk-daily-2026-11-23.pdf"_s;
    const QString weekly = u"RightsDesk-weekly-2026-11-16.pdf"_s;
    std::unique_ptr<desk::Desk> entered = m_window->desk().entered(u"wang"_s);
    desk::Desk& wang = *entered;
    m_window->window().openDesk(std::move(entered), u"wang"_s);
    QVERIFY(m_window->waitForJobs() && m_window->openPageWith(u"reportList"_s) && m_window->waitForJobs());
    QSemaphore isWritten;
    QSemaphore isLocked;
    wang.listen([&](const domain::AuditEvent& event) {
        if (event.action != u"ReportScheduled"_s)
            return;
        isWritten.release();
        isLocked.acquire();
    });
    QVERIFY(askFor(m_folder));
    m_window->key(Qt::Key_Return);
    QVERIFY(DeskWindow::waitFor([&] { return isWritten.tryAcquire(); }));
    m_window->lock();
    QVERIFY(m_window->window().isLocked());
    isLocked.release(2); // none waits for ever, even if the second were written
    QVERIFY(m_window->waitForJobs());
    QCOMPARE(everything(), (QStringList{daily, u"RightsDesk-reports.json"_s}));
    const QByteArray first = contentOf(daily);
    QVERIFY(saidBy(u"qpdf"_s, {u"--check"_s, QDir(m_folder).filePath(daily)}).startsWith("checking"));
    QCOMPARE(exported(), 1);
    QVERIFY(come(u"2026-11-23T10:05:00+08:00"_s));
    QCOMPARE(reports(), (QStringList{daily, weekly}));
    QCOMPARE(contentOf(daily), first);
    QCOMPARE(exported(), 2);
    QCOMPARE(attempts([this] { return checkAt(u"2026-11-23T10:06:00+08:00"_s); }), 0);
}

void ScheduleTest::whoSeesNoReportsWritesNone()
{
    ui::ReportPlan plan;
    plan.folder = m_folder;
    plan.on = true;
    RD_VERIFY(ui::rememberReportPlan(ownerOf(u"li"_s), plan));
    QCOMPARE(attempts([this] { return m_window->enter(u"li"_s) && m_window->waitForJobs(); }), 0);
    QVERIFY(everything().isEmpty());
    RD_VERIFY(ui::rememberReportPlan(ownerOf(u"wang"_s), plan));
    QVERIFY(come(u"2026-11-23T10:05:00+08:00"_s));
    QCOMPARE(reports().size(), 2);
}

// Several people share the PC and its account: what one has set up is not written under another's name.
void ScheduleTest::aColleaguesReportsStayTheirs_RAU01()
{
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QCOMPARE(exported(u"wang"_s), 2);
    QCOMPARE(attempts([this] { return come(u"2026-11-24T09:00:00+08:00"_s, u"chen"_s); }), 0);
    QCOMPARE(reports().size(), 2);
    QVERIFY(m_window->openPageWith(u"reportList"_s));
    QVERIFY2(state().contains(u"同事"_s) && !state().contains(m_folder), qPrintable(state()));
    m_window->picture(u"c4-schedule-colleague"_s);
    // Nor is the folder taken from them.
    QVERIFY(setUp(m_folder));
    QVERIFY2(m_window->textOf(u"scheduleError"_s).contains(u"同事"_s),
             qPrintable(m_window->textOf(u"scheduleError"_s)));
    m_window->picture(u"c4-schedule-colleague-refused"_s);
    QCOMPARE(reports().size(), 2);
    m_window->key(Qt::Key_Escape);
    const QString own = m_window->desk().filePath(u"chens"_s);
    QVERIFY(QDir().mkdir(own));
    QVERIFY(QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(setUp(own));
    QCOMPARE(QDir(own).entryList({u"*.pdf"_s}).size(), 2);
    QCOMPARE(exported(u"chen"_s), 2);
    QCOMPARE(attempts([this] { return come(u"2026-11-24T10:00:00+08:00"_s); }), 1);
    QVERIFY(reports().contains(u"RightsDesk-daily-2026-11-24.pdf"_s));
    QCOMPARE(exported(u"wang"_s), 3);
    QCOMPARE(QDir(own).entryList({u"*.pdf"_s}).size(), 2);
}

void ScheduleTest::aFolderOpenToOthersIsNotTaken_D10()
{
    letOthersWrite(m_folder);
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QVERIFY(m_window->shows(u"scheduleError"_s));
    QVERIFY2(m_window->textOf(u"scheduleError"_s).contains(u"他人不能写入"_s),
             qPrintable(m_window->textOf(u"scheduleError"_s)));
    m_window->picture(u"c4-schedule-refused"_s);
    QVERIFY(everything().isEmpty());
    const ui::ReportPlan kept = ui::reportPlanOf(ownerOf(u"wang"_s));
    QVERIFY(!kept.on && kept.folder.isEmpty());
}

void ScheduleTest::aFolderThatIsCopiedAwayIsSaid_D9()
{
    const QString cloud = m_window->desk().filePath(u"OneDrive"_s);
    QVERIFY(QDir().mkdir(cloud));
    QVERIFY(openReports());
    QVERIFY(askFor(m_folder));
    QVERIFY(!m_window->shows(u"scheduleSync"_s));
    m_window->find<QLineEdit>(u"scheduleFolder"_s)->selectAll();
    m_window->keys(cloud);
    QVERIFY(m_window->shows(u"scheduleSync"_s));
    m_window->picture(u"c4-schedule-sync"_s);
}

// The names of the reports are the same, so what one desk has written would pass for the other's.
void ScheduleTest::twoDesksHaveTwoFolders()
{
    ui::ReportPlan others;
    others.folder = m_folder;
    others.on = true;
    const ui::PlanOwner otherDesk{m_window->desk().filePath(u"another.rdb"_s), ownerOf(u"wang"_s).user};
    RD_VERIFY(ui::rememberReportPlan(otherDesk, others));
    QVERIFY(openReports());
    QVERIFY(setUp(m_folder));
    QVERIFY2(m_window->textOf(u"scheduleError"_s).startsWith(u"另一个工作台"_s),
             qPrintable(m_window->textOf(u"scheduleError"_s)));
    QVERIFY(everything().isEmpty());
    // One that is gone is nobody's, and is refused for that.
    QVERIFY(QDir().rmdir(m_folder));
    m_window->key(Qt::Key_Escape);
    QVERIFY(setUp(m_folder));
    QVERIFY2(m_window->textOf(u"scheduleError"_s).startsWith(u"请选择一个已存在"_s),
             qPrintable(m_window->textOf(u"scheduleError"_s)));
    QCOMPARE(ui::reportPlanOf(otherDesk).folder, m_folder);
}

// Preferences of this run alone: plans are kept in them, and another run of this test keeps its own.
void ScheduleTest::initTestCase()
{
    QCoreApplication::setApplicationName(u"gui_schedule-%1"_s.arg(QCoreApplication::applicationPid()));
}

void ScheduleTest::cleanupTestCase()
{
    m_window.reset();
    QVERIFY(QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively());
}

QTEST_MAIN(ScheduleTest)
#include "schedule_test.moc"
