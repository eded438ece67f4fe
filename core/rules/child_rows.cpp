#include "core/rules/child_rows.h"

#include "core/rules/paper_rule.h"
#include "core/rules/rule_book.h"

#include <algorithm>

namespace rd::rules {

QStringList childCategories(const RuleBook& rules)
{
    QStringList codes;
    for (const Category& category : rules.categories()) {
        if (category.child)
            codes.append(category.code);
    }
    return codes;
}

bool speaksForChildOnly(const RuleBook& rules, domain::RequesterType requester)
{
    const RequesterRule* const rule = rules.requester(requester);
    return rule && !rule->childRows.isEmpty();
}

namespace {

bool meansChild(const RuleBook& rules, domain::RequesterType requester, domain::RightType right)
{
    const RequesterRule* const rule = rules.requester(requester);
    return rule && rule->childRows.contains(right);
}

} // namespace

QString categoryBesidesChild(const RuleBook& rules, domain::RequesterType requester, const domain::WishedItem& wish)
{
    if (!meansChild(rules, requester, wish.right))
        return {};
    const QStringList childs = childCategories(rules);
    const auto other = std::find_if(wish.categories.begin(), wish.categories.end(),
                                    [&](const QString& code) { return !childs.contains(code); });
    return other == wish.categories.end() ? QString() : *other;
}

QStringList wishedCategories(const RuleBook& rules, domain::RequesterType requester, const domain::WishedItem& wish)
{
    const bool narrowed = wish.categories.isEmpty() && meansChild(rules, requester, wish.right);
    return narrowed ? childCategories(rules) : wish.categories;
}

} // namespace rd::rules
