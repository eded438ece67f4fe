#include "core/desk/cases/record_absence.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/cases/presence.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/tasks/assign_task.h"
#include "core/desk/tasks/list_tasks.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/today/show_today.h"
#include "core/security/session.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::RightType;
using test::orDie;

namespace {

const QString monday = QStringLiteral("2026-11-23T10:00:00+08:00");

domain::UserId idOf(test::TemporaryDesk& temporary, const QString& user)
{
    return temporary.as(user).session().user().id;
}

desk::NewAbsence ofLi(test::TemporaryDesk& temporary, const QDate& from, const QDate& to, const QString& standIn = {})
{
    return {idOf(temporary, u"li"_s), from, to, domain::AbsenceReason::Training,
            standIn.isEmpty() ? domain::UserId() : idOf(temporary, standIn)};
}

QString fieldOf(const Result<domain::Absence>& refused)
{
    return refused ? u"taken"_s : refused.error().args.value(u"field"_s).toString();
}

} // namespace

// Who is away gets no new work, and somebody else hears of what they have.
class RecordAbsenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyRecordsTheirOwnAndASupervisorAnybodys()
    {
        test::TemporaryDesk temporary(monday);
        const desk::NewAbsence absence = ofLi(temporary, {2026, 11, 23}, {2026, 11, 25}, u"zhao"_s);
        QVERIFY(desk::addAbsence(temporary.as(u"zhao"_s), absence).error().code == ErrorCode::NotPermitted);
        QVERIFY(desk::addAbsence(temporary.as(u"sun"_s), absence).error().code == ErrorCode::NotPermitted);
        const domain::Absence own = orDie(desk::addAbsence(temporary.as(u"li"_s), absence));
        QVERIFY(desk::endAbsence(temporary.as(u"zhao"_s), own.id).error().code == ErrorCode::NotPermitted);
        desk::NewAbsence zhaos = absence;
        zhaos.user = idOf(temporary, u"zhao"_s);
        zhaos.standIn = {};
        orDie(desk::addAbsence(temporary.as(u"wang"_s), zhaos));
        const QList<desk::AbsenceRow> rows = orDie(desk::listAbsences(temporary.as(u"li"_s)));
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.first().today);
        QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
    }

    void whatMakesNoSenseIsRefusedAndNothingIsWritten()
    {
        test::TemporaryDesk temporary(monday);
        desk::Desk& wang = temporary.as(u"wang"_s);
        orDie(desk::addAbsence(wang, ofLi(temporary, {2026, 12, 1}, {2026, 12, 4})));
        const QStringList before = test::loggedChanges(temporary);
        const QDate today(2026, 11, 23);
        QCOMPARE(fieldOf(desk::addAbsence(wang, ofLi(temporary, {}, today))), u"absentFrom"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, ofLi(temporary, today, today.addDays(-1)))), u"absentUntil"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, ofLi(temporary, today.addDays(-3), today.addDays(-1)))),
                 u"absentUntil"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, ofLi(temporary, today, today.addDays(367)))), u"absentUntil"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, ofLi(temporary, today, today, u"li"_s))), u"standIn"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, ofLi(temporary, today, today, u"sun"_s))), u"standIn"_s);
        desk::NewAbsence auditors = ofLi(temporary, today, today);
        auditors.user = idOf(temporary, u"sun"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, auditors)), u"absentUser"_s);
        // Li is away on one of zhao's days, so nobody stands in.
        desk::NewAbsence zhaos = ofLi(temporary, {2026, 12, 4}, {2026, 12, 8}, u"li"_s);
        zhaos.user = idOf(temporary, u"zhao"_s);
        QCOMPARE(fieldOf(desk::addAbsence(wang, zhaos)), u"standIn"_s);
        QVERIFY(desk::addAbsence(wang, ofLi(temporary, {2026, 12, 4}, {2026, 12, 9})).error().code
                == ErrorCode::AlreadyDone);
        QCOMPARE(test::loggedChanges(temporary), before);
        orDie(desk::addAbsence(wang, ofLi(temporary, {2026, 12, 5}, {2026, 12, 9})));
    }

    void noNewWorkGoesToSomebodyWhoIsAway()
    {
        test::TemporaryDesk temporary(monday);
        const auto id = orDie(desk::logCall(temporary.as(u"zhao"_s),
                                            temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s)))
                            .logged.id;
        orDie(desk::addAbsence(temporary.as(u"wang"_s), ofLi(temporary, {2026, 11, 24}, {2026, 11, 25}, u"wang"_s)));
        const domain::UserId li = idOf(temporary, u"li"_s);
        const auto tasks = orDie(desk::listOpenTasks(temporary.as(u"zhao"_s), 10));
        QVERIFY(!tasks.isEmpty());

        temporary.setNow(u"2026-11-24T10:00:00+08:00"_s);
        const QStringList before = test::loggedChanges(temporary);
        const auto handed = desk::handOverCases(temporary.as(u"zhao"_s), {{id}, li, {}});
        QVERIFY(handed.error().code == ErrorCode::MoveForbidden);
        QCOMPARE(handed.error().args.value(u"guard"_s).toString(), u"ASSIGNEE_PRESENT"_s);
        QCOMPARE(handed.error().args.value(u"until"_s).toString(), u"2026-11-25"_s);
        QVERIFY(!handed.error().args.value(u"standIn"_s).toString().isEmpty());
        const auto assigned = desk::assignTask(temporary.as(u"zhao"_s), tasks.first().task.id, li);
        QCOMPARE(assigned.error().args.value(u"guard"_s).toString(), u"ASSIGNEE_PRESENT"_s);
        QCOMPARE(test::loggedChanges(temporary), before);

        temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
        QCOMPARE(orDie(desk::handOverCases(temporary.as(u"zhao"_s), {{id}, li, {}})).cases, 1);
    }

    // What somebody has stays theirs while they are away: its day may be moved, and only the stand-in may get it.
    void anAbsentOwnerKeepsATaskAndTheStandInTakesIt()
    {
        test::TemporaryDesk temporary(monday);
        orDie(desk::logCall(temporary.as(u"li"_s), temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s)));
        desk::Desk& wang = temporary.as(u"wang"_s);
        const domain::UserId li = idOf(temporary, u"li"_s);
        const domain::UserId zhao = idOf(temporary, u"zhao"_s);
        const domain::Task task = orDie(desk::listOpenTasks(wang, 10)).first().task;
        QCOMPARE(orDie(desk::assignTask(wang, task.id, li)).ownerTerm, task.term);
        orDie(desk::addAbsence(wang, ofLi(temporary, {2026, 11, 23}, {2026, 11, 27}, u"zhao"_s)));

        const QDate today(2026, 11, 23);
        const domain::Task kept = orDie(desk::assignTask(wang, task.id, li, today));
        QVERIFY(kept.owner == li);
        QCOMPARE(kept.ownerTerm, today);
        const domain::Task given = orDie(desk::assignTask(wang, task.id, zhao, task.term));
        QVERIFY(given.owner == zhao);
        QCOMPARE(given.ownerTerm, task.term);
        QCOMPARE(given.term, task.term); // R-RT-05

        // Once it is the stand-in's it does not go back, and the refusal names them.
        const QStringList before = test::loggedChanges(temporary);
        const auto back = desk::assignTask(wang, task.id, li);
        QCOMPARE(back.error().args.value(u"guard"_s).toString(), u"ASSIGNEE_PRESENT"_s);
        QCOMPARE(back.error().args.value(u"standIn"_s).toString(), u"赵敏"_s);
        const auto late = desk::assignTask(wang, task.id, zhao, task.term.addDays(1));
        QCOMPARE(late.error().args.value(u"field"_s).toString(), u"ownerTerm"_s);
        QCOMPARE(test::loggedChanges(temporary), before);
    }

    void theStandInHearsOfTheirDates()
    {
        test::TemporaryDesk temporary(monday);
        const auto id = orDie(desk::logCall(temporary.as(u"li"_s),
                                            temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s)))
                            .logged.id;
        temporary.setNow(u"2026-12-11T10:00:00+08:00"_s);
        QVERIFY(orDie(desk::listReminders(temporary.as(u"zhao"_s))).lines.isEmpty());
        const domain::Absence absence =
            orDie(desk::addAbsence(temporary.as(u"li"_s), ofLi(temporary, {2026, 12, 11}, {2026, 12, 31}, u"zhao"_s)));
        const domain::Reminders heard = orDie(desk::listReminders(temporary.as(u"zhao"_s)));
        QCOMPARE(heard.lines.size(), 1);
        QCOMPARE(heard.lines.first().caseId, id);
        QVERIFY(heard.lines.first().standingIn);
        QVERIFY(!heard.lines.first().mine);
        // The supervisor hears of it as ever, and sees who is away.
        const domain::Reminders team = orDie(desk::listReminders(temporary.as(u"wang"_s)));
        QVERIFY(std::any_of(team.lines.begin(), team.lines.end(), [&](const domain::Reminder& one) {
            return one.kind == domain::ReminderKind::Due && one.caseId == id && !one.standingIn;
        }));
        const domain::Today today = orDie(desk::showToday(temporary.as(u"wang"_s)));
        QCOMPARE(today.workload.size(), 1);
        QVERIFY(today.workload.first().absent);
        // An officer who stands in hears of a case once.
        QString secret = test::TemporaryDesk::passwordOf(u"qian"_s);
        orDie(desk::addUser(temporary.as(u"chen"_s), {u"qian"_s, u"钱宁"_s, domain::Role::DeputyOfficer},
                            Secret::fromText(secret)));
        orDie(desk::endAbsence(temporary.as(u"wang"_s), absence.id));
        QVERIFY(orDie(desk::listReminders(temporary.as(u"zhao"_s))).lines.isEmpty());
        orDie(desk::addAbsence(temporary.as(u"li"_s), ofLi(temporary, {2026, 12, 11}, {2026, 12, 31}, u"qian"_s)));
        const domain::Reminders officers = orDie(desk::listReminders(temporary.as(u"qian"_s)));
        QCOMPARE(std::count_if(officers.lines.begin(), officers.lines.end(),
                               [](const domain::Reminder& one) { return one.kind == domain::ReminderKind::Due; }),
                 1);
        RD_VERIFY(desk::dismissReminders(temporary.as(u"qian"_s), officers.lines));
        QVERIFY(orDie(desk::listReminders(temporary.as(u"qian"_s))).lines.isEmpty());
    }

    void whoeverIsBackIsBackToday()
    {
        test::TemporaryDesk temporary(monday);
        const auto absence =
            orDie(desk::addAbsence(temporary.as(u"li"_s), ofLi(temporary, {2026, 11, 23}, {2026, 11, 27}, u"zhao"_s)));
        temporary.setNow(u"2026-11-25T09:00:00+08:00"_s);
        const domain::Absence ended = orDie(desk::endAbsence(temporary.as(u"li"_s), absence.id));
        QCOMPARE(ended.to, QDate(2026, 11, 24));
        QVERIFY(orDie(desk::absentToday(temporary.as(u"zhao"_s))).isEmpty());
        QVERIFY(desk::endAbsence(temporary.as(u"li"_s), absence.id).error().code == ErrorCode::AlreadyDone);
        // One that is taken back before its first day counts on none, and its days are free again.
        const auto later =
            orDie(desk::addAbsence(temporary.as(u"li"_s), ofLi(temporary, {2026, 12, 1}, {2026, 12, 4})));
        orDie(desk::endAbsence(temporary.as(u"li"_s), later.id));
        QVERIFY(orDie(desk::listAbsences(temporary.as(u"li"_s))).isEmpty());
        orDie(desk::addAbsence(temporary.as(u"li"_s), ofLi(temporary, {2026, 12, 1}, {2026, 12, 4})));
    }
};

QTEST_GUILESS_MAIN(RecordAbsenceTest)
#include "record_absence_test.moc"
