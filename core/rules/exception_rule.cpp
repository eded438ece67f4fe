#include "core/rules/exception_rule.h"

#include "core/rules/policy_json.h"
#include "core/rules/rule_book.h"

#include <algorithm>

namespace rd::rules {

using namespace Qt::StringLiterals;
using domain::ExceptionWay;

namespace {

ExceptionWay exceptionWayOf(const QJsonObject& json)
{
    const auto pieceOf = [](const QJsonObject& piece) {
        return domain::PaperPoint{piece[u"code"].toString(), piece[u"title"].toString()};
    };
    ExceptionWay way;
    way.code = json[u"code"].toString();
    way.title = json[u"title"].toString();
    way.ask = json[u"ask"].toString();
    way.factors = texts(json[u"factors"]);
    way.answerGroups = texts(json[u"answerGroups"]);
    way.answers = json[u"answers"].toInt();
    way.pieces = listOf<domain::PaperPoint>(json[u"pieces"], pieceOf);
    way.copy = json[u"copy"].toBool();
    return way;
}

} // namespace

const ExceptionWay* ExceptionRule::way(const QString& code) const
{
    const auto found =
        std::find_if(ways.begin(), ways.end(), [&](const ExceptionWay& one) { return one.code == code; });
    return found == ways.end() ? nullptr : &*found;
}

std::optional<ExceptionRule> exceptionOf(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    ExceptionRule rule;
    rule.grants = levelAt(json[u"grants"]);
    rule.waitHours = json[u"waitHours"].toInt(rule.waitHours);
    rule.notice = json[u"notice"].toString();
    for (const QString& code : texts(json[u"waitsFor"])) {
        if (const auto right = domain::parseRight(code))
            rule.waitsFor.append(*right);
    }
    for (const QString& code : texts(json[u"requesters"])) {
        if (const auto requester = domain::parseRequesterType(code))
            rule.requesters.append(*requester);
    }
    rule.ways = listOf<ExceptionWay>(json[u"ways"], exceptionWayOf);
    return rule;
}

QStringList countedFactors(const ExceptionWay& way, const QList<FactorRule>& factors,
                           const QList<domain::FactorResult>& matched)
{
    QStringList counted;
    for (const domain::FactorResult& result : matched) {
        const auto rule = std::find_if(factors.begin(), factors.end(),
                                       [&](const FactorRule& one) { return one.code == result.factor; });
        // R-ID-02: what was changed lately, or a document nobody in charge has seen, matches and proves nothing.
        if (rule == factors.end() || !result.match || result.points <= 0 || counted.contains(rule->code))
            continue;
        if (way.factors.contains(rule->code) || way.answerGroups.contains(rule->group))
            counted.append(rule->code);
    }
    return counted;
}

QStringList exceptionGaps(const ExceptionWay& way, const QList<FactorRule>& factors,
                          const QList<domain::FactorResult>& matched, const QStringList& pieces)
{
    const QStringList counted = countedFactors(way, factors, matched);
    QStringList gaps;
    for (const QString& factor : way.factors) {
        if (!counted.contains(factor))
            gaps.append(factor);
    }
    const auto answered =
        std::count_if(counted.begin(), counted.end(), [&](const QString& code) { return !way.factors.contains(code); });
    for (qsizetype missing = answered; missing < way.answers; ++missing)
        gaps.append(way.answerGroups.join(u'/'));
    for (const domain::PaperPoint& piece : way.pieces) {
        if (!pieces.contains(piece.code))
            gaps.append(piece.code);
    }
    return gaps;
}

QDateTime objectionUntil(const ExceptionRule& rule, const domain::ExceptionPath& path,
                         const QHash<QString, QDateTime>& toldAt)
{
    QDateTime last;
    for (const QString& contact : path.contacts) {
        const QDateTime told = toldAt.value(contact);
        if (!told.isValid())
            return {};
        last = last.isValid() ? std::max(last, told) : told;
    }
    return last.isValid() ? last.addSecs(qint64(rule.waitHours) * 3600) : QDateTime();
}

} // namespace rd::rules
