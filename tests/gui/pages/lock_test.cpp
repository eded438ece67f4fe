#include "tests/support/desk_window.h"
#include "tests/support/system/open_file.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/idle_watch.h"
#include "ui/main_window/session_watch.h"
#include "ui/shared/file_choice.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#include <wtsapi32.h>
#endif

using namespace rd;
using test::isOpenHere;
using namespace Qt::StringLiterals;

class LockTest : public QObject {
    Q_OBJECT

private:
    // It runs until it is asked to stop.
    static bool startsALongJob(test::DeskWindow& desk, bool& heard)
    {
        auto began = std::make_shared<std::atomic_bool>(false);
        desk.window().jobs().start(
            u"a long job"_s, desk.window().frame(),
            [began](const JobToken& job) {
                *began = true;
                while (!job.isCancelled())
                    QThread::yieldCurrentThread();
                return Result<void>(fail(ErrorCode::Cancelled));
            },
            [&heard](const Result<void>&) { heard = true; });
        return desk.waitFor([&began] { return began->load(); });
    }

private Q_SLOTS:
    void aWrongPasswordIsSaidInThePage()
    {
        test::DeskWindow desk;
        desk.typeInto(u"userField"_s, u"li"_s);
        desk.typeInto(u"passwordField"_s, u"not the password"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.waitFor([&desk] { return desk.textOf(u"signInError"_s) == u"用户名或密码不正确。"_s; }));
        QVERIFY(desk.window().isLocked());
        QVERIFY(desk.textOf(u"passwordField"_s).isEmpty());
    }

    void controlLLocksAtOnceAndKeepsTheUserName()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        const QPointer<ui::DeskFrame> frame = desk.window().frame();
        desk.lock();
        QVERIFY(desk.window().isLocked());
        QVERIFY(desk.shows(u"signInPage"_s));
        QCOMPARE(desk.textOf(u"userField"_s), u"li"_s);
        QVERIFY(desk.textOf(u"passwordField"_s).isEmpty());
        QVERIFY(desk.waitFor([&frame] { return frame.isNull(); }));
        QVERIFY(desk.signIn(u"wang"_s));
    }

    void anIdleDeskLocks()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        desk.window().setIdleInterval(std::chrono::milliseconds(1));
        QVERIFY(desk.waitFor([&desk] { return desk.window().isLocked(); }));
        QVERIFY(desk.shows(u"signInPage"_s));
    }

    // What is in memory then may be written to the disk: nothing is left for later.
    void beforeStandbyTheDeskIsClosedAtOnce_S2()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        const QString path = desk.desk().path();
        QVERIFY(isOpenHere(path));
        auto* session = desk.window().findChild<ui::SessionWatch*>();
        QVERIFY(session);
        bool heard = false;
        QVERIFY(startsALongJob(desk, heard));
        Q_EMIT session->fallingAsleep();
        QVERIFY(!isOpenHere(path));
        QVERIFY(desk.window().isLocked());
        QVERIFY(desk.shows(u"signInPage"_s));
    }

#ifdef Q_OS_WIN
    void windowsTellsThatTheSessionWasLeft_D14_data()
    {
        QTest::addColumn<uint>("message");
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("locks");
        QTest::newRow("Win+L") << uint(WM_WTSSESSION_CHANGE) << WTS_SESSION_LOCK << true;
        QTest::newRow("another user") << uint(WM_WTSSESSION_CHANGE) << WTS_CONSOLE_DISCONNECT << true;
        QTest::newRow("the remote session ends") << uint(WM_WTSSESSION_CHANGE) << WTS_REMOTE_DISCONNECT << true;
        QTest::newRow("standby") << uint(WM_POWERBROADCAST) << PBT_APMSUSPEND << true;
        QTest::newRow("back again") << uint(WM_WTSSESSION_CHANGE) << WTS_SESSION_UNLOCK << false;
        QTest::newRow("on battery") << uint(WM_POWERBROADCAST) << PBT_APMPOWERSTATUSCHANGE << false;
    }
    void windowsTellsThatTheSessionWasLeft_D14()
    {
        QFETCH(uint, message);
        QFETCH(int, what);
        QFETCH(bool, locks);
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        QVERIFY(PostThreadMessageW(GetCurrentThreadId(), message, static_cast<WPARAM>(what), 0));
        bool passed = false; // the message has, when one behind it was handled
        QMetaObject::invokeMethod(
            this, [&passed] { passed = true; }, Qt::QueuedConnection);
        QVERIFY(desk.waitFor([&] { return passed && desk.window().isLocked() == locks; }));
    }
#endif

    // A program that feeds itself events must not keep a desk open; fingers must.
    void onlyRealInputCounts()
    {
        ui::IdleWatch watch;
        QSignalSpy idle(&watch, &ui::IdleWatch::idle);
        QWidget widget;
        widget.show();
        watch.setInterval(std::chrono::milliseconds(50));
        watch.start();
        while (idle.isEmpty()) {
            QKeyEvent own(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
            QCoreApplication::sendEvent(&widget, &own);
            QVERIFY(QTest::qWaitFor([] { return true; }));
            QCoreApplication::processEvents();
        }
        QCOMPARE(idle.size(), 1);
    }

    void aRunningJobIsStoppedAndItsAnswerUnheard()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        bool heard = false;
        QVERIFY(startsALongJob(desk, heard));
        desk.lock();
        QVERIFY(desk.waitForJobs());
        QVERIFY(!heard);
        QVERIFY(desk.signIn(u"li"_s));
    }

    // A change that was on its way when the lock came makes a page read once more before it goes.
    void whatAPageStartsAfterTheLockFindsItsDeskOpen()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        const QString path = desk.desk().path();
        QVERIFY(isOpenHere(path));
        std::atomic_bool gone = false;
        std::atomic_bool foundOpen = false;
        ui::DeskFrame* const frame = desk.window().frame();
        connect(frame, &QObject::destroyed, this, [&gone] { gone = true; });
        desk.window().lock();
        desk.window().jobs().start(
            {}, frame,
            [&](const JobToken&) {
                while (!gone)
                    QThread::yieldCurrentThread();
                foundOpen = isOpenHere(path);
                return Result<void>();
            },
            [](const Result<void>&) {});
        QVERIFY(desk.waitForJobs());
        QVERIFY(gone);
        QVERIFY(foundOpen);
        QVERIFY(desk.waitFor([&path] { return !isOpenHere(path); }));
    }

    void anOpenDialogDoesNotKeepTheDeskOpen()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::chooseFiles(desk.window().frame(), {}, [](const QStringList&) {});
        QVERIFY(desk.waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        desk.window().lock();
        QVERIFY(desk.shows(u"signInPage"_s));
        QVERIFY(desk.waitFor([] { return QApplication::activeModalWidget() == nullptr; }));
        QVERIFY(desk.signIn(u"li"_s));
    }

    void controlLLocksFromWithinADialog()
    {
        test::DeskWindow desk;
        QVERIFY(desk.signIn(u"li"_s));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::chooseFiles(desk.window().frame(), {}, [](const QStringList&) {});
        QVERIFY(desk.waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(desk.window().isLocked());
    }
};

QTEST_MAIN(LockTest)
#include "lock_test.moc"
