#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/verification/safety_flag.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using domain::CaseState;
using domain::Outcome;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");

domain::CaseId logged(test::TemporaryDesk& temporary, RightType right = RightType::Copy)
{
    domain::CallIntake intake = temporary.call(right, name, phone);
    const auto call = desk::logCall(temporary.as(QStringLiteral("li")), intake);
    if (!call)
        qFatal("the call is not logged: %s", qPrintable(errorName(call.error().code)));
    return call->logged.id;
}

void fill(desk::Desk& desk, const domain::CaseId& caseId, const QString& letter)
{
    domain::Reply draft = desk::draftReply(desk, caseId, letter).value();
    for (const domain::LetterBlock& block : draft.blocks) {
        for (const QString& missing : block.missing)
            (void)desk::setReplyText(desk, caseId, letter, missing, QStringLiteral("见附件说明"));
    }
}

Result<domain::SentReply> send(test::TemporaryDesk& temporary, const domain::CaseId& caseId, const QString& letter)
{
    return desk::sendReply(
        temporary.as(QStringLiteral("li")), caseId,
        {letter, domain::ReplyChannel::Sms, {}, {}, temporary.filePath(letter + QLatin1String(".pdf"))});
}

domain::CaseFile fileOf(test::TemporaryDesk& temporary, const domain::CaseId& caseId)
{
    return desk::showCase(temporary.as(QStringLiteral("li")), caseId).value();
}

int draftsOf(const domain::CaseFile& file, const QString& letter)
{
    return static_cast<int>(std::count_if(file.replies.begin(), file.replies.end(), [&](const domain::Reply& reply) {
        return reply.templateCode == letter && reply.state == domain::ReplyState::Draft;
    }));
}

} // namespace

class DueLettersTest : public QObject {
    Q_OBJECT

private:
    static void theOfficerApprovesAndItLeaves(test::TemporaryDesk& temporary, const domain::CaseId& caseId);

private Q_SLOTS:
    void A04_unansweredMaterialIsAnsweredByT03InTime_R_DL_07();
    void thePreparedFactsNameTheLevelThatIsNeeded_R_ID_09();
    void nothingIsPreparedBeforeT13();
    void preparingTwiceChangesNothing();
    void whoPassesTheHourMayStillApprove_R_RT_08();
    void anOverdueCaseGetsItsApologyOnce_R_DL_09();
    void aCaseUnderWorkGetsNoT03();
    void anAuditorPreparesNothing();
    void aRegulatorsEarlyDateTakesNobodysDaysToBeVerified_R_DL_11();
    void whoIsVerifiedIsNotCalledUnverifiable();
    void whoIsVerifiedAfterAllIsAnswered();
    void aReturnedCaseIsNotWorkedOnUnverified();
    void theApologyReachesWhoIsNotVerified_R_DL_09();
};

void DueLettersTest::A04_unansweredMaterialIsAnsweredByT03InTime_R_DL_07()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(QStringLiteral("2026-03-04T11:00:00+08:00"));
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    fill(agent, caseId, QStringLiteral("T02"));
    RD_VERIFY(send(temporary, caseId, QStringLiteral("T02")));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);

    temporary.setNow(QStringLiteral("2026-03-19T00:00:01+08:00"));
    const auto prepared = desk::prepareDueLetters(temporary.as(QStringLiteral("zhao")));
    RD_VERIFY(prepared);
    QCOMPARE(prepared->unverifiable.size(), 1);
    const domain::CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::PendingApproval);
    QCOMPARE(file.header.items.first().outcome, Outcome::NotActionableIdentity);
    QCOMPARE(file.approvers.first(), domain::ApproverRole::Officer);
    QCOMPARE(draftsOf(file, QStringLiteral("T03")), 1);
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    RD_EXPECT_ERROR(send(temporary, caseId, QStringLiteral("T03")), ErrorCode::ApprovalMissing);
    theOfficerApprovesAndItLeaves(temporary, caseId);
}

// The second half of A04.
void DueLettersTest::theOfficerApprovesAndItLeaves(test::TemporaryDesk& temporary, const domain::CaseId& caseId)
{
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    temporary.setNow(QStringLiteral("2026-03-20T09:30:00+08:00"));
    desk::Desk& officer = temporary.as(QStringLiteral("chen"));
    QCOMPARE(desk::listApprovals(officer)->size(), 1);
    RD_VERIFY(desk::approve(officer, caseId, 0, QStringLiteral("材料未到，同意。")));
    const domain::Reply letter = desk::draftReply(agent, caseId, QStringLiteral("T03")).value();
    QString text;
    for (const domain::LetterBlock& block : letter.blocks) {
        QVERIFY2(block.missing.isEmpty(), qPrintable(block.missing.join(QLatin1Char(' '))));
        text += block.text;
    }
    QVERIFY(text.contains(QStringLiteral("尚未收到完整材料")));
    QVERIFY(text.contains(QStringLiteral("您可在2026年4月19日前凭本编号补充核验")));
    RD_VERIFY(send(temporary, caseId, QStringLiteral("T03")));
    const domain::CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::AwaitingInfo);
    QVERIFY(file.header.repliedAt.isValid());
    QCOMPARE(file.stage, domain::DueStage::Stopped);
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));

    temporary.setNow(QStringLiteral("2026-03-24T09:00:00+08:00"));
    const auto after = desk::prepareDueLetters(agent);
    RD_VERIFY(after);
    QVERIFY(after->unverifiable.isEmpty() && after->overdue.isEmpty());
    QCOMPARE(fileOf(temporary, caseId).stage, domain::DueStage::Stopped);
}

void DueLettersTest::thePreparedFactsNameTheLevelThatIsNeeded_R_ID_09()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    temporary.loadRegister();
    const domain::CaseId caseId = logged(temporary);
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    RD_VERIFY(desk::verifyRequester(agent, caseId, {{QStringLiteral("P2"), QStringLiteral("confirmed")}}));
    RD_VERIFY(desk::raiseSafetyFlag(agent, caseId, QStringLiteral("前夫多次打听住址。")));
    temporary.setNow(QStringLiteral("2026-03-19T00:00:00+08:00"));
    QCOMPARE(desk::prepareDueLetters(temporary.as(QStringLiteral("li")))->unverifiable.size(), 1);
    const QString facts = fileOf(temporary, caseId).header.items.first().facts;
    QVERIFY2(facts.contains(QStringLiteral("核验至L3，目前为L1")), qPrintable(facts));
}

void DueLettersTest::nothingIsPreparedBeforeT13()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(QStringLiteral("2026-03-18T23:59:59+08:00"));
    const auto prepared = desk::prepareDueLetters(temporary.as(QStringLiteral("li")));
    RD_VERIFY(prepared);
    QVERIFY(prepared->unverifiable.isEmpty() && prepared->overdue.isEmpty());
    QVERIFY(fileOf(temporary, caseId).replies.isEmpty());
    temporary.setNow(QStringLiteral("2026-03-19T00:00:00+08:00"));
    QCOMPARE(desk::prepareDueLetters(temporary.as(QStringLiteral("li")))->unverifiable.size(), 1);
    QVERIFY(fileOf(temporary, caseId).header.items.first().facts.contains(QStringLiteral("未发出补正通知")));
    QVERIFY(fileOf(temporary, caseId).header.items.first().facts.contains(QStringLiteral("核验至L2，目前为L0")));
}

void DueLettersTest::preparingTwiceChangesNothing()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(QStringLiteral("2026-03-24T10:00:00+08:00"));
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    const auto first = desk::prepareDueLetters(agent);
    RD_VERIFY(first);
    QCOMPARE(first->unverifiable.size(), 1);
    QCOMPARE(first->overdue.size(), 1);
    desk::Desk& other = temporary.as(QStringLiteral("zhao"));
    const QString head = agent.storage().audit().head().value();
    const auto again = desk::prepareDueLetters(other);
    RD_VERIFY(again);
    QVERIFY(again->unverifiable.isEmpty() && again->overdue.isEmpty());
    QCOMPARE(agent.storage().audit().head().value(), head);
    QCOMPARE(draftsOf(fileOf(temporary, caseId), QStringLiteral("T03")), 1);
    QCOMPARE(draftsOf(fileOf(temporary, caseId), QStringLiteral("T17")), 1);
    QVERIFY(desk::verifyAudit(temporary.as(QStringLiteral("chen")), {})->ok);
}

void DueLettersTest::whoPassesTheHourMayStillApprove_R_RT_08()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(QStringLiteral("2026-03-19T08:00:00+08:00"));
    desk::Desk& officer = temporary.as(QStringLiteral("chen"));
    RD_VERIFY(desk::prepareDueLetters(officer));
    QCOMPARE(fileOf(temporary, caseId).header.items.first().proposedBy,
             temporary.as(QStringLiteral("li")).session().user().id);
    RD_VERIFY(desk::approve(officer, caseId, 0, QStringLiteral("同意。")));
}

void DueLettersTest::anOverdueCaseGetsItsApologyOnce_R_DL_09()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary, RightType::OptOut);
    temporary.setNow(QStringLiteral("2026-03-23T17:29:59+08:00"));
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    QVERIFY(desk::prepareDueLetters(agent)->overdue.isEmpty());
    temporary.setNow(QStringLiteral("2026-03-23T17:30:00+08:00"));
    QCOMPARE(desk::prepareDueLetters(agent)->overdue.size(), 1);
    const domain::Reply letter = desk::draftReply(agent, caseId, QStringLiteral("T17")).value();
    QVERIFY(letter.blocks.first().text.contains(QStringLiteral("我们未能在承诺的2026年3月23日前答复您的请求")));
    QVERIFY(letter.blocks.first().text.contains(QStringLiteral("正在检索、整理并办理")));
    QCOMPARE(letter.blocks.first().missing, (QStringList{QStringLiteral("cause"), QStringLiteral("new_date")}));
    fill(agent, caseId, QStringLiteral("T17"));
    RD_VERIFY(send(temporary, caseId, QStringLiteral("T17")));
    temporary.setNow(QStringLiteral("2026-03-25T09:00:00+08:00"));
    QVERIFY(desk::prepareDueLetters(agent)->overdue.isEmpty());
    // The apology is no answer (R-DL-07): the case stays late.
    QCOMPARE(fileOf(temporary, caseId).stage, domain::DueStage::Overdue);
}

void DueLettersTest::aCaseUnderWorkGetsNoT03()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    temporary.loadRegister();
    const domain::CaseId caseId =
        temporary.verifiedCase(temporary.call(RightType::Copy, name, phone), QStringLiteral("8600103774942997"));
    temporary.setNow(QStringLiteral("2026-03-20T10:00:00+08:00"));
    QVERIFY(desk::prepareDueLetters(temporary.as(QStringLiteral("li")))->unverifiable.isEmpty());
    QVERIFY(fileOf(temporary, caseId).replies.isEmpty());
}

void DueLettersTest::anAuditorPreparesNothing()
{
    test::TemporaryDesk temporary;
    RD_EXPECT_ERROR(desk::prepareDueLetters(temporary.as(QStringLiteral("sun"))), ErrorCode::NotPermitted);
}

void DueLettersTest::aRegulatorsEarlyDateTakesNobodysDaysToBeVerified_R_DL_11()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    domain::CallIntake intake = temporary.call(RightType::Copy, name, phone);
    intake.channel = domain::Channel::RegulatorTransfer;
    intake.externalDue = QDate(2026, 3, 4);
    const auto call = desk::logCall(temporary.as(QStringLiteral("li")), intake);
    RD_VERIFY(call);
    // Due on the 4th; T+10 is the 16th, T+13 the 19th.
    for (const int day : {2, 16, 18}) {
        temporary.setNow(QStringLiteral("2026-03-%1T10:00:00+08:00").arg(day, 2, 10, QLatin1Char('0')));
        QVERIFY(desk::prepareDueLetters(temporary.as(QStringLiteral("li")))->unverifiable.isEmpty());
        QCOMPARE(fileOf(temporary, call->logged.id).header.state, CaseState::Received);
    }
    temporary.setNow(QStringLiteral("2026-03-19T10:00:00+08:00"));
    QCOMPARE(desk::prepareDueLetters(temporary.as(QStringLiteral("li")))->unverifiable.size(), 1);
}

// Verified, and proof of the fact was asked for: the identity is not what is missing.
void DueLettersTest::whoIsVerifiedIsNotCalledUnverifiable()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    temporary.loadRegister();
    const domain::CaseId caseId =
        temporary.verifiedCase(temporary.call(RightType::Correct, name, phone), QStringLiteral("8600103774942997"));
    fill(temporary.as(QStringLiteral("li")), caseId, QStringLiteral("T02"));
    RD_VERIFY(send(temporary, caseId, QStringLiteral("T02")));
    temporary.setNow(QStringLiteral("2026-03-19T10:00:00+08:00"));
    QVERIFY(desk::prepareDueLetters(temporary.as(QStringLiteral("li")))->unverifiable.isEmpty());
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);
}

void DueLettersTest::whoIsVerifiedAfterAllIsAnswered()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    temporary.loadRegister();
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(QStringLiteral("2026-03-19T10:00:00+08:00"));
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    RD_VERIFY(desk::prepareDueLetters(agent));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::PendingApproval);
    const auto code = desk::issueCode(agent, caseId);
    RD_VERIFY(code);
    RD_VERIFY(desk::verifyRequester(
        agent, caseId,
        {{QStringLiteral("P1"), code->code}, {QStringLiteral("K1"), QStringLiteral("8600103774942997")}}));
    const domain::CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::InProgress);
    QVERIFY(!file.header.items.first().outcome);
}

void DueLettersTest::aReturnedCaseIsNotWorkedOnUnverified()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary, RightType::Delete);
    temporary.setNow(QStringLiteral("2026-03-19T10:00:00+08:00"));
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    RD_VERIFY(desk::prepareDueLetters(agent));
    RD_VERIFY(desk::returnCase(temporary.as(QStringLiteral("chen")), caseId, QStringLiteral("请再联系一次。")));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::InProgress);
    RD_EXPECT_ERROR(desk::proposeOutcome(agent, caseId, 1, {Outcome::Fulfilled, {}, {}, {}}),
                    ErrorCode::LevelNotReached);
    // What the officer wants tried first is not proposed again within the hour.
    fill(agent, caseId, QStringLiteral("T02"));
    RD_VERIFY(send(temporary, caseId, QStringLiteral("T02")));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);
    QVERIFY(desk::prepareDueLetters(agent)->unverifiable.isEmpty());
}

// The caller's number is not on file; that the answer is late says nothing about anybody.
void DueLettersTest::theApologyReachesWhoIsNotVerified_R_DL_09()
{
    test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(QStringLiteral("2026-03-24T10:00:00+08:00"));
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    RD_VERIFY(desk::prepareDueLetters(agent));
    fill(agent, caseId, QStringLiteral("T17"));
    RD_VERIFY(send(temporary, caseId, QStringLiteral("T17")));
}

QTEST_MAIN(DueLettersTest)
#include "due_letters_test.moc"
