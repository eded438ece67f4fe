#include "core/desk/intake/log_call.h"
#include "core/desk/verification/exception_path.h"
#include "core/storage/storage.h"
#include "tests/support/address_on_file.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/shared/navigator.h"
#include "ui/verification/exception_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// L3-EX through the real window, with the keys (R-ID-11, A20).
class ExceptionGuiTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId logged(test::TemporaryDesk& desk)
    {
        domain::CallIntake intake = desk.call(domain::RightType::Correct, u"范豪佑"_s, u"17000019030"_s);
        intake.requester.contact = u"13900001111"_s;
        return test::orDie(desk::logCall(desk.as(u"li"_s), intake)).logged.id;
    }
    static domain::Case stored(test::TemporaryDesk& desk, const domain::CaseId& id)
    {
        return test::orDie(desk.as(u"li"_s).storage().cases().find(id));
    }
    static desk::ExceptionView viewOf(test::TemporaryDesk& desk, const domain::CaseId& id)
    {
        return test::orDie(desk::exceptionView(desk.as(u"li"_s), id));
    }
    static bool openVerification(test::DeskWindow& window, const domain::CaseId& id)
    {
        if (!window.openCase(stored(window.desk(), id).number))
            return false;
        window.find<QTabWidget>(u"caseTabs"_s)->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(ui::CaseTab::Verification); ++i)
            window.key(Qt::Key_Right);
        return window.waitFor([&] { return window.shows(u"exceptionStanding"_s); });
    }
    static void scrollTo(QWidget* shown)
    {
        for (QWidget* above = shown; above; above = above->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(above))
                area->ensureWidgetVisible(shown, 0, 200);
        }
    }
    // Ticks every piece with the space bar and notes it with Return.
    static bool note(test::DeskWindow& window)
    {
        if (!window.press(u"exceptionWRITTEN_REQUEST"_s))
            return false;
        ui::ExceptionDialog* dialog = nullptr;
        window.waitFor([&] {
            dialog = window.find<ui::ExceptionDialog>(u"exceptionDialog"_s);
            return dialog != nullptr;
        });
        if (!dialog)
            return false;
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog))
            return false;
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // nothing is ticked yet
        if (!window.waitFor([&] { return window.shows(u"exceptionError"_s); }))
            return false;
        const QList<QCheckBox*> pieces = dialog->findChildren<QCheckBox*>();
        pieces.first()->setFocus();
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        }
        const QString folder = qEnvironmentVariable("RIGHTSDESK_SCREENS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            dialog->grab().save(QDir(folder).filePath(u"98-exception-dialog.png"_s));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        return window.waitFor([&] { return !window.shows(u"exceptionDialog"_s); });
    }
    static bool approve(test::DeskWindow& window)
    {
        if (!window.openPageWith(u"approvalList"_s)
            || !window.waitFor([&] { return window.shows(u"copyDestroyed"_s); }))
            return false;
        window.picture(u"98-exception-approval"_s);
        window.find<QCheckBox>(u"copyDestroyed"_s)->setFocus();
        window.key(Qt::Key_Space);
        return window.typeInto(u"accessNote"_s, u"材料一致。"_s) && window.press(u"approveAccess"_s);
    }
    static bool sendNotice(test::DeskWindow& window, domain::ReplyChannel channel)
    {
        if (!window.press(u"writeExceptionNotice"_s)
            || !window.waitFor([&] { return window.shows(u"replyChannel"_s); }))
            return false;
        window.find<QComboBox>(u"replyChannel"_s)
            ->setCurrentIndex(static_cast<int>(domain::allReplyChannels().indexOf(channel)));
        window.find<QLineEdit>(u"replyPath"_s)->setText(window.desk().filePath(codeOf(channel) + u".pdf"_s));
        window.picture(u"98-exception-notice-"_s + codeOf(channel));
        return window.press(u"sendReply"_s);
    }

private Q_SLOTS:
    void aPhoneChangeWaitsForTheOldContacts_A20()
    {
        test::DeskWindow window(u"2026-11-25T10:15:00+08:00"_s);
        window.desk().loadRegister();
        test::putAddressOnFile(window.desk().as(u"chen"_s), u"范豪佑"_s, u"17000019030"_s, u"user11057@example.com"_s);
        const domain::CaseId id = logged(window.desk());
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openVerification(window, id));
        QVERIFY(window.waitFor([&] { return window.shows(u"exceptionWRITTEN_REQUEST"_s); }));
        scrollTo(window.find(u"exceptionWRITTEN_REQUEST"_s));
        window.picture(u"98-exception-offered"_s);
        QVERIFY(note(window));
        QVERIFY(window.waitFor([&] { return viewOf(window.desk(), id).last.has_value(); }));
        window.picture(u"98-exception-recorded"_s);
        window.lock();
        QVERIFY(window.enter(u"chen"_s));
        QVERIFY(approve(window));
        QVERIFY(window.waitFor([&] { return stored(window.desk(), id).level == domain::AssuranceLevel::L3; }));
        window.lock();
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openVerification(window, id));
        window.picture(u"98-exception-approved"_s);
        QVERIFY(sendNotice(window, domain::ReplyChannel::Sms));
        QVERIFY(window.waitFor([&] { return viewOf(window.desk(), id).notices.first().sentAt.isValid(); }));
        QVERIFY(openVerification(window, id));
        QVERIFY(sendNotice(window, domain::ReplyChannel::Email));
        QVERIFY(window.waitFor([&] { return viewOf(window.desk(), id).wait.until.isValid(); }));
        QVERIFY(openVerification(window, id));
        QVERIFY2(window.textOf(u"exceptionStanding"_s).contains(u"10:15"_s),
                 qPrintable(window.textOf(u"exceptionStanding"_s)));
        QVERIFY(!window.shows(u"writeExceptionNotice"_s));
        window.picture(u"98-exception-waits"_s);
        window.wear(ui::Scheme::Dark);
        window.picture(u"98-exception-waits-dark"_s);
        window.wear(ui::Scheme::Light);
        QVERIFY(window.press(u"objectToException"_s));
        QTest::keyClicks(window.find<QLineEdit>(u"exceptionObjectionReason"_s), u"it was not me"_s);
        window.key(Qt::Key_Return);
        QVERIFY(window.waitFor([&] { return stored(window.desk(), id).level == domain::AssuranceLevel::L0; }));
        window.picture(u"98-exception-objected"_s);
    }
};

QTEST_MAIN(ExceptionGuiTest)
#include "exception_test.moc"
