#include "core/rules/factor_check.h"

#include "core/base/clock.h"
#include "core/base/text.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::rules {

using namespace Qt::StringLiterals;
using domain::ReferenceOrder;
using domain::ReferenceProfile;

namespace {

constexpr qsizetype shortestWord = 2;

// Letters and digits only, in one case: how two people write the same thing.
QString bare(const QString& text)
{
    QString letters;
    for (const QChar character : plainForm(text).toLower()) {
        if (character.isLetterOrNumber())
            letters.append(character);
    }
    return letters;
}

QString withoutEnding(QString text, const QStringList& endings)
{
    for (const QString& ending : endings) {
        if (text.size() > ending.size() + 1 && text.endsWith(ending)) {
            text.chop(ending.size());
            break;
        }
    }
    return text;
}

Verdict verdictOf(bool match)
{
    return match ? Verdict::Match : Verdict::NoMatch;
}

bool isRecent(const VerificationPolicy& policy, const ReferenceOrder& order, const QDate& today)
{
    return order.date.isValid() && order.date <= today && order.date >= today.addMonths(-policy.orderMonths);
}

Verdict compareOrderNumber(const VerificationPolicy& policy, const QString& answer, const ReferenceProfile& profile,
                           const QDate& today)
{
    Verdict verdict = Verdict::NoMatch;
    for (const ReferenceOrder& order : profile.orders) {
        if (bare(order.number).isEmpty() || bare(order.number) != bare(answer))
            continue;
        if (isRecent(policy, order, today))
            return Verdict::Match;
        verdict = Verdict::MatchWithoutPoints;
    }
    return verdict;
}

struct GoodsAnswer {
    int month = 0; // 0 = none said
    QStringList words;
};

GoodsAnswer readGoods(const QString& answer)
{
    static const QRegularExpression monthPattern(
        u"(?:20\\d\\d\\s*[年./-]\\s*)?\\b(1[0-2]|0?[1-9])\\s*月(?:份)?|20\\d\\d[./-](1[0-2]|0?[1-9])(?:[./-]\\d{1,2})?"_s);
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString text = plainForm(answer).toLower();
    GoodsAnswer goods;
    const QRegularExpressionMatch month = monthPattern.match(text);
    if (month.hasMatch()) {
        goods.month = (month.captured(1).isEmpty() ? month.captured(2) : month.captured(1)).toInt();
        text.replace(month.capturedStart(), month.capturedLength(), u" "_s);
    }
    goods.words = text.split(separators, Qt::SkipEmptyParts);
    return goods;
}

bool isGoodsOf(const ReferenceOrder& order, const GoodsAnswer& answer)
{
    const QString goods = bare(order.goods);
    const bool saysSomething = std::any_of(answer.words.begin(), answer.words.end(),
                                           [](const QString& word) { return word.size() >= shortestWord; });
    return saysSomething && order.date.month() == answer.month
        && std::all_of(answer.words.begin(), answer.words.end(),
                       [&](const QString& word) { return goods.contains(bare(word)); });
}

Verdict compareGoods(const VerificationPolicy& policy, const QString& answer, const ReferenceProfile& profile,
                     const QDate& today)
{
    const GoodsAnswer goods = readGoods(answer);
    return verdictOf(std::any_of(profile.orders.begin(), profile.orders.end(), [&](const ReferenceOrder& order) {
        return isRecent(policy, order, today) && isGoodsOf(order, goods);
    }));
}

// 海淀 of 北京市海淀区: what a caller says of a district, with or without its last character.
QString districtCore(const QString& district)
{
    static const QRegularExpression lastPart(u"[^省市区县旗州盟]+(?:新区|自治县|自治旗|区|县|旗|市)$"_s);
    const QString whole = bare(district);
    const QRegularExpressionMatch match = lastPart.match(whole);
    return withoutEnding(match.hasMatch() ? match.captured() : whole,
                         {u"新区"_s, u"自治县"_s, u"自治旗"_s, u"区"_s, u"县"_s, u"旗"_s, u"市"_s});
}

bool isRecipientOf(const ReferenceOrder& order, const QString& answer)
{
    const QString name = bare(order.recipientName);
    const QString district = districtCore(order.recipientDistrict);
    QString rest = answer;
    if (name.size() < shortestWord || district.isEmpty() || !rest.contains(name))
        return false;
    return rest.remove(name).contains(district);
}

Verdict comparePoints(const VerificationPolicy& policy, const QString& answer, const ReferenceProfile& profile)
{
    static const QRegularExpression number(u"^\\D*(\\d+)(?:分|积分)?$"_s);
    const QString text = bare(answer);
    if (!profile.level.isEmpty()
        && withoutEnding(text, {u"会员"_s, u"级"_s}) == withoutEnding(bare(profile.level), {u"会员"_s, u"级"_s}))
        return Verdict::Match;
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch() || !profile.points)
        return Verdict::NoMatch;
    const qint64 said = match.captured(1).toLongLong();
    const qint64 onFile = *profile.points;
    return verdictOf(100 * qAbs(said - onFile) <= qAbs(onFile) * policy.pointsTolerancePercent);
}

// At least half of the store's name, so that the name of the city alone is no answer.
Verdict compareStore(const QString& answer, const ReferenceProfile& profile)
{
    const QString said = withoutEnding(bare(answer), {u"门店"_s, u"店"_s});
    const QString onFile = withoutEnding(bare(profile.store), {u"门店"_s, u"店"_s});
    if (said.size() < shortestWord || onFile.size() < shortestWord)
        return Verdict::NoMatch;
    const qsizetype shorter = std::min(said.size(), onFile.size());
    const qsizetype longer = std::max(said.size(), onFile.size());
    return verdictOf((said.contains(onFile) || onFile.contains(said)) && 2 * shorter >= longer);
}

QString monthDayOf(const QString& answer)
{
    static const QRegularExpression written(u"(?:\\d{4}\\D)?\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})"_s);
    static const QRegularExpression digits(u"^(?:\\d{4})?(\\d{2})(\\d{2})$"_s);
    const QString text = plainForm(answer);
    for (const QRegularExpression& shape : {digits, written}) {
        const QRegularExpressionMatch match = shape.match(text);
        if (match.hasMatch())
            return u"%1-%2"_s.arg(match.captured(1).toInt(), 2, 10, QLatin1Char('0'))
                .arg(match.captured(2).toInt(), 2, 10, QLatin1Char('0'));
    }
    return {};
}

Verdict comparePhone(const VerificationPolicy& policy, const QString& answer, const ReferenceProfile& profile,
                     const QDate& today)
{
    const std::optional<QString> phone = normalisedPhone(answer);
    if (!phone || !profile.phones.contains(*phone))
        return Verdict::NoMatch;
    return phoneChangedLately(policy, profile, today) ? Verdict::MatchWithoutPoints : Verdict::Match;
}

bool isOneOf(const QStringList& onFile, const QString& answer)
{
    const QString said = bare(answer);
    return !said.isEmpty()
        && std::any_of(onFile.begin(), onFile.end(), [&](const QString& one) { return bare(one) == said; });
}

} // namespace

bool phoneChangedLately(const VerificationPolicy& policy, const ReferenceProfile& profile, const QDate& today)
{
    return profile.phoneChangedAt.isValid()
        && shanghaiDate(profile.phoneChangedAt).daysTo(today) < policy.changedDaysWithoutPoints;
}

Verdict compareAnswer(const VerificationPolicy& policy, const FactorRule& factor, const QString& answer,
                      const ReferenceProfile& profile, const QDate& today)
{
    switch (factor.check) {
    case FactorCheck::Code:
    case FactorCheck::Attested:
        return Verdict::NoMatch;
    case FactorCheck::MemberNumber:
        return verdictOf(isOneOf(profile.members, answer));
    case FactorCheck::OrderNumber:
        return compareOrderNumber(policy, answer, profile, today);
    case FactorCheck::GoodsAndMonth:
        return compareGoods(policy, answer, profile, today);
    case FactorCheck::PointsOrLevel:
        return comparePoints(policy, answer, profile);
    case FactorCheck::Store:
        return compareStore(answer, profile);
    case FactorCheck::Birthday:
        return verdictOf(!profile.birthdayMonthDay.isEmpty() && monthDayOf(answer) == profile.birthdayMonthDay);
    case FactorCheck::RecipientAndDistrict:
        return verdictOf(
            std::any_of(profile.orders.begin(), profile.orders.end(),
                        [said = bare(answer)](const ReferenceOrder& order) { return isRecipientOf(order, said); }));
    case FactorCheck::Phone:
        return comparePhone(policy, answer, profile, today);
    case FactorCheck::Name:
        return verdictOf(isOneOf({profile.name}, answer));
    }
    Q_UNREACHABLE();
}

} // namespace rd::rules
