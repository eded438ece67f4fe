#include "core/desk/reopen_case.h"
#include "core/desk/show_case.h"
#include "tests/support/complaint_case.h"
#include "tests/support/desk_window.h"
#include "ui/shared/navigator.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ComplaintState;

// A complaint through the real window, from the case it is about to the answer that leaves (rule book 3.12, §7).
class ComplaintWindowTest : public QObject {
    Q_OBJECT

private:
    static QDialog* dialog(test::DeskWindow& window) { return window.find<QDialog>(u"turnDialog"_s); }

    // Without a window manager nobody but the test gives a dialog the focus.
    static bool comeToFront(test::DeskWindow& window)
    {
        dialog(window)->activateWindow();
        return window.waitFor([&] { return dialog(window)->isActiveWindow(); });
    }

    static bool openDialog(test::DeskWindow& window, const QString& button)
    {
        return window.press(button) && window.waitFor([&] { return dialog(window) != nullptr; }) && comeToFront(window);
    }

    static void pictureOfDialog(test::DeskWindow& window, const QString& name)
    {
        const QString folder = qEnvironmentVariable("RIGHTSDESK_SCREENS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            dialog(window)->grab().save(QDir(folder).filePath(name + u".png"_s));
    }

    // Tabs to the dialog's button and presses it, as two hands on the keyboard would.
    static bool act(test::DeskWindow& window)
    {
        if (!comeToFront(window))
            return false;
        for (int i = 0; i < 30; ++i) {
            const QWidget* focus = QApplication::focusWidget();
            if (focus && focus->objectName() == u"turnDo"_s) {
                window.key(Qt::Key_Space);
                return window.waitForJobs();
            }
            window.key(Qt::Key_Tab);
        }
        return false;
    }
    static bool done(test::DeskWindow& window)
    {
        return act(window) && window.waitFor([&] { return !dialog(window); });
    }

    static domain::Complaint only(test::DeskWindow& window, const test::ComplaintCase& work)
    {
        const auto about = work.about().file().complaints;
        if (about.size() != 1)
            qFatal("not one complaint");
        return *test::orDie(desk::showCase(window.desk().as(u"wang"_s), about.first().caseId)).complaint;
    }

    // Opens the register by its page and the complaint in it with Enter.
    static bool openByRegister(test::DeskWindow& window)
    {
        if (!window.openPageWith(u"complaintListPage"_s))
            return false;
        window.key(Qt::Key_Return);
        return window.waitFor([&] { return window.shows(u"complaintFacts"_s); });
    }

    static bool seenBy(test::DeskWindow& window, const QString& user)
    {
        return window.signIn(user) && openByRegister(window);
    }

    using Step = void (*)(test::DeskWindow& window, const test::ComplaintCase& work);
    static void anAgentLogsItFromTheCase(test::DeskWindow& window, const test::ComplaintCase& work);
    static void aSupervisorAssignsIt(test::DeskWindow& window, const test::ComplaintCase& work);
    static void theInvestigatorReports(test::DeskWindow& window, const test::ComplaintCase& work);
    static void theOfficerDecides(test::DeskWindow& window, const test::ComplaintCase& work);
    static void theAnswerLeaves(test::DeskWindow& window, const test::ComplaintCase& work);

private Q_SLOTS:
    void oneComplaintIsLoggedLookedIntoDecidedAndAnswered();
    void aDialogRefusesInASentenceAndStaysOpen();
};

void ComplaintWindowTest::anAgentLogsItFromTheCase(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(window.signIn(u"li"_s));
    QVERIFY(window.openCase(work.about().file().header.number));
    window.picture(u"90-case-with-complaint-button"_s);
    QVERIFY(openDialog(window, u"logComplaint"_s));
    pictureOfDialog(window, u"91-log-complaint"_s);
    QVERIFY(window.typeInto(u"complaintWords"_s, u"退订之后仍然收到短信。"_s));
    QVERIFY(window.typeInto(u"complaintWanted"_s, u"停止发送"_s));
    QVERIFY(done(window));
    QVERIFY(only(window, work).state == ComplaintState::Received);
    window.picture(u"92-case-complained-of"_s);
}

void ComplaintWindowTest::aSupervisorAssignsIt(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(seenBy(window, u"wang"_s));
    window.picture(u"93-complaint-received"_s);
    QVERIFY(!window.shows(u"beginComplaint"_s));
    QVERIFY(openDialog(window, u"assignComplaint"_s));
    auto* who = window.find<QComboBox>(u"investigator"_s);
    QCOMPARE(who->findData(u"li"_s), -1); // li handled the request
    QVERIFY(who->findData(u"zhao"_s) >= 0);
    who->setCurrentIndex(who->findData(u"zhao"_s));
    QVERIFY(done(window));
    QVERIFY(only(window, work).state == ComplaintState::Assigned);
}

void ComplaintWindowTest::theInvestigatorReports(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(seenBy(window, u"zhao"_s));
    QVERIFY(!window.shows(u"decideComplaint"_s));
    QVERIFY(window.press(u"beginComplaint"_s));
    QVERIFY(openDialog(window, u"reportComplaint"_s));
    QVERIFY(window.typeInto(u"findingPoint1"_s, u"仍收到短信"_s));
    QVERIFY(window.typeInto(u"findingText1"_s, u"供应商名单漏传一家"_s));
    QVERIFY(window.typeInto(u"rootCause"_s, u"同步任务遗漏"_s));
    QVERIFY(window.typeInto(u"remedy"_s, u"补传名单并复查"_s));
    pictureOfDialog(window, u"94-report-findings"_s);
    QVERIFY(done(window));
    QVERIFY(only(window, work).reportedAt.isValid());
}

void ComplaintWindowTest::theOfficerDecides(test::DeskWindow& window, const test::ComplaintCase& work)
{
    QVERIFY(window.signIn(u"chen"_s));
    QVERIFY(window.openPageWith(u"approvalsPage"_s));
    window.picture(u"95-complaint-waits-for-decision"_s);
    QVERIFY(window.press(u"approveCase"_s));
    QVERIFY(openDialog(window, u"decideComplaint"_s));
    QVERIFY(window.typeInto(u"decisionNote"_s, u"同意调查意见"_s));
    pictureOfDialog(window, u"95-decide-complaint"_s);
    QVERIFY(done(window));
    QVERIFY(only(window, work).state == ComplaintState::Decided);
    window.wear(ui::Scheme::Dark);
    window.picture(u"96-complaint-decided-dark"_s);
    window.wear(ui::Scheme::Light);
}

void ComplaintWindowTest::theAnswerLeaves(test::DeskWindow& window, const test::ComplaintCase& work)
{
    work.reopenAbout();
    QVERIFY(seenBy(window, u"zhao"_s));
    QVERIFY(window.press(u"replyComplaint"_s));
    QVERIFY(window.waitFor([&] { return window.shows(u"startReply"_s); }));
    QVERIFY(window.press(u"startReply"_s));
    QVERIFY(window.waitFor([&] { return window.shows(u"sendReply"_s); }));
    QVERIFY(window.waitFor([&] { return window.find<QPushButton>(u"sendReply"_s)->isEnabled(); }));
    window.picture(u"97-answer-to-complaint"_s);
    auto* channel = window.find<QComboBox>(u"replyChannel"_s);
    channel->setCurrentIndex(channel->findData(QVariant::fromValue(domain::ReplyChannel::Sms)));
    const QString pdf = window.desk().filePath(u"T13.pdf"_s);
    window.find<QLineEdit>(u"replyPath"_s)->clear();
    QVERIFY(window.typeInto(u"replyPath"_s, pdf));
    QVERIFY(window.press(u"sendReply"_s));
    QVERIFY(window.waitFor([&] { return only(window, work).state == ComplaintState::Replied; }));
    QVERIFY(QFile::exists(pdf));
}

void ComplaintWindowTest::oneComplaintIsLoggedLookedIntoDecidedAndAnswered()
{
    test::DeskWindow window;
    const test::ComplaintCase work(window.desk());
    for (const Step step :
         {anAgentLogsItFromTheCase, aSupervisorAssignsIt, theInvestigatorReports, theOfficerDecides, theAnswerLeaves}) {
        step(window, work);
        if (QTest::currentTestFailed())
            return;
    }
}

void ComplaintWindowTest::aDialogRefusesInASentenceAndStaysOpen()
{
    test::DeskWindow window;
    const test::ComplaintCase work(window.desk());
    const domain::Complaint complaint = work.log();
    QVERIFY(window.signIn(u"chen"_s));
    QVERIFY(openByRegister(window));
    QVERIFY(openDialog(window, u"flagLitigation"_s));
    QVERIFY(act(window));
    QVERIFY(!window.textOf(u"turnError"_s).isEmpty());
    QVERIFY(window.typeInto(u"litigationWords"_s, u"称将向法院起诉"_s));
    pictureOfDialog(window, u"98-lawsuit"_s);
    QVERIFY(done(window));
    QVERIFY(domain::isHeld(work.now(complaint)));
    QVERIFY(window.waitFor([&] { return window.shows(u"liftLitigation"_s); }));
    // Whoever noted it does not lift it.
    QVERIFY(openDialog(window, u"liftLitigation"_s));
    QVERIFY(window.typeInto(u"liftReason"_s, u"已经和解"_s));
    QVERIFY(act(window));
    QVERIFY(window.textOf(u"turnError"_s).contains(u"另一人"_s));
    window.key(Qt::Key_Escape);
    QVERIFY(domain::isHeld(work.now(complaint)));
    QVERIFY(window.openPageWith(u"complaintListPage"_s));
    window.picture(u"99-complaint-register"_s);
}

QTEST_MAIN(ComplaintWindowTest)

#include "complaint_test.moc"
