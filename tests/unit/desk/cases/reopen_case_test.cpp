#include "core/desk/cases/reopen_case.h"

#include "core/calendar/working_calendar.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/next_step.h"
#include "core/desk/cases/round.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/today/show_today.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::ReopenCause;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");
const QString found = QStringLiteral("复核发现遗漏了一家受托方的名单。");

// An opt-out of Mon 2026-11-23, answered the same day and closed on Thu 11-26.
test::WorkedCase closedOptOut(test::TemporaryDesk& temporary)
{
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    work.answer(1);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    work.close();
    return work;
}

int openTasks(const domain::CaseFile& file)
{
    return static_cast<int>(std::count_if(file.tasks.begin(), file.tasks.end(),
                                          [](const domain::Task& task) { return domain::isOpen(task.state); }));
}

} // namespace

// Move 17 (rule book §7, R-DL-11).
class ReopenCaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A26_ourOwnErrorKeepsD0AndIsLateOnceTheDueDateHasPassed_R_DL_11();
    void beforeTheDueDateOurOwnErrorIsInTimeStill();
    void anUpheldComplaintIsOurErrorToo_R_RF_06();
    void newFactsHaveTheirOwnD0AndAVerifiedRequester_R_DL_11();
    void newFactsAboutOneItemLeaveTheOtherAnswered();
    void whatWasVerifiedIsNotVerifiedAgainForOurError();
    void theApologyOfTheFirstRoundIsNoneForTheSecond_R_DL_09();
    void theCopyOfTheFirstRoundAnswersNothingAnyMore();
    void itIsAnsweredAndClosedAgain();
    void whatMayNotBeReopenedStaysAsItIs();
    void theLogVouchesForIt();
};

void ReopenCaseTest::A26_ourOwnErrorKeepsD0AndIsLateOnceTheDueDateHasPassed_R_DL_11()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = closedOptOut(temporary);
    const domain::Deadline before = work.file().header.deadline;
    temporary.setNow(u"2026-12-28T10:00:00+08:00"_s);
    desk::Desk& supervisor = temporary.as(u"wang"_s);
    RD_VERIFY(desk::reopenCase(supervisor, work.id(), {ReopenCause::OwnError, found, {}, {}}));

    const domain::CaseFile file = work.file();
    QCOMPARE(file.header.deadline.d0, QDate(2026, 11, 23));
    QCOMPARE(file.header.deadline.due, before.due);
    QCOMPARE(file.stage, domain::DueStage::Overdue);
    QVERIFY(file.daysLeft < 0);
    QVERIFY(!file.header.repliedAt.isValid());
    QVERIFY(!file.header.items.first().outcome);
    QCOMPARE(file.header.state, CaseState::InProgress);
    QVERIFY(openTasks(file) > 0);
    for (const domain::Task& task : file.tasks) {
        if (domain::isOpen(task.state))
            QVERIFY2(task.term > QDate(2026, 12, 28), qPrintable(task.holder));
    }
    QCOMPARE(file.turns.size(), 1);
    QCOMPARE(file.turns.first().cause, u"OWN_ERROR"_s);
    QCOMPARE(file.turns.first().words, found);

    // Back in the queue, on Today and among the reminders.
    domain::CaseFilter open;
    open.openOnly = true;
    open.queueFrom = QDate(2026, 12, 28);
    QCOMPARE(desk::listCases(supervisor, open, {}, 10)->rows.size(), 1);
    const auto today = desk::showToday(temporary.as(u"li"_s));
    RD_VERIFY(today);
    QCOMPARE(today->openCases, 1);
    QCOMPARE(today->lines.first().kind, domain::TodayKind::Overdue);
    QCOMPARE(desk::listReminders(temporary.as(u"li"_s))->lines.size(), 1);
}

void ReopenCaseTest::beforeTheDueDateOurOwnErrorIsInTimeStill()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = closedOptOut(temporary);
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::OwnError, found, {}, {}}));
    const domain::CaseFile file = work.file();
    QCOMPARE(file.header.deadline.due, QDate(2026, 12, 14));
    QCOMPARE(file.stage, domain::DueStage::Ahead);
}

void ReopenCaseTest::anUpheldComplaintIsOurErrorToo_R_RF_06()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = closedOptOut(temporary);
    temporary.setNow(u"2026-12-28T10:00:00+08:00"_s);
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::ComplaintUpheld, found, {}, {}}));
    QCOMPARE(work.file().header.deadline.d0, QDate(2026, 11, 23));
    QCOMPARE(work.file().stage, domain::DueStage::Overdue);
}

void ReopenCaseTest::newFactsHaveTheirOwnD0AndAVerifiedRequester_R_DL_11()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase work(temporary,
                                temporary.verifiedCase(temporary.call(RightType::OptOut, name, phone), card));
    work.answer(1);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    work.close();
    temporary.setNow(u"2026-12-28T10:00:00+08:00"_s);
    const QDateTime call = parseInstant(u"2026-12-25T16:00:00+08:00"_s);
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(),
                               {ReopenCause::NewFacts, u"来电人称换了号码，旧号码仍收到短信。"_s, call, {}}));
    const domain::CaseFile file = work.file();
    QCOMPARE(file.header.deadline.d0, QDate(2026, 12, 25));
    QCOMPARE(file.header.deadline.due, temporary.as(u"li"_s).calendar().workingDayAfter(QDate(2026, 12, 25), 15));
    QCOMPARE(file.stage, domain::DueStage::Ahead);
    QCOMPARE(file.header.level, domain::AssuranceLevel::L0);
    // When the case first came in is not rewritten.
    QCOMPARE(file.header.receivedAt, parseInstant(u"2026-11-23T10:00:00+08:00"_s));
}

void ReopenCaseTest::newFactsAboutOneItemLeaveTheOtherAnswered()
{
    test::TemporaryDesk temporary;
    domain::CallIntake intake = temporary.call(RightType::OptOut, name, phone);
    intake.items.append({RightType::Explain, {}, {}, true});
    const test::WorkedCase work = test::WorkedCase::logged(temporary, intake);
    work.answer(1);
    work.answer(2);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    work.close();
    temporary.setNow(u"2026-12-28T10:00:00+08:00"_s);
    RD_VERIFY(
        desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::NewFacts, u"又收到一条短信。"_s, {}, {1}}));
    QCOMPARE(work.item(1).state, CaseState::InProgress);
    QCOMPARE(work.item(1).clock->deadline.d0, QDate(2026, 12, 28));
    QCOMPARE(work.item(2).state, CaseState::Closed);
    QCOMPARE(work.item(2).clock->deadline.d0, QDate(2026, 11, 23));
    QVERIFY(work.item(2).clock->answeredAt.isValid());
    QCOMPARE(work.file().header.deadline.d0, QDate(2026, 12, 28));

    work.answer(1);
    QCOMPARE(work.file().header.state, CaseState::Replied);
    QVERIFY(work.file().header.repliedAt.isValid());
}

void ReopenCaseTest::whatWasVerifiedIsNotVerifiedAgainForOurError()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    domain::CallIntake intake = temporary.call(RightType::WithdrawConsent, name, phone);
    intake.items.first().purposes = {u"C05"_s};
    const test::WorkedCase work(temporary, temporary.verifiedCase(intake, card));
    work.answer(1);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    work.close();
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::OwnError, found, {}, {}}));
    QCOMPARE(work.item(1).state, CaseState::InProgress);
    work.doTasks(1);

    RD_VERIFY(desk::proposeOutcome(temporary.as(u"li"_s), work.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    work.send();
    temporary.setNow(u"2026-12-01T10:00:00+08:00"_s);
    work.close();
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::NewFacts, found, {}, {}}));
    QCOMPARE(work.item(1).state, CaseState::Received);
    QCOMPARE(work.file().next, domain::NextStep::Verify);
}

void ReopenCaseTest::itIsAnsweredAndClosedAgain()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = closedOptOut(temporary);
    temporary.setNow(u"2026-12-28T10:00:00+08:00"_s);
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::OwnError, found, {}, {}}));
    RD_EXPECT_ERROR(desk::sendReply(temporary.as(u"li"_s), work.id(),
                                    {u"T08"_s, domain::ReplyChannel::Letter, {}, {}, work.letterPath()}),
                    ErrorCode::ApprovalMissing); // the letter is complete, and nothing is decided
    // The second answer cannot have left before it was asked for.
    work.doTasks(1);
    RD_VERIFY(desk::proposeOutcome(temporary.as(u"li"_s), work.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    const auto early = desk::sendReply(
        temporary.as(u"li"_s), work.id(),
        {u"T08"_s, domain::ReplyChannel::Letter, {}, parseInstant(u"2026-12-01T10:00:00+08:00"_s), work.letterPath()});
    RD_EXPECT_ERROR(early, ErrorCode::InvalidArgument);
    work.send();
    const domain::CaseFile file = work.file();
    QCOMPARE(file.header.state, CaseState::Replied);
    // R-RP-01: the answer that counts left after the due date.
    QVERIFY(file.header.repliedAt > file.header.deadline.dueEnd);
    QCOMPARE(std::count_if(file.replies.begin(), file.replies.end(),
                           [](const domain::Reply& one) { return one.state == domain::ReplyState::Sent; }),
             2);
    temporary.setNow(u"2027-01-04T10:00:00+08:00"_s);
    work.close();
    QCOMPARE(work.file().header.state, CaseState::Closed);
}

void ReopenCaseTest::theApologyOfTheFirstRoundIsNoneForTheSecond_R_DL_09()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    desk::Desk& agent = temporary.as(u"li"_s);
    temporary.setNow(u"2026-12-15T10:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(agent)->overdue.size(), 1);
    work.send(u"T17"_s);
    work.answer(1);
    temporary.setNow(u"2026-12-21T10:00:00+08:00"_s);
    work.close();
    QVERIFY(desk::prepareDueLetters(agent)->overdue.isEmpty());
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::OwnError, found, {}, {}}));
    QCOMPARE(desk::prepareDueLetters(agent)->overdue, QStringList(work.file().header.number));
    QVERIFY(desk::prepareDueLetters(agent)->overdue.isEmpty());
}

void ReopenCaseTest::theCopyOfTheFirstRoundAnswersNothingAnyMore()
{
    domain::CaseTurn turn;
    turn.kind = domain::TurnKind::Reopened;
    turn.at = parseInstant(u"2026-12-28T10:00:00+08:00"_s);
    domain::CaseFile file;
    file.header.state = CaseState::PendingApproval;
    domain::DataCopy copy;
    copy.builtAt = turn.at.addDays(-1);
    file.copies = {copy};
    const auto stands = [&] {
        file.copyStands = desk::currentCopy(file.copies, file.turns).has_value();
        return file.copyStands;
    };
    QVERIFY(stands());
    QCOMPARE(desk::nextStepOf(file), domain::NextStep::ReviewCopy);
    file.turns = {turn};
    QVERIFY(!stands());
    QCOMPARE(desk::nextStepOf(file), domain::NextStep::Approve);
    copy.builtAt = turn.at.addSecs(1);
    file.copies.prepend(copy);
    QVERIFY(stands());
    QCOMPARE(desk::nextStepOf(file), domain::NextStep::ReviewCopy);
}

void ReopenCaseTest::whatMayNotBeReopenedStaysAsItIs()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    desk::Desk& supervisor = temporary.as(u"wang"_s);
    const desk::Reopening error{ReopenCause::OwnError, found, {}, {}};
    const auto open = desk::reopenCase(supervisor, work.id(), error);
    RD_EXPECT_ERROR(open, ErrorCode::MoveForbidden);
    QCOMPARE(open.error().args.value(u"from"_s).toString(), u"IN_PROGRESS"_s);
    work.answer(1);
    RD_EXPECT_ERROR(desk::reopenCase(supervisor, work.id(), error), ErrorCode::MoveForbidden);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    work.close();
    const QStringList before = work.actions();
    const qsizetype tasks = work.file().tasks.size();

    for (const char* user : {"li", "sun"})
        RD_EXPECT_ERROR(desk::reopenCase(temporary.as(QLatin1String(user)), work.id(), error), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::reopenCase(supervisor, work.id(), {ReopenCause::OwnError, u" "_s, {}, {}}),
                    ErrorCode::ReasonRequired);
    RD_EXPECT_ERROR(
        desk::reopenCase(supervisor, work.id(), {ReopenCause::OwnError, u"身份证11010519491231002X"_s, {}, {}}),
        ErrorCode::ForbiddenNumber);
    RD_EXPECT_ERROR(desk::reopenCase(supervisor, work.id(), {ReopenCause::OwnError, found, {}, {2}}),
                    ErrorCode::MoveForbidden);
    RD_EXPECT_ERROR(desk::reopenCase(supervisor, work.id(),
                                     {ReopenCause::NewFacts, found, parseInstant(u"2027-01-04T10:00:00+08:00"_s), {}}),
                    ErrorCode::InvalidArgument);
    const auto early = desk::reopenCase(
        supervisor, work.id(), {ReopenCause::NewFacts, found, parseInstant(u"2026-11-23T09:00:00+08:00"_s), {}});
    RD_EXPECT_ERROR(early, ErrorCode::MoveForbidden);
    QCOMPARE(early.error().args.value(u"guard"_s).toString(), u"REOPENED_LATER"_s);

    QCOMPARE(work.file().header.state, CaseState::Closed);
    QCOMPARE(work.actions(), before);
    QCOMPARE(work.file().tasks.size(), tasks);
    QVERIFY(work.file().turns.isEmpty());
}

void ReopenCaseTest::theLogVouchesForIt()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = closedOptOut(temporary);
    RD_VERIFY(desk::reopenCase(temporary.as(u"wang"_s), work.id(), {ReopenCause::NewFacts, found, {}, {}}));
    QVERIFY(work.actions().contains(u"CaseReopened"_s));
    const auto check = desk::verifyAudit(temporary.as(u"chen"_s), {});
    RD_VERIFY(check);
    QVERIFY2(check->ok, qPrintable(check->problem));
}

QTEST_MAIN(ReopenCaseTest)
#include "reopen_case_test.moc"
