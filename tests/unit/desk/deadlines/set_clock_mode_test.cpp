#include "core/desk/audit/verify_audit.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/set_clock_mode.h"
#include "core/rules/rule_book.h"
#include "tests/support/notice_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::AfterHours;
using domain::ClockMode;
using domain::ClockSettings;
using test::deadlineOf;
using test::logged;

namespace {

const QString legalNote = u"法务意见：材料齐备前暂停计时，依据条例第二十五条第一项。"_s;

ClockSettings pausedFrom(const QDate& day)
{
    return {day, ClockMode::Pause, AfterHours::RealDate, legalNote};
}

ClockSettings nextWorkingDayFrom(const QDate& day)
{
    return {day, ClockMode::Continue, AfterHours::NextWorkingDay, legalNote};
}

QString auditHead(test::TemporaryDesk& desk)
{
    return desk.as(u"chen"_s).storage().audit().head().value();
}

} // namespace

// §5.2 "Switching" and R-DL-05: the privacy officer, a written legal note, a day, and only what is received later.
class SetClockModeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOfficerSwitchesTheClock_R_DL_05();
    void aSwitchNeedsItsNoteAndNoDayThatHasPassed();
    void whatIsReceivedFromThatDayOnIsCountedSo_5_2();
    void whatWasLoggedBeforeKeepsItsDates_5_2();
    void everyOpenDeskFollows();
    void theOlderPolicyStaysAndTheLogTellsBoth_R_AU_01();
    void aPlannedSwitchIsReplaced();
    void aPcWhoseClockStandsBehindSwitchesToo();
};

void SetClockModeTest::onlyTheOfficerSwitchesTheClock_R_DL_05()
{
    test::TemporaryDesk desk;
    for (const QString& user : {u"li"_s, u"wang"_s, u"sun"_s}) {
        (void)desk.as(user);
        const QString before = auditHead(desk);
        RD_EXPECT_ERROR(desk::setClockMode(desk.as(user), pausedFrom(QDate(2026, 12, 1))), ErrorCode::NotPermitted);
        QCOMPARE(auditHead(desk), before);
    }
    QCOMPARE(desk::listClockSettings(desk.as(u"sun"_s))->last().mode, ClockMode::Continue);
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s), pausedFrom(QDate(2026, 12, 1))));
    const auto all = desk::listClockSettings(desk.as(u"sun"_s));
    RD_VERIFY(all);
    QCOMPARE(all->last().from, QDate(2026, 12, 1));
    QCOMPARE(all->last().mode, ClockMode::Pause);
    QCOMPARE(all->last().note, legalNote);
}

void SetClockModeTest::aSwitchNeedsItsNoteAndNoDayThatHasPassed()
{
    // Half past eleven in the evening in Shanghai is the day before in London.
    test::TemporaryDesk desk(u"2026-11-23T23:30:00+08:00"_s);
    desk::Desk& officer = desk.as(u"chen"_s);
    const QString before = auditHead(desk);
    RD_EXPECT_ERROR(desk::setClockMode(officer, pausedFrom(QDate(2026, 11, 22))), ErrorCode::InvalidArgument);
    // What came in earlier today came before the switch (§5.2).
    RD_EXPECT_ERROR(desk::setClockMode(officer, pausedFrom(QDate(2026, 11, 23))), ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::setClockMode(officer, pausedFrom({})), ErrorCode::InvalidArgument);
    ClockSettings change = pausedFrom(QDate(2026, 11, 24));
    change.note = u" \n"_s;
    RD_EXPECT_ERROR(desk::setClockMode(officer, change), ErrorCode::ReasonRequired);
    change.note = u"申请人证件号11010519491231002X"_s;
    RD_EXPECT_ERROR(desk::setClockMode(officer, change), ErrorCode::ForbiddenNumber);
    change = {QDate(2026, 11, 24), ClockMode::Continue, AfterHours::RealDate, legalNote};
    RD_EXPECT_ERROR(desk::setClockMode(officer, change), ErrorCode::AlreadyDone);
    QCOMPARE(auditHead(desk), before);
    RD_VERIFY(desk::setClockMode(officer, pausedFrom(QDate(2026, 11, 24))));
}

void SetClockModeTest::whatIsReceivedFromThatDayOnIsCountedSo_5_2()
{
    test::TemporaryDesk desk(u"2026-11-23T10:00:00+08:00"_s);
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s), nextWorkingDayFrom(QDate(2026, 11, 28))));
    // A Friday evening before the day, the Saturday of the day itself.
    desk.setNow(u"2026-11-30T10:00:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, logged(desk, u"2026-11-27T20:00:00+08:00"_s)).d0, QDate(2026, 11, 27));
    QCOMPARE(deadlineOf(desk, logged(desk, u"2026-11-28T20:00:00+08:00"_s)).d0, QDate(2026, 11, 30));
    desk::DeadlineQuestion question;
    question.receivedAt = parseInstant(u"2026-11-28T20:00:00+08:00"_s);
    QCOMPARE(desk::explainDeadline(desk.as(u"li"_s), question)->deadline.d0, QDate(2026, 11, 30));
}

void SetClockModeTest::whatWasLoggedBeforeKeepsItsDates_5_2()
{
    // A Saturday evening; by the new clock it would count for the Monday.
    test::TemporaryDesk desk(u"2026-12-12T20:00:00+08:00"_s);
    const domain::CaseId before = logged(desk, u"2026-12-12T19:00:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, before).d0, QDate(2026, 12, 12));
    const QDate due = deadlineOf(desk, before).due;
    QVERIFY(due > QDate(2026, 12, 26)); // the notice below touches it
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s), nextWorkingDayFrom(QDate(2026, 12, 13))));
    desk.setNow(u"2026-12-13T20:00:00+08:00"_s);
    // Received before the day of the switch and logged after it, too.
    const domain::CaseId late = logged(desk, u"2026-12-12T19:30:00+08:00"_s);
    const domain::CaseId after = logged(desk, u"2026-12-13T19:30:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, late).d0, QDate(2026, 12, 12));
    QCOMPARE(deadlineOf(desk, after).d0, QDate(2026, 12, 14));
    QCOMPARE(deadlineOf(desk, before).due, due);
    // Nor does a new notice count them by the switched clock: it makes the date earlier, for its own reason.
    RD_VERIFY(test::inForce(desk, test::notice2027()));
    QCOMPARE(deadlineOf(desk, before).d0, QDate(2026, 12, 12));
    QVERIFY(deadlineOf(desk, before).due < due);
    QCOMPARE(deadlineOf(desk, late).due, deadlineOf(desk, before).due);
    QCOMPARE(desk::explainDeadline(desk.as(u"li"_s), before)->deadline.d0, QDate(2026, 12, 12));
}

void SetClockModeTest::everyOpenDeskFollows()
{
    test::TemporaryDesk desk(u"2026-11-28T20:00:00+08:00"_s);
    for (const QString& user : {u"li"_s, u"zhao"_s, u"wang"_s})
        (void)desk.as(user);
    const rules::RuleBook& asOpened = desk.as(u"zhao"_s).rules();
    RD_VERIFY(desk::setClockMode(desk.as(u"chen"_s), nextWorkingDayFrom(QDate(2026, 11, 29))));
    QCOMPARE(desk::listClockSettings(desk.as(u"wang"_s))->last().from, QDate(2026, 11, 29));
    desk.setNow(u"2026-11-29T20:00:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, logged(desk, u"2026-11-29T19:00:00+08:00"_s)).d0, QDate(2026, 11, 30));
    RD_VERIFY(desk.as(u"zhao"_s).followRecord());
    QVERIFY(desk.as(u"zhao"_s).rules().clockSettings(QDate(2026, 11, 29)).afterHours == AfterHours::NextWorkingDay);
    // Who still works by the older one may go on to the end.
    QVERIFY(asOpened.clockSettings(QDate(2026, 11, 29)).afterHours == AfterHours::RealDate);
    desk.signOutAll();
    QCOMPARE(desk::listClockSettings(desk.as(u"li"_s))->last().from, QDate(2026, 11, 29));
}

void SetClockModeTest::theOlderPolicyStaysAndTheLogTellsBoth_R_AU_01()
{
    test::TemporaryDesk desk;
    desk::Desk& officer = desk.as(u"chen"_s);
    const QByteArray older = officer.rules().json();
    const QString olderRow = officer.storage().company().newestPolicy().value();
    RD_VERIFY(desk::setClockMode(officer, pausedFrom(QDate(2026, 12, 1))));
    QCOMPARE(officer.storage().company().policyAt(olderRow).value(), older);
    QCOMPARE(officer.rules().policyVersion(), rules::RuleBook::shipped()->policyVersion());
    const QList<domain::AuditEntry> entries = officer.storage().audit().page(0, 1000).value();
    const domain::AuditEntry& entry = entries.last();
    QCOMPARE(entry.action, u"ClockModeSet"_s);
    QCOMPARE(entry.objectId, officer.storage().company().newestPolicy().value());
    const QJsonObject expected{{u"from"_s, u"2026-12-01"_s},
                               {u"modeBefore"_s, u"A"_s},
                               {u"mode"_s, u"B"_s},
                               {u"afterHoursBefore"_s, u"REAL_DATE"_s},
                               {u"afterHours"_s, u"REAL_DATE"_s},
                               {u"note"_s, legalNote}};
    QCOMPARE(entry.detail, expected);
    QVERIFY(desk::verifyAudit(officer, {})->ok);
}

void SetClockModeTest::aPlannedSwitchIsReplaced()
{
    test::TemporaryDesk desk;
    desk::Desk& officer = desk.as(u"chen"_s);
    const qsizetype standing = desk::listClockSettings(officer)->size();
    RD_VERIFY(desk::setClockMode(officer, pausedFrom(QDate(2027, 3, 1))));
    RD_VERIFY(desk::setClockMode(officer, pausedFrom(QDate(2027, 1, 1))));
    ClockSettings back = pausedFrom(QDate(2027, 3, 1));
    back.mode = ClockMode::Continue;
    RD_VERIFY(desk::setClockMode(officer, back));
    const auto all = desk::listClockSettings(officer);
    RD_VERIFY(all);
    QCOMPARE(all->size(), standing + 2);
    QCOMPARE(officer.rules().clockSettings(QDate(2026, 12, 31)).mode, ClockMode::Continue);
    QCOMPARE(officer.rules().clockSettings(QDate(2027, 1, 1)).mode, ClockMode::Pause);
    QCOMPARE(officer.rules().clockSettings(QDate(2027, 3, 1)).mode, ClockMode::Continue);
    // Another note for the same clock of the same day is one; the same note again is none.
    back.note += u"（补充）"_s;
    RD_VERIFY(desk::setClockMode(officer, back));
    RD_EXPECT_ERROR(desk::setClockMode(officer, back), ErrorCode::AlreadyDone);
}

void SetClockModeTest::aPcWhoseClockStandsBehindSwitchesToo()
{
    test::TemporaryDesk desk;
    desk::Desk& officer = desk.as(u"chen"_s);
    // A version that a PC ten years ahead has written.
    auto work = officer.begin();
    RD_VERIFY(work);
    const QByteArray json = officer.rules().json();
    RD_VERIFY(work->company().addPolicy(officer.rules().id(), u"1"_s, json, desk.clock().now(),
                                        u"01fd9a2f-2c00-7000-8000-000000000000"_s));
    RD_VERIFY(work->commit({u"PolicyLoaded"_s, u"policy"_s, {}, {}, {}}));
    RD_VERIFY(desk::setClockMode(officer, pausedFrom(QDate(2026, 12, 1))));
    QCOMPARE(desk::listClockSettings(desk.as(u"li"_s))->last().mode, ClockMode::Pause);
}

QTEST_MAIN(SetClockModeTest)
#include "set_clock_mode_test.moc"
