#include "tests/cli/desk_cli.h"
#include "tests/support/mail_server.h"

#include <QCryptographicHash>
#include <QFile>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto begin = "2026-11-24T10:00:00+08:00";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray messageIdOf(const QByteArray& mail)
{
    const qsizetype at = mail.indexOf("Message-ID: <") + 13;
    return mail.mid(at, mail.indexOf('>', at) - at);
}

} // namespace

// Letters leave by the company's mail server at the command line (R-DL-07), whatever happens on the way.
class MailTest : public QObject {
    Q_OBJECT

private:
    MailServer m_server{MailServer::Security::StartTls};
    std::unique_ptr<DeskCli> m_cli;
    QString m_case;

    QStringList setting(const QStringList& more = {})
    {
        return QStringList{u"mail"_s,
                           u"set"_s,
                           u"--host"_s,
                           u"localhost"_s,
                           u"--port"_s,
                           QString::number(m_server.port()),
                           u"--security"_s,
                           u"STARTTLS"_s,
                           u"--user-name"_s,
                           m_server.user(),
                           u"--ca"_s,
                           m_server.authorityFile(),
                           u"--server-password-file"_s,
                           m_cli->path(u"server.txt"_s)}
        + more;
    }
    QStringList sending(const QStringList& more = {})
    {
        return QStringList{u"reply"_s, u"send"_s,  m_case,     u"--template"_s,
                           u"T01"_s,   u"--via"_s, u"EMAIL"_s, u"--mail"_s}
        + more;
    }
    QJsonObject mail() { return m_cli->show(m_case).list("mails").last().toObject(); }
    QJsonObject reply() { return m_cli->show(m_case).list("replies").first().toObject(); }

    // The command as a process that is killed once the server has the whole mail.
    void killWhileTheServerKeepsSilent()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RIGHTSDESK_NOW"_s, m_cli->tool().time());
        environment.insert(u"RIGHTSDESK_DESK"_s, m_cli->desk().path());
        environment.insert(u"RIGHTSDESK_USER"_s, u"li"_s);
        m_cli->tool().write(u"li.txt"_s, TemporaryDesk::passwordOf(u"li"_s).toUtf8());
        environment.insert(u"RIGHTSDESK_PASSWORD_FILE"_s, m_cli->path(u"li.txt"_s));
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("RIGHTSDESK_BIN") + u"/rightsdesk-cli"_s, sending());
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.hasItAll(), 60000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<DeskCli>(QString::fromLatin1(begin));
        m_cli->tool().write(u"server.txt"_s, MailServer::password() + '\n');
        m_case = m_cli
                     ->as("li",
                          words("call log --channel HOTLINE --received 2026-11-24T09:50:00+08:00 --requester SELF "
                                "--contact wang.xm@example.com --subject-name 王小明 --subject-phone 19900009929 "
                                "--words 不要再给我发短信 --item OPT_OUT"))
                     .text("case");
        RD_RAN(m_cli->as("li", {u"reply"_s, u"draft"_s, m_case, u"--template"_s, u"T01"_s}), 0);
        m_server.behave("normal");
    }

    void theServerIsSetShownTriedAndTakenAway()
    {
        QCOMPARE(m_cli->as("chen", words("mail show")).json()[u"configured"_s], QJsonValue(false));
        RD_FAILED(m_cli->as("li", setting()), 1, "NotPermitted", {});
        RD_FAILED(m_cli->as("li", sending()), 1, "MailServerMissing", {u"mail set"_s});
        const Ran set = m_cli->as("chen", setting());
        RD_RAN(set, 0);
        QVERIFY(!set.whole().contains(MailServer::password()));
        const Ran shown = m_cli->as("chen", words("mail show"));
        QCOMPARE(shown.text("host"), u"localhost"_s);
        QCOMPARE(shown.text("security"), u"STARTTLS"_s);
        QCOMPARE(shown.json()[u"hasPassword"_s], QJsonValue(true));
        QVERIFY(!shown.whole().contains(MailServer::password()));
        RD_RAN(m_cli->as("chen", words("mail test")), 0);
        m_server.behave("refuse-auth");
        RD_FAILED(m_cli->as("chen", words("mail test")), 4, "MailSignInRefused", {u"535 5.7.8"_s, u"mail set"_s});
        RD_RAN(m_cli->as("chen", words("mail off")), 0);
        RD_FAILED(m_cli->as("chen", words("mail test")), 1, "MailServerMissing", {});
        QCOMPARE(m_cli->as("chen", words("audit verify")).json()[u"ok"_s], QJsonValue(true));
    }

    void aReplyLeavesAndArrivesByteForByte()
    {
        RD_RAN(m_cli->as("chen", setting()), 0);
        const int before = m_server.count();
        m_cli->setNow(u"2026-11-24T10:30:00+08:00"_s);
        const QString copy = m_cli->path(u"copy.eml"_s);
        const Ran sent = m_cli->as("li", sending({u"--out"_s, copy}));
        RD_RAN(sent, 0);
        QCOMPARE(sent.text("sentAt"), u"2026-11-24T10:30:00+08:00"_s);
        QCOMPARE(m_server.count(), before + 1);
        const QByteArray mail = m_server.mail(before + 1);
        QCOMPARE(contentOf(copy), mail);
        QCOMPARE(this->mail()[u"state"_s].toString(), u"LEFT"_s);
        QCOMPARE(this->mail()[u"messageId"_s].toString().toLatin1(), messageIdOf(mail));
        QVERIFY(this->mail()[u"answer"_s].toString().startsWith(u"250 2.0.0 Q"_s));
        // The PDF in it is the letter on record.
        const qsizetype head = mail.indexOf("\r\n\r\n", mail.indexOf("application/pdf")) + 4;
        const QByteArray pdf =
            QByteArray::fromBase64(mail.mid(head, mail.indexOf("\r\n--", head) - head).replace("\r\n", ""));
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()),
                 sent.text("sha256"));
        QCOMPARE(m_cli->as("chen", words("audit verify")).json()[u"ok"_s], QJsonValue(true));
    }

    void withoutAFileAndWithoutTheServerNothingIsSent()
    {
        RD_RAN(m_cli->as("chen", setting()), 0);
        QStringList neither = sending();
        neither.removeLast();
        RD_FAILED(m_cli->as("li", neither), 2, "InvalidArgument", {u"--out"_s, u"--mail"_s});
        RD_FAILED(m_cli->as("li", sending({u"--at"_s, u"2026-11-24T10:00:00+08:00"_s})), 2, "InvalidArgument",
                  {u"--at"_s});
        m_server.behave("refuse-recipient");
        RD_FAILED(m_cli->as("li", sending()), 4, "MailRecipientRefused", {u"550 5.1.1"_s});
        QCOMPARE(reply()[u"state"_s].toString(), u"DRAFT"_s);
    }

    void aKillAfterTheLastByteLeavesAQuestionAndNoSecondMail()
    {
        RD_RAN(m_cli->as("chen", setting()), 0);
        const int before = m_server.count();
        m_server.behave("hold");
        killWhileTheServerKeepsSilent();
        m_server.behave("normal");
        QCOMPARE(mail()[u"state"_s].toString(), u"PREPARED"_s);
        const QByteArray messageId = mail()[u"messageId"_s].toString().toLatin1();
        QCOMPARE(reply()[u"state"_s].toString(), u"DRAFT"_s);
        // Another window may still be at it.
        RD_FAILED(m_cli->as("li", sending()), 1, "MailOutcomeUnknown", {u"2026-11-24T10:11:00+08:00"_s});
        const QStringList notLeft{u"reply"_s, u"settle"_s, m_case, u"--not-left"_s};
        RD_FAILED(m_cli->as("li", notLeft), 1, "MailOutcomeUnknown", {u"2026-11-24T10:11:00+08:00"_s});
        m_cli->setNow(u"2026-11-24T10:12:00+08:00"_s);
        RD_FAILED(m_cli->as("li", sending()), 1, "MailOutcomeUnknown", {u"reply settle"_s});
        QCOMPARE(m_server.count(), before);

        RD_RAN(m_cli->as("li", notLeft), 0);
        RD_RAN(m_cli->as("li", sending()), 0);
        QCOMPARE(m_server.count(), before + 1);
        QCOMPARE(messageIdOf(m_server.mail(before + 1)), messageId);
        QCOMPARE(m_cli->show(m_case).list("mails").size(), 1);
        QCOMPARE(m_cli->as("chen", words("audit verify")).json()[u"ok"_s], QJsonValue(true));
    }

    void whatIsFoundToHaveLeftIsEnteredWithItsTime()
    {
        RD_RAN(m_cli->as("chen", setting()), 0);
        m_server.behave("break-after-dot");
        RD_FAILED(m_cli->as("li", sending()), 1, "MailOutcomeUnknown", {u"reply settle"_s});
        const QStringList settling{u"reply"_s, u"settle"_s, m_case};
        RD_FAILED(m_cli->as("li", settling), 2, "InvalidArgument", {u"--left"_s});
        m_cli->setNow(u"2026-11-24T11:00:00+08:00"_s);
        const Ran settled =
            m_cli->as("li", settling + QStringList{u"--left"_s, u"--at"_s, u"2026-11-24T10:01:00+08:00"_s});
        RD_RAN(settled, 0);
        QCOMPARE(settled.text("sentAt"), u"2026-11-24T10:01:00+08:00"_s);
        QCOMPARE(reply()[u"state"_s].toString(), u"SENT"_s);
        RD_FAILED(m_cli->as("li", settling + QStringList{u"--not-left"_s}), 2, "NotFound", {});
    }
};

QTEST_GUILESS_MAIN(MailTest)
#include "mail_test.moc"
