#include "core/desk/list_cases.h"

#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<domain::CasePage> listCases(const Desk& desk, const domain::CaseFilter& filter, const QString& after, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const storage::CaseRowPage stored, desk.storage().cases().page(filter, after, limit));
    domain::CasePage page;
    page.next = stored.next;
    page.rows.reserve(stored.rows.size());
    for (const storage::CaseRow& row : stored.rows)
        page.rows.append(summaryOf(desk, row, names));
    return page;
}

} // namespace rd::desk
