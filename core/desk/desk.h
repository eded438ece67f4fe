#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/audit_event.h"

#include <functional>
#include <memory>

namespace rd {
class Secret;
}
namespace rd::rules {
class RuleBook;
}
namespace rd::calendar {
class WorkingCalendar;
}
namespace rd::security {
class Session;
}
namespace rd::storage {
class Storage;
class Transaction;
} // namespace rd::storage

namespace rd::desk {

class DeskAnchor;

// An unlocked desk: what every verb works on. Built by createDesk and unlockDesk only; destroying it closes the
// database and wipes the keys. Verbs may be called from any thread, one at a time per thread.
class Desk {
public:
    struct Parts;
    explicit Desk(Parts parts);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    const QString& path() const;
    bool isDemo() const;
    const Clock& clock() const;
    // How far this PC's clock stood from the newest entry of the record at sign-in: seconds, negative when it was set
    // back; 0 when there is nothing to say (security.md R11).
    qint64 clockJumpAtSignIn() const;
    // Seconds this sign-in lies after the newest entry before it, where a whole working day without any lies between:
    // the clock may have been set forward while nobody was here; 0 otherwise. Whether it is still a question says the
    // record (clockAheadUnconfirmed).
    qint64 clockAheadAtSignIn() const;
    // Somebody says that this PC's clock is right as it stands: the desk goes by it from here on.
    void followClock() const;
    // Both as long as the desk lives, even if a newer version comes meanwhile.
    const rules::RuleBook& rules() const;
    const calendar::WorkingCalendar& calendar() const;
    const security::Session& session() const;
    storage::Storage& storage() const;
    const Secret& databaseKey() const; // for sealing it to another user
    const DeskAnchor& anchor() const;

    // Works by the policy and counts by the notices in force: another window, or another desk over the same file, may
    // have changed the one or confirmed the other.
    Result<void> followRecord() const;

    // Follows the record first, so that a writing verb goes by what is in force while it holds the desk.
    Result<storage::Transaction> begin() const;

    // Told after each verb that changed something, on the thread of the verb.
    using Listener = std::function<void(const domain::AuditEvent&)>;
    void listen(Listener listener);
    void announce(const QList<domain::AuditEvent>& events) const;

private:
    std::unique_ptr<Parts> m_parts;
    QDateTime m_entryBefore; // the newest of the record when this sign-in came; invalid for an empty record
    QDateTime m_signedInAt;
};

} // namespace rd::desk
