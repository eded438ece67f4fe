#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/export_due_dates.h"
#include "core/desk/deadlines/print_why_date.h"
#include "core/desk/today/list_reminders.h"
#include "tests/support/notice_desk.h"
#include "tests/support/waiting_case.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace test::waiting;
using domain::CaseFile;
using domain::CaseState;
using domain::ClockMode;
using domain::RightType;
using test::TemporaryDesk;

namespace {

QString clockSentence(const domain::SentReply& letter)
{
    for (const domain::LetterBlock& block : letter.reply.blocks) {
        if (block.id == u"clock"_s)
            return block.text;
    }
    return {};
}

} // namespace

// A case's clock while it waits (rule book §5.2, §7 moves 6, 7, 14a). The dates are those of the worked examples.
class WaitingScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A04_completeMaterialAfterT03OpensTheSecondClock();
    void A04_theSecondClockIsAnsweredLikeAnyOther();
    void A23_aLetterWithoutATermIsAskedForOnceAndTheClockRunsOn();
    void whoRefusesEveryFactorIsOptedOutAndTheCopyWaits_A12();
    void workedExample27InACase_data();
    void workedExample27InACase();
    void T02SaysWhatTheModeOfTheCaseSays_data();
    void T02SaysWhatTheModeOfTheCaseSays();
    void aPauseNeverOutlastsThirtyDaysFromVerification();
    void T03OfAPausedCaseIsPreparedTwoDaysBeforeItsDate();
    void theNextNoticeMovesTheSecondClock_R_DL_06();
    void theNextNoticeMovesAPausedCase_R_DL_06();
    void aPausedCaseSaysThatItWaits_5_4_data();
    void aPausedCaseSaysThatItWaits_5_4();
    void openTasksAreCountedFromTheMaterial();
    void theQueueAndTheRemindersFollowTheSecondClock();
};

void WaitingScenariosTest::A04_completeMaterialAfterT03OpensTheSecondClock()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::AwaitingInfo);
    QCOMPARE(file.stage, domain::DueStage::Stopped);
    QVERIFY(file.waiting.waits);
    QCOMPARE(file.waiting.asked, QList<QDateTime>{at(u"2026-03-04T11:00"_s)});
    QCOMPARE(file.waiting.until, QDate(2026, 4, 19));
    QCOMPARE(file.waiting.missing, missing);

    temporary.setNow(u"2026-03-26T14:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-25T09:10"_s));
    file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::Verifying);
    QVERIFY(!file.header.items.first().outcome);
    QVERIFY(!file.header.repliedAt.isValid());
    QCOMPARE(file.header.deadline.d0, QDate(2026, 3, 2));
    QCOMPARE(file.header.deadline.secondFrom, QDate(2026, 3, 25));
    QCOMPARE(file.header.deadline.t1, QDate(2026, 3, 26));
    QCOMPARE(file.header.deadline.due, QDate(2026, 4, 16)); // −04-06
    QCOMPARE(shanghaiTime(file.header.deadline.dueEnd), QTime(17, 30));
    QCOMPARE(file.header.deadline.milestones.reply, QDate(2026, 4, 1)); // the target of five working days
    QVERIFY(file.header.deadline.milestones.approved <= QDate(2026, 4, 1));
    QCOMPARE(file.stage, domain::DueStage::Ahead);
    QCOMPARE(file.daysLeft, 14);
    QCOMPARE(file.reading->dueContinued, QDate(2026, 3, 23));

    const auto why = desk::explainDeadline(temporary.as(u"li"_s), caseId);
    RD_VERIFY(why);
    QCOMPARE(why->days.first().date, QDate(2026, 3, 26));
    QCOMPARE(why->days.last().date, QDate(2026, 4, 16));
    QCOMPARE(why->days.last().number, 15);
    RD_VERIFY(desk::printWhyDate(temporary.as(u"li"_s), caseId, temporary.filePath(u"why.pdf"_s)));
    QVERIFY(actionsOf(temporary, caseId).contains(u"SecondClockOpened"_s));
    QVERIFY(auditHolds(temporary));
}

void WaitingScenariosTest::A04_theSecondClockIsAnsweredLikeAnyOther()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-03-25T09:10:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-25T09:10"_s));
    // What came proved nothing: T+10 and T+13 are counted from the material.
    desk::Desk& agent = temporary.as(u"li"_s);
    const desk::ProposedOutcome unverifiable{domain::Outcome::NotActionableIdentity, {}, {}, {}};
    temporary.setNow(u"2026-04-08T10:00:00+08:00"_s);
    RD_EXPECT_ERROR(desk::proposeOutcome(agent, caseId, 1, unverifiable), ErrorCode::MoveForbidden);
    temporary.setNow(u"2026-04-13T10:00:00+08:00"_s);
    QVERIFY(desk::prepareDueLetters(agent)->unverifiable.isEmpty());
    temporary.setNow(u"2026-04-14T10:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(agent)->unverifiable.size(), 1);
    RD_VERIFY(desk::approve(temporary.as(u"chen"_s), caseId, 0, u"仍无法核验。"_s));
    RD_VERIFY(sent(temporary, caseId, u"T03"_s));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.stage, domain::DueStage::Stopped);
    QCOMPARE(file.waiting.until, QDate(2026, 5, 14));
    QCOMPARE(file.header.deadline.due, QDate(2026, 4, 16));
}

void WaitingScenariosTest::A23_aLetterWithoutATermIsAskedForOnceAndTheClockRunsOn()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = asked(temporary);
    CaseFile file = fileOf(temporary, caseId);
    QVERIFY(file.waiting.missing.contains(u"写明期限的授权委托书"_s));
    temporary.setNow(u"2026-03-16T09:00:00+08:00"_s);
    RD_EXPECT_ERROR(sent(temporary, caseId, u"T02"_s), ErrorCode::AlreadyDone);
    file = fileOf(temporary, caseId);
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.stage, domain::DueStage::Amber);
    QCOMPARE(file.reading->mode, ClockMode::Continue);
    QCOMPARE(file.reading->refusalPrepared, QDate(2026, 3, 19));
    QVERIFY(file.reading->guards.isEmpty());

    RD_VERIFY(came(temporary, caseId, u"2026-03-16T08:30"_s));
    file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, CaseState::Verifying);
    QVERIFY(!file.waiting.waits);
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QVERIFY(!file.header.deadline.secondFrom.isValid());
    QVERIFY(!actionsOf(temporary, caseId).contains(u"DeadlineMoved"_s));
}

void WaitingScenariosTest::whoRefusesEveryFactorIsOptedOutAndTheCopyWaits_A12()
{
    TemporaryDesk temporary(receivedAt);
    desk::Desk& agent = temporary.as(u"li"_s);
    domain::CallIntake intake = temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s);
    domain::WishedItem copy;
    copy.right = RightType::Copy;
    intake.items.append(copy);
    const test::WorkedCase work = test::WorkedCase::logged(temporary, intake);
    QCOMPARE(work.item(1).requiredLevel, domain::AssuranceLevel::L0);
    QVERIFY(work.item(2).requiredLevel > domain::AssuranceLevel::L0);
    // Unverified, the opt-out is carried out.
    work.doTasks(1);
    RD_VERIFY(desk::proposeOutcome(agent, work.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}));
    QCOMPARE(work.item(1).outcome, std::optional(domain::Outcome::Fulfilled));
    int stopped = 0;
    for (const domain::Task& task : work.file().tasks) {
        const bool stops = task.itemId == work.item(1).id && task.operation == domain::Operation::Stop;
        QVERIFY(!stops || task.state == domain::TaskState::Done);
        stopped += stops ? 1 : 0;
    }
    QVERIFY(stopped > 0);
    // The one letter about what is missing leaves; the copy waits for it.
    RD_VERIFY(sent(temporary, work.id(), u"T02"_s));
    QCOMPARE(work.item(2).state, CaseState::AwaitingInfo);
    QVERIFY(work.file().waiting.waits);
    QCOMPARE(work.file().waiting.asked.size(), 1);
    // That nobody is verified is no ground of §4.6 to refuse.
    for (int i = 1; i <= 8; ++i) {
        RD_EXPECT_ERROR(desk::proposeOutcome(agent, work.id(), 2,
                                             {domain::Outcome::Refused, u"G%1"_s.arg(i),
                                              u"来电人拒绝提供任何核验要素，无法确认其为本人，故不能提供副本。"_s,
                                              u"《个人信息保护法》第四十五条"_s}),
                        ErrorCode::MoveForbidden);
        QVERIFY(!work.item(2).outcome);
    }
    QVERIFY(auditHolds(temporary));
}

void WaitingScenariosTest::workedExample27InACase_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QDate>("waiting"); // what binds while the material is missing
    QTest::addColumn<QDate>("due");
    QTest::newRow("A") << u"A"_s << QDate(2026, 3, 23) << QDate(2026, 3, 23);
    QTest::newRow("B") << u"B"_s << QDate(2026, 4, 23) << QDate(2026, 4, 8);
    QTest::newRow("C") << u"C"_s << QDate(2026, 3, 23) << QDate(2026, 4, 10);
}

void WaitingScenariosTest::workedExample27InACase()
{
    QFETCH(QString, mode);
    QFETCH(QDate, waiting);
    QFETCH(QDate, due);
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, mode);
    const domain::CaseId caseId = asked(temporary);
    QCOMPARE(fileOf(temporary, caseId).header.deadline.due, waiting);
    temporary.setNow(u"2026-03-19T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-19T09:00"_s));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.deadline.due, due);
    QCOMPARE(shanghaiDate(file.header.deadline.dueEnd), due);
    QCOMPARE(codeOf(file.reading->mode), mode);
    QCOMPARE(file.reading->due, due);
    QCOMPARE(file.reading->dueContinued, QDate(2026, 3, 23));
    QVERIFY(!file.header.deadline.secondFrom.isValid());
    const auto why = desk::explainDeadline(temporary.as(u"li"_s), caseId);
    RD_VERIFY(why);
    QCOMPARE(codeOf(why->standardMode), mode);
    QCOMPARE(why->deadline.due, QDate(2026, 3, 23));
    QCOMPARE(why->reading->due, due);
    QCOMPARE(why->days.last().date, due);
    QCOMPARE(why->days.last().number, 15);
    QCOMPARE(actionsOf(temporary, caseId).contains(u"DeadlineMoved"_s), mode != u"A"_s);
    QVERIFY(auditHolds(temporary));
}

void WaitingScenariosTest::T02SaysWhatTheModeOfTheCaseSays_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("sentAt");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QDate>("due");
    const QString third = u"2026-03-05T17:00:00+08:00"_s;
    const QString fourth = u"2026-03-06T09:00:00+08:00"_s;
    const QString goesOn = u"继续计算，不因等待材料而中止"_s;
    QTest::newRow("A") << u"A"_s << third << goesOn << QDate(2026, 3, 23);
    QTest::newRow("B on T+3") << u"B"_s << third << u"自本通知发出次日起暂停计算"_s << QDate(2026, 4, 22);
    QTest::newRow("B on T+4") << u"B"_s << fourth << goesOn << QDate(2026, 3, 23);
    QTest::newRow("C") << u"C"_s << fourth << u"自材料收齐之日起重新计算"_s << QDate(2026, 3, 23);
}

void WaitingScenariosTest::T02SaysWhatTheModeOfTheCaseSays()
{
    QFETCH(QString, mode);
    QFETCH(QString, sentAt);
    QFETCH(QString, says);
    QFETCH(QDate, due);
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, mode);
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(sentAt);
    const auto letter = sent(temporary, caseId, u"T02"_s);
    RD_VERIFY(letter);
    QVERIFY2(clockSentence(*letter).contains(says), qPrintable(clockSentence(*letter)));
    QVERIFY(!clockSentence(*letter).contains(u"%1"_s));
    QCOMPARE(fileOf(temporary, caseId).header.deadline.due, due);
}

void WaitingScenariosTest::aPauseNeverOutlastsThirtyDaysFromVerification()
{
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, u"B"_s);
    temporary.loadRegister();
    const domain::CaseId caseId =
        temporary.verifiedCase(temporary.call(RightType::Correct, personName, personPhone), personCard);
    temporary.setNow(u"2026-03-04T11:00:00+08:00"_s);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.deadline.due, QDate(2026, 4, 1));
    QCOMPARE(file.header.deadline.executionDue, QDate(2026, 4, 1));
    QVERIFY(file.reading->guards.contains(domain::ClockGuard::OuterLimit));
}

void WaitingScenariosTest::T03OfAPausedCaseIsPreparedTwoDaysBeforeItsDate()
{
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, u"B"_s);
    const domain::CaseId caseId = asked(temporary);
    QCOMPARE(fileOf(temporary, caseId).reading->refusalPrepared, QDate(2026, 4, 21));
    for (const char* early : {"2026-03-19T10:00:00+08:00", "2026-04-20T23:00:00+08:00"}) {
        temporary.setNow(QLatin1String(early));
        QVERIFY(desk::prepareDueLetters(temporary.as(u"li"_s))->unverifiable.isEmpty());
    }
    temporary.setNow(u"2026-04-21T08:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(temporary.as(u"li"_s))->unverifiable.size(), 1);
}

void WaitingScenariosTest::theNextNoticeMovesTheSecondClock_R_DL_06()
{
    TemporaryDesk temporary(u"2026-11-23T10:00:00+08:00"_s);
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(u"2026-12-10T10:00:00+08:00"_s);
    RD_VERIFY(desk::prepareDueLetters(temporary.as(u"li"_s)));
    RD_VERIFY(desk::approve(temporary.as(u"chen"_s), caseId, 0, u"同意。"_s));
    RD_VERIFY(sent(temporary, caseId, u"T03"_s));
    temporary.setNow(u"2026-12-21T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-12-21T09:00"_s));
    const domain::Deadline before = fileOf(temporary, caseId).header.deadline;
    QCOMPARE(before.due, QDate(2027, 1, 11));
    QVERIFY(before.provisional);

    RD_VERIFY(test::inForce(temporary, test::notice2027()));
    const domain::Deadline after = fileOf(temporary, caseId).header.deadline;
    QCOMPARE(after.d0, QDate(2026, 11, 23));
    QCOMPARE(after.secondFrom, QDate(2026, 12, 21));
    QCOMPARE(after.due, QDate(2027, 1, 8)); // +12-26 +12-27 −01-01
    QVERIFY(!after.provisional);
    QVERIFY(auditHolds(temporary));
}

void WaitingScenariosTest::theNextNoticeMovesAPausedCase_R_DL_06()
{
    TemporaryDesk temporary(u"2026-12-01T10:00:00+08:00"_s);
    chooseMode(temporary, u"B"_s);
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(u"2026-12-02T10:00:00+08:00"_s);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    temporary.setNow(u"2026-12-21T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-12-21T09:00"_s));
    QCOMPARE(fileOf(temporary, caseId).header.deadline.due, QDate(2027, 1, 8));
    RD_VERIFY(test::inForce(temporary, test::notice2027()));
    const domain::Deadline after = fileOf(temporary, caseId).header.deadline;
    QCOMPARE(after.due, QDate(2027, 1, 7)); // one day used; +12-26 +12-27 −01-01
    QVERIFY(!after.provisional);
}

void WaitingScenariosTest::aPausedCaseSaysThatItWaits_5_4_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("now");
    QTest::addColumn<domain::DueStage>("stage");
    QTest::addColumn<QDate>("reply"); // milestone
    const QDate paused(2026, 4, 21); // one day used; thirty days end on 04-02
    QTest::newRow("A never waits") << u"A"_s << u"2026-03-04T11:00:00+08:00"_s << domain::DueStage::Ahead
                                   << QDate(2026, 3, 19);
    QTest::newRow("B the day after T02") << u"B"_s << u"2026-03-04T11:00:00+08:00"_s << domain::DueStage::Waiting
                                         << paused;
    QTest::newRow("B the last day of the pause")
        << u"B"_s << u"2026-04-02T23:00:00+08:00"_s << domain::DueStage::Waiting << paused;
    QTest::newRow("B the clock runs on") << u"B"_s << u"2026-04-03T00:00:00+08:00"_s << domain::DueStage::Ahead
                                         << paused;
    QTest::newRow("B near its date") << u"B"_s << u"2026-04-16T09:00:00+08:00"_s << domain::DueStage::Amber << paused;
    // Nobody is verified: mode A's date is the earliest under every reading, and it does not wait.
    QTest::newRow("C without a date") << u"C"_s << u"2026-03-04T11:00:00+08:00"_s << domain::DueStage::Ahead
                                      << QDate(2026, 3, 19);
}

void WaitingScenariosTest::aPausedCaseSaysThatItWaits_5_4()
{
    QFETCH(QString, mode);
    QFETCH(QString, now);
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, mode);
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(u"2026-03-03T11:00:00+08:00"_s);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    temporary.setNow(now);
    const CaseFile file = fileOf(temporary, caseId);
    QTEST(file.stage, "stage");
    QTEST(file.header.deadline.milestones.reply, "reply");
    // Every list says the same.
    const domain::CasePage page = desk::listCases(temporary.as(u"li"_s), {}, {}, 10).value();
    QCOMPARE(page.rows.size(), 1);
    QTEST(page.rows.first().stage, "stage");
    RD_VERIFY(came(temporary, caseId, u"2026-03-04T10:00"_s));
    QVERIFY(fileOf(temporary, caseId).stage != domain::DueStage::Waiting);
}

void WaitingScenariosTest::openTasksAreCountedFromTheMaterial()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    const auto collects = [&] {
        QList<QDate> terms;
        for (const domain::Task& task : fileOf(temporary, caseId).tasks) {
            if (task.operation == domain::Operation::Collect)
                terms.append(task.term);
        }
        return terms;
    };
    const QList<QDate> first = collects();
    QVERIFY(!first.isEmpty());
    QCOMPARE(first.count(QDate(2026, 3, 5)), first.size());
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-25T09:10"_s));
    QCOMPARE(collects().count(QDate(2026, 3, 30)), first.size());
}

void WaitingScenariosTest::theQueueAndTheRemindersFollowTheSecondClock()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    const QString number = fileOf(temporary, caseId).header.number;
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    const QString other = fileOf(temporary, logged(temporary, RightType::OptOut)).header.number;
    QCOMPARE(queue(temporary), (QStringList{other, number})); // what is answered comes last
    RD_VERIFY(came(temporary, caseId, u"2026-03-24T09:10"_s));
    QCOMPARE(queue(temporary), (QStringList{number, other}));

    desk::Desk& agent = temporary.as(u"li"_s);
    const auto reminded = [&] {
        const domain::Reminders reminders = desk::listReminders(agent).value();
        for (const domain::Reminder& one : reminders.lines) {
            if (one.caseId == caseId)
                return domain::codeOf(one.stage);
        }
        return QString();
    };
    QCOMPARE(fileOf(temporary, caseId).header.deadline.due, QDate(2026, 4, 15));
    temporary.setNow(u"2026-04-07T10:00:00+08:00"_s);
    QCOMPARE(reminded(), QString());
    temporary.setNow(u"2026-04-08T10:00:00+08:00"_s);
    QCOMPARE(reminded(), u"AMBER"_s);
    temporary.setNow(u"2026-04-15T17:30:00+08:00"_s);
    QCOMPARE(reminded(), u"OVERDUE"_s);
    const auto exported = desk::exportDueDates(agent, temporary.filePath(u"due.ics"_s));
    RD_VERIFY(exported);
    QCOMPARE(*exported, 2);
}

QTEST_MAIN(WaitingScenariosTest)
#include "waiting_scenarios_test.moc"
