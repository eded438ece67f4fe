#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

Result<domain::DeskStatus> deskStatus(const Desk& desk);

// Both integrity checks, the audit chain and the slot file; answers what is wrong, empty when the desk is sound.
Result<QStringList> checkDesk(const Desk& desk);

} // namespace rd::desk
