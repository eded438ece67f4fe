#include "core/rules/ground_rule.h"
#include "core/rules/retention_rule.h"
#include "tests/support/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::GroundTest;
using domain::Operation;
using domain::Outcome;
using domain::RightType;

namespace {

domain::RequestItem deletionOn(const QString& ground)
{
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.right = RightType::Delete;
    item.ground = ground;
    return item;
}

GroundTest found(const domain::RequestItem& item, const QString& ground, bool holds)
{
    GroundTest test;
    test.itemId = item.id;
    test.ground = ground;
    test.holds = holds;
    return test;
}

} // namespace

// What deletions rest on and what they leave (rule book 3.5, R-RT-04, R-CO-01).
class DeletionRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_rules = test::shippedRules(); }
    void aRefusalWaitsForEveryOtherGround_A15();
    void aDeletionRestsOnTheGroundThatHolds();
    void nobodyAdmitsWhatIsNotFound();
    void anOfficerFindsTheHoldersOfARecord_R_CO_01();
    void onlyTheOfficerDecidesWhatIsSaidOfUs_R_RT_08();
    void theLastDayIsCountedByRule_R_RT_04_data();
    void theLastDayIsCountedByRule_R_RT_04();
    void aPurposeStopsAtItsHolders_R_CO_01();
    void anOlderPolicyFileStillLoads();

private:
    QList<domain::Task> tasksOf(const domain::RequestItem& item) const
    {
        domain::Deadline deadline;
        deadline.d0 = QDate(2026, 3, 2);
        return m_rules->tasksFor(item, {u"STARCARD"_s}, deadline, test::shippedCalendar());
    }

    std::optional<RuleBook> m_rules;
};

void DeletionRuleTest::aRefusalWaitsForEveryOtherGround_A15()
{
    const domain::RequestItem item = deletionOn(u"D1"_s);
    QCOMPARE(groundsToTest(*m_rules, item, {}), (QStringList{u"D1"_s, u"D4"_s, u"D6"_s}));
    QList<GroundTest> tests{found(item, u"D1"_s, false), found(deletionOn(u"D1"_s), u"D4"_s, false)};
    QCOMPARE(groundsToTest(*m_rules, item, tests),
             (QStringList{u"D4"_s, u"D6"_s})); // another item's counts for nothing
    tests += {found(item, u"D4"_s, true), found(item, u"D6"_s, false)};
    QVERIFY(groundsToTest(*m_rules, item, tests).isEmpty());
    QVERIFY(groundsToTest(*m_rules, item, {found(item, u"D1"_s, true)}).isEmpty());
    QCOMPARE(groundsToTest(*m_rules, item, {found(item, u"D1"_s, true), found(item, u"D1"_s, false)}),
             (QStringList{u"D4"_s, u"D6"_s})); // the newest counts
    QVERIFY(groundsToTest(*m_rules, deletionOn(u"D4"_s), {}).isEmpty());
    QVERIFY(groundsToTest(*m_rules, deletionOn({}), {}).isEmpty());
}

void DeletionRuleTest::aDeletionRestsOnTheGroundThatHolds()
{
    const domain::RequestItem item = deletionOn(u"D1"_s);
    QCOMPARE(acceptedGround(*m_rules, item, {found(item, u"D1"_s, true)}, {}), u"D1"_s);
    const QList<GroundTest> unconfirmed{found(item, u"D1"_s, false), found(item, u"D4"_s, false)};
    QCOMPARE(acceptedGround(*m_rules, item, unconfirmed, {}), QString());
    QCOMPARE(acceptedGround(*m_rules, item, unconfirmed + QList<GroundTest>{found(item, u"D6"_s, true)}, {}), u"D6"_s);
    QCOMPARE(acceptedGround(*m_rules, deletionOn(u"D4"_s), {}, {}), u"D4"_s);
}

// What D1 to D3 say of us is admitted only once somebody found it: the officer, or for want of a consent the register.
void DeletionRuleTest::nobodyAdmitsWhatIsNotFound()
{
    const domain::RequestItem item = deletionOn(u"D1"_s);
    QCOMPARE(acceptedGround(*m_rules, item, {}, {}), QString());
    QVERIFY(!isGroundFound(*m_rules, item, {}, {}));
    QVERIFY(isGroundFound(*m_rules, item, {found(item, u"D1"_s, false), found(item, u"D4"_s, true)}, {}));
    QVERIFY(isGroundFound(*m_rules, deletionOn(u"D4"_s), {}, {}));
    QVERIFY(isGroundFound(*m_rules, deletionOn({}), {}, {})); // a missing ground never stops a request (3.5)

    const domain::RequestItem unconsented = deletionOn(u"D2"_s);
    domain::ConsentFinding none;
    none.itemId = unconsented.id;
    QCOMPARE(acceptedGround(*m_rules, unconsented, {}, {none}), u"D2"_s);
    domain::ConsentFinding contract = none;
    contract.otherBasis = u"民法典第五百零九条"_s;
    QVERIFY(!isGroundFound(*m_rules, unconsented, {}, {none, contract})); // the newest counts
    none.itemId = item.id;
    QVERIFY(!isGroundFound(*m_rules, item, {}, {none})); // D1 is not about consent
}

// Who has what was transferred on a consent of its own is not in the policy: an officer finds them, and no holder of
// anything else is told to stop.
void DeletionRuleTest::anOfficerFindsTheHoldersOfARecord_R_CO_01()
{
    domain::RequestItem item;
    item.right = RightType::WithdrawConsent;
    item.purposes = {u"C16"_s};
    QList<domain::Task> tasks = tasksOf(item);
    QCOMPARE(tasks.size(), 1);
    QCOMPARE(tasks.first().operation, Operation::SourceReview);
    QCOMPARE(tasks.first().purpose, u"C16"_s);
    QVERIFY(tasks.first().term.isValid());
    item.purposes = {u"C05"_s, u"C17"_s};
    tasks = tasksOf(item);
    QCOMPARE(tasks.size(), 4);
    QCOMPARE(tasks.last().purpose, u"C17"_s);
    QCOMPARE(m_rules->purpose(u"C07"_s)->kind, domain::ConsentKind::Guardian);
    QVERIFY(!m_rules->purpose(u"C04"_s)->kind);
}

void DeletionRuleTest::onlyTheOfficerDecidesWhatIsSaidOfUs_R_RT_08()
{
    for (const char* ground : {"D1", "D2", "D3"}) {
        domain::RequestItem item = deletionOn(QLatin1String(ground));
        for (const Outcome outcome :
             {Outcome::Fulfilled, Outcome::Restricted, Outcome::NoData, Outcome::NotController}) {
            item.outcome = outcome;
            QCOMPARE(m_rules->approverFor(item, domain::MinorClass::Adult), domain::ApproverRole::Officer);
        }
        item.outcome = Outcome::Withdrawn;
        QCOMPARE(m_rules->approverFor(item, domain::MinorClass::Adult), domain::ApproverRole::None);
    }
}

void DeletionRuleTest::theLastDayIsCountedByRule_R_RT_04_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    const auto row = [](const char* reason, const QDate& from, const QDate& until) {
        QTest::newRow(reason) << from << until;
    };
    row("K2", QDate(2025, 9, 23), QDate(2028, 9, 23));
    row("K2 leap day", QDate(2024, 2, 29), QDate(2027, 2, 28));
    row("K1", QDate(2025, 9, 23), QDate(2055, 12, 31)); // from the end of the accounting year
    row("K3", QDate(2026, 8, 31), QDate(2027, 2, 28));
    row("K4", QDate(2026, 8, 31), QDate());
    row("K5", QDate(2026, 8, 31), QDate());
}

void DeletionRuleTest::theLastDayIsCountedByRule_R_RT_04()
{
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    const RetentionReason* const reason =
        m_rules->retentionReason(QString::fromLatin1(QTest::currentDataTag()).left(2));
    QVERIFY(reason);
    QCOMPARE(keptUntil(*reason, from), until);
}

void DeletionRuleTest::aPurposeStopsAtItsHolders_R_CO_01()
{
    domain::RequestItem item;
    item.right = RightType::WithdrawConsent;
    item.purposes = {u"C07"_s};
    QStringList stops;
    for (const domain::Task& task : tasksOf(item)) {
        QCOMPARE(task.operation, Operation::Stop);
        stops.append(task.holder + u' ' + task.purpose + u' ' + task.term.toString(Qt::ISODate));
    }
    // Taking back the child's data stops what is sent by a child's age too (R-CO-02).
    QCOMPARE(stops,
             (QStringList{u"P08 C07 2026-03-05"_s, u"P09 C07 2026-03-05"_s, u"P13 C07 2026-03-05"_s,
                          u"P09 C06 2026-03-05"_s, u"P05 C06 2026-03-05"_s, u"P02 C06 2026-03-05"_s}));
    item.purposes = {u"C10"_s};
    QCOMPARE(tasksOf(item).first().term, QDate(2026, 3, 3)); // our own system
    item.purposes.clear();
    QStringList ofAll;
    for (const domain::Task& task : tasksOf(item))
        ofAll.append(task.holder);
    QCOMPARE(ofAll, (QStringList{u"P05"_s, u"P08"_s, u"P09"_s, u"O2"_s})); // whoever serves the star card
}

void DeletionRuleTest::anOlderPolicyFileStillLoads()
{
    QJsonObject policy = QJsonDocument::fromJson(m_rules->json()).object();
    policy.remove(u"retentionReasons"_s);
    policy.remove(u"purposes"_s);
    QJsonArray grounds;
    for (const QJsonValue& value : policy[u"deletionGrounds"_s].toArray()) {
        QJsonObject ground = value.toObject();
        for (const char* key : {"opens", "alternatives", "after"})
            ground.remove(QLatin1String(key));
        grounds.append(ground);
    }
    policy[u"deletionGrounds"_s] = grounds;
    const auto older = RuleBook::fromJson(QJsonDocument(policy).toJson());
    QVERIFY2(older.has_value(), older ? "" : qPrintable(older.error().args.value(u"place"_s).toString()));
    QVERIFY(older->retentionReasons().isEmpty());
    QVERIFY(!older->groundAfter(RightType::WithdrawConsent));
    QVERIFY(groundsToTest(*older, deletionOn(u"D1"_s), {}).isEmpty());
    // Row 18: what D1 to D3 say of us is looked into all the same.
    QCOMPARE(older->deletionGround(u"D2"_s)->opens,
             (QList<Operation>{Operation::ComplianceReview, Operation::SourceReview}));
    QVERIFY(older->deletionGround(u"D4"_s)->opens.isEmpty());

    for (const auto& [key, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
             {u"alternatives"_s, QJsonArray{u"D9"_s}}, {u"opens"_s, QJsonArray{u"DELETE"_s}}}) {
        QJsonObject first = grounds.first().toObject();
        first[key] = value;
        QJsonArray changed = grounds;
        changed[0] = first;
        policy[u"deletionGrounds"_s] = changed;
        QVERIFY(!RuleBook::fromJson(QJsonDocument(policy).toJson()).has_value());
    }
}

QTEST_APPLESS_MAIN(DeletionRuleTest)
#include "deletion_rule_test.moc"
