#include "core/desk/approvals/approve.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/copies/second_channel.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
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
        build(u"out"_s);
        approveCopy();
        write(u"delivery"_s, delivery);
        write(u"password_channel"_s, password);
    }

    void build(const QString& folder)
    {
        test::orDie(desk::buildCopy(agent(), work.id(), temporary.filePath(folder), {}));
    }
    void approveCopy()
    {
        test::orDie(desk::reviewCopy(officer(), work.id()));
        test::orDie(desk::approve(officer(), work.id(), 0, u"已核对，同意。"_s));
        test::orDie(desk::draftReply(agent(), work.id()));
    }
    // The same package is approved once more and its letter says how the password comes now.
    void comesBack(const QString& password)
    {
        test::orDie(desk::replyBounced(agent(), work.id()));
        test::orDie(desk::proposeOutcome(agent(), work.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
        test::orDie(desk::approve(officer(), work.id(), 0, u"已核对，同意。"_s));
        write(u"delivery"_s, u"LETTER"_s);
        write(u"password_channel"_s, password);
    }
    // As the desk before the choice had it: any words.
    void rewriteStored(const QString& code, const QString& password)
    {
        storage::Transaction entry = test::orDie(agent().begin());
        for (domain::Reply reply : test::orDie(entry.replies().ofCase(work.id()))) {
            if (reply.templateCode != code)
                continue;
            reply.values[u"password_channel"_s] = password;
            RD_VERIFY(entry.replies().save(reply));
        }
        RD_VERIFY(entry.commit(domain::AuditEvent{u"ReplyEdited"_s, u"case"_s, work.id().text(), work.id(), {}}));
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
    QString path() { return work.letterPath(); }
};

QString textOf(const domain::Reply& reply)
{
    QStringList texts;
    for (const domain::LetterBlock& block : reply.blocks)
        texts.append(block.text);
    return texts.join(u'\n');
}

} // namespace

// Rule book 3.8: the password leaves by a second channel.
class SecondChannelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyCodesAreCompared_data()
    {
        QTest::addColumn<QString>("delivery");
        QTest::addColumn<QString>("password");
        QTest::addColumn<ReplyChannel>("leavesBy");
        QTest::addColumn<QString>("shared");
        QTest::newRow("as the letter") << u"LETTER"_s << u"SMS"_s << ReplyChannel::Sms << u"SMS"_s;
        QTest::newRow("as the copy") << u"EMAIL"_s << u"EMAIL"_s << ReplyChannel::Sms << u"EMAIL"_s;
        QTest::newRow("both posted") << u"LETTER"_s << u"LETTER"_s << ReplyChannel::Email << u"LETTER"_s;
        QTest::newRow("both in store") << u"IN_STORE"_s << u"IN_STORE"_s << ReplyChannel::InStore << u"IN_STORE"_s;
        QTest::newRow("by account") << u"EMAIL"_s << u"OA_MESSAGE"_s << ReplyChannel::OaMessage << u"OA_MESSAGE"_s;
        QTest::newRow("a call") << u"EMAIL"_s << u"CALL"_s << ReplyChannel::Email << QString();
        QTest::newRow("text beside e-mail") << u"EMAIL"_s << u"SMS"_s << ReplyChannel::Email << QString();
        QTest::newRow("post is no e-mail") << u"LETTER"_s << u"EMAIL"_s << ReplyChannel::Letter << QString();
        QTest::newRow("not chosen yet") << QString() << QString() << ReplyChannel::Sms << QString();
        QTest::newRow("words of an old draft") << u"附件"_s << u"随函附上"_s << ReplyChannel::Sms << QString();
    }

    void onlyCodesAreCompared()
    {
        QFETCH(const QString, delivery);
        QFETCH(const QString, password);
        QFETCH(const ReplyChannel, leavesBy);
        domain::Reply letter;
        letter.templateCode = u"T09"_s;
        letter.values = {{u"delivery"_s, delivery}, {u"password_channel"_s, password}};
        const auto apart = desk::requireSecondChannel({}, domain::Case(), letter, leavesBy);
        QTEST(apart ? QString() : apart.error().args.value(u"channel"_s).toString(), "shared");
        letter.templateCode = u"T04"_s; // carries no copy
        RD_VERIFY(desk::requireSecondChannel({}, domain::Case(), letter, leavesBy));
    }

    void everyChoiceHasItsWordAndNoOtherTextIsTaken_3_8()
    {
        for (const QString& placeholder : {u"password_channel"_s, u"delivery"_s}) {
            QVERIFY(!desk::choicesOf(placeholder).isEmpty());
            for (const QString& code : desk::choicesOf(placeholder)) {
                QMap<QString, QString> values{{placeholder, code}};
                desk::printChoices(values);
                QVERIFY2(!values.value(placeholder).isEmpty() && values.value(placeholder) != code, qPrintable(code));
            }
        }
        QVERIFY(!desk::choicesOf(u"delivery"_s).contains(u"SMS"_s)); // holds no package
        QVERIFY(desk::choicesOf(u"salutation"_s).isEmpty());

        ToBeSent copy(u"LETTER"_s, u" call "_s);
        const domain::Reply draft = test::orDie(desk::draftReply(copy.agent(), copy.work.id(), u"T09"_s));
        QCOMPARE(draft.values.value(u"password_channel"_s), u"CALL"_s);
        QVERIFY(textOf(draft).contains(u"交付方式：挂号信寄送，打开密码通过电话另行告知。"_s));
        for (const QString& words : {u"随函附上"_s, u"见本函"_s, u"同上"_s, u"与副本一并"_s, u""_s})
            RD_EXPECT_ERROR(desk::setReplyText(copy.agent(), copy.work.id(), u"T09"_s, u"password_channel"_s, words),
                            ErrorCode::UnknownCode);
        RD_EXPECT_ERROR(desk::setReplyText(copy.agent(), copy.work.id(), u"T09"_s, u"delivery"_s, u"SMS"_s),
                        ErrorCode::UnknownCode);
    }

    void theWordsOfAnOldDraftAreMissing_3_8()
    {
        ToBeSent copy(u"LETTER"_s, u"CALL"_s);
        copy.rewriteStored(u"T09"_s, u"随函附上"_s);
        const domain::Reply draft = test::orDie(desk::draftReply(copy.agent(), copy.work.id(), u"T09"_s));
        QVERIFY(!textOf(draft).contains(u"随函附上"_s));
        const auto refused = copy.send(ReplyChannel::Letter);
        RD_EXPECT_ERROR(refused, ErrorCode::LetterIncomplete);
        QCOMPARE(refused.error().args.value(u"missing"_s).toStringList(),
                 QStringList{u"delivery_part:password_channel"_s});
    }

    void aLetterThatGoesWhereItsPasswordGoesChangesNothing_3_8()
    {
        ToBeSent copy(u"LETTER"_s, u"SMS"_s);
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
        QVERIFY(!QFile::exists(copy.temporary.filePath(u"letter-1.pdf"_s)));

        copy.write(u"password_channel"_s, u"CALL"_s);
        RD_VERIFY(copy.send(ReplyChannel::Sms));
        QCOMPARE(copy.work.file().header.state, domain::CaseState::Replied);
        QVERIFY(QFile::exists(copy.temporary.filePath(u"letter-1.pdf"_s)));
    }

    void aSecondHandOverKeepsAwayFromThePassword_3_8()
    {
        ToBeSent copy(u"LETTER"_s, u"SMS"_s);
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

    void aWayOnceUsedStaysUsedAfterTheLetterCameBack_3_8()
    {
        ToBeSent copy(u"LETTER"_s, u"SMS"_s);
        RD_VERIFY(copy.send(ReplyChannel::Letter));
        copy.comesBack(u"CALL"_s);
        // The password of this package was told by text message once.
        RD_EXPECT_ERROR(copy.send(ReplyChannel::Sms), ErrorCode::PasswordByLetterChannel);
        // And the package went by post once.
        copy.write(u"password_channel"_s, u"LETTER"_s);
        copy.write(u"delivery"_s, u"IN_STORE"_s);
        RD_EXPECT_ERROR(copy.send(ReplyChannel::InStore), ErrorCode::PasswordByLetterChannel);
        copy.write(u"password_channel"_s, u"CALL"_s);
        RD_VERIFY(copy.send(ReplyChannel::Letter));
        // The hand-over keeps away from both letters' ways of telling it.
        RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), u"挂号信遗失。"_s));
        RD_VERIFY(
            desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, u"已核实，同意。"_s));
        RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Sms),
                        ErrorCode::PasswordByLetterChannel);
        RD_VERIFY(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter));
    }

    void aPackageBuiltAnewHasAPasswordOfItsOwn_3_8()
    {
        ToBeSent copy(u"LETTER"_s, u"SMS"_s);
        RD_VERIFY(copy.send(ReplyChannel::Letter));
        RD_VERIFY(desk::replyBounced(copy.agent(), copy.work.id()));
        copy.temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
        copy.build(u"second"_s);
        copy.approveCopy();
        copy.write(u"delivery"_s, u"LETTER"_s);
        copy.write(u"password_channel"_s, u"CALL"_s);
        RD_VERIFY(copy.send(ReplyChannel::Sms));
    }

    void whatAnOldLetterToldInWordsMayHaveBeenAnyWay_3_8()
    {
        ToBeSent copy(u"LETTER"_s, u"CALL"_s);
        RD_VERIFY(copy.send(ReplyChannel::Letter));
        copy.rewriteStored(u"T09"_s, u"同上"_s);
        RD_VERIFY(desk::requestHandover(copy.agent(), copy.work.id(), u"挂号信遗失。"_s));
        RD_VERIFY(
            desk::decideHandover(copy.officer(), copy.work.id(), desk::HandoverDecision::Approve, u"已核实，同意。"_s));
        RD_EXPECT_ERROR(desk::handOverCopy(copy.agent(), copy.work.id(), ReplyChannel::Letter),
                        ErrorCode::PasswordByLetterChannel);
    }

    void theRefusalThatCarriesAPartOfTheCopyIsALetterWithIt_3_8()
    {
        domain::Case theCase;
        domain::RequestItem item;
        item.right = domain::RightType::Copy;
        item.outcome = domain::Outcome::Partial;
        theCase.items = {item};
        domain::DataCopy built;
        built.builtAt = QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        domain::Reply letter;
        letter.templateCode = u"T12"_s;
        letter.state = domain::ReplyState::Bounced;
        letter.channel = ReplyChannel::Email;
        letter.sentAt = built.builtAt.addSecs(60);
        QCOMPARE(desk::copyWaysSoFar(theCase, built, {letter}, {}).taken, QStringList{u"EMAIL"_s});
        theCase.items.first().outcome = domain::Outcome::Refused;
        QVERIFY(desk::copyWaysSoFar(theCase, built, {letter}, {}).taken.isEmpty());
    }
};

QTEST_MAIN(SecondChannelTest)
#include "second_channel_test.moc"
