#include "core/desk/cases/close_case.h"
#include "core/desk/cases/log_material.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/intake/log_call.h"
#include "core/domain/case_move.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/waiting_case.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace rd::test::waiting;
using domain::CaseFile;
using domain::CaseState;

// What the table of moves refuses by the verbs, named; and what it found that no verb had asked.
class MoveGuardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProposalFallsWhenMaterialIsAskedFor_R_DL_07();
    void aRefusalNamesItsGuard();
    void aReadThatFailsIsToldAndNotTakenForARefusal_data();
    void aReadThatFailsIsToldAndNotTakenForARefusal();
};

// A proposal that stood while T02 left was taken for an answer by T03, and the material opened a second clock.
void MoveGuardsTest::aProposalFallsWhenMaterialIsAskedFor_R_DL_07()
{
    TemporaryDesk temporary(receivedAt);
    temporary.loadRegister();
    domain::CallIntake intake = temporary.call(domain::RightType::WithdrawConsent, personName, personPhone);
    intake.items.first().purposes = {u"C05"_s};
    const domain::CaseId caseId = temporary.verifiedCase(intake, personCard);
    const WorkedCase work(temporary, caseId);
    work.doTasks(1);
    const desk::ProposedOutcome done{domain::Outcome::Fulfilled, {}, {}, {}};
    RD_VERIFY(desk::proposeOutcome(temporary.as(u"li"_s), caseId, 1, done));
    temporary.setNow(u"2026-03-04T11:00:00+08:00"_s);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    QCOMPARE(work.item(1).state, CaseState::AwaitingInfo);
    QVERIFY(!work.item(1).outcome);
    QVERIFY(!work.file().header.repliedAt.isValid());
    const QDate due = work.file().header.deadline.due;
    temporary.setNow(u"2026-03-18T11:00:00+08:00"_s);
    RD_VERIFY(desk::logMaterial(temporary.as(u"li"_s), caseId, {}));
    QVERIFY(!work.file().header.deadline.secondFrom.isValid());
    QCOMPARE(work.file().header.deadline.due, due);
    QCOMPARE(work.item(1).state, CaseState::InProgress);
}

void MoveGuardsTest::aRefusalNamesItsGuard()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = logged(temporary);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto guardOf = [](const auto& result) {
        return result ? QString() : result.error().args.value(u"guard"_s).toString();
    };
    const desk::ProposedOutcome unverifiable{domain::Outcome::NotActionableIdentity, {}, {}, {}};
    temporary.setNow(u"2026-03-04T11:00:00+08:00"_s);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    QCOMPARE(guardOf(desk::proposeOutcome(agent, caseId, 1, unverifiable)), u"TENTH_DAY"_s);
    QCOMPARE(guardOf(sent(temporary, caseId, u"T02"_s)), u"ASKED_ONCE"_s);
    const CaseFile file = fileOf(temporary, caseId);
    QVERIFY(!file.tasks.isEmpty());
    QCOMPARE(guardOf(desk::completeTask(agent, file.tasks.first().id, temporary.path())), u"LEVEL_OF_ITEM"_s);
    QCOMPARE(guardOf(desk::dismissTask(agent, file.tasks.first().id, u"没有此人"_s)), u"OTHER_THAN_HANDLER"_s);
}

void MoveGuardsTest::aReadThatFailsIsToldAndNotTakenForARefusal_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("papers") << QByteArray("requester_paper");
    QTest::newRow("exception path") << QByteArray("exception_path");
}

// A damaged desk must not look like papers that are missing or an officer who is waited for.
void MoveGuardsTest::aReadThatFailsIsToldAndNotTakenForARefusal()
{
    QFETCH(QByteArray, table);
    TemporaryDesk temporary(receivedAt);
    domain::CallIntake intake = temporary.call(domain::RightType::Delete, personName, personPhone);
    intake.requester = {domain::RequesterType::RelativeDeceased, u"19900000002"_s};
    desk::Desk& agent = temporary.as(u"li"_s);
    const domain::CaseId caseId = orDie(desk::logCall(agent, intake)).logged.id;
    const QStringList before = loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::closeCase(agent, caseId), ErrorCode::MoveForbidden);

    RawDatabase raw(temporary.path(), agent.databaseKey());
    raw.run("ALTER TABLE " + table + " RENAME TO out_of_reach");
    RD_EXPECT_ERROR(desk::closeCase(agent, caseId), ErrorCode::StorageFailed);
    RD_EXPECT_ERROR(desk::withdrawCase(agent, caseId, {u"本人来电撤回。"_s, {}}), ErrorCode::StorageFailed);
    raw.run("ALTER TABLE out_of_reach RENAME TO " + table);
    RD_EXPECT_ERROR(desk::closeCase(agent, caseId), ErrorCode::MoveForbidden);
    QCOMPARE(loggedChanges(temporary), before);
    QVERIFY(fileOf(temporary, caseId).replies.isEmpty());
}

QTEST_MAIN(MoveGuardsTest)
#include "move_guards_test.moc"
