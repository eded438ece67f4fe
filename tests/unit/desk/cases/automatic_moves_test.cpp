#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/intake_form.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/receive_drafts.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "tests/support/guard_of.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RightType;
using test::orDie;

namespace {

const QString asked = QStringLiteral("请把我的收货地址都删除。");

desk::IntakeForm callAt(const QString& startedAt)
{
    desk::IntakeForm form;
    form.draft = domain::DraftId::create();
    form.startedAt = QDateTime::fromString(startedAt, Qt::ISODate);
    form.contact = u"19900009929"_s;
    form.subject.name = u"王小明"_s;
    return form;
}

void keep(test::TemporaryDesk& temporary, const desk::IntakeForm& form)
{
    domain::IntakeDraft draft;
    draft.id = form.draft;
    draft.json = desk::toJson(form);
    draft.title = form.title();
    draft.startedAt = form.startedAt;
    orDie(desk::keepDraft(temporary.as(u"li"_s), draft));
}

QList<domain::CaseSummary> cases(test::TemporaryDesk& temporary)
{
    return orDie(desk::listCases(temporary.as(u"li"_s), {}, {}, 100)).rows;
}

domain::CaseFile onlyCase(test::TemporaryDesk& temporary)
{
    const QList<domain::CaseSummary> rows = cases(temporary);
    if (rows.size() != 1)
        qFatal("%lld cases", qlonglong(rows.size()));
    return orDie(desk::showCase(temporary.as(u"li"_s), rows.first().id));
}

const domain::AuditEntry* entryOf(const QList<domain::AuditEntry>& entries, const QString& action)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const domain::AuditEntry& one) { return one.action == action; });
    return found == entries.end() ? nullptr : &*found;
}

// Answered on Mon 2026-11-23; the third working day after is Thu 11-26.
test::WorkedCase answered(test::TemporaryDesk& temporary)
{
    const test::WorkedCase work =
        test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"王小明"_s, u"19900009929"_s));
    work.answer(1);
    return work;
}

} // namespace

// Rule book §7, the two moves that nobody has to make: 1 and 16.
class AutomaticMovesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCallIsReceivedHalfAnHourAfterItsLastWord();
    void theClockCountsFromTheCallAndNotFromTheReceipt_R_DL_01();
    void whatWasReceivedIsNotReceivedTwice();
    void whereNothingWasStatedTheDraftWaits();
    void aNumberThatMayNotBeStoredLeavesTheDraft_R_ID_06();
    void itemsThatCannotStandLeaveTheWords();
    void partOfTheDataThatNobodyNamedIsNotAllOfIt_R_RT_05();
    void aClockThatMayStandAheadReceivesNothing();
    void whoWorksOnNoCasesReceivesNothing();
    void anAnsweredRequestIsClosedOnTheThirdWorkingDay();
    void anOpenTaskKeepsItOpen();
};

void AutomaticMovesTest::aCallIsReceivedHalfAnHourAfterItsLastWord()
{
    test::TemporaryDesk temporary;
    desk::IntakeForm form = callAt(u"2026-11-23T09:50:00+08:00"_s);
    form.words = asked;
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T10:29:59+08:00"_s);
    QVERIFY(orDie(desk::receiveDrafts(temporary.as(u"zhao"_s))).numbers.isEmpty());
    form.words += u"还有电话。"_s; // the caller goes on
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T10:59:58+08:00"_s);
    QVERIFY(orDie(desk::receiveDrafts(temporary.as(u"zhao"_s))).numbers.isEmpty());
    temporary.setNow(u"2026-11-23T10:59:59+08:00"_s);
    const auto prepared = orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s)));

    const domain::CaseFile file = onlyCase(temporary);
    QCOMPARE(prepared.received, QStringList(file.header.number));
    QCOMPARE(prepared.draftsLeft, 0);
    QCOMPARE(file.header.state, CaseState::Received);
    QCOMPARE(file.header.words, asked + u"还有电话。"_s);
    QCOMPARE(file.header.items.size(), 1);
    QCOMPARE(file.header.items.first().right, RightType::Delete);
    QCOMPARE(file.header.handler, temporary.as(u"li"_s).session().user().id);
    QCOMPARE(file.calls.first().agent, temporary.as(u"li"_s).session().user().id);
    QCOMPARE(isoWithOffset(file.calls.first().endedAt), u"2026-11-23T10:29:59+08:00"_s);
    QVERIFY(orDie(desk::listDrafts(temporary.as(u"li"_s))).isEmpty());

    const QList<domain::AuditEntry> history = orDie(desk::caseHistory(temporary.as(u"li"_s), file.header.id));
    const domain::AuditEntry* entry = entryOf(history, u"DraftReceived"_s);
    QVERIFY(entry);
    QCOMPARE(entry->detail.value(u"by"_s).toString(), u"system"_s);
    QCOMPARE(entry->detail.value(u"of"_s).toString(), file.header.handler.text());
    QVERIFY(entryOf(history, u"CallLogged"_s));
}

void AutomaticMovesTest::theClockCountsFromTheCallAndNotFromTheReceipt_R_DL_01()
{
    test::TemporaryDesk temporary(u"2026-11-20T17:20:00+08:00"_s); // a Friday
    desk::IntakeForm form = callAt(u"2026-11-20T17:15:00+08:00"_s);
    form.words = asked;
    keep(temporary, form);
    temporary.setNow(u"2026-11-24T09:00:00+08:00"_s); // nobody was there on Monday
    QCOMPARE(orDie(desk::receiveDrafts(temporary.as(u"zhao"_s))).numbers.size(), 1);
    const domain::Case received = onlyCase(temporary).header;
    QCOMPARE(received.deadline.d0, QDate(2026, 11, 20));
    QCOMPARE(isoWithOffset(received.receivedAt), u"2026-11-20T17:15:00+08:00"_s);
    QCOMPARE(received.loggedAt, temporary.clock().now());
    QVERIFY(!received.lateReason.isEmpty());
}

void AutomaticMovesTest::whatWasReceivedIsNotReceivedTwice()
{
    test::TemporaryDesk temporary;
    desk::IntakeForm form = callAt(u"2026-11-23T09:50:00+08:00"_s);
    form.words = asked;
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T11:00:00+08:00"_s);
    const QString number = orDie(desk::receiveDrafts(temporary.as(u"zhao"_s))).numbers.first();

    // The page is still open, and its agent types on or saves.
    domain::IntakeDraft later;
    later.id = form.draft;
    later.json = desk::toJson(form);
    const auto kept = desk::keepDraft(temporary.as(u"li"_s), later);
    RD_EXPECT_ERROR(kept, ErrorCode::AlreadyDone);
    QCOMPARE(kept.error().args.value(u"received"_s).toString(), number);
    RD_EXPECT_ERROR(desk::logCall(temporary.as(u"li"_s), callIntake(form, {}, temporary.clock().now())),
                    ErrorCode::AlreadyDone);
    QCOMPARE(orDie(desk::receivedDraft(temporary.as(u"li"_s), form.draft))->number, number);
    QVERIFY(!orDie(desk::receivedDraft(temporary.as(u"zhao"_s), form.draft)));
    QVERIFY(orDie(desk::receiveDrafts(temporary.as(u"zhao"_s))).numbers.isEmpty());
    QCOMPARE(cases(temporary).size(), 1);
}

void AutomaticMovesTest::whereNothingWasStatedTheDraftWaits()
{
    test::TemporaryDesk temporary;
    keep(temporary, callAt(u"2026-11-23T09:50:00+08:00"_s));
    temporary.setNow(u"2026-11-23T12:00:00+08:00"_s);
    const auto done = orDie(desk::receiveDrafts(temporary.as(u"li"_s)));
    QVERIFY(done.numbers.isEmpty());
    QCOMPARE(done.left, 1);
    QCOMPARE(orDie(desk::listDrafts(temporary.as(u"li"_s))).size(), 1);
    QVERIFY(cases(temporary).isEmpty());
}

void AutomaticMovesTest::aNumberThatMayNotBeStoredLeavesTheDraft_R_ID_06()
{
    test::TemporaryDesk temporary;
    desk::IntakeForm form = callAt(u"2026-11-23T09:50:00+08:00"_s);
    form.words = asked + u"身份证11010519491231002X。"_s;
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T12:00:00+08:00"_s);
    QCOMPARE(orDie(desk::receiveDrafts(temporary.as(u"li"_s))).left, 1);
    QCOMPARE(orDie(desk::listDrafts(temporary.as(u"li"_s))).size(), 1);
    QVERIFY(cases(temporary).isEmpty());
}

void AutomaticMovesTest::itemsThatCannotStandLeaveTheWords()
{
    test::TemporaryDesk temporary;
    desk::IntakeForm form = callAt(u"2026-11-23T09:50:00+08:00"_s);
    form.requesterType = domain::RequesterType::RelativeDeceased;
    form.chosen[RightType::Transfer] = true; // not offered to a relative
    form.words = u"想把他的资料转出去。"_s;
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T12:00:00+08:00"_s);
    QCOMPARE(orDie(desk::receiveDrafts(temporary.as(u"li"_s))).numbers.size(), 1);
    const domain::Case received = onlyCase(temporary).header;
    QVERIFY(received.items.isEmpty());
    QCOMPARE(received.words, form.words);
    QCOMPARE(received.state, CaseState::Received);
}

void AutomaticMovesTest::partOfTheDataThatNobodyNamedIsNotAllOfIt_R_RT_05()
{
    test::TemporaryDesk temporary;
    desk::IntakeForm form = callAt(u"2026-11-23T09:50:00+08:00"_s);
    form.chosen = {{RightType::Delete, true}, {RightType::OptOut, true}};
    form.words = u"有些资料不要了，短信也别再发。"_s;
    form.partOfData = true;
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T12:00:00+08:00"_s);
    QCOMPARE(orDie(desk::receiveDrafts(temporary.as(u"li"_s))).numbers.size(), 1);
    const domain::Case received = onlyCase(temporary).header;
    QCOMPARE(received.items.size(), 1);
    QCOMPARE(received.items.first().right, RightType::OptOut);
    QCOMPARE(received.words, form.words);
}

void AutomaticMovesTest::aClockThatMayStandAheadReceivesNothing()
{
    test::TemporaryDesk temporary;
    desk::IntakeForm form = callAt(u"2026-11-23T09:50:00+08:00"_s);
    form.words = asked;
    keep(temporary, form);
    temporary.setNow(u"2026-11-23T11:00:00+08:00"_s);
    desk::Desk& agent = temporary.as(u"zhao"_s);
    temporary.setPcClock(std::chrono::hours(3));
    QCOMPARE(orDie(desk::noteClockJump(agent, 0)), 3 * 3600);
    const auto doubtful = orDie(desk::receiveDrafts(agent));
    QVERIFY(doubtful.numbers.isEmpty() && doubtful.left == 0);
    temporary.sayTheClockIsRight(agent);
    QCOMPARE(orDie(desk::receiveDrafts(agent)).numbers.size(), 1);
}

void AutomaticMovesTest::whoWorksOnNoCasesReceivesNothing()
{
    test::TemporaryDesk temporary;
    RD_EXPECT_ERROR(desk::receiveDrafts(temporary.as(u"sun"_s)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::closeAnswered(temporary.as(u"sun"_s)), ErrorCode::NotPermitted);
}

void AutomaticMovesTest::anAnsweredRequestIsClosedOnTheThirdWorkingDay()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = answered(temporary);
    QCOMPARE(work.file().header.state, CaseState::Replied);
    temporary.setNow(u"2026-11-25T23:00:00+08:00"_s);
    QVERIFY(orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s))).closed.isEmpty());
    temporary.setNow(u"2026-11-26T09:00:00+08:00"_s);
    QCOMPARE(orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s))).closed, QStringList(work.file().header.number));
    QCOMPARE(work.file().header.state, CaseState::Closed);
    const QList<domain::AuditEntry> history = orDie(desk::caseHistory(temporary.as(u"li"_s), work.id()));
    const domain::AuditEntry* entry = entryOf(history, u"CaseClosed"_s);
    QVERIFY(entry);
    QCOMPARE(entry->detail.value(u"by"_s).toString(), u"system"_s);
    QCOMPARE(entry->detail.value(u"since"_s).toString(), u"2026-11-26"_s);
    QVERIFY(orDie(desk::prepareDueLetters(temporary.as(u"zhao"_s))).closed.isEmpty());
}

void AutomaticMovesTest::anOpenTaskKeepsItOpen()
{
    test::TemporaryDesk temporary;
    const test::WorkedCase work = answered(temporary);
    domain::Task open = work.file().tasks.first();
    open.id = domain::TaskId::create();
    open.state = domain::TaskState::Sent;
    desk::Desk& agent = temporary.as(u"li"_s);
    {
        storage::Transaction begun = orDie(agent.begin());
        orDie(begun.tasks().addAll({open}));
        orDie(desk::commitAndAnnounce(agent, begun, {desk::caseEvent(u"TasksPlanned"_s, work.id())}));
    }
    temporary.setNow(u"2026-12-01T09:00:00+08:00"_s);
    QVERIFY(orDie(desk::closeAnswered(agent)).isEmpty());
    RD_EXPECT_ERROR(desk::closeCase(agent, work.id()), ErrorCode::TasksOpen);
    {
        storage::Transaction begun = orDie(agent.begin());
        open.state = domain::TaskState::Done;
        orDie(begun.tasks().update(open));
        orDie(desk::commitAndAnnounce(agent, begun, {desk::caseEvent(u"TasksPlanned"_s, work.id())}));
    }
    QCOMPARE(orDie(desk::closeAnswered(agent)).size(), 1);
}

QTEST_MAIN(AutomaticMovesTest)
#include "automatic_moves_test.moc"
