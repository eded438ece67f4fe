#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <memory>
#include <QMap>
#include <QStringList>

namespace rd::storage {

class AuditRepository;
class SqlConnection;

// What a copy of a desk must hold to be one: how many rows each table has and where the log ends.
struct DeskContent {
    QString deskId;
    int schema = 0;
    quint64 slotSequence = 0; // of the slot file that belongs to it
    qint64 entries = 0; // of the audit log
    QString head; // of the audit log
    QMap<QString, qint64> rows; // by table

    friend bool operator==(const DeskContent&, const DeskContent&) = default;
};

// One state of a desk, whatever others write meanwhile (security.md D12: never a copy of the file of a live desk). The
// copy has the desk's own key; each page is decrypted, its HMAC checked, and encrypted anew.
class DeskSnapshot {
public:
    // The state the desk has now: whoever needs the slot file of the same moment holds the write lock meanwhile.
    // Errors as Storage::open, but for SchemaTooNew.
    static Result<DeskSnapshot> ofDesk(const QString& path, const Secret& key);
    // Of a closed copy, of which not a byte changes and beside which no file appears.
    static Result<DeskSnapshot> ofBackup(const QString& path, const Secret& key);
    ~DeskSnapshot();
    DeskSnapshot(DeskSnapshot&&) noexcept;
    DeskSnapshot& operator=(DeskSnapshot&&) noexcept;

    const DeskContent& content() const { return m_content; }
    AuditRepository audit() const; // lives no longer than the snapshot
    // A file where none was; it is on disk when this returns. Cancelled, DiskFull, FileNotWritten, DeskDamaged when a
    // page cannot be read. What was written then is the caller's to remove.
    Result<void> copyTo(const QString& path, const Secret& key, const JobToken& job) const;

private:
    explicit DeskSnapshot(std::unique_ptr<SqlConnection> sql);
    static Result<DeskSnapshot> of(std::unique_ptr<SqlConnection> sql);

    std::unique_ptr<SqlConnection> m_sql; // in a transaction that ends with it
    DeskContent m_content;
};

// What is wrong with a closed copy that should hold `expected`; empty when it is whole: pages, structure, references,
// log, row counts. Findings as findDamage, and "references", "audit:<entry>:<problem>", "content". Of an older schema
// the rows are counted and the chain is followed, but the rows' hashes are compared after the migration only. Errors as
// DeskSnapshot::ofBackup, Cancelled.
Result<QStringList> findFaults(const QString& path, const Secret& key, const DeskContent& expected,
                               const JobToken& job);

// Into a copy that is no desk yet: what its log is to say with the next sign-in.
Result<void> keepForLog(const QString& path, const Secret& key, const QString& action, const QJsonObject& detail);

} // namespace rd::storage
