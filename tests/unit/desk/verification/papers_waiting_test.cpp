#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/verification/requester_papers.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using desk::PaperDecision;
using domain::AssuranceLevel;
using domain::CaseState;
using domain::Outcome;
using domain::RequesterType;
using domain::RightType;

namespace {

const QString phone = u"19900009929"_s; // on file, of 王小明
const QString card = u"8600103774942997"_s;
const QString start = u"2026-03-02T10:00:00+08:00"_s;
const QString thirteenth = u"2026-03-19T09:00:00+08:00"_s;

} // namespace

// Papers and the clock: T02, T03 and the wait after it (rule book §2, R-RQ-01, R-ID-12, §5.2, §7 moves 8, 10, 14a, 20).
class PapersWaitingTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId logged(test::TemporaryDesk& temporary, RequesterType type, RightType right)
    {
        domain::CallIntake intake = temporary.call(right, u"王小明"_s, phone);
        intake.requester = {type, u"13900001111"_s};
        if (type == RequesterType::GuardianChild)
            intake.minor = domain::MinorClass::ChildUnder14;
        return test::orDie(desk::logCall(temporary.as(u"li"_s), intake)).logged.id;
    }
    static void see(test::TemporaryDesk& temporary, const domain::CaseId& id, const QStringList& kinds)
    {
        for (const QString& kind : kinds)
            test::orDie(desk::recordPaper(temporary.as(u"li"_s), id, {kind, {}, {}, {}}));
    }
    static Result<domain::Case> decide(test::TemporaryDesk& temporary, const domain::CaseId& id,
                                       PaperDecision decision = PaperDecision::Accept)
    {
        return desk::decidePapers(temporary.as(u"wang"_s), id, decision, u"已核对。"_s);
    }
    static domain::Case stored(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        return test::orDie(temporary.as(u"li"_s).storage().cases().find(id));
    }
    static qsizetype prepared(test::TemporaryDesk& temporary)
    {
        return test::orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s))).unverifiable.size();
    }
    static bool remindedOfPapers(test::TemporaryDesk& temporary, const QString& user)
    {
        const domain::Reminders reminders = test::orDie(desk::listReminders(temporary.as(user)));
        return std::any_of(reminders.lines.begin(), reminders.lines.end(),
                           [](const domain::Reminder& one) { return one.kind == domain::ReminderKind::Papers; });
    }
    static Result<domain::SentReply> sendT03(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        return desk::sendReply(temporary.as(u"li"_s), id,
                               {u"T03"_s, domain::ReplyChannel::Sms, {}, {}, temporary.filePath(u"T03.pdf"_s)});
    }
    // A guardian who has shown nothing, at T+13, with T03 approved by the officer.
    static domain::CaseId approvedT03(test::TemporaryDesk& temporary)
    {
        const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, RightType::Correct);
        temporary.setNow(thirteenth);
        test::orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s)));
        test::orDie(desk::approve(temporary.as(u"chen"_s), id, 0, u"材料未到，同意。"_s));
        return id;
    }
    static QString askedOf(test::TemporaryDesk& temporary, const domain::CaseId& id)
    {
        const domain::Reply draft = test::orDie(desk::draftReply(temporary.as(u"li"_s), id, u"T02"_s));
        const domain::LetterBlock& list = draft.blocks.first();
        return list.missing.contains(u"material_list_with_purpose"_s) ? QString() : list.text;
    }

private Q_SLOTS:
    void missingPapersLeadToT03WhateverTheLevel_R_ID_12();
    void papersThatLieWithUsRemindTheSupervisorInstead();
    void whosePapersLieWithUsIsNotProposedUnverifiable();
    void acceptedPapersTakeAnApprovedT03Back();
    void papersShownKeepAnApprovedT03FromLeaving();
    void papersShownWithinTheWaitAreInTime();
    void theNoticeOffersEveryWay_R_RQ_01();
    void theNoticeAsksForThePrincipalToo();
};

void PapersWaitingTest::missingPapersLeadToT03WhateverTheLevel_R_ID_12()
{
    test::TemporaryDesk temporary(start);
    temporary.loadRegister();
    const domain::CaseId id = logged(temporary, RequesterType::AgentAuthorised, RightType::Correct);
    desk::Desk& agent = temporary.as(u"li"_s);
    const QString code = test::orDie(desk::issueCode(agent, id)).code;
    RD_VERIFY(desk::verifyRequester(agent, id, {{u"P1"_s, code}, {u"K1"_s, card}}));
    QCOMPARE(stored(temporary, id).level, AssuranceLevel::L2); // the principal's; the agent has shown nothing
    temporary.setNow(thirteenth);
    QCOMPARE(prepared(temporary), 1);
    const domain::RequestItem item = stored(temporary, id).items.first();
    QCOMPARE(item.outcome, Outcome::NotActionableIdentity);
    QVERIFY2(item.facts.contains(u"授权委托书"_s), qPrintable(item.facts));
    QCOMPARE(desk::verifyAudit(temporary.as(u"chen"_s), {})->problem, QString());
}

void PapersWaitingTest::papersThatLieWithUsRemindTheSupervisorInstead()
{
    test::TemporaryDesk temporary(start);
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, RightType::Correct);
    see(temporary, id, {u"REP_IDENTITY"_s, u"BIRTH_CERTIFICATE"_s});
    QVERIFY(!remindedOfPapers(temporary, u"wang"_s));
    temporary.setNow(thirteenth);
    QCOMPARE(prepared(temporary), 0);
    QCOMPARE(stored(temporary, id).items.first().state, CaseState::Received);
    QVERIFY(remindedOfPapers(temporary, u"wang"_s));
    QVERIFY(remindedOfPapers(temporary, u"chen"_s));
    QVERIFY(!remindedOfPapers(temporary, u"li"_s)); // who may not accept them
    // Looked at and not good enough: then the requester owes them after all.
    RD_VERIFY(decide(temporary, id, PaperDecision::Return));
    QVERIFY(!remindedOfPapers(temporary, u"wang"_s));
    QCOMPARE(prepared(temporary), 1);
}

void PapersWaitingTest::whosePapersLieWithUsIsNotProposedUnverifiable()
{
    test::TemporaryDesk temporary(start);
    const domain::CaseId id = logged(temporary, RequesterType::RelativeDeceased, RightType::Access);
    see(temporary, id, {u"REP_IDENTITY"_s, u"DEATH_PROOF"_s, u"KINSHIP_PROOF"_s, u"INTEREST_STATEMENT"_s});
    RD_VERIFY(decide(temporary, id));
    see(temporary, id, {u"DEATH_PROOF"_s}); // shown once more, in a better copy
    temporary.setNow(thirteenth);
    const auto proposed =
        desk::proposeOutcome(temporary.as(u"li"_s), id, 1, {Outcome::NotActionableIdentity, {}, {}, {}});
    RD_EXPECT_ERROR(proposed, ErrorCode::MoveForbidden);
    QCOMPARE(proposed.error().args.value(u"guard"_s).toString(), u"PAPERS_CHECKED"_s);
}

void PapersWaitingTest::acceptedPapersTakeAnApprovedT03Back()
{
    test::TemporaryDesk temporary(start);
    const domain::CaseId id = approvedT03(temporary);
    QCOMPARE(stored(temporary, id).state, CaseState::Approved);
    see(temporary, id, {u"REP_IDENTITY"_s, u"HOUSEHOLD_REGISTER"_s});
    RD_VERIFY(decide(temporary, id));
    const domain::Case after = stored(temporary, id);
    QCOMPARE(after.state, CaseState::InProgress);
    QVERIFY(!after.items.first().outcome);
    QVERIFY(!sendT03(temporary, id)); // nothing is left that it would say
    QCOMPARE(desk::verifyAudit(temporary.as(u"chen"_s), {})->problem, QString());
}

void PapersWaitingTest::papersShownKeepAnApprovedT03FromLeaving()
{
    test::TemporaryDesk temporary(start);
    const domain::CaseId id = approvedT03(temporary);
    see(temporary, id, {u"REP_IDENTITY"_s, u"HOUSEHOLD_REGISTER"_s});
    const auto refused = sendT03(temporary, id);
    RD_EXPECT_ERROR(refused, ErrorCode::MoveForbidden);
    QCOMPARE(refused.error().args.value(u"guard"_s).toString(), u"PAPERS_CHECKED"_s);
    RD_VERIFY(decide(temporary, id, PaperDecision::Return));
    RD_VERIFY(sendT03(temporary, id));
    QCOMPARE(stored(temporary, id).state, CaseState::AwaitingInfo);
}

void PapersWaitingTest::papersShownWithinTheWaitAreInTime()
{
    test::TemporaryDesk temporary(start);
    const domain::CaseId id = approvedT03(temporary);
    const domain::CaseId silent = logged(temporary, RequesterType::GuardianChild, RightType::Correct);
    RD_VERIFY(sendT03(temporary, id));
    temporary.setNow(u"2026-04-18T10:00:00+08:00"_s); // the thirtieth day
    see(temporary, id, {u"REP_IDENTITY"_s, u"HOUSEHOLD_REGISTER"_s});
    temporary.setNow(u"2026-04-20T10:00:00+08:00"_s);
    QVERIFY(remindedOfPapers(temporary, u"wang"_s));
    QVERIFY(test::orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s))).abandoned.isEmpty());
    QCOMPARE(stored(temporary, id).state, CaseState::AwaitingInfo);
    RD_VERIFY(decide(temporary, id));
    const domain::Case after = stored(temporary, id);
    QCOMPARE(after.state, CaseState::InProgress);
    QCOMPARE(after.deadline.secondFrom, QDate(2026, 4, 18)); // from the day they were shown
    QVERIFY(stored(temporary, silent).state != CaseState::Abandoned);
}

void PapersWaitingTest::theNoticeOffersEveryWay_R_RQ_01()
{
    test::TemporaryDesk temporary(start);
    const domain::CaseId id = logged(temporary, RequesterType::GuardianChild, RightType::Correct);
    const QString all = askedOf(temporary, id);
    for (const QString& part :
         {u"监护关系声明"_s, u"完成身份核验"_s, u"办理人身份核验"_s, u"户口簿"_s, u"出生医学证明"_s, u"监护文书"_s})
        QVERIFY2(all.contains(part), qPrintable(all));
    QVERIFY(test::orDie(desk::paperState(temporary.as(u"li"_s), id)).choice);
    see(temporary, id, {u"REP_IDENTITY"_s});
    const QString rest = askedOf(temporary, id);
    QVERIFY2(!rest.contains(u"监护关系声明"_s) && !rest.contains(u"办理人身份核验"_s), qPrintable(rest));
    QVERIFY2(rest.contains(u"以下任选一项"_s) && rest.contains(u"户口簿"_s) && rest.contains(u"出生医学证明"_s),
             qPrintable(rest));
    QVERIFY(test::orDie(desk::paperState(temporary.as(u"li"_s), id)).choice);
    see(temporary, id, {u"BIRTH_CERTIFICATE"_s});
    QCOMPARE(askedOf(temporary, id), QString());
    QVERIFY(!test::orDie(desk::paperState(temporary.as(u"li"_s), id)).choice);
}

void PapersWaitingTest::theNoticeAsksForThePrincipalToo()
{
    test::TemporaryDesk temporary(start);
    temporary.loadRegister();
    const domain::CaseId id = logged(temporary, RequesterType::AgentAuthorised, RightType::Correct);
    see(temporary, id, {u"AUTHORITY_LETTER"_s, u"REP_IDENTITY"_s});
    QVERIFY2(askedOf(temporary, id).contains(u"完成身份核验"_s), qPrintable(askedOf(temporary, id)));
    desk::Desk& agent = temporary.as(u"li"_s);
    const QString code = test::orDie(desk::issueCode(agent, id)).code;
    RD_VERIFY(desk::verifyRequester(agent, id, {{u"P1"_s, code}, {u"K1"_s, card}}));
    QCOMPARE(askedOf(temporary, id), QString());
}

QTEST_MAIN(PapersWaitingTest)

#include "papers_waiting_test.moc"
