#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/safety_flag.h"
#include "core/desk/verification/verify_requester.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using domain::AssuranceLevel;
using domain::CaseState;
using domain::RightType;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");
const QString why = QStringLiteral("前夫多次打听住址。");

} // namespace

class SafetyFlagTest : public QObject {
    Q_OBJECT

private:
    static desk::Desk& agent(test::TemporaryDesk& temporary) { return temporary.as(QStringLiteral("li")); }
    static desk::Desk& supervisor(test::TemporaryDesk& temporary) { return temporary.as(QStringLiteral("wang")); }

    static domain::CaseId logged(test::TemporaryDesk& temporary, RightType right)
    {
        return desk::logCall(agent(temporary), temporary.call(right, name, phone)).value().logged.id;
    }
    static domain::CaseState stateOf(test::TemporaryDesk& temporary, const domain::CaseId& caseId)
    {
        return desk::showCase(agent(temporary), caseId).value().header.state;
    }
    // The code to the number on file and the star card: L2.
    static AssuranceLevel reachL2(test::TemporaryDesk& temporary, const domain::CaseId& caseId)
    {
        const auto code = desk::issueCode(agent(temporary), caseId).value();
        return desk::verifyRequester(agent(temporary), caseId,
                                     {{QStringLiteral("P1"), code.code}, {QStringLiteral("K1"), card}})
            .value()
            .level;
    }
    // The document and the bound account before a supervisor.
    static AssuranceLevel reachL3(test::TemporaryDesk& temporary, const domain::CaseId& caseId)
    {
        return desk::verifyRequester(supervisor(temporary), caseId,
                                     {{QStringLiteral("P3"), QStringLiteral("confirmed")},
                                      {QStringLiteral("P6"), QStringLiteral("confirmed")},
                                      {QStringLiteral("K1"), card}})
            .value()
            .level;
    }

private Q_SLOTS:
    void aFlagRaisedInOneCaseRaisesTheLevelOfTheNext_R_ID_09()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        RD_VERIFY(desk::raiseSafetyFlag(agent(temporary), logged(temporary, RightType::OptOut), why));

        const domain::CaseId copy = logged(temporary, RightType::Copy);
        QVERIFY(!desk::verificationState(agent(temporary), copy)->inDanger); // untold before L1 (R-ID-03)
        const auto untold = desk::collectData(agent(temporary), copy, {}, {});
        RD_EXPECT_ERROR(untold, ErrorCode::LevelNotReached);
        QCOMPARE(untold.error().args.value(QStringLiteral("needed")).toString(), QStringLiteral("L2"));
        QCOMPARE(reachL2(temporary, copy), AssuranceLevel::L2);
        QCOMPARE(stateOf(temporary, copy), CaseState::Verifying);
        const auto namesL3 = [](const auto& refused) {
            RD_EXPECT_ERROR(refused, ErrorCode::LevelNotReached);
            QCOMPARE(refused.error().args.value(QStringLiteral("needed")).toString(), QStringLiteral("L3"));
            QCOMPARE(refused.error().args.value(QStringLiteral("reached")).toString(), QStringLiteral("L2"));
        };
        namesL3(desk::collectData(agent(temporary), copy, {}, {}));
        namesL3(desk::buildCopy(agent(temporary), copy, temporary.filePath(QStringLiteral("out")), {}));
        const auto state = desk::verificationState(agent(temporary), copy);
        QVERIFY(state->inDanger);
        QCOMPARE(state->needed.values(), QList{AssuranceLevel::L3});
        QCOMPARE(reachL3(temporary, copy), AssuranceLevel::L3);
        QCOMPARE(stateOf(temporary, copy), CaseState::InProgress);
    }

    void protectiveRightsStayAtTheirLevel_R_ID_09()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        RD_VERIFY(desk::raiseSafetyFlag(agent(temporary), logged(temporary, RightType::OptOut), why));
        for (const RightType right : {RightType::WithdrawConsent, RightType::Restrict}) {
            const domain::CaseId caseId = logged(temporary, right);
            RD_VERIFY(
                desk::verifyRequester(agent(temporary), caseId, {{QStringLiteral("P2"), QStringLiteral("confirmed")}}));
            QCOMPARE(stateOf(temporary, caseId), CaseState::InProgress);
        }
    }

    // The next caller may name the card instead of the number, and nothing need be on file.
    void theFlagIsFoundByEveryIdentifierOfThePerson_R_ID_09()
    {
        test::TemporaryDesk temporary;
        domain::CallIntake first = temporary.call(RightType::OptOut, name, phone);
        first.subject.member = card;
        const domain::CaseId flagged = desk::logCall(agent(temporary), first).value().logged.id;
        RD_VERIFY(desk::raiseSafetyFlag(agent(temporary), flagged, why));
        QVERIFY(desk::verificationState(agent(temporary), flagged)->inDanger); // raised here
        temporary.loadRegister();

        domain::CallIntake byCard = temporary.call(RightType::Copy, name, {});
        byCard.requester.contact = QStringLiteral("19900001111");
        byCard.subject.member = card;
        const domain::CaseId caseId = desk::logCall(agent(temporary), byCard).value().logged.id;
        RD_VERIFY(
            desk::verifyRequester(agent(temporary), caseId,
                                  {{QStringLiteral("P3"), QStringLiteral("confirmed")}, {QStringLiteral("K1"), card}}));
        QVERIFY(desk::verificationState(agent(temporary), caseId)->inDanger);
    }

    // Raised while the work is under way already: what was reached then is not enough for what leaves now.
    void nothingLeavesBelowL3OnceTheFlagStands_R_ID_09()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId copy = logged(temporary, RightType::Copy);
        reachL2(temporary, copy);
        QCOMPARE(stateOf(temporary, copy), CaseState::InProgress);
        RD_VERIFY(desk::raiseSafetyFlag(agent(temporary), copy, why));
        const QString folder = temporary.filePath(QStringLiteral("out"));
        const auto refused = desk::buildCopy(agent(temporary), copy, folder, {});
        RD_EXPECT_ERROR(refused, ErrorCode::LevelNotReached);
        QCOMPARE(refused.error().args.value(QStringLiteral("needed")).toString(), QStringLiteral("L3"));
        QVERIFY(!QFileInfo::exists(folder));
        reachL3(temporary, copy);
        RD_EXPECT_ERROR(desk::buildCopy(agent(temporary), copy, folder, {}), ErrorCode::TasksOpen); // the next guard
    }

    void onlyASupervisorLiftsItAndOnlyAtL3_R_ID_09()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::CaseId caseId = logged(temporary, RightType::Copy);
        RD_VERIFY(desk::raiseSafetyFlag(agent(temporary), caseId, why));
        RD_EXPECT_ERROR(desk::liftSafetyFlag(agent(temporary), caseId, why), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::liftSafetyFlag(supervisor(temporary), caseId, why), ErrorCode::LevelNotReached);
        reachL3(temporary, caseId);
        RD_EXPECT_ERROR(desk::liftSafetyFlag(supervisor(temporary), caseId, QStringLiteral(" ")),
                        ErrorCode::ReasonRequired);
        QVERIFY(desk::verificationState(supervisor(temporary), caseId)->mayLiftSafety);
        RD_VERIFY(desk::liftSafetyFlag(supervisor(temporary), caseId, why));
        QVERIFY(!desk::verificationState(supervisor(temporary), caseId)->inDanger);
        RD_EXPECT_ERROR(desk::liftSafetyFlag(supervisor(temporary), caseId, why), ErrorCode::NotFound);
        QCOMPARE(supervisor(temporary).storage().audit().verify()->problem, QString());
    }

    void aRefusedFlagChangesNothing()
    {
        test::TemporaryDesk temporary;
        const domain::CaseId caseId = logged(temporary, RightType::Copy);
        const QString before = agent(temporary).storage().audit().head().value();
        RD_EXPECT_ERROR(desk::raiseSafetyFlag(agent(temporary), caseId, {}), ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(desk::raiseSafetyFlag(agent(temporary), caseId, QStringLiteral("证件号11010519491231002X")),
                        ErrorCode::ForbiddenNumber);
        QCOMPARE(agent(temporary).storage().audit().head().value(), before);
        QVERIFY(!desk::verificationState(agent(temporary), caseId)->inDanger);
        RD_EXPECT_ERROR(desk::raiseSafetyFlag(temporary.as(QStringLiteral("sun")), caseId, why),
                        ErrorCode::NotPermitted);
    }
};

QTEST_MAIN(SafetyFlagTest)
#include "safety_flag_test.moc"
