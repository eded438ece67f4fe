#include "core/desk/search_cases.h"

#include "core/desk/case_moves.h"
#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<QList<domain::CaseSummary>> searchCases(Desk& desk, const QString& text, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::SearchCases));
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return QList<domain::CaseSummary>();
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<storage::CaseRow> rows, desk.storage().cases().search(wanted, limit));
    QList<domain::CaseSummary> found;
    found.reserve(rows.size());
    for (const storage::CaseRow& row : rows)
        found.append(summaryOf(desk, row, names));

    // Not announced: a search changes nothing that a page shows.
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY(work.commit(objectEvent(QStringLiteral("CasesSearched"), QStringLiteral("desk"), {}, {},
                                   {{QStringLiteral("text"), wanted}, {QStringLiteral("found"), found.size()}})));
    return found;
}

} // namespace rd::desk
