#include "core/desk/cases/list_cases.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

namespace {

// What is still to be done comes in the order of the work; what is over is looked up by its date.
bool isWork(const domain::CaseFilter& filter)
{
    return filter.openOnly || (filter.state && domain::isOpen(*filter.state));
}

} // namespace

Result<domain::CasePage> listCases(const Desk& desk, const domain::CaseFilter& filter, const QString& after, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    domain::CaseFilter asked = filter;
    if (isWork(filter))
        asked.queueFrom = overdueBefore(desk);
    RD_TRY_ASSIGN(const storage::CaseRowPage stored, desk.storage().cases().page(asked, after, limit));
    domain::CasePage page;
    page.next = stored.next;
    page.rows.reserve(stored.rows.size());
    for (const storage::CaseRow& row : stored.rows)
        page.rows.append(summaryOf(desk, row, names));
    return page;
}

} // namespace rd::desk
