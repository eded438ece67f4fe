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

QString acceptedGround(const RuleBook& rules, const domain::RequestItem& item, const QList<domain::GroundTest>& tests)
{
    if (rules.deletionGround(item.ground) && findingOn(item.ground, item, tests).value_or(true))
        return item.ground;
    for (const Ground& ground : rules.deletionGrounds()) {
        if (findingOn(ground.key, item, tests).value_or(false))
            return ground.key;
    }
    return {};
}

} // namespace rd::rules
