#include "core/copies/data_json.h"
#include "tests/unit/copies/sample_copy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace rd;
using namespace rd::copies;

namespace {

bool fitsSchema(const QJsonValue& data)
{
    const QJsonValue rules(QJsonDocument::fromJson(dataSchema()).object());
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(rules), schema);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::QtJsonAdapter(data), nullptr);
}

QJsonObject dataOf(const CopyContent& content)
{
    return QJsonDocument::fromJson(dataJson(content, copyChapters(content))).object();
}

} // namespace

class DataJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDataFitTheSchemaThatGoesWithThem();
    void aCopyWithoutAnythingFitsTheSchemaToo();
    void valuesStandUnescapedInTheOrderOfTheFile_D19();
    void aRedactedFieldSaysSoAndHoldsNothing();
};

void DataJsonTest::theDataFitTheSchemaThatGoesWithThem()
{
    test::SampleCopy sample = test::sampleCopy();
    sample.content.withheld.append(QStringLiteral("支付机构另行保存的信息，请向该机构提出。"));
    QJsonObject data = dataOf(sample.content);
    QVERIFY(fitsSchema(data));
    data.remove(QStringLiteral("categories"));
    QVERIFY(!fitsSchema(data));
}

void DataJsonTest::aCopyWithoutAnythingFitsTheSchemaToo()
{
    test::SampleCopy sample = test::sampleCopy();
    sample.content.records.clear();
    sample.content.redactions.clear();
    QVERIFY(fitsSchema(dataOf(sample.content)));
}

void DataJsonTest::valuesStandUnescapedInTheOrderOfTheFile_D19()
{
    const test::SampleCopy sample = test::sampleCopy();
    const QJsonArray categories = dataOf(sample.content).value(QStringLiteral("categories")).toArray();
    const QJsonObject file = categories.at(0).toObject().value(QStringLiteral("files")).toArray().at(0).toObject();
    const QJsonObject record = file.value(QStringLiteral("records")).toArray().at(0).toObject();
    const QJsonArray fields = record.value(QStringLiteral("fields")).toArray();
    const QList<domain::FoundField>& original = sample.content.records.first().fields;
    QCOMPARE(fields.size(), original.size());
    for (qsizetype index = 0; index < original.size(); ++index) {
        QCOMPARE(fields.at(index).toObject().value(QStringLiteral("name")).toString(), original.at(index).name);
        QCOMPARE(fields.at(index).toObject().value(QStringLiteral("value")).toString(), original.at(index).value);
    }
    QCOMPARE(record.value(QStringLiteral("row")).toInt(), 13);
}

void DataJsonTest::aRedactedFieldSaysSoAndHoldsNothing()
{
    const test::SampleCopy sample = test::sampleCopy();
    const QJsonArray categories = dataOf(sample.content).value(QStringLiteral("categories")).toArray();
    const QJsonObject file = categories.at(4).toObject().value(QStringLiteral("files")).toArray().at(0).toObject();
    const QJsonObject record = file.value(QStringLiteral("records")).toArray().at(0).toObject();
    const QJsonObject agent = record.value(QStringLiteral("fields")).toArray().at(1).toObject();
    QCOMPARE(agent.value(QStringLiteral("value")).toString(), QStringLiteral("【已遮蔽】"));
    QCOMPARE(agent.value(QStringLiteral("redacted")).toBool(), true);
}

QTEST_GUILESS_MAIN(DataJsonTest)
#include "data_json_test.moc"
