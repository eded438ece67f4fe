#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// R-RT-07: the privacy officer finds that somebody else holds the person's data too. The tasks that the item's right
// gives that holder are planned as if the policy had named it, with their terms; to take a holder away its tasks are
// dismissed (dismissTask). Errors: NotPermitted, NotFound, UnknownCode, ReasonRequired, AlreadyDone (it has its tasks),
// MoveForbidden (the item is answered), NothingToDo (the holder does nothing that the right asks for).
Result<QList<domain::Task>> addHolder(Desk& desk, const domain::CaseId& caseId, int position, const QString& holder,
                                      const QString& reason);

} // namespace rd::desk
