#pragma once

#include "core/security/session.h"
#include "core/storage/audit_writer.h"

#include <future>
#include <optional>
#include <vector>

namespace rd::storage {

// The entries of one transaction on their way into the log. Encrypting, chaining and signing one takes about as long as
// writing what it tells of: when there are many, a second thread does the first while this one goes on with the second.
// That thread sees no connection and nothing that anybody else changes; the transaction ends after it.
class EntryQueue {
public:
    EntryQueue(SqlConnection& sql, const security::Session& session, const QDateTime& at);

    // An entry with the hashes of every row written since the last one, as they are now. It stands in the log at the
    // latest after finish().
    Result<void> add(const domain::AuditEvent& event);
    // Before the commit: all stand in the log, and the desk notes which one is the last. At least one was added.
    Result<void> finish();
    // The last entry of the log after finish().
    const ChainEnd& end() const { return *m_end; }

private:
    using Sealed = std::vector<StoredEntry>;
    static Sealed seal(const std::vector<OpenEntry>& open, const security::Keyset& keyset, ChainEnd end);
    Sealed takeSealed();
    Result<void> sealBehind();

    SqlConnection& m_sql;
    const security::Session& m_session;
    security::ChainedEntry m_frame; // what all of them say alike
    std::optional<ChainEnd> m_end; // behind what was sealed last
    std::vector<OpenEntry> m_open;
    std::future<Sealed> m_sealing;
};

} // namespace rd::storage
