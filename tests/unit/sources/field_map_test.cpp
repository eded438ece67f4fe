#include "core/sources/field_map.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QByteArray whole =
    R"({"id": "x", "title": "文件", "platform": "TMALL", "category": "DC02", "recognise": ["订单编号"],
    "columns": [{"header": "订单编号", "is": "order", "party": "buyer", "scheme": "order"},
                {"header": "收货地址 ", "is": "address", "party": "recipient"}]})";

} // namespace

class FieldMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShippedMapIsWhole()
    {
        const QStringList files = QDir(u":/sources"_s).entryList({u"*.json"_s});
        QCOMPARE(sources::fieldMaps().size(), files.size());
        QCOMPARE(files.size(), 15);
        for (const sources::FieldMap& map : sources::fieldMaps()) {
            QVERIFY(files.contains(map.id + u".json"_s));
            QCOMPARE(sources::fieldMapById(map.id), &map);
            QVERIFY2(map.category.startsWith(u"DC"_s), qPrintable(map.id));
        }
        QVERIFY(!sources::fieldMapById(u"nothing"_s));
    }

    void noHeadersAreThoseOfTwoMaps()
    {
        for (const sources::FieldMap& map : sources::fieldMaps()) {
            for (const sources::FieldMap& other : sources::fieldMaps()) {
                const int matches = sources::recognisedHeaders(other, map.recognise);
                QVERIFY2((matches > 0) == (map.id == other.id), qPrintable(map.id + QLatin1Char(' ') + other.id));
            }
        }
    }

    void headersAreRecognisedInAnyOrderAndSpacing()
    {
        const auto map = sources::parseFieldMap(whole);
        QVERIFY(map);
        QCOMPARE(sources::recognisedHeaders(*map, {u"收 货地址"_s, u"其他"_s, u"　订单编号 "_s}), 2);
        QCOMPARE(sources::recognisedHeaders(*map, {u"收货地址"_s}), 0);
        QVERIFY(map->meaning(u"收货地址"_s).holds == sources::Holds::Address);
        QVERIFY(map->meaning(u"其他"_s).holds == sources::Holds::Detail);
    }

    void aMapWithAFaultNamesThePlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no json") << QByteArray("{") << u"/id"_s;
        QTest::newRow("no category") << QByteArray(whole).replace("DC02", "") << u"x/id"_s;
        QTest::newRow("unknown use") << QByteArray(whole).replace("\"address\"", "\"adress\"")
                                     << u"x/columns/收货地址 "_s;
        QTest::newRow("unknown party") << QByteArray(whole).replace("\"recipient\"", "\"receiver\"")
                                       << u"x/columns/收货地址 "_s;
        QTest::newRow("account without scheme")
            << QByteArray(whole).replace("\"address\"", "\"account\"") << u"x/columns/收货地址 "_s;
        QTest::newRow("recognised by nothing") << QByteArray(whole).replace("[\"订单编号\"]", "[]") << u"x/recognise"_s;
        QTest::newRow("recognised by no column")
            << QByteArray(whole).replace("[\"订单编号\"]", "[\"订单\"]") << u"x/recognise/订单"_s;
    }
    void aMapWithAFaultNamesThePlace()
    {
        QFETCH(QByteArray, json);
        const auto map = sources::parseFieldMap(json);
        QVERIFY(!map);
        QCOMPARE(errorName(map.error().code), errorName(ErrorCode::PolicyInvalid));
        QTEST(map.error().args.value(u"place"_s).toString(), "place");
    }
};

QTEST_GUILESS_MAIN(FieldMapTest)
#include "field_map_test.moc"
