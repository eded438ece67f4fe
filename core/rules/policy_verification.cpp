#include "core/rules/policy_verification.h"

#include "core/rules/policy_json.h"

#include <algorithm>

namespace rd::rules {

using namespace Qt::StringLiterals;

namespace {

FactorCheck checkOf(const QString& code)
{
    static const QHash<QString, FactorCheck> checks{
        {u"CODE"_s, FactorCheck::Code},
        {u"ATTESTED"_s, FactorCheck::Attested},
        {u"MEMBER_NUMBER"_s, FactorCheck::MemberNumber},
        {u"ORDER_NUMBER"_s, FactorCheck::OrderNumber},
        {u"GOODS_AND_MONTH"_s, FactorCheck::GoodsAndMonth},
        {u"POINTS_OR_LEVEL"_s, FactorCheck::PointsOrLevel},
        {u"STORE"_s, FactorCheck::Store},
        {u"BIRTHDAY"_s, FactorCheck::Birthday},
        {u"RECIPIENT_AND_DISTRICT"_s, FactorCheck::RecipientAndDistrict},
        {u"PHONE"_s, FactorCheck::Phone},
        {u"NAME"_s, FactorCheck::Name},
    };
    return checks.value(code);
}

// A file of before these keys has all risks of the rule book (R-ID-09).
QList<Risk> risksOf(const QJsonValue& json)
{
    static const QList<std::pair<QString, Risk>> codes{
        {u"PHONE_CHANGED"_s, Risk::PhoneChanged},    {u"DORMANT"_s, Risk::Dormant},
        {u"LOCKED_LATELY"_s, Risk::LockedLately},    {u"NEW_CONTACT"_s, Risk::NewContact},
        {u"COPY_AND_CANCEL"_s, Risk::CopyAndCancel}, {u"SAFETY_FLAG"_s, Risk::SafetyFlag},
    };
    const QStringList named = texts(json);
    QList<Risk> risks;
    for (const auto& [code, risk] : codes) {
        if (!json.isArray() || named.contains(code))
            risks.append(risk);
    }
    return risks;
}

FactorRule factorOf(const QJsonObject& json)
{
    FactorRule factor;
    factor.code = json[u"code"].toString();
    factor.group = json[u"group"].toString();
    factor.title = json[u"title"].toString();
    factor.ask = json[u"ask"].toString();
    factor.points = json[u"points"].toInt();
    factor.supervisorOnly = json[u"supervisorOnly"].toBool();
    factor.check = checkOf(json[u"check"].toString());
    factor.attested = factor.check == FactorCheck::Attested;
    factor.carrier = json[u"carrier"].toString();
    return factor;
}

RecipientFactor recipientFactorOf(const QJsonObject& json)
{
    return {json[u"code"].toString(), json[u"ask"].toString()};
}

} // namespace

VerificationPolicy verificationOf(const QJsonObject& json)
{
    VerificationPolicy policy;
    policy.version = json[u"version"].toString();
    policy.factors = listOf<FactorRule>(json[u"factors"], factorOf);
    std::stable_sort(policy.factors.begin(), policy.factors.end(),
                     [](const FactorRule& a, const FactorRule& b) { return a.points > b.points; });
    policy.recipientFactors = listOf<RecipientFactor>(json[u"recipientFactors"], recipientFactorOf);
    policy.level1 = json[u"level1"].toInt();
    policy.level1Groups = json[u"level1Groups"].toInt();
    policy.level2 = json[u"level2"].toInt();
    policy.level3 = json[u"level3"].toInt();
    policy.possessionMinimum = json[u"possessionMinimum"].toInt();
    policy.parcelCap = json[u"parcelCap"].toInt();
    policy.changedDaysWithoutPoints = json[u"changedDaysWithoutPoints"].toInt();
    policy.orderMonths = json[u"orderMonths"].toInt();
    policy.dormantMonths = json[u"dormantMonths"].toInt(policy.dormantMonths);
    policy.raisingRisks = risksOf(json[u"raisingRisks"]);
    policy.endangeredLevel = domain::parseLevel(json[u"endangeredLevel"].toString()).value_or(policy.endangeredLevel);
    policy.pointsTolerancePercent = json[u"pointsTolerancePercent"].toInt();
    policy.failuresPerSession = json[u"failuresPerSession"].toInt();
    policy.failuresPerDay = json[u"failuresPerDay"].toInt();
    policy.failuresPer30Days = json[u"failuresPer30Days"].toInt();
    policy.lockHours = json[u"lockHours"].toInt();
    policy.sessionHours = json[u"sessionHours"].toInt();
    policy.codeMinutes = json[u"codeMinutes"].toInt();
    policy.codeTries = json[u"codeTries"].toInt();
    policy.codesPer15Minutes = json[u"codesPer15Minutes"].toInt();
    policy.codesPerDay = json[u"codesPerDay"].toInt();
    policy.codeText = json[u"codeText"].toString();
    policy.neutralSentence = json[u"neutralSentence"].toString();
    policy.exception = exceptionOf(json[u"exception"]);
    return policy;
}

} // namespace rd::rules
