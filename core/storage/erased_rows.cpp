#include "core/storage/erased_rows.h"

#include "core/storage/audit_writer.h"
#include "core/storage/row_hash.h"
#include "core/storage/sql/sql_query.h"

#include <array>

namespace rd::storage {

namespace {

struct ErasedTable {
    ErasedTable(RowKind theKind, const QString& table)
        : kind(theKind)
        , ids(QStringLiteral("SELECT id FROM ") + table + QStringLiteral(" WHERE case_id = :case_id"))
        , remove(QStringLiteral("DELETE FROM ") + table + QStringLiteral(" WHERE case_id = :case_id"))
    {
    }

    RowKind kind;
    Statement ids;
    Statement remove;
};

// Those that others refer to come after them.
const std::array erasedTables{
    ErasedTable(RowKind::ConsentFinding, QStringLiteral("consent_finding")),
    ErasedTable(RowKind::KeptData, QStringLiteral("kept_data")),
    ErasedTable(RowKind::GroundTest, QStringLiteral("ground_test")),
    ErasedTable(RowKind::TransferTest, QStringLiteral("transfer_test")),
    ErasedTable(RowKind::TransferRecipient, QStringLiteral("transfer_recipient")),
    ErasedTable(RowKind::ExceptionPath, QStringLiteral("exception_path")),
    ErasedTable(RowKind::Complaint, QStringLiteral("complaint")),
    ErasedTable(RowKind::CopyHandover, QStringLiteral("copy_handover")),
    ErasedTable(RowKind::CopyPackage, QStringLiteral("copy_package")),
    ErasedTable(RowKind::Redaction, QStringLiteral("redaction")),
    ErasedTable(RowKind::FoundRecord, QStringLiteral("found_record")),
    ErasedTable(RowKind::SourceFile, QStringLiteral("source_file")),
    ErasedTable(RowKind::Copy, QStringLiteral("data_copy")),
    ErasedTable(RowKind::OutgoingMail, QStringLiteral("outgoing_mail")),
    ErasedTable(RowKind::Reply, QStringLiteral("reply")),
    ErasedTable(RowKind::Approval, QStringLiteral("approval")),
    ErasedTable(RowKind::Verification, QStringLiteral("verification")),
    ErasedTable(RowKind::LockoutRelease, QStringLiteral("lockout_release")),
    ErasedTable(RowKind::ReminderDismissal, QStringLiteral("reminder_dismissal")),
    ErasedTable(RowKind::MaterialArrival, QStringLiteral("material_arrival")),
    ErasedTable(RowKind::ItemClock, QStringLiteral("item_clock")),
    ErasedTable(RowKind::CaseTurn, QStringLiteral("case_turn")),
    ErasedTable(RowKind::Paper, QStringLiteral("requester_paper")),
    ErasedTable(RowKind::AccessRequest, QStringLiteral("access_request")),
    ErasedTable(RowKind::LegalHold, QStringLiteral("legal_hold")),
    ErasedTable(RowKind::TaskProof, QStringLiteral("task_proof")),
    ErasedTable(RowKind::Task, QStringLiteral("task")),
    ErasedTable(RowKind::Call, QStringLiteral("call_record")),
    ErasedTable(RowKind::Item, QStringLiteral("request_item")),
};

// Rows that no entry vouches for.
const Statement deletePackedTables(
    QStringLiteral("DELETE FROM source_table WHERE file_id IN (SELECT id FROM source_file WHERE case_id = :case_id)"));
const Statement deleteCodes(QStringLiteral("DELETE FROM one_time_code WHERE case_id = :case_id"));
const Statement deleteSearch(
    QStringLiteral("DELETE FROM case_search WHERE rowid = (SELECT place FROM request_case WHERE id = :case_id)"));
const Statement deleteKey(QStringLiteral("DELETE FROM case_key WHERE case_id = :case_id"));
const Statement deleteCase(QStringLiteral("DELETE FROM request_case WHERE id = :case_id"));

// A row with what is to be found by it, changed after its name is noted.
struct LoosenedTable {
    LoosenedTable(RowKind theKind, const QString& from, const QString& change)
        : kind(theKind)
        , ids(QStringLiteral("SELECT id FROM ") + from)
        , loosen(change + from.mid(from.indexOf(QStringLiteral(" WHERE"))))
    {
    }

    RowKind kind;
    Statement ids;
    Statement loosen;
};

const QString ofCase = QStringLiteral(" WHERE case_id = :case_id");
// A flag that nobody has lifted goes on protecting the person; what it was raised for goes with the case. Once it is
// loose, one that was lifted has nothing to say, whichever case lifts it; but a lift that cancels the flag of a case
// which is still here must stay as long as that one, or the flag would stand again.
const QString looseLiftedFlags = QStringLiteral(
    "safety_flag WHERE case_id = '' AND :case_id <> '' AND raised = 1 AND EXISTS (SELECT 1 FROM safety_flag AS later "
    "WHERE later.record_key = safety_flag.record_key AND later.raised = 0 AND (later.at, later.id) > (safety_flag.at, "
    "safety_flag.id))");
const QString looseLifts = QStringLiteral(
    "safety_flag WHERE case_id = '' AND :case_id <> '' AND raised = 0 AND NOT EXISTS (SELECT 1 FROM safety_flag AS "
    "earlier WHERE earlier.record_key = safety_flag.record_key AND earlier.raised = 1 AND (earlier.at, earlier.id) < "
    "(safety_flag.at, safety_flag.id))");

const std::array loosenedTables{
    LoosenedTable(RowKind::SafetyFlag, QStringLiteral("safety_flag") + ofCase,
                  QStringLiteral("UPDATE safety_flag SET case_id = '', reason = ''")),
    LoosenedTable(RowKind::SafetyFlag, looseLiftedFlags, QStringLiteral("DELETE FROM safety_flag")),
    LoosenedTable(RowKind::SafetyFlag, looseLifts, QStringLiteral("DELETE FROM safety_flag")),
    // K6: that nobody may be contacted outlives the request that said so, and so does what was consented to and that it
    // was taken back, by which a consent of before that is told from a new one.
    LoosenedTable(RowKind::Suppression, QStringLiteral("suppression") + ofCase,
                  QStringLiteral("UPDATE suppression SET case_id = ''")),
    LoosenedTable(RowKind::ConsentWithdrawal, QStringLiteral("consent_withdrawal") + ofCase,
                  QStringLiteral("UPDATE consent_withdrawal SET case_id = ''")),
    LoosenedTable(RowKind::Consent, QStringLiteral("consent WHERE withdrawn_in = :case_id AND withdrawn_in <> ''"),
                  QStringLiteral("UPDATE consent SET withdrawn_in = ''")),
    LoosenedTable(RowKind::Case, QStringLiteral("request_case WHERE follows = :case_id AND follows <> ''"),
                  QStringLiteral("UPDATE request_case SET follows = ''")),
    LoosenedTable(RowKind::CaseTurn, QStringLiteral("case_turn WHERE other_id = :case_id AND other_id <> ''"),
                  QStringLiteral("UPDATE case_turn SET other_id = ''")),
    // An incident is kept for three years after its end (§9), whatever became of the case it was noticed in.
    LoosenedTable(RowKind::Incident, QStringLiteral("incident") + ofCase,
                  QStringLiteral("UPDATE incident SET case_id = ''")),
    LoosenedTable(RowKind::Complaint, QStringLiteral("complaint WHERE about_case = :case_id"),
                  QStringLiteral("UPDATE complaint SET about_case = '', about_reply = ''")),
};

const Statement selectEntriesOfCase(QStringLiteral("SELECT ") + auditColumns
                                    + QStringLiteral(" FROM audit_entry WHERE case_id = :case_id ORDER BY sequence"));

Result<void> runOf(SqlConnection& sql, const Statement& statement, const QString& caseId)
{
    SqlQuery query(sql, statement);
    return query.bind(":case_id", caseId).run();
}

Result<void> touchAndRun(SqlConnection& sql, RowKind kind, const Statement& ids, const Statement& change,
                         const QString& caseId)
{
    QStringList touched;
    {
        SqlQuery query(sql, ids);
        RD_TRY_ASSIGN(touched, query.bind(":case_id", caseId).all([](const SqlQuery& row) { return row.text(0); }));
    }
    for (const QString& id : touched)
        sql.touch(kind, id);
    return touched.isEmpty() ? Result<void>() : runOf(sql, change, caseId);
}

// What the entries of the case say of rows, the last word on each.
// Its lines in shared entries tell of rows of the case alone, which all go.
Result<QHash<RowName, QByteArray>> vouchedFor(SqlConnection& sql, const QString& caseId)
{
    RD_TRY_ASSIGN(const Secret key, detailKey(sql, caseId, KeyUse::Existing));
    QHash<RowName, QByteArray> rows;
    SqlQuery query(sql, selectEntriesOfCase);
    RD_TRY_ASSIGN(const QList<StoredEntry> entries, query.bind(":case_id", caseId).all(readEntry));
    for (const StoredEntry& stored : entries) {
        for (const TouchedHash& touched : openedTouched(key, stored.entry).value_or(QList<TouchedHash>()))
            rows.insert(touched.row, touched.hash);
    }
    return rows;
}

// A row of somebody else that was written together with the case. One that is no longer as the case's entry had it has
// an entry of its own since, or none: then the check of the log goes on naming it.
Result<void> takeOver(SqlConnection& sql, const QHash<RowName, QByteArray>& rows)
{
    for (auto row = rows.constBegin(); row != rows.constEnd(); ++row) {
        RD_TRY_ASSIGN(const QByteArray now, rowHash(sql, row.key().kind, row.key().id));
        if (!now.isEmpty() && now == row.value())
            sql.touch(row.key().kind, row.key().id);
    }
    return {};
}

} // namespace

Result<void> eraseRows(SqlConnection& sql, const QString& caseId)
{
    RD_TRY_ASSIGN(const auto rows, vouchedFor(sql, caseId));
    for (const LoosenedTable& table : loosenedTables)
        RD_TRY(touchAndRun(sql, table.kind, table.ids, table.loosen, caseId));
    for (const Statement* statement : {&deletePackedTables, &deleteCodes, &deleteSearch})
        RD_TRY(runOf(sql, *statement, caseId));
    for (const ErasedTable& table : erasedTables)
        RD_TRY(touchAndRun(sql, table.kind, table.ids, table.remove, caseId));
    sql.touch(RowKind::Case, caseId);
    RD_TRY(runOf(sql, deleteCase, caseId));
    RD_TRY(runOf(sql, deleteKey, caseId));
    return takeOver(sql, rows);
}

} // namespace rd::storage
