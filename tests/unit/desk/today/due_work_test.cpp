#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/today/show_today.h"
#include "core/desk/verification/request_access.h"
#include "core/storage/transaction.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using domain::DueStage;
using domain::RightType;
using namespace Qt::StringLiterals;

namespace {

QString logged(test::TemporaryDesk& temporary, const QString& user, const QString& received,
               domain::MinorClass minor = domain::MinorClass::Adult)
{
    temporary.setNow(received);
    domain::CallIntake intake = temporary.call(RightType::Copy, u"王小明"_s, u"19900009929"_s);
    intake.minor = minor;
    const auto call = desk::logCall(temporary.as(user), intake);
    if (!call)
        qFatal("the call is not logged: %s", qPrintable(errorName(call.error().code)));
    return call->logged.number;
}

QStringList numbersOf(const QList<domain::Reminder>& reminders)
{
    QStringList numbers;
    for (const domain::Reminder& one : reminders)
        numbers.append(one.number);
    return numbers;
}

QList<DueStage> stagesOf(const desk::Desk& desk)
{
    QList<DueStage> stages;
    const domain::Reminders reminders = desk::listReminders(desk).value();
    for (const domain::Reminder& one : reminders.lines)
        stages.append(one.stage);
    return stages;
}

} // namespace

// Rule book §5.4 and §5.5: colours, order of the work and reminders.
class DueWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stagesChangeAtTheirHour_data();
    void stagesChangeAtTheirHour();
    void workIsListedOverdueThenMinorsThenFewestDays();
    void pagesFitTogetherWhenHalfPastFivePassesBetweenThem();
    void anOwnerIsRemindedAtEachStageAndPutsItAway();
    void aSupervisorSeesTheTeamAnAgentOnlyTheirOwn();
    void anOfficerHearsAtTwoDaysAndOnceOverdue();
    void aMinorsLimitThatPassedAlertsTheOfficer();
    void noAlertWaitsBehindABusyDesk();
    void approvalsStandInTheOrderOfTheQueue();
    void backupsNotPurgedInTimeAlertTheOfficer();
    void aMovedDueDateBringsTheReminderBack();
    void theNextBoundaryIsHalfPastFiveOrMidnight();
    void whoWorksOnNoCasesIsRemindedOfNothing();
};

void DueWorkTest::stagesChangeAtTheirHour_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<DueStage>("stage");
    QTest::addColumn<int>("daysLeft");
    // Received Mon 2026-03-02, due Mon 2026-03-23 17:30.
    QTest::newRow("six days left") << u"2026-03-13T12:00:00+08:00"_s << DueStage::Ahead << 6;
    QTest::newRow("five days left") << u"2026-03-16T00:00:00+08:00"_s << DueStage::Amber << 5;
    QTest::newRow("three days left") << u"2026-03-18T23:59:59+08:00"_s << DueStage::Amber << 3;
    QTest::newRow("two days left") << u"2026-03-19T00:00:00+08:00"_s << DueStage::Red << 2;
    QTest::newRow("the weekend before") << u"2026-03-22T12:00:00+08:00"_s << DueStage::Red << 1;
    QTest::newRow("the day begins") << u"2026-03-23T00:00:00+08:00"_s << DueStage::Today << 0;
    QTest::newRow("a second before half past five") << u"2026-03-23T17:29:59+08:00"_s << DueStage::Today << 0;
    QTest::newRow("half past five") << u"2026-03-23T17:30:00+08:00"_s << DueStage::Overdue << 0;
    QTest::newRow("the day after") << u"2026-03-24T09:00:00+08:00"_s << DueStage::Overdue << -1;
}

void DueWorkTest::stagesChangeAtTheirHour()
{
    QFETCH(QString, now);
    test::TemporaryDesk temporary(u"2026-03-02T10:00:00+08:00"_s);
    (void)logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    temporary.setNow(now);
    const domain::CaseSummary row = desk::listCases(temporary.as(u"li"_s), {}, {}, 10).value().rows.first();
    QTEST(row.stage, "stage");
    QTEST(row.daysLeft, "daysLeft");
    const auto today = desk::showToday(temporary.as(u"li"_s));
    RD_VERIFY(today);
    const bool urgent = row.stage != DueStage::Ahead && row.stage != DueStage::Amber;
    QCOMPARE(today->lines.size(), urgent ? 1 : 0);
    if (urgent)
        QCOMPARE(today->lines.first().kind == domain::TodayKind::Overdue, row.stage == DueStage::Overdue);
}

void DueWorkTest::workIsListedOverdueThenMinorsThenFewestDays()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    const QString late = logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s); // due 03-23
    const QString soon = logged(temporary, u"li"_s, u"2026-03-04T10:00:00+08:00"_s); // due 03-25
    const QString child = logged(temporary, u"li"_s, u"2026-03-10T10:00:00+08:00"_s, domain::MinorClass::Minor14To17);
    const QString last = logged(temporary, u"zhao"_s, u"2026-03-11T10:00:00+08:00"_s);
    temporary.setNow(u"2026-03-23T18:00:00+08:00"_s);
    domain::CaseFilter open;
    open.openOnly = true;
    for (const int limit : {1, 2, 10}) {
        QStringList numbers;
        QString after;
        do {
            const domain::CasePage page = desk::listCases(temporary.as(u"li"_s), open, after, limit).value();
            for (const domain::CaseSummary& row : page.rows)
                numbers.append(row.number);
            after = page.next;
        } while (!after.isEmpty());
        QCOMPARE(numbers, (QStringList{late, child, soon, last}));
    }
}

void DueWorkTest::pagesFitTogetherWhenHalfPastFivePassesBetweenThem()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    const QString today = logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    const QString child = logged(temporary, u"li"_s, u"2026-03-10T10:00:00+08:00"_s, domain::MinorClass::ChildUnder14);
    temporary.setNow(u"2026-03-23T17:29:00+08:00"_s);
    domain::CaseFilter open;
    open.openOnly = true;
    const domain::CasePage first = desk::listCases(temporary.as(u"li"_s), open, {}, 1).value();
    QCOMPARE(first.rows.first().number, child);
    temporary.setNow(u"2026-03-23T17:31:00+08:00"_s);
    const domain::CasePage second = desk::listCases(temporary.as(u"li"_s), open, first.next, 1).value();
    QCOMPARE(second.rows.size(), 1);
    QCOMPARE(second.rows.first().number, today);
    QVERIFY(second.next.isEmpty());
    QCOMPARE(desk::listCases(temporary.as(u"li"_s), open, {}, 1).value().rows.first().number, today);
}

void DueWorkTest::anOwnerIsRemindedAtEachStageAndPutsItAway()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    const QString number = logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    desk::Desk& agent = temporary.as(u"li"_s);
    QVERIFY(stagesOf(agent).isEmpty());
    for (const auto& [now, stage] :
         std::initializer_list<std::pair<QString, DueStage>>{{u"2026-03-16T09:00:00+08:00"_s, DueStage::Amber},
                                                             {u"2026-03-19T09:00:00+08:00"_s, DueStage::Red},
                                                             {u"2026-03-23T09:00:00+08:00"_s, DueStage::Today},
                                                             {u"2026-03-23T17:30:00+08:00"_s, DueStage::Overdue}}) {
        temporary.setNow(now);
        QCOMPARE(stagesOf(agent), QList<DueStage>{stage});
        RD_VERIFY(desk::dismissReminders(agent, desk::listReminders(agent)->lines));
        QVERIFY(stagesOf(agent).isEmpty());
        // What one has put away another still sees.
        QCOMPARE(stagesOf(temporary.as(u"wang"_s)), QList<DueStage>{stage});
    }
    RD_EXPECT_ERROR(desk::dismissReminders(agent, {}), ErrorCode::InvalidArgument);
    const domain::CaseId caseId = desk::caseByNumber(agent, number).value();
    const QList<domain::AuditEntry> history = desk::caseHistory(agent, caseId).value();
    QCOMPARE(history.last().action, u"ReminderDismissed"_s);
    QCOMPARE(history.last().detail.value(u"stage"_s).toString(), u"OVERDUE"_s);
    QVERIFY(desk::verifyAudit(temporary.as(u"chen"_s), {})->ok);
}

void DueWorkTest::aSupervisorSeesTheTeamAnAgentOnlyTheirOwn()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    const QString lis = logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    const QString zhaos = logged(temporary, u"zhao"_s, u"2026-03-02T10:05:00+08:00"_s);
    temporary.setNow(u"2026-03-19T09:00:00+08:00"_s);
    QCOMPARE(numbersOf(desk::listReminders(temporary.as(u"li"_s))->lines), QStringList{lis});
    QCOMPARE(numbersOf(desk::listReminders(temporary.as(u"zhao"_s))->lines), QStringList{zhaos});
    const auto team = desk::listReminders(temporary.as(u"wang"_s));
    RD_VERIFY(team);
    QCOMPARE(numbersOf(team->lines), (QStringList{lis, zhaos}));
    QVERIFY(!team->lines.first().mine);
    QCOMPARE(team->lines.last().handlerName, u"赵敏"_s);
    // Whom and what it is about, as the list of requests shows it.
    const domain::CaseSummary shown = desk::listCases(temporary.as(u"wang"_s), {}, {}, 1).value().rows.first();
    QCOMPARE(team->lines.first().maskedName, shown.maskedName);
    QCOMPARE(team->lines.first().rights, shown.rights);
    QVERIFY(!shown.rights.isEmpty() && shown.maskedName.endsWith(u'*'));
}

void DueWorkTest::anOfficerHearsAtTwoDaysAndOnceOverdue()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    QString password = test::TemporaryDesk::passwordOf(u"deputy"_s);
    RD_VERIFY(desk::addUser(temporary.as(u"chen"_s), {u"deputy"_s, u"何明"_s, domain::Role::DeputyOfficer},
                            Secret::fromText(password)));
    (void)logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    desk::Desk& officer = temporary.as(u"deputy"_s);
    temporary.setNow(u"2026-03-16T09:00:00+08:00"_s);
    QVERIFY(stagesOf(officer).isEmpty());
    temporary.setNow(u"2026-03-19T09:00:00+08:00"_s);
    QCOMPARE(stagesOf(officer), QList<DueStage>{DueStage::Red});
    RD_VERIFY(desk::dismissReminders(officer, desk::listReminders(officer)->lines));
    temporary.setNow(u"2026-03-23T09:00:00+08:00"_s);
    QVERIFY(stagesOf(officer).isEmpty());
    temporary.setNow(u"2026-03-23T17:30:00+08:00"_s);
    QCOMPARE(stagesOf(officer), QList<DueStage>{DueStage::Overdue});
}

// §5.5: T+7 is internal; the case is late in law at T+15 only.
void DueWorkTest::aMinorsLimitThatPassedAlertsTheOfficer()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    const QString child = logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s, domain::MinorClass::ChildUnder14);
    (void)logged(temporary, u"li"_s, u"2026-03-02T10:05:00+08:00"_s);
    temporary.setNow(u"2026-03-11T17:29:59+08:00"_s);
    QVERIFY(stagesOf(temporary.as(u"chen"_s)).isEmpty());
    temporary.setNow(u"2026-03-11T17:30:00+08:00"_s);
    const QList<domain::Reminder> alerts = desk::listReminders(temporary.as(u"chen"_s))->lines;
    QCOMPARE(numbersOf(alerts), QStringList{child});
    QCOMPARE(alerts.first().kind, domain::ReminderKind::MinorReply);
    QCOMPARE(alerts.first().due, QDate(2026, 3, 11));
    QVERIFY(alerts.first().minor);
    QCOMPARE(alerts.first().maskedName, u"*"_s); // R-CH-02
    QVERIFY(!alerts.first().rights.isEmpty());
    for (const QString& user : {u"li"_s, u"wang"_s})
        QVERIFY(stagesOf(temporary.as(user)).isEmpty());
    RD_VERIFY(desk::dismissReminders(temporary.as(u"chen"_s), alerts));
    QVERIFY(stagesOf(temporary.as(u"chen"_s)).isEmpty());
    // Putting the limit away leaves the due date's own reminders.
    temporary.setNow(u"2026-03-23T17:30:00+08:00"_s);
    QCOMPARE(stagesOf(temporary.as(u"chen"_s)), (QList<DueStage>{DueStage::Overdue, DueStage::Overdue}));
    QVERIFY(desk::verifyAudit(temporary.as(u"chen"_s), {})->ok);
}

// §5.5: more red cases than a list holds, and the child whose T+7 is over among them.
void DueWorkTest::noAlertWaitsBehindABusyDesk()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    constexpr int held = 100;
    for (int count = 0; count <= held; ++count)
        (void)logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    const QString child = logged(temporary, u"li"_s, u"2026-03-05T10:00:00+08:00"_s, domain::MinorClass::ChildUnder14);
    temporary.setNow(u"2026-03-20T09:00:00+08:00"_s);
    const auto heard = desk::listReminders(temporary.as(u"chen"_s));
    RD_VERIFY(heard);
    QVERIFY(heard->more);
    QCOMPARE(heard->lines.size(), held + 1);
    QCOMPARE(heard->lines.first().number, child); // above what every list of requests shows too
    QCOMPARE(heard->lines.first().kind, domain::ReminderKind::MinorReply);
    QCOMPARE(heard->lines.last().kind, domain::ReminderKind::Due);
}

// §5.5: overdue, minors, fewest days left; by the due date alone the child would come last.
void DueWorkTest::approvalsStandInTheOrderOfTheQueue()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    const QString late = logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s); // due 03-23
    const QString soon = logged(temporary, u"li"_s, u"2026-03-04T10:00:00+08:00"_s); // due 03-25
    const QString child = logged(temporary, u"li"_s, u"2026-03-10T10:00:00+08:00"_s, domain::MinorClass::ChildUnder14);
    desk::Desk& agent = temporary.as(u"li"_s);
    RD_VERIFY(desk::requestAccess(agent, desk::caseByNumber(agent, child).value(), u"核对宝宝档案。"_s));
    for (const auto& now : {u"2026-03-19T10:00:00+08:00"_s, u"2026-03-23T10:00:00+08:00"_s}) {
        temporary.setNow(now); // T+13 of the one and of the other: T03 waits for the officer
        RD_VERIFY(desk::prepareDueLetters(agent));
    }
    temporary.setNow(u"2026-03-23T17:30:00+08:00"_s);
    desk::Desk& officer = temporary.as(u"chen"_s);
    const QList<domain::WaitingApproval> waiting = desk::listApprovals(officer).value();
    QStringList numbers;
    for (const domain::WaitingApproval& one : waiting)
        numbers.append(one.caseNumber);
    QCOMPARE(numbers, (QStringList{late, child, soon}));
    QVERIFY(waiting.at(1).minor && !waiting.at(2).minor);
    QStringList onToday;
    const domain::Today today = desk::showToday(officer).value();
    for (const domain::TodayLine& line : today.lines) {
        if (line.kind == domain::TodayKind::WaitingApproval)
            onToday.append(line.number);
    }
    QCOMPARE(onToday, numbers);
}

// R-DL-14: ninety days after 03-02 are over on 05-31.
void DueWorkTest::backupsNotPurgedInTimeAlertTheOfficer()
{
    test::TemporaryDesk temporary(u"2026-03-02T10:00:00+08:00"_s);
    desk::Desk& agent = temporary.as(u"li"_s);
    const auto call = desk::logCall(agent, temporary.call(RightType::Delete, u"王小明"_s, u"19900009929"_s));
    RD_VERIFY(call);
    const domain::Case& logged = call->logged;
    const auto alertsAt = [&](const QString& now) {
        temporary.setNow(now);
        QStringList alerts;
        const domain::Reminders reminders = desk::listReminders(temporary.as(u"chen"_s)).value();
        for (const domain::Reminder& one : reminders.lines) {
            if (one.kind == domain::ReminderKind::BackupPurge)
                alerts.append(one.number + u' ' + one.due.toString(Qt::ISODate));
        }
        return alerts;
    };
    QVERIFY(alertsAt(u"2026-06-01T09:00:00+08:00"_s).isEmpty()); // nobody has decided to delete yet
    for (const auto& [outcome, alerted] :
         {std::pair(domain::Outcome::Refused, 0), std::pair(domain::Outcome::Fulfilled, 1)}) {
        domain::RequestItem item = logged.items.first();
        item.state = domain::CaseState::Closed;
        item.outcome = outcome;
        storage::Transaction work = agent.begin().value();
        RD_VERIFY(work.cases().updateItem(item));
        RD_VERIFY(work.commit({{u"OutcomeProposed"_s, u"case"_s, logged.id.text(), logged.id, {}}}));
        QCOMPARE(alertsAt(u"2026-06-01T09:00:00+08:00"_s).size(), alerted);
    }
    QVERIFY(alertsAt(u"2026-05-31T23:59:00+08:00"_s).isEmpty());
    QCOMPARE(alertsAt(u"2026-06-01T00:00:00+08:00"_s), QStringList{logged.number + u" 2026-05-31"_s});
    desk::Desk& officer = temporary.as(u"chen"_s);
    RD_VERIFY(desk::dismissReminders(officer, desk::listReminders(officer)->lines));
    QVERIFY(desk::listReminders(officer)->lines.isEmpty());
    QVERIFY(desk::verifyAudit(officer, {})->ok);
}

void DueWorkTest::aMovedDueDateBringsTheReminderBack()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    (void)logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    temporary.setNow(u"2026-03-19T09:00:00+08:00"_s);
    desk::Desk& agent = temporary.as(u"li"_s);
    domain::Reminder other = desk::listReminders(agent)->lines.first();
    other.due = other.due.addDays(1);
    RD_VERIFY(desk::dismissReminders(agent, {other}));
    QCOMPARE(desk::listReminders(agent)->lines.size(), 1);
}

void DueWorkTest::theNextBoundaryIsHalfPastFiveOrMidnight()
{
    test::TemporaryDesk temporary(u"2026-03-23T09:00:00+08:00"_s);
    desk::Desk& agent = temporary.as(u"li"_s);
    QCOMPARE(desk::nextDueBoundary(agent), parseInstant(u"2026-03-23T17:30:00+08:00"_s));
    QCOMPARE(desk::overdueBefore(agent), QDate(2026, 3, 23));
    temporary.setNow(u"2026-03-23T17:30:00+08:00"_s);
    QCOMPARE(desk::nextDueBoundary(agent), parseInstant(u"2026-03-24T00:00:00+08:00"_s));
    QCOMPARE(desk::overdueBefore(agent), QDate(2026, 3, 24));
}

void DueWorkTest::whoWorksOnNoCasesIsRemindedOfNothing()
{
    test::TemporaryDesk temporary(u"2026-03-02T09:00:00+08:00"_s);
    (void)logged(temporary, u"li"_s, u"2026-03-02T10:00:00+08:00"_s);
    temporary.setNow(u"2026-03-24T09:00:00+08:00"_s);
    QVERIFY(stagesOf(temporary.as(u"sun"_s)).isEmpty());
}

QTEST_MAIN(DueWorkTest)
#include "due_work_test.moc"
