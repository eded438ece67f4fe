#include "core/rules/rule_book.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::rules;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject shippedPolicy()
{
    return QJsonDocument::fromJson(contentOf(u":/rules/toysrus-cn-2023-04-25.json"_s)).object();
}

const QJsonObject& schema()
{
    static const QJsonObject loaded = QJsonDocument::fromJson(contentOf(u":/rules/policy.schema.json"_s)).object();
    return loaded;
}

// The value with `change` applied at a place such as {"contact", "hours"} or {"holders", 3, "name"}.
template <typename Change> QJsonValue changedAt(const QJsonValue& value, const QVariantList& steps, Change change)
{
    if (steps.isEmpty())
        return change(value);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[steps.first().toInt()] = changedAt(array.at(steps.first().toInt()), steps.mid(1), change);
        return array;
    }
    QJsonObject object = value.toObject();
    const QString key = steps.first().toString();
    object[key] = changedAt(object[key], steps.mid(1), change);
    return object;
}

struct Field {
    QVariantList parent;
    QString key;

    QString pointer() const
    {
        QString text;
        for (const QVariant& step : parent)
            text += u'/' + step.toString();
        return text + u'/' + key;
    }
};

QJsonObject resolved(const QJsonObject& part)
{
    const QString reference = part[u"$ref"].toString();
    return reference.isEmpty() ? part : schema()[u"definitions"][reference.section(u'/', -1)].toObject();
}

// Every required field of the shipped policy; of each list the first element.
void addRequiredFields(const QJsonObject& part, const QJsonValue& value, const QVariantList& place,
                       QList<Field>& fields)
{
    const QJsonObject shape = resolved(part);
    const QJsonArray required = shape[u"required"].toArray();
    for (const QJsonValue& key : required)
        fields.append({place, key.toString()});
    const QJsonObject properties = shape[u"properties"].toObject();
    for (const QString& key : properties.keys()) {
        if (value.toObject().contains(key))
            addRequiredFields(properties[key].toObject(), value[key], place + QVariantList{key}, fields);
    }
    const QJsonArray elements = value.toArray();
    if (!elements.isEmpty() && shape.contains(u"items"))
        addRequiredFields(shape[u"items"].toObject(), elements.first(), place + QVariantList{0}, fields);
}

QString placeOfError(const QJsonValue& policy)
{
    const auto rules = RuleBook::fromJson(QJsonDocument(policy.toObject()).toJson());
    if (rules)
        return u"accepted"_s;
    if (rules.error().code != rd::ErrorCode::PolicyInvalid
        || rules.error().args.value(u"reason"_s).toString().isEmpty())
        return u"another error"_s;
    return rules.error().args.value(u"place"_s).toString();
}

} // namespace

class PolicyReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedPolicyIsSound();
    void everyMissingFieldIsNamed();
    void everythingWrongIsNamed_data();
    void everythingWrongIsNamed();
    void aFileThatIsNoJsonNamesTheLine();
    void switchesOfTheClockStandInTheOrderOfTheirDays();
    void aFileOfBeforeTheClockSettingsIsReadWithTheNumbersOfTheRuleBook();
    void hoursOfDaysOffAreAKeyOfTheirOwn();
    void aProcessorLacksWhatItsEntryDoesNotSay_R_PR_01();
};

void PolicyReaderTest::theShippedPolicyIsSound()
{
    const auto rules = RuleBook::shipped();
    QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().args.value(u"place"_s).toString()));
    QCOMPARE(rules->json(), contentOf(u":/rules/toysrus-cn-2023-04-25.json"_s));
}

void PolicyReaderTest::everyMissingFieldIsNamed()
{
    const QJsonObject policy = shippedPolicy();
    QList<Field> fields;
    addRequiredFields(schema(), policy, {}, fields);
    QVERIFY2(fields.size() > 150, qPrintable(QString::number(fields.size())));
    for (const Field& field : fields) {
        const QJsonValue without = changedAt(policy, field.parent, [&](const QJsonValue& value) {
            QJsonObject object = value.toObject();
            object.remove(field.key);
            return QJsonValue(object);
        });
        QCOMPARE(placeOfError(without), field.pointer());
    }
}

void PolicyReaderTest::everythingWrongIsNamed_data()
{
    QTest::addColumn<QVariantList>("place");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QVariantList& place, const QVariant& value, const char* named) {
        QTest::newRow(name) << place << value << QString::fromLatin1(named);
    };
    row("unknown field", {u"contact"_s, u"fax"_s}, u"1"_s, "/contact");
    row("other type", {u"clock"_s, u"replyWorkingDays"_s}, u"15"_s, "/clock/replyWorkingDays");
    row("out of range", {u"clock"_s, u"replyWorkingDays"_s}, 0, "/clock/replyWorkingDays");
    row("empty text", {u"holders"_s, 0, u"name"_s}, QString(), "/holders/0/name");
    row("no time", {u"clock"_s, u"dayEnd"_s}, u"25:00"_s, "/clock/dayEnd");
    row("no such level", {u"rights"_s, 3, u"level"_s}, u"L9"_s, "/rights/3/level");
    row("no calendar date", {u"effective"_s}, u"2023-02-30"_s, "/effective");
    row("closes before it opens", {u"contact"_s, u"hours"_s, u"weekday"_s, u"to"_s}, u"08:00"_s,
        "/contact/hours/weekday");
    row("holiday hours that close before they open", {u"contact"_s, u"hours"_s, u"holiday"_s},
        QJsonObject{{u"from"_s, u"16:00"_s}, {u"to"_s, u"11:00"_s}}, "/contact/hours/holiday");
    row("holiday hours without an end", {u"contact"_s, u"hours"_s, u"holiday"_s}, QJsonObject{{u"from"_s, u"11:00"_s}},
        "/contact/hours/holiday/to");
    row("no such mode", {u"clock"_s, u"settings"_s, 0, u"mode"_s}, u"D"_s, "/clock/settings/0/mode");
    row("switch without a note", {u"clock"_s, u"settings"_s, 0, u"note"_s}, QString(), "/clock/settings/0/note");
    row("switch on no day", {u"clock"_s, u"settings"_s, 0, u"from"_s}, u"2026-02-30"_s, "/clock/settings/0/from");
    row("no such late arrival", {u"clock"_s, u"settings"_s, 0, u"afterHours"_s}, u"LATER"_s,
        "/clock/settings/0/afterHours");
    row("pause of no day", {u"clock"_s, u"waiting"_s, u"pauseCalendarDays"_s}, 0, "/clock/waiting/pauseCalendarDays");
    row("report before the incident", {u"incident"_s, u"reportHours"_s}, -1, "/incident/reportHours");
    row("unknown holder", {u"platforms"_s, 0, u"holders"_s, 0}, u"P99"_s, "/platforms/0/holders/0");
    row("unknown category", {u"holders"_s, 1, u"categories"_s, 1}, u"DC99"_s, "/holders/1/categories/1");
    row("child's rows and no child's category", {u"categories"_s, 4, u"child"_s}, false, "/requesters/0/childRows");
    row("unknown ground", {u"rights"_s, 4, u"minorRefusalGrounds"_s, 0}, u"G9"_s, "/rights/4/minorRefusalGrounds/0");
    row("unknown backup holder", {u"holderRules"_s, u"backup"_s, 0}, u"O8x"_s, "/holderRules/backup/0");
    row("unknown named holder", {u"rights"_s, 6, u"holders"_s, u"always"_s, 0}, u"P77"_s, "/rights/6/holders/always/0");
    row("unknown named platform", {u"rights"_s, 6, u"holders"_s, u"byPlatform"_s, u"MOON"_s}, QVariantList{u"P12"_s},
        "/rights/6/holders/byPlatform/MOON");
    row("holder twice", {u"holders"_s, 1, u"id"_s}, u"P01"_s, "/holders/1/id");
    row("right twice", {u"rights"_s, 1, u"code"_s}, u"ACCESS"_s, "/rights/1/code");
    row("unknown ground beside a right", {u"language"_s, u"groundBesideRights"_s, u"CANCEL"_s}, u"D9"_s,
        "/language/groundBesideRights/CANCEL");
}

void PolicyReaderTest::everythingWrongIsNamed()
{
    QFETCH(QVariantList, place);
    QFETCH(QVariant, value);
    QFETCH(QString, named);
    const QJsonValue changed =
        changedAt(shippedPolicy(), place, [&](const QJsonValue&) { return QJsonValue::fromVariant(value); });
    QCOMPARE(placeOfError(changed), named);
}

void PolicyReaderTest::switchesOfTheClockStandInTheOrderOfTheirDays()
{
    const auto placeWith = [](const QStringList& days) {
        return placeOfError(changedAt(shippedPolicy(), {u"clock"_s, u"settings"_s}, [&](const QJsonValue& settings) {
            QJsonArray changed;
            for (const QString& day : days) {
                QJsonObject setting = settings[0].toObject();
                setting[u"from"_s] = day;
                changed.append(setting);
            }
            return QJsonValue(changed);
        }));
    };
    QCOMPARE(placeWith({u"2026-01-01"_s, u"2026-01-02"_s}), u"accepted"_s);
    QCOMPARE(placeWith({u"2026-01-02"_s, u"2026-01-02"_s}), u"/clock/settings/1/from"_s);
    QCOMPARE(placeWith({u"2026-01-02"_s, u"2026-01-03"_s, u"2026-01-01"_s}), u"/clock/settings/2/from"_s);
}

void PolicyReaderTest::aFileOfBeforeTheClockSettingsIsReadWithTheNumbersOfTheRuleBook()
{
    QJsonObject policy = shippedPolicy();
    QJsonObject clock = policy[u"clock"].toObject();
    clock.remove(u"settings"_s);
    clock.remove(u"waiting"_s);
    policy[u"clock"_s] = clock;
    policy.remove(u"incident"_s);
    const auto rules = RuleBook::fromJson(QJsonDocument(policy).toJson());
    QVERIFY(rules.has_value());
    QVERIFY(rules->clockSettings(QDate(2026, 1, 1)).mode == rd::domain::ClockMode::Continue);
    const auto shipped = RuleBook::shipped();
    QVERIFY(shipped.has_value());
    QCOMPARE(rules->waiting().noticeWithin, shipped->waiting().noticeWithin);
    QCOMPARE(rules->waiting().pauseCalendarDays, shipped->waiting().pauseCalendarDays);
    QCOMPARE(rules->waiting().outerCalendarDays, shipped->waiting().outerCalendarDays);
    QCOMPARE(rules->waiting().refusalPreparedAt, shipped->waiting().refusalPreparedAt);
    QCOMPARE(rules->waiting().waitCalendarDays, shipped->waiting().waitCalendarDays);
    QCOMPARE(rules->waiting().secondTarget, shipped->waiting().secondTarget);
    QCOMPARE(rules->incident().reportHours, shipped->incident().reportHours);
    QCOMPARE(rules->incident().majorPersons, shipped->incident().majorPersons);
}

void PolicyReaderTest::aFileThatIsNoJsonNamesTheLine()
{
    const auto broken = RuleBook::fromJson("{\n\"id\": \"x\",\n]");
    QVERIFY(!broken.has_value());
    QCOMPARE(broken.error().args.value(u"place"_s).toString(), u"line 3"_s);
    for (const QByteArray& json : {QByteArray("[]"), QByteArray("{}"), QByteArray()}) {
        const auto rules = RuleBook::fromJson(json);
        QVERIFY(!rules.has_value());
        QCOMPARE(rules.error().code, rd::ErrorCode::PolicyInvalid);
    }
}

void PolicyReaderTest::hoursOfDaysOffAreAKeyOfTheirOwn()
{
    // The shipped file has none, as every older one: its weekend hours hold on days off.
    const auto older = RuleBook::shipped();
    QVERIFY(older.has_value());
    QVERIFY(!older->contact().hours.holidayFrom.isValid());
    const QJsonValue changed =
        changedAt(shippedPolicy(), {u"contact"_s, u"hours"_s, u"holiday"_s}, [](const QJsonValue&) {
            return QJsonValue(QJsonObject{{u"from"_s, u"11:00"_s}, {u"to"_s, u"16:00"_s}});
        });
    const auto rules = RuleBook::fromJson(QJsonDocument(changed.toObject()).toJson());
    QVERIFY(rules.has_value());
    const auto& hours = rules->contact().hours;
    QCOMPARE(hours.holidayFrom, QTime(11, 0));
    QCOMPARE(hours.holidayTo, QTime(16, 0));
    QCOMPARE(hours.restDayFrom, QTime(10, 0));
    QCOMPARE(hours.weekdayTo, QTime(17, 30));
}

void PolicyReaderTest::aProcessorLacksWhatItsEntryDoesNotSay_R_PR_01()
{
    const auto gapsWith = [](const QJsonObject& entry) {
        const QJsonValue policy = changedAt(shippedPolicy(), {u"holders"_s, 0, u"register"_s},
                                            [&](const QJsonValue&) { return QJsonValue(entry); });
        const auto rules = RuleBook::fromJson(QJsonDocument(policy.toObject()).toJson());
        return rules ? rules->holder(u"P01"_s)->registerGaps.join(u' ') : u"refused"_s;
    };
    QCOMPARE(gapsWith({}), u"CATEGORIES CONTRACT ASSESSMENT CROSS_BORDER"_s);
    QCOMPARE(gapsWith({{u"contract"_s, u"HT-1"_s}, {u"crossBorder"_s, u"UNVERIFIED"_s}}),
             u"CATEGORIES ASSESSMENT CROSS_BORDER"_s);
    QCOMPARE(gapsWith({{u"categoriesConfirmed"_s, true},
                       {u"contract"_s, u"HT-1"_s},
                       {u"assessment"_s, u"PIA-1"_s},
                       {u"crossBorder"_s, u"NONE"_s}}),
             QString());
    QCOMPARE(gapsWith({{u"crossBorder"_s, u"PERHAPS"_s}}), u"refused"_s);
}

QTEST_GUILESS_MAIN(PolicyReaderTest)
#include "policy_reader_test.moc"
