#include "core/storage/copy_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString copyColumns = QStringLiteral("id, case_id, file_name, sha256, manifest, files, records, redactions, "
                                           "built_by, built_at, reviewed_by, reviewed_at, content_hash");
const Statement insertCopy(
    QStringLiteral("INSERT INTO data_copy (") + copyColumns
    + QStringLiteral(") VALUES (:id, :case_id, :file_name, :sha256, :manifest, :files, :records, :redactions, "
                     ":built_by, :built_at, :reviewed_by, :reviewed_at, :content_hash)"));
const Statement updateCopy(QStringLiteral(
    "UPDATE data_copy SET case_id = :case_id, file_name = :file_name, sha256 = :sha256, manifest = :manifest, "
    "files = :files, records = :records, redactions = :redactions, built_by = :built_by, built_at = :built_at, "
    "reviewed_by = :reviewed_by, reviewed_at = :reviewed_at, content_hash = :content_hash WHERE id = :id"));
const Statement
    selectCopies(QStringLiteral("SELECT ") + copyColumns
                 + QStringLiteral(" FROM data_copy WHERE case_id = :case_id ORDER BY built_at DESC, id DESC"));

Result<void> write(SqlConnection& sql, const Statement& statement, const domain::DataCopy& copy)
{
    SqlQuery query(sql, statement);
    query.bind(":id", copy.id.text())
        .bind(":case_id", copy.caseId.text())
        .bind(":file_name", copy.fileName)
        .bind(":sha256", copy.sha256);
    query.bind(":manifest", copy.manifest)
        .bind(":files", copy.files)
        .bind(":records", copy.records)
        .bind(":redactions", copy.redactions);
    query.bind(":built_by", copy.builtBy.text())
        .bind(":built_at", copy.builtAt)
        .bind(":reviewed_by", copy.reviewedBy.text());
    RD_TRY(query.bind(":reviewed_at", copy.reviewedAt).bind(":content_hash", copy.contentHash).run());
    sql.touch(RowKind::Copy, copy.id.text());
    return {};
}

domain::DataCopy readCopy(const SqlQuery& query)
{
    return {domain::CopyId::trusted(query.text(0)),
            domain::CaseId::trusted(query.text(1)),
            query.text(2),
            query.text(3),
            query.text(4),
            query.list(5),
            static_cast<int>(query.number(6)),
            static_cast<int>(query.number(7)),
            domain::UserId::trusted(query.text(8)),
            query.instant(9),
            domain::UserId::trusted(query.text(10)),
            query.instant(11),
            query.text(12)};
}

} // namespace

CopyRepository::CopyRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> CopyRepository::add(const domain::DataCopy& copy)
{
    return write(m_sql, insertCopy, copy);
}

Result<void> CopyRepository::update(const domain::DataCopy& copy)
{
    return write(m_sql, updateCopy, copy);
}

Result<QList<domain::DataCopy>> CopyRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectCopies);
    query.bind(":case_id", id.text());
    return query.all(readCopy);
}

} // namespace rd::storage
