#include "core/desk/explain_deadline.h"
#include "core/desk/log_call.h"
#include "core/desk/show_case.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using domain::RightType;

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

QTEST_GUILESS_MAIN(DeadlineScenariosTest)
#include "deadline_scenarios_test.moc"
