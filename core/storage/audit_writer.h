#pragma once

#include "core/domain/audit_event.h"
#include "core/security/audit_chain.h"
#include "core/security/session.h"
#include "core/storage/sql/sql_query.h"

namespace rd::storage {

// A stored entry with what proves it.
struct StoredEntry {
    security::ChainedEntry entry;
    QByteArray hash;
    QByteArray signature;
};

inline const QString auditColumns = QStringLiteral(
    "sequence, at, actor, actor_name, roles, workstation, action, object_kind, object_id, case_id, detail, "
    "touched, previous, hash, signature");
StoredEntry readEntry(const SqlQuery& query);

// SHA-256 over all columns of one row, empty when the row is gone; nothing for a kind that is no table.
Result<QByteArray> rowHash(SqlConnection& sql, const QString& kind, const QString& id);

// The key that the details of a case's entries are encrypted with; events outside a case share the desk's own. `create`
// makes it on first use.
enum class KeyUse { Existing, Create };
Result<Secret> detailKey(SqlConnection& sql, const QString& caseId, KeyUse use);

// Appends the events to the chain, the first one carrying the hashes of every row the transaction touched.
Result<void> appendEntries(SqlConnection& sql, const security::Session& session, const QDateTime& at,
                           const QList<domain::AuditEvent>& events);

// What `touched` says, row by row.
struct TouchedHash {
    QString kind;
    QString id;
    QByteArray hash;
};
QList<TouchedHash> touchedOf(const QByteArray& packed);

} // namespace rd::storage
