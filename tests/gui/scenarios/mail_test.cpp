#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/set_mail_server.h"
#include "tests/support/desk_window.h"
#include "tests/support/mail_server.h"
#include "tests/support/or_die.h"
#include "ui/main_window/desk_frame.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::OutgoingState;

// The officer sets the mail server and an agent's letters leave by it, all in the window (R-DL-07).
class MailScenarioTest : public QObject {
    Q_OBJECT

private:
    test::DeskWindow m_window;
    test::MailServer m_server{test::MailServer::Security::Tls};
    domain::CaseId m_case;

    desk::Desk& agent() { return m_window.desk().as(u"li"_s); }
    domain::CaseFile file() { return test::orDie(desk::showCase(agent(), m_case)); }
    bool says(const QString& label, const QString& words)
    {
        return m_window.waitFor([&] { return m_window.textOf(label).contains(words); });
    }

    bool openMailPart()
    {
        if (!m_window.openPageWith(u"administrationTabs"_s))
            return false;
        auto* tabs = m_window.find<QTabWidget>(u"administrationTabs"_s);
        for (int i = 0; tabs && i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == u"mailPart"_s)
                tabs->setCurrentIndex(i);
        }
        return m_window.shows(u"mailHost"_s);
    }

    // The one certificate that vouches for the server, by the dialog for files.
    bool chooseAuthority()
    {
        if (!m_window.press(u"chooseMailAuthority"_s))
            return false;
        QFileDialog* dialog = nullptr;
        const bool asked = m_window.waitFor([&] {
            dialog = m_window.window().findChild<QFileDialog*>();
            return dialog && dialog->isVisible();
        });
        if (!asked)
            return false;
        Q_EMIT dialog->filesSelected({m_server.authorityFile()});
        dialog->close();
        return m_window.waitFor([&] { return m_window.shows(u"mailSystemAuthorities"_s); });
    }

    // A request by mail with its receipt open on the page of letters.
    void openReceipt(const QString& phone)
    {
        domain::CallIntake intake = m_window.desk().call(domain::RightType::OptOut, u"王小明"_s, phone);
        intake.requester.contact = u"wang.xm@example.com"_s;
        m_case = test::orDie(desk::logCall(agent(), intake)).logged.id;
        test::orDie(desk::draftReply(agent(), m_case, u"T01"_s));
        Q_EMIT m_window.window().frame()->context().navigator.caseWanted(m_case, ui::CaseTab::Reply);
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"sendReply"_s); }));
        QVERIFY(m_window.waitForJobs());
    }

private Q_SLOTS:
    void theOfficerSetsTheServerAndTriesIt()
    {
        QVERIFY(m_window.enter(u"chen"_s));
        QVERIFY(openMailPart());
        QVERIFY(says(u"mailState"_s, u"尚未设置邮件服务器"_s));
        QVERIFY(!m_window.find<QPushButton>(u"testMailServer"_s)->isEnabled());
        QVERIFY(m_window.typeInto(u"mailHost"_s, u"localhost"_s));
        m_window.find<QSpinBox>(u"mailPort"_s)->setValue(m_server.port());
        QVERIFY(m_window.typeInto(u"mailUser"_s, test::MailServer::user()));
        QVERIFY(m_window.press(u"setMailServer"_s));
        QVERIFY(!desk::showMailServer(agent())->has_value()); // a user without a password
        m_window.picture(u"mail-settings-problem"_s);
        QVERIFY(m_window.typeInto(u"mailPassword"_s, QString::fromLatin1(test::MailServer::password())));
        QVERIFY(m_window.press(u"setMailServer"_s));
        QVERIFY(says(u"mailState"_s, u"答复函通过 localhost 发出"_s));
        QCOMPARE(m_window.textOf(u"mailPassword"_s), QString());

        // Nobody this PC trusts vouches for it.
        if (test::MailServer::strangersAreRefused()) {
            QVERIFY(m_window.press(u"testMailServer"_s));
            QVERIFY(says(u"mailAnswer"_s, u"无法确认邮件服务器的身份"_s));
            m_window.picture(u"mail-untrusted"_s);
        }
        QVERIFY(chooseAuthority());
        QVERIFY(m_window.press(u"setMailServer"_s));
        QVERIFY(m_window.press(u"testMailServer"_s));
        QVERIFY(says(u"mailAnswer"_s, u"登录成功"_s));
        QVERIFY(m_window.waitForJobs());
        m_window.picture(u"mail-settings"_s);
        const auto settings = desk::showMailServer(agent());
        QVERIFY((*settings)->hasPassword);
        QCOMPARE((*settings)->authorities, m_server.authority());
    }

    void aLetterLeavesByTheServer()
    {
        QVERIFY(m_window.enter(u"li"_s));
        openReceipt(u"19900009929"_s);
        auto* channel = m_window.find<QComboBox>(u"replyChannel"_s);
        QCOMPARE(channel->currentData().value<domain::ReplyChannel>(), domain::ReplyChannel::Email);
        QVERIFY(m_window.find<QCheckBox>(u"replyMailNow"_s)->isChecked());
        QVERIFY(!m_window.shows(u"replyPath"_s));
        m_window.picture(u"mail-dispatch"_s);
        // Still there for whoever wants the file: and by post there is nothing to mail.
        m_window.find<QCheckBox>(u"replyMailNow"_s)->setFocus();
        m_window.key(Qt::Key_Space);
        QVERIFY(m_window.shows(u"replyPath"_s));
        QVERIFY(m_window.textOf(u"replyPath"_s).endsWith(u".eml"_s));
        m_window.key(Qt::Key_Space);
        QVERIFY(!m_window.shows(u"replyPath"_s));

        m_server.behave("refuse-recipient");
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitFor([&] { return file().mails.value(0).state == OutgoingState::NotLeft; }));
        QVERIFY(m_window.waitForJobs());
        m_window.picture(u"mail-recipient-refused"_s);
        QVERIFY(m_window.find<QPushButton>(u"sendReply"_s)->isEnabled());
        QCOMPARE(m_server.count(), 0);

        m_server.behave("normal");
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitFor([&] { return file().replies.value(0).state == domain::ReplyState::Sent; }));
        QVERIFY(m_window.waitForJobs());
        QCOMPARE(m_server.count(), 1);
        m_window.picture(u"mail-sent"_s);
    }

    void aDoubtIsShownAndSettled()
    {
        openReceipt(u"19900001357"_s);
        m_server.behave("break-after-dot");
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"mailDoubt"_s); }));
        QVERIFY(m_window.waitForJobs());
        m_server.behave("normal");
        QVERIFY2(m_window.waitFor([&] { return m_window.textOf(u"mailDoubt"_s).contains(u"不清楚是否已发出"_s); }),
                 qPrintable(m_window.textOf(u"mailDoubt"_s)));
        QVERIFY(!m_window.shows(u"sendReply"_s)); // nothing goes twice
        m_window.picture(u"mail-doubt"_s);
        auto* leftAt = m_window.find<QDateTimeEdit>(u"mailLeftAt"_s);
        QCOMPARE(leftAt->time(), QTime(10, 0)); // when it was given to the server
        leftAt->setTime(QTime(12, 0));
        QVERIFY(m_window.press(u"mailLeft"_s));
        QVERIFY(m_window.textOf(u"mailDoubtProblem"_s).contains(u"不晚于现在"_s));
        QVERIFY(m_window.press(u"mailNotLeft"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"sendReply"_s); }));
        QVERIFY(!m_window.shows(u"mailDoubt"_s));
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitFor([&] { return file().replies.value(0).state == domain::ReplyState::Sent; }));
        QVERIFY(m_window.waitForJobs());
        QCOMPARE(m_server.count(), 2);
        QCOMPARE(file().mails.size(), 1);
    }
};

QTEST_MAIN(MailScenarioTest)
#include "mail_test.moc"
