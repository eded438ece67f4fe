#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"
#include "core/desk/desk_calendar.h"
#include "core/desk/desk_rules.h"
#include "core/desk/entry/desk_anchor.h"
#include "core/security/session.h"
#include "core/storage/storage.h"

namespace rd::desk {

// What an unlocked desk consists of; seen by the verbs' own files only.
struct Desk::Parts {
    QString path;
    bool demo = false;
    Clock clock;
    DeskRules rules;
    std::unique_ptr<DeskCalendar> calendar;
    security::Session session;
    std::unique_ptr<storage::Storage> storage;
    Secret databaseKey; // for sealing it to new users
    Listener listener;
    qint64 clockJump = 0; // seconds, noticed at sign-in
    std::shared_ptr<DeskAnchor> anchor = {};
};

constexpr qint64 toleratedClockSeconds = 5 * 60; // two PCs of one desk never agree to the second

// The PC's clock was set by so many seconds, noticed at "signIn" by the record, while the desk was "open", or at a
// sign-in by the time since the system's "start" that nobody can set. Whoever is there, it says what was logged while
// the clock stood ahead.
Result<domain::AuditEvent> clockJumpEvent(const Desk& desk, qint64 seconds, const QString& noticed);

// To be written with every event about the clock, and at each sign-in: from here on sets are counted anew.
Result<void> noteClockReading(const Desk& desk, storage::Transaction& work);

// Requires the permission, then opens the transaction: the first two lines of every writing verb.
Result<storage::Transaction> beginAs(const Desk& desk, domain::Permission permission);

// Before the work on a file that leaves begins: FileExists (args "file") for a name that is taken. None is replaced.
Result<void> requireFreeFile(const QString& path);

// Commits and tells the listeners.
Result<void> commitAndAnnounce(const Desk& desk, storage::Transaction& work, const QList<domain::AuditEvent>& events);
// The same for what leaves the desk as files, which replace none. All the names are looked at before the first is
// written; the files lie there before the record says so, and when one cannot be written or the record fails, they all
// go again. FileExists, FileNotWritten, DiskFull and errors of the commit, with args "notRemoved" (names) for what
// could not be taken back. Only a program that is cut off in between leaves files no entry tells of: the next run finds
// their names taken.
struct LeavingFile {
    QString path;
    QByteArray content;
};
Result<void> commitWithFiles(const Desk& desk, storage::Transaction& work, const QList<LeavingFile>& files,
                             const QList<domain::AuditEvent>& events);
Result<void> commitWithFile(const Desk& desk, storage::Transaction& work, const QString& path,
                            const QByteArray& content, const QList<domain::AuditEvent>& events);

} // namespace rd::desk
