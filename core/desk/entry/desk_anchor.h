#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/security/anchor.h"
#include "core/storage/backup.h"
#include "core/storage/storage.h"

#include <atomic>

namespace rd::desk {

enum class AnchorState { None, Agrees, RolledBack, Rewritten, NewIdentity };
QString codeOf(AnchorState state); // none agrees rolledBack rewritten newIdentity

struct AnchorFinding {
    AnchorState state = AnchorState::None;
    std::optional<security::Anchor> kept;
    storage::LogEnd end; // of the log as it lies there
};

// What this workstation remembers of the desk at a path (security.md D7): a file in the local data of the person who
// uses it, named by the desk's own path and never by the id that the desk claims. Written after every commit; safe to
// use from several threads.
class DeskAnchor {
public:
    // Of a desk that exists.
    DeskAnchor(const QString& deskPath, const Secret& databaseKey, const storage::StorageFacts& facts,
               const QString& signer);

    // Fails nothing: without an anchor the work goes on, and the status says so.
    void keep(const storage::CommitMark& mark);
    // From the next commit on the desk counts as it lies, whatever was remembered.
    void startAnew() { m_startAnew = true; }
    bool isKept() const { return m_kept; } // the last commit's

    // Reads what is remembered first: whatever is written meanwhile, the desk is never behind it.
    Result<AnchorFinding> compare(const storage::Storage& storage) const;
    // The same for a desk of an older schema, before anything in it is changed.
    static Result<AnchorFinding> compare(const QString& deskPath, const Secret& databaseKey,
                                         const storage::DeskSnapshot& older);

private:
    const QString m_file;
    const Secret m_key;
    const QString m_deskId;
    const QString m_signer;
    std::atomic<quint64> m_slotSequence;
    std::atomic<bool> m_startAnew = false;
    std::atomic<bool> m_kept = false;
};

// DeskNotAsLeft (args: "why", and under its code the entry this workstation knows; "found", the newest entry that lies
// there) unless it agrees or there is no anchor.
Result<void> requireAsLeft(const AnchorFinding& finding);

// For a desk that is about to be made at this path, where none lies: what was remembered is of one that is gone.
void forgetAnchor(const QString& deskPath);

} // namespace rd::desk
