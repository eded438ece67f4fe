#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/print_why_date.h"
#include "core/desk/deadlines/set_clock_mode.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "tests/support/notice_desk.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::deadlineOf;
using test::logged;

namespace {

void fill(desk::Desk& desk, const domain::CaseId& caseId, const QString& letter)
{
    const domain::Reply draft = desk::draftReply(desk, caseId, letter).value();
    for (const domain::LetterBlock& block : draft.blocks) {
        for (const QString& missing : block.missing)
            (void)desk::setReplyText(desk, caseId, letter, missing, u"见附件说明"_s);
    }
}

Result<domain::SentReply> send(test::TemporaryDesk& desk, const domain::CaseId& caseId, const QString& letter)
{
    fill(desk.as(u"li"_s), caseId, letter);
    return desk::sendReply(desk.as(u"li"_s), caseId,
                           {letter, domain::ReplyChannel::Sms, {}, {}, desk.filePath(letter + u".pdf"_s)});
}

// What T02 asked for never came, so nobody could be verified: the officer approves and T03 leaves.
void answer(test::TemporaryDesk& desk, const domain::CaseId& caseId)
{
    RD_VERIFY(send(desk, caseId, u"T02"_s));
    desk.setNow(u"2026-12-31T10:00:00+08:00"_s);
    RD_VERIFY(desk::proposeOutcome(desk.as(u"li"_s), caseId, 1,
                                   {domain::Outcome::NotActionableIdentity,
                                    {},
                                    u"两次联系请求人补充材料，均未收到回复，无法核验身份，已告知补正方式。"_s,
                                    {}}));
    RD_VERIFY(desk::approve(desk.as(u"chen"_s), caseId, 1, u"同意"_s));
    RD_VERIFY(send(desk, caseId, u"T03"_s));
    QVERIFY(desk.as(u"li"_s).storage().cases().find(caseId)->repliedAt.isValid());
}

domain::DeadlineExplanation whyOf(test::TemporaryDesk& desk, const domain::CaseId& caseId)
{
    return desk::explainDeadline(desk.as(u"li"_s), caseId).value();
}

} // namespace

// "Why this date" tells of the count that was made, not of one that could be made today.
class CountedByTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnsweredCaseIsExplainedByTheNoticesOfItsAnswer_R_DL_06();
    void anEntryOfBeforeTellsItByItsTime();
    void anOpenCaseIsExplainedByTheNoticesOfToday();
    void aWithdrawnCaseIsExplainedByTheNoticesOfItsEnd();
};

void CountedByTest::anAnsweredCaseIsExplainedByTheNoticesOfItsAnswer_R_DL_06()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    answer(desk, id);
    const domain::DeadlineExplanation before = whyOf(desk, id);
    QCOMPARE(before.deadline.due, QDate(2027, 1, 4));
    QCOMPARE(before.days.last().date, QDate(2027, 1, 4));
    QCOMPARE(before.days.last().number, 15);
    QVERIFY(before.days.last().provisional);

    // In the same minute, so that no clock can tell what came first.
    RD_VERIFY(test::inForce(desk, test::notice2027()));
    RD_VERIFY(
        desk::setClockMode(desk.as(u"chen"_s),
                           {QDate(2027, 1, 1), domain::ClockMode::Pause, domain::AfterHours::RealDate, u"法务意见"_s}));
    const domain::DeadlineExplanation after = whyOf(desk, id);
    QCOMPARE(after.days.size(), before.days.size());
    for (qsizetype i = 0; i < after.days.size(); ++i) {
        QCOMPARE(after.days.at(i).number, before.days.at(i).number);
        QCOMPARE(after.days.at(i).kind, before.days.at(i).kind);
        QCOMPARE(after.days.at(i).provisional, before.days.at(i).provisional);
    }
    QCOMPARE(after.counted, before.counted);
    QCOMPARE(after.standardMode, before.standardMode);
    // Sent back it is open again, and counted by today's.
    RD_VERIFY(desk::replyBounced(desk.as(u"li"_s), id));
    QCOMPARE(whyOf(desk, id).deadline.due, QDate(2026, 12, 31));
    QVERIFY(!whyOf(desk, id).days.last().provisional);
    QCOMPARE(whyOf(desk, id).days.last().number, 15);
}

void CountedByTest::anEntryOfBeforeTellsItByItsTime()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    auto work = desk.as(u"li"_s).begin();
    RD_VERIFY(work);
    domain::Case answered = *work->cases().find(id);
    answered.repliedAt = desk.clock().now();
    RD_VERIFY(work->cases().update(answered));
    RD_VERIFY(work->commit({u"ReplySent"_s, u"reply"_s, {}, id, {{u"template"_s, u"T12"_s}}}));
    desk.setNow(u"2026-12-14T11:00:00+08:00"_s);
    RD_VERIFY(test::inForce(desk, test::notice2027()));
    QVERIFY(whyOf(desk, id).days.last().provisional);
    QCOMPARE(whyOf(desk, id).days.last().number, 15);
}

void CountedByTest::anOpenCaseIsExplainedByTheNoticesOfToday()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    RD_VERIFY(test::inForce(desk, test::notice2027()));
    QCOMPARE(whyOf(desk, id).days.last().date, QDate(2026, 12, 31));
    QCOMPARE(whyOf(desk, id).days.last().number, 15);
}

void CountedByTest::aWithdrawnCaseIsExplainedByTheNoticesOfItsEnd()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    RD_VERIFY(desk::withdrawCase(desk.as(u"li"_s), id, {u"请求人来电撤回"_s, test::WorkedCase(desk, id).letter()}));
    desk.setNow(u"2026-12-14T11:00:00+08:00"_s);
    RD_VERIFY(test::inForce(desk, test::notice2027()));
    // What is printed later has no part in it.
    RD_VERIFY(desk::printWhyDate(desk.as(u"li"_s), id, desk.filePath(u"why.pdf"_s)));
    QCOMPARE(deadlineOf(desk, id).due, QDate(2027, 1, 4));
    QCOMPARE(whyOf(desk, id).days.last().number, 15);
    QVERIFY(whyOf(desk, id).days.last().provisional);
}

QTEST_MAIN(CountedByTest)
#include "counted_by_test.moc"
