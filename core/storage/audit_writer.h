#pragma once

#include "core/domain/audit_event.h"
#include "core/security/audit_chain.h"
#include "core/security/keyset.h"
#include "core/storage/row_kind.h"
#include "core/storage/sql/sql_query.h"

#include <optional>

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

// The key that the details of a case's entries are encrypted with; events outside a case share the desk's own. Create
// makes it on first use, NotFound {"kind": "case"} for a case that was erased meanwhile: a key made anew would
// contradict the entry that says so, for good. Existing answers an empty secret when it is not there, or not there any
// more.
enum class KeyUse { Existing, Create };
Result<Secret> detailKey(SqlConnection& sql, const QString& caseId, KeyUse use);

// The last entry of the log.
struct ChainEnd {
    qint64 sequence = 0;
    QByteArray hash;
};
Result<ChainEnd> readChainEnd(SqlConnection& sql);

// An event before it is encrypted, chained and signed.
struct OpenEntry {
    security::ChainedEntry frame; // who, when, what; its place in the chain and what it seals are missing
    QJsonObject detail;
    QByteArray touched; // what packedTouched() gave; the frame's own is taken as it is
    Secret key; // of its case
};
// Kind, id and hash of every row written since the last call, as they are now.
Result<QByteArray> packedTouched(SqlConnection& sql);
// The entry that follows `end`, which it moves on.
StoredEntry sealedEntry(const OpenEntry& open, const security::Keyset& keyset, ChainEnd& end);
Result<void> insertEntry(SqlConnection& sql, const StoredEntry& stored);
// Before the commit: what the log's last entry is now.
Result<void> noteChainEnd(SqlConnection& sql, const ChainEnd& end);

// What the event told; empty when the key is gone or the detail is not what it sealed.
QJsonObject openedDetail(const Secret& key, const security::ChainedEntry& entry);

// What `touched` says, row by row; nothing when it does not open with the key. It is encrypted like the detail: the
// hash of a row must not outlive the key of its case.
struct TouchedHash {
    RowName row;
    QByteArray hash;
};
std::optional<QList<TouchedHash>> readTouched(const QByteArray& packed);
std::optional<QList<TouchedHash>> openedTouched(const Secret& key, const security::ChainedEntry& entry);

// The last entry as the log notes it outside the log, so that cut-off entries are missed.
QByteArray headMark(qint64 sequence, const QByteArray& hash);

} // namespace rd::storage
