#include "core/rules/verification_rule.h"

#include "core/rules/factor_check.h"
#include "core/rules/recipient_rule.h"

#include <algorithm>
#include <QSet>

namespace rd::rules {

using namespace Qt::StringLiterals;
using domain::AssuranceLevel;
using domain::FactorAnswer;
using domain::FactorResult;
using domain::LockState;

namespace {

const QString possession = QStringLiteral("POSSESSION");
const QString parcel = QStringLiteral("PARCEL");
const QString attested = QStringLiteral("confirmed");
constexpr qint64 secondsOfADay = 24 * 3600;

const FactorRule* ruleOf(const VerificationPolicy& policy, const QString& code)
{
    const auto rule = std::find_if(policy.factors.begin(), policy.factors.end(),
                                   [&](const FactorRule& one) { return one.code == code; });
    return rule == policy.factors.end() ? nullptr : &*rule;
}

bool provesTheNumber(const FactorRule& rule)
{
    return rule.carrier == "SIM"_L1;
}

Verdict judgePossession(const VerificationPolicy& policy, const FactorRule& rule, const FactorAnswer& answer,
                        const CheckContext& context)
{
    const bool happened = rule.check == FactorCheck::Code
        ? context.codeMatches
        : answer.answer.trimmed().compare(attested, Qt::CaseInsensitive) == 0;
    if (!happened)
        return Verdict::NoMatch;
    // R-ID-01: some factors count only before a supervisor; R-ID-02: a number changed lately proves nothing.
    if ((rule.supervisorOnly && !context.supervisorConfirms)
        || (provesTheNumber(rule) && phoneChangedLately(policy, *context.profile, context.today)))
        return Verdict::MatchWithoutPoints;
    return Verdict::Match;
}

FactorResult resultOf(const VerificationPolicy& policy, const FactorAnswer& answer, const CheckContext& context)
{
    FactorResult result;
    result.factor = answer.factor;
    const FactorRule* rule = ruleOf(policy, answer.factor);
    result.answered = rule && !answer.answer.trimmed().isEmpty();
    // Without a record the same work is not done, but the same thing is said (R-ID-03).
    if (!result.answered || !context.profile)
        return result;
    const bool compares = rule->check != FactorCheck::Code && rule->check != FactorCheck::Attested;
    const Verdict verdict = compares ? compareAnswer(policy, *rule, answer.answer, *context.profile, context.today)
                                     : judgePossession(policy, *rule, answer, context);
    result.match = verdict != Verdict::NoMatch;
    result.points = verdict == Verdict::Match ? rule->points : 0;
    return result;
}

struct Scored {
    const FactorRule* rule = nullptr;
    int points = 0;
};

// Each factor once, with its best result of the session; of two that prove the same possession the higher (R-ID-02).
QList<Scored> scoredOnce(const VerificationPolicy& policy, const QList<FactorResult>& results)
{
    QList<Scored> scored;
    for (const FactorResult& result : results) {
        const FactorRule* rule = ruleOf(policy, result.factor);
        if (!rule || !result.match || result.points <= 0)
            continue;
        const auto same = std::find_if(scored.begin(), scored.end(), [&](const Scored& one) {
            return one.rule == rule || (!rule->carrier.isEmpty() && one.rule->carrier == rule->carrier);
        });
        if (same == scored.end())
            scored.append({rule, result.points});
        else if (same->points < result.points)
            *same = {rule, result.points};
    }
    return scored;
}

int totalOf(const VerificationPolicy& policy, const QList<Scored>& scored)
{
    int total = 0;
    int ofParcel = 0;
    for (const Scored& one : scored)
        (one.rule->group == parcel ? ofParcel : total) += one.points;
    return total + std::min(ofParcel, policy.parcelCap);
}

AssuranceLevel levelOf(const VerificationPolicy& policy, const QList<Scored>& scored, const CheckContext& context)
{
    QSet<QString> groups;
    int possessions = 0;
    bool strongPossession = false;
    QList<Scored> beforeAnybody;
    for (const Scored& one : scored) {
        possessions += one.rule->group == possession ? 1 : 0;
        if (one.rule->supervisorOnly)
            continue;
        groups.insert(one.rule->group);
        strongPossession |= one.rule->group == possession && one.points >= policy.possessionMinimum;
        beforeAnybody.append(one);
    }
    // A document shown in person counts for L3 alone.
    const int points = totalOf(policy, beforeAnybody);
    if (context.supervisorConfirms && totalOf(policy, scored) >= policy.level3 && possessions >= 2)
        return AssuranceLevel::L3;
    if (points >= policy.level2 && strongPossession)
        return AssuranceLevel::L2;
    if (strongPossession || (points >= policy.level1 && groups.size() >= policy.level1Groups))
        return AssuranceLevel::L1;
    return AssuranceLevel::L0;
}

// All factors of the set; an order of any age names the parcel, but a possession that scores nothing proves nothing.
AssuranceLevel levelOfRecipient(const VerificationPolicy& policy, const QList<FactorResult>& results,
                                const CheckContext& context)
{
    const auto holds = [&](const QString& code) {
        const FactorRule* rule = ruleOf(policy, code);
        return rule && std::any_of(results.begin(), results.end(), [&](const FactorResult& result) {
                   return result.factor == code && result.match && (rule->group != possession || result.points > 0);
               });
    };
    if (!std::all_of(policy.recipientFactors.begin(), policy.recipientFactors.end(),
                     [&](const RecipientFactor& factor) { return holds(factor.code); }))
        return AssuranceLevel::L0;
    const bool document = std::any_of(policy.factors.begin(), policy.factors.end(),
                                      [&](const FactorRule& rule) { return rule.supervisorOnly && holds(rule.code); });
    return document && context.supervisorConfirms ? AssuranceLevel::L3 : AssuranceLevel::L2;
}

} // namespace

Judgement judgeAnswers(const VerificationPolicy& policy, const QList<FactorAnswer>& answers,
                       const CheckContext& context)
{
    Judgement judgement;
    for (const FactorAnswer& answer : answers) {
        const FactorResult result = resultOf(policy, answer, context);
        judgement.failures += result.answered && !result.match ? 1 : 0;
        judgement.results.append(result);
    }
    const QList<Scored> scored = scoredOnce(policy, context.earlier + judgement.results);
    judgement.points = totalOf(policy, scored);
    judgement.level = answersForParcel(policy, context.requester)
        ? levelOfRecipient(policy, context.earlier + judgement.results, context)
        : levelOf(policy, scored, context);
    return judgement;
}

bool provesPlatformAccount(const VerificationPolicy& policy, const QList<FactorResult>& matched)
{
    return std::any_of(matched.begin(), matched.end(), [&](const FactorResult& result) {
        const FactorRule* rule = ruleOf(policy, result.factor);
        return rule && rule->carrier == "PLATFORM_ACCOUNT"_L1 && result.match && result.points > 0;
    });
}

AssuranceLevel oneLevelMore(AssuranceLevel level)
{
    switch (level) {
    case AssuranceLevel::L0:
        return AssuranceLevel::L0;
    case AssuranceLevel::L1:
        return AssuranceLevel::L2;
    case AssuranceLevel::L2:
    case AssuranceLevel::L3:
        return AssuranceLevel::L3;
    }
    Q_UNREACHABLE();
}

LockState lockAfter(const VerificationPolicy& policy, int failuresInSession, const QList<QDateTime>& failureTimes,
                    const QDateTime& now, QDateTime* lockedUntil)
{
    QList<QDateTime> times = failureTimes;
    std::sort(times.begin(), times.end());
    *lockedUntil = QDateTime();
    const auto inLast30Days =
        std::count_if(times.begin(), times.end(), [&](const QDateTime& at) { return at > now.addDays(-30); });
    if (inLast30Days >= policy.failuresPer30Days)
        return LockState::LockedForSupervisor;

    // The lock runs from the failure that made it full, not from the question whether it still holds.
    const qsizetype full = policy.failuresPerDay;
    for (qsizetype last = full - 1; last < times.size(); ++last) {
        if (times.at(last - full + 1).secsTo(times.at(last)) <= secondsOfADay)
            *lockedUntil = times.at(last).addSecs(policy.lockHours * 3600LL);
    }
    if (lockedUntil->isValid() && *lockedUntil > now)
        return LockState::LockedUntil;
    *lockedUntil = QDateTime();
    return failuresInSession >= policy.failuresPerSession ? LockState::SessionEnded : LockState::Free;
}

} // namespace rd::rules
