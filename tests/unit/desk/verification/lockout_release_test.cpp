#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/release_lockout.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QTest>

using namespace rd;
using domain::AssuranceLevel;
using domain::LockState;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");
const QString why = QStringLiteral("本人持身份证件到店，已当面核对。");
const domain::FactorAnswer wrong{QStringLiteral("K1"), QStringLiteral("8600000000000000")};

// What a person shows in the store: 50 + 60 + 20 points, one possession and the document.
const QList<domain::FactorAnswer> inStore{{QStringLiteral("P3"), QStringLiteral("confirmed")},
                                          {QStringLiteral("P6"), QStringLiteral("confirmed")},
                                          {QStringLiteral("K1"), card}};

} // namespace

class LockoutReleaseTest : public QObject {
    Q_OBJECT

private:
    static desk::Desk& agent(test::TemporaryDesk& temporary) { return temporary.as(QStringLiteral("li")); }
    static desk::Desk& supervisor(test::TemporaryDesk& temporary) { return temporary.as(QStringLiteral("wang")); }

    static domain::CaseId logged(test::TemporaryDesk& temporary)
    {
        return desk::logCall(agent(temporary), temporary.call(RightType::Copy, name, phone)).value().logged.id;
    }

    // Ten wrong answers in a week, never five within a day; the case of the last one.
    static domain::CaseId lockedForSupervisor(test::TemporaryDesk& temporary)
    {
        temporary.loadRegister();
        const QList<std::pair<QString, int>> calls{{QStringLiteral("2026-11-16T10:00:00+08:00"), 3},
                                                   {QStringLiteral("2026-11-18T10:00:00+08:00"), 3},
                                                   {QStringLiteral("2026-11-20T10:00:00+08:00"), 3},
                                                   {QStringLiteral("2026-11-23T10:00:00+08:00"), 1}};
        domain::CaseId last;
        for (const auto& [at, answers] : calls) {
            temporary.setNow(at);
            last = logged(temporary);
            for (int i = 0; i < answers; ++i)
                (void)desk::verifyRequester(agent(temporary), last, {wrong}).value();
        }
        temporary.setNow(QStringLiteral("2026-11-23T11:00:00+08:00"));
        return last;
    }

    static LockState lockOf(desk::Desk& desk, const domain::CaseId& caseId)
    {
        return desk::verificationState(desk, caseId).value().lock;
    }

    // Whoever signs in later would leave an entry too.
    static QString auditHead(test::TemporaryDesk& temporary)
    {
        for (const char* user : {"li", "zhao", "wang", "chen", "sun"})
            (void)temporary.as(QLatin1String(user));
        return agent(temporary).storage().audit().head().value();
    }

private Q_SLOTS:
    void tenFailuresWaitForASupervisorAndL3_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        QCOMPARE(lockOf(agent(temporary), caseId), LockState::LockedForSupervisor);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::verifyRequester(agent(temporary), caseId, inStore), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(desk::issueCode(agent(temporary), caseId), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(desk::releaseLockout(agent(temporary), caseId, why), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::releaseLockout(temporary.as(QStringLiteral("sun")), caseId, why),
                        ErrorCode::NotPermitted);
        const auto early = desk::releaseLockout(supervisor(temporary), caseId, why);
        RD_EXPECT_ERROR(early, ErrorCode::LevelNotReached);
        QCOMPARE(early.error().args.value(QStringLiteral("needed")).toString(), QStringLiteral("L3"));
        QCOMPARE(lockOf(agent(temporary), caseId), LockState::LockedForSupervisor);
        QCOMPARE(auditHead(temporary), before);
    }

    // Wrong answers from a PC whose clock stands an hour ahead, the release from one that is right.
    void aReleaseForgivesWhatWasRecordedBeforeItWhateverTheClocksSaid_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, inStore));
        temporary.setNow(QStringLiteral("2026-11-23T09:00:00+08:00"));
        RD_VERIFY(desk::releaseLockout(supervisor(temporary), caseId, why));
        QCOMPARE(lockOf(agent(temporary), caseId), LockState::Free);
        temporary.setNow(QStringLiteral("2026-11-23T09:30:00+08:00"));
        QCOMPARE(lockOf(agent(temporary), logged(temporary)), LockState::Free);
    }

    // And wrong answers after the release count, though the clock of that PC stands before it.
    void whatIsAnsweredAfterTheReleaseCountsWhateverTheClocksSay_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, inStore));
        RD_VERIFY(desk::releaseLockout(supervisor(temporary), caseId, why));
        temporary.setNow(QStringLiteral("2026-11-23T10:30:00+08:00"));
        const domain::CaseId next = logged(temporary);
        for (int i = 0; i < 3; ++i)
            RD_VERIFY(desk::verifyRequester(agent(temporary), next, {wrong}));
        QVERIFY(lockOf(agent(temporary), next) != LockState::Free);
    }

    void afterL3TheReleaseOpensTheRecordAgain_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        const auto round = desk::verifyRequester(supervisor(temporary), caseId, inStore);
        RD_VERIFY(round);
        QCOMPARE(round->level, AssuranceLevel::L3);
        QCOMPARE(round->lock, LockState::LockedForSupervisor);
        const auto ready = desk::verificationState(supervisor(temporary), caseId);
        RD_VERIFY(ready);
        QVERIFY(ready->releaseReady);
        QVERIFY(!desk::verificationState(agent(temporary), caseId)->mayRelease);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::releaseLockout(supervisor(temporary), caseId, QStringLiteral(" ")),
                        ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(desk::releaseLockout(supervisor(temporary), caseId, QStringLiteral("证件号11010519491231002X")),
                        ErrorCode::ForbiddenNumber);
        QCOMPARE(auditHead(temporary), before);

        RD_VERIFY(desk::releaseLockout(supervisor(temporary), caseId, why));
        QCOMPARE(lockOf(agent(temporary), caseId), LockState::Free);
        QCOMPARE(lockOf(agent(temporary), logged(temporary)), LockState::Free);
        const auto history = desk::caseHistory(supervisor(temporary), caseId);
        RD_VERIFY(history);
        QCOMPARE(history->last().action, QStringLiteral("LockoutReleased"));
        QCOMPARE(history->last().detail.value(QLatin1String("reason")).toString(), why);
        RD_EXPECT_ERROR(desk::releaseLockout(supervisor(temporary), caseId, why), ErrorCode::NotFound);
        const auto audit = desk::verifyAudit(temporary.as(QStringLiteral("sun")), {});
        RD_VERIFY(audit);
        QVERIFY(audit->ok);
    }

    void underTheLockOnlyL3Counts_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        const auto round = desk::verifyRequester(
            supervisor(temporary), caseId,
            {{QStringLiteral("P3"), QStringLiteral("confirmed")}, {QStringLiteral("P5"), QStringLiteral("confirmed")}});
        RD_VERIFY(round);
        QCOMPARE(round->level, AssuranceLevel::L2);
        const auto file = desk::showCase(supervisor(temporary), caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.level, AssuranceLevel::L0);
        QCOMPARE(file->header.items.first().state, domain::CaseState::Received);
        RD_EXPECT_ERROR(desk::releaseLockout(supervisor(temporary), caseId, why), ErrorCode::LevelNotReached);
    }

    void whatCameBeforeTheReleaseCountsTowardsNoNewLock_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, inStore));
        RD_VERIFY(desk::releaseLockout(supervisor(temporary), caseId, why));
        temporary.setNow(QStringLiteral("2026-11-23T12:00:00+08:00"));
        const auto first = desk::verifyRequester(agent(temporary), caseId, {wrong});
        RD_VERIFY(first);
        QCOMPARE(first->lock, LockState::Free);
        RD_VERIFY(desk::verifyRequester(agent(temporary), caseId, {wrong}));
        const auto third = desk::verifyRequester(agent(temporary), caseId, {wrong});
        RD_VERIFY(third);
        QCOMPARE(third->lock, LockState::SessionEnded);
    }

    void aReleasedLockStillRaisesTheLevel_R_ID_09()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, inStore));
        RD_VERIFY(desk::releaseLockout(supervisor(temporary), caseId, why));
        temporary.setNow(QStringLiteral("2026-11-24T10:00:00+08:00"));
        const domain::CaseId next = logged(temporary);
        const auto code = desk::issueCode(agent(temporary), next);
        RD_VERIFY(code);
        const auto round = desk::verifyRequester(agent(temporary), next,
                                                 {{QStringLiteral("P1"), code->code}, {QStringLiteral("K1"), card}});
        RD_VERIFY(round);
        QCOMPARE(round->level, AssuranceLevel::L2);
        QCOMPARE(desk::showCase(agent(temporary), next)->header.items.first().state, domain::CaseState::Verifying);
    }

    void threeWrongAnswersEndTheSupervisorsCheckToo_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        for (int i = 0; i < 3; ++i)
            RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, {wrong}));
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::verifyRequester(supervisor(temporary), caseId, inStore), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(desk::issueCode(supervisor(temporary), caseId), ErrorCode::VerificationLocked);
        QCOMPARE(auditHead(temporary), before);
        QVERIFY(!desk::verificationState(supervisor(temporary), caseId)->takesAnswers);
    }

    void theNoticeToThePersonIsPlannedOnce_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = lockedForSupervisor(temporary);
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, {wrong}));
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), caseId, inStore));
        const QList<domain::Task> tasks = desk::showCase(supervisor(temporary), caseId)->tasks;
        QCOMPARE(std::count_if(tasks.begin(), tasks.end(),
                               [](const domain::Task& task) { return task.operation == domain::Operation::Notify; }),
                 1);
    }

    void aDayLockRunsOutAndIsNobodysToRelease_R_ID_08()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T10:00:00+08:00"));
        temporary.loadRegister();
        domain::CaseId last;
        for (const int answers : {3, 2}) {
            last = logged(temporary);
            for (int i = 0; i < answers; ++i)
                RD_VERIFY(desk::verifyRequester(agent(temporary), last, {wrong}));
        }
        QCOMPARE(lockOf(agent(temporary), last), LockState::LockedUntil);
        const QString before = auditHead(temporary);
        RD_EXPECT_ERROR(desk::verifyRequester(supervisor(temporary), last, inStore), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(desk::releaseLockout(supervisor(temporary), last, why), ErrorCode::NotFound);
        QCOMPARE(auditHead(temporary), before);
        QVERIFY(!desk::verificationState(supervisor(temporary), last)->mayRelease);
    }

    // Another case about the same person gives a supervisor no further answers.
    void threeAnswersUnderTheLockAreAllWhateverTheCase_R_ID_08()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId first = lockedForSupervisor(temporary);
        for (int i = 0; i < 2; ++i)
            RD_VERIFY(desk::verifyRequester(supervisor(temporary), first, {wrong}));
        const domain::CaseId second = logged(temporary);
        RD_VERIFY(desk::verifyRequester(supervisor(temporary), second, {wrong}));
        RD_EXPECT_ERROR(desk::verifyRequester(supervisor(temporary), second, {wrong}), ErrorCode::VerificationLocked);
        RD_EXPECT_ERROR(desk::verifyRequester(supervisor(temporary), first, {wrong}), ErrorCode::VerificationLocked);
    }
};

QTEST_MAIN(LockoutReleaseTest)
#include "lockout_release_test.moc"
