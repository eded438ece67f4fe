#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using domain::AssuranceLevel;
using domain::RequesterType;
using domain::RightType;

namespace {

// A present of the samples: bought by one number, sent to another, longer than a year ago.
const QString order = QStringLiteral("E20211218173906069134565");
const QString buyerPhone = QStringLiteral("19900002728");
const QString recipientPhone = QStringLiteral("19900011826");

} // namespace

// R-ID-10: a recipient who did not order answers with a code to the number on the parcel and the order or parcel
// number.
class RecipientCheckTest : public QObject {
    Q_OBJECT

private:
    static desk::Desk& agent(test::TemporaryDesk& temporary) { return temporary.as(QStringLiteral("li")); }

    static domain::Case logged(test::TemporaryDesk& temporary, RightType right, const QString& phone,
                               const QString& number)
    {
        domain::CallIntake intake = temporary.call(right, QStringLiteral("黎紫"), phone);
        intake.requester.type = RequesterType::Recipient;
        intake.subject.order = number;
        intake.confirmedOrderNumber = true;
        return desk::logCall(agent(temporary), intake).value().logged;
    }
    static domain::FactorAnswer code(test::TemporaryDesk& temporary, const domain::CaseId& caseId)
    {
        return {QStringLiteral("P1"), desk::issueCode(agent(temporary), caseId).value().code};
    }
    static domain::FactorAnswer named(const QString& number) { return {QStringLiteral("K2"), number}; }

private Q_SLOTS:
    void theCodeAndTheOrderReachL2_R_ID_10()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::Case theCase = logged(temporary, RightType::Access, recipientPhone, order);
        QCOMPARE(theCase.items.first().requiredLevel, AssuranceLevel::L2);
        const domain::FactorAnswer p1 = code(temporary, theCase.id);
        QCOMPARE(desk::verifyRequester(agent(temporary), theCase.id, {p1})->level, AssuranceLevel::L0);
        QCOMPARE(desk::verifyRequester(agent(temporary), theCase.id, {named(order)})->level, AssuranceLevel::L2);
    }

    void theParcelNumberServesAsWell_R_ID_10()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::Case theCase =
            logged(temporary, RightType::Access, QStringLiteral("17000012468"), QStringLiteral("DPK669690070946"));
        const auto round = desk::verifyRequester(
            agent(temporary), theCase.id, {code(temporary, theCase.id), named(QStringLiteral("dpk669690070946"))});
        RD_VERIFY(round);
        QCOMPARE(round->level, AssuranceLevel::L2);
    }

    // The buyer's number is on file for the same order; it is not the recipient's.
    void theBuyersNumberIsNoRecipients_R_ID_10()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::Case theCase = logged(temporary, RightType::Access, buyerPhone, order);
        const auto round =
            desk::verifyRequester(agent(temporary), theCase.id, {code(temporary, theCase.id), named(order)});
        RD_VERIFY(round);
        QVERIFY(!round->results.first().match);
        QCOMPARE(round->level, AssuranceLevel::L0);
    }

    void theOrderAloneOrAnotherOrderReachesNothing_R_ID_10()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::Case theCase = logged(temporary, RightType::Access, recipientPhone, order);
        const auto round = desk::verifyRequester(agent(temporary), theCase.id,
                                                 {code(temporary, theCase.id), named(QStringLiteral("E2021000"))});
        RD_VERIFY(round);
        QVERIFY(round->results.first().match);
        QVERIFY(!round->results.last().match);
        QCOMPARE(round->level, AssuranceLevel::L0);
    }

    // What the register knows of a member is nobody's business in a parcel: it is not asked, so it cannot fail.
    void nothingElseIsAsked_R_ID_10()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::Case theCase = logged(temporary, RightType::Access, recipientPhone, order);
        const auto state = desk::verificationState(agent(temporary), theCase.id);
        QStringList asked;
        for (const desk::AskedFactor& factor : state->factors)
            asked.append(factor.code);
        QCOMPARE(asked, (QStringList{QStringLiteral("P1"), QStringLiteral("P6"), QStringLiteral("K2")}));
        QVERIFY(state->factors.last().ask.contains(QStringLiteral("运单号")));
        RD_EXPECT_ERROR(
            desk::verifyRequester(agent(temporary), theCase.id, {{QStringLiteral("K10"), QStringLiteral("黎紫")}}),
            ErrorCode::UnknownCode);
        QVERIFY(desk::showCase(agent(temporary), theCase.id)->verifications.isEmpty());
    }

    void withTheDocumentASupervisorReachesL3_R_ID_10()
    {
        test::TemporaryDesk temporary;
        temporary.loadRegister();
        const domain::Case theCase = logged(temporary, RightType::Access, recipientPhone, order);
        const domain::FactorAnswer p1 = code(temporary, theCase.id);
        QCOMPARE(desk::verifyRequester(temporary.as(QStringLiteral("wang")), theCase.id,
                                       {p1, named(order), {QStringLiteral("P6"), QStringLiteral("confirmed")}})
                     ->level,
                 AssuranceLevel::L3);
    }

    void whatNeedsNoVerificationStaysFree_R_ID_10()
    {
        test::TemporaryDesk temporary;
        QCOMPARE(logged(temporary, RightType::OptOut, recipientPhone, order).items.first().requiredLevel,
                 AssuranceLevel::L0);
        QCOMPARE(logged(temporary, RightType::WithdrawConsent, recipientPhone, order).items.first().requiredLevel,
                 AssuranceLevel::L2);
        QCOMPARE(logged(temporary, RightType::Transfer, recipientPhone, order).items.first().requiredLevel,
                 AssuranceLevel::L3);
    }
};

QTEST_MAIN(RecipientCheckTest)
#include "recipient_check_test.moc"
