#include "core/desk/approvals/approve.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/rules/rule_book.h"
#include "tests/support/address_on_file.h"
#include "tests/support/collected_case.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ReplyChannel;
using domain::RightType;

namespace {

const QString address = u"wang.xm@example.com"_s;

// What another program's MIME reader finds in the file.
QJsonObject readMail(const QString& path)
{
    static const QString script =
        u"import email,email.policy,hashlib,json,sys\n"
        "m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default)\n"
        "print(json.dumps({'from':m['from'].addresses[0].addr_spec,"
        "'company':m['from'].addresses[0].display_name,'to':m['to'].addresses[0].addr_spec,"
        "'subject':m['subject'],'date':m['date'].datetime.isoformat(),'unsent':m['x-unsent'],"
        "'defects':len(m.defects)+sum(len(p.defects) for p in m.walk()),"
        "'text':m.get_body(('plain',)).get_content(),"
        "'attachments':[[a.get_filename(),a.get_content_type(),"
        "hashlib.sha256(a.get_content()).hexdigest()] for a in m.iter_attachments()]}))\n"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script, path});
    if (!python.waitForFinished(60000) || python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QString hashOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        ? QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex())
        : QString();
}

} // namespace

// A letter by e-mail leaves as a file that the mail program opens ready to be sent (rule book §11).
class ReplyMailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReceiptLeavesAsAMailThatSaysNothingPersonal_R_LT_01()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(u"li"_s);
        domain::CallIntake intake = temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s);
        intake.requester.contact = address;
        const auto logged = desk::logCall(agent, intake);
        RD_VERIFY(logged);
        RD_VERIFY(desk::draftReply(agent, logged->logged.id, u"T01"_s));
        const desk::Dispatch dispatch{u"T01"_s, ReplyChannel::Email, {}, {}, temporary.filePath(u"T01.eml"_s)};
        const auto sent = desk::sendReply(agent, logged->logged.id, dispatch);
        RD_VERIFY(sent);
        const QJsonObject mail = readMail(dispatch.pdfPath);
        QCOMPARE(mail[u"defects"].toInt(), 0);
        QCOMPARE(mail[u"from"].toString(), agent.rules().contact().privacyEmail);
        QCOMPARE(mail[u"company"].toString(), agent.rules().contact().company);
        QCOMPARE(mail[u"to"].toString(), address);
        QCOMPARE(mail[u"unsent"].toString(), u"1"_s);
        QCOMPARE(mail[u"subject"].toString(), u"关于您的请求（编号%1）"_s.arg(logged->logged.number));
        QCOMPARE(QDateTime::fromString(mail[u"date"].toString(), Qt::ISODate).toSecsSinceEpoch(),
                 sent->reply.sentAt.toSecsSinceEpoch());
        const QString text = mail[u"text"].toString();
        QVERIFY2(text.contains(logged->logged.number) && text.contains(agent.rules().contact().hotline),
                 qPrintable(text));
        for (const QString& personal : {u"王"_s, u"9929"_s})
            QVERIFY(!(text + mail[u"subject"].toString()).contains(personal));
        const QJsonArray attachments = mail[u"attachments"].toArray();
        QCOMPARE(attachments.size(), 1);
        QCOMPARE(attachments[0].toArray(),
                 (QJsonArray{logged->logged.number + u"_T01.pdf"_s, u"application/pdf"_s, sent->reply.pdfHash}));
    }

    void aMailLeavesByEmailOnlyAndNothingIsWrittenOtherwise()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(u"li"_s);
        const auto logged = desk::logCall(agent, temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s));
        RD_VERIFY(logged);
        RD_VERIFY(desk::draftReply(agent, logged->logged.id, u"T01"_s));
        const desk::Dispatch dispatch{u"T01"_s, ReplyChannel::Sms, {}, {}, temporary.filePath(u"T01.EML"_s)};
        const auto refused = desk::sendReply(agent, logged->logged.id, dispatch);
        RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"mailFile"_s);
        QVERIFY(!QFile::exists(dispatch.pdfPath));
        QCOMPARE(desk::showCase(agent, logged->logged.id)->replies.first().state, domain::ReplyState::Draft);
    }

    void theMailCarriesThePackageWhereTheLetterSaysSo_3_8()
    {
        test::TemporaryDesk temporary;
        const test::Collected work = test::collected(temporary);
        desk::Desk& agent = temporary.as(u"li"_s);
        test::putAddressOnFile(temporary.as(u"chen"_s), u"王小明"_s, u"19900009929"_s, address);
        const auto built = desk::buildCopy(agent, work.caseId, temporary.filePath(u"out"_s), {});
        RD_VERIFY(built);
        RD_VERIFY(desk::reviewCopy(temporary.as(u"chen"_s), work.caseId));
        RD_VERIFY(desk::approve(temporary.as(u"chen"_s), work.caseId, 0, u"已核对，同意。"_s));
        RD_VERIFY(desk::setReplyText(agent, work.caseId, u"T09"_s, u"delivery"_s, u"EMAIL"_s));
        RD_VERIFY(desk::setReplyText(agent, work.caseId, u"T09"_s, u"password_channel"_s, u"CALL"_s));
        const desk::Dispatch dispatch{u"T09"_s, ReplyChannel::Email, address, {}, temporary.filePath(u"T09.eml"_s)};

        // The package lies elsewhere: nothing leaves.
        const QString away = built->packagePath + u".away"_s;
        QVERIFY(QFile::rename(built->packagePath, away));
        RD_EXPECT_ERROR(desk::sendReply(agent, work.caseId, dispatch), ErrorCode::FileMissing);
        QVERIFY(!QFile::exists(dispatch.pdfPath));
        QCOMPARE(desk::showCase(agent, work.caseId)->header.state, domain::CaseState::Approved);

        QVERIFY(QFile::rename(away, built->packagePath));
        const auto sent = desk::sendReply(agent, work.caseId, dispatch);
        RD_VERIFY(sent);
        const QJsonObject mail = readMail(dispatch.pdfPath);
        const QJsonArray attachments = mail[u"attachments"].toArray();
        QCOMPARE(attachments.size(), 2);
        QCOMPARE(attachments[1].toArray()[1].toString(), u"application/zip"_s);
        QCOMPARE(attachments[1].toArray()[2].toString(), hashOf(built->packagePath));
        QVERIFY(mail[u"text"].toString().contains(u"密码不在本邮件中"_s));
        QVERIFY(!mail[u"text"].toString().contains(built->password));
    }
};

QTEST_MAIN(ReplyMailTest)
#include "reply_mail_test.moc"
