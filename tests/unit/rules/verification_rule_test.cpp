#include "core/base/clock.h"
#include "core/rules/verification_rule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::AssuranceLevel;
using domain::FactorAnswer;
using domain::LockState;

namespace {

const QDate today(2026, 11, 23);

domain::ReferenceProfile profileOnFile()
{
    domain::ReferenceProfile profile;
    profile.key = u"key"_s;
    profile.phones = {u"17000001234"_s};
    profile.members = {u"8600103774942997"_s};
    profile.name = u"王小明"_s;
    profile.email = u"user@example.com"_s;
    profile.store = u"北京虚构广场店"_s;
    profile.level = u"金卡"_s;
    profile.points = 1000;
    profile.birthdayMonthDay = u"07-24"_s;
    profile.orders = {
        {u"1740549335300000001"_s, QDate(2026, 9, 12), u"王小明"_s, u"北京市海淀区"_s, u"恐龙模型6只装"_s, {}, {}},
        {u"1740549335300000002"_s, QDate(2024, 1, 5), u"李雷"_s, u"朝阳区"_s, u"积木"_s, {}, {}}};
    return profile;
}

} // namespace

class VerificationRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersFromAParcelNeverReachALevel_A08();
    void aCodeAndACardNumberReachL2_A09();
    void aPossessionFactorAloneReachesL1_R_ID_01();
    void knowledgeAloneReachesL1FromTwoGroups_R_ID_01();
    void knowledgeAloneNeverReachesL2_R_ID_01();
    void l3NeedsTwoIndependentPossessionsAndASupervisor_R_ID_01();
    void aDocumentShownInPersonCountsForL3Alone_R_ID_01();
    void twoFactorsOfOneSimCountOnce_R_ID_02();
    void aNumberChangedLatelyScoresNothing_R_ID_02();
    void notKnowingIsNoFailure_R_ID_02();
    void aWrongAnswerScoresNothingAndFails_R_ID_02();
    void withoutARecordEveryAnswerSimplyFails_R_ID_03();
    void answersOfTheSameSessionAddUp();
    void answersAreComparedAsPeopleSayThem_data();
    void answersAreComparedAsPeopleSayThem();
    void anOldOrderMatchesWithoutPoints();
    void fiveFailuresInADayLockForADay_A10();
    void threeFailuresEndTheSession_R_ID_08();
    void tenFailuresInThirtyDaysWaitForASupervisor_R_ID_08();
    void aLockLastsThoughOldFailuresLeaveTheWindow_R_ID_08();

private:
    Judgement judge(const QList<FactorAnswer>& answers, const CheckContext& context) const;
    CheckContext context() const;

    VerificationPolicy m_policy;
    domain::ReferenceProfile m_profile = profileOnFile();
};

void VerificationRuleTest::initTestCase()
{
    const auto rules = RuleBook::shipped();
    QVERIFY(rules.has_value());
    m_policy = rules->verification();
}

CheckContext VerificationRuleTest::context() const
{
    CheckContext context;
    context.profile = &m_profile;
    context.codeMatches = true;
    context.today = today;
    return context;
}

Judgement VerificationRuleTest::judge(const QList<FactorAnswer>& answers, const CheckContext& context) const
{
    return judgeAnswers(m_policy, answers, context);
}

void VerificationRuleTest::answersFromAParcelNeverReachALevel_A08()
{
    const Judgement judgement = judge(
        {{u"K4"_s, u"王小明 海淀区"_s}, {u"K7"_s, u"170 0000 1234"_s}, {u"K2"_s, u"1740549335300000001"_s}}, context());
    QCOMPARE(judgement.points, 20);
    QCOMPARE(judgement.level, AssuranceLevel::L0);
    QCOMPARE(judgement.failures, 0);
}

void VerificationRuleTest::aCodeAndACardNumberReachL2_A09()
{
    const Judgement judgement = judge({{u"P1"_s, u"123456"_s}, {u"K1"_s, u"8600 1037 7494 2997"_s}}, context());
    QCOMPARE(judgement.points, 80);
    QCOMPARE(judgement.level, AssuranceLevel::L2);
    QVERIFY(judgement.results.at(0).match && judgement.results.at(1).match);
}

void VerificationRuleTest::aPossessionFactorAloneReachesL1_R_ID_01()
{
    QCOMPARE(judge({{u"P2"_s, u"confirmed"_s}}, context()).level, AssuranceLevel::L1);
    QCOMPARE(judge({{u"P4"_s, u"confirmed"_s}}, context()).level, AssuranceLevel::L0);
}

void VerificationRuleTest::knowledgeAloneReachesL1FromTwoGroups_R_ID_01()
{
    QCOMPARE(judge({{u"K1"_s, u"8600103774942997"_s}, {u"K2"_s, u"1740549335300000001"_s}}, context()).level,
             AssuranceLevel::L1);
    QCOMPARE(judge({{u"K1"_s, u"8600103774942997"_s}, {u"K8"_s, u"1000"_s}}, context()).level, AssuranceLevel::L0);
}

void VerificationRuleTest::knowledgeAloneNeverReachesL2_R_ID_01()
{
    const Judgement judgement = judge({{u"K1"_s, u"8600103774942997"_s},
                                       {u"K8"_s, u"1000"_s},
                                       {u"K3"_s, u"恐龙模型 9月"_s},
                                       {u"K5"_s, u"北京虚构广场店"_s},
                                       {u"K6"_s, u"7月24日"_s},
                                       {u"K10"_s, u"王小明"_s},
                                       {u"K2"_s, u"1740549335300000001"_s}},
                                      context());
    QCOMPARE(judgement.points, 90);
    QCOMPARE(judgement.level, AssuranceLevel::L1);
}

void VerificationRuleTest::l3NeedsTwoIndependentPossessionsAndASupervisor_R_ID_01()
{
    const QList<FactorAnswer> answers{
        {u"P1"_s, u"123456"_s}, {u"P3"_s, u"confirmed"_s}, {u"K1"_s, u"8600103774942997"_s}};
    CheckContext withSupervisor = context();
    withSupervisor.supervisorConfirms = true;
    QCOMPARE(judge(answers, withSupervisor).points, 130);
    QCOMPARE(judge(answers, withSupervisor).level, AssuranceLevel::L3);
    QCOMPARE(judge(answers, context()).level, AssuranceLevel::L2);
    const QList<FactorAnswer> oneSim{{u"P1"_s, u"123456"_s},           {u"P2"_s, u"confirmed"_s},
                                     {u"K1"_s, u"8600103774942997"_s}, {u"K2"_s, u"1740549335300000001"_s},
                                     {u"K3"_s, u"恐龙 9月"_s},         {u"K8"_s, u"1000"_s},
                                     {u"K5"_s, u"北京虚构广场店"_s}};
    QCOMPARE(judge(oneSim, withSupervisor).points, 135);
    QCOMPARE(judge(oneSim, withSupervisor).level, AssuranceLevel::L2);
}

void VerificationRuleTest::aDocumentShownInPersonCountsForL3Alone_R_ID_01()
{
    CheckContext withSupervisor = context();
    withSupervisor.supervisorConfirms = true;
    QCOMPARE(judge({{u"P6"_s, u"confirmed"_s}}, context()).points, 0);
    QCOMPARE(judge({{u"P6"_s, u"confirmed"_s}}, context()).failures, 0);
    QCOMPARE(judge({{u"P6"_s, u"confirmed"_s}, {u"K1"_s, u"8600103774942997"_s}}, withSupervisor).level,
             AssuranceLevel::L0);
    QCOMPARE(judge({{u"P6"_s, u"confirmed"_s}, {u"P1"_s, u"123456"_s}, {u"K8"_s, u"1000"_s}}, withSupervisor).level,
             AssuranceLevel::L3);
}

void VerificationRuleTest::twoFactorsOfOneSimCountOnce_R_ID_02()
{
    QCOMPARE(judge({{u"P2"_s, u"confirmed"_s}, {u"P1"_s, u"123456"_s}}, context()).points, 60);
}

void VerificationRuleTest::aNumberChangedLatelyScoresNothing_R_ID_02()
{
    domain::ReferenceProfile changed = m_profile;
    changed.phoneChangedAt = shanghai(today.addDays(-29), QTime(12, 0));
    CheckContext recent = context();
    recent.profile = &changed;
    const Judgement judgement = judge({{u"P1"_s, u"123456"_s}, {u"K7"_s, u"17000001234"_s}}, recent);
    QCOMPARE(judgement.points, 0);
    QCOMPARE(judgement.failures, 0);
    changed.phoneChangedAt = shanghai(today.addDays(-30), QTime(12, 0));
    QCOMPARE(judge({{u"P1"_s, u"123456"_s}}, recent).points, 60);
}

void VerificationRuleTest::notKnowingIsNoFailure_R_ID_02()
{
    const Judgement judgement = judge({{u"K1"_s, QString()}, {u"K6"_s, u"  "_s}}, context());
    QCOMPARE(judgement.failures, 0);
    QVERIFY(!judgement.results.at(0).answered);
    QVERIFY(!judgement.results.at(1).match);
}

void VerificationRuleTest::aWrongAnswerScoresNothingAndFails_R_ID_02()
{
    CheckContext wrongCode = context();
    wrongCode.codeMatches = false;
    const Judgement judgement =
        judge({{u"P1"_s, u"000000"_s}, {u"K1"_s, u"8600000000000000"_s}, {u"P2"_s, u"no"_s}}, wrongCode);
    QCOMPARE(judgement.failures, 3);
    QCOMPARE(judgement.points, 0);
    QCOMPARE(judgement.level, AssuranceLevel::L0);
}

void VerificationRuleTest::withoutARecordEveryAnswerSimplyFails_R_ID_03()
{
    CheckContext nobody = context();
    nobody.profile = nullptr;
    const Judgement judgement = judge(
        {{u"P1"_s, u"123456"_s}, {u"P2"_s, u"confirmed"_s}, {u"K10"_s, u"王小明"_s}, {u"K6"_s, QString()}}, nobody);
    QCOMPARE(judgement.failures, 3);
    QCOMPARE(judgement.points, 0);
    QVERIFY(!judgement.results.at(3).answered);
}

void VerificationRuleTest::answersOfTheSameSessionAddUp()
{
    CheckContext second = context();
    second.earlier = {{u"P1"_s, true, true, 60}, {u"K6"_s, false, true, 0}};
    const Judgement judgement = judge({{u"K1"_s, u"8600103774942997"_s}}, second);
    QCOMPARE(judgement.points, 80);
    QCOMPARE(judgement.level, AssuranceLevel::L2);
    QCOMPARE(judgement.failures, 0);
    QCOMPARE(judge({{u"P1"_s, u"123456"_s}}, second).points, 60);
}

void VerificationRuleTest::answersAreComparedAsPeopleSayThem_data()
{
    QTest::addColumn<QString>("factor");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("match");
    const auto row = [](const char* factor, const QString& answer, bool match) {
        QTest::newRow(qPrintable(QLatin1String(factor) + u' ' + answer))
            << QString::fromLatin1(factor) << answer << match;
    };
    row("K1", u"８６００１０３７７４９４２９９７"_s, true);
    row("K1", u"2997"_s, false);
    row("K3", u"恐龙模型，2026年9月"_s, true);
    row("K3", u"9月份买的 恐龙"_s, false); // 买的 is no word of the goods
    row("K3", u"恐龙 2026-09"_s, true);
    row("K3", u"恐龙模型 8月"_s, false);
    row("K3", u"恐龙模型"_s, false);
    row("K3", u"9月"_s, false);
    row("K3", u"积木 1月"_s, false);
    row("K4", u"王小明，海淀"_s, true);
    row("K4", u"王小明 北京"_s, false);
    row("K4", u"海淀区"_s, false);
    row("K4", u"李雷 朝阳区"_s, true);
    row("K5", u"虚构广场"_s, true);
    row("K5", u"北京店"_s, false);
    row("K5", u"北京"_s, false);
    row("K6", u"7月24日"_s, true);
    row("K6", u"07-24"_s, true);
    row("K6", u"0724"_s, true);
    row("K6", u"1990-07-24"_s, true);
    row("K6", u"19900724"_s, true);
    row("K6", u"7月25日"_s, false);
    row("K7", u"+86 170-0000-1234"_s, true);
    row("K7", u"17000001235"_s, false);
    row("K8", u"大概800分"_s, true);
    row("K8", u"1200"_s, true);
    row("K8", u"799"_s, false);
    row("K8", u"金卡会员"_s, true);
    row("K8", u"银卡"_s, false);
    row("K10", u" 王 小明"_s, true);
    row("K10", u"王小"_s, false);
}

void VerificationRuleTest::answersAreComparedAsPeopleSayThem()
{
    QFETCH(QString, factor);
    QFETCH(QString, answer);
    QFETCH(bool, match);
    QCOMPARE(judge({{factor, answer}}, context()).results.first().match, match);
}

void VerificationRuleTest::anOldOrderMatchesWithoutPoints()
{
    const Judgement judgement = judge({{u"K2"_s, u"1740549335300000002"_s}}, context());
    QVERIFY(judgement.results.first().match);
    QCOMPARE(judgement.points, 0);
    QCOMPARE(judgement.failures, 0);
}

void VerificationRuleTest::fiveFailuresInADayLockForADay_A10()
{
    const QDateTime first = parseInstant(u"2026-11-23T10:00:00+08:00"_s);
    QList<QDateTime> times{first, first.addSecs(60), first.addSecs(120), first.addSecs(20 * 3600)};
    QDateTime until;
    QCOMPARE(lockAfter(m_policy, 1, times, times.last(), &until), LockState::Free);
    times.append(first.addSecs(21 * 3600));
    QCOMPARE(lockAfter(m_policy, 2, times, times.last(), &until), LockState::LockedUntil);
    QCOMPARE(until, times.last().addSecs(24 * 3600));
    QCOMPARE(lockAfter(m_policy, 0, times, until, &until), LockState::Free);
    QVERIFY(!until.isValid());
}

void VerificationRuleTest::threeFailuresEndTheSession_R_ID_08()
{
    const QDateTime now = parseInstant(u"2026-11-23T10:00:00+08:00"_s);
    QDateTime until;
    QCOMPARE(lockAfter(m_policy, 2, {now, now}, now, &until), LockState::Free);
    QCOMPARE(lockAfter(m_policy, 3, {now, now, now}, now, &until), LockState::SessionEnded);
}

void VerificationRuleTest::tenFailuresInThirtyDaysWaitForASupervisor_R_ID_08()
{
    const QDateTime now = parseInstant(u"2026-11-23T10:00:00+08:00"_s);
    QList<QDateTime> times;
    for (int i = 0; i < 9; ++i)
        times.append(now.addDays(-29 + 3 * i));
    QDateTime until;
    QCOMPARE(lockAfter(m_policy, 0, times, now, &until), LockState::Free);
    times.append(now);
    QCOMPARE(lockAfter(m_policy, 0, times, now, &until), LockState::LockedForSupervisor);
    QCOMPARE(lockAfter(m_policy, 0, times, now.addDays(2), &until), LockState::Free);
}

void VerificationRuleTest::aLockLastsThoughOldFailuresLeaveTheWindow_R_ID_08()
{
    const QDateTime first = parseInstant(u"2026-11-23T00:00:00+08:00"_s);
    const QDateTime fifth = first.addSecs(23 * 3600);
    QDateTime until;
    QCOMPARE(lockAfter(m_policy, 0, {first, first, first, first, fifth}, first.addSecs(30 * 3600), &until),
             LockState::LockedUntil);
    QCOMPARE(until, fifth.addSecs(24 * 3600));
}

QTEST_GUILESS_MAIN(VerificationRuleTest)
#include "verification_rule_test.moc"
