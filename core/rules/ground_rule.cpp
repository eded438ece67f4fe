#include "core/rules/ground_rule.h"

#include <algorithm>

namespace rd::rules {

namespace {

std::optional<bool> findingOn(const QString& ground, const domain::RequestItem& item,
                              const QList<domain::GroundTest>& tests)
{
    const auto newest = std::find_if(tests.rbegin(), tests.rend(), [&](const domain::GroundTest& test) {
        return test.itemId == item.id && test.ground == ground;
    });
    return newest == tests.rend() ? std::nullopt : std::optional(newest->holds);
}

// As long as nobody has tested it.
bool stands(const Ground& own, const domain::RequestItem& item, const QList<domain::ConsentFinding>& lookUps)
{
    if (own.opens.isEmpty())
        return true;
    const auto newest = std::find_if(lookUps.rbegin(), lookUps.rend(),
                                     [&](const domain::ConsentFinding& one) { return one.itemId == item.id; });
    return own.opens.contains(domain::Operation::SourceReview) && newest != lookUps.rend()
        && domain::isUnconsented(*newest);
}

} // namespace

QStringList groundsToTest(const RuleBook& rules, const domain::RequestItem& item,
                          const QList<domain::GroundTest>& tests)
{
    const Ground* const own = rules.deletionGround(item.ground);
    if (!own || own->alternatives.isEmpty() || findingOn(own->key, item, tests).value_or(false))
        return {};
    QStringList untested = QStringList{own->key} + own->alternatives;
    untested.removeIf([&](const QString& ground) { return findingOn(ground, item, tests).has_value(); });
    return untested;
}

QString acceptedGround(const RuleBook& rules, const domain::RequestItem& item, const QList<domain::GroundTest>& tests,
                       const QList<domain::ConsentFinding>& lookUps)
{
    const Ground* const own = rules.deletionGround(item.ground);
    if (own && findingOn(own->key, item, tests).value_or(stands(*own, item, lookUps)))
        return own->key;
    for (const Ground& ground : rules.deletionGrounds()) {
        if (findingOn(ground.key, item, tests).value_or(false))
            return ground.key;
    }
    return {};
}

bool isGroundFound(const RuleBook& rules, const domain::RequestItem& item, const QList<domain::GroundTest>& tests,
                   const QList<domain::ConsentFinding>& lookUps)
{
    const Ground* const own = rules.deletionGround(item.ground);
    return !own || own->opens.isEmpty() || !acceptedGround(rules, item, tests, lookUps).isEmpty();
}

} // namespace rd::rules
