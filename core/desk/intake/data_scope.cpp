#include "core/desk/intake/data_scope.h"

#include "core/desk/copies/collected_records.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/paper_standing.h"
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

Result<void> requireCategories(const rules::RuleBook& rules, domain::RequesterType requester,
                               const domain::WishedItem& wish)
{
    RD_TRY(requireKnownCategories(rules, wish.categories));
    const QString other = rules::categoryBesidesChild(rules, requester, wish);
    if (other.isEmpty())
        return {};
    return fail(ErrorCode::InvalidArgument,
                {{QStringLiteral("field"), QStringLiteral("category")}, {QStringLiteral("code"), other}});
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

Result<QList<domain::FoundRecord>> rowsOfCopy(const Desk& desk, const domain::Case& theCase,
                                              const QList<domain::FoundRecord>& records)
{
    // Papers may have been handed back since a row was taken.
    RD_TRY_ASSIGN(const std::optional<QStringList> reachable, reachableCategories(desk, theCase));
    QList<domain::FoundRecord> rows;
    std::copy_if(records.begin(), records.end(), std::back_inserter(rows), [&](const domain::FoundRecord& record) {
        return isTaken(record) && (!reachable || reachable->contains(record.category));
    });
    return rows;
}

} // namespace rd::desk
