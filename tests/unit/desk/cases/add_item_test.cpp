#include "core/desk/cases/add_item.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/export_due_dates.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/verification/safety_flag.h"
#include "tests/support/notice_desk.h"
#include "tests/support/worked_case.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

desk::LaterWish explanation()
{
    desk::LaterWish wish;
    wish.item.right = RightType::Explain;
    wish.words = QStringLiteral("另外想了解积分规则。");
    return wish;
}

// An opt-out of Mon 2026-11-23, and on Wed 11-25 the wish to have a rule explained.
struct TwoClocks {
    test::TemporaryDesk temporary;
    test::WorkedCase work;

    TwoClocks()
        : work(test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone)))
    {
        temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
        const auto added = desk::addItem(temporary.as(u"li"_s), work.id(), explanation());
        if (!added)
            qFatal("%s", qPrintable(errorName(added.error().code)));
    }
};

int lettersAt(const test::WorkedCase& work, const QString& code, domain::ReplyState state)
{
    const QList<domain::Reply> replies = work.file().replies;
    return static_cast<int>(std::count_if(replies.begin(), replies.end(), [&](const domain::Reply& reply) {
        return reply.templateCode == code && reply.state == state;
    }));
}

} // namespace

// R-DL-11: an item that came in a later contact has its own D0.
class AddItemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theItemHasItsOwnD0AndTheCaseShowsTheSoonest_R_DL_11();
    void theCaseIsMetWhenItsLastItemIsAnswered_R_DL_07();
    void aLateItemMakesTheCaseLateWhateverCameAfter_R_RP_01();
    void theExplanationNamesTheClock();
    void queueRemindersAndCalendarFileFollowTheItem();
    void whatNeedsAHigherLevelWaitsForIt_R_ID_10();
    void whoIsInDangerNeedsALevelMoreForWhatIsAdded_R_ID_09();
    void whatIsAskedTogetherRaisesWhatStands_R_ID_09();
    void anItemIsAnsweredUnverifiedByItsOwnThirteenthDay_R_ID_12();
    void eachDateThatPassesHasItsOwnApology_R_DL_09();
    void aNoticeMovesTheClockOfEachItem_R_DL_06();
    void anItemThatComesEarlierIsListedAndToldOf_R_DL_06();
    void aReplyThatComesBackRunsItsOwnClockAgain();
    void whatIsTakenBackStopsItsClock();
    void aLaterContactNeedsAReasonWhenItIsLoggedLate_R_DL_01();
    void nothingIsAddedToWhatHasBeenAnswered();
    void theLogVouchesForEveryClock();
};

void AddItemTest::theItemHasItsOwnD0AndTheCaseShowsTheSoonest_R_DL_11()
{
    const TwoClocks two;
    const domain::CaseFile file = two.work.file();
    QCOMPARE(file.header.items.size(), 2);
    QCOMPARE(two.work.item(1).clock->deadline.due, QDate(2026, 12, 14));
    QCOMPARE(two.work.item(2).clock->deadline.d0, QDate(2026, 11, 25));
    QCOMPARE(two.work.item(2).clock->deadline.due, QDate(2026, 12, 16));
    QCOMPARE(file.header.deadline.d0, QDate(2026, 11, 23));
    QCOMPARE(file.header.deadline.due, QDate(2026, 12, 14));
    QCOMPARE(file.turns.first().kind, domain::TurnKind::ItemAdded);
    QCOMPARE(file.turns.first().item, two.work.item(2).id);
    QVERIFY(two.work.actions().contains(u"ItemAdded"_s));
}

void AddItemTest::theCaseIsMetWhenItsLastItemIsAnswered_R_DL_07()
{
    TwoClocks two;
    two.work.answer(1);
    domain::CaseFile file = two.work.file();
    QVERIFY(!file.header.repliedAt.isValid());
    QCOMPARE(file.header.deadline.due, QDate(2026, 12, 16));
    two.temporary.setNow(u"2026-12-15T10:00:00+08:00"_s);
    QCOMPARE(two.work.file().stage, domain::DueStage::Red);
    two.work.answer(2);
    file = two.work.file();
    QCOMPARE(file.header.state, CaseState::Replied);
    QVERIFY(file.header.repliedAt.isValid());
    QVERIFY(file.header.repliedAt < file.header.deadline.dueEnd);
    QCOMPARE(file.stage, domain::DueStage::Stopped);
}

void AddItemTest::aLateItemMakesTheCaseLateWhateverCameAfter_R_RP_01()
{
    TwoClocks two;
    two.temporary.setNow(u"2026-12-15T10:00:00+08:00"_s);
    QCOMPARE(two.work.file().stage, domain::DueStage::Overdue);
    two.work.answer(1);
    QCOMPARE(two.work.file().stage, domain::DueStage::Red);
    two.work.answer(2);
    const domain::Case header = two.work.file().header;
    QCOMPARE(header.deadline.due, QDate(2026, 12, 14));
    QVERIFY(header.repliedAt > header.deadline.dueEnd);
}

void AddItemTest::theExplanationNamesTheClock()
{
    TwoClocks two;
    const desk::Desk& agent = two.temporary.as(u"li"_s);
    const auto shown = desk::explainDeadline(agent, two.work.id());
    RD_VERIFY(shown);
    QCOMPARE(shown->item, 1);
    QCOMPARE(shown->deadline.due, QDate(2026, 12, 14));
    const auto second = desk::explainDeadline(agent, two.work.id(), 2);
    RD_VERIFY(second);
    QCOMPARE(second->item, 2);
    QCOMPARE(second->receivedOn, QDate(2026, 11, 25));
    QCOMPARE(second->days.last().date, QDate(2026, 12, 16));
    QCOMPARE(second->days.last().number, 15);
    RD_EXPECT_ERROR(desk::explainDeadline(agent, two.work.id(), 3), ErrorCode::NotFound);

    const auto receipt = desk::draftReply(two.temporary.as(u"li"_s), two.work.id(), u"T01"_s);
    RD_VERIFY(receipt);
    QVERIFY2(receipt->blocks.first().text.contains(u"最晚于2026年12月16日前答复"_s),
             qPrintable(receipt->blocks.first().text));
}

void AddItemTest::queueRemindersAndCalendarFileFollowTheItem()
{
    TwoClocks two;
    desk::Desk& agent = two.temporary.as(u"li"_s);
    const QString both = two.temporary.filePath(u"both.ics"_s);
    QCOMPARE(desk::exportDueDates(agent, both).value_or(0), 2);
    QFile bothDates(both);
    QVERIFY(bothDates.open(QIODevice::ReadOnly));
    const QByteArray dates = bothDates.readAll();
    QVERIFY(dates.contains("DTEND:20261214T093000Z") && dates.contains("DTEND:20261216T093000Z"));
    two.work.answer(1);
    two.temporary.setNow(u"2026-12-16T18:00:00+08:00"_s);
    domain::CaseFilter filter;
    filter.openOnly = true;
    filter.queueFrom = QDate(2026, 12, 17);
    const auto page = desk::listCases(agent, filter, {}, 10);
    RD_VERIFY(page);
    QCOMPARE(page->rows.first().due, QDate(2026, 12, 16));
    QCOMPARE(page->rows.first().stage, domain::DueStage::Overdue);
    QCOMPARE(page->rows.first().rights.size(), 2);
    const auto reminders = desk::listReminders(agent);
    RD_VERIFY(reminders);
    QCOMPARE(reminders->lines.first().due, QDate(2026, 12, 16));
    const QString path = two.temporary.filePath(u"due.ics"_s);
    RD_VERIFY(desk::exportDueDates(agent, path));
    QFile ics(path);
    QVERIFY(ics.open(QIODevice::ReadOnly));
    QVERIFY(ics.readAll().contains("DTEND:20261216T093000Z"));
}

void AddItemTest::whatNeedsAHigherLevelWaitsForIt_R_ID_10()
{
    TwoClocks two;
    desk::LaterWish wish = explanation();
    wish.item.right = RightType::Copy;
    RD_VERIFY(desk::addItem(two.temporary.as(u"li"_s), two.work.id(), wish));
    QCOMPARE(two.work.item(3).requiredLevel, domain::AssuranceLevel::L2);
    QCOMPARE(two.work.item(3).state, CaseState::Received);
    QCOMPARE(two.work.file().header.state, CaseState::Received);
    QCOMPARE(two.work.file().next, domain::NextStep::Verify);
    // The tasks of an item are its own from the beginning.
    const domain::CaseFile file = two.work.file();
    QVERIFY(std::any_of(file.tasks.begin(), file.tasks.end(), [&](const domain::Task& task) {
        return task.itemId == file.header.items.at(2).id && task.operation == domain::Operation::Collect
            && task.term == QDate(2026, 11, 30);
    }));
}

void AddItemTest::whoIsInDangerNeedsALevelMoreForWhatIsAdded_R_ID_09()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase work(temporary,
                                temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card));
    desk::Desk& agent = temporary.as(u"li"_s);
    desk::LaterWish wish = explanation();
    wish.item.right = RightType::Copy;
    RD_VERIFY(desk::addItem(agent, work.id(), wish));
    QCOMPARE(work.item(2).state, CaseState::InProgress);
    RD_VERIFY(desk::raiseSafetyFlag(agent, work.id(), u"前夫多次打听住址。"_s));
    RD_VERIFY(desk::addItem(agent, work.id(), wish));
    QCOMPARE(work.item(3).requiredLevel, domain::AssuranceLevel::L2);
    QCOMPARE(work.item(3).state, CaseState::Received);
    QCOMPARE(work.file().next, domain::NextStep::Verify);
}

void AddItemTest::whatIsAskedTogetherRaisesWhatStands_R_ID_09()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase work(temporary, temporary.verifiedCase(temporary.call(RightType::Copy, name, phone), card));
    QCOMPARE(work.item(1).requiredLevel, domain::AssuranceLevel::L2);
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_VERIFY(desk::addItem(agent, work.id(), explanation()));
    QCOMPARE(work.item(1).requiredLevel, domain::AssuranceLevel::L2);
    desk::LaterWish wish = explanation();
    wish.item.right = RightType::CancelAccount;
    RD_VERIFY(desk::addItem(agent, work.id(), wish));
    QCOMPARE(work.item(1).requiredLevel, domain::AssuranceLevel::L3);
    QCOMPARE(work.item(2).requiredLevel, domain::AssuranceLevel::L0);
    QCOMPARE(work.item(3).requiredLevel, domain::AssuranceLevel::L3);
    QCOMPARE(work.item(3).state, CaseState::Received);
    // The data do not leave at the level the copy alone needed.
    RD_EXPECT_ERROR(desk::proposeOutcome(agent, work.id(), 1, {domain::Outcome::Fulfilled, {}, {}, {}}),
                    ErrorCode::LevelNotReached);
    const auto check = desk::verifyAudit(temporary.as(u"chen"_s), {});
    RD_VERIFY(check);
    QVERIFY2(check->ok, qPrintable(check->problem));
}

void AddItemTest::anItemIsAnsweredUnverifiedByItsOwnThirteenthDay_R_ID_12()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::Copy, name, phone));
    temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
    desk::LaterWish wish = explanation();
    wish.item.right = RightType::Delete;
    RD_VERIFY(desk::addItem(temporary.as(u"li"_s), work.id(), wish));
    // T+13 of the first is Thu 12-10, of the second Mon 12-14.
    temporary.setNow(u"2026-12-10T10:00:00+08:00"_s);
    RD_VERIFY(desk::prepareDueLetters(temporary.as(u"li"_s)));
    QCOMPARE(work.item(1).outcome, std::optional(domain::Outcome::NotActionableIdentity));
    QVERIFY(!work.item(2).outcome);
    // The letter about the first leaves while the clock of the second runs, and says nothing of it.
    RD_VERIFY(desk::approve(temporary.as(u"chen"_s), work.id(), 0, u"材料未到，同意。"_s));
    work.send(u"T03"_s);
    temporary.setNow(u"2026-12-11T10:00:00+08:00"_s);
    QVERIFY(desk::prepareDueLetters(temporary.as(u"li"_s))->unverifiable.isEmpty());
    temporary.setNow(u"2026-12-14T10:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(temporary.as(u"li"_s))->unverifiable, QStringList(work.file().header.number));
    QCOMPARE(work.item(2).outcome, std::optional(domain::Outcome::NotActionableIdentity));
    QCOMPARE(work.item(2).state, CaseState::PendingApproval);
    QCOMPARE(lettersAt(work, u"T03"_s, domain::ReplyState::Draft), 1);
    QVERIFY(desk::prepareDueLetters(temporary.as(u"li"_s))->unverifiable.isEmpty());
}

void AddItemTest::eachDateThatPassesHasItsOwnApology_R_DL_09()
{
    TwoClocks two;
    two.temporary.setNow(u"2026-12-15T10:00:00+08:00"_s);
    desk::Desk& agent = two.temporary.as(u"li"_s);
    QCOMPARE(desk::prepareDueLetters(agent)->overdue.size(), 1);
    two.work.send(u"T17"_s);
    QVERIFY(desk::prepareDueLetters(agent)->overdue.isEmpty());
    two.work.answer(1);
    two.temporary.setNow(u"2026-12-17T10:00:00+08:00"_s);
    QCOMPARE(desk::prepareDueLetters(agent)->overdue.size(), 1);
    QCOMPARE(lettersAt(two.work, u"T17"_s, domain::ReplyState::Draft), 1);
    QVERIFY(desk::prepareDueLetters(agent)->overdue.isEmpty());
}

void AddItemTest::aNoticeMovesTheClockOfEachItem_R_DL_06()
{
    test::TemporaryDesk temporary(u"2026-12-08T10:00:00+08:00"_s);
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    temporary.setNow(u"2026-12-14T10:00:00+08:00"_s);
    RD_VERIFY(desk::addItem(temporary.as(u"li"_s), work.id(), explanation()));
    QCOMPARE(work.item(1).clock->deadline.due, QDate(2026, 12, 29));
    QVERIFY(!work.item(1).clock->deadline.provisional);
    QCOMPARE(work.item(2).clock->deadline.due, QDate(2027, 1, 4));
    QVERIFY(work.item(2).clock->deadline.provisional);
    RD_VERIFY(test::inForce(temporary, test::holidayCn(2027, {u"2027-01-01"_s}, {})));
    QCOMPARE(work.item(1).clock->deadline.due, QDate(2026, 12, 29));
    QCOMPARE(work.item(2).clock->deadline.due, QDate(2027, 1, 5));
    QVERIFY(!work.item(2).clock->deadline.provisional);
    QCOMPARE(work.file().header.deadline.due, QDate(2026, 12, 29));
    work.answer(1);
    QCOMPARE(work.file().header.deadline.due, QDate(2027, 1, 5));
}

// Item 1 still ends first; the earlier date of item 2 must not hide behind it.
void AddItemTest::anItemThatComesEarlierIsListedAndToldOf_R_DL_06()
{
    test::TemporaryDesk temporary(u"2026-12-03T10:00:00+08:00"_s);
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    temporary.setNow(u"2026-12-14T10:00:00+08:00"_s);
    RD_VERIFY(desk::addItem(temporary.as(u"li"_s), work.id(), explanation()));
    const QDate shown = work.file().header.deadline.due;
    const QDate before(2027, 1, 4);
    const QDate after(2026, 12, 31);
    QCOMPARE(work.item(2).clock->deadline.due, before);
    const auto impact = test::inForce(temporary, test::notice2027());
    RD_VERIFY(impact);
    QCOMPARE(work.item(2).clock->deadline.due, after);
    QCOMPARE(work.file().header.deadline.due, shown);
    QCOMPARE(impact->changes.size(), 1);
    QCOMPARE(impact->earlier, 1);
    const domain::DeadlineChange& change = impact->changes.first();
    QCOMPARE(change.item, 2);
    QCOMPARE(change.before.due, before);
    QCOMPARE(change.after.due, after);
    QVERIFY(change.isEarlier());
    const QJsonObject detail = temporary.as(u"chen"_s).storage().audit().ofCase(work.id())->last().detail;
    QCOMPARE(detail[u"from"_s].toString(), shown.toString(Qt::ISODate));
    QCOMPARE(detail[u"to"_s].toString(), shown.toString(Qt::ISODate));
    QCOMPARE(detail[u"items"_s].toArray(),
             QJsonArray({QJsonObject{{u"item"_s, 2}, {u"from"_s, u"2027-01-04"_s}, {u"to"_s, u"2026-12-31"_s}}}));
    const auto heard = [&] { return desk::listReminders(temporary.as(u"li"_s))->lines; };
    QCOMPARE(heard().size(), 1);
    QCOMPARE(heard().first().stage, domain::DueStage::Ahead);
    QCOMPARE(heard().first().item, 2);
    QCOMPARE(heard().first().due, after);
    RD_VERIFY(desk::dismissReminders(temporary.as(u"li"_s), heard()));
    QVERIFY(heard().isEmpty());
}

void AddItemTest::aReplyThatComesBackRunsItsOwnClockAgain()
{
    TwoClocks two;
    two.work.answer(1);
    two.work.answer(2);
    RD_VERIFY(desk::replyBounced(two.temporary.as(u"li"_s), two.work.id()));
    QVERIFY(two.work.item(1).clock->answeredAt.isValid());
    QVERIFY(!two.work.item(2).clock->answeredAt.isValid());
    QCOMPARE(two.work.file().header.deadline.due, QDate(2026, 12, 16));
    QVERIFY(!two.work.file().header.repliedAt.isValid());
}

void AddItemTest::whatIsTakenBackStopsItsClock()
{
    TwoClocks two;
    two.work.answer(1);
    RD_VERIFY(desk::withdrawCase(two.temporary.as(u"li"_s), two.work.id(), {u"不用解释了。"_s, two.work.letter()}));
    const domain::Case header = two.work.file().header;
    QCOMPARE(two.work.item(1).state, CaseState::Replied);
    QCOMPARE(two.work.item(2).state, CaseState::Withdrawn);
    QCOMPARE(header.state, CaseState::Replied);
    QVERIFY(header.repliedAt.isValid());
    QCOMPARE(header.deadline.due, QDate(2026, 12, 14));
    two.temporary.setNow(u"2026-12-01T10:00:00+08:00"_s);
    two.work.close();
    QCOMPARE(two.work.item(1).state, CaseState::Closed);
    QCOMPARE(two.work.item(2).state, CaseState::Withdrawn);
}

void AddItemTest::aLaterContactNeedsAReasonWhenItIsLoggedLate_R_DL_01()
{
    TwoClocks two;
    desk::LaterWish wish = explanation();
    wish.contactAt = parseInstant(u"2026-11-23T16:00:00+08:00"_s);
    desk::Desk& agent = two.temporary.as(u"li"_s);
    RD_EXPECT_ERROR(desk::addItem(agent, two.work.id(), wish), ErrorCode::ReasonRequired);
    wish.lateReason = u"邮件误入垃圾箱。"_s;
    RD_VERIFY(desk::addItem(agent, two.work.id(), wish));
    QCOMPARE(two.work.item(3).clock->deadline.d0, QDate(2026, 11, 23));
    // A wrong hour cannot start a clock before the case's own.
    wish.contactAt = parseInstant(u"2026-11-20T16:00:00+08:00"_s);
    RD_VERIFY(desk::addItem(agent, two.work.id(), wish));
    QCOMPARE(two.work.item(4).clock->deadline.d0, QDate(2026, 11, 23));
}

void AddItemTest::nothingIsAddedToWhatHasBeenAnswered()
{
    TwoClocks two;
    desk::Desk& agent = two.temporary.as(u"li"_s);
    RD_EXPECT_ERROR(desk::addItem(two.temporary.as(u"sun"_s), two.work.id(), explanation()), ErrorCode::NotPermitted);
    desk::LaterWish wish = explanation();
    wish.words.clear();
    RD_EXPECT_ERROR(desk::addItem(agent, two.work.id(), wish), ErrorCode::InvalidArgument);
    wish = explanation();
    wish.words = u"身份证11010519491231002X"_s;
    RD_EXPECT_ERROR(desk::addItem(agent, two.work.id(), wish), ErrorCode::ForbiddenNumber);
    wish = explanation();
    wish.item.ground = u"D6"_s;
    RD_EXPECT_ERROR(desk::addItem(agent, two.work.id(), wish), ErrorCode::UnknownCode);
    wish = explanation();
    wish.contactAt = parseInstant(u"2026-11-25T10:06:00+08:00"_s);
    RD_EXPECT_ERROR(desk::addItem(agent, two.work.id(), wish), ErrorCode::InvalidArgument);
    QCOMPARE(two.work.file().header.items.size(), 2);
    two.work.answer(1);
    two.work.answer(2);
    const QStringList before = two.work.actions();
    const auto late = desk::addItem(agent, two.work.id(), explanation());
    RD_EXPECT_ERROR(late, ErrorCode::MoveForbidden);
    QCOMPARE(late.error().args.value(u"from"_s).toString(), u"REPLIED"_s);
    QCOMPARE(two.work.actions(), before);
    QCOMPARE(two.work.file().header.items.size(), 2);
}

void AddItemTest::theLogVouchesForEveryClock()
{
    TwoClocks two;
    two.work.answer(1);
    const auto check = desk::verifyAudit(two.temporary.as(u"chen"_s), {});
    RD_VERIFY(check);
    QVERIFY2(check->ok, qPrintable(check->problem));
}

QTEST_MAIN(AddItemTest)
#include "add_item_test.moc"
