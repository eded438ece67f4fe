#include "core/domain/forbidden_numbers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::domain;

namespace {

// Invented numbers: the area code 659099 and the card prefix 629999 belong to nobody.
const QString identity = u"659099199301029432"_s;
const QString card16 = u"6299990000000017"_s;
const QString card19 = u"6299990000000000012"_s;

} // namespace

class ForbiddenNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersThatMayNotBeStoredAreFound_A27_data();
    void numbersThatMayNotBeStoredAreFound_A27();
    void otherNumbersPass_A27_data();
    void otherNumbersPass_A27();
    void aKnownOrderNumberPasses_A27();
    void anIdentityNumberIsNoOrderNumber();
    void everyHitIsReportedWithItsPlace();
};

void ForbiddenNumbersTest::numbersThatMayNotBeStoredAreFound_A27_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    const int identityKind = int(ForbiddenNumber::IdentityNumber);
    const int cardKind = int(ForbiddenNumber::CardNumber);
    QTest::newRow("identity number") << u"身份证"_s + identity + u"请核对"_s << identityKind << 3 << 18;
    QTest::newRow("identity number with X") << u"65909920000101009X"_s << identityKind << 0 << 18;
    QTest::newRow("identity number with small x") << u"号码65909920000101009x。"_s << identityKind << 2 << 18;
    QTest::newRow("full width digits") << u"６５９０９９１９９３０１０２９４３２"_s << identityKind << 0 << 18;
    QTest::newRow("identity number in parts") << u"659099 19930102 9432"_s << identityKind << 0 << 20;
    QTest::newRow("card of sixteen digits") << u"卡号"_s + card16 << cardKind << 2 << 16;
    QTest::newRow("card in fours") << u"6299 9900 0000 0017"_s << cardKind << 0 << 19;
    QTest::newRow("card with hyphens") << u"6299-9900-0000-0017"_s << cardKind << 0 << 19;
    QTest::newRow("card of nineteen digits") << card19 << cardKind << 0 << 19;
    QTest::newRow("card of nineteen digits in fours") << u"6299 9900 0000 0000 012"_s << cardKind << 0 << 23;
}

void ForbiddenNumbersTest::numbersThatMayNotBeStoredAreFound_A27()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, position);
    QFETCH(int, length);
    const QList<ForbiddenHit> hits = forbiddenNumbersIn(text);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(int(hits.first().kind), kind);
    QCOMPARE(hits.first().position, position);
    QCOMPARE(hits.first().length, length);
}

void ForbiddenNumbersTest::otherNumbersPass_A27_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("wrong check digit") << u"659099199301029433"_s;
    QTest::newRow("no date") << u"65909919931302943X"_s;
    QTest::newRow("fails Luhn") << u"6299990000000018"_s;
    QTest::newRow("mobile") << u"请打 138 0013 8000"_s;
    QTest::newRow("mobile with country code") << u"+8617000002223"_s;
    QTest::newRow("twenty digits") << card19 + u"4"_s;
    QTest::newRow("too short for a card") << u"629999000009"_s;
    QTest::newRow("phone beside an order number") << u"13800138000 17405493"_s;
    QTest::newRow("no number") << u"我不想再收到短信"_s;
}

void ForbiddenNumbersTest::otherNumbersPass_A27()
{
    QFETCH(QString, text);
    QVERIFY(forbiddenNumbersIn(text).isEmpty());
}

void ForbiddenNumbersTest::aKnownOrderNumberPasses_A27()
{
    QCOMPARE(forbiddenNumbersIn(card19).size(), 1);
    QVERIFY(forbiddenNumbersIn(u"订单"_s + card19 + u"没发货"_s, {card19}).isEmpty());
    QVERIFY(forbiddenNumbersIn(u"订单"_s + card19, {u"　"_s + card19}).isEmpty());
}

void ForbiddenNumbersTest::anIdentityNumberIsNoOrderNumber()
{
    QCOMPARE(forbiddenNumbersIn(identity, {identity}).size(), 1);
}

void ForbiddenNumbersTest::everyHitIsReportedWithItsPlace()
{
    const QList<ForbiddenHit> hits = forbiddenNumbersIn(identity + u"，"_s + card16);
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.at(0).kind, ForbiddenNumber::IdentityNumber);
    QCOMPARE(hits.at(1).kind, ForbiddenNumber::CardNumber);
    QCOMPARE(hits.at(1).position, identity.size() + 1);
}

QTEST_GUILESS_MAIN(ForbiddenNumbersTest)
#include "forbidden_numbers_test.moc"
