#include "core/mail/send_mail.h"
#include "tests/support/mail_server.h"

#include <QTcpServer>
#include <QTest>
#include <thread>

using namespace rd;
using namespace rd::mail;
using namespace Qt::StringLiterals;
using TestServer = test::MailServer;

namespace {

const QByteArray message = "From: <privacy@example.cn>\r\nTo: <zhang@example.com>\r\nSubject: test\r\n\r\n"
                           "one\r\n.two begins with a dot\r\n..\r\nlast\r\n";

mail::MailServer reached(const TestServer& server, Security security = Security::Tls)
{
    mail::MailServer reached;
    reached.host = u"localhost"_s;
    reached.port = server.port();
    reached.security = security;
    reached.userName = TestServer::user();
    QByteArray password = TestServer::password();
    reached.password = Secret::takeFrom(password);
    reached.authorities = server.authority();
    return reached;
}

Result<MailReceipt> send(const mail::MailServer& server, const QByteArray& text = message, const JobToken& job = {},
                         const MailPatience& patience = {})
{
    return sendMail(server, {"privacy@example.cn", "zhang@example.com"}, text, job, patience);
}

QString nameOf(const Error& error)
{
    return errorName(error.code);
}

// Everything an error may say to anybody.
QString wholeOf(const Error& error)
{
    QString whole = nameOf(error) + u' ' + error.developerDetail;
    for (const QVariant& arg : error.args)
        whole += u' ' + arg.toString();
    return whole;
}

} // namespace

// Against a real server: what arrives, and what each way of failing is called (R-DL-07).
class SendMailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMailArrivesByteForByte_data()
    {
        QTest::addColumn<bool>("startTls");
        QTest::newRow("TLS from the first byte") << false;
        QTest::newRow("STARTTLS") << true;
    }
    void aMailArrivesByteForByte()
    {
        QFETCH(bool, startTls);
        const TestServer server(startTls ? TestServer::Security::StartTls : TestServer::Security::Tls);
        const auto sent = send(reached(server, startTls ? Security::StartTls : Security::Tls));
        QVERIFY2(sent, sent ? "" : qPrintable(wholeOf(sent.error())));
        QCOMPARE(sent->answer, u"250 2.0.0"_s);
        QCOMPARE(sent->queueName, u"Q1ABC"_s);
        QCOMPARE(server.count(), 1);
        QCOMPARE(server.mail(1), message);
        const QJsonObject facts = server.factsOf(1);
        QCOMPARE(facts[u"user"_s].toString(), TestServer::user());
        QCOMPARE(facts[u"from"_s].toString(), u"FROM:<privacy@example.cn>"_s);
        QCOMPARE(facts[u"to"_s].toString(), u"TO:<zhang@example.com>"_s);
        QCOMPARE(facts[u"helo"_s].toString(), u"[127.0.0.1]"_s); // the name of this PC is nobody's business
        QVERIFY(facts[u"tls"_s].toString() >= u"TLSv1.2"_s);
    }

    void eachRefusalHasItsName_data()
    {
        QTest::addColumn<QByteArray>("behaviour");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("answer");
        QTest::newRow("sign-in") << QByteArray("refuse-auth") << u"MailSignInRefused"_s << u"535 5.7.8"_s;
        QTest::newRow("no sign-in") << QByteArray("need-auth") << u"MailSignInRefused"_s << u"530 5.7.0"_s;
        QTest::newRow("sender") << QByteArray("refuse-sender") << u"MailSenderRefused"_s << u"550 5.7.60"_s;
        QTest::newRow("recipient") << QByteArray("refuse-recipient") << u"MailRecipientRefused"_s << u"550 5.1.1"_s;
        QTest::newRow("size") << QByteArray("too-large") << u"MailTooLarge"_s << u"552 5.3.4"_s;
        QTest::newRow("no space") << QByteArray("busy") << u"MailServerBusy"_s << u"452 4.3.1"_s;
        QTest::newRow("greylisted") << QByteArray("greylist") << u"MailServerBusy"_s << u"450 4.2.0"_s;
        QTest::newRow("closing") << QByteArray("closing") << u"MailServerBusy"_s << u"421 4.3.2"_s;
        QTest::newRow("content") << QByteArray("refuse-data") << u"MailRefused"_s << u"554 5.7.1"_s;
        QTest::newRow("busy at the end") << QByteArray("busy-after-dot") << u"MailServerBusy"_s << u"451 4.3.0"_s;
        QTest::newRow("TLS 1.1") << QByteArray("old-tls") << u"MailServerUntrusted"_s << QString();
        QTest::newRow("breaks off at the end") << QByteArray("break-after-dot") << u"MailOutcomeUnknown"_s << QString();
    }
    void eachRefusalHasItsName()
    {
        QFETCH(QByteArray, behaviour);
        QFETCH(QString, code);
        QFETCH(QString, answer);
        const TestServer server(TestServer::Security::Tls);
        server.behave(behaviour.constData());
        const auto sent = send(reached(server));
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), code);
        QCOMPARE(sent.error().args[u"answer"_s].toString(), answer);
        QCOMPARE(server.count(), 0);
        // Servers repeat addresses and names; an error says none of it, nor the password.
        const QString whole = wholeOf(sent.error());
        QVERIFY2(!whole.contains(u'@') && !whole.contains(u"horse"_s), qPrintable(whole));
    }

    void aMessageThatBreaksOffHalfWayHasNotLeft()
    {
        const TestServer server(TestServer::Security::Tls);
        server.behave("break-in-data");
        const auto sent = send(reached(server), message + QByteArray(20 << 20, 'x') + "\r\n");
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"MailServerUnreachable"_s);
        QVERIFY(!server.hasItAll());
    }

    void aWrongCertificateIsRefused_data()
    {
        QTest::addColumn<bool>("startTls");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trusted");
        for (const bool startTls : {false, true}) {
            const char* way = startTls ? "STARTTLS" : "TLS";
            if (test::MailServer::strangersAreRefused())
                QTest::addRow("%s, nobody vouches for it", way) << startTls << u"localhost"_s << false;
            QTest::addRow("%s, for another name", way) << startTls << u"mail.example.cn"_s << true;
        }
    }
    void aWrongCertificateIsRefused()
    {
        QFETCH(bool, startTls);
        QFETCH(QString, name);
        QFETCH(bool, trusted);
        const TestServer server(startTls ? TestServer::Security::StartTls : TestServer::Security::Tls, name);
        const TestServer other(TestServer::Security::Tls);
        mail::MailServer reaching = reached(server, startTls ? Security::StartTls : Security::Tls);
        if (!trusted)
            reaching.authorities.clear();
        auto sent = send(reaching);
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"MailServerUntrusted"_s);
        // The company's own authority stands alone.
        reaching.authorities = other.authority();
        sent = send(reaching);
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"MailServerUntrusted"_s);
        QCOMPARE(server.count(), 0);
    }

    void withoutEncryptionNothingIsSaid()
    {
        const TestServer server(TestServer::Security::StartTls);
        server.behave("no-starttls");
        const auto sent = send(reached(server, Security::StartTls));
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"MailServerUntrusted"_s);
        QCOMPARE(sent.error().args[u"tls"_s].toString(), u"missing"_s);
        QCOMPARE(server.count(), 0);
    }

    void whoeverIsNotThereIsNotReached()
    {
        int closed = 0;
        {
            QTcpServer listener;
            QVERIFY(listener.listen(QHostAddress::LocalHost));
            closed = listener.serverPort();
        }
        mail::MailServer nobody;
        nobody.host = u"localhost"_s;
        nobody.port = closed;
        const auto sent = send(nobody);
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"MailServerUnreachable"_s);
        QCOMPARE(sent.error().args[u"host"_s].toString(), u"localhost"_s);
    }

    void aServerThatSaysNothingIsNotWaitedForForEver()
    {
        const TestServer server(TestServer::Security::StartTls);
        server.behave("silent");
        MailPatience patience;
        patience.answer = std::chrono::seconds(1);
        const auto sent = send(reached(server, Security::StartTls), message, {}, patience);
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"MailServerUnreachable"_s);
    }

    void whoeverGivesUpIsHeard_untilTheServerHasItAll()
    {
        const TestServer server(TestServer::Security::StartTls);
        server.behave("silent");
        const JobToken job;
        std::thread impatient([job] { job.cancel(); });
        const auto sent = send(reached(server, Security::StartTls), message, job);
        impatient.join();
        QVERIFY(!sent);
        QCOMPARE(nameOf(sent.error()), u"Cancelled"_s);

        // From the last byte on only the server's word counts.
        const TestServer normal(TestServer::Security::Tls);
        JobToken* late = nullptr;
        const JobToken lateJob([&late](int done, int total) {
            if (done == total && late)
                late->cancel();
        });
        JobToken copy = lateJob;
        late = &copy;
        QVERIFY(send(reached(normal), message, lateJob));
        QVERIFY(lateJob.isCancelled());
        QCOMPARE(normal.count(), 1);
    }

    void aServerIsTriedWithoutAMail()
    {
        const TestServer server(TestServer::Security::Tls);
        QVERIFY(tryServer(reached(server), {}));
        server.behave("refuse-auth");
        auto tried = tryServer(reached(server), {});
        QVERIFY(!tried);
        QCOMPARE(nameOf(tried.error()), u"MailSignInRefused"_s);
        server.behave("no-auth");
        tried = tryServer(reached(server), {});
        QVERIFY(!tried);
        QCOMPARE(nameOf(tried.error()), u"MailSignInRefused"_s);
        server.behave("normal");
        mail::MailServer wrong = reached(server);
        QByteArray other = "wrong horse";
        wrong.password = Secret::takeFrom(other);
        tried = tryServer(wrong, {});
        QVERIFY(!tried);
        QCOMPARE(nameOf(tried.error()), u"MailSignInRefused"_s);
        QCOMPARE(server.count(), 0);
    }

    void anAddressIsAsItStandsInAnEnvelope_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("envelope");
        QTest::newRow("plain") << u" Zhang.Wei+x@Example.com "_s << QByteArray("Zhang.Wei+x@example.com");
        QTest::newRow("Chinese domain") << u"kefu@例子.公司"_s << QByteArray("kefu@xn--fsqu00a.xn--55qx5d");
        QTest::newRow("Chinese name") << u"张伟@example.com"_s << QByteArray();
        QTest::newRow("two lines") << u"a@b.cn>\r\nRCPT TO:<c@d.cn"_s << QByteArray();
        QTest::newRow("two") << u"a@b.cn,c@d.cn"_s << QByteArray();
        QTest::newRow("brackets") << u"<a@b.cn>"_s << QByteArray();
        QTest::newRow("no domain") << u"zhang@"_s << QByteArray();
        QTest::newRow("no name") << u"@example.com"_s << QByteArray();
        QTest::newRow("number") << u"13800000000"_s << QByteArray();
    }
    void anAddressIsAsItStandsInAnEnvelope()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, envelope);
        const auto made = mailAddress(address);
        QCOMPARE(made.has_value(), !envelope.isEmpty());
        if (made)
            QCOMPARE(*made, envelope);
        else
            QCOMPARE(nameOf(made.error()), u"RecipientUnreachable"_s);
    }
};

QTEST_GUILESS_MAIN(SendMailTest)
#include "send_mail_test.moc"
