#include "core/desk/cases/hand_over_cases.h"

#include "core/desk/audit/verify_audit.h"
#include "core/security/session.h"
#include "tests/support/complaint_case.h"
#include "tests/support/worked_case.h"

#include <QGuiApplication>
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

QString handlerOf(test::TemporaryDesk& temporary, const domain::CaseId& id)
{
    return orDie(desk::showCase(temporary.as(u"wang"_s), id)).handlerName;
}

domain::CaseId optOutOf(test::TemporaryDesk& temporary, const QString& phone)
{
    return test::WorkedCase::logged(temporary, temporary.call(RightType::OptOut, u"王小明"_s, phone)).id();
}

} // namespace

// Cases go on with somebody else: at the end of a shift, before a leave, spread anew by a supervisor.
class HandOverCasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAgentHandsOverOwnCasesAndSaysWhy();
    void whatIsNotTheirsStaysWhereItIs();
    void whatCannotMoveIsNamedAndTheOthersMove();
    void whoGaveItAwayIsItsHandlerStill_R_RT_08();
    void aComplaintStaysWithItsInvestigator_3_12();
    void anInvestigatorGetsNothingOfWhatIsComplainedOf_3_12();
    void whoDoesNotWorkOnCasesGetsNone();
    void aNoteWithAnIdNumberMovesNothing_R_ID_06();
    void allThatRunsIsFoundForALeave();
    void anAuditorMovesNothing();
};

void HandOverCasesTest::anAgentHandsOverOwnCasesAndSaysWhy()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId id = optOutOf(temporary, u"19900009929"_s);
    const auto done =
        orDie(desk::handOverCases(temporary.as(u"li"_s), {{id}, idOf(temporary, u"zhao"_s), u"客户约好明早回电"_s}));
    QCOMPARE(done.cases, 1);
    QVERIFY(done.left.isEmpty());
    QCOMPARE(handlerOf(temporary, id), u"赵敏"_s);
    const QList<domain::AuditEntry> history = orDie(desk::caseHistory(temporary.as(u"wang"_s), id));
    const auto entry = std::find_if(history.begin(), history.end(),
                                    [](const domain::AuditEntry& one) { return one.action == u"CaseHandedOver"_s; });
    QVERIFY(entry != history.end());
    QCOMPARE(entry->detail.value(u"reason"_s).toString(), u"客户约好明早回电"_s);
    QCOMPARE(entry->detail.value(u"to"_s).toString(), u"赵敏"_s);
    QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
}

void HandOverCasesTest::whatIsNotTheirsStaysWhereItIs()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId id = optOutOf(temporary, u"19900009929"_s);
    const auto done = orDie(desk::handOverCases(temporary.as(u"zhao"_s), {{id}, idOf(temporary, u"zhao"_s), {}}));
    QCOMPARE(done.cases, 0);
    QCOMPARE(done.left.size(), 1);
    QVERIFY(done.left.first().why.code == ErrorCode::NotPermitted);
    const QString before = handlerOf(temporary, id);
    QCOMPARE(orDie(desk::handOverCases(temporary.as(u"wang"_s), {{id}, idOf(temporary, u"zhao"_s), {}})).cases, 1);
    QVERIFY(handlerOf(temporary, id) != before);
}

void HandOverCasesTest::whatCannotMoveIsNamedAndTheOthersMove()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId open = optOutOf(temporary, u"19900009929"_s);
    const test::WorkedCase ended(temporary, optOutOf(temporary, u"19900009937"_s));
    ended.answer(1);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    ended.close();
    const domain::CaseId with = optOutOf(temporary, u"19900009945"_s);
    orDie(desk::handOverCases(temporary.as(u"wang"_s), {{with}, idOf(temporary, u"zhao"_s), {}}));
    const auto done =
        orDie(desk::handOverCases(temporary.as(u"wang"_s), {{open, ended.id(), with}, idOf(temporary, u"zhao"_s), {}}));
    QCOMPARE(done.cases, 1);
    QCOMPARE(done.left.size(), 2);
    QVERIFY(done.left.first().why.code == ErrorCode::MoveForbidden);
    QVERIFY(done.left.last().why.code == ErrorCode::AlreadyDone);
    QCOMPARE(handlerOf(temporary, open), u"赵敏"_s);
}

void HandOverCasesTest::aComplaintStaysWithItsInvestigator_3_12()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const domain::Complaint complaint = work.log();
    work.assign(complaint);
    const auto done =
        orDie(desk::handOverCases(temporary.as(u"wang"_s), {{complaint.caseId}, idOf(temporary, u"li"_s), {}}));
    QCOMPARE(done.cases, 0);
    QVERIFY(done.left.first().why.code == ErrorCode::MoveForbidden);
    QCOMPARE(done.left.first().why.args.value(u"guard"_s).toString(), u"BY_INVESTIGATOR"_s);
    QCOMPARE(handlerOf(temporary, complaint.caseId), u"赵敏"_s);
}

void HandOverCasesTest::whoGaveItAwayIsItsHandlerStill_R_RT_08()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId id = optOutOf(temporary, u"19900009929"_s);
    orDie(desk::handOverCases(temporary.as(u"li"_s), {{id}, idOf(temporary, u"wang"_s), {}}));
    orDie(desk::handOverCases(temporary.as(u"wang"_s), {{id}, idOf(temporary, u"zhao"_s), {}}));
    const auto before = [&](const QString& user) {
        return orDie(desk::wasHandlerBefore(temporary.as(u"chen"_s), id, idOf(temporary, user)));
    };
    QVERIFY(before(u"li"_s) && before(u"wang"_s));
    QVERIFY(!before(u"zhao"_s) && !before(u"chen"_s));
}

void HandOverCasesTest::anInvestigatorGetsNothingOfWhatIsComplainedOf_3_12()
{
    test::TemporaryDesk temporary;
    const test::ComplaintCase work(temporary);
    const domain::Complaint complaint = work.decided();
    work.reopenAbout();
    const auto done =
        orDie(desk::handOverCases(temporary.as(u"wang"_s), {{complaint.about}, idOf(temporary, u"zhao"_s), {}}));
    QCOMPARE(done.cases, 0);
    QCOMPARE(done.left.first().why.args.value(u"guard"_s).toString(), u"INVESTIGATOR_UNTOUCHED"_s);
}

void HandOverCasesTest::whoDoesNotWorkOnCasesGetsNone()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId id = optOutOf(temporary, u"19900009929"_s);
    const QString before = handlerOf(temporary, id);
    for (const domain::UserId& to : {idOf(temporary, u"sun"_s), domain::UserId::trusted(u"nobody"_s)}) {
        const auto refused = desk::handOverCases(temporary.as(u"wang"_s), {{id}, to, {}});
        RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"handler"_s);
    }
    QCOMPARE(handlerOf(temporary, id), before);
    for (const domain::User& one : orDie(desk::possibleHandlers(temporary.as(u"li"_s))))
        QVERIFY(one.name != u"sun"_s);
}

void HandOverCasesTest::aNoteWithAnIdNumberMovesNothing_R_ID_06()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId id = optOutOf(temporary, u"19900009929"_s);
    const QString before = handlerOf(temporary, id);
    RD_EXPECT_ERROR(
        desk::handOverCases(temporary.as(u"wang"_s), {{id}, idOf(temporary, u"zhao"_s), u"证件 11010519491231002X"_s}),
        ErrorCode::ForbiddenNumber);
    QCOMPARE(handlerOf(temporary, id), before);
}

void HandOverCasesTest::allThatRunsIsFoundForALeave()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId open = optOutOf(temporary, u"19900009929"_s);
    const test::WorkedCase answered(temporary, optOutOf(temporary, u"19900009937"_s));
    answered.answer(1); // still to be closed
    const test::WorkedCase ended(temporary, optOutOf(temporary, u"19900009945"_s));
    ended.answer(1);
    temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
    ended.close();
    const auto running = orDie(desk::runningCasesOf(temporary.as(u"wang"_s), idOf(temporary, u"li"_s)));
    QCOMPARE(QSet(running.begin(), running.end()), (QSet{open, answered.id()}));
    RD_EXPECT_ERROR(desk::runningCasesOf(temporary.as(u"zhao"_s), idOf(temporary, u"li"_s)), ErrorCode::NotPermitted);
    QCOMPARE(orDie(desk::handOverCases(temporary.as(u"wang"_s), {running, idOf(temporary, u"zhao"_s), {}})).cases, 2);
    QVERIFY(orDie(desk::runningCasesOf(temporary.as(u"li"_s), idOf(temporary, u"li"_s))).isEmpty());
}

void HandOverCasesTest::anAuditorMovesNothing()
{
    test::TemporaryDesk temporary(monday);
    const domain::CaseId id = optOutOf(temporary, u"19900009929"_s);
    RD_EXPECT_ERROR(desk::handOverCases(temporary.as(u"sun"_s), {{id}, idOf(temporary, u"zhao"_s), {}}),
                    ErrorCode::NotPermitted);
}

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    HandOverCasesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "hand_over_cases_test.moc"
