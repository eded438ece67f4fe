#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

struct ArrivedMaterial {
    QDateTime cameAt; // when it reached the company, whenever it is logged; invalid = now
    domain::MaterialExtent extent = domain::MaterialExtent::Complete;
    QString note; // what it was, in a few words; may stay empty
};

// §7 move 7: what T02 asked for has come. Complete material takes the waiting items up again; those that are verified
// already go on at once, and after T03 the second clock of §5.2 A starts on its day. Part of it is noted and the case
// goes on waiting. MoveForbidden when nothing waits, or (args "notAfter") when the thirty days after T03 are over;
// InvalidArgument (field "cameAt") for a time to come or before T02 left; ForbiddenNumber for a number in the note;
// ClockUnconfirmed without `cameAt`.
Result<domain::Case> logMaterial(Desk& desk, const domain::CaseId& caseId, const ArrivedMaterial& arrived);

} // namespace rd::desk
