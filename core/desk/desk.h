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
    const rules::RuleBook& rules() const;
    const calendar::WorkingCalendar& calendar() const; // as long as the desk lives, even if a notice comes meanwhile
    const security::Session& session() const;
    storage::Storage& storage() const;
    const Secret& databaseKey() const; // for sealing it to another user

    // Counts by the notices in force: another window, or another desk over the same file, may have confirmed one.
    Result<void> followNotices() const;

    // Follows the notices first, so that a writing verb counts by those in force while it holds the desk.
    Result<storage::Transaction> begin() const;

    // Told after each verb that changed something, on the thread of the verb.
    using Listener = std::function<void(const domain::AuditEvent&)>;
    void listen(Listener listener);
    void announce(const QList<domain::AuditEvent>& events) const;

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace rd::desk
