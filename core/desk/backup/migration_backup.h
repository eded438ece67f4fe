#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/storage/storage.h"

namespace rd::desk {

// The backup that a desk of an older schema gets beside itself before it is changed (security.md D22):
// "<desk>.before-schema-0021.<when>.rdbackup", the number being the first new one. Its errors bear the argument
// "migration". Of each older schema the newest is kept, of the three latest schemas: a backup holds personal data, also
// what was erased since (R-RE-01). Before that and without the argument DeskNotAsLeft, where the desk must be as this
// workstation left it (D7). Valid as long as its arguments are.
enum class OlderDesk { AsLeft, AsItLies };
storage::BackupFirst backupBeforeMigration(const QString& path, const Secret& databaseKey, const Clock& clock,
                                           OlderDesk required = OlderDesk::AsLeft);

} // namespace rd::desk
