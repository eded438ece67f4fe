#include "core/desk/cases/withdraw_case.h"

#include "core/desk/cases/list_cases.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");
const QString said = QStringLiteral("来电人表示问题已解决。");

} // namespace

// Move 18 (rule book §7).
class WithdrawCaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theConfirmationLeavesWithTheMove();
    void whoeverTakesItBackIsVerifiedAsFarAsTheRequestWas_R_ID_10();
    void aComplianceReviewGoesOn_3_5();
    void whatCannotBeTakenBackStaysAsItIs();
    void theConfirmationIsSentByNoOtherWay();
};

void WithdrawCaseTest::theConfirmationLeavesWithTheMove()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::Copy, name, phone));
    const desk::Dispatch letter = work.letter();
    RD_VERIFY(desk::withdrawCase(temporary.as(u"li"_s), work.id(), {said, letter}));
    const domain::CaseFile file = work.file();
    QCOMPARE(file.header.state, CaseState::Withdrawn);
    QCOMPARE(work.item(1).outcome, std::optional(domain::Outcome::Withdrawn));
    QCOMPARE(file.replies.first().templateCode, u"T19"_s);
    QCOMPARE(file.replies.first().state, domain::ReplyState::Sent);
    QVERIFY(QFile::exists(letter.pdfPath));
    // Not an answer: it does not meet the clock, it ends it (R-DL-07, R-RP-01).
    QVERIFY(!file.header.repliedAt.isValid());
    QCOMPARE(file.stage, domain::DueStage::Stopped);
    domain::CaseFilter open;
    open.openOnly = true;
    QVERIFY(desk::listCases(temporary.as(u"li"_s), open, {}, 10)->rows.isEmpty());
    for (const domain::Task& task : file.tasks)
        QVERIFY2(!domain::isOpen(task.state), qPrintable(task.holder));
}

void WithdrawCaseTest::whoeverTakesItBackIsVerifiedAsFarAsTheRequestWas_R_ID_10()
{
    test::TemporaryDesk temporary;
    temporary.loadRegister();
    const test::WorkedCase work(temporary, temporary.verifiedCase(temporary.call(RightType::Copy, name, phone), card));
    desk::Desk& agent = temporary.as(u"li"_s);
    temporary.setNow(u"2026-11-25T10:00:00+08:00"_s);
    const desk::Dispatch letter = work.letter();
    const auto unverified = desk::withdrawCase(agent, work.id(), {said, letter});
    RD_EXPECT_ERROR(unverified, ErrorCode::LevelNotReached);
    QCOMPARE(unverified.error().args.value(u"needed"_s).toString(), u"L2"_s);
    QVERIFY(!QFile::exists(letter.pdfPath));
    const auto code = desk::issueCode(agent, work.id());
    RD_VERIFY(code);
    RD_VERIFY(desk::verifyRequester(agent, work.id(), {{u"P1"_s, code->code}}));
    RD_EXPECT_ERROR(desk::withdrawCase(agent, work.id(), {said, letter}), ErrorCode::LevelNotReached);
    RD_VERIFY(desk::verifyRequester(agent, work.id(), {{u"K1"_s, card}}));
    RD_VERIFY(desk::withdrawCase(agent, work.id(), {said, letter}));
}

// The person no longer asks; what the deletion said of us is looked into all the same, by the officer.
void WithdrawCaseTest::aComplianceReviewGoesOn_3_5()
{
    test::TemporaryDesk temporary;
    domain::CallIntake intake = temporary.call(RightType::Delete, name, phone);
    intake.items.first().ground = u"D2"_s;
    intake.items.append({RightType::OptOut, {}, {}, true});
    const test::WorkedCase both = test::WorkedCase::logged(temporary, intake);
    RD_VERIFY(desk::withdrawCase(temporary.as(u"li"_s), both.id(), {said, both.letter()}));
    const domain::CaseFile file = both.file();
    QCOMPARE(file.header.state, CaseState::Withdrawn);
    QList<domain::Operation> open;
    for (const domain::Task& task : file.tasks) {
        if (domain::isOpen(task.state))
            open.append(task.operation);
    }
    QCOMPARE(open, (QList<domain::Operation>{domain::Operation::ComplianceReview, domain::Operation::SourceReview}));

    const QString report = temporary.filePath(u"review.txt"_s);
    QFile written(report);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write("nothing found\n") > 0);
    written.close();
    for (const domain::Task& task : file.tasks) {
        if (!domain::isOpen(task.state))
            continue;
        // Asked before the state of the review is told.
        RD_EXPECT_ERROR(desk::verifyTask(temporary.as(u"wang"_s), task.id), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::completeTask(temporary.as(u"wang"_s), task.id, report), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::dismissTask(temporary.as(u"wang"_s), task.id, said), ErrorCode::NotPermitted);
        RD_VERIFY(desk::completeTask(temporary.as(u"chen"_s), task.id, report));
    }
}

void WithdrawCaseTest::whatCannotBeTakenBackStaysAsItIs()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    desk::Desk& agent = temporary.as(u"li"_s);
    const QStringList before = work.actions();
    RD_EXPECT_ERROR(desk::withdrawCase(temporary.as(u"sun"_s), work.id(), {said, work.letter()}),
                    ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::withdrawCase(agent, work.id(), {u" "_s, work.letter()}), ErrorCode::ReasonRequired);
    RD_EXPECT_ERROR(desk::withdrawCase(agent, work.id(), {said, {}}), ErrorCode::FileNotWritten);
    desk::Dispatch mail = work.letter();
    mail.channel = domain::ReplyChannel::Email;
    RD_EXPECT_ERROR(desk::withdrawCase(agent, work.id(), {said, mail}), ErrorCode::RecipientUnreachable);
    desk::Dispatch taken = work.letter();
    taken.pdfPath = temporary.path();
    RD_EXPECT_ERROR(desk::withdrawCase(agent, work.id(), {said, taken}), ErrorCode::FileExists);
    QCOMPARE(work.actions(), before);
    QCOMPARE(work.file().header.state, CaseState::InProgress);
    QVERIFY(work.file().replies.isEmpty());

    work.answer(1);
    RD_EXPECT_ERROR(desk::withdrawCase(agent, work.id(), {said, work.letter()}), ErrorCode::MoveForbidden);
    QCOMPARE(work.file().header.state, CaseState::Replied);
}

void WithdrawCaseTest::theConfirmationIsSentByNoOtherWay()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, name, phone));
    desk::Desk& agent = temporary.as(u"li"_s);
    for (const char* letter : {"T19", "T20"}) {
        const QString code = QLatin1String(letter);
        QVERIFY(!desk::replyTemplates().contains(code));
        RD_EXPECT_ERROR(desk::draftReply(agent, work.id(), code), ErrorCode::InvalidArgument);
        RD_EXPECT_ERROR(
            desk::sendReply(agent, work.id(), {code, domain::ReplyChannel::Letter, {}, {}, work.letterPath()}),
            ErrorCode::InvalidArgument);
    }
    QVERIFY(work.file().replies.isEmpty());
}

QTEST_MAIN(WithdrawCaseTest)
#include "withdraw_case_test.moc"
