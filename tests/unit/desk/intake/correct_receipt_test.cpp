#include "core/desk/cases/add_item.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/deadlines/set_clock_mode.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/correct_receipt.h"
#include "core/desk/today/list_reminders.h"
#include "core/rules/rule_book.h"
#include "tests/support/waiting_case.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace test::waiting;
using desk::ReceiptCorrection;
using domain::Deadline;
using domain::RightType;
using test::TemporaryDesk;

namespace {

const QString atNoon = u"2026-03-02T12:00:00+08:00"_s;
const QString aheadAtNoon = u"2026-03-05T12:00:00+08:00"_s; // the PC's clock stood three days ahead
const QString why = u"来电系统记录为3月2日，本机时钟当时快三天。"_s;

ReceiptCorrection to(const QString& time, int item = 0)
{
    return {parseInstant(time), why, item};
}

QStringList wrongOnes(TemporaryDesk& desk)
{
    QStringList names;
    const QList<domain::ReceiptName> wrong = desk::receivedAhead(desk.as(u"wang"_s)).value();
    for (const domain::ReceiptName& name : wrong)
        names.append(domain::textOf(name));
    names.sort();
    return names;
}

// Everything a correction could change.
struct Standing {
    domain::Case header;
    QList<domain::Task> tasks;
    QString auditHead;
};

Standing standing(TemporaryDesk& desk, const domain::CaseId& id)
{
    const storage::Storage& storage = desk.as(u"chen"_s).storage();
    return {storage.cases().find(id).value(), storage.tasks().ofCase(id).value(), storage.audit().head().value()};
}

bool sameDates(const Deadline& a, const Deadline& b)
{
    const auto milestones = [](const domain::Milestones& of) {
        return QList<QDate>{of.acknowledge, of.verified, of.collected, of.approved, of.executed, of.reply};
    };
    return QList<QDate>{a.d0, a.t1, a.due, a.longStop, a.executionDue}
        == QList<QDate>{b.d0, b.t1, b.due, b.longStop, b.executionDue}
    && a.dueEnd == b.dueEnd && milestones(a.milestones) == milestones(b.milestones);
}

// Of what is still to be done.
QStringList termsOf(const QList<domain::Task>& tasks)
{
    QStringList terms;
    for (const domain::Task& task : tasks) {
        if (!domain::isSettled(task.state))
            terms.append(task.holder + u' ' + codeOf(task.operation) + u' ' + task.term.toString(Qt::ISODate));
    }
    terms.sort();
    return terms;
}

// Logged "now" while the clock stands ahead; then it is put right.
domain::CaseId loggedAhead(TemporaryDesk& desk, RightType right = RightType::Delete)
{
    desk.setNow(aheadAtNoon);
    const domain::CaseId id = logged(desk, right);
    desk.setNow(u"2026-03-02T12:30:00+08:00"_s);
    return id;
}

QJsonObject detailOf(TemporaryDesk& desk, const domain::CaseId& id, const QString& action)
{
    const QList<domain::AuditEntry> history = desk.as(u"chen"_s).storage().audit().ofCase(id).value();
    for (const domain::AuditEntry& entry : history) {
        if (entry.action == action)
            return entry.detail;
    }
    return {};
}

} // namespace

// security.md R11: what was logged while the clock stood ahead is set right, and only ever to an earlier date.
class CorrectReceiptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDatesAreThoseOfACaseLoggedHonestly_R_DL_01();
    void theRecordKeepsWhoFromWhatToWhatAndWhy_R_AU_01();
    void whoHandlesItHearsOfTheEarlierDate();
    void nothingEndsLater_data();
    void nothingEndsLater();
    void otherHoursOnTheEarlierDayBuyNoTime_5_2();
    void aModeThatMayStopTheClockIsNotOpenedByAnEarlierDay_5_2();
    void materialMovesBackWithWhatIsCountedFromIt_5_2();
    void itemsAndMaterialLoggedAheadAreNamed();
    void agentsAndWhatHasEndedAreRefused();
    void anItemThatCameLaterHasItsOwn_R_DL_11();
    void theItemsThatCameWithTheRequestMoveWithIt_R_DL_11();
    void theSecondClockStaysWhereTheMaterialPutIt_5_2();
};

void CorrectReceiptTest::theDatesAreThoseOfACaseLoggedHonestly_R_DL_01()
{
    TemporaryDesk desk(atNoon);
    const domain::CaseId honest = logged(desk, RightType::Delete);
    const domain::CaseId ahead = loggedAhead(desk);
    const Standing before = standing(desk, ahead);
    QCOMPARE(before.header.deadline.d0, QDate(2026, 3, 5));
    const QList<domain::ReceiptName> wrong{{before.header.number}};
    QCOMPARE(desk::receivedAhead(desk.as(u"wang"_s)).value(), wrong);

    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), ahead, to(atNoon)));
    const Standing after = standing(desk, ahead);
    const Standing twin = standing(desk, honest);
    QCOMPARE(after.header.receivedAt, parseInstant(atNoon));
    QVERIFY(sameDates(after.header.deadline, twin.header.deadline));
    QVERIFY(after.header.deadline.due < before.header.deadline.due);
    QVERIFY(!before.tasks.isEmpty());
    QCOMPARE(termsOf(after.tasks), termsOf(twin.tasks));
    QVERIFY(termsOf(after.tasks) != termsOf(before.tasks));
    // When it was logged is no date of the law and stays.
    QCOMPARE(after.header.loggedAt, before.header.loggedAt);
    QVERIFY(desk::receivedAhead(desk.as(u"wang"_s))->isEmpty());
    QVERIFY(auditHolds(desk));
}

void CorrectReceiptTest::theRecordKeepsWhoFromWhatToWhatAndWhy_R_AU_01()
{
    TemporaryDesk desk(atNoon);
    const domain::CaseId ahead = loggedAhead(desk);
    const Standing before = standing(desk, ahead);
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), ahead, to(atNoon)));
    const Standing after = standing(desk, ahead);
    const QJsonObject detail = detailOf(desk, ahead, u"ReceiptCorrected"_s);
    QCOMPARE(detail.value(u"receivedBefore"_s).toString(), isoWithOffset(before.header.receivedAt));
    QCOMPARE(detail.value(u"received"_s).toString(), isoWithOffset(after.header.receivedAt));
    QCOMPARE(detail.value(u"d0Before"_s).toString(), u"2026-03-05"_s);
    QCOMPARE(detail.value(u"d0"_s).toString(), u"2026-03-02"_s);
    QCOMPARE(detail.value(u"dueBefore"_s).toString(), before.header.deadline.due.toString(Qt::ISODate));
    QCOMPARE(detail.value(u"due"_s).toString(), after.header.deadline.due.toString(Qt::ISODate));
    QCOMPARE(detail.value(u"reason"_s).toString(), why);
    QVERIFY(detail.value(u"tasks"_s).toInt() > 0);
    const QList<domain::AuditEntry> entries = desk.as(u"chen"_s).storage().audit().ofCase(ahead).value();
    QCOMPARE(entries.last().actorName, desk.as(u"wang"_s).session().user().name);
}

void CorrectReceiptTest::whoHandlesItHearsOfTheEarlierDate()
{
    TemporaryDesk desk(atNoon);
    const domain::CaseId ahead = loggedAhead(desk);
    QVERIFY(desk::listReminders(desk.as(u"li"_s)).value().lines.isEmpty());
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), ahead, to(atNoon)));
    const QList<domain::Reminder> lines = desk::listReminders(desk.as(u"li"_s)).value().lines;
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().due, QDate(2026, 3, 23));
}

void CorrectReceiptTest::nothingEndsLater_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("error");
    const QString invalid = u"InvalidArgument"_s;
    QTest::newRow("a day later") << u"2026-03-06T12:00:00+08:00"_s << why << invalid;
    QTest::newRow("the same minute") << aheadAtNoon << why << invalid;
    QTest::newRow("no time") << QString() << why << invalid;
    QTest::newRow("no reason") << atNoon << u"  "_s << u"ReasonRequired"_s;
    QTest::newRow("an ID number") << atNoon << u"证件号11010519491231002X"_s << u"ForbiddenNumber"_s;
    QTest::newRow("before the calendars") << u"2001-01-01T12:00:00+08:00"_s << why << u"DateOutsideCalendars"_s;
}

void CorrectReceiptTest::nothingEndsLater()
{
    QFETCH(QString, received);
    QFETCH(QString, reason);
    QFETCH(QString, error);
    TemporaryDesk desk(atNoon);
    const domain::CaseId ahead = loggedAhead(desk);
    const Standing before = standing(desk, ahead);
    (void)desk.as(u"wang"_s);
    const QString head = standing(desk, ahead).auditHead;
    const auto moved = desk::correctReceipt(desk.as(u"wang"_s), ahead, {parseInstant(received), reason});
    QVERIFY(!moved.has_value());
    QCOMPARE(errorName(moved.error().code), error);
    const Standing after = standing(desk, ahead);
    QCOMPARE(after.header.receivedAt, before.header.receivedAt);
    QVERIFY(sameDates(after.header.deadline, before.header.deadline));
    QCOMPARE(termsOf(after.tasks), termsOf(before.tasks));
    QCOMPARE(after.auditHead, head);
}

// What comes on a rest day counts for the Monday while that setting is in force; from Friday evening on it is.
void CorrectReceiptTest::otherHoursOnTheEarlierDayBuyNoTime_5_2()
{
    TemporaryDesk desk(atNoon);
    const QString note = u"法务意见：工作时间以外收到的，下一工作日起算。"_s;
    RD_VERIFY(
        desk::setClockMode(desk.as(u"chen"_s),
                           {QDate(2026, 3, 7), domain::ClockMode::Continue, domain::AfterHours::NextWorkingDay, note}));
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s),
                                 {QDate(2026, 3, 8), domain::ClockMode::Continue, domain::AfterHours::RealDate, note}));
    desk.setNow(u"2026-03-08T10:00:00+08:00"_s); // a Sunday, which is D0 as it is
    const domain::CaseId id = logged(desk);
    const Standing before = standing(desk, id);
    QCOMPARE(before.header.deadline.d0, QDate(2026, 3, 8));
    (void)desk.as(u"wang"_s);
    // The Saturday before counts for the Monday after.
    RD_EXPECT_ERROR(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-03-07T10:00:00+08:00"_s)),
                    ErrorCode::InvalidArgument);
    QVERIFY(sameDates(standing(desk, id).header.deadline, before.header.deadline));
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-03-06T10:00:00+08:00"_s)));
    QCOMPARE(standing(desk, id).header.deadline.d0, QDate(2026, 3, 6));
}

// Nothing is asked for yet, so the date would be no later today; with T02 it would wait for the material.
void CorrectReceiptTest::aModeThatMayStopTheClockIsNotOpenedByAnEarlierDay_5_2()
{
    TemporaryDesk desk(atNoon);
    const QString note = u"法务意见：材料齐全之日起算。"_s;
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s),
                                 {QDate(2026, 3, 3), domain::ClockMode::Restart, domain::AfterHours::RealDate, note}));
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s),
                                 {QDate(2026, 3, 5), domain::ClockMode::Continue, domain::AfterHours::RealDate, note}));
    desk.setNow(aheadAtNoon);
    const domain::CaseId id = logged(desk);
    const Standing before = standing(desk, id);
    (void)desk.as(u"wang"_s);
    RD_EXPECT_ERROR(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-03-03T10:00:00+08:00"_s)),
                    ErrorCode::InvalidArgument);
    QVERIFY(sameDates(standing(desk, id).header.deadline, before.header.deadline));
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), id, to(atNoon)));
    QCOMPARE(standing(desk, id).header.deadline.d0, QDate(2026, 3, 2));
}

// §5.2 A: the second clock starts on the day the material came in truth; before T03 it had never stopped the first.
void CorrectReceiptTest::materialMovesBackWithWhatIsCountedFromIt_5_2()
{
    TemporaryDesk desk(receivedAt);
    const domain::CaseId id = refused(desk);
    desk.setNow(u"2026-03-27T10:00:00+08:00"_s);
    RD_VERIFY(came(desk, id, u"2026-03-27T09:00"_s));
    const Standing before = standing(desk, id);
    QCOMPARE(before.header.deadline.secondFrom, QDate(2026, 3, 27));
    const auto toMaterial = [&](const QString& time, int material) {
        return desk::correctReceipt(desk.as(u"wang"_s), id, {parseInstant(time), why, 0, material});
    };
    RD_EXPECT_ERROR(toMaterial(u"2026-03-27T09:30:00+08:00"_s, 1), ErrorCode::InvalidArgument); // later
    RD_EXPECT_ERROR(toMaterial(u"2026-03-03T09:00:00+08:00"_s, 1), ErrorCode::InvalidArgument); // before T02
    RD_EXPECT_ERROR(toMaterial(u"2026-03-24T09:00:00+08:00"_s, 2), ErrorCode::NotFound);
    RD_VERIFY(toMaterial(u"2026-03-24T09:00:00+08:00"_s, 1));
    const Standing after = standing(desk, id);
    QCOMPARE(after.header.deadline.secondFrom, QDate(2026, 3, 24));
    QVERIFY(after.header.deadline.due < before.header.deadline.due);
    QCOMPARE(after.header.deadline.d0, before.header.deadline.d0);
    const QJsonObject detail = detailOf(desk, id, u"ReceiptCorrected"_s);
    QCOMPARE(detail.value(u"material"_s).toInt(), 1);
    QCOMPARE(detail.value(u"receivedBefore"_s).toString(), u"2026-03-27T09:00:00+08:00"_s);
    QCOMPARE(detail.value(u"due"_s).toString(), after.header.deadline.due.toString(Qt::ISODate));
    RD_VERIFY(toMaterial(u"2026-03-19T09:00:00+08:00"_s, 1));
    const Standing first = standing(desk, id);
    QVERIFY(!first.header.deadline.secondFrom.isValid());
    QCOMPARE(first.header.deadline.due, QDate(2026, 3, 23));
    QVERIFY(auditHolds(desk));
}

void CorrectReceiptTest::itemsAndMaterialLoggedAheadAreNamed()
{
    TemporaryDesk desk(receivedAt);
    const domain::CaseId waits = asked(desk);
    desk.setNow(u"2026-03-06T10:00:00+08:00"_s);
    RD_VERIFY(came(desk, waits, u"2026-03-06T09:00"_s, domain::MaterialExtent::Partly));
    RD_VERIFY(
        desk::addItem(desk.as(u"li"_s), waits, {{RightType::Correct, {}, {}, true}, {}, {}, u"还要更正地址。"_s, {}}));
    desk.setNow(u"2026-03-05T10:00:00+08:00"_s);
    const QString number = standing(desk, waits).header.number;
    const QStringList wrong{number + u"/2"_s, number + u"/M1"_s};
    QCOMPARE(wrongOnes(desk), wrong);
    // Whoever signs in enters them; from then on they are wrong whatever the clock says.
    desk.signOutAll();
    QCOMPARE(wrongOnes(desk), wrong);
    desk.setNow(u"2026-03-06T12:00:00+08:00"_s);
    QCOMPARE(wrongOnes(desk), wrong);
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), waits, to(u"2026-03-05T09:00:00+08:00"_s, 2)));
    QCOMPARE(wrongOnes(desk), QStringList{wrong.last()});
    const QJsonArray items = detailOf(desk, waits, u"DeadlineRecomputed"_s).value(u"items"_s).toArray();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().toObject().value(u"item"_s).toInt(), 2);
    RD_VERIFY(
        desk::correctReceipt(desk.as(u"wang"_s), waits, {parseInstant(u"2026-03-05T09:00:00+08:00"_s), why, 0, 1}));
    QVERIFY(desk::receivedAhead(desk.as(u"wang"_s))->isEmpty());
}

void CorrectReceiptTest::agentsAndWhatHasEndedAreRefused()
{
    TemporaryDesk desk(atNoon);
    const domain::CaseId ahead = loggedAhead(desk, RightType::OptOut);
    for (const QString& user : {u"li"_s, u"sun"_s})
        RD_EXPECT_ERROR(desk::correctReceipt(desk.as(user), ahead, to(atNoon)), ErrorCode::NotPermitted);
    const test::WorkedCase work(desk, ahead);
    desk.setNow(u"2026-03-05T13:00:00+08:00"_s);
    RD_VERIFY(desk::withdrawCase(desk.as(u"li"_s), ahead, {u"来电人撤回。"_s, work.letter()}));
    const Standing ended = standing(desk, ahead);
    QVERIFY(!domain::isOpen(ended.header.state));
    RD_EXPECT_ERROR(desk::correctReceipt(desk.as(u"wang"_s), ahead, to(atNoon)), ErrorCode::MoveForbidden);
    QVERIFY(sameDates(standing(desk, ahead).header.deadline, ended.header.deadline));
}

void CorrectReceiptTest::anItemThatCameLaterHasItsOwn_R_DL_11()
{
    TemporaryDesk desk(atNoon);
    const domain::CaseId id = logged(desk);
    desk.setNow(aheadAtNoon);
    RD_VERIFY(
        desk::addItem(desk.as(u"li"_s), id, {{RightType::Correct, {}, {}, true}, {}, {}, u"还要更正地址。"_s, {}}));
    desk.setNow(u"2026-03-03T12:00:00+08:00"_s);
    const Standing before = standing(desk, id);
    QCOMPARE(before.header.items.at(1).clock->deadline.d0, QDate(2026, 3, 5));
    RD_EXPECT_ERROR(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-03-02T13:00:00+08:00"_s, 1)),
                    ErrorCode::NotFound); // its clock is the case's
    // What was added cannot have come before the request.
    RD_EXPECT_ERROR(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-03-02T11:00:00+08:00"_s, 2)),
                    ErrorCode::InvalidArgument);
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-03-03T11:00:00+08:00"_s, 2)));
    const Standing after = standing(desk, id);
    QVERIFY(sameDates(after.header.items.at(0).clock->deadline, before.header.items.at(0).clock->deadline));
    QCOMPARE(after.header.items.at(1).clock->deadline.d0, QDate(2026, 3, 3));
    QCOMPARE(after.header.items.at(1).clock->deadline.due, QDate(2026, 3, 24));
    QCOMPARE(after.header.receivedAt, before.header.receivedAt);
    const QJsonObject detail = detailOf(desk, id, u"ReceiptCorrected"_s);
    QCOMPARE(detail.value(u"item"_s).toInt(), 2);
    QCOMPARE(detail.value(u"dueBefore"_s).toString(),
             before.header.items.at(1).clock->deadline.due.toString(Qt::ISODate));
    QCOMPARE(detail.value(u"due"_s).toString(), u"2026-03-24"_s);
    QVERIFY(auditHolds(desk));
}

void CorrectReceiptTest::theItemsThatCameWithTheRequestMoveWithIt_R_DL_11()
{
    TemporaryDesk desk(atNoon);
    desk.setNow(aheadAtNoon);
    const domain::CaseId id = logged(desk);
    desk.setNow(u"2026-03-05T13:30:00+08:00"_s);
    RD_VERIFY(desk::addItem(
        desk.as(u"li"_s), id,
        {{RightType::Correct, {}, {}, true}, {}, parseInstant(u"2026-03-05T13:00:00+08:00"_s), u"还要更正。"_s, {}}));
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), id, to(atNoon)));
    const Standing after = standing(desk, id);
    QCOMPARE(after.header.items.at(0).clock->deadline.d0, QDate(2026, 3, 2));
    QCOMPARE(after.header.items.at(1).clock->deadline.d0, QDate(2026, 3, 5));
    QCOMPARE(after.header.deadline.due, QDate(2026, 3, 23));
    QVERIFY(auditHolds(desk));
}

void CorrectReceiptTest::theSecondClockStaysWhereTheMaterialPutIt_5_2()
{
    TemporaryDesk desk(receivedAt);
    const domain::CaseId id = refused(desk);
    desk.setNow(u"2026-03-24T10:00:00+08:00"_s);
    RD_VERIFY(came(desk, id, u"2026-03-24T09:00"_s));
    const Standing before = standing(desk, id);
    QCOMPARE(before.header.deadline.secondFrom, QDate(2026, 3, 24));
    RD_VERIFY(desk::correctReceipt(desk.as(u"wang"_s), id, to(u"2026-02-27T10:00:00+08:00"_s)));
    const Standing after = standing(desk, id);
    QCOMPARE(after.header.deadline.d0, QDate(2026, 2, 27));
    QCOMPARE(after.header.deadline.secondFrom, QDate(2026, 3, 24));
    QCOMPARE(after.header.deadline.due, before.header.deadline.due);
    QVERIFY(auditHolds(desk));
}

QTEST_MAIN(CorrectReceiptTest)
#include "correct_receipt_test.moc"
