#include "core/base/clock.h"
#include "core/rules/risk_rule.h"
#include "tests/support/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::AssuranceLevel;
using domain::RightType;

namespace {

// The shipped policy with these keys of its verification in the place of its own; a null takes one away.
Result<RuleBook> shippedWith(const QJsonObject& keys)
{
    QJsonObject policy = QJsonDocument::fromJson(test::shippedRules().json()).object();
    QJsonObject verification = policy[u"verification"].toObject();
    for (const QString& key : keys.keys()) {
        if (keys[key].isNull())
            verification.remove(key);
        else
            verification[key] = keys[key];
    }
    policy[u"verification"_s] = verification;
    return RuleBook::fromJson(QJsonDocument(policy).toJson());
}

domain::RequestItem itemOf(RightType right, AssuranceLevel required)
{
    domain::RequestItem item;
    item.right = right;
    item.requiredLevel = required;
    return item;
}

} // namespace

// R-ID-09: what raises the level, by how much, and that the policy says so.
class RiskRuleTest : public QObject {
    Q_OBJECT

private:
    QDateTime m_now = parseInstant(u"2026-11-23T10:00:00+08:00"_s);
    RiskFacts facts(const domain::ReferenceProfile* profile) const { return {profile, false, false, m_now}; }

private Q_SLOTS:
    void eachRiskRaisesTheLevelByOne_R_ID_09_data();
    void eachRiskRaisesTheLevelByOne_R_ID_09();
    void aRecordIsDormantAfterTheMonthsOfThePolicy();
    void aRiskThePolicyLeavesOutRaisesNothing();
    void aFileOfBeforeTheRisksHasAllOfThem();
    void riskKeysAreChecked();
};

void RiskRuleTest::eachRiskRaisesTheLevelByOne_R_ID_09_data()
{
    QTest::addColumn<QString>("risk");
    QTest::newRow("none") << QString();
    for (const char* risk : {"phone", "dormant", "locked", "danger", "all"})
        QTest::newRow(risk) << QString::fromLatin1(risk);
}

void RiskRuleTest::eachRiskRaisesTheLevelByOne_R_ID_09()
{
    QFETCH(QString, risk);
    const RuleBook rules = test::shippedRules();
    const bool all = risk == u"all"_s;
    domain::ReferenceProfile profile;
    if (all || risk == u"phone"_s)
        profile.phoneChangedAt = m_now.addDays(-29);
    if (all || risk == u"dormant"_s)
        profile.lastActivityAt = m_now.addMonths(-25);
    const RiskFacts standing{&profile, all || risk == u"locked"_s, all || risk == u"danger"_s, m_now};
    const bool raised = !risk.isEmpty();
    const auto needed = [&](RightType right, AssuranceLevel required) {
        return levelNeeded(rules, itemOf(right, required), standing);
    };
    QCOMPARE(needed(RightType::Copy, AssuranceLevel::L2), raised ? AssuranceLevel::L3 : AssuranceLevel::L2);
    QCOMPARE(needed(RightType::Access, AssuranceLevel::L1), raised ? AssuranceLevel::L2 : AssuranceLevel::L1);
    QCOMPARE(needed(RightType::Transfer, AssuranceLevel::L3), AssuranceLevel::L3);
    QCOMPARE(needed(RightType::Explain, AssuranceLevel::L0), AssuranceLevel::L0);
    // Not for what only protects.
    for (const RightType right : {RightType::OptOut, RightType::WithdrawConsent, RightType::Restrict})
        QCOMPARE(needed(right, AssuranceLevel::L1), AssuranceLevel::L1);
}

void RiskRuleTest::aRecordIsDormantAfterTheMonthsOfThePolicy()
{
    const auto rules = shippedWith({{u"dormantMonths"_s, 12}});
    QVERIFY(rules.has_value());
    domain::ReferenceProfile profile;
    profile.lastActivityAt = m_now.addMonths(-12);
    const auto needed = [&] {
        return levelNeeded(*rules, itemOf(RightType::Copy, AssuranceLevel::L2), facts(&profile));
    };
    QCOMPARE(needed(), AssuranceLevel::L2);
    profile.lastActivityAt = profile.lastActivityAt.addSecs(-1);
    QCOMPARE(needed(), AssuranceLevel::L3);
    // Of a record nobody knows the activity of, nothing is said.
    profile.lastActivityAt = {};
    QCOMPARE(needed(), AssuranceLevel::L2);
    QCOMPARE(levelNeeded(*rules, itemOf(RightType::Copy, AssuranceLevel::L2), facts(nullptr)), AssuranceLevel::L2);
}

void RiskRuleTest::aRiskThePolicyLeavesOutRaisesNothing()
{
    const auto rules = shippedWith({{u"raisingRisks"_s, QJsonArray{u"SAFETY_FLAG"_s, u"COPY_AND_CANCEL"_s}}});
    QVERIFY(rules.has_value());
    domain::ReferenceProfile profile;
    profile.lastActivityAt = m_now.addMonths(-60);
    RiskFacts standing{&profile, true, false, m_now};
    const domain::RequestItem copy = itemOf(RightType::Copy, AssuranceLevel::L2);
    QCOMPARE(levelNeeded(*rules, copy, standing), AssuranceLevel::L2);
    standing.inDanger = true;
    QCOMPARE(levelNeeded(*rules, copy, standing), AssuranceLevel::L3);

    domain::CallIntake intake;
    intake.replyWay = u"new@example.com"_s;
    const domain::WishedItem access{RightType::Access, {}, {}, true};
    const domain::WishedItem wish{RightType::Copy, {}, {}, true};
    intake.items = {access};
    QCOMPARE(rules->requiredLevel(access, intake), AssuranceLevel::L2);
    QCOMPARE(test::shippedRules().requiredLevel(access, intake), AssuranceLevel::L3);
    // A copy to a new contact needs L3 of its own (R-ID-10).
    QCOMPARE(rules->requiredLevel(wish, intake), AssuranceLevel::L3);
}

void RiskRuleTest::aFileOfBeforeTheRisksHasAllOfThem()
{
    const auto older = shippedWith(
        {{u"dormantMonths"_s, QJsonValue()}, {u"raisingRisks"_s, QJsonValue()}, {u"endangeredLevel"_s, QJsonValue()}});
    QVERIFY(older.has_value());
    const RuleBook shipped = test::shippedRules();
    QCOMPARE(older->verification().dormantMonths, 24);
    QCOMPARE(older->verification().dormantMonths, shipped.verification().dormantMonths);
    QCOMPARE(older->verification().raisingRisks, shipped.verification().raisingRisks);
    QCOMPARE(older->verification().raisingRisks.size(), 6);
    QCOMPARE(older->verification().endangeredLevel, AssuranceLevel::L3);
    QCOMPARE(shipped.verification().endangeredLevel, AssuranceLevel::L3);
}

void RiskRuleTest::riskKeysAreChecked()
{
    const auto unknown = shippedWith({{u"raisingRisks"_s, QJsonArray{u"FULL_MOON"_s}}});
    QCOMPARE(unknown.error().code, ErrorCode::PolicyInvalid);
    QVERIFY(unknown.error().args.value(u"place"_s).toString().startsWith(u"/verification/raisingRisks"_s));
    QCOMPARE(shippedWith({{u"dormantMonths"_s, 0}}).error().code, ErrorCode::PolicyInvalid);
    QCOMPARE(shippedWith({{u"endangeredLevel"_s, u"L0"_s}}).error().code, ErrorCode::PolicyInvalid);
}

QTEST_GUILESS_MAIN(RiskRuleTest)
#include "risk_rule_test.moc"
