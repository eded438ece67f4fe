#include "core/desk/cases/add_item.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "tests/support/waiting_case.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace test::waiting;
using domain::CaseFile;
using domain::DueStage;
using domain::RightType;
using test::TemporaryDesk;
using test::WorkedCase;

namespace {

// Copy, which needs L2, and an explanation, which needs nothing; T03 has answered the first on 2026-03-19.
domain::CaseId halfRefused(TemporaryDesk& temporary)
{
    domain::CallIntake both = temporary.call(RightType::Copy, personName, personPhone);
    domain::WishedItem general;
    general.right = RightType::Explain;
    both.items.append(general);
    const domain::CaseId caseId = WorkedCase::logged(temporary, both).id();
    temporary.setNow(u"2026-03-19T08:00:00+08:00"_s);
    if (!desk::prepareDueLetters(temporary.as(u"li"_s))
        || !desk::approve(temporary.as(u"chen"_s), caseId, 1, u"同意。"_s) || !sent(temporary, caseId, u"T03"_s))
        qFatal("T03 does not leave");
    return caseId;
}

domain::WishedItem wish(RightType right)
{
    domain::WishedItem item;
    item.right = right;
    return item;
}

} // namespace

// Where the second clock of rule book §5.2 A and the clocks of single items (R-DL-11) meet: no date moves later that
// nothing has answered.
class TwoClocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondClockIsOfWhatT03HasAnswered_5_2();
    void materialThatCameBeforeT03OpensNoSecondClock_5_2();
    void aT03ThatComesBackAfterTheMaterialHasMetNoClock_R_DL_07();
    void anItemAddedLaterLeavesAnAnsweredOneAnswered_R_DL_11();
    void whatIsLeftAfterAWithdrawalIsAnsweredByT03_R_DL_07();
    void aMergeMovesNoDueDateLater_R_DL_11();
    void whatIsLateAlreadyIsNotRestarted_R_DL_09();
};

void TwoClocksTest::theSecondClockIsOfWhatT03HasAnswered_5_2()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = halfRefused(temporary);
    temporary.setNow(u"2026-03-24T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-24T09:00"_s));
    const CaseFile file = fileOf(temporary, caseId);
    QVERIFY(file.header.items.at(0).clock && file.header.items.at(1).clock);
    QCOMPARE(file.header.items.at(0).clock->deadline.secondFrom, QDate(2026, 3, 24));
    QCOMPARE(file.header.items.at(0).clock->deadline.due, QDate(2026, 4, 15));
    QVERIFY(!file.header.items.at(1).clock->deadline.secondFrom.isValid());
    QCOMPARE(file.header.items.at(1).clock->deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.stage, DueStage::Overdue);
    QVERIFY(auditHolds(temporary));
}

void TwoClocksTest::materialThatCameBeforeT03OpensNoSecondClock_5_2()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-03-24T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-18T15:00"_s));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.state, domain::CaseState::Verifying);
    QVERIFY(!file.header.deadline.secondFrom.isValid());
    QVERIFY(!file.header.repliedAt.isValid());
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.stage, DueStage::Overdue);
}

void TwoClocksTest::aT03ThatComesBackAfterTheMaterialHasMetNoClock_R_DL_07()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = refused(temporary);
    temporary.setNow(u"2026-03-24T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-24T09:00"_s));
    QCOMPARE(fileOf(temporary, caseId).header.deadline.due, QDate(2026, 4, 15));
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    RD_VERIFY(desk::replyBounced(temporary.as(u"li"_s), caseId));
    const CaseFile file = fileOf(temporary, caseId);
    QVERIFY(!file.header.deadline.secondFrom.isValid());
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.stage, DueStage::Overdue);
    QVERIFY(auditHolds(temporary));
}

void TwoClocksTest::anItemAddedLaterLeavesAnAnsweredOneAnswered_R_DL_11()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = halfRefused(temporary);
    temporary.setNow(u"2026-03-21T10:00:00+08:00"_s);
    RD_VERIFY(desk::addItem(temporary.as(u"li"_s), caseId,
                            {wish(RightType::OptOut),
                             domain::Channel::Hotline,
                             parseInstant(u"2026-03-21T09:00:00+08:00"_s),
                             u"也不要再发短信。"_s,
                             {}}));
    const CaseFile file = fileOf(temporary, caseId);
    QVERIFY(file.header.items.at(0).clock->answeredAt.isValid());
    QVERIFY(!file.header.items.at(1).clock->answeredAt.isValid());
    QVERIFY(!file.header.items.at(2).clock->answeredAt.isValid());
}

void TwoClocksTest::whatIsLeftAfterAWithdrawalIsAnsweredByT03_R_DL_07()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId caseId = halfRefused(temporary);
    const WorkedCase work(temporary, caseId);
    temporary.setNow(u"2026-03-24T10:00:00+08:00"_s);
    // The wait for the copy ends first: what T03 has answered cannot be taken back.
    RD_VERIFY(desk::withdrawCase(temporary.as(u"li"_s), caseId, {u"不用解释了。"_s, work.letter()}));
    const CaseFile file = fileOf(temporary, caseId);
    QVERIFY(file.stage != DueStage::Overdue);
}

void TwoClocksTest::aMergeMovesNoDueDateLater_R_DL_11()
{
    TemporaryDesk temporary(receivedAt);
    const domain::CaseId first = refused(temporary);
    temporary.setNow(u"2026-03-20T16:00:00+08:00"_s);
    const domain::CaseId second = logged(temporary);
    const QDate due = fileOf(temporary, second).header.deadline.due;
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, first, u"2026-03-25T09:00"_s));
    QVERIFY(fileOf(temporary, first).header.deadline.due > due);
    const WorkedCase ends(temporary, second);
    RD_VERIFY(desk::mergeCase(temporary.as(u"wang"_s), second, first, {u"同一请求。"_s, ends.letter()}));
    QCOMPARE(fileOf(temporary, first).header.deadline.due, due);
}

void TwoClocksTest::whatIsLateAlreadyIsNotRestarted_R_DL_09()
{
    TemporaryDesk temporary(receivedAt);
    chooseMode(temporary, u"C"_s);
    const domain::CaseId caseId = logged(temporary);
    temporary.setNow(u"2026-03-25T10:00:00+08:00"_s);
    RD_VERIFY(sent(temporary, caseId, u"T02"_s));
    temporary.setNow(u"2026-03-26T10:00:00+08:00"_s);
    RD_VERIFY(came(temporary, caseId, u"2026-03-26T09:00"_s));
    const CaseFile file = fileOf(temporary, caseId);
    QCOMPARE(file.header.deadline.due, QDate(2026, 3, 23));
    QCOMPARE(file.stage, DueStage::Overdue);
}

QTEST_MAIN(TwoClocksTest)
#include "two_clocks_test.moc"
