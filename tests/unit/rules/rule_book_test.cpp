#include "core/rules/rule_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::ApproverRole;
using domain::AssuranceLevel;
using domain::MinorClass;
using domain::Outcome;
using domain::RequesterType;
using domain::RightType;

namespace {

domain::RightType rightOf(const QString& code)
{
    return *domain::parseRight(code);
}

// "COPY", "DELETE:D6", "ACCESS oral", "COPY DC03", "EXPLAIN own" as an item.
domain::RequestItem itemOf(const QString& text)
{
    domain::RequestItem item;
    const QStringList parts = text.split(u' ');
    item.right = rightOf(parts.first().section(u':', 0, 0));
    item.ground = parts.first().section(u':', 1, 1);
    item.inWriting = !parts.contains(u"oral"_s);
    item.concern = parts.contains(u"automated"_s) ? domain::Concern::AutomatedDecision
        : parts.contains(u"own"_s)                ? domain::Concern::OwnCase
                                                  : domain::Concern::General;
    item.categories = parts.filter(QRegularExpression(u"^DC"_s));
    return item;
}

domain::WishedItem wishOf(const QString& text)
{
    const domain::RequestItem item = itemOf(text);
    return {item.right, item.ground, item.categories, item.inWriting, {}, false, item.concern};
}

} // namespace

class RuleBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contactDataComeFromThePolicy_R_RQ_03();
    void platformsHaveTheHoldersOfTheRuleBook_R_RT_07_data();
    void platformsHaveTheHoldersOfTheRuleBook_R_RT_07();
    void holdersHaveTheirOperationsAndCategories_data();
    void holdersHaveTheirOperationsAndCategories();
    void groundsAreVerbatimWithFullWidthPunctuation();
    void noTextOfThePolicyMixesHalfWidthPunctuationWithChinese();
    void recipientsOfACategoryAreItsProcessors();
    void everyRightIsComplete();
    void minimumLevelsAreThoseOfTheRuleBook_R_ID_10_data();
    void minimumLevelsAreThoseOfTheRuleBook_R_ID_10();
    void theFileSaysWhatAnOwnCaseAsks_3_10();
    void risksRaiseTheLevelByOne_R_ID_09();
    void approvalsFollowTheMatrix_R_RT_08_data();
    void approvalsFollowTheMatrix_R_RT_08();
    void minorsAndRepresentativesGoToTheOfficer_R_RT_08();
    void refusalGroundsAreFiltered_R_RF_03();
    void verificationPolicyIsThatOfTheRuleBook_R_ID_01();

private:
    std::optional<RuleBook> m_rules;
};

void RuleBookTest::initTestCase()
{
    const auto rules = RuleBook::shipped();
    QVERIFY(rules.has_value());
    m_rules = *rules;
}

void RuleBookTest::contactDataComeFromThePolicy_R_RQ_03()
{
    const ContactBlock& contact = m_rules->contact();
    QCOMPARE(contact.company, u"玩具反斗城（中国）商贸有限公司"_s);
    QCOMPARE(contact.hotline, u"400-886-8828"_s);
    QCOMPARE(contact.privacyEmail, u"help.cn@toysrusasia.com"_s);
    QCOMPARE(contact.hours.weekdayFrom, QTime(9, 0));
    QCOMPARE(contact.hours.weekdayTo, QTime(17, 30));
    QCOMPARE(contact.hours.restDayFrom, QTime(10, 0));
    QCOMPARE(contact.hours.restDayTo, QTime(18, 30));
    QCOMPARE(m_rules->id(), u"toysrus-cn-2023-04-25"_s);
    QCOMPARE(m_rules->policyVersion(), u"2023-04-25"_s);
    QCOMPARE(m_rules->effective(), QDate(2023, 4, 25));
    QCOMPARE(m_rules->published(), QDate(2023, 4, 25));
    QCOMPARE(m_rules->dayEnd(), QTime(17, 30));
    QCOMPARE(m_rules->replyWorkingDays(), 15);
    QCOMPARE(m_rules->commonQuestions().size(), 7);
    QVERIFY(m_rules->recordingNotice().contains(u"录音"_s));
    QVERIFY(m_rules->verification().codeText.contains(u"{{hotline}}"_s));
}

void RuleBookTest::platformsHaveTheHoldersOfTheRuleBook_R_RT_07_data()
{
    QTest::addColumn<QString>("holders");
    const auto row = [](const char* platform, const char* holders) {
        QTest::newRow(platform) << QString::fromLatin1(holders);
    };
    row("YOUZAN", "P08 P09 P10 P11 P01 P03 P05 P13 P14 P15");
    row("TMALL", "P12 P09 P10 P11 P01 P05");
    row("JD", "P12 P09 P10 P11 P01 P05");
    row("DOUYIN", "O5 P09 P10 P11 P01 P05");
    row("MEITUAN", "O6 P09 P10 O2");
    row("OA", "O7 P02 P09");
    row("HAOWAN", "P02 P07 P09");
    row("JEFFREY", "P09 P08 P13");
    row("WECOM", "P08");
    row("STARCARD", "P09 P05 O2 P08");
    row("STORE", "O2 P09 P05");
    row("WEB_TRU", "O4 P04 P06 P14 P15");
    row("WEB_BRU", "O4 P04 P06 P14 P15");
    row("LEGACY_MP", "O8 P09");
}

void RuleBookTest::platformsHaveTheHoldersOfTheRuleBook_R_RT_07()
{
    QFETCH(QString, holders);
    const Platform* platform = m_rules->platform(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(platform);
    QCOMPARE(platform->holders.join(u' '), holders + u" O1"_s);
    QCOMPARE(m_rules->platforms().size(), 14);
    QVERIFY(!m_rules->platform(u"MOON"_s));
}

void RuleBookTest::holdersHaveTheirOperationsAndCategories_data()
{
    QTest::addColumn<QString>("operations");
    QTest::addColumn<QString>("category");
    const auto row = [](const char* holder, const char* operations, const char* category) {
        QTest::newRow(holder) << QString::fromLatin1(operations) << QString::fromLatin1(category);
    };
    row("P01", "UPDATE DELETE", "DC02");
    row("P02", "COLLECT UPDATE DELETE STOP", "DC13");
    row("P03", "COLLECT", "DC03");
    row("P04", "DELETE", "DC12");
    row("P05", "COLLECT UPDATE DELETE STOP", "DC07");
    row("P06", "COLLECT DELETE STOP", "DC12");
    row("P07", "COLLECT UPDATE DELETE", "DC13");
    row("P08", "COLLECT UPDATE DELETE STOP", "DC05");
    row("P09", "COLLECT UPDATE DELETE STOP", "DC06");
    row("P10", "COLLECT UPDATE DELETE", "DC02");
    row("P11", "UPDATE DELETE", "DC02");
    row("P12", "COLLECT UPDATE DELETE STOP", "DC10");
    row("P13", "COLLECT UPDATE DELETE STOP", "DC05");
    row("P14", "COLLECT DELETE STOP", "DC06");
    row("P15", "COLLECT DELETE STOP", "DC06");
    row("O1", "COLLECT UPDATE DELETE", "DC11");
    row("O2", "COLLECT UPDATE DELETE STOP", "DC14");
    row("O3", "", "DC02");
    row("O4", "COLLECT DELETE STOP", "DC12");
    row("O5", "COLLECT UPDATE DELETE STOP", "DC01");
    row("O6", "COLLECT UPDATE DELETE STOP", "DC02");
    row("O7", "COLLECT UPDATE DELETE STOP", "DC01");
    row("O8", "COLLECT DELETE", "DC02");
    row("O9", "BACKUP_PURGE", "DC17");
}

void RuleBookTest::holdersHaveTheirOperationsAndCategories()
{
    QFETCH(QString, operations);
    QFETCH(QString, category);
    const Holder* holder = m_rules->holder(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(holder);
    QStringList codes;
    for (const domain::Operation operation : holder->operations)
        codes.append(codeOf(operation));
    QCOMPARE(codes.join(u' '), operations);
    QVERIFY(holder->categories.contains(category));
    QCOMPARE(holder->own, holder->id.startsWith(u'O'));
    QVERIFY(!holder->purpose.isEmpty());
    QCOMPARE(m_rules->holders().size(), 24);
}

void RuleBookTest::groundsAreVerbatimWithFullWidthPunctuation()
{
    QCOMPARE(m_rules->deletionGrounds().size(), 8);
    QCOMPARE(m_rules->refusalGrounds().size(), 8);
    QCOMPARE(m_rules->deletionGrounds().at(1).text, u"未经您的同意，我们收集或使用了您的个人信息"_s);
    QCOMPARE(m_rules->deletionGrounds().at(3).text,
             u"处理您个人信息的目的已实现、无法实现或者为实现处理目的不再必要"_s);
    QCOMPARE(m_rules->refusalGrounds().at(4).text, u"我们有充分证据表明您存在主观恶意或滥用权利的"_s);
    QCOMPARE(m_rules->refusalGrounds().at(7).text, u"涉及商业秘密的"_s);
    QCOMPARE(m_rules->refusalGrounds().at(0).name, u"LEGAL_OBLIGATION"_s);
    QCOMPARE(m_rules->holder(u"P11"_s)->name, u"利丰供应链管理（中国）有限公司"_s);
    QCOMPARE(m_rules->holder(u"P02"_s)->purpose, u"运维小程序“好玩社区”以及推送微信公众号内容。"_s);
}

void RuleBookTest::noTextOfThePolicyMixesHalfWidthPunctuationWithChinese()
{
    static const QRegularExpression mixed(u"[\\x{4e00}-\\x{9fff}][,:;?!()]|[,:;?!()][\\x{4e00}-\\x{9fff}]"_s);
    const QVariantMap all = QJsonDocument::fromJson(m_rules->json()).object().toVariantMap();
    QVariantList open{all};
    while (!open.isEmpty()) {
        const QVariant value = open.takeLast();
        if (value.typeId() == QMetaType::QVariantMap)
            open += value.toMap().values();
        else if (value.typeId() == QMetaType::QVariantList)
            open += value.toList();
        else
            QVERIFY2(!mixed.match(value.toString()).hasMatch(), qPrintable(value.toString()));
    }
}

void RuleBookTest::recipientsOfACategoryAreItsProcessors()
{
    QCOMPARE(m_rules->categories().size(), 17);
    for (const Category& category : m_rules->categories()) {
        for (const Holder& holder : m_rules->holders()) {
            const bool named = category.recipients.contains(holder.name);
            QVERIFY2(named == (!holder.own && holder.categories.contains(category.code)),
                     qPrintable(category.code + u' ' + holder.id));
        }
    }
    QVERIFY(m_rules->category(u"DC03"_s)->sensitive && m_rules->category(u"DC08"_s)->sensitive);
    QVERIFY(m_rules->category(u"DC05"_s)->child);
}

void RuleBookTest::everyRightIsComplete()
{
    for (const RightType right : domain::allRights()) {
        const RightRule& rule = m_rules->right(right);
        QCOMPARE(rule.right, right);
        QVERIFY(!rule.title.isEmpty() && !rule.phrase.isEmpty() && !rule.words.isEmpty() && !rule.questions.isEmpty());
        QVERIFY(rule.questions.first().startsWith(u'*'));
    }
    QCOMPARE(m_rules->right(RightType::Copy).replyTemplate, u"T09"_s);
    QCOMPARE(m_rules->right(RightType::Access).replyTemplate, u"T04"_s);
}

void RuleBookTest::minimumLevelsAreThoseOfTheRuleBook_R_ID_10_data()
{
    QTest::addColumn<QString>("level");
    const auto row = [](const char* item, const char* level) { QTest::newRow(item) << QString::fromLatin1(level); };
    row("EXPLAIN", "L0");
    row("EXPLAIN own", "L1");
    row("EXPLAIN automated", "L1");
    row("OPT_OUT", "L0");
    row("COMPLAINT", "L0");
    row("WITHDRAW", "L1");
    row("RESTRICT", "L1");
    row("ACCESS oral", "L1");
    row("CORRECT oral", "L1");
    row("ACCESS", "L2");
    row("CORRECT", "L2");
    row("CANCEL", "L2");
    row("DELETE:D6", "L2");
    row("COPY", "L2");
    row("COPY DC02", "L2");
    row("COPY DC03", "L3");
    row("COPY DC08", "L3");
    row("TRANSFER", "L3");
}

void RuleBookTest::minimumLevelsAreThoseOfTheRuleBook_R_ID_10()
{
    QFETCH(QString, level);
    QCOMPARE(codeOf(m_rules->requiredLevel(wishOf(QString::fromLatin1(QTest::currentDataTag())), {})), level);
}

void RuleBookTest::theFileSaysWhatAnOwnCaseAsks_3_10()
{
    QJsonObject policy = QJsonDocument::fromJson(m_rules->json()).object();
    const auto withOwnCase = [&](const QJsonObject& ownCase) {
        QJsonArray rights = policy[u"rights"].toArray();
        for (QJsonValueRef one : rights) {
            QJsonObject right = one.toObject();
            if (right[u"code"].toString() != u"EXPLAIN")
                continue;
            right.remove(u"ownCase"_s);
            if (!ownCase.isEmpty())
                right[u"ownCase"_s] = ownCase;
            one = right;
        }
        policy[u"rights"_s] = rights;
        return RuleBook::fromJson(QJsonDocument(policy).toJson());
    };
    const auto before = withOwnCase({}); // a file of before the key
    QVERIFY(before);
    QCOMPARE(before->requiredLevel(wishOf(u"EXPLAIN own"_s), {}), AssuranceLevel::L1);
    QCOMPARE(before->approverFor(itemOf(u"EXPLAIN automated"_s), MinorClass::Adult), ApproverRole::Officer);
    const auto stricter = withOwnCase({{u"level"_s, u"L2"_s},
                                       {u"approver"_s, u"NONE"_s},
                                       {u"automatedApprover"_s, u"SUPERVISOR"_s},
                                       {u"raisedByRisk"_s, false},
                                       {u"officerForMinor"_s, false}});
    QVERIFY(stricter);
    QCOMPARE(stricter->requiredLevel(wishOf(u"EXPLAIN own"_s), {}), AssuranceLevel::L2);
    QCOMPARE(stricter->requiredLevel(wishOf(u"EXPLAIN"_s), {}), AssuranceLevel::L0);
    QCOMPARE(stricter->approverFor(itemOf(u"EXPLAIN own"_s), MinorClass::ChildUnder14), ApproverRole::None);
    QCOMPARE(stricter->approverFor(itemOf(u"EXPLAIN automated"_s), MinorClass::Adult), ApproverRole::Supervisor);
    const auto half = withOwnCase({{u"level"_s, u"L2"_s}});
    QCOMPARE(half.error().code, ErrorCode::PolicyInvalid);
}

void RuleBookTest::risksRaiseTheLevelByOne_R_ID_09()
{
    domain::CallIntake intake;
    intake.subject.phone = u"17000001234"_s;
    for (const QString& known : {u"ON_FILE"_s, u"NONE_GIVEN"_s, u"17000001234"_s, u"+86 170 0000 1234"_s}) {
        intake.replyWay = known;
        QCOMPARE(m_rules->requiredLevel(wishOf(u"COPY"_s), intake), AssuranceLevel::L2);
    }
    intake.replyWay = u"other@example.com"_s;
    QCOMPARE(m_rules->requiredLevel(wishOf(u"COPY"_s), intake), AssuranceLevel::L3);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"ACCESS"_s), intake), AssuranceLevel::L3);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"TRANSFER"_s), intake), AssuranceLevel::L3);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"WITHDRAW"_s), intake), AssuranceLevel::L1);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"OPT_OUT"_s), intake), AssuranceLevel::L0);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"RESTRICT"_s), intake), AssuranceLevel::L1);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"EXPLAIN"_s), intake), AssuranceLevel::L0);
    QCOMPARE(m_rules->requiredLevel(wishOf(u"EXPLAIN own"_s), intake), AssuranceLevel::L2);

    domain::CallIntake both;
    both.items = {wishOf(u"COPY"_s), wishOf(u"CANCEL"_s), wishOf(u"DELETE"_s)};
    QCOMPARE(m_rules->requiredLevel(both.items.at(0), both), AssuranceLevel::L3);
    QCOMPARE(m_rules->requiredLevel(both.items.at(1), both), AssuranceLevel::L3);
    QCOMPARE(m_rules->requiredLevel(both.items.at(2), both), AssuranceLevel::L2);
}

void RuleBookTest::approvalsFollowTheMatrix_R_RT_08_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("approver");
    const auto row = [](const char* item, const char* outcome, const char* approver) {
        QTest::newRow(qPrintable(QLatin1String(item) + u'|' + QLatin1String(outcome)))
            << QString::fromLatin1(outcome) << QString::fromLatin1(approver);
    };
    for (const char* right : {"OPT_OUT", "EXPLAIN", "WITHDRAW", "CORRECT oral", "ACCESS oral"})
        row(right, "FULFILLED", "NONE");
    for (const char* right : {"ACCESS", "COPY", "CORRECT", "CANCEL", "DELETE:D4", "DELETE:D5", "DELETE:D6", "DELETE:D8",
                              "DELETE", "RESTRICT"})
        row(right, "FULFILLED", "SUPERVISOR");
    for (const char* right : {"DELETE:D1", "DELETE:D2", "DELETE:D3", "DELETE:D7", "TRANSFER", "COMPLAINT", "COPY DC03",
                              "EXPLAIN automated"})
        row(right, "FULFILLED", "PO");
    row("EXPLAIN own", "FULFILLED", "SUPERVISOR");
    row("EXPLAIN own", "PARTIAL", "PO");
    row("EXPLAIN automated", "NO_DATA", "PO");
    row("EXPLAIN automated", "WITHDRAWN", "NONE");
    for (const char* outcome : {"REFUSED", "PARTIAL", "NOT_ACTIONABLE_IDENTITY", "NOT_CONSENT_BASED"}) {
        row("COPY", outcome, "PO");
        row("WITHDRAW", outcome, "PO");
    }
    row("COPY", "NO_DATA", "SUPERVISOR");
    row("OPT_OUT", "NOT_CONTROLLER", "SUPERVISOR");
    row("DELETE:D4", "RESTRICTED", "SUPERVISOR");
    row("COPY", "", "SUPERVISOR");
}

void RuleBookTest::approvalsFollowTheMatrix_R_RT_08()
{
    QFETCH(QString, outcome);
    QFETCH(QString, approver);
    domain::RequestItem item = itemOf(QString::fromLatin1(QTest::currentDataTag()).section(u'|', 0, 0));
    item.outcome = domain::parseOutcome(outcome);
    QCOMPARE(codeOf(m_rules->approverFor(item, MinorClass::Adult)), approver);
}

void RuleBookTest::minorsAndRepresentativesGoToTheOfficer_R_RT_08()
{
    for (const QString& right : {u"COPY"_s, u"ACCESS oral"_s, u"CORRECT oral"_s, u"DELETE:D4"_s, u"CANCEL"_s}) {
        QCOMPARE(m_rules->approverFor(itemOf(right), MinorClass::ChildUnder14), ApproverRole::Officer);
        QCOMPARE(m_rules->approverFor(itemOf(right), MinorClass::Minor14To17), ApproverRole::Officer);
        QCOMPARE(m_rules->approverFor(itemOf(right), MinorClass::Adult, RequesterType::RelativeDeceased),
                 ApproverRole::Officer);
    }
    QCOMPARE(m_rules->approverFor(itemOf(u"EXPLAIN own"_s), MinorClass::ChildUnder14), ApproverRole::Officer);
    QCOMPARE(m_rules->approverFor(itemOf(u"EXPLAIN"_s), MinorClass::ChildUnder14), ApproverRole::None);
    // Protective: stopping needs no approval, for a child least of all.
    QCOMPARE(m_rules->approverFor(itemOf(u"OPT_OUT"_s), MinorClass::ChildUnder14), ApproverRole::None);
    QCOMPARE(m_rules->approverFor(itemOf(u"WITHDRAW"_s), MinorClass::ChildUnder14), ApproverRole::None);
}

void RuleBookTest::refusalGroundsAreFiltered_R_RF_03()
{
    const auto keys = [this](RightType right, MinorClass minor) {
        QStringList found;
        for (const Ground& ground : m_rules->refusalGroundsFor(right, minor))
            found.append(ground.key);
        return found.join(u' ');
    };
    QCOMPARE(keys(RightType::Copy, MinorClass::Adult), u"G1 G2 G3 G4 G5 G6 G7 G8"_s);
    QCOMPARE(keys(RightType::Delete, MinorClass::Adult), u"G1 G2 G3 G4 G5 G6 G7 G8"_s);
    QCOMPARE(keys(RightType::Delete, MinorClass::ChildUnder14), u"G1 G4"_s);
    QCOMPARE(keys(RightType::Explain, MinorClass::Adult), u"G2 G4 G8"_s);
    for (const RightType right : {RightType::WithdrawConsent, RightType::OptOut, RightType::Complaint})
        QVERIFY(keys(right, MinorClass::Adult).isEmpty() && !m_rules->right(right).refusable);
    QVERIFY(!m_rules->right(RightType::Explain).refusable);
    QVERIFY(m_rules->right(RightType::Copy).refusable);
}

void RuleBookTest::verificationPolicyIsThatOfTheRuleBook_R_ID_01()
{
    const VerificationPolicy& policy = m_rules->verification();
    QStringList factors;
    int before = 100;
    for (const FactorRule& factor : policy.factors) {
        factors.append(u"%1=%2 %3"_s.arg(factor.code).arg(factor.points).arg(factor.group));
        QVERIFY(factor.points <= before);
        before = factor.points;
        QVERIFY(!factor.ask.isEmpty());
    }
    factors.sort();
    QCOMPARE(factors.join(u", "_s),
             u"K10=5 PROFILE, K1=20 MEMBER, K2=20 PARCEL, K3=15 ORDER, K4=10 PARCEL, K5=10 PROFILE, K6=10 PROFILE, "
             "K7=10 PARCEL, K8=10 MEMBER, P1=60 POSSESSION, P2=50 POSSESSION, P3=50 POSSESSION, P4=35 POSSESSION, "
             "P5=50 POSSESSION, P6=60 POSSESSION"_s);
    QCOMPARE(QList<int>({policy.level1, policy.level2, policy.level3, policy.parcelCap, policy.possessionMinimum}),
             QList<int>({40, 80, 130, 20, 50}));
    QCOMPARE(QList<int>({policy.failuresPerSession, policy.failuresPerDay, policy.failuresPer30Days, policy.lockHours}),
             QList<int>({3, 5, 10, 24}));
    QCOMPARE(QList<int>({policy.codeMinutes, policy.codeTries, policy.codesPer15Minutes, policy.codesPerDay}),
             QList<int>({5, 5, 3, 5}));
}

QTEST_GUILESS_MAIN(RuleBookTest)
#include "rule_book_test.moc"
