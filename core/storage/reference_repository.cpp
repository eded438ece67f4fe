#include "core/storage/reference_repository.h"

#include "core/storage/sql/sql_query.h"

#include <QJsonDocument>
#include <QSet>

namespace rd::storage {

using domain::ReferenceOrder;
using domain::ReferenceProfile;

namespace {

const Statement upsertProfile(QStringLiteral(
    "INSERT INTO reference_profile (id, name, json) VALUES (:id, :name, :json) ON CONFLICT (id) DO UPDATE SET "
    "name = excluded.name, json = excluded.json"));
const Statement selectProfile(QStringLiteral("SELECT id, json FROM reference_profile WHERE id = :id"));
const Statement insertIdentifier(QStringLiteral(
    "INSERT INTO reference_identifier (kind, value, profile_id) VALUES (:kind, :value, :profile_id) ON CONFLICT "
    "(kind, value, profile_id) DO NOTHING"));
const Statement selectByIdentifier(
    QStringLiteral("SELECT profile_id FROM reference_identifier WHERE kind = :kind AND value = :value"));
const Statement countProfiles(QStringLiteral("SELECT count(*) FROM reference_profile"));

const QString phoneKind = QStringLiteral("phone");
const QString memberKind = QStringLiteral("member");
const QString orderKind = QStringLiteral("order");

QJsonArray ordersJson(const QList<ReferenceOrder>& orders)
{
    QJsonArray array;
    for (const ReferenceOrder& order : orders)
        array.append(QJsonArray{order.number, order.date.toString(Qt::ISODate), order.recipientName,
                                order.recipientDistrict, order.goods, order.recipientPhone, order.parcel});
    return array;
}

QJsonObject profileJson(const ReferenceProfile& profile)
{
    QJsonObject json{{QStringLiteral("phones"), QJsonArray::fromStringList(profile.phones)},
                     {QStringLiteral("members"), QJsonArray::fromStringList(profile.members)},
                     {QStringLiteral("name"), profile.name},
                     {QStringLiteral("email"), profile.email},
                     {QStringLiteral("store"), profile.store},
                     {QStringLiteral("level"), profile.level},
                     {QStringLiteral("birthday"), profile.birthdayMonthDay},
                     {QStringLiteral("orders"), ordersJson(profile.orders)}};
    if (profile.points)
        json.insert(QStringLiteral("points"), *profile.points);
    if (profile.phoneChangedAt.isValid())
        json.insert(QStringLiteral("phoneChangedAt"), profile.phoneChangedAt.toMSecsSinceEpoch());
    if (profile.lastActivityAt.isValid())
        json.insert(QStringLiteral("lastActivityAt"), profile.lastActivityAt.toMSecsSinceEpoch());
    return json;
}

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    for (const QJsonValue& one : value.toArray())
        strings.append(one.toString());
    return strings;
}

QDateTime instantOf(const QJsonValue& value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

ReferenceProfile profileOf(const QString& id, const QJsonObject& json)
{
    ReferenceProfile profile;
    profile.key = id;
    profile.phones = stringsOf(json.value(QLatin1String("phones")));
    profile.members = stringsOf(json.value(QLatin1String("members")));
    profile.name = json.value(QLatin1String("name")).toString();
    profile.email = json.value(QLatin1String("email")).toString();
    profile.store = json.value(QLatin1String("store")).toString();
    profile.level = json.value(QLatin1String("level")).toString();
    profile.birthdayMonthDay = json.value(QLatin1String("birthday")).toString();
    if (json.contains(QLatin1String("points")))
        profile.points = json.value(QLatin1String("points")).toInt();
    profile.phoneChangedAt = instantOf(json.value(QLatin1String("phoneChangedAt")));
    profile.lastActivityAt = instantOf(json.value(QLatin1String("lastActivityAt")));
    for (const QJsonValue& value : json.value(QLatin1String("orders")).toArray()) {
        const QJsonArray one = value.toArray();
        profile.orders.append({one.at(0).toString(), QDate::fromString(one.at(1).toString(), Qt::ISODate),
                               one.at(2).toString(), one.at(3).toString(), one.at(4).toString(), one.at(5).toString(),
                               one.at(6).toString()});
    }
    return profile;
}

template <typename T> void takeIfEmpty(T& into, const T& from)
{
    if (into.isEmpty())
        into = from;
}

void join(ReferenceProfile& into, const ReferenceProfile& from)
{
    into.phones += from.phones;
    into.phones.removeDuplicates();
    into.members += from.members;
    into.members.removeDuplicates();
    takeIfEmpty(into.name, from.name);
    takeIfEmpty(into.email, from.email);
    takeIfEmpty(into.store, from.store);
    takeIfEmpty(into.level, from.level);
    takeIfEmpty(into.birthdayMonthDay, from.birthdayMonthDay);
    if (!into.points)
        into.points = from.points;
    into.lastActivityAt = std::max(into.lastActivityAt, from.lastActivityAt);
    into.phoneChangedAt = std::max(into.phoneChangedAt, from.phoneChangedAt);
    for (const ReferenceOrder& order : from.orders) {
        const auto known = std::find_if(into.orders.begin(), into.orders.end(),
                                        [&](const ReferenceOrder& one) { return one.number == order.number; });
        if (known == into.orders.end()) {
            into.orders.append(order);
            continue;
        }
        takeIfEmpty(known->recipientPhone, order.recipientPhone);
        takeIfEmpty(known->parcel, order.parcel);
    }
}

Result<QSet<QString>> idsBy(SqlConnection& sql, const QString& kind, const QString& value)
{
    SqlQuery query(sql, selectByIdentifier);
    query.bind(":kind", kind).bind(":value", value);
    QSet<QString> ids;
    RD_TRY(query.each([&] { ids.insert(query.text(0)); }));
    return ids;
}

Result<ReferenceProfile> profileById(SqlConnection& sql, const QString& id)
{
    SqlQuery query(sql, selectProfile);
    RD_TRY(query.bind(":id", id).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("profile")}});
    return profileOf(query.text(0), query.object(1));
}

// The record this one continues: same member number, or same phone and no other name.
Result<ReferenceProfile> knownOrNew(SqlConnection& sql, const ReferenceProfile& fresh)
{
    for (const QString& member : fresh.members) {
        RD_TRY_ASSIGN(const QSet<QString> ids, idsBy(sql, memberKind, member));
        if (!ids.isEmpty())
            return profileById(sql, *ids.begin());
    }
    for (const QString& phone : fresh.phones) {
        RD_TRY_ASSIGN(const QSet<QString> ids, idsBy(sql, phoneKind, phone));
        for (const QString& id : ids) {
            RD_TRY_ASSIGN(const ReferenceProfile known, profileById(sql, id));
            const bool otherMember = !fresh.members.isEmpty() && !known.members.isEmpty();
            if (!otherMember && (known.name == fresh.name || known.name.isEmpty() || fresh.name.isEmpty()))
                return known;
        }
    }
    ReferenceProfile profile = fresh;
    profile.key = newUuid();
    return profile;
}

Result<void> saveProfile(SqlConnection& sql, const ReferenceProfile& profile)
{
    SqlQuery query(sql, upsertProfile);
    RD_TRY(query.bind(":id", profile.key).bind(":name", profile.name).bind(":json", profileJson(profile)).run());
    SqlQuery identifier(sql, insertIdentifier);
    identifier.bind(":profile_id", profile.key);
    const auto add = [&](const QString& kind, const QString& value) {
        return identifier.bind(":kind", kind).bind(":value", value).run();
    };
    for (const QString& phone : profile.phones)
        RD_TRY(add(phoneKind, phone));
    for (const QString& member : profile.members)
        RD_TRY(add(memberKind, member));
    for (const ReferenceOrder& order : profile.orders) {
        for (const QString& number : {order.number, order.parcel}) {
            if (!number.isEmpty())
                RD_TRY(add(orderKind, number));
        }
    }
    return {};
}

} // namespace

ReferenceRepository::ReferenceRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<int> ReferenceRepository::merge(const QList<ReferenceProfile>& profiles)
{
    int merged = 0;
    for (const ReferenceProfile& fresh : profiles) {
        if (fresh.phones.isEmpty() && fresh.members.isEmpty() && fresh.orders.isEmpty())
            continue;
        RD_TRY_ASSIGN(ReferenceProfile known, knownOrNew(m_sql, fresh));
        join(known, fresh);
        RD_TRY(saveProfile(m_sql, known));
        ++merged;
    }
    return merged;
}

Result<std::optional<ReferenceProfile>> ReferenceRepository::findExact(const QString& phone, const QString& member,
                                                                       const QString& order) const
{
    std::optional<QSet<QString>> candidates;
    for (const auto& [kind, value] :
         {std::pair(memberKind, member), std::pair(phoneKind, phone), std::pair(orderKind, order)}) {
        if (value.isEmpty())
            continue;
        RD_TRY_ASSIGN(QSet<QString> ids, idsBy(m_sql, kind, value));
        if (ids.isEmpty() && kind == orderKind) {
            RD_TRY_ASSIGN(ids, idsBy(m_sql, kind, value.toUpper()));
        }
        // An identifier nobody has says nothing; two that contradict each other leave no record.
        if (ids.isEmpty())
            continue;
        candidates = candidates ? candidates->intersect(ids) : ids;
    }
    if (!candidates || candidates->isEmpty())
        return std::optional<ReferenceProfile>();
    if (candidates->size() == 1) {
        RD_TRY_ASSIGN(ReferenceProfile only, profileById(m_sql, *candidates->begin()));
        return std::optional(only);
    }
    return std::optional<ReferenceProfile>();
}

Result<int> ReferenceRepository::count() const
{
    SqlQuery query(m_sql, countProfiles);
    RD_TRY(query.run());
    return query.hasRow() ? static_cast<int>(query.number(0)) : 0;
}

} // namespace rd::storage
