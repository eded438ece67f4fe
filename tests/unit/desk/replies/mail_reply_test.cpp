#include "core/desk/replies/mail_reply.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/replies/set_mail_server.h"
#include "core/desk/replies/settle_mail.h"
#include "core/desk/replies/test_mail_server.h"
#include "core/desk/today/show_today.h"
#include "core/rules/rule_book.h"
#include "tests/support/address_on_file.h"
#include "tests/support/collected_case.h"
#include "tests/support/mail_server.h"
#include "tests/support/worked_case.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::OutgoingState;
using domain::ReplyChannel;

namespace {

const QString address = u"wang.xm@example.com"_s;

domain::MailServerSettings settingsOf(const test::MailServer& server)
{
    domain::MailServerSettings settings;
    settings.host = u"localhost"_s;
    settings.port = server.port();
    settings.userName = test::MailServer::user();
    settings.authorities = server.authority();
    return settings;
}

// The letters the Today page asks about.
QStringList inDoubt(const desk::Desk& desk)
{
    QStringList letters;
    const domain::Today today = test::orDie(desk::showToday(desk));
    for (const domain::TodayLine& line : today.lines) {
        if (line.kind == domain::TodayKind::MailDoubt)
            letters.append(line.detail);
    }
    return letters;
}

void setServer(test::TemporaryDesk& temporary, const test::MailServer& server)
{
    QByteArray password = test::MailServer::password();
    test::orDie(
        desk::setMailServer(temporary.as(u"chen"_s), settingsOf(server), Secret::takeFrom(password)).map([](auto&&) {
        }));
}

// A request by mail with its receipt ready to leave, at a desk with a mail server.
struct ToBeMailed {
    test::MailServer server{test::MailServer::Security::Tls};
    test::TemporaryDesk temporary;
    domain::CaseId id;

    ToBeMailed()
    {
        setServer(temporary, server);
        domain::CallIntake intake = temporary.call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s);
        intake.requester.contact = address;
        id = test::orDie(desk::logCall(agent(), intake)).logged.id;
        test::orDie(desk::draftReply(agent(), id, u"T01"_s));
    }

    desk::Desk& agent() { return temporary.as(u"li"_s); }
    desk::Dispatch dispatch(const QString& path = {}) { return {u"T01"_s, ReplyChannel::Email, {}, {}, path}; }
    Result<domain::SentReply> send(const QString& path = {})
    {
        return desk::mailReply(agent(), id, dispatch(path), {});
    }
    domain::CaseFile file() { return test::orDie(desk::showCase(agent(), id)); }
    domain::OutgoingMail mail() { return file().mails.last(); }
    domain::Reply reply() { return file().replies.first(); }
    QStringList actions()
    {
        QStringList actions;
        for (const domain::AuditEntry& entry : test::orDie(desk::caseHistory(agent(), id)))
            actions.append(entry.action);
        return actions;
    }
    void verifyLog() { QVERIFY(test::orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok); }
};

QByteArray headerOf(const QByteArray& mail, const QByteArray& name)
{
    const qsizetype at = mail.indexOf(name + ": ");
    return at < 0 ? QByteArray() : mail.mid(at, mail.indexOf("\r\n", at) - at);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A copy that is approved, its letter ready to carry it by mail to the address on file.
struct ApprovedCopy {
    test::MailServer server{test::MailServer::Security::Tls};
    test::TemporaryDesk temporary;
    domain::CaseId id;
    domain::BuiltCopy built;

    ApprovedCopy()
    {
        setServer(temporary, server);
        id = test::collected(temporary).caseId;
        test::putAddressOnFile(temporary.as(u"chen"_s), u"王小明"_s, u"19900009929"_s, address);
        built = test::orDie(desk::buildCopy(agent(), id, temporary.filePath(u"out"_s), {}));
        test::orDie(desk::reviewCopy(temporary.as(u"chen"_s), id));
        test::orDie(desk::approve(temporary.as(u"chen"_s), id, 0, u"已核对，同意。"_s));
        write(u"delivery"_s, u"EMAIL"_s);
    }

    desk::Desk& agent() { return temporary.as(u"li"_s); }
    domain::CaseFile file() { return test::orDie(desk::showCase(agent(), id)); }
    desk::Dispatch letter() { return {{}, ReplyChannel::Letter, {}, {}, temporary.filePath(u"T19.pdf"_s)}; }
    void write(const QString& name, const QString& text)
    {
        test::orDie(desk::setReplyText(agent(), id, u"T09"_s, name, text));
    }
    Result<domain::SentReply> send(const JobToken& job = {}, const QString& recipient = address)
    {
        return desk::mailReply(agent(), id, {u"T09"_s, ReplyChannel::Email, recipient, {}, {}}, job);
    }
};

} // namespace

// R-DL-07: a letter leaves by the mail server at the time the server took it, and neither a refusal nor a crash loses
// it or sends it twice.
class MailReplyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReceiptLeavesAndItsCopyIsWhatArrived()
    {
        ToBeMailed work;
        work.temporary.setNow(u"2026-11-23T11:00:00+08:00"_s);
        const QString copy = work.temporary.filePath(u"copy.eml"_s);
        const auto sent = work.send(copy);
        RD_VERIFY(sent);
        QCOMPARE(sent->reply.sentAt, work.temporary.clock().now());
        QCOMPARE(work.server.count(), 1);
        const QByteArray mail = work.server.mail(1);
        QCOMPARE(contentOf(copy), mail);
        QVERIFY(headerOf(mail, "X-Unsent").isEmpty()); // it is no draft
        QCOMPARE(headerOf(mail, "To"), "To: <" + address.toLatin1() + '>');
        QCOMPARE(work.server.factsOf(1)[u"from"_s].toString(),
                 u"FROM:<%1>"_s.arg(work.agent().rules().contact().privacyEmail));
        QCOMPARE(work.reply().state, domain::ReplyState::Sent);
        QCOMPARE(work.reply().channel, std::optional(ReplyChannel::Email));
        QCOMPARE(work.mail().state, OutgoingState::Left);
        QCOMPARE(headerOf(mail, "Message-ID"), "Message-ID: <" + work.mail().messageId.toLatin1() + '>');
        QCOMPARE(work.mail().answer, u"250 2.0.0 Q1ABC"_s);
        QVERIFY(work.actions().contains(u"MailPrepared"_s) && work.actions().contains(u"ReplySent"_s));
        work.verifyLog();
    }

    void aCopyLeavesWithItsPackageAndMeetsTheClock_3_8()
    {
        ApprovedCopy work;
        // The password by the same way: every guard of a letter that leaves is asked here too.
        work.write(u"password_channel"_s, u"EMAIL"_s);
        RD_EXPECT_ERROR(work.send(), ErrorCode::PasswordByLetterChannel);
        work.write(u"password_channel"_s, u"CALL"_s);
        RD_EXPECT_ERROR(work.send({}, u"somebody@example.com"_s), ErrorCode::RecipientNotAllowed);
        QCOMPARE(work.server.count(), 0);
        QVERIFY(work.file().mails.isEmpty());

        const auto sent = work.send();
        RD_VERIFY(sent);
        QCOMPARE(work.server.count(), 1);
        const QByteArray package = contentOf(work.built.packagePath).toBase64();
        const QByteArray mail = work.server.mail(1);
        QVERIFY(!package.isEmpty() && QByteArray(mail).replace("\r\n", "").contains(package));
        const QByteArray password = work.built.password.toUtf8();
        QVERIFY(!mail.contains(password) && !mail.contains(password.toBase64()));
        QCOMPARE(work.file().header.state, domain::CaseState::Replied);
        QCOMPARE(work.file().header.repliedAt, sent->reply.sentAt);
    }

    void whatTheServerTookIsNeverForgottenAlthoughItsCaseCannotFollow()
    {
        ApprovedCopy work;
        work.write(u"password_channel"_s, u"CALL"_s);
        // While the mail is under way the request is withdrawn in another window.
        bool withdrawn = false;
        const JobToken job([&](int, int) {
            if (!std::exchange(withdrawn, true))
                RD_VERIFY(desk::withdrawCase(work.agent(), work.id, {u"不需要了"_s, work.letter()}));
        });
        const auto sent = work.send(job);
        RD_EXPECT_ERROR(sent, ErrorCode::MailOutcomeUnknown);
        QVERIFY(withdrawn && sent.error().args.contains(u"accepted"_s));
        QCOMPARE(work.server.count(), 1);
        QCOMPARE(work.file().mails.first().state, OutgoingState::Accepted);
        RD_EXPECT_ERROR(work.send(), ErrorCode::MailOutcomeUnknown);

        // It left: nobody can say it did not, and the server's time counts.
        const QDateTime accepted = work.file().mails.first().acceptedAt;
        work.temporary.setNow(u"2026-11-24T09:00:00+08:00"_s);
        RD_EXPECT_ERROR(desk::settleMail(work.agent(), work.id, u"T09"_s, desk::MailFate::NotLeft),
                        ErrorCode::AlreadyDone);
        RD_VERIFY(desk::settleMail(work.agent(), work.id, u"T09"_s, desk::MailFate::Left));
        const domain::CaseFile file = work.file();
        QCOMPARE(file.header.state, domain::CaseState::Withdrawn);
        const auto letter = std::find_if(file.replies.begin(), file.replies.end(),
                                         [](const domain::Reply& reply) { return reply.templateCode == u"T09"_s; });
        QVERIFY(letter != file.replies.end());
        QCOMPARE(letter->state, domain::ReplyState::Sent);
        QCOMPARE(letter->sentAt, accepted);
        QVERIFY(test::orDie(desk::verifyAudit(work.temporary.as(u"chen"_s), {})).ok);
    }

    void whatTheServerRefusesStaysADraftAndGoesAgainAsTheSameMail_data()
    {
        QTest::addColumn<QByteArray>("behaviour");
        QTest::addColumn<QString>("code");
        QTest::newRow("sign-in") << QByteArray("refuse-auth") << u"MailSignInRefused"_s;
        QTest::newRow("recipient") << QByteArray("refuse-recipient") << u"MailRecipientRefused"_s;
        QTest::newRow("busy") << QByteArray("busy") << u"MailServerBusy"_s;
    }
    void whatTheServerRefusesStaysADraftAndGoesAgainAsTheSameMail()
    {
        QFETCH(QByteArray, behaviour);
        QFETCH(QString, code);
        ToBeMailed work;
        work.server.behave(behaviour.constData());
        const QString copy = work.temporary.filePath(u"copy.pdf"_s);
        const auto refused = work.send(copy);
        QVERIFY(!refused);
        QCOMPARE(errorName(refused.error().code), code);
        QVERIFY(!QFile::exists(copy));
        QCOMPARE(work.reply().state, domain::ReplyState::Draft);
        QCOMPARE(work.mail().state, OutgoingState::NotLeft);
        const QString messageId = work.mail().messageId;
        QVERIFY(work.actions().contains(u"MailNotSent"_s));

        work.server.behave("normal");
        RD_VERIFY(work.send(copy));
        QCOMPARE(work.file().mails.size(), 1);
        QCOMPARE(work.mail().messageId, messageId);
        QVERIFY(work.server.mail(1).contains("Message-ID: <" + messageId.toLatin1() + ">\r\n"));
        QCOMPARE(work.server.count(), 1);
        QCOMPARE(work.reply().state, domain::ReplyState::Sent);
        work.verifyLog();
    }

    void aLetterThatSaysSomethingElseIsAnotherMail()
    {
        ToBeMailed work;
        work.server.behave("busy");
        QVERIFY(!work.send());
        const QString first = work.mail().messageId;
        const domain::Reply draft = test::orDie(desk::draftReply(work.agent(), work.id, u"T01"_s));
        const auto body = std::find_if(draft.blocks.begin(), draft.blocks.end(),
                                       [](const domain::LetterBlock& block) { return block.id == u"body"_s; });
        RD_VERIFY(desk::setReplyText(work.agent(), work.id, u"T01"_s, u"body"_s, body->text + u"\n特此告知。"_s));
        work.server.behave("normal");
        RD_VERIFY(work.send());
        QCOMPARE(work.file().mails.size(), 2);
        QVERIFY(work.mail().messageId != first);
    }

    void whetherItLeftIsAskedAndNothingGoesTwice()
    {
        ToBeMailed work;
        work.server.behave("break-after-dot");
        const QString copy = work.temporary.filePath(u"copy.eml"_s);
        RD_EXPECT_ERROR(work.send(copy), ErrorCode::MailOutcomeUnknown);
        QVERIFY(QFile::exists(copy)); // what may have left
        QCOMPARE(work.mail().state, OutgoingState::Unknown);
        QCOMPARE(work.reply().state, domain::ReplyState::Draft);
        work.server.behave("normal");
        // No way leads past the question: not the server, not a file, not another text.
        RD_EXPECT_ERROR(work.send(), ErrorCode::MailOutcomeUnknown);
        RD_EXPECT_ERROR(desk::sendReply(work.agent(), work.id,
                                        {u"T01"_s, ReplyChannel::Email, {}, {}, work.temporary.filePath(u"b.eml"_s)}),
                        ErrorCode::MailOutcomeUnknown);
        RD_EXPECT_ERROR(desk::setReplyText(work.agent(), work.id, u"T01"_s, u"body"_s, u"另一种说法。"_s),
                        ErrorCode::MailOutcomeUnknown);
        QCOMPARE(work.server.count(), 0);
        QCOMPARE(inDoubt(work.agent()), QStringList{u"T01"_s});

        RD_VERIFY(desk::settleMail(work.agent(), work.id, {}, desk::MailFate::NotLeft));
        QVERIFY(inDoubt(work.agent()).isEmpty());
        RD_EXPECT_ERROR(desk::settleMail(work.agent(), work.id, {}, desk::MailFate::NotLeft), ErrorCode::NotFound);
        const QString messageId = work.mail().messageId;
        RD_VERIFY(work.send());
        QCOMPARE(work.server.count(), 1);
        QCOMPARE(work.mail().messageId, messageId);
        QCOMPARE(contentOf(copy), work.server.mail(1));
        QVERIFY(work.actions().contains(u"MailBrokeOff"_s) && work.actions().contains(u"MailNotLeft"_s));
        work.verifyLog();
    }

    void whoeverFindsThatItLeftSaysWhen()
    {
        ToBeMailed work;
        work.server.behave("break-after-dot");
        RD_EXPECT_ERROR(work.send(), ErrorCode::MailOutcomeUnknown);
        const QDateTime begun = work.temporary.clock().now();
        work.temporary.setNow(u"2026-11-24T09:30:00+08:00"_s);
        work.temporary.sayTheClockIsRight(work.agent());
        const auto leftAt = [&](const QDateTime& at) {
            return desk::settleMail(work.agent(), work.id, u"t01"_s, desk::MailFate::Left, at);
        };
        RD_EXPECT_ERROR(leftAt({}), ErrorCode::InvalidArgument);
        RD_EXPECT_ERROR(leftAt(begun.addSecs(-3600)), ErrorCode::InvalidArgument);
        RD_EXPECT_ERROR(leftAt(work.temporary.clock().now().addSecs(60)), ErrorCode::InvalidArgument);
        const QDateTime told = begun.addSecs(120);
        RD_VERIFY(leftAt(told));
        QCOMPARE(work.mail().state, OutgoingState::Left);
        QCOMPARE(work.reply().state, domain::ReplyState::Sent);
        QCOMPARE(work.reply().sentAt, told.toUTC());
        QCOMPARE(work.reply().pdfHash, work.mail().pdfHash);
        QVERIFY(!work.agent().storage().replies().letterOf(work.reply().id)->isEmpty()); // printed again as it was
        QCOMPARE(work.server.count(), 0);
        work.verifyLog();
    }

    void onlyOneWhoMaySendsAndOnlyNow()
    {
        ToBeMailed work;
        RD_EXPECT_ERROR(desk::mailReply(work.temporary.as(u"sun"_s), work.id, work.dispatch(), {}),
                        ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::settleMail(work.temporary.as(u"sun"_s), work.id, {}, desk::MailFate::NotLeft),
                        ErrorCode::NotPermitted);
        desk::Dispatch bySms = work.dispatch();
        bySms.channel = ReplyChannel::Sms;
        RD_EXPECT_ERROR(desk::mailReply(work.agent(), work.id, bySms, {}), ErrorCode::InvalidArgument);
        desk::Dispatch before = work.dispatch();
        before.sentAt = work.temporary.clock().now();
        RD_EXPECT_ERROR(desk::mailReply(work.agent(), work.id, before, {}), ErrorCode::InvalidArgument);
        desk::Dispatch unfit = work.dispatch();
        unfit.recipient = u"王小明@example.com"_s;
        QVERIFY(!desk::mailReply(work.agent(), work.id, unfit, {}));
        RD_VERIFY(desk::removeMailServer(work.temporary.as(u"chen"_s)));
        RD_EXPECT_ERROR(work.send(), ErrorCode::MailServerMissing);
        QCOMPARE(work.server.count(), 0);
        QVERIFY(work.file().mails.isEmpty());
    }

    void theServerIsTheOfficersAndItsPasswordNobodys()
    {
        const test::MailServer server(test::MailServer::Security::Tls);
        test::TemporaryDesk temporary;
        desk::Desk& officer = temporary.as(u"chen"_s);
        for (const QString& other : {u"li"_s, u"wang"_s, u"sun"_s}) {
            RD_EXPECT_ERROR(desk::setMailServer(temporary.as(other), settingsOf(server), {}), ErrorCode::NotPermitted);
            RD_EXPECT_ERROR(desk::testMailServer(temporary.as(other), {}), ErrorCode::NotPermitted);
            RD_EXPECT_ERROR(desk::removeMailServer(temporary.as(other)), ErrorCode::NotPermitted);
        }
        RD_EXPECT_ERROR(desk::testMailServer(officer, {}), ErrorCode::MailServerMissing);
        setServer(temporary, server);
        RD_VERIFY(desk::testMailServer(officer, {}));
        const auto shown = desk::showMailServer(temporary.as(u"li"_s));
        RD_VERIFY(shown);
        QVERIFY((*shown)->hasPassword);
        QCOMPARE((*shown)->from, officer.rules().contact().privacyEmail);
        // The password that is on file goes to the server and user it was set for and to no other.
        domain::MailServerSettings settings = settingsOf(server);
        settings.from = u"privacy@example.cn"_s;
        RD_VERIFY(desk::setMailServer(officer, settings, {}, desk::ServerPassword::Kept));
        RD_VERIFY(desk::testMailServer(officer, {}));
        settings.host = u"mail.example.com"_s;
        RD_EXPECT_ERROR(desk::setMailServer(officer, settings, {}, desk::ServerPassword::Kept),
                        ErrorCode::InvalidArgument);
        server.behave("refuse-auth");
        RD_EXPECT_ERROR(desk::testMailServer(officer, {}), ErrorCode::MailSignInRefused);

        const auto entries = officer.storage().audit().page(0, 1000);
        RD_VERIFY(entries);
        QStringList actions;
        for (const domain::AuditEntry& entry : *entries) {
            actions.append(entry.action);
            const QByteArray detail = QJsonDocument(entry.detail).toJson();
            QVERIFY2(!detail.contains(test::MailServer::password()), detail.constData());
        }
        QVERIFY(actions.contains(u"MailServerSet"_s) && actions.contains(u"MailServerTested"_s));
        QVERIFY(test::orDie(desk::verifyAudit(officer, {})).ok);
    }

    void settingsThatCannotBeUsedAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no name") << u"mailHost"_s << QString();
        QTest::newRow("an address for a name") << u"mailHost"_s << u"smtp://mail.example.cn/x"_s;
        QTest::newRow("two lines") << u"mailHost"_s << u"mail.example.cn\r\nQUIT"_s;
        QTest::newRow("no address") << u"mailFrom"_s << u"privacy"_s;
        QTest::newRow("two addresses") << u"mailFrom"_s << u"a@example.cn, b@example.cn"_s;
        QTest::newRow("user of two lines") << u"mailUser"_s << u"a\nb"_s;
        QTest::newRow("user without password") << u"mailPassword"_s << QString();
        QTest::newRow("no certificate") << u"mailAuthorities"_s << u"hello"_s;
        QTest::newRow("a private key") << u"mailAuthorities"_s
                                       << u"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"
                                          "-----BEGIN PRIVATE KEY-----"_s;
        QTest::newRow("not on this PC, in a demo desk") << u"mailDemo"_s << QString();
        QTest::newRow("no port") << u"mailPort"_s << u"0"_s;
    }
    void settingsThatCannotBeUsedAreRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        static test::TemporaryDesk temporary;
        domain::MailServerSettings settings;
        settings.host = field == u"mailHost"_s ? value : u"mail.example.cn"_s;
        settings.port = field == u"mailPort"_s ? value.toInt() : 465;
        settings.userName = field == u"mailUser"_s ? value : u"privacy"_s;
        if (field == u"mailFrom"_s)
            settings.from = value;
        if (field == u"mailAuthorities"_s)
            settings.authorities = value.toUtf8();
        const Secret password = field == u"mailPassword"_s ? Secret() : Secret::fromBytes("secret", 6);
        const auto refused = desk::setMailServer(temporary.as(u"chen"_s), settings, password);
        RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), field);
        QVERIFY(!desk::showMailServer(temporary.as(u"chen"_s))->has_value());
    }
};

QTEST_MAIN(MailReplyTest)
#include "mail_reply_test.moc"
