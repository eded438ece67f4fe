#include "core/desk/cases/show_case.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "tests/support/childs_case.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using domain::RightType;

namespace {

desk::LoggedCall logged(test::TemporaryDesk& temporary, const domain::CallIntake& intake)
{
    const auto call = desk::logCall(temporary.as(QStringLiteral("li")), intake);
    if (!call)
        qFatal("the call is not logged: %s", qPrintable(errorName(call.error().code)));
    return *call;
}

domain::CallIntake callOf(const test::TemporaryDesk& temporary, RightType right)
{
    return temporary.call(right, QStringLiteral("王小明"), QStringLiteral("19900009929"));
}

// T02 with its gaps filled in, by SMS; the file says how often it was sent.
Result<domain::SentReply> askForMaterial(test::TemporaryDesk& temporary, const domain::CaseId& caseId, int time)
{
    const QString letter = QStringLiteral("T02");
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    RD_TRY_ASSIGN(const domain::Reply draft, desk::draftReply(agent, caseId, letter));
    for (const domain::LetterBlock& block : draft.blocks) {
        for (const QString& missing : block.missing)
            (void)desk::setReplyText(agent, caseId, letter, missing, QStringLiteral("授权期限、星卡卡号"));
    }
    const QString pdf = temporary.filePath(QStringLiteral("T02-%1.pdf").arg(time));
    return desk::sendReply(agent, caseId, {letter, domain::ReplyChannel::Sms, {}, {}, pdf});
}

} // namespace

class DeadlineScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void A01_lateLoggedMailKeepsItsDayOfReceipt_R_DL_01()
    {
        test::TemporaryDesk temporary(QStringLiteral("2024-06-11T09:30:00+08:00"));
        domain::CallIntake mail =
            temporary.call(RightType::Access, QStringLiteral("王小明"), QStringLiteral("19900009929"));
        mail.channel = domain::Channel::Email;
        mail.receivedAt = parseInstant(QStringLiteral("2024-06-07T23:40:00+08:00"));
        const auto logged = desk::logCall(temporary.as(QStringLiteral("li")), mail);
        RD_VERIFY(logged);
        const domain::Deadline& deadline = logged->logged.deadline;
        QCOMPARE(deadline.d0, QDate(2024, 6, 7));
        QCOMPARE(deadline.t1, QDate(2024, 6, 11));
        QCOMPARE(deadline.due, QDate(2024, 7, 1));
        QCOMPARE(shanghaiTime(deadline.dueEnd), QTime(17, 30));
    }

    void A02_restDayCallCountsTheMakeUpSundayAndGainsNothing_R_DL_02()
    {
        const auto dueOf = [](const QString& received) {
            test::TemporaryDesk temporary(received);
            const auto logged = desk::logCall(
                temporary.as(QStringLiteral("li")),
                temporary.call(RightType::Access, QStringLiteral("王小明"), QStringLiteral("19900009929")));
            return logged ? logged->logged.deadline : domain::Deadline();
        };
        const domain::Deadline saturday = dueOf(QStringLiteral("2023-04-22T11:00:00+08:00"));
        QCOMPARE(saturday.t1, QDate(2023, 4, 23));
        QCOMPARE(saturday.due, QDate(2023, 5, 15));
        QCOMPARE(dueOf(QStringLiteral("2023-04-21T11:00:00+08:00")).due, saturday.due);
    }

    void A03_newYearsEveOf2024IsAWorkingDay_R_DL_04()
    {
        const auto explained = desk::explainDeadline(
            {parseInstant(QStringLiteral("2024-02-08T10:00:00+08:00")), {RightType::Delete}, {}, {}, {}, {}});
        RD_VERIFY(explained);
        QCOMPARE(explained->days.first().date, QDate(2024, 2, 9));
        QCOMPARE(explained->days.first().number, 1);
        QCOMPARE(explained->deadline.due, QDate(2024, 3, 6));
    }

    void A07_aComplaintHasItsOwnDueDateAndTheCasesClockStays_R_DL_12()
    {
        test::TemporaryDesk temporary(QStringLiteral("2025-09-16T10:00:00+08:00"));
        const domain::Case complainedOf = logged(temporary, callOf(temporary, RightType::Copy)).logged;
        QCOMPARE(complainedOf.deadline.due, QDate(2025, 10, 13));

        temporary.setNow(QStringLiteral("2025-09-30T15:00:00+08:00"));
        domain::CallIntake mail = callOf(temporary, RightType::Complaint);
        mail.channel = domain::Channel::Email;
        mail.receivedAt = parseInstant(QStringLiteral("2025-09-30T14:00:00+08:00"));
        const domain::Case complaint = logged(temporary, mail).logged;
        QVERIFY(complaint.id != complainedOf.id);
        QCOMPARE(complaint.deadline.d0, QDate(2025, 9, 30));
        QCOMPARE(complaint.deadline.due, QDate(2025, 10, 28));

        const auto file = desk::showCase(temporary.as(QStringLiteral("li")), complainedOf.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.deadline.d0, complainedOf.deadline.d0);
        QCOMPARE(file->header.deadline.dueEnd, complainedOf.deadline.dueEnd);
        QCOMPARE(file->header.deadline.milestones.reply, complainedOf.deadline.milestones.reply);
    }

    void A16_thePurgeOfBackupsIsDueWithinNinetyDays_R_DL_14()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
        const domain::Case request = logged(temporary, callOf(temporary, RightType::Delete)).logged;
        const auto file = desk::showCase(temporary.as(QStringLiteral("li")), request.id);
        RD_VERIFY(file);
        int purges = 0;
        for (const domain::Task& task : file->tasks) {
            if (task.operation != domain::Operation::BackupPurge)
                continue;
            ++purges;
            QCOMPARE(task.state, domain::TaskState::Deferred);
            QVERIFY(task.term > request.deadline.due);
            QVERIFY(task.term <= QDate(2026, 5, 31)); // the deletion cannot come before the request
        }
        QVERIFY(purges > 0);
    }

    void A21_aMinorsCaseRanksAboveAdultsAndAimsAtTheSeventhDay()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-02-09T10:00:00+08:00"));
        const QString adult = logged(temporary, callOf(temporary, RightType::Delete)).logged.number;
        temporary.setNow(QStringLiteral("2026-02-10T10:00:00+08:00"));
        const domain::Case child = logged(temporary, test::child::guardiansCall(temporary, RightType::Delete)).logged;
        QCOMPARE(child.deadline.milestones.reply, QDate(2026, 2, 26));
        domain::CaseFilter open;
        open.openOnly = true;
        const auto listed = desk::listCases(temporary.as(QStringLiteral("li")), open, {}, 10);
        RD_VERIFY(listed);
        QCOMPARE(listed->rows.size(), 2);
        QCOMPARE(listed->rows.at(0).number, child.number);
        QCOMPARE(listed->rows.at(1).number, adult);
        QVERIFY(listed->rows.at(1).due < child.deadline.due);
    }

    void A23_theClockRunsOnAfterT02AndASecondOneIsNotTheAgents()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
        const domain::Case request = logged(temporary, callOf(temporary, RightType::Copy)).logged;
        temporary.setNow(QStringLiteral("2026-03-04T11:00:00+08:00"));
        RD_VERIFY(askForMaterial(temporary, request.id, 1));
        temporary.setNow(QStringLiteral("2026-03-16T09:00:00+08:00"));
        RD_EXPECT_ERROR(askForMaterial(temporary, request.id, 2), ErrorCode::AlreadyDone);
        const auto file = desk::showCase(temporary.as(QStringLiteral("li")), request.id);
        RD_VERIFY(file);
        QCOMPARE(file->header.state, domain::CaseState::AwaitingInfo);
        QCOMPARE(file->header.deadline.due, QDate(2026, 3, 23));
        QCOMPARE(file->daysLeft, 5);
        QCOMPARE(file->stage, domain::DueStage::Amber);
    }

    void aLateEntryWithoutAReasonIsRefusedAndLeavesNoCase_R_DL_01()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-11-23T10:00:00+08:00"));
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        domain::CallIntake late =
            temporary.call(RightType::Access, QStringLiteral("王小明"), QStringLiteral("19900009929"));
        late.receivedAt = parseInstant(QStringLiteral("2026-11-18T10:00:00+08:00"));
        RD_EXPECT_ERROR(desk::logCall(agent, late), ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(desk::caseByNumber(agent, QStringLiteral("DSR-20261123-0001")), ErrorCode::NotFound);
        late.lateReason = QStringLiteral("邮件分拣延误");
        RD_VERIFY(desk::logCall(agent, late));
    }

    void theRegulatorsDateIsKeptWithTheCase_R_DL_11()
    {
        test::TemporaryDesk temporary(QStringLiteral("2026-03-02T10:00:00+08:00"));
        desk::Desk& agent = temporary.as(QStringLiteral("li"));
        domain::CallIntake letter =
            temporary.call(RightType::Delete, QStringLiteral("王小明"), QStringLiteral("19900009929"));
        letter.externalDue = QDate(2026, 3, 13);
        RD_EXPECT_ERROR(desk::logCall(agent, letter), ErrorCode::InvalidArgument);
        letter.channel = domain::Channel::RegulatorTransfer;
        letter.externalDue = QDate(2026, 3, 1);
        RD_EXPECT_ERROR(desk::logCall(agent, letter), ErrorCode::InvalidArgument);

        letter.externalDue = QDate(2026, 3, 13);
        const auto earlier = desk::logCall(agent, letter);
        RD_VERIFY(earlier);
        letter.externalDue = QDate(2026, 4, 30);
        const auto later = desk::logCall(agent, letter);
        RD_VERIFY(later);
        const auto shown = desk::showCase(agent, earlier->logged.id);
        RD_VERIFY(shown);
        QCOMPARE(shown->header.deadline.due, QDate(2026, 3, 13));
        QCOMPARE(shown->header.deadline.external, QDate(2026, 3, 13));
        QCOMPARE(shown->header.deadline.executionDue, QDate(2026, 3, 13));
        QVERIFY(domain::isExternal(shown->header.deadline));
        QCOMPARE(shown->daysLeft, 9);
        const auto other = desk::showCase(agent, later->logged.id);
        RD_VERIFY(other);
        QCOMPARE(other->header.deadline.due, QDate(2026, 3, 23));
        QCOMPARE(other->header.deadline.external, QDate(2026, 4, 30));
        QVERIFY(!domain::isExternal(other->header.deadline));
    }

    void theExplanationSaysWhyTheRegulatorsDateCounts_R_DL_11()
    {
        desk::DeadlineQuestion question;
        question.receivedAt = parseInstant(QStringLiteral("2026-03-02T10:00:00+08:00"));
        question.externalDue = QDate(2026, 3, 13);
        const auto why = desk::explainDeadline(question);
        RD_VERIFY(why);
        QCOMPARE(why->deadline.due, QDate(2026, 3, 13));
        QCOMPARE(why->counted, QDate(2026, 3, 23));
        QCOMPARE(why->days.last().date, QDate(2026, 3, 23));
        QCOMPARE(why->days.last().number, 15);
        QVERIFY(!why->reading);
    }

    void aDateBeyondTheCalendarsIsRefused_R_DL_06()
    {
        test::TemporaryDesk temporary(QStringLiteral("2090-01-02T10:00:00+08:00"));
        const auto logged =
            desk::logCall(temporary.as(QStringLiteral("li")),
                          temporary.call(RightType::Access, QStringLiteral("王小明"), QStringLiteral("19900009929")));
        RD_EXPECT_ERROR(logged, ErrorCode::DateOutsideCalendars);
    }
};

QTEST_MAIN(DeadlineScenariosTest)
#include "deadline_scenarios_test.moc"
