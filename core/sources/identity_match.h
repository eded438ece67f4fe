#pragma once

#include "core/domain/case.h"
#include "core/domain/found_record.h"
#include "core/domain/verification.h"
#include "core/sources/source_table.h"

namespace rd::sources {

// Everything known to identify the subject: what the requester said, then what certain rows taught.
struct IdentitySeed {
    QString name;
    QStringList phones; // normalised
    QStringList cards;
    QStringList orders;
    QStringList accounts; // nick, pin, buyer id, open id … as the requester names them
};
IdentitySeed seedOf(const domain::Subject& subject);

// The rows of one table that belong or may belong to the subject; records carry fields of the field map, no ids yet.
struct TableMatches {
    QList<domain::FoundRecord> records;
    int rejected = 0;
    QStringList warnings;
};

// Matches all tables of a case together, because a star-card row teaches the account names that other files are found
// by. One answer per table, in their order. A certain row may be taken without a human; a possible one never.
QList<TableMatches> matchIdentity(const IdentitySeed& seed, const QList<SourceTable>& tables, const JobToken& job = {});

// Redactions the field maps and the text scan propose for the rows taken (third persons, staff, the buyer of a gift …).
QList<domain::Redaction> proposeRedactions(const IdentitySeed& seed, const QList<domain::FoundRecord>& records);

// The verification register: what a table says about each person in it, for the blind check (R-ID-03).
QList<domain::ReferenceProfile> referenceProfiles(const SourceTable& table);

} // namespace rd::sources
