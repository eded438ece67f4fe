#include "core/desk/data_scope.h"

#include "core/desk/desk_parts.h"
#include "core/desk/paper_standing.h"
#include "core/rules/child_rows.h"

#include <algorithm>

namespace rd::desk {

Result<void> requireKnownCategories(const rules::RuleBook& rules, const QStringList& codes)
{
    const auto unknown =
        std::find_if(codes.begin(), codes.end(), [&](const QString& code) { return !rules.category(code); });
    if (unknown == codes.end())
        return {};
    return fail(ErrorCode::UnknownCode,
                {{QStringLiteral("field"), QStringLiteral("category")}, {QStringLiteral("code"), *unknown}});
}

Result<std::optional<QStringList>> reachableCategories(const Desk& desk, const domain::Case& theCase)
{
    if (!rules::speaksForChildOnly(desk.rules(), theCase.requester.type))
        return std::nullopt;
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    if (!papers.bypassesPerson())
        return std::nullopt;
    return rules::childCategories(desk.rules());
}

} // namespace rd::desk
