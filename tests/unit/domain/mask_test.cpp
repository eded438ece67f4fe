#include "core/domain/mask.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::domain;

class MaskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesShowTheFamilyName_R_ID_05_data();
    void namesShowTheFamilyName_R_ID_05();
    void addressesShowProvinceCityAndDistrict_R_ID_05_data();
    void addressesShowProvinceCityAndDistrict_R_ID_05();
    void contactsAndNumbersShowTheirEnds_R_ID_05();
    void emptyValuesStayEmpty();
};

void MaskTest::namesShowTheFamilyName_R_ID_05_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("two characters") << u"张伟"_s << u"张*"_s;
    QTest::newRow("three characters") << u"王小明"_s << u"王**"_s;
    QTest::newRow("double family name") << u"欧阳小明"_s << u"欧阳**"_s;
    QTest::newRow("double family name, one given") << u"司马光"_s << u"司马*"_s;
    QTest::newRow("two characters that look double") << u"东方"_s << u"东*"_s;
    QTest::newRow("one character") << u"李"_s << u"*"_s;
    QTest::newRow("long name") << u"买买提·阿卜杜拉"_s << u"买**"_s;
    QTest::newRow("latin") << u"John Smith"_s << u"J***"_s;
    QTest::newRow("full width space") << u"　张伟 "_s << u"张*"_s;
}

void MaskTest::namesShowTheFamilyName_R_ID_05()
{
    QFETCH(QString, name);
    QFETCH(QString, masked);
    QCOMPARE(maskedName(name), masked);
}

void MaskTest::addressesShowProvinceCityAndDistrict_R_ID_05_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("masked");
    QTest::newRow("parts apart") << u"北京 北京市 海淀区 假想街道 假想路779弄29号1402室"_s << u"北京 北京市 海淀区"_s;
    QTest::newRow("parts together") << u"北京北京市海淀区演示街道无此路818弄9号103室"_s << u"北京北京市海淀区"_s;
    QTest::newRow("province and city") << u"广东省深圳市南山区虚构路1号"_s << u"广东省深圳市南山区"_s;
    QTest::newRow("new area of a municipality") << u"上海市浦东新区虚构路12号小区3栋"_s << u"上海市浦东新区"_s;
    QTest::newRow("county-level city") << u"江苏省苏州市昆山市虚构路1号"_s << u"江苏省苏州市昆山市"_s;
    QTest::newRow("autonomous prefecture")
        << u"云南省大理白族自治州大理市虚构路8号"_s << u"云南省大理白族自治州大理市"_s;
    QTest::newRow("autonomous region") << u"广西壮族自治区南宁市青秀区虚构大道1号"_s << u"广西壮族自治区南宁市青秀区"_s;
    QTest::newRow("city alone") << u"杭州市西湖区虚构路9号"_s << u"杭州市西湖区"_s;
    QTest::newRow("housing estate is no district") << u"上海市虚构小区5号楼"_s << u"上海市"_s;
    QTest::newRow("unknown shape") << u"虚构大厦1201"_s << u"***"_s;
}

void MaskTest::addressesShowProvinceCityAndDistrict_R_ID_05()
{
    QFETCH(QString, address);
    QFETCH(QString, masked);
    QCOMPARE(maskedAddress(address), masked);
}

void MaskTest::contactsAndNumbersShowTheirEnds_R_ID_05()
{
    QCOMPARE(maskedPhone(u"13800131234"_s), u"138****1234"_s);
    QCOMPARE(maskedPhone(u"+86 138-0013-1234"_s), u"138****1234"_s);
    QCOMPARE(maskedPhone(u"62345678"_s), u"****5678"_s);
    QCOMPARE(maskedPhone(u"1234"_s), u"****"_s);
    QCOMPARE(maskedEmail(u"zhang@x.com"_s), u"z***@x.com"_s);
    QCOMPARE(maskedEmail(u"no address"_s), u"***"_s);
    QCOMPARE(maskedNumber(u"8600103774942997"_s), u"****2997"_s);
    QCOMPARE(maskedNumber(u"2997"_s), u"****"_s);
    QCOMPARE(maskedOpenId(u"oYBUm3f4bgb1skvdPW9N48MHN78h"_s), u"oYBU…N78h"_s);
    QCOMPARE(maskedOpenId(u"oYBUm3f4"_s), u"****"_s);
    QCOMPARE(maskedContact(u"zhang@x.com"_s), u"z***@x.com"_s);
    QCOMPARE(maskedContact(u"13800131234"_s), u"138****1234"_s);
}

void MaskTest::emptyValuesStayEmpty()
{
    QVERIFY(maskedName({}).isEmpty() && maskedPhone(u" "_s).isEmpty() && maskedEmail({}).isEmpty()
            && maskedNumber({}).isEmpty());
    QVERIFY(maskedAddress({}).isEmpty() && maskedOpenId({}).isEmpty() && maskedContact({}).isEmpty());
}

QTEST_GUILESS_MAIN(MaskTest)
#include "mask_test.moc"
