#include "core/rules/exception_rule.h"

#include "core/rules/rule_book.h"
#include "tests/support/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ExceptionPath;
using domain::FactorResult;

namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

ExceptionPath pathTo(const QStringList& contacts)
{
    ExceptionPath path;
    path.contacts = contacts;
    return path;
}

} // namespace

// What R-ID-11 asks of who has lost the number on file, by the policy that is shipped.
class ExceptionRuleTest : public QObject {
    Q_OBJECT

private:
    const rules::RuleBook m_rules = test::shippedRules();
    const rules::ExceptionRule m_rule = *m_rules.verification().exception;

    QStringList gaps(const QString& way, const QList<FactorResult>& matched, const QStringList& pieces = {}) const
    {
        return rules::exceptionGaps(*m_rule.way(way), m_rules.verification().factors, matched, pieces);
    }

private Q_SLOTS:
    void theStoreVisitIsADocumentAndTwoAnswers();
    void theWrittenWayIsEveryPiece();
    void theTimeToObjectBeginsWithTheLastNotice();
    void whatWaitsIsWhatTheRuleBookNames();
    void aPolicyWithoutThePathHasNone();
    void aWayThatAsksForNothingIsRefused();
};

void ExceptionRuleTest::theStoreVisitIsADocumentAndTwoAnswers()
{
    const FactorResult document{u"P6"_s, true, true, 60};
    const FactorResult card{u"K1"_s, true, true, 20};
    const FactorResult level{u"K8"_s, true, true, 10};
    const FactorResult parcel{u"K2"_s, true, true, 20};
    QCOMPARE(gaps(u"STORE_VISIT"_s, {document, card, level}), QStringList());
    QCOMPARE(gaps(u"STORE_VISIT"_s, {card, level}), QStringList{u"P6"_s});
    QCOMPARE(gaps(u"STORE_VISIT"_s, {document, card, card}), QStringList{u"ORDER/MEMBER"_s}); // one answer twice
    QCOMPARE(gaps(u"STORE_VISIT"_s, {document, card, parcel}), QStringList{u"ORDER/MEMBER"_s}); // printed on parcels
    // Seen by nobody in charge, or changed lately: a match that proves nothing.
    QCOMPARE(gaps(u"STORE_VISIT"_s, {{u"P6"_s, true, true, 0}, card, level}), QStringList{u"P6"_s});
    QCOMPARE(gaps(u"STORE_VISIT"_s, {document, card, {u"K8"_s, false, true, 0}}), QStringList{u"ORDER/MEMBER"_s});
}

void ExceptionRuleTest::theWrittenWayIsEveryPiece()
{
    QStringList all;
    for (const domain::PaperPoint& piece : m_rule.way(u"WRITTEN_REQUEST"_s)->pieces)
        all.append(piece.code);
    QCOMPARE(all.size(), 5);
    QVERIFY(m_rule.way(u"WRITTEN_REQUEST"_s)->copy);
    QCOMPARE(gaps(u"WRITTEN_REQUEST"_s, {}, all), QStringList());
    for (const QString& piece : std::as_const(all)) {
        QStringList without = all;
        without.removeAll(piece);
        QCOMPARE(gaps(u"WRITTEN_REQUEST"_s, {}, without), QStringList{piece});
    }
}

void ExceptionRuleTest::theTimeToObjectBeginsWithTheLastNotice()
{
    const ExceptionPath path = pathTo({u"phone"_s, u"mail"_s});
    QVERIFY(!rules::objectionUntil(m_rule, path, {}).isValid());
    QVERIFY(!rules::objectionUntil(m_rule, path, {{u"phone"_s, noon}}).isValid());
    QCOMPARE(rules::objectionUntil(m_rule, path, {{u"phone"_s, noon}, {u"mail"_s, noon.addSecs(3600)}}),
             noon.addSecs(73 * 3600));
    QVERIFY(!rules::objectionUntil(m_rule, pathTo({}), {{u"phone"_s, noon}}).isValid());
}

void ExceptionRuleTest::whatWaitsIsWhatTheRuleBookNames()
{
    using enum domain::RightType;
    QCOMPARE(m_rule.waitHours, 72);
    QCOMPARE(m_rule.grants, domain::AssuranceLevel::L3);
    QCOMPARE(m_rule.waitsFor, (QList{Correct, CancelAccount, Delete, Transfer}));
    QCOMPARE(m_rule.requesters, QList{domain::RequesterType::Self});
    QCOMPARE(m_rule.way(u"BY_PHONE"_s), nullptr);
}

void ExceptionRuleTest::aPolicyWithoutThePathHasNone()
{
    QJsonObject policy = QJsonDocument::fromJson(m_rules.json()).object();
    QJsonObject verification = policy[u"verification"].toObject();
    verification.remove(u"exception"_s);
    policy[u"verification"] = verification;
    const auto older = rules::RuleBook::fromJson(QJsonDocument(policy).toJson());
    QVERIFY(older.has_value());
    QVERIFY(!older->verification().exception);
}

void ExceptionRuleTest::aWayThatAsksForNothingIsRefused()
{
    QJsonObject policy = QJsonDocument::fromJson(m_rules.json()).object();
    QJsonObject verification = policy[u"verification"].toObject();
    QJsonObject exception = verification[u"exception"].toObject();
    QJsonArray ways = exception[u"ways"].toArray();
    QJsonObject way = ways[0].toObject();
    way[u"factors"] = QJsonArray();
    ways[0] = way;
    exception[u"ways"] = ways;
    verification[u"exception"] = exception;
    policy[u"verification"] = verification;
    const auto refused = rules::RuleBook::fromJson(QJsonDocument(policy).toJson());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().args.value(u"place"_s).toString(), u"/verification/exception/ways/0/pieces"_s);
}

QTEST_GUILESS_MAIN(ExceptionRuleTest)
#include "exception_rule_test.moc"
