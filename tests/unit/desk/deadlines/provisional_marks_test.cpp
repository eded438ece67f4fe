#include "core/desk/approvals/approve.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/today/show_today.h"
#include "core/desk/verification/request_access.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::ReminderKind;

namespace {

// Received Mon 2026-12-14: due Mon 2027-01-04 while the notice of 2027 is missing (worked example 30).
domain::CaseId childs(test::TemporaryDesk& desk)
{
    domain::CallIntake intake = desk.call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s);
    intake.minor = domain::MinorClass::ChildUnder14;
    return desk::logCall(desk.as(u"li"_s), intake).value().logged.id;
}

domain::Reminder heard(const desk::Desk& desk, ReminderKind kind)
{
    const QList<domain::Reminder> lines = desk::listReminders(desk).value().lines;
    const auto found =
        std::find_if(lines.begin(), lines.end(), [kind](const domain::Reminder& one) { return one.kind == kind; });
    return found == lines.end() ? domain::Reminder() : *found;
}

} // namespace

// A05, R-DL-06: a date that a notice may still move is marked wherever it goes.
class ProvisionalMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsForAnApprovalIsMarked();
    void aReminderIsMarkedAndAFirmLimitIsNot();
    void theReceiptSaysThatItsDateIsProvisional_T01();
};

void ProvisionalMarksTest::whatWaitsForAnApprovalIsMarked()
{
    for (const bool provisional : {false, true}) {
        test::TemporaryDesk desk(provisional ? u"2026-12-14T10:00:00+08:00"_s : u"2026-11-23T10:00:00+08:00"_s);
        RD_VERIFY(desk::requestAccess(desk.as(u"li"_s), childs(desk), u"核对宝宝档案。"_s));
        const QList<domain::WaitingApproval> waiting = desk::listApprovals(desk.as(u"wang"_s)).value();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().provisional, provisional);
        const domain::Today today = desk::showToday(desk.as(u"wang"_s)).value();
        const auto line = std::find_if(today.lines.begin(), today.lines.end(), [](const domain::TodayLine& one) {
            return one.kind == domain::TodayKind::WaitingApproval;
        });
        QVERIFY(line != today.lines.end());
        QCOMPARE(line->provisional, provisional);
    }
}

void ProvisionalMarksTest::aReminderIsMarkedAndAFirmLimitIsNot()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    (void)childs(desk);
    desk.setNow(u"2026-12-31T09:00:00+08:00"_s);
    const domain::Reminder due = heard(desk.as(u"chen"_s), ReminderKind::Due);
    QCOMPARE(due.due, QDate(2027, 1, 4));
    QVERIFY(due.provisional);
    // T+7 lies in December, whose notice is there.
    const domain::Reminder limit = heard(desk.as(u"chen"_s), ReminderKind::MinorReply);
    QCOMPARE(limit.due, QDate(2026, 12, 23));
    QVERIFY(!limit.provisional);
}

void ProvisionalMarksTest::theReceiptSaysThatItsDateIsProvisional_T01()
{
    for (const bool provisional : {false, true}) {
        test::TemporaryDesk desk(provisional ? u"2026-12-14T10:00:00+08:00"_s : u"2026-11-23T10:00:00+08:00"_s);
        const auto receipt = desk::draftReply(desk.as(u"li"_s), childs(desk), u"T01"_s);
        RD_VERIFY(receipt);
        QString text;
        for (const domain::LetterBlock& block : receipt->blocks) {
            QVERIFY(block.missing.isEmpty());
            text += block.text;
        }
        QCOMPARE(text.contains(u"以国务院办公厅公布的放假安排为准"_s), provisional);
    }
}

QTEST_MAIN(ProvisionalMarksTest)
#include "provisional_marks_test.moc"
