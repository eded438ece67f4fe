#include "core/rules/child_rows.h"

#include "core/rules/paper_rule.h"
#include "core/rules/rule_book.h"

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

QStringList wishedCategories(const RuleBook& rules, domain::RequesterType requester, const domain::WishedItem& wish)
{
    const RequesterRule* const rule = rules.requester(requester);
    const bool narrowed = wish.categories.isEmpty() && rule && rule->childRows.contains(wish.right);
    return narrowed ? childCategories(rules) : wish.categories;
}

} // namespace rd::rules
