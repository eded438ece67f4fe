#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/today/show_today.h"
#include "tests/support/rewritten_block.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/worked_case.h"

#include <QFile>
#include <QTest>

using namespace rd;
using domain::Outcome;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

const desk::ProposedOutcome refusal{
    Outcome::Refused, QStringLiteral("G1"),
    QStringLiteral("该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。"),
    QStringLiteral("《中华人民共和国会计法》第二十三条")};

void fillGaps(desk::Desk& agent, const domain::CaseId& caseId, const domain::Reply& draft)
{
    for (const domain::LetterBlock& block : draft.blocks) {
        for (const QString& missing : block.missing) {
            if (!missing.contains(QLatin1Char(':')))
                RD_VERIFY(desk::setReplyText(agent, caseId, draft.templateCode, missing, QStringLiteral("无")));
        }
    }
}

// The block that says it, by its id and as it reads.
std::pair<QString, QString> blockWith(const domain::Reply& draft, const QString& text)
{
    for (const domain::LetterBlock& block : draft.blocks) {
        if (block.text.contains(text))
            return {block.id, block.text};
    }
    return {};
}

} // namespace

class ApprovalScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A24_anOfficerCannotApproveTheirOwnRefusalWhateverRolesTheyHold_R_RF_02()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId = temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card);
        desk::Desk& officer = temporary.as(QStringLiteral("chen")); // PO and SUPERVISOR
        RD_VERIFY(desk::proposeOutcome(officer, caseId, 1, refusal));
        RD_EXPECT_ERROR(desk::approve(officer, caseId, 0, QStringLiteral("同意")), ErrorCode::SamePerson);
        RD_EXPECT_ERROR(desk::approve(temporary.as(QStringLiteral("wang")), caseId, 0, QStringLiteral("同意")),
                        ErrorCode::NotPermitted);
        const auto file = desk::showCase(officer, caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::PendingApproval);
        QVERIFY(file->approvals.isEmpty());

        QString password = test::TemporaryDesk::passwordOf(QStringLiteral("deputy"));
        RD_VERIFY(desk::addUser(officer,
                                {QStringLiteral("deputy"), QStringLiteral("何明"), domain::Role::DeputyOfficer},
                                Secret::fromText(password)));
        RD_VERIFY(desk::approve(temporary.as(QStringLiteral("deputy")), caseId, 0,
                                QStringLiteral("事实与依据充分，同意不予响应。")));
    }

    // What the system or another verb decides would pass here without a second person and leave with a success letter.
    void nobodyProposesAnEndThatHasAVerbOfItsOwn_R_RT_08()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId = temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        for (const Outcome outcome : {Outcome::Withdrawn, Outcome::Merged, Outcome::Abandoned}) {
            RD_EXPECT_ERROR(desk::proposeOutcome(agent, caseId, 1, {outcome, {}, {}, {}}), ErrorCode::InvalidArgument);
            RD_EXPECT_ERROR(desk::sendReply(agent, caseId,
                                            {QStringLiteral("T07"),
                                             domain::ReplyChannel::Sms,
                                             {},
                                             {},
                                             temporary.filePath(QStringLiteral("T07.pdf"))}),
                            ErrorCode::LetterIncomplete);
        }
        const auto file = desk::showCase(agent, caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::InProgress);
        QVERIFY(!file->header.items.first().outcome);
    }

    void aWithdrawnRequestLeavesNoTaskOpen()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId = temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        RD_VERIFY(desk::withdrawCase(agent, caseId,
                                     {QStringLiteral("来电人改变主意"), test::WorkedCase(temporary, caseId).letter()}));
        const auto file = desk::showCase(agent, caseId);
        RD_VERIFY(file);
        for (const domain::Task& task : file->tasks)
            QVERIFY2(!domain::isOpen(task.state), qPrintable(task.holder));
        temporary.setNow(QStringLiteral("2027-01-15T10:00:00+08:00"));
        const auto today = desk::showToday(agent);
        RD_VERIFY(today);
        QVERIFY(today->lines.isEmpty());
    }

    void A25_aRefusalWithoutTheCourtIsNotSent_R_RF_05()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId = temporary.verifiedCase(temporary.call(RightType::Delete, name, phone), card);
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        RD_VERIFY(desk::proposeOutcome(agent, caseId, 1, refusal));
        RD_VERIFY(desk::approve(temporary.as(QStringLiteral("chen")), caseId, 0, QStringLiteral("同意")));
        const auto draft = desk::draftReply(agent, caseId);
        RD_VERIFY(draft);
        QCOMPARE(draft->templateCode, QStringLiteral("T12"));
        fillGaps(agent, caseId, *draft);
        const auto [remedyBlock, remedy] = blockWith(*draft, QStringLiteral("人民法院"));
        QVERIFY(!remedyBlock.isEmpty());
        const QString withoutCourt = remedy.section(QStringLiteral("，或者依法"), 0, 0) + QStringLiteral("。");
        // The company's wording is nobody's to rewrite; a draft of before that rule may lack the sentence all the same.
        const auto rewritten = desk::setReplyText(agent, caseId, QStringLiteral("T12"), remedyBlock, withoutCourt);
        RD_EXPECT_ERROR(rewritten, ErrorCode::InvalidArgument);
        QCOMPARE(rewritten.error().args.value(QStringLiteral("wording")).toString(), QStringLiteral("救济途径"));
        test::rewriteBlock(temporary, caseId, QStringLiteral("T12"), remedyBlock, withoutCourt);
        const desk::Dispatch dispatch{
            QStringLiteral("T12"), domain::ReplyChannel::Letter, {}, {}, temporary.filePath(QStringLiteral("T12.pdf"))};
        const auto sent = desk::sendReply(agent, caseId, dispatch);
        RD_EXPECT_ERROR(sent, ErrorCode::LetterIncomplete);
        const QString missing =
            sent.error().args.value(QStringLiteral("missing")).toStringList().join(QLatin1Char(' '));
        QVERIFY2(missing.contains(remedyBlock), qPrintable(missing));
        QVERIFY(!QFile::exists(dispatch.pdfPath));
        const auto file = desk::showCase(agent, caseId);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::Approved);

        const auto restored = desk::setReplyText(agent, caseId, QStringLiteral("T12"), remedyBlock, {});
        RD_VERIFY(restored);
        QVERIFY(std::any_of(restored->blocks.begin(), restored->blocks.end(),
                            [&](const domain::LetterBlock& block) { return block.text == remedy; }));
        RD_VERIFY(desk::sendReply(agent, caseId, dispatch));
    }

    void anOptOutCannotBeRefused_R_RF_03()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        const auto logged = desk::logCall(agent, temporary.call(RightType::OptOut, name, phone));
        RD_VERIFY(logged);
        RD_EXPECT_ERROR(desk::proposeOutcome(agent, logged->logged.id, 1, refusal), ErrorCode::GroundNotAllowed);
    }

    void anOptOutPlansItsStopsAtOnce_A13()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        domain::CallIntake intake = temporary.call(RightType::OptOut, name, phone);
        intake.platforms = {QStringLiteral("STARCARD")};
        const auto logged = desk::logCall(agent, intake);
        RD_VERIFY(logged);
        QStringList stops;
        for (const domain::Task& task : logged->tasks) {
            QCOMPARE(task.operation, domain::Operation::Stop);
            stops.append(task.holder);
        }
        for (const char* holder : {"P05", "P09", "P08", "P02", "O2"})
            QVERIFY2(stops.contains(QLatin1String(holder)), holder);
    }

    void anIdNumberInTheWordsIsRefusedAndNothingIsStored_R_ID_06()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        domain::CallIntake intake = temporary.call(RightType::Copy, name, phone);
        intake.words = QStringLiteral("我的身份证是11010519491231002X，请查一下");
        const auto logged = desk::logCall(agent, intake);
        RD_EXPECT_ERROR(logged, ErrorCode::ForbiddenNumber);
        QVERIFY(!QVariant(logged.error().args).toString().contains(QLatin1String("11010519491231002X")));
        intake.words = QStringLiteral("天猫订单4210302234567890123有问题");
        intake.subject.order = QStringLiteral("4210302234567890123");
        RD_VERIFY(desk::logCall(agent, intake));
    }

    void theLastOfficerCannotBeDisabled()
    {
        test::TemporaryDesk temporary;
        RD_EXPECT_ERROR(desk::disableUser(temporary.as(QStringLiteral("chen")), QStringLiteral("chen")),
                        ErrorCode::LastOfficer);
        temporary.signOutAll();
        temporary.as(QStringLiteral("chen"));
    }

    void aDisabledUserAndAnAdministratorOpenNoData()
    {
        test::TemporaryDesk temporary;
        desk::Desk& officer = temporary.as(QStringLiteral("chen"));
        RD_VERIFY(desk::disableUser(officer, QStringLiteral("zhao")));
        QString password = test::TemporaryDesk::passwordOf(QStringLiteral("zhao"));
        RD_EXPECT_ERROR(
            desk::unlockDesk(temporary.path(), QStringLiteral("zhao"), Secret::fromText(password), temporary.clock()),
            ErrorCode::UserDisabled);
        password = test::TemporaryDesk::passwordOf(QStringLiteral("admin"));
        RD_VERIFY(desk::addUser(officer, {QStringLiteral("admin"), QStringLiteral("周强"), domain::Role::Admin},
                                Secret::fromText(password)));
        password = test::TemporaryDesk::passwordOf(QStringLiteral("admin"));
        RD_EXPECT_ERROR(
            desk::unlockDesk(temporary.path(), QStringLiteral("admin"), Secret::fromText(password), temporary.clock()),
            ErrorCode::KeyNotGranted);
    }

    void fiveWrongPasswordsCloseTheDoorForFifteenMinutes()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T10:00:00+08:00"));
        temporary.signOutAll();
        const auto attempt = [&](QString typed) {
            return desk::unlockDesk(temporary.path(), QStringLiteral("li"), Secret::fromText(typed), temporary.clock());
        };
        for (int i = 0; i < 5; ++i)
            RD_EXPECT_ERROR(attempt(QStringLiteral("not-the-password")), ErrorCode::WrongPassword);
        RD_EXPECT_ERROR(attempt(test::TemporaryDesk::passwordOf(QStringLiteral("li"))), ErrorCode::TooManyAttempts);
        temporary.setNow(QStringLiteral("2026-11-23T10:15:01+08:00"));
        RD_VERIFY(attempt(test::TemporaryDesk::passwordOf(QStringLiteral("li"))));
    }
};

QTEST_MAIN(ApprovalScenariosTest)
#include "approval_scenarios_test.moc"
