#include "core/desk/cases/view_case.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<domain::CaseFile> viewCase(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, showCase(desk, caseId));
    // Not announced: it changes nothing that a page shows.
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY(work.commit(caseEvent(QStringLiteral("CaseViewed"), caseId, {})));
    return file;
}

} // namespace rd::desk
