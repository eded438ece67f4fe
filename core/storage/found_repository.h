#pragma once

#include "core/base/result.h"
#include "core/domain/found_record.h"

namespace rd::storage {

class SqlConnection;

class FoundRepository {
public:
    explicit FoundRepository(SqlConnection& sql);

    // The packed table stays only while the collection is open: a later file may teach names the earlier ones are found
    // by.
    Result<void> addFile(const domain::SourceFile& file, const QByteArray& packedTable);
    Result<void> updateFile(const domain::SourceFile& file);
    Result<void> removeFile(const domain::SourceFileId& id); // whose records are gone
    Result<QList<domain::SourceFile>> files(const domain::CaseId& id) const; // in the order they came
    Result<QList<QByteArray>> tables(const domain::CaseId& id) const; // same order
    Result<void> dropTables(const domain::CaseId& id);

    Result<void> addRecords(const QList<domain::FoundRecord>& records);
    Result<void> updateRecord(const domain::FoundRecord& record);
    Result<void> removeRecords(const QList<domain::RecordId>& ids);
    Result<QList<domain::FoundRecord>> records(const domain::CaseId& id) const; // by file, then row
    Result<QStringList> takenCategories(const domain::CaseId& id) const; // of the rows that are the subject's
    Result<domain::FoundRecord> find(const domain::RecordId& id) const; // NotFound {"kind": "record"}

    Result<void> addRedactions(const QList<domain::Redaction>& redactions);
    Result<void> removeRedaction(const domain::RedactionId& id);
    Result<QList<domain::Redaction>> redactions(const domain::CaseId& id) const;
    Result<void> markReviewed(const domain::CaseId& id, const domain::UserId& reviewer);

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
