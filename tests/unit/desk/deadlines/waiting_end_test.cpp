#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/logged_changes.h"
#include "tests/support/waiting_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace test::waiting;
using domain::CaseFile;
using domain::CaseState;
using domain::MaterialExtent;
using domain::RightType;
using test::loggedChanges;
using test::TemporaryDesk;

// How a wait ends: by material, by verification, by the passing of thirty days (rule book §7 moves 7 and 20).
class WaitingEndTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onTheThirtiethDayNothingIsAbandoned_move20();
    void aWaitMayEndBeforeADateThatStoodStill_move20();
    void aLaterContactOpensALinkedCaseWithItsOwnD0_move20();
    void onlyAnAbandonedCaseIsGoneOnWith();
    void whatWasAnsweredOtherwiseIsNotAbandoned();
    void partOfTheMaterialIsNotedAndTheWaitGoesOn();
    void whoIsVerifiedAfterT03IsDueAgain();
    void whoIsNotVerifiedFarEnoughGoesOnWaiting();
    void whoWasVerifiedBeforeT02GoesOnAtOnce();
    void aT03ThatComesBackIsApprovedAndSentAgain_R_DL_07();
    void whatIsNotMaterialIsRefusedAndChangesNothing_data();
    void whatIsNotMaterialIsRefusedAndChangesNothing();
    void afterThirtyDaysItIsANewRequest();
};

void WaitingEndTest::onTheThirtiethDayNothingIsAbandoned_move20()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-04-19T23:59:59+08:00"_s);
    QVERIFY(desk::prepareDueLetters(temporary.as(u"zhao"_s))->abandoned.isEmpty());
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);

    temporary.setNow(u"2026-04-20T00:00:01+08:00"_s);
    const auto passed = desk::prepareDueLetters(temporary.as(u"zhao"_s));
    RD_VERIFY(passed);
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(passed->abandoned, QStringList{file.header.number});
    QCOMPARE(file.header.state, CaseState::Abandoned);
    for (const domain::Task& task : file.tasks)
        QVERIFY(!domain::isOpen(task.state));
    const domain::AuditEntry entry = desk::caseHistory(temporary.as(u"li"_s), caseId)->last();
    QCOMPARE(entry.action, u"CaseAbandoned"_s);
    QCOMPARE(entry.actorName, temporary.as(u"zhao"_s).session().user().name);
    QCOMPARE(entry.detail.value(u"by"_s).toString(), u"system"_s);
    QCOMPARE(entry.detail.value(u"waitedUntil"_s).toString(), u"2026-04-19"_s);
    QVERIFY(queue(temporary).isEmpty());

    const QStringList before = loggedChanges(temporary);
    QVERIFY(desk::prepareDueLetters(temporary.as(u"li"_s))->abandoned.isEmpty());
    QCOMPARE(loggedChanges(temporary), before);
    QVERIFY(auditHolds(temporary));
}

// In mode B the date lies beyond the thirty days when T03 leaves early.
void WaitingEndTest::aWaitMayEndBeforeADateThatStoodStill_move20()
{
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, u"B"_s);
    const domain::CaseId caseId = asked(temporary);
    temporary.setNow(u"2026-03-16T10:00:00+08:00"_s);
    RD_VERIFY(
        desk::proposeOutcome(temporary.as(u"li"_s), caseId, 1, {domain::Outcome::NotActionableIdentity, {}, {}, {}}));
    RD_VERIFY(desk::approve(temporary.as(u"chen"_s), caseId, 0, u"同意。"_s));
    RD_VERIFY(sent(temporary, caseId, u"T03"_s));
    QCOMPARE(fileOf(temporary, caseId).waiting.until, QDate(2026, 4, 15));
    QCOMPARE(fileOf(temporary, caseId).header.deadline.due, QDate(2026, 4, 23));
    temporary.setNow(u"2026-04-15T23:00:00+08:00"_s);
    QVERIFY(desk::prepareDueLetters(temporary.as(u"li"_s))->abandoned.isEmpty());
    temporary.setNow(u"2026-04-16T00:30:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(temporary.as(u"li"_s))->abandoned.size(), 1);
}

void WaitingEndTest::aLaterContactOpensALinkedCaseWithItsOwnD0_move20()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-04-20T09:00:00+08:00"_s);
    RD_VERIFY(desk::prepareDueLetters(temporary.as(u"li"_s)));
    RD_EXPECT_ERROR(came(temporary, caseId, u"2026-04-20T08:30"_s), ErrorCode::MoveForbidden);
    domain::CallIntake again = temporary.call(RightType::Copy, personName, personPhone);
    again.follows = caseId;
    const auto logged = desk::logCall(temporary.as(u"li"_s), again);
    RD_VERIFY(logged);
    QCOMPARE(logged->logged.deadline.d0, QDate(2026, 4, 20));
    const CaseFile later = fileOf(temporary, logged->logged.id);
    const CaseFile earlier = fileOf(temporary, caseId);
    QCOMPARE(later.follows, earlier.header.number);
    QCOMPARE(earlier.followedBy, QStringList{later.header.number});
    QCOMPARE(earlier.header.state, CaseState::Abandoned);
    QVERIFY(actionsOf(temporary, caseId).contains(u"CaseFollowed"_s));
    QVERIFY(auditHolds(temporary));
}

void WaitingEndTest::onlyAnAbandonedCaseIsGoneOnWith()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = asked(temporary);
    domain::CallIntake again = temporary.call(RightType::Copy, personName, personPhone);
    again.follows = caseId;
    const QStringList before = loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::logCall(temporary.as(u"li"_s), again), ErrorCode::InvalidArgument);
    QCOMPARE(loggedChanges(temporary), before);
    QCOMPARE(queue(temporary).size(), 1);
}

void WaitingEndTest::whatWasAnsweredOtherwiseIsNotAbandoned()
{
    TemporaryDesk temporary(receivedAt);
    domain::CallIntake both = temporary.call(RightType::Copy, personName, personPhone);
    domain::WishedItem general;
    general.right = RightType::Explain;
    both.items.append(general);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto call = desk::logCall(agent, both);
    RD_VERIFY(call);
    const domain::CaseId caseId = call->logged.id;
    RD_VERIFY(desk::proposeOutcome(agent, caseId, 2, {domain::Outcome::Fulfilled, {}, {}, {}}));
    RD_VERIFY(sent(temporary, caseId, u"T11"_s));
    temporary.setNow(u"2026-03-19T08:00:00+08:00"_s);
    RD_VERIFY(desk::prepareDueLetters(agent));
    RD_VERIFY(desk::approve(temporary.as(u"chen"_s), caseId, 1, u"同意。"_s));
    RD_VERIFY(sent(temporary, caseId, u"T03"_s));
    temporary.setNow(u"2026-04-20T08:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(agent)->abandoned.size(), 1);
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.items.at(0).state, CaseState::Abandoned);
    // What was answered has long been closed by the program (§7 move 16).
    QCOMPARE(file.header.items.at(1).state, CaseState::Closed);
    QCOMPARE(file.header.state, CaseState::Closed);
}

void WaitingEndTest::partOfTheMaterialIsNotedAndTheWaitGoesOn()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-25T09:10"_s, MaterialExtent::Partly));
    CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::AwaitingInfo);
    QCOMPARE(file.stage, domain::DueStage::Stopped);
    QCOMPARE(file.waiting.arrivals.size(), 1);
    QVERIFY(file.waiting.arrivals.first().extent == MaterialExtent::Partly);
    QVERIFY(file.waiting.waits);
    // The rest on the last day of the wait.
    temporary.setNow(u"2026-04-19T23:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-04-19T22:50"_s));
    file = fileOf(temporary, caseId);
    QCOMPARE(file.header.deadline.secondFrom, QDate(2026, 4, 19));
    QCOMPARE(file.waiting.arrivals.size(), 2);
}

void WaitingEndTest::whoIsVerifiedAfterT03IsDueAgain()
{
    TemporaryDesk temporary(receivedAt);
    temporary.loadRegister();
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto code = desk::issueCode(agent, caseId);
    RD_VERIFY(code);
    RD_VERIFY(desk::verifyRequester(agent, caseId, {{u"P1"_s, code->code}, {u"K1"_s, personCard}}));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::InProgress);
    QVERIFY(!file.header.items.first().outcome);
    QCOMPARE(file.header.deadline.secondFrom, QDate(2026, 3, 25));
    QCOMPARE(file.header.deadline.due, QDate(2026, 4, 16));
    QVERIFY(!file.header.repliedAt.isValid());
    QVERIFY(auditHolds(temporary));
}

void WaitingEndTest::whoIsNotVerifiedFarEnoughGoesOnWaiting()
{
    TemporaryDesk temporary(receivedAt);
    temporary.loadRegister();
    const domain::CaseId caseId = asked(temporary);
    RD_VERIFY(desk::verifyRequester(temporary.as(u"li"_s), caseId, {{u"K1"_s, personCard}}));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::AwaitingInfo);
    QVERIFY(file.waiting.arrivals.isEmpty());
}

void WaitingEndTest::whoWasVerifiedBeforeT02GoesOnAtOnce()
{
    TemporaryDesk temporary(receivedAt);
    temporary.loadRegister();
    const domain::CaseId caseId =
        temporary.verifiedCase(temporary.call(RightType::Correct, personName, personPhone), personCard);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);
    temporary.setNow(u"2026-03-09T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-09T09:00"_s));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::InProgress);
}

void WaitingEndTest::aT03ThatComesBackIsApprovedAndSentAgain_R_DL_07()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-03-21T10:00:00+08:00"_s);
    RD_VERIFY(desk::replyBounced(temporary.as(u"li"_s), caseId));
    CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::PendingApproval);
    QVERIFY(!file.waiting.until.isValid());
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.stage, domain::DueStage::Red);
    temporary.setNow(u"2026-03-23T10:00:00+08:00"_s);
    RD_VERIFY(desk::approve(temporary.as(u"chen"_s), caseId, 0, u"改用电子邮件。"_s));
    RD_VERIFY(sent(temporary, caseId, u"T03"_s));
    file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::AwaitingInfo);
    QCOMPARE(file.waiting.until, QDate(2026, 4, 22));
}

void WaitingEndTest::whatIsNotMaterialIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("cameAt");
    QTest::addColumn<QString>("note");
    QTest::addColumn<ErrorCode>("error");
    const QString good = u"2026-03-09T09:00"_s;
    QTest::newRow("a minute from now") << u"li"_s << u"2026-03-09T10:01"_s << QString() << ErrorCode::InvalidArgument;
    QTest::newRow("before T02 left") << u"li"_s << u"2026-03-04T10:59"_s << QString() << ErrorCode::InvalidArgument;
    QTest::newRow("an ID number in the note")
        << u"li"_s << good << u"身份证 11010519491231002X"_s << ErrorCode::ForbiddenNumber;
    QTest::newRow("an auditor") << u"sun"_s << good << QString() << ErrorCode::NotPermitted;
}

void WaitingEndTest::whatIsNotMaterialIsRefusedAndChangesNothing()
{
    QFETCH(QString, user);
    QFETCH(QString, cameAt);
    QFETCH(QString, note);
    QFETCH(ErrorCode, error);
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = asked(temporary);
    const domain::CaseId other = logged(temporary, RightType::OptOut);
    temporary.setNow(u"2026-03-09T10:00:00+08:00"_s);
    desk::Desk& desk = temporary.as(user);
    const QStringList before = loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::logMaterial(desk, caseId, {at(cameAt), MaterialExtent::Complete, note}), error);
    // Nothing was asked for in this one.
    RD_EXPECT_ERROR(came(temporary, other, u"2026-03-09T09:00"_s), ErrorCode::MoveForbidden);
    QCOMPARE(loggedChanges(temporary), before);
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::AwaitingInfo);
    QVERIFY(file.waiting.arrivals.isEmpty());
}

void WaitingEndTest::afterThirtyDaysItIsANewRequest()
{
    TemporaryDesk temporary(receivedAt);
    temporary.loadRegister();
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-04-20T10:00:00+08:00"_s);
    const QStringList before = loggedChanges(temporary);
    const auto late = came(temporary, caseId, u"2026-04-20T00:00"_s);
    RD_EXPECT_ERROR(late, ErrorCode::MoveForbidden);
    QCOMPARE(late.error().args.value(u"notAfter"_s).toString(), u"2026-04-19"_s);
    QCOMPARE(loggedChanges(temporary), before);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto code = desk::issueCode(agent, caseId);
    RD_VERIFY(code);
    RD_VERIFY(desk::verifyRequester(agent, caseId, {{u"P1"_s, code->code}, {u"K1"_s, personCard}}));
    QCOMPARE(fileOf(temporary, caseId).header.state, CaseState::AwaitingInfo);
    // What came in time and was only logged late still counts.
    RD_VERIFY(came(temporary, caseId, u"2026-04-19T18:00"_s));
    QCOMPARE(fileOf(temporary, caseId).header.deadline.secondFrom, QDate(2026, 4, 19));
}

QTEST_MAIN(WaitingEndTest)
#include "waiting_end_test.moc"
