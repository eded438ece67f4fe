#pragma once

#include <QByteArray>
#include <QString>

namespace rd::security {

// One entry of the audit log as it is hashed and signed (security.md D6). The detail is ciphertext already, so that a
// destroyed case key leaves the chain valid and unreadable (R-AU-01).
struct ChainedEntry {
    qint64 sequence = 0;
    qint64 at = 0; // epoch milliseconds UTC
    QString actor;
    QString actorName;
    QString roles;
    QString workstation;
    QString action;
    QString objectKind;
    QString objectId;
    QString caseId;
    QByteArray detail;
    QByteArray touched; // kind, id and hash of every row the transaction wrote
    QByteArray previous; // hash of the entry before, empty for the first
};

// SHA-256 over every field, each with its length.
QByteArray chainHash(const ChainedEntry& entry);

} // namespace rd::security
