#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/domain/audit_event.h"

namespace rd::storage {

class SqlConnection;

struct LogEnd {
    qint64 sequence = 0;
    QByteArray hash;
};

// The audit log (security.md D6, R-AU-01): hash-chained, signed by the acting user, detail encrypted with the case's
// key. Entries are written by Transaction::commit only.
class AuditRepository {
public:
    explicit AuditRepository(SqlConnection& sql);

    // Oldest first, its lines of shared entries among them. The row of an erased case is gone, and with it what leads
    // to its lines.
    Result<QList<domain::AuditEntry>> ofCase(const domain::CaseId& id) const;
    // `limit` entries; of one that cases share every line, all with its sequence.
    Result<QList<domain::AuditEntry>> page(qint64 afterSequence, int limit) const;
    // Recomputes every hash, signature and sequence, and the row hashes of the latest entry of each object (D8).
    Result<domain::AuditCheck> verify(const JobToken& job = {}) const;
    // The same without the rows, for a desk of an older schema: the log's own columns never change.
    Result<domain::AuditCheck> verifyChain(const JobToken& job = {}) const;
    Result<QString> head() const;
    // The newest entry, and the hash of one of them: sequence 0 or an empty hash where there is none.
    Result<LogEnd> end() const;
    Result<QByteArray> hashAt(qint64 sequence) const;
    // The latest time among the newest entries: a PC clock that stands before it was set back. Invalid while the log is
    // empty.
    Result<QDateTime> latestTime() const;
    // What the record says of PC clocks that were set, oldest first: jumps that were noticed and confirmations.
    Result<QList<domain::AuditEntry>> ofClocks() const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
