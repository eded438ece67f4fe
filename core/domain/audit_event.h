#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonObject>

namespace rd::domain {

// What is about to be committed, told to the audit log in the same transaction. `detail` may hold names: it is
// encrypted with the case's own key and the chain covers the ciphertext (R-AU-01).
struct AuditEvent {
    QString action; // CallLogged, RequesterVerified …
    QString objectKind; // case item task copy reply user desk …
    QString objectId;
    CaseId caseId; // empty for events outside a case
    QJsonObject detail;
};

struct AuditEntry {
    qint64 sequence = 0;
    QDateTime at;
    UserId actor;
    QString actorName;
    QString roles;
    QString workstation;
    QString action;
    QString objectKind;
    QString objectId;
    CaseId caseId;
    QJsonObject detail; // empty once the case's key is destroyed
    QString hash;
};

struct AuditCheck {
    qint64 entries = 0;
    QString head; // hex of the last hash
    bool ok = true;
    qint64 firstBad = 0; // sequence of the first entry that does not hold, 0 = none
    QString problem; // hash, signature, gap, rowHash …
    // What this workstation last saw of the log (security.md D7): agrees, none, rolledBack, rewritten, newIdentity.
    QString anchor;
};

} // namespace rd::domain
