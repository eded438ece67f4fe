#include "core/desk/complaints/list_complaints.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/verification/request_access.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/guard_of.h"
#include "tests/support/logged_changes.h"
#include "tests/support/notice_desk.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::Complaint;
using domain::ComplaintResult;
using domain::ComplaintState;
using domain::ReminderKind;

namespace {

QStringList remindersOf(desk::Desk& reader, ReminderKind kind)
{
    QStringList numbers;
    for (const domain::Reminder& reminder : test::orDie(desk::listReminders(reader)).lines) {
        if (reminder.kind == kind)
            numbers.append(reminder.number);
    }
    return numbers;
}

} // namespace

// How a complaint is answered, and what a lawsuit holds (rule book 3.12, §7, §11 T13, R-LT-02, R-LT-03).
class ComplaintAnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondComplaintAboutTheSameAnswerIsForLegal();
    void aLawsuitIsToldTheSameDayAndHoldsBoth();
    void theAnswerGoesOnlyWhereTheFirstOneWent_R_LT_03();
    void theLetterSaysWhatWasDecidedWhoeverWritesIt();
    void anAnswerThatCameBackIsSentAgain();
    void aHolidayNoticeRecountsAnOpenComplaint_R_DL_06();
    void whatIsFoundOfAMinorsCaseIsConcealedUntilTheAccess_R_CH_02();
};

void ComplaintAnswerTest::aSecondComplaintAboutTheSameAnswerIsForLegal()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    QVERIFY(!work.log().forLegal);
    const Complaint second = work.log();
    QVERIFY(second.forLegal);
    QCOMPARE(remindersOf(temporary.as(u"chen"_s), ReminderKind::SecondComplaint), QStringList{second.number});
    QVERIFY(remindersOf(temporary.as(u"li"_s), ReminderKind::SecondComplaint).isEmpty());
}

void ComplaintAnswerTest::aLawsuitIsToldTheSameDayAndHoldsBoth()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.decided();
    work.reopenAbout();
    const test::WorkedCase own(temporary, complaint.caseId);
    test::orDie(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    work.about().answer(1);
    const QStringList before = test::loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::flagLitigation(temporary.as(u"li"_s), complaint.caseId, QDate(2026, 12, 1), u"称将起诉"_s),
                    ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::flagLitigation(temporary.as(u"li"_s), complaint.caseId, QDate(2026, 11, 30), {}),
                    ErrorCode::ReasonRequired);
    RD_EXPECT_ERROR(desk::liftLitigation(temporary.as(u"chen"_s), complaint.caseId, u"无"_s), ErrorCode::NotFound);
    QCOMPARE(test::loggedChanges(temporary), before);
    RD_VERIFY(desk::flagLitigation(temporary.as(u"li"_s), complaint.caseId, QDate(2026, 11, 30), u"称将起诉"_s));
    QCOMPARE(remindersOf(temporary.as(u"chen"_s), ReminderKind::Litigation), QStringList{complaint.number});
    RD_EXPECT_ERROR(desk::flagLitigation(temporary.as(u"zhao"_s), complaint.caseId, QDate(2026, 11, 30), u"再次"_s),
                    ErrorCode::AlreadyDone);

    temporary.setNow(u"2026-12-07T10:00:00+08:00"_s);
    const QStringList held = test::loggedChanges(temporary);
    QCOMPARE(test::guardOf(desk::closeCase(temporary.as(u"zhao"_s), complaint.caseId)),
             u"MoveForbidden LITIGATION_HOLD"_s);
    QCOMPARE(test::guardOf(desk::closeCase(temporary.as(u"li"_s), work.about().id())),
             u"MoveForbidden LITIGATION_HOLD"_s);
    RD_EXPECT_ERROR(desk::liftLitigation(temporary.as(u"wang"_s), complaint.caseId, u"已和解"_s),
                    ErrorCode::NotPermitted);
    QCOMPARE(test::loggedChanges(temporary), held);
    RD_VERIFY(desk::liftLitigation(temporary.as(u"chen"_s), complaint.caseId, u"已和解"_s));
    work.about().close();
    own.close();
    QVERIFY(work.now(complaint).state == ComplaintState::Closed);
}

void ComplaintAnswerTest::theAnswerGoesOnlyWhereTheFirstOneWent_R_LT_03()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase about(temporary, [&] {
        temporary.loadRegister();
        domain::CallIntake intake = temporary.call(domain::RightType::WithdrawConsent, u"王小明"_s, u"19900009929"_s);
        intake.items.first().purposes = {u"C05"_s};
        return temporary.verifiedCase(intake, u"8600103774942997"_s);
    }());
    about.answer(1);
    desk::ComplaintIntake told;
    told.about = about.id();
    told.contact = u"13900001111"_s; // somebody at another number
    told.words = u"没有办理。"_s;
    const Complaint complaint = test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), complaint.caseId, u"zhao"_s));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), complaint.caseId, {}));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), complaint.caseId,
                                           test::ComplaintCase::report(ComplaintResult::Rejected)));
    test::orDie(desk::decideComplaint(temporary.as(u"chen"_s), complaint.caseId, test::ComplaintCase::decision()));
    const test::WorkedCase own(temporary, complaint.caseId);
    desk::Dispatch letter = own.letter();
    const QStringList before = test::loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, letter),
                    ErrorCode::RecipientNotAllowed);
    QVERIFY(!QFile::exists(letter.pdfPath));
    QCOMPARE(test::loggedChanges(temporary), before);
    letter.recipient = u"19900009929"_s;
    RD_VERIFY(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, letter));
}

void ComplaintAnswerTest::theLetterSaysWhatWasDecidedWhoeverWritesIt()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.decided(ComplaintResult::Rejected);
    desk::Desk& zhao = temporary.as(u"zhao"_s);
    const domain::Reply draft = test::orDie(desk::draftReply(zhao, complaint.caseId));
    QCOMPARE(draft.templateCode, u"T13"_s);
    QString text;
    for (const domain::LetterBlock& block : draft.blocks) {
        QVERIFY2(block.missing.isEmpty(), qPrintable(block.id + block.missing.join(u' ')));
        text += block.text;
    }
    for (const QString& said :
         {complaint.number, work.about().file().header.number, u"结论：不支持"_s, u"供应商名单漏传一家"_s,
          u"2026年11月30日"_s, u"未参与原处理的人员"_s, u"人民法院"_s, u"个人信息保护负责人"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u'\n' + text));
    test::orDie(desk::setReplyText(zhao, complaint.caseId, u"T13"_s, u"result"_s, u"支持"_s));
    const domain::Reply again = test::orDie(desk::draftReply(zhao, complaint.caseId));
    QVERIFY(again.blocks.at(2).text.contains(u"结论：不支持"_s));
    test::orDie(desk::setReplyText(zhao, complaint.caseId, u"T13"_s, u"remedy"_s, u"感谢您的来信。"_s));
    const test::WorkedCase own(temporary, complaint.caseId);
    RD_EXPECT_ERROR(desk::replyComplaint(zhao, complaint.caseId, own.letter()), ErrorCode::LetterIncomplete);
}

void ComplaintAnswerTest::anAnswerThatCameBackIsSentAgain()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const Complaint complaint = work.decided(ComplaintResult::Rejected);
    const test::WorkedCase own(temporary, complaint.caseId);
    test::orDie(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    const QDate due = own.file().header.deadline.due;
    RD_VERIFY(desk::replyBounced(temporary.as(u"zhao"_s), complaint.caseId));
    QVERIFY(work.now(complaint).state == ComplaintState::Decided);
    QVERIFY(!own.file().header.repliedAt.isValid());
    QCOMPARE(own.file().header.deadline.due, due);
    RD_VERIFY(desk::replyComplaint(temporary.as(u"zhao"_s), complaint.caseId, own.letter()));
    QVERIFY(work.now(complaint).state == ComplaintState::Replied);
}

void ComplaintAnswerTest::aHolidayNoticeRecountsAnOpenComplaint_R_DL_06()
{
    test::TemporaryDesk temporary(u"2020-01-20T10:00:00+08:00"_s);
    const domain::CaseId about = test::logged(temporary, u"2020-01-20T09:00:00+08:00"_s, domain::RightType::OptOut);
    test::orDie(test::inForce(temporary, test::springFestival2020AsFirstAnnounced()));
    desk::ComplaintIntake told;
    told.about = about;
    told.words = u"没有人处理。"_s;
    test::orDie(desk::logComplaint(temporary.as(u"li"_s), told));
    const auto due = [&] {
        return test::orDie(desk::listComplaints(temporary.as(u"li"_s), desk::ComplaintScope::Running)).first().due;
    };
    const QDate before = due();
    test::orDie(test::inForce(temporary, test::springFestival2020AsProlonged()));
    QVERIFY(due() > before);
    QCOMPARE(due(), QDate(2020, 2, 18)); // 1-21 to 1-23, then 2-3 to 2-18
}

void ComplaintAnswerTest::whatIsFoundOfAMinorsCaseIsConcealedUntilTheAccess_R_CH_02()
{
    test::TemporaryDesk temporary;
    domain::CallIntake child = temporary.call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s);
    child.minor = domain::MinorClass::ChildUnder14;
    const domain::CaseId about = test::orDie(desk::logCall(temporary.as(u"li"_s), child)).logged.id;
    domain::CallIntake call = temporary.call(domain::RightType::Complaint, u"王小明"_s, u"19900009929"_s);
    call.wantedOutcome = u"给孩子一个说法"_s;
    const domain::CaseId id = test::orDie(desk::logCall(temporary.as(u"li"_s), call)).logged.id;
    test::orDie(desk::linkComplaint(temporary.as(u"li"_s), id, about));
    test::orDie(desk::assignComplaint(temporary.as(u"wang"_s), id, u"zhao"_s));
    test::orDie(desk::investigateComplaint(temporary.as(u"zhao"_s), id, {}));
    const domain::CaseFile file = test::orDie(desk::showCase(temporary.as(u"zhao"_s), id));
    QVERIFY(file.header.restrictedView);
    QCOMPARE(file.complaint->wanted, u"*"_s);
    const QStringList before = test::loggedChanges(temporary);
    RD_EXPECT_ERROR(desk::investigateComplaint(temporary.as(u"zhao"_s), id, test::ComplaintCase::report()),
                    ErrorCode::ApprovalMissing);
    QCOMPARE(test::loggedChanges(temporary), before);
    test::orDie(desk::requestAccess(temporary.as(u"zhao"_s), id, u"需核对投诉所述情况。"_s));
    test::orDie(desk::decideAccess(temporary.as(u"chen"_s), id, desk::AccessDecision::Approve, u"同意"_s));
    RD_VERIFY(desk::investigateComplaint(temporary.as(u"zhao"_s), id, test::ComplaintCase::report()));
    // A call that names the minor's case is a minor's from the start.
    call.complainsOf = about;
    QVERIFY(test::orDie(desk::logCall(temporary.as(u"li"_s), call)).logged.restrictedView);
}

QTEST_MAIN(ComplaintAnswerTest)

#include "complaint_answer_test.moc"
