#pragma once

#include "core/base/secret.h"
#include "core/desk/desk.h"
#include "core/desk/desk_calendar.h"
#include "core/rules/rule_book.h"
#include "core/security/session.h"
#include "core/storage/storage.h"

namespace rd::desk {

// What an unlocked desk consists of; seen by the verbs' own files only.
struct Desk::Parts {
    QString path;
    bool demo = false;
    Clock clock;
    rules::RuleBook rules;
    std::unique_ptr<DeskCalendar> calendar;
    security::Session session;
    std::unique_ptr<storage::Storage> storage;
    Secret databaseKey; // for sealing it to new users
    Listener listener;
};

// Requires the permission, then opens the transaction: the first two lines of every writing verb.
Result<storage::Transaction> beginAs(const Desk& desk, domain::Permission permission);

// Commits and tells the listeners.
Result<void> commitAndAnnounce(const Desk& desk, storage::Transaction& work, const QList<domain::AuditEvent>& events);

} // namespace rd::desk
