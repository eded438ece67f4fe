#pragma once

#include "core/security/session.h"
#include "core/storage/audit_writer.h"
#include "core/storage/shared_entry.h"

#include <optional>

namespace rd::storage {

// Puts the events of one transaction into the log, each with the hashes of the rows written since the last one, as they
// are now: an event as an entry of its own, or one of a change of many cases as a line of an entry that they share.
class EntryWriter {
public:
    EntryWriter(SqlConnection& sql, const security::Session& session, const QDateTime& at);

    Result<void> add(const domain::AuditEvent& event);
    // The sequence of the entry that the next line goes into.
    Result<qint64> shared();
    // It stands in the log at the latest with the next entry of its own or with finish().
    Result<void> addLine(const NewLine& line);
    // Before the commit: all stand in the log, and the desk notes which one is the last. At least one was added.
    Result<void> finish();
    // The last entry of the log after finish().
    const ChainEnd& end() const { return *m_end; }

private:
    Result<void> findEnd();
    Result<void> seal(const OpenEntry& open);
    Result<void> sealLines();

    SqlConnection& m_sql;
    const security::Session& m_session;
    security::ChainedEntry m_frame; // what all of them say alike
    std::optional<ChainEnd> m_end; // behind what was sealed last
    QString m_action; // of the lines
    SharedLines m_lines; // that wait for their entry
};

} // namespace rd::storage
