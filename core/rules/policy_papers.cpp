#include "core/rules/policy_papers.h"

#include "core/rules/policy_json.h"

namespace rd::rules {

using namespace Qt::StringLiterals;

namespace {

domain::PaperKind paperOf(const QJsonObject& json)
{
    const auto pointOf = [](const QJsonObject& point) {
        return domain::PaperPoint{point[u"code"].toString(), point[u"title"].toString()};
    };
    return {json[u"code"].toString(), json[u"title"].toString(), json[u"purpose"].toString(), json[u"ask"].toString(),
            listOf<domain::PaperPoint>(json[u"points"], pointOf)};
}

RequesterRule requesterOf(const QJsonObject& json)
{
    const auto wayOf = [](const QJsonObject& way) {
        return PaperWay{texts(way[u"papers"]), levelAt(way[u"needs"]), levelAt(way[u"grants"]),
                        levelAt(way[u"grantsByOfficer"])};
    };
    const auto notOfferedOf = [](const QJsonObject& one) {
        return RightNotOffered{domain::parseRight(one[u"right"].toString()).value_or(domain::RightType::Transfer),
                               one[u"reason"].toString()};
    };
    QList<domain::RightType> childRows;
    for (const QString& code : texts(json[u"childRows"])) {
        if (const std::optional<domain::RightType> right = domain::parseRight(code))
            childRows.append(*right);
    }
    return {domain::parseRequesterType(json[u"requester"].toString()).value_or(domain::RequesterType::Self),
            json[u"scored"].toBool(true), listOf<PaperWay>(json[u"ways"], wayOf),
            listOf<RightNotOffered>(json[u"notOffered"], notOfferedOf), childRows};
}

} // namespace

QList<domain::PaperKind> papersOf(const QJsonValue& json)
{
    return listOf<domain::PaperKind>(json, paperOf);
}

QList<RequesterRule> requestersOf(const QJsonValue& json)
{
    return listOf<RequesterRule>(json, requesterOf);
}

} // namespace rd::rules
