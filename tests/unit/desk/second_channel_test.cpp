#include "core/desk/approve.h"
#include "core/desk/build_copy.h"
#include "core/desk/draft_reply.h"
#include "core/desk/hand_over_copy.h"
#include "core/desk/second_channel.h"
#include "core/desk/send_reply.h"
#include "tests/support/collected_case.h"
#include "tests/support/worked_case.h"

#include <QFile>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ReplyChannel;

namespace {

// A copy that is approved and whose letter says how it and its password come.
struct ToBeSent {
    test::TemporaryDesk temporary;
    test::WorkedCase work;

    ToBeSent(const QString& delivery, const QString& password)
        : work(temporary, test::collected(temporary).caseId)
    {
        test::orDie(desk::buildCopy(agent(), work.id(), temporary.filePath(u"out"_s), {}));
        test::orDie(desk::reviewCopy(officer(), work.id()));
        test::orDie(desk::approve(officer(), work.id(), 0, u"已核对，同意。"_s));
        test::orDie(desk::draftReply(agent(), work.id()));
        write(u"delivery"_s, delivery);
        write(u"password_channel"_s, password);
    }

    desk::Desk& agent() { return temporary.as(u"li"_s); }
    desk::Desk& officer() { return temporary.as(u"chen"_s); }

    void write(const QString& name, const QString& text)
    {
        test::orDie(desk::setReplyText(agent(), work.id(), u"T09"_s, name, text));
    }
    Result<domain::SentReply> send(ReplyChannel channel)
    {
        return desk::sendReply(agent(), work.id(), {u"T09"_s, channel, {}, {}, path()});
    }
    QString path() { return temporary.filePath(u"T09.pdf"_s); }
};

} // namespace

// Rule book 3.8: the password leaves by a second channel.
class SecondChannelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWaysAreReadFromTheWords_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::addColumn<QString>("password");
        QTest::addColumn<ReplyChannel>("leavesBy");
        QTest::addColumn<QString>("shared");
        QTest::newRow("both texts") << u"存入光盘"_s << u"短信"_s << ReplyChannel::Sms << u"SMS"_s;
        QTest::newRow("both e-mail") << u"附件"_s << u"另一封电子邮件"_s << ReplyChannel::Email << u"EMAIL"_s;
        QTest::newRow("english") << u"attachment"_s << u"a second E-Mail"_s << ReplyChannel::Email << u"EMAIL"_s;
        QTest::newRow("full width") << u"附件"_s << u"ＳＭＳ"_s << ReplyChannel::Sms << u"SMS"_s;
        QTest::newRow("as the copy") << u"加密邮件附件"_s << u"预留邮箱"_s << ReplyChannel::Sms << u"EMAIL"_s;
        QTest::newRow("one of two") << u"挂号信"_s << u"电话或者邮寄"_s << ReplyChannel::Email << u"LETTER"_s;
        QTest::newRow("both posted") << u"光盘"_s << u"挂号信"_s << ReplyChannel::Letter << u"LETTER"_s;
        QTest::newRow("both in store") << u"光盘"_s << u"到店当面告知"_s << ReplyChannel::InStore << u"IN_STORE"_s;
        QTest::newRow("both by account") << u"附件"_s << u"企业微信"_s << ReplyChannel::OaMessage << u"OA_MESSAGE"_s;
        QTest::newRow("a call") << u"加密邮件附件"_s << u"电话"_s << ReplyChannel::Email << QString();
        QTest::newRow("text beside e-mail") << u"加密邮件附件"_s << u"短信"_s << ReplyChannel::Email << QString();
        QTest::newRow("post is no e-mail") << u"以挂号信邮寄"_s << u"邮件"_s << ReplyChannel::Letter << QString();
        QTest::newRow("not written yet") << QString() << QString() << ReplyChannel::Sms << QString();
    }

    void theWaysAreReadFromTheWords()
    {
        QFETCH(const QString, delivery);
        QFETCH(const QString, password);
        QFETCH(const ReplyChannel, leavesBy);
        const auto shared =
            desk::channelSharedWithPassword({{u"delivery"_s, delivery}, {u"password_channel"_s, password}}, leavesBy);
        QTEST(shared ? codeOf(*shared) : QString(), "shared");
    }

    void aLetterThatGoesWhereItsPasswordGoesChangesNothing_3_8()
    {
        ToBeSent copy(u"存入光盘"_s, u"短信"_s);
        const QStringList before = copy.work.actions();
        const auto refused = copy.send(ReplyChannel::Sms);
        RD_EXPECT_ERROR(refused, ErrorCode::PasswordByLetterChannel);
        QCOMPARE(refused.error().args.value(u"channel"_s).toString(), u"SMS"_s);
        const domain::CaseFile after = copy.work.file();
        QCOMPARE(after.header.state, domain::CaseState::Approved);
        QVERIFY(!after.header.repliedAt.isValid());
        QCOMPARE(after.replies.first().state, domain::ReplyState::Draft);
        QVERIFY(!after.packages.first().deliveredAt.isValid());
        QCOMPARE(copy.work.actions(), before);
        QVERIFY(!QFile::exists(copy.path()));

        copy.write(u"password_channel"_s, u"电话"_s);
        RD_VERIFY(copy.send(ReplyChannel::Sms));
        QCOMPARE(copy.work.file().header.state, domain::CaseState::Replied);
        QVERIFY(QFile::exists(copy.path()));
    }

    void aSecondHandOverKeepsAwayFromThePassword_3_8()
    {
        ToBeSent copy(u"以挂号信寄送"_s, u"短信"_s);
        RD_VERIFY(copy.send(ReplyChannel::Letter));
        RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), u"挂号信遗失。"_s));
        RD_VERIFY(
            desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, u"已核实，同意。"_s));
        const QStringList before = copy.work.actions();
        RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Sms),
                        ErrorCode::PasswordByLetterChannel);
        const domain::CopyHandover still = copy.work.file().handovers.first();
        QCOMPARE(still.state, domain::HandoverState::Approved);
        QVERIFY(still.recipient.isEmpty());
        QCOMPARE(copy.work.actions(), before);
        RD_VERIFY(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter));
        QCOMPARE(copy.work.file().handovers.first().state, domain::HandoverState::Done);
    }
};

QTEST_MAIN(SecondChannelTest)
#include "second_channel_test.moc"
