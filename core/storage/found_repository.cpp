#include "core/storage/found_repository.h"

#include "core/storage/sql/sql_query.h"

#include <QJsonDocument>

namespace rd::storage {

namespace {

const QString fileColumns = QStringLiteral("id, case_id, name, kind, kind_title, sha256, row_count, certain, possible, "
                                           "rejected, warnings, added_at, added_by");
const Statement insertFile(
    QStringLiteral("INSERT INTO source_file (") + fileColumns
    + QStringLiteral(") VALUES (:id, :case_id, :name, :kind, :kind_title, :sha256, :row_count, :certain, :possible, "
                     ":rejected, :warnings, :added_at, :added_by)"));
const Statement updateFileCounts(QStringLiteral(
    "UPDATE source_file SET certain = :certain, possible = :possible, rejected = :rejected WHERE id = :id"));
const Statement selectFiles(QStringLiteral("SELECT ") + fileColumns
                            + QStringLiteral(" FROM source_file WHERE case_id = :case_id ORDER BY id"));
const Statement insertTable(QStringLiteral("INSERT INTO source_table (file_id, packed) VALUES (:file_id, :packed)"));
const Statement selectTables(QStringLiteral("SELECT t.packed FROM source_table t JOIN source_file f ON f.id = "
                                            "t.file_id WHERE f.case_id = :case_id ORDER BY f.id"));
const Statement deleteTable(QStringLiteral("DELETE FROM source_table WHERE file_id = :id"));
const Statement deleteFile(QStringLiteral("DELETE FROM source_file WHERE id = :id"));
const Statement deleteTables(
    QStringLiteral("DELETE FROM source_table WHERE file_id IN (SELECT id FROM source_file WHERE case_id = :case_id)"));

const QString recordColumns = QStringLiteral(
    "id, case_id, file_id, row_number, category, platform, kind, role, via, decision, decided_by, fields");
const Statement insertRecord(
    QStringLiteral("INSERT INTO found_record (") + recordColumns
    + QStringLiteral(") VALUES (:id, :case_id, :file_id, :row_number, :category, :platform, :kind, :role, :via, "
                     ":decision, :decided_by, :fields)"));
const Statement updateRecordRow(
    QStringLiteral("UPDATE found_record SET case_id = :case_id, file_id = :file_id, row_number = :row_number, "
                   "category = :category, platform = :platform, kind = :kind, role = :role, via = :via, "
                   "decision = :decision, decided_by = :decided_by, fields = :fields WHERE id = :id"));
const Statement deleteRecord(QStringLiteral("DELETE FROM found_record WHERE id = :id"));
const Statement selectRecordRedactions(QStringLiteral("SELECT id FROM redaction WHERE record_id = :id"));
const Statement
    selectRecords(QStringLiteral("SELECT ") + recordColumns
                  + QStringLiteral(" FROM found_record WHERE case_id = :case_id ORDER BY file_id, row_number"));
const Statement selectRecord(QStringLiteral("SELECT ") + recordColumns
                             + QStringLiteral(" FROM found_record WHERE id = :id"));

const Statement selectTakenCategories(
    QStringLiteral("SELECT DISTINCT category FROM found_record WHERE case_id = :case_id AND decision = 'yes'"));

const QString redactionColumns =
    QStringLiteral("id, case_id, record_id, field, hidden_text, reason, proposed, marked_by, reviewed_by");
const Statement insertRedaction(
    QStringLiteral("INSERT INTO redaction (") + redactionColumns
    + QStringLiteral(
        ") VALUES (:id, :case_id, :record_id, :field, :hidden_text, :reason, :proposed, :marked_by, :reviewed_by)"));
const Statement deleteRedaction(QStringLiteral("DELETE FROM redaction WHERE id = :id"));
const Statement selectRedactions(QStringLiteral("SELECT ") + redactionColumns
                                 + QStringLiteral(" FROM redaction WHERE case_id = :case_id ORDER BY record_id, id"));
const Statement
    reviewRedactions(QStringLiteral("UPDATE redaction SET reviewed_by = :reviewed_by WHERE case_id = :case_id"));

QString fieldsText(const QList<domain::FoundField>& fields)
{
    QJsonArray array;
    for (const domain::FoundField& field : fields)
        array.append(QJsonArray{field.name, field.value, codeOf(field.kind)});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<domain::FoundField> fieldsOf(const QString& text)
{
    QList<domain::FoundField> fields;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonArray one = value.toArray();
        fields.append({one.at(0).toString(), one.at(1).toString(),
                       domain::parseFieldKind(one.at(2).toString()).value_or(domain::FieldKind::FreeText)});
    }
    return fields;
}

void bindRecord(SqlQuery& query, const domain::FoundRecord& record)
{
    query.bind(":id", record.id.text())
        .bind(":case_id", record.caseId.text())
        .bind(":file_id", record.file.text())
        .bind(":row_number", record.row);
    query.bind(":category", record.category)
        .bind(":platform", record.platform)
        .bind(":kind", codeOf(record.kind))
        .bind(":role", record.role);
    query.bind(":via", record.via)
        .bind(":decision", codeOf(record.decision))
        .bind(":decided_by", record.decidedBy.text());
    query.bind(":fields", fieldsText(record.fields));
}

domain::FoundRecord readRecord(const SqlQuery& query)
{
    domain::FoundRecord record;
    record.id = domain::RecordId::trusted(query.text(0));
    record.caseId = domain::CaseId::trusted(query.text(1));
    record.file = domain::SourceFileId::trusted(query.text(2));
    record.row = static_cast<int>(query.number(3));
    record.category = query.text(4);
    record.platform = query.text(5);
    record.kind = domain::parseMatchKind(query.text(6)).value_or(domain::MatchKind::Possible);
    record.role = query.text(7);
    record.via = query.list(8);
    record.decision = domain::parseDecision(query.text(9)).value_or(domain::Decision::Undecided);
    record.decidedBy = domain::UserId::trusted(query.text(10));
    record.fields = fieldsOf(query.text(11));
    return record;
}

domain::SourceFile readFile(const SqlQuery& query)
{
    domain::SourceFile file;
    file.id = domain::SourceFileId::trusted(query.text(0));
    file.caseId = domain::CaseId::trusted(query.text(1));
    file.name = query.text(2);
    file.kind = query.text(3);
    file.kindTitle = query.text(4);
    file.sha256 = query.text(5);
    file.rows = static_cast<int>(query.number(6));
    file.certain = static_cast<int>(query.number(7));
    file.possible = static_cast<int>(query.number(8));
    file.rejected = static_cast<int>(query.number(9));
    file.warnings = query.list(10);
    file.addedAt = query.instant(11);
    file.addedBy = domain::UserId::trusted(query.text(12));
    return file;
}

domain::Redaction readRedaction(const SqlQuery& query)
{
    domain::Redaction redaction;
    redaction.id = domain::RedactionId::trusted(query.text(0));
    redaction.caseId = domain::CaseId::trusted(query.text(1));
    redaction.record = domain::RecordId::trusted(query.text(2));
    redaction.field = query.text(3);
    redaction.text = query.text(4);
    redaction.reason = domain::parseRedactionReason(query.text(5)).value_or(domain::RedactionReason::ThirdParty);
    redaction.proposed = query.flag(6);
    redaction.markedBy = domain::UserId::trusted(query.text(7));
    redaction.reviewedBy = domain::UserId::trusted(query.text(8));
    return redaction;
}

} // namespace

FoundRepository::FoundRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> FoundRepository::addFile(const domain::SourceFile& file, const QByteArray& packedTable)
{
    SqlQuery query(m_sql, insertFile);
    query.bind(":id", file.id.text())
        .bind(":case_id", file.caseId.text())
        .bind(":name", file.name)
        .bind(":kind", file.kind);
    query.bind(":kind_title", file.kindTitle)
        .bind(":sha256", file.sha256)
        .bind(":row_count", file.rows)
        .bind(":certain", file.certain);
    query.bind(":possible", file.possible).bind(":rejected", file.rejected).bind(":warnings", file.warnings);
    RD_TRY(query.bind(":added_at", file.addedAt).bind(":added_by", file.addedBy.text()).run());
    m_sql.touch(RowKind::SourceFile, file.id.text());
    SqlQuery table(m_sql, insertTable);
    return table.bind(":file_id", file.id.text()).bind(":packed", packedTable).run();
}

Result<void> FoundRepository::updateFile(const domain::SourceFile& file)
{
    SqlQuery query(m_sql, updateFileCounts);
    query.bind(":id", file.id.text())
        .bind(":certain", file.certain)
        .bind(":possible", file.possible)
        .bind(":rejected", file.rejected);
    RD_TRY(query.run());
    m_sql.touch(RowKind::SourceFile, file.id.text());
    return {};
}

Result<void> FoundRepository::removeFile(const domain::SourceFileId& id)
{
    for (const Statement* statement : {&deleteTable, &deleteFile}) {
        SqlQuery query(m_sql, *statement);
        RD_TRY(query.bind(":id", id.text()).run());
    }
    m_sql.touch(RowKind::SourceFile, id.text());
    return {};
}

Result<QList<domain::SourceFile>> FoundRepository::files(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectFiles);
    query.bind(":case_id", id.text());
    return query.all(readFile);
}

Result<QList<QByteArray>> FoundRepository::tables(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectTables);
    query.bind(":case_id", id.text());
    return query.all([](const SqlQuery& row) { return row.bytes(0); });
}

Result<void> FoundRepository::dropTables(const domain::CaseId& id)
{
    SqlQuery query(m_sql, deleteTables);
    return query.bind(":case_id", id.text()).run();
}

Result<void> FoundRepository::addRecords(const QList<domain::FoundRecord>& records)
{
    SqlQuery query(m_sql, insertRecord);
    for (const domain::FoundRecord& record : records) {
        bindRecord(query, record);
        RD_TRY(query.run());
        m_sql.touch(RowKind::FoundRecord, record.id.text());
    }
    return {};
}

Result<void> FoundRepository::updateRecord(const domain::FoundRecord& record)
{
    SqlQuery query(m_sql, updateRecordRow);
    bindRecord(query, record);
    RD_TRY(query.run());
    m_sql.touch(RowKind::FoundRecord, record.id.text());
    return {};
}

Result<void> FoundRepository::removeRecords(const QList<domain::RecordId>& ids)
{
    SqlQuery query(m_sql, deleteRecord);
    for (const domain::RecordId& id : ids) {
        SqlQuery redactionIds(m_sql, selectRecordRedactions);
        redactionIds.bind(":id", id.text());
        RD_TRY_ASSIGN(const QList<domain::RedactionId> marks,
                      redactionIds.all([](const SqlQuery& row) { return domain::RedactionId::trusted(row.text(0)); }));
        for (const domain::RedactionId& mark : marks)
            RD_TRY(removeRedaction(mark));
        RD_TRY(query.bind(":id", id.text()).run());
        m_sql.touch(RowKind::FoundRecord, id.text());
    }
    return {};
}

Result<QList<domain::FoundRecord>> FoundRepository::records(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectRecords);
    query.bind(":case_id", id.text());
    return query.all(readRecord);
}

Result<QStringList> FoundRepository::takenCategories(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectTakenCategories);
    query.bind(":case_id", id.text());
    return query.all([](const SqlQuery& row) { return row.text(0); });
}

Result<domain::FoundRecord> FoundRepository::find(const domain::RecordId& id) const
{
    SqlQuery query(m_sql, selectRecord);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("record")}});
    return readRecord(query);
}

Result<void> FoundRepository::addRedactions(const QList<domain::Redaction>& redactions)
{
    SqlQuery query(m_sql, insertRedaction);
    for (const domain::Redaction& redaction : redactions) {
        query.bind(":id", redaction.id.text())
            .bind(":case_id", redaction.caseId.text())
            .bind(":record_id", redaction.record.text());
        query.bind(":field", redaction.field)
            .bind(":hidden_text", redaction.text)
            .bind(":reason", codeOf(redaction.reason));
        query.bind(":proposed", redaction.proposed)
            .bind(":marked_by", redaction.markedBy.text())
            .bind(":reviewed_by", redaction.reviewedBy.text());
        RD_TRY(query.run());
        m_sql.touch(RowKind::Redaction, redaction.id.text());
    }
    return {};
}

Result<void> FoundRepository::removeRedaction(const domain::RedactionId& id)
{
    SqlQuery query(m_sql, deleteRedaction);
    RD_TRY(query.bind(":id", id.text()).run());
    m_sql.touch(RowKind::Redaction, id.text());
    return {};
}

Result<QList<domain::Redaction>> FoundRepository::redactions(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectRedactions);
    query.bind(":case_id", id.text());
    return query.all(readRedaction);
}

Result<void> FoundRepository::markReviewed(const domain::CaseId& id, const domain::UserId& reviewer)
{
    RD_TRY_ASSIGN(const QList<domain::Redaction> reviewed, redactions(id));
    SqlQuery query(m_sql, reviewRedactions);
    RD_TRY(query.bind(":case_id", id.text()).bind(":reviewed_by", reviewer.text()).run());
    for (const domain::Redaction& redaction : reviewed)
        m_sql.touch(RowKind::Redaction, redaction.id.text());
    return {};
}

} // namespace rd::storage
