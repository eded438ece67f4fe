#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

Result<domain::DeskStatus> deskStatus(const Desk& desk);
// security.md D12: after forty-eight hours, and without any.
bool lacksBackup(const domain::DeskStatus& status);

// Both integrity checks, the audit chain and the slot file; answers what is wrong, empty when the desk is sound.
Result<QStringList> checkDesk(const Desk& desk);

} // namespace rd::desk
