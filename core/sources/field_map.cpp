#include "core/sources/field_map.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace rd::sources {

namespace {

const QHash<QString, Holds>& holdsByName()
{
    static const QHash<QString, Holds> names = {
        {QStringLiteral("detail"), Holds::Detail},
        {QStringLiteral("name"), Holds::Name},
        {QStringLiteral("remarkName"), Holds::RemarkName},
        {QStringLiteral("nick"), Holds::Nick},
        {QStringLiteral("phone"), Holds::Phone},
        {QStringLiteral("landline"), Holds::Landline},
        {QStringLiteral("contact"), Holds::Contact},
        {QStringLiteral("email"), Holds::Email},
        {QStringLiteral("account"), Holds::Account},
        {QStringLiteral("accounts"), Holds::Accounts},
        {QStringLiteral("card"), Holds::Card},
        {QStringLiteral("order"), Holds::Order},
        {QStringLiteral("number"), Holds::Number},
        {QStringLiteral("address"), Holds::Address},
        {QStringLiteral("province"), Holds::Province},
        {QStringLiteral("city"), Holds::City},
        {QStringLiteral("district"), Holds::District},
        {QStringLiteral("street"), Holds::Street},
        {QStringLiteral("goods"), Holds::Goods},
        {QStringLiteral("goodsName"), Holds::GoodsName},
        {QStringLiteral("price"), Holds::Price},
        {QStringLiteral("note"), Holds::Note},
        {QStringLiteral("message"), Holds::Message},
        {QStringLiteral("talk"), Holds::Talk},
        {QStringLiteral("internalNote"), Holds::InternalNote},
        {QStringLiteral("staffName"), Holds::StaffName},
        {QStringLiteral("staffId"), Holds::StaffId},
        {QStringLiteral("childName"), Holds::ChildName},
        {QStringLiteral("childDetail"), Holds::ChildDetail},
        {QStringLiteral("childBirthday"), Holds::ChildBirthday},
        {QStringLiteral("date"), Holds::Date},
        {QStringLiteral("birthday"), Holds::Birthday},
        {QStringLiteral("store"), Holds::Store},
        {QStringLiteral("level"), Holds::Level},
        {QStringLiteral("points"), Holds::Points},
    };
    return names;
}

std::optional<Party> partyOf(const QString& name)
{
    static const QHash<QString, Party> names = {{QString(), Party::None},
                                                {QStringLiteral("subject"), Party::Subject},
                                                {QStringLiteral("buyer"), Party::Buyer},
                                                {QStringLiteral("recipient"), Party::Recipient}};
    const auto found = names.constFind(name);
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

QHash<QString, QString> stringTable(const QJsonObject& object)
{
    QHash<QString, QString> table;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        table.insert(entry.key(), entry.value().toString());
    return table;
}

tl::unexpected<Error> invalid(const QString& map, const QString& place)
{
    return fail(ErrorCode::PolicyInvalid, {{QStringLiteral("place"), map + QLatin1Char('/') + place}});
}

Result<ColumnMeaning> parseColumn(const QString& map, const QJsonObject& object)
{
    ColumnMeaning column;
    column.header = object.value(QLatin1String("header")).toString();
    const auto holds = holdsByName().constFind(object.value(QLatin1String("is")).toString());
    const auto party = partyOf(object.value(QLatin1String("party")).toString());
    if (column.header.isEmpty() || holds == holdsByName().constEnd() || !party)
        return invalid(map, QStringLiteral("columns/") + column.header);
    column.holds = *holds;
    column.party = *party;
    column.scheme = object.value(QLatin1String("scheme")).toString();
    column.schemeColumn = headerKey(object.value(QLatin1String("schemeBy")).toString());
    column.schemes = stringTable(object.value(QLatin1String("schemes")).toObject());
    if (column.holds == Holds::Account && column.scheme.isEmpty() && column.schemes.isEmpty())
        return invalid(map, QStringLiteral("columns/") + column.header);
    return column;
}

JsonShape parseShape(const QJsonObject& object)
{
    JsonShape shape;
    shape.array = object.value(QLatin1String("array")).toString();
    for (const QJsonValue& field : object.value(QLatin1String("fields")).toArray())
        shape.fields.append({field.toArray().at(0).toString(), field.toArray().at(1).toString()});
    const QJsonObject talk = object.value(QLatin1String("talk")).toObject();
    shape.talkField = talk.value(QLatin1String("field")).toString();
    shape.talkTime = talk.value(QLatin1String("time")).toString();
    shape.talkSpeaker = talk.value(QLatin1String("speaker")).toString();
    shape.talkText = talk.value(QLatin1String("text")).toString();
    shape.speakers = stringTable(talk.value(QLatin1String("speakers")).toObject());
    return shape;
}

QList<FieldMap> readMaps()
{
    QList<FieldMap> maps;
    const QDir folder(QStringLiteral(":/sources"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto map = parseFieldMap(file.readAll()))
            maps.append(*std::move(map));
    }
    return maps;
}

} // namespace

QString headerKey(const QString& header)
{
    static const QRegularExpression space(QStringLiteral("\\s"));
    return plainForm(header).remove(space);
}

ColumnMeaning FieldMap::meaning(const QString& header) const
{
    ColumnMeaning unknown;
    unknown.header = header;
    return columns.value(headerKey(header), unknown);
}

bool FieldMap::isOrder() const
{
    return role.isEmpty();
}

Result<FieldMap> parseFieldMap(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    FieldMap map;
    map.id = root.value(QLatin1String("id")).toString();
    map.title = root.value(QLatin1String("title")).toString();
    map.platform = root.value(QLatin1String("platform")).toString();
    map.category = root.value(QLatin1String("category")).toString();
    map.role = root.value(QLatin1String("role")).toString();
    map.accountPrefixes = stringTable(root.value(QLatin1String("accounts")).toObject());
    map.json = parseShape(root.value(QLatin1String("json")).toObject());
    if (map.id.isEmpty() || map.title.isEmpty() || map.category.isEmpty())
        return invalid(map.id, QStringLiteral("id"));
    for (const QJsonValue& value : root.value(QLatin1String("columns")).toArray()) {
        RD_TRY_ASSIGN(const ColumnMeaning column, parseColumn(map.id, value.toObject()));
        map.columns.insert(headerKey(column.header), column);
    }
    for (const QJsonValue& value : root.value(QLatin1String("recognise")).toArray()) {
        map.recognise.append(headerKey(value.toString()));
        if (!map.columns.contains(map.recognise.last()))
            return invalid(map.id, QStringLiteral("recognise/") + value.toString());
    }
    if (map.recognise.isEmpty())
        return invalid(map.id, QStringLiteral("recognise"));
    return map;
}

const QList<FieldMap>& fieldMaps()
{
    static const QList<FieldMap> maps = readMaps();
    return maps;
}

const FieldMap* fieldMapById(const QString& id)
{
    const auto& maps = fieldMaps();
    const auto found = std::find_if(maps.begin(), maps.end(), [&](const FieldMap& map) { return map.id == id; });
    return found == maps.end() ? nullptr : &*found;
}

int recognisedHeaders(const FieldMap& map, const QStringList& row)
{
    QSet<QString> keys;
    for (const QString& cell : row)
        keys.insert(headerKey(cell));
    if (!std::all_of(map.recognise.begin(), map.recognise.end(),
                     [&](const QString& header) { return keys.contains(header); }))
        return 0;
    return static_cast<int>(
        std::count_if(keys.begin(), keys.end(), [&](const QString& key) { return map.columns.contains(key); }));
}

} // namespace rd::sources
