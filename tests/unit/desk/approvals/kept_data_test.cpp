#include "core/desk/approvals/keep_data.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/test_ground.h"
#include "core/desk/cases/log_material.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/complaints/flag_litigation.h"
#include "core/desk/complaints/log_complaint.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/today/list_reminders.h"
#include "core/rules/rule_book.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::Operation;
using domain::Outcome;
using domain::RightType;
using domain::TaskState;

namespace {

const QString name = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;
const QString why = u"依法核对后记录。"_s;

domain::WishedItem wish(RightType right, const QString& ground = {})
{
    domain::WishedItem item;
    item.right = right;
    item.ground = ground;
    item.consequencesTold = right == RightType::CancelAccount;
    return item;
}

QString textOf(const domain::Reply& draft)
{
    QString text;
    for (const domain::LetterBlock& block : draft.blocks)
        text += block.text;
    return text;
}

QString guardOf(const Error& error)
{
    return error.args.value(u"guard"_s).toString();
}

// A policy file of before retention reasons, purposes and reviews were in it; whoever signs in next goes by it.
void takeOlderPolicy(TemporaryDesk& temporary)
{
    desk::Desk& officer = temporary.as(u"chen"_s);
    QJsonObject policy = QJsonDocument::fromJson(officer.rules().json()).object();
    policy.remove(u"retentionReasons"_s);
    policy.remove(u"purposes"_s);
    QJsonArray grounds;
    for (const QJsonValue& value : policy[u"deletionGrounds"_s].toArray()) {
        QJsonObject ground = value.toObject();
        for (const char* key : {"opens", "alternatives", "after"})
            ground.remove(QLatin1String(key));
        grounds.append(ground);
    }
    policy[u"deletionGrounds"_s] = grounds;
    auto work = orDie(officer.begin());
    orDie(work.company().addPolicy(officer.rules().id(), u"2026-01-01"_s, QJsonDocument(policy).toJson(),
                                   temporary.clock().now()));
    orDie(work.commit({u"PolicyLoaded"_s, u"policy"_s, {}, {}, {}}));
    temporary.signOutAll();
}

} // namespace

// What a deletion leaves, who undoes it, and what the letters say of it (rule book 3.4, 3.5, R-RT-04).
class KeptDataTest : public QObject {
    Q_OBJECT

private:
    std::optional<TemporaryDesk> m_desk;

    WorkedCase verified(const QList<domain::WishedItem>& items)
    {
        domain::CallIntake intake = m_desk->call(RightType::Delete, name, phone);
        intake.items = items;
        return {*m_desk, m_desk->verifiedCase(intake, card)};
    }
    domain::KeptData keep(const WorkedCase& work, int item, const QString& reason, const QString& data)
    {
        const QDate from = reason == u"K4"_s || reason == u"K5"_s ? QDate() : QDate(2026, 8, 31);
        return orDie(desk::keepData(m_desk->as(u"li"_s), work.id(), item, {u"P10"_s, u"DC02"_s, data, reason, from}));
    }
    void propose(const WorkedCase& work, int item, Outcome outcome)
    {
        orDie(desk::proposeOutcome(m_desk->as(u"li"_s), work.id(), item, {outcome, {}, {}, {}}));
    }
    void approve(const WorkedCase& work, int item, const QString& by = u"wang"_s)
    {
        orDie(desk::approve(m_desk->as(by), work.id(), item, u"同意。"_s));
    }
    QString draft(const WorkedCase& work, const QString& letter)
    {
        return textOf(orDie(desk::draftReply(m_desk->as(u"li"_s), work.id(), letter)));
    }
    Result<domain::KeptData> release(const QString& by, const domain::KeptData& kept)
    {
        return desk::releaseData(m_desk->as(by), kept.id, why);
    }

private Q_SLOTS:
    void init()
    {
        m_desk.emplace();
        m_desk->loadRegister();
    }
    void eachLetterSpeaksOfWhatItAnswers_R_RT_04();
    void anOlderPolicyAsksNoReasonAndKeepsTheReview_Row18();
    void nobodyAloneUndoesWhatWasApproved_R_RE_03();
    void whatIsReleasedAfterABounceIsDeleted();
    void aLookAtWhatIsSaidOfUsIsNotPutOff();
    void anOpenRefundIsNoReasonToRefuseAPart_A17();
    void theListIsNotEditedOutOfTheLetter_R_LT_02();
    void whatNobodyHasFoundIsNotAdmitted();
    void aMergeTakesTheListAlong();
    void whoMayNotSeeItReadsNothingOfIt_R_CH_02();
    void theOfficerHearsOfATermThatIsOver_A17();
};

void KeptDataTest::eachLetterSpeaksOfWhatItAnswers_R_RT_04()
{
    const WorkedCase work =
        verified({wish(RightType::Delete, u"D4"_s), wish(RightType::CancelAccount), wish(RightType::Delete, u"D8"_s)});
    keep(work, 1, u"K2"_s, u"订单甲"_s);
    keep(work, 2, u"K4"_s, u"退款乙"_s);
    keep(work, 3, u"K3"_s, u"日志丙"_s);
    propose(work, 1, Outcome::Restricted);
    propose(work, 2, Outcome::Fulfilled);
    propose(work, 3, Outcome::Restricted);
    for (int item = 1; item <= 3; ++item)
        approve(work, item);
    const QString cancelled = draft(work, u"T06"_s);
    QVERIFY2(cancelled.contains(u"退款乙"_s), qPrintable(cancelled));
    QVERIFY(!cancelled.contains(u"订单甲"_s) && !cancelled.contains(u"日志丙"_s));
    const QString deleted = draft(work, u"T07"_s);
    QVERIFY2(deleted.contains(u"订单甲"_s) && deleted.contains(u"日志丙"_s), qPrintable(deleted));
    QVERIFY(!deleted.contains(u"退款乙"_s));
    for (const char* ground : {"D4", "D8"}) {
        const QString text = m_desk->as(u"li"_s).rules().deletionGround(QLatin1String(ground))->text;
        QVERIFY2(deleted.contains(text), ground);
    }
}

void KeptDataTest::anOlderPolicyAsksNoReasonAndKeepsTheReview_Row18()
{
    takeOlderPolicy(*m_desk);
    const WorkedCase work = verified({wish(RightType::Delete, u"D4"_s)});
    propose(work, 1, Outcome::Restricted); // FULFILLED would be untrue
    QCOMPARE(work.item(1).state, domain::CaseState::PendingApproval);

    const WorkedCase reviewed = verified({wish(RightType::Delete, u"D1"_s)});
    {
        auto writing = orDie(m_desk->as(u"chen"_s).begin()); // logged before anybody opened reviews
        for (domain::Task task : reviewed.file().tasks) {
            if (!domain::isReview(task.operation))
                continue;
            task.operation = Operation::Notify;
            orDie(writing.tasks().update(task));
        }
        orDie(writing.commit({u"TaskDone"_s, u"task"_s, {}, reviewed.id(), {}}));
    }
    orDie(desk::withdrawCase(m_desk->as(u"li"_s), reviewed.id(), {u"不必了。"_s, reviewed.letter()}));
    QList<Operation> open;
    for (const domain::Task& task : reviewed.file().tasks) {
        if (domain::isOpen(task.state))
            open.append(task.operation);
    }
    QCOMPARE(open, (QList<Operation>{Operation::IncidentTriage, Operation::ComplianceReview})); // by their terms
}

void KeptDataTest::nobodyAloneUndoesWhatWasApproved_R_RE_03()
{
    const WorkedCase work = verified({wish(RightType::Delete, u"D4"_s)});
    const domain::KeptData mistake = keep(work, 1, u"K2"_s, u"写错的一行"_s);
    RD_VERIFY(release(u"li"_s, mistake)); // nothing is decided yet
    const domain::KeptData order = keep(work, 1, u"K2"_s, u"订单甲"_s);
    const domain::KeptData frozen = keep(work, 1, u"K5"_s, u"调查中的记录"_s);
    const domain::KeptData refund = keep(work, 1, u"K4"_s, u"退款乙"_s);
    const domain::KeptData logs = keep(work, 1, u"K3"_s, u"日志丙"_s);
    propose(work, 1, Outcome::Restricted);
    approve(work, 1);
    RD_EXPECT_ERROR(release(u"zhao"_s, order), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(release(u"zhao"_s, frozen), ErrorCode::NotPermitted);

    desk::ComplaintIntake told;
    told.about = work.id();
    told.words = u"要起诉。"_s;
    const domain::Complaint complaint = orDie(desk::logComplaint(m_desk->as(u"li"_s), told));
    orDie(desk::flagLitigation(m_desk->as(u"li"_s), complaint.caseId, QDate(2026, 11, 23), u"收到传票。"_s));
    const auto held = release(u"chen"_s, frozen);
    RD_EXPECT_ERROR(held, ErrorCode::MoveForbidden);
    QCOMPARE(guardOf(held.error()), u"LITIGATION_HOLD"_s);
    RD_EXPECT_ERROR(release(u"li"_s, refund), ErrorCode::MoveForbidden);
    orDie(desk::liftLitigation(m_desk->as(u"chen"_s), complaint.caseId, why));

    RD_VERIFY(release(u"wang"_s, frozen)); // a second person
    RD_VERIFY(release(u"li"_s, refund)); // whoever handles it sees that it is settled
    m_desk->setNow(u"2027-03-01T10:00:00+08:00"_s);
    RD_VERIFY(release(u"li"_s, logs)); // its six months are over, those of the order are not
    RD_EXPECT_ERROR(release(u"li"_s, order), ErrorCode::NotPermitted);
}

void KeptDataTest::whatIsReleasedAfterABounceIsDeleted()
{
    const WorkedCase work = verified({wish(RightType::Delete, u"D4"_s)});
    const domain::KeptData refund = keep(work, 1, u"K4"_s, u"退款乙"_s);
    propose(work, 1, Outcome::Restricted);
    approve(work, 1);
    work.doTasks(1);
    work.send(u"T07"_s);
    orDie(desk::replyBounced(m_desk->as(u"li"_s), work.id()));
    QCOMPARE(work.item(1).state, domain::CaseState::InProgress);
    orDie(release(u"li"_s, refund));
    int open = 0;
    for (const domain::Task& task : work.file().tasks)
        open += task.operation == Operation::Delete && task.holder == u"P10"_s && task.state == TaskState::Open;
    QCOMPARE(open, 1);
}

void KeptDataTest::aLookAtWhatIsSaidOfUsIsNotPutOff()
{
    m_desk->setNow(u"2026-03-02T10:00:00+08:00"_s);
    domain::CallIntake intake = m_desk->call(RightType::Delete, name, phone);
    intake.items = {wish(RightType::Delete, u"D1"_s)};
    const WorkedCase work = WorkedCase::logged(*m_desk, intake);
    const auto termOf = [&](Operation operation) {
        for (const domain::Task& task : work.file().tasks) {
            if (task.operation == operation && domain::isOpen(task.state))
                return task.term;
        }
        return QDate();
    };
    QCOMPARE(termOf(Operation::IncidentTriage), QDate(2026, 3, 3));
    const QDate deletion = termOf(Operation::Delete);
    work.send(u"T02"_s);
    m_desk->setNow(u"2026-03-18T10:00:00+08:00"_s);
    propose(work, 1, Outcome::NotActionableIdentity);
    approve(work, 1, u"chen"_s);
    work.send(u"T03"_s);
    m_desk->setNow(u"2026-03-25T10:00:00+08:00"_s);
    orDie(desk::logMaterial(m_desk->as(u"li"_s), work.id(), {}));
    QVERIFY(work.file().header.deadline.secondFrom.isValid());
    QVERIFY(termOf(Operation::Delete) > deletion);
    QCOMPARE(termOf(Operation::IncidentTriage), QDate(2026, 3, 3));
}

void KeptDataTest::anOpenRefundIsNoReasonToRefuseAPart_A17()
{
    const WorkedCase work = verified({wish(RightType::CancelAccount)});
    const QString facts = u"该账户涉及一起刑事案件，主管机关已出具调取证据通知书，暂不能注销该账户。"_s;
    const auto refuse = [&](Outcome outcome) {
        return desk::proposeOutcome(m_desk->as(u"li"_s), work.id(), 1, {outcome, u"G4"_s, facts, u"刑事诉讼法"_s});
    };
    const domain::KeptData refund = keep(work, 1, u"K4"_s, u"退款乙"_s);
    for (const Outcome outcome : {Outcome::Refused, Outcome::Partial}) {
        const auto refused = refuse(outcome);
        RD_EXPECT_ERROR(refused, ErrorCode::MoveForbidden);
        QCOMPARE(guardOf(refused.error()), u"OPEN_BUSINESS"_s);
    }
    orDie(release(u"li"_s, refund));
    keep(work, 1, u"K5"_s, u"调查中的记录"_s); // an investigation is no business of the caller's
    RD_VERIFY(refuse(Outcome::Refused));
}

void KeptDataTest::theListIsNotEditedOutOfTheLetter_R_LT_02()
{
    const WorkedCase work = verified({wish(RightType::Delete, u"D4"_s)});
    keep(work, 1, u"K2"_s, u"订单甲"_s);
    propose(work, 1, Outcome::Restricted);
    approve(work, 1);
    desk::Desk& agent = m_desk->as(u"li"_s);
    const auto missingIn = [](const domain::Reply& reply) {
        for (const domain::LetterBlock& block : reply.blocks) {
            if (block.id == u"retained"_s)
                return block.missing;
        }
        return QStringList{u"no block"_s};
    };
    domain::Reply letter = orDie(desk::draftReply(agent, work.id(), u"T07"_s));
    QCOMPARE(missingIn(letter), QStringList());
    letter = orDie(desk::setReplyText(agent, work.id(), u"T07"_s, u"retained_block"_s, u"没有保留任何信息。"_s));
    QVERIFY(textOf(letter).contains(u"订单甲"_s) && !textOf(letter).contains(u"没有保留任何信息"_s));
    letter = orDie(desk::setReplyText(agent, work.id(), u"T07"_s, u"retained"_s, u"没有保留任何信息。"_s));
    QVERIFY(missingIn(letter).contains(u"edited:retained"_s));
    letter = orDie(desk::setReplyText(agent, work.id(), u"T07"_s, u"retained"_s, u" "_s));
    QVERIFY(!missingIn(letter).isEmpty());
}

void KeptDataTest::whatNobodyHasFoundIsNotAdmitted()
{
    const WorkedCase work = verified({wish(RightType::Delete, u"D1"_s)});
    desk::Desk& agent = m_desk->as(u"li"_s);
    const auto early = desk::proposeOutcome(agent, work.id(), 1, {Outcome::Fulfilled, {}, {}, {}});
    RD_EXPECT_ERROR(early, ErrorCode::MoveForbidden);
    QCOMPARE(guardOf(early.error()), u"GROUND_FOUND"_s);
    RD_VERIFY(desk::testGround(agent, work.id(), 1, {u"D4"_s, true, why}));
    propose(work, 1, Outcome::Fulfilled);
    const QString text = draft(work, u"T07"_s);
    QVERIFY(text.contains(agent.rules().deletionGround(u"D4"_s)->text));
    QVERIFY(!text.contains(agent.rules().deletionGround(u"D1"_s)->text));
}

void KeptDataTest::aMergeTakesTheListAlong()
{
    const WorkedCase first = verified({wish(RightType::Delete, u"D1"_s)});
    const WorkedCase second = verified({wish(RightType::Delete, u"D1"_s)});
    keep(second, 1, u"K2"_s, u"订单甲"_s);
    orDie(desk::testGround(m_desk->as(u"chen"_s), second.id(), 1, {u"D1"_s, false, why}));
    orDie(desk::mergeCase(m_desk->as(u"wang"_s), second.id(), first.id(), {u"同一人同一事项。"_s, second.letter()}));
    const domain::CaseFile file = first.file();
    QCOMPARE(file.kept.size(), 1);
    QCOMPARE(file.kept.first().data, u"订单甲"_s);
    QCOMPARE(file.kept.first().until, QDate(2029, 8, 31));
    QCOMPARE(file.groundTests.size(), 1);
    QCOMPARE(file.groundsToTest.value(file.header.items.first().id.text()), (QStringList{u"D4"_s, u"D6"_s}));
    QVERIFY(!domain::isKept(second.file().kept.first()));

    // Whoever approves has seen another list.
    keep(first, 1, u"K2"_s, u"订单丁"_s);
    orDie(desk::testGround(m_desk->as(u"li"_s), first.id(), 1, {u"D4"_s, true, why}));
    propose(first, 1, Outcome::Restricted);
    const WorkedCase third = verified({wish(RightType::Delete, u"D1"_s)});
    keep(third, 1, u"K2"_s, u"订单戊"_s);
    const auto late =
        desk::mergeCase(m_desk->as(u"wang"_s), third.id(), first.id(), {u"同一人同一事项。"_s, third.letter()});
    RD_EXPECT_ERROR(late, ErrorCode::MoveForbidden);
    QCOMPARE(guardOf(late.error()), u"OVERLAPPING_SCOPE"_s);
    QVERIFY(orDie(desk::verifyAudit(m_desk->as(u"chen"_s), {})).ok);
}

void KeptDataTest::whoMayNotSeeItReadsNothingOfIt_R_CH_02()
{
    domain::CallIntake intake = m_desk->call(RightType::Delete, name, phone);
    intake.requester = {domain::RequesterType::GuardianChild, u"13900001111"_s};
    intake.minor = domain::MinorClass::ChildUnder14;
    intake.items = {wish(RightType::Delete, u"D7"_s)};
    const WorkedCase child(*m_desk, m_desk->verifiedCase(intake, card));
    keep(child, 1, u"K2"_s, u"孩子的订单"_s);
    propose(child, 1, Outcome::Restricted);
    const QString concealed = draft(child, u"T07"_s);
    QVERIFY2(!concealed.contains(u"孩子的订单"_s) && concealed.contains(u'*'), qPrintable(concealed));

    const WorkedCase adult = verified({wish(RightType::Delete, u"D4"_s)});
    keep(adult, 1, u"K2"_s, u"订单 12345678"_s);
    orDie(desk::testGround(m_desk->as(u"li"_s), adult.id(), 1, {u"D4"_s, true, u"订单 12345678 已完成"_s}));
    const domain::CaseFile seen = orDie(desk::showCase(m_desk->as(u"sun"_s), adult.id()));
    QCOMPARE(seen.kept.first().data, u"***"_s);
    QCOMPARE(seen.kept.first().reason, u"K2"_s);
    QCOMPARE(seen.groundTests.first().reason, u"***"_s);
    QCOMPARE(adult.file().kept.first().data, u"订单 12345678"_s);
}

void KeptDataTest::theOfficerHearsOfATermThatIsOver_A17()
{
    const WorkedCase work = verified({wish(RightType::Delete, u"D4"_s)});
    keep(work, 1, u"K3"_s, u"日志甲"_s);
    keep(work, 1, u"K3"_s, u"日志乙"_s); // of the same day: one reminder
    const auto told = [&] {
        QList<QDate> days;
        const domain::Reminders reminders = orDie(desk::listReminders(m_desk->as(u"chen"_s)));
        for (const domain::Reminder& one : reminders.lines) {
            if (one.kind == domain::ReminderKind::KeptTerm)
                days.append(one.due);
        }
        return days;
    };
    m_desk->setNow(u"2027-02-28T10:00:00+08:00"_s);
    QVERIFY(told().isEmpty()); // the last day
    m_desk->setNow(u"2027-03-01T10:00:00+08:00"_s);
    QCOMPARE(told(), QList<QDate>{QDate(2027, 2, 28)});
    for (const domain::KeptData& kept : work.file().kept)
        orDie(release(u"li"_s, kept));
    QVERIFY(told().isEmpty());
}

QTEST_MAIN(KeptDataTest)
#include "kept_data_test.moc"
