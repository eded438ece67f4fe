#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/childs_case.h"
#include "tests/support/worked_case.h"

#include <QFile>
#include <QTest>

using namespace rd;
using namespace rd::test::child;
using domain::AccessState;
using domain::RightType;

namespace {

void writeProof(const QString& path)
{
    QFile proof(path);
    if (!proof.open(QIODevice::WriteOnly) || proof.write("done") != 4)
        qFatal("the proof cannot be written");
}

} // namespace

// Who asks, who decides, and how an access ends.
class AccessRequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoDecidesSeesWhoAsksAndWhyAndNothingElse_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        RD_VERIFY(desk::requestAccess(agent(temporary), caseId, why));
        for (const char* user : {"wang", "chen"}) {
            const auto waiting = desk::listApprovals(temporary.as(QLatin1String(user)));
            RD_VERIFY(waiting);
            QCOMPARE(waiting->size(), 1);
            QCOMPARE(waiting->first().kind, domain::WaitingKind::MinorAccess);
            QCOMPARE(waiting->first().caseId, caseId);
            QCOMPARE(waiting->first().proposedBy, QStringLiteral("李静"));
            QCOMPARE(waiting->first().reason, why);
            QVERIFY(!everythingShown(temporary.as(QLatin1String(user)), caseId).holds(name));
        }
        QCOMPARE(desk::showToday(supervisor(temporary))->waitingApprovals, 1);
        QVERIFY(desk::listApprovals(agent(temporary))->isEmpty());
    }

    void nobodyApprovesTheOwnRequest_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        RD_VERIFY(desk::requestAccess(supervisor(temporary), caseId, why));
        QVERIFY(desk::listApprovals(supervisor(temporary))->isEmpty());
        const QString before = auditHead(temporary);
        for (const auto decision : {desk::AccessDecision::Approve, desk::AccessDecision::Refuse})
            RD_EXPECT_ERROR(desk::decideAccess(supervisor(temporary), caseId, decision, why), ErrorCode::SamePerson);
        QCOMPARE(auditHead(temporary), before);
        QVERIFY(fileOf(supervisor(temporary), caseId).access.concealed);
        RD_VERIFY(desk::decideAccess(officer(temporary), caseId, desk::AccessDecision::Approve, {}));
        QVERIFY(!fileOf(supervisor(temporary), caseId).access.concealed);
    }

    void onlySupervisorsAndOfficersDecideAndOnlyCaseWorkersAsk_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        desk::Desk& auditor = temporary.as(QStringLiteral("sun"));
        RD_EXPECT_ERROR(desk::requestAccess(auditor, caseId, why), ErrorCode::NotPermitted);
        QVERIFY(!fileOf(auditor, caseId).access.mayRequest);
        RD_EXPECT_ERROR(desk::decideAccess(supervisor(temporary), caseId, desk::AccessDecision::Approve, {}),
                        ErrorCode::NotFound);
        RD_VERIFY(desk::requestAccess(agent(temporary), caseId, why));
        const QString before = auditHead(temporary);
        for (const char* user : {"zhao", "sun"})
            RD_EXPECT_ERROR(
                desk::decideAccess(temporary.as(QLatin1String(user)), caseId, desk::AccessDecision::Approve, {}),
                ErrorCode::NotPermitted);
        QCOMPARE(auditHead(temporary), before);
        QVERIFY(fileOf(agent(temporary), caseId).access.concealed);
    }

    void aRequestNeedsAReasonAndWaitsOnce_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::requestAccess(agent(temporary), caseId, QStringLiteral(" ")), ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(desk::requestAccess(agent(temporary), caseId, QStringLiteral("孩子证件号11010519491231002X")),
                        ErrorCode::ForbiddenNumber);
        QCOMPARE(auditHead(temporary), before);
        QVERIFY(fileOf(agent(temporary), caseId).access.mayRequest);
        RD_VERIFY(desk::requestAccess(agent(temporary), caseId, why));
        QVERIFY(!fileOf(agent(temporary), caseId).access.mayRequest);
        RD_EXPECT_ERROR(desk::requestAccess(temporary.as(QStringLiteral("zhao")), caseId, why), ErrorCode::AlreadyDone);
        RD_VERIFY(desk::decideAccess(supervisor(temporary), caseId, desk::AccessDecision::Approve, {}));
        RD_EXPECT_ERROR(desk::requestAccess(agent(temporary), caseId, why), ErrorCode::AlreadyDone);
        RD_EXPECT_ERROR(desk::decideAccess(officer(temporary), caseId, desk::AccessDecision::Refuse, why),
                        ErrorCode::NotFound);
    }

    void aRefusalSaysWhyAndLeavesEverythingConcealed_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        RD_VERIFY(desk::requestAccess(agent(temporary), caseId, why));
        RD_EXPECT_ERROR(desk::decideAccess(supervisor(temporary), caseId, desk::AccessDecision::Refuse, {}),
                        ErrorCode::ReasonRequired);
        const QString note = QStringLiteral("登记阶段无需查看孩子信息。");
        RD_VERIFY(desk::decideAccess(supervisor(temporary), caseId, desk::AccessDecision::Refuse, note));
        const domain::CaseFile file = fileOf(agent(temporary), caseId);
        QVERIFY(file.access.concealed);
        QVERIFY(file.access.mayRequest);
        QCOMPARE(file.access.latest->state, AccessState::Refused);
        QCOMPARE(file.access.latest->note, note);
        QCOMPARE(file.header.subject.name, star);
        QVERIFY(desk::listApprovals(supervisor(temporary))->isEmpty());
        QCOMPARE(actionsOf(agent(temporary), caseId).last(), QStringLiteral("AccessRefused"));
    }

    void anApprovalIsForItsOwnCaseOnly_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = loggedChild(temporary);
        const domain::CaseId other = loggedChild(temporary);
        temporary.openChildData(caseId);
        QVERIFY(!fileOf(agent(temporary), caseId).access.concealed);
        QCOMPARE(fileOf(agent(temporary), other).header.subject.name, star);
    }

    void whoAsksForAChildConcernsOneWithoutBeingAskedTheAge_R_CH_02()
    {
        test::TemporaryDesk temporary;
        for (const auto type : {domain::RequesterType::GuardianChild, domain::RequesterType::ChildSelf}) {
            domain::CallIntake intake = temporary.call(RightType::Copy, name, phone);
            intake.requester.type = type;
            intake.minor = domain::MinorClass::Unknown;
            const auto logged = desk::logCall(agent(temporary), intake);
            RD_VERIFY(logged);
            const domain::CaseFile file = fileOf(agent(temporary), logged->logged.id);
            QCOMPARE(file.header.minor, domain::MinorClass::ChildUnder14);
            QVERIFY(file.access.concealed);
            QCOMPARE(file.header.subject.name, star);
        }
    }

    void withdrawingEndsTheAccessAskedForOrApproved_R_CH_02()
    {
        test::TemporaryDesk temporary;
        for (const bool approved : {false, true}) {
            const domain::CaseId caseId = loggedChild(temporary);
            if (approved)
                temporary.openChildData(caseId);
            else
                RD_VERIFY(desk::requestAccess(agent(temporary), caseId, why));
            RD_VERIFY(desk::withdrawCase(agent(temporary), caseId,
                                         {QStringLiteral("已解决"), test::WorkedCase(temporary, caseId).letter()}));
            const domain::CaseFile file = fileOf(agent(temporary), caseId);
            QVERIFY(file.access.concealed);
            QCOMPARE(file.access.latest->state, AccessState::Ended);
            QCOMPARE(file.header.subject.name, star);
            QCOMPARE(actionsOf(agent(temporary), caseId).last(), QStringLiteral("AccessEnded"));
        }
        QVERIFY(desk::listApprovals(supervisor(temporary))->isEmpty());
    }

    void closingEndsTheAccess_R_CH_02()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-16T10:00:00+08:00"));
        const domain::CaseId caseId = loggedChild(temporary, RightType::OptOut);
        temporary.openChildData(caseId);
        const QString proof = temporary.filePath(QStringLiteral("proof.txt"));
        writeProof(proof);
        for (const domain::Task& task : fileOf(agent(temporary), caseId).tasks) {
            if (domain::isOpen(task.state))
                RD_VERIFY(desk::completeTask(agent(temporary), task.id, proof));
        }
        RD_VERIFY(desk::proposeOutcome(agent(temporary), caseId, 1, {}));
        const auto draft = desk::draftReply(agent(temporary), caseId);
        RD_VERIFY(draft);
        QStringList missing;
        for (const domain::LetterBlock& block : draft->blocks)
            missing += block.missing;
        for (const QString& placeholder : std::as_const(missing))
            RD_VERIFY(desk::setReplyText(agent(temporary), caseId, draft->templateCode, placeholder,
                                         QStringLiteral("短信营销")));
        RD_VERIFY(desk::sendReply(
            agent(temporary), caseId,
            {draft->templateCode, domain::ReplyChannel::Sms, {}, {}, temporary.filePath(QStringLiteral("T08.pdf"))}));
        QVERIFY(!fileOf(agent(temporary), caseId).access.concealed);
        temporary.setNow(QStringLiteral("2026-11-20T10:00:00+08:00"));
        RD_VERIFY(desk::closeCase(agent(temporary), caseId));
        const domain::CaseFile file = fileOf(agent(temporary), caseId);
        QCOMPARE(file.header.state, domain::CaseState::Closed);
        QVERIFY(file.access.concealed);
        QCOMPARE(file.access.latest->state, AccessState::Ended);
        QVERIFY(!everythingShown(agent(temporary), caseId).holds(name));
        // Nothing would end an access given now: it stays closed, also to a code that would show the number.
        QVERIFY(!file.access.mayRequest);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::requestAccess(agent(temporary), caseId, why), ErrorCode::MoveForbidden);
        RD_EXPECT_ERROR(desk::issueCode(agent(temporary), caseId), ErrorCode::MoveForbidden);
        QCOMPARE(auditHead(temporary), before);
    }

    void whereNoChildIsConcernedThereIsNothingToAskFor_R_CH_02()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId =
            desk::logCall(agent(temporary), temporary.call(RightType::Copy, name, phone)).value().logged.id;
        QVERIFY(!fileOf(agent(temporary), caseId).access.concealed);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::requestAccess(agent(temporary), caseId, why), ErrorCode::AlreadyDone);
        QCOMPARE(auditHead(temporary), before);
    }
};

QTEST_MAIN(AccessRequestTest)
#include "access_request_test.moc"
