#include "core/base/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainFormTakesOutWhatNobodyMeant_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        QTest::newRow("full width") << u"ＡＢＣ　１２３"_s << u"ABC 123"_s;
        QTest::newRow("no-break space") << u"\u00a0王伟\u00a0"_s << u"王伟"_s;
        QTest::newRow("zero width") << u"\ufeff王\u200b伟\u2060"_s << u"王伟"_s;
        QTest::newRow("right-to-left override") << u"a\u202egpj"_s << u"agpj"_s;
        QTest::newRow("compatibility ideograph") << u"\u2f08"_s << u"人"_s;
        QTest::newRow("rare name kept") << u"𬭊㛃龘·买买提"_s << u"𬭊㛃龘·买买提"_s;
        QTest::newRow("nothing") << u" \t "_s << QString();
    }
    void plainFormTakesOutWhatNobodyMeant()
    {
        QFETCH(QString, written);
        QTEST(rd::plainForm(written), "meant");
        QCOMPARE(rd::plainForm(rd::plainForm(written)), rd::plainForm(written));
    }

    void aNumberIsReadInEveryShapePeopleWriteIt_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("digits");
        const auto row = [](const QString& written, const char* digits) {
            QTest::newRow(qPrintable(written)) << written << QString::fromLatin1(digits);
        };
        for (const QString& mobile :
             {u"17000001234"_s, u"170 0000 1234"_s, u"170-0000-1234"_s, u"+8617000001234"_s, u"+86 170 0000 1234"_s,
              u"0086-17000001234"_s, u"0086 170 0000 1234"_s, u"8617000001234"_s, u"(86)170-0000-1234"_s,
              u"１７０００００１２３４"_s, u"＋８６　１７０ ００００ １２３４"_s, u"'17000001234"_s, u"17000001234\t"_s,
              u"017000001234"_s, u"\u202a17000001234\u202c"_s})
            row(mobile, "17000001234");
        for (const QString& shanghai :
             {u"02162345678"_s, u"021-62345678"_s, u"(021) 6234-5678"_s, u"（021）62345678"_s, u"+86 21 6234 5678"_s,
              u"+86 (0)21 6234 5678"_s, u"0086 21 62345678"_s, u"86-021-62345678"_s})
            row(shanghai, "02162345678");
        row(u"010 1234 5678"_s, "01012345678");
        row(u"+86 10 1234 5678"_s, "01012345678");
        row(u"0755-82345678"_s, "075582345678");
        row(u"0898-6234567"_s, "08986234567");
        for (const QString& service : {u"4001234567"_s, u"400-123-4567"_s, u"400 1234 567"_s, u"+86 400 123 4567"_s,
                                       u"４００－１２３－４５６７"_s})
            row(service, "4001234567");
    }
    void aNumberIsReadInEveryShapePeopleWriteIt()
    {
        QFETCH(QString, written);
        QFETCH(QString, digits);
        const auto read = rd::normalisedPhone(written);
        QVERIFY(read.has_value());
        QCOMPARE(*read, digits);
        QCOMPARE(rd::normalisedPhone(rd::groupedPhone(digits)), digits);
    }

    void whatIsNoNumberOfTheMainlandIsNone_data()
    {
        QTest::addColumn<QString>("written");
        for (const QString& written :
             {u""_s, u"1700000123"_s, u"170000012345"_s, u"12000001234"_s, u"62345678"_s, u"+852 6123 4567"_s,
              u"+1 382 555 1234"_s, u"170****1234"_s, u"1.7E+10"_s, u"17099990001-1234"_s, u"110"_s, u"手机"_s,
              u"110101199003070011"_s, u"021-6234567"_s, u"170a0001234"_s})
            QTest::newRow(qPrintable(written)) << written;
    }
    void whatIsNoNumberOfTheMainlandIsNone()
    {
        QFETCH(QString, written);
        QVERIFY(!rd::normalisedPhone(written).has_value());
    }

    void aNumberIsGroupedForReading()
    {
        QCOMPARE(rd::groupedPhone(u"17000001234"_s), u"170 0000 1234"_s);
        QCOMPARE(rd::groupedPhone(u"02162345678"_s), u"021-6234 5678"_s);
        QCOMPARE(rd::groupedPhone(u"08986234567"_s), u"0898-6234 567"_s);
        QCOMPARE(rd::groupedPhone(u"4001234567"_s), u"400-123-4567"_s);
        QCOMPARE(rd::groupedPhone(u"110"_s), u"110"_s);
    }

    void onlyElevenDigitsFromThirteenOnAreAMobile()
    {
        QVERIFY(rd::isMobile(u"13000000000"_s));
        QVERIFY(!rd::isMobile(u"12000000000"_s));
        QVERIFY(!rd::isMobile(u"02162345678"_s));
        QVERIFY(!rd::isMobile(QString()));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
