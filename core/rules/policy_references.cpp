#include "core/rules/policy_references.h"

#include "core/rules/policy_schema.h"

#include <algorithm>
#include <QDate>
#include <QJsonArray>
#include <QSet>
#include <QTime>

namespace rd::rules {

using namespace Qt::StringLiterals;

namespace {

using Codes = QSet<QString>;

// The codes of one list; a code may stand only once.
Result<Codes> codesIn(const QJsonObject& policy, const QString& list, const QString& key)
{
    Codes codes;
    const QJsonArray array = policy[list].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString code = array.at(i)[key].toString();
        if (codes.contains(code))
            return invalidPolicy(u"/%1/%2/%3"_s.arg(list).arg(i).arg(key), u"%1 stands twice"_s.arg(code));
        codes.insert(code);
    }
    return codes;
}

Result<void> requireKnown(const QString& place, const QJsonValue& value, const Codes& known)
{
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString code = array.at(i).toString();
        if (!known.contains(code))
            return invalidPolicy(u"%1/%2"_s.arg(place).arg(i), u"%1 is not in this file"_s.arg(code));
    }
    return {};
}

Result<void> requireKnownInEach(const QJsonObject& policy, const QString& list, const QString& key, const Codes& known)
{
    const QJsonArray array = policy[list].toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        RD_TRY(requireKnown(u"/%1/%2/%3"_s.arg(list).arg(i).arg(key), array.at(i)[key], known));
    return {};
}

Result<void> requireKnownByKey(const QString& place, const QJsonObject& byKey, const Codes& knownKeys,
                               const Codes& knownValues)
{
    for (const QString& key : byKey.keys()) {
        if (!knownKeys.contains(key))
            return invalidPolicy(place + u'/' + key, u"%1 is not in this file"_s.arg(key));
        RD_TRY(requireKnown(place + u'/' + key, byKey[key], knownValues));
    }
    return {};
}

Result<void> checkNamedHolders(const QJsonObject& policy, const Codes& holders, const Codes& platforms,
                               const Codes& categories)
{
    const QJsonArray rights = policy[u"rights"].toArray();
    for (qsizetype i = 0; i < rights.size(); ++i) {
        const QString place = u"/rights/%1/holders"_s.arg(i);
        const QJsonObject named = rights.at(i)[u"holders"].toObject();
        RD_TRY(requireKnown(place + u"/always"_s, named[u"always"], holders));
        RD_TRY(requireKnownByKey(place + u"/byPlatform"_s, named[u"byPlatform"].toObject(), platforms, holders));
        RD_TRY(requireKnownByKey(place + u"/byCategory"_s, named[u"byCategory"].toObject(), categories, holders));
    }
    return {};
}

Result<void> checkPurposes(const QJsonObject& policy, const Codes& holders)
{
    RD_TRY_ASSIGN(const Codes purposes, codesIn(policy, u"purposes"_s, u"code"_s));
    RD_TRY(requireKnownInEach(policy, u"purposes"_s, u"alsoStops"_s, purposes));
    return requireKnownInEach(policy, u"purposes"_s, u"holders"_s, holders);
}

Result<void> checkScope(const QJsonObject& policy)
{
    RD_TRY_ASSIGN(const Codes holders, codesIn(policy, u"holders"_s, u"id"_s));
    RD_TRY_ASSIGN(const Codes platforms, codesIn(policy, u"platforms"_s, u"code"_s));
    RD_TRY_ASSIGN(const Codes categories, codesIn(policy, u"categories"_s, u"code"_s));
    RD_TRY(requireKnownInEach(policy, u"platforms"_s, u"holders"_s, holders));
    RD_TRY(requireKnownInEach(policy, u"holders"_s, u"categories"_s, categories));
    const QJsonObject rules = policy[u"holderRules"].toObject();
    for (const QString& key : rules.keys())
        RD_TRY(requireKnown(u"/holderRules/%1"_s.arg(key), rules[key], holders));
    RD_TRY(checkPurposes(policy, holders));
    return checkNamedHolders(policy, holders, platforms, categories);
}

Result<void> checkGrounds(const QJsonObject& policy)
{
    RD_TRY_ASSIGN(const Codes deletionGrounds, codesIn(policy, u"deletionGrounds"_s, u"key"_s));
    RD_TRY_ASSIGN(const Codes refusalGrounds, codesIn(policy, u"refusalGrounds"_s, u"key"_s));
    RD_TRY(codesIn(policy, u"retentionReasons"_s, u"key"_s));
    RD_TRY(requireKnownInEach(policy, u"deletionGrounds"_s, u"alternatives"_s, deletionGrounds));
    RD_TRY(requireKnownInEach(policy, u"rights"_s, u"refusalGrounds"_s, refusalGrounds));
    RD_TRY(requireKnownInEach(policy, u"rights"_s, u"minorRefusalGrounds"_s, refusalGrounds));
    const QJsonObject language = policy[u"language"].toObject();
    RD_TRY(requireKnown(u"/language/groundOrder"_s, language[u"groundOrder"], deletionGrounds));
    const QJsonObject beside = language[u"groundBesideRights"].toObject();
    for (const QString& right : beside.keys()) {
        if (!deletionGrounds.contains(beside[right].toString()))
            return invalidPolicy(u"/language/groundBesideRights/%1"_s.arg(right),
                                 u"%1 is not in this file"_s.arg(beside[right].toString()));
    }
    return {};
}

Result<void> checkFactors(const QJsonObject& verification)
{
    Codes factors;
    for (const QJsonValue& factor : verification[u"factors"].toArray())
        factors.insert(factor[u"code"].toString());
    const QJsonArray asked = verification[u"recipientFactors"].toArray();
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QString code = asked.at(i)[u"code"].toString();
        if (!factors.contains(code))
            return invalidPolicy(u"/verification/recipientFactors/%1/code"_s.arg(i),
                                 u"%1 is not in this file"_s.arg(code));
    }
    return {};
}

// R-ID-11: every factor of a way is one of the file, and so are the groups of its answers.
Result<void> checkException(const QJsonObject& verification)
{
    Codes factors;
    Codes groups;
    for (const QJsonValue& factor : verification[u"factors"].toArray()) {
        factors.insert(factor[u"code"].toString());
        groups.insert(factor[u"group"].toString());
    }
    const QJsonArray ways = verification[u"exception"][u"ways"].toArray();
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const QString place = u"/verification/exception/ways/%1/"_s.arg(i);
        RD_TRY(requireKnown(place + u"factors"_s, ways.at(i)[u"factors"], factors));
        RD_TRY(requireKnown(place + u"answerGroups"_s, ways.at(i)[u"answerGroups"], groups));
        const bool empty = ways.at(i)[u"factors"].toArray().isEmpty() && ways.at(i)[u"pieces"].toArray().isEmpty();
        if (empty)
            return invalidPolicy(place + u"pieces"_s, u"asks for nothing to be seen"_s);
        if (ways.at(i)[u"answers"].toInt() > 0 && ways.at(i)[u"answerGroups"].toArray().isEmpty())
            return invalidPolicy(place + u"answerGroups"_s, u"names no group to answer of"_s);
    }
    return {};
}

// §2: every paper of a way is one of the file.
Result<void> checkPapers(const QJsonObject& policy)
{
    RD_TRY_ASSIGN(const Codes papers, codesIn(policy, u"papers"_s, u"code"_s));
    RD_TRY(codesIn(policy, u"requesters"_s, u"requester"_s));
    const QJsonArray requesters = policy[u"requesters"].toArray();
    const QJsonArray categories = policy[u"categories"].toArray();
    const bool knowsChild = std::any_of(categories.begin(), categories.end(),
                                        [](const QJsonValue& category) { return category[u"child"].toBool(); });
    for (qsizetype i = 0; i < requesters.size(); ++i) {
        // Nothing would be everything.
        if (requesters.at(i)[u"childRows"].isArray() && !knowsChild)
            return invalidPolicy(u"/requesters/%1/childRows"_s.arg(i), u"no category is a child's"_s);
        const QJsonArray ways = requesters.at(i)[u"ways"].toArray();
        for (qsizetype j = 0; j < ways.size(); ++j)
            RD_TRY(requireKnown(u"/requesters/%1/ways/%2/papers"_s.arg(i).arg(j), ways.at(j)[u"papers"], papers));
    }
    return {};
}

// A switch of the clock holds from its own day until the next one's.
Result<void> checkClockSettings(const QJsonArray& settings)
{
    QDate last;
    for (qsizetype i = 0; i < settings.size(); ++i) {
        const QString place = u"/clock/settings/%1/from"_s.arg(i);
        const QDate from = QDate::fromString(settings.at(i)[u"from"].toString(), Qt::ISODate);
        if (!from.isValid())
            return invalidPolicy(place, u"is no date"_s);
        if (last.isValid() && from <= last)
            return invalidPolicy(place, u"does not lie after the one before it"_s);
        last = from;
    }
    return {};
}

Result<void> checkDates(const QJsonObject& policy)
{
    for (const QString& key : {u"published"_s, u"effective"_s}) {
        if (!QDate::fromString(policy[key].toString(), Qt::ISODate).isValid())
            return invalidPolicy(u'/' + key, u"is no date"_s);
    }
    const QJsonObject hours = policy[u"contact"][u"hours"].toObject();
    for (const QString& key : hours.keys()) {
        const QJsonObject opening = hours[key].toObject();
        const auto timeOf = [&](QStringView end) { return QTime::fromString(opening[end].toString(), u"HH:mm"_s); };
        if (timeOf(u"from") >= timeOf(u"to"))
            return invalidPolicy(u"/contact/hours/%1"_s.arg(key), u"closes before it opens"_s);
    }
    return checkClockSettings(policy[u"clock"][u"settings"].toArray());
}

} // namespace

Result<void> checkReferences(const QJsonObject& policy)
{
    RD_TRY(codesIn(policy, u"rights"_s, u"code"_s));
    RD_TRY(checkScope(policy));
    RD_TRY(checkGrounds(policy));
    RD_TRY(checkFactors(policy[u"verification"].toObject()));
    RD_TRY(checkException(policy[u"verification"].toObject()));
    RD_TRY(checkPapers(policy));
    return checkDates(policy);
}

} // namespace rd::rules
