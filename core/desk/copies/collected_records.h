#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/found_record.h"
#include "core/sources/source_table.h"

#include <optional>

namespace rd::desk {

struct CollectedTable {
    domain::SourceFile file;
    sources::SourceTable table;
};

// What a new matching over all tables of a case changes against the records on file. A row a human has decided keeps
// its decision; a row that no longer matches leaves unless a human took it.
struct RecordChanges {
    QList<domain::FoundRecord> added;
    QList<domain::FoundRecord> changed;
    QList<domain::RecordId> removed;
    QList<domain::FoundRecord> after; // all records once the changes are made
    QList<domain::SourceFile> files; // with their counts
};
// `reachable`: of other categories the program takes no row (reachableCategories); nothing = takes of all.
RecordChanges matchAll(const domain::Case& theCase, const std::optional<QStringList>& reachable,
                       const QList<CollectedTable>& tables, const QList<domain::FoundRecord>& onFile,
                       const JobToken& job);

// The redactions the rules propose for records taken that are not marked yet.
QList<domain::Redaction> newProposals(const Desk& desk, const domain::Case& theCase,
                                      const QList<domain::FoundRecord>& records,
                                      const QList<domain::Redaction>& marked);

bool isTaken(const domain::FoundRecord& record);

} // namespace rd::desk
