#include "core/sources/cell_text.h"
#include "core/sources/number_text.h"
#include "core/sources/person_name.h"
#include "core/sources/postal_address.h"
#include "core/sources/written_date.h"

#include "core/base/clock.h"

#include <QTest>

using namespace rd;
using namespace rd::sources;
using namespace Qt::StringLiterals;

class CellTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdentifierIsReadAsItWasMeant_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("number");
        QTest::addColumn<QString>("read");
        QTest::addColumn<bool>("damaged");
        QTest::newRow("formula") << u"=\"4210302211436259679\""_s << false << u"4210302211436259679"_s << false;
        QTest::newRow("apostrophe") << u"'19900012652"_s << false << u"19900012652"_s << false;
        QTest::newRow("tab behind") << u"390217382381066943\t"_s << false << u"390217382381066943"_s << false;
        QTest::newRow("float") << u"17000001234.0"_s << false << u"17000001234"_s << false;
        QTest::newRow("full width") << u"１９９００００１７１０"_s << false << u"19900001710"_s << false;
        QTest::newRow("plus kept") << u"+86 199 0000 2223"_s << false << u"+86 199 0000 2223"_s << false;
        QTest::newRow("scientific") << u"2.02E+18"_s << false << u"2.02E+18"_s << true;
        QTest::newRow("scientific, short") << u"8.6E+15"_s << false << u"8.6E+15"_s << true;
        QTest::newRow("16 digits, number, rounded") << u"8600144058525690"_s << true << u"8600144058525690"_s << true;
        QTest::newRow("16 digits, number, whole") << u"8600144058525697"_s << true << u"8600144058525697"_s << false;
        QTest::newRow("16 digits, text") << u"8600144058525690"_s << false << u"8600144058525690"_s << false;
        QTest::newRow("19 digits, text, rounded")
            << u"6922070123331340000"_s << false << u"6922070123331340000"_s << true;
        QTest::newRow("15 digits") << u"860014405852560"_s << true << u"860014405852560"_s << false;
        QTest::newRow("a name in an account") << u"E+1宝"_s << false << u"E+1宝"_s << false;
    }
    void anIdentifierIsReadAsItWasMeant()
    {
        QFETCH(QString, written);
        QFETCH(bool, number);
        const CellText cell = readCell({0, written, number}, Holds::Order);
        QTEST(cell.text, "read");
        QTEST(cell.damaged, "damaged");
    }

    void freeTextIsLeftAsItIs()
    {
        QCOMPARE(readCell({0, u"=\"1\"　'2'\t"_s, false}, Holds::Note).text, u"=\"1\"　'2'"_s);
        QCOMPARE(readCell({0, u"2.02E+18"_s, false}, Holds::Note).damaged, false);
    }

    void aSerialIsADateOnlyInADateColumn()
    {
        QCOMPARE(readCell({0, u"44743"_s, true}, Holds::Date).text, u"2022-07-01"_s);
        QCOMPARE(readCell({0, u"44743.5"_s, false}, Holds::Birthday).text, u"2022-07-01 12:00:00"_s);
        QCOMPARE(readCell({0, u"2022/7/1 6:01"_s, false}, Holds::Date).text, u"2022/7/1 6:01"_s);
        QCOMPARE(readCell({0, u"44743"_s, true}, Holds::Points).text, u"44743"_s);
    }

    void serialsKeepExcelsLeapDayOfTheYear1900()
    {
        QCOMPARE(serialDateText(1, false), u"1900-01-01"_s);
        QCOMPARE(serialDateText(59, false), u"1900-02-28"_s);
        QCOMPARE(serialDateText(61, false), u"1900-03-01"_s);
        QCOMPARE(serialDateText(0, true), u"1904-01-01"_s);
        QCOMPARE(serialDateText(0.25, false), u"06:00:00"_s);
        QCOMPARE(serialDateText(44743.99999999, false), u"2022-07-02"_s);
        QCOMPARE(serialDateText(2958465, false), u"9999-12-31"_s);
        QCOMPARE(serialDateText(2958466, false), QString());
        QCOMPARE(serialDateText(-1, false), QString());
        QCOMPARE(serialDateText(qQNaN(), false), QString());
    }

    void aFormatIsADateByItsCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("date");
        QTest::newRow("iso") << u"yyyy\\-mm\\-dd"_s << true;
        QTest::newRow("elapsed hours") << u"[h]:mm"_s << true;
        QTest::newRow("Chinese") << u"yyyy\"年\"m\"月\""_s << true;
        QTest::newRow("number") << u"#,##0.00"_s << false;
        QTest::newRow("unit in quotes") << u"0\" days\""_s << false;
        QTest::newRow("colour") << u"[Red]0"_s << false;
        QTest::newRow("escaped letter") << u"0\\d"_s << false;
        QTest::newRow("general") << u"@"_s << false;
    }
    void aFormatIsADateByItsCode()
    {
        QFETCH(QString, code);
        QTEST(isDateFormat(code), "date");
    }

    void numbersKeepAllTheirDigits()
    {
        QCOMPARE(numberText(8600144058525697.0), u"8600144058525697"_s);
        QCOMPARE(numberText(39.9), u"39.9"_s);
        QCOMPARE(numberText(17000001234.0), u"17000001234"_s);
        QCOMPARE(numberText(0.1 + 0.2), u"0.3"_s);
    }

    void namesAreComparedAsPeopleReadThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("fit");
        const auto same = static_cast<int>(NameFit::Same);
        const auto masked = static_cast<int>(NameFit::Masked);
        const auto other = static_cast<int>(NameFit::Other);
        QTest::newRow("spaced") << u"袁 美悦"_s << u"袁美悦"_s << same;
        QTest::newRow("dots") << u"阿依古丽.买买提"_s << u"阿依古丽·买买提"_s << same;
        QTest::newRow("lost by the encoding") << u"李?"_s << u"李𬭊"_s << same;
        QTest::newRow("nothing but lost") << u"??"_s << u"李娜"_s << other;
        QTest::newRow("stars") << u"王**"_s << u"王小明"_s << masked;
        QTest::newRow("one star") << u"王*"_s << u"王小明"_s << masked;
        QTest::newRow("title") << u"王(先生)"_s << u"王小明"_s << masked;
        QTest::newRow("double surname") << u"欧阳先生"_s << u"欧阳龘靐"_s << masked;
        QTest::newRow("other surname") << u"李女士"_s << u"王小明"_s << other;
        QTest::newRow("other") << u"王小红"_s << u"王小明"_s << other;
        QTest::newRow("nothing") << QString() << u"王小明"_s << static_cast<int>(NameFit::Absent);
    }
    void namesAreComparedAsPeopleReadThem()
    {
        QFETCH(QString, written);
        QFETCH(QString, wanted);
        QTEST(static_cast<int>(compareNames(nameKey(written), nameKey(wanted))), "fit");
    }

    void anAddressIsCutWhereItIsCompared_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("district");
        QTest::addColumn<QString>("detail");
        const QString detail = u"演示街道虚构路1弄2号3室"_s;
        QTest::newRow("spaced") << u"北京 北京市 海淀区 演示街道 虚构路1弄2号3室(000000)"_s << u"海淀区"_s << detail;
        QTest::newRow("one piece") << u"江苏省南京市江宁区演示街道虚构路1弄2号3室"_s << u"江宁区"_s << detail;
        QTest::newRow("city twice") << u"上海上海市静安区演示街道虚构路1弄2号3室"_s << u"静安区"_s << detail;
        QTest::newRow("from the district")
            << u"江宁区演示街道虚构路1弄2号3室 (样例小区东门)"_s << u"江宁区"_s << detail;
        QTest::newRow("autonomous region")
            << u"新疆维吾尔自治区乌鲁木齐市天山区演示街道虚构路1弄2号3室"_s << u"天山区"_s << detail;
        QTest::newRow("county-level city") << u"江苏省苏州市昆山市演示街道虚构路1弄2号3室"_s << u"昆山市"_s << detail;
        QTest::newRow("masked") << u"浙江省杭州市余杭区假想街道****"_s << u"余杭区"_s << QString();
        QTest::newRow("street alone") << u"演示街道虚构路1弄2号3室"_s << QString() << detail;
    }
    void anAddressIsCutWhereItIsCompared()
    {
        QFETCH(QString, address);
        const PostalAddress cut = cutAddress(address);
        QTEST(cut.district, "district");
        QTEST(cut.detail, "detail");
    }

    void birthdaysAreReadInEveryStyle()
    {
        for (const QString& written :
             {u"1992-07-04"_s, u"1992/7/4"_s, u"1992年7月4日"_s, u"19920704"_s, u"1992.7.4"_s, u"07-04"_s, u"7月4日"_s})
            QCOMPARE(writtenMonthDay(written), u"07-04"_s);
        QCOMPARE(writtenMonthDay(u"02-29"_s), u"02-29"_s);
        for (const QString& written : {u""_s, u"1992-13-01"_s, u"未知"_s, u"1992"_s})
            QCOMPARE(writtenMonthDay(written), QString());
        QCOMPARE(writtenInstant(u"2022/7/1 6:01"_s), shanghai({2022, 7, 1}, {6, 1}));
        QVERIFY(!writtenInstant(u"昨天"_s).isValid());
    }
};

QTEST_GUILESS_MAIN(CellTextTest)
#include "cell_text_test.moc"
