#pragma once

#include "core/base/result.h"
#include "core/domain/audit_event.h"

namespace rd::storage {

class SqlConnection;

// What happened to a desk while nobody was signed in who could sign for it: its schema was changed, it was restored. It
// stands in the desk from the same transaction on and goes into the log with the next sign-in, whatever is killed
// between.
Result<void> keepUnlogged(SqlConnection& sql, const QString& action, const QJsonObject& detail);
// Oldest first. In the transaction that logs them they are taken out.
Result<QList<domain::AuditEvent>> takeUnlogged(SqlConnection& sql);

} // namespace rd::storage
