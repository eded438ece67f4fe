#include "core/desk/approvals/transfer_item.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/guard_of.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::AssuranceLevel;
using domain::CaseState;
using domain::Decision;
using domain::Outcome;
using domain::TransferCondition;
using test::guardOf;

namespace {

const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

} // namespace

// A transfer to a third party and its four conditions (rule book 3.9, A19).
class TransferItemTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryDesk> m_desk;

    desk::Desk& as(const QString& user) { return m_desk->as(user); }
    domain::Case stored(const domain::CaseId& id) { return test::orDie(as(u"li"_s).storage().cases().find(id)); }
    // Verified to L3: the number, and the document before a supervisor.
    domain::CaseId transferAtL3()
    {
        const domain::CaseId id =
            m_desk->verifiedCase(m_desk->call(domain::RightType::Transfer, u"王小明"_s, phone), card);
        test::orDie(desk::verifyRequester(as(u"wang"_s), id, {{u"P6"_s, u"confirmed"_s}}));
        for (const domain::Task& task : test::orDie(as(u"li"_s).storage().tasks().ofCase(id))) {
            if (task.operation == domain::Operation::Collect)
                test::orDie(desk::dismissTask(as(u"zhao"_s), task.id, u"该系统没有数据。"_s));
        }
        return id;
    }
    Result<domain::TransferRecipient> name(const domain::CaseId& id, Decision abroad = Decision::No)
    {
        return desk::nameRecipient(as(u"li"_s), id, 1,
                                   {u"某某科技有限公司"_s, u"010-12345678"_s, Decision::Yes, u"上传接口"_s, abroad});
    }
    Result<domain::TransferTest> find(const domain::CaseId& id, TransferCondition condition, bool holds)
    {
        const QString reason = holds ? u"已核对。"_s : u"接收方没有可用的接口。"_s;
        return desk::testTransfer(as(u"chen"_s), id, 1, {condition, holds, reason});
    }
    void findAll(const domain::CaseId& id, const QList<TransferCondition>& unmet = {})
    {
        for (const TransferCondition condition : domain::allTransferConditions())
            test::orDie(find(id, condition, !unmet.contains(condition)));
    }
    Result<domain::RequestItem> propose(const domain::CaseId& id, Outcome outcome)
    {
        return desk::proposeOutcome(as(u"li"_s), id, 1, {outcome, {}, {}, {}});
    }
    QString letter(const domain::CaseId& id)
    {
        const domain::Reply reply = test::orDie(desk::draftReply(as(u"li"_s), id));
        QString text = reply.templateCode;
        for (const domain::LetterBlock& block : reply.blocks)
            text += block.text + block.missing.join(u' ');
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s);
        m_desk->loadRegister();
    }
    void oneConditionUnmetAndTheCopyIsOffered_A19();
    void allFourMetAndTheReceiptIsTheProof();
    void nothingGoesAbroad();
    void anotherRecipientIsFoundOnAnew();
    void theFindingsAreTheOfficers();
};

void TransferItemTest::oneConditionUnmetAndTheCopyIsOffered_A19()
{
    const domain::CaseId id = transferAtL3();
    QCOMPARE(stored(id).level, AssuranceLevel::L3);
    RD_VERIFY(name(id));
    QCOMPARE(guardOf(propose(id, Outcome::Refused)), u"MoveForbidden TRANSFER_TESTED"_s);
    findAll(id, {TransferCondition::Feasible});
    QCOMPARE(guardOf(propose(id, Outcome::Fulfilled)), u"MoveForbidden TRANSFER_TESTED"_s);
    RD_VERIFY(propose(id, Outcome::Refused));
    RD_EXPECT_ERROR(desk::approve(as(u"wang"_s), id, 1, u"同意。"_s), ErrorCode::NotPermitted); // the officer's
    RD_VERIFY(desk::approve(as(u"chen"_s), id, 1, u"同意。"_s));
    for (const domain::Task& task : test::orDie(as(u"li"_s).storage().tasks().ofCase(id)))
        QVERIFY(task.operation != domain::Operation::Transfer); // nothing is carried out
    const QString text = letter(id);
    QVERIFY2(text.startsWith(u"T10"_s), qPrintable(text));
    for (const QString& part :
         {u"某某科技有限公司"_s, u"①身份已核验：是（已核对。）"_s, u"③技术可行：否（接收方没有可用的接口。）"_s,
          u"④不损害他人合法权益：是"_s, u"结论：不予转移"_s, u"可机读的个人信息副本"_s})
        QVERIFY2(text.contains(part), qPrintable(part + text));
    RD_VERIFY(desk::sendReply(as(u"li"_s), id,
                              {u"T10"_s, domain::ReplyChannel::Sms, {}, {}, m_desk->filePath(u"T10.pdf"_s)}));
    QCOMPARE(stored(id).state, CaseState::Replied);
    QCOMPARE(desk::verifyAudit(as(u"chen"_s), {})->problem, QString());
}

void TransferItemTest::allFourMetAndTheReceiptIsTheProof()
{
    const domain::CaseId id = transferAtL3();
    RD_VERIFY(name(id));
    findAll(id);
    RD_VERIFY(propose(id, Outcome::Fulfilled));
    RD_VERIFY(desk::approve(as(u"chen"_s), id, 1, u"同意。"_s));
    domain::Task transfer;
    for (const domain::Task& task : test::orDie(as(u"li"_s).storage().tasks().ofCase(id))) {
        if (task.operation == domain::Operation::Transfer)
            transfer = task;
    }
    QCOMPARE(transfer.term, QDate(2026, 11, 26)); // three working days
    QVERIFY(letter(id).contains(u"sent_block_or_alternative"_s)); // nothing to tell yet
    const auto early = desk::sendReply(as(u"li"_s), id,
                                       {u"T10"_s, domain::ReplyChannel::Sms, {}, {}, m_desk->filePath(u"early.pdf"_s)});
    RD_EXPECT_ERROR(early, ErrorCode::LetterIncomplete);
    RD_EXPECT_ERROR(desk::completeTask(as(u"zhao"_s), transfer.id, QString()), ErrorCode::ProofRequired);
    QFile receipt(m_desk->filePath(u"receipt.txt"_s));
    QVERIFY(receipt.open(QIODevice::WriteOnly) && receipt.write("received") == 8);
    receipt.close();
    RD_VERIFY(desk::completeTask(as(u"zhao"_s), transfer.id, receipt.fileName()));
    const QString text = letter(id);
    QVERIFY2(text.contains(u"结论：同意转移"_s) && text.contains(u"2026年11月23日通过安全渠道完成转移"_s),
             qPrintable(text));
    RD_VERIFY(desk::sendReply(as(u"li"_s), id,
                              {u"T10"_s, domain::ReplyChannel::Sms, {}, {}, m_desk->filePath(u"T10.pdf"_s)}));
}

void TransferItemTest::nothingGoesAbroad()
{
    const domain::CaseId id = transferAtL3();
    RD_VERIFY(name(id, Decision::Undecided));
    findAll(id);
    QCOMPARE(guardOf(propose(id, Outcome::Fulfilled)), u"MoveForbidden TRANSFER_TESTED"_s); // nobody knows where it is
    m_desk->setNow(u"2026-11-23T10:05:00+08:00"_s);
    RD_VERIFY(name(id, Decision::Yes));
    m_desk->setNow(u"2026-11-23T10:10:00+08:00"_s);
    findAll(id);
    QCOMPARE(guardOf(propose(id, Outcome::Fulfilled)), u"MoveForbidden TRANSFER_TESTED"_s);
    RD_VERIFY(propose(id, Outcome::Refused));
    const QString text = letter(id);
    QVERIFY2(text.contains(u"第三十八条、第三十九条"_s) && text.contains(u"可机读的个人信息副本"_s), qPrintable(text));
}

void TransferItemTest::anotherRecipientIsFoundOnAnew()
{
    const domain::CaseId id = transferAtL3();
    RD_VERIFY(name(id));
    findAll(id);
    QVERIFY(desk::transferView(as(u"li"_s), id, 1)->isAllowed());
    m_desk->setNow(u"2026-11-23T11:00:00+08:00"_s);
    RD_VERIFY(desk::nameRecipient(as(u"li"_s), id, 1,
                                  {u"另一公司"_s, QString(), Decision::Undecided, QString(), Decision::No}));
    QVERIFY(desk::transferView(as(u"li"_s), id, 1)->tests.isEmpty());
    QCOMPARE(guardOf(propose(id, Outcome::Fulfilled)), u"MoveForbidden TRANSFER_TESTED"_s);
    findAll(id);
    RD_VERIFY(propose(id, Outcome::Fulfilled));
    // Once the officer is asked nobody changes who gets the data.
    RD_EXPECT_ERROR(name(id), ErrorCode::MoveForbidden);
    RD_EXPECT_ERROR(find(id, TransferCondition::NoHarm, true), ErrorCode::MoveForbidden);
}

void TransferItemTest::theFindingsAreTheOfficers()
{
    const domain::CaseId id = m_desk->verifiedCase(m_desk->call(domain::RightType::Transfer, u"王小明"_s, phone), card);
    RD_EXPECT_ERROR(desk::testTransfer(as(u"wang"_s), id, 1, {TransferCondition::NoHarm, true, u"好。"_s}),
                    ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(find(id, TransferCondition::NoHarm, true), ErrorCode::MoveForbidden); // at L2: not worked on yet
    test::orDie(desk::verifyRequester(as(u"wang"_s), id, {{u"P6"_s, u"confirmed"_s}}));
    RD_EXPECT_ERROR(desk::testTransfer(as(u"chen"_s), id, 1, {TransferCondition::NoHarm, true, u" "_s}),
                    ErrorCode::ReasonRequired);
    RD_EXPECT_ERROR(desk::nameRecipient(as(u"li"_s), id, 1, {u" "_s, {}, {}, {}, {}}), ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::nameRecipient(as(u"sun"_s), id, 1, {u"某公司"_s, {}, {}, {}, {}}), ErrorCode::NotPermitted);
    RD_VERIFY(name(id));
    QCOMPARE(desk::transferView(as(u"sun"_s), id, 1)->recipient->name, u"*"_s); // an auditor reads that there is one
    const domain::CaseId other = m_desk->verifiedCase(m_desk->call(domain::RightType::Copy, u"王小明"_s, phone), card);
    RD_EXPECT_ERROR(name(other), ErrorCode::GroundNotAllowed);
}

QTEST_MAIN(TransferItemTest)
#include "transfer_item_test.moc"
