#include "core/storage/row_hash.h"

#include "core/security/digest.h"
#include "core/storage/sql/sql_query.h"

#include <algorithm>
#include <array>
#include <QHash>

namespace rd::storage {

namespace {

// Columns that a later schema has added count only where they hold something, so that a row written before them keeps
// the hash the log has of it; numbers among them are written as text, for a zero would be something.
struct HashedTable {
    HashedTable(RowKind theKind, const char* theCode, const QString& name, const QString& columns,
                const QString& added = {})
        : kind(theKind)
        , code(theCode)
        , one(QStringLiteral("SELECT id, ") + columns + added + QStringLiteral(" FROM ") + name
              + QStringLiteral(" WHERE id = :id"))
        , all(QStringLiteral("SELECT id, ") + columns + added + QStringLiteral(" FROM ") + name)
        , names(QString(QStringLiteral("id,") + columns + added).remove(QLatin1Char(' ')).toUtf8().split(','))
        , columnCount(static_cast<int>(columns.count(QLatin1Char(','))) + 2)
        , addedCount(static_cast<int>(added.count(QLatin1Char(','))))
    {
    }

    RowKind kind;
    const char* code;
    Statement one;
    Statement all;
    QList<QByteArray> names; // of the columns, in their order
    int columnCount;
    int addedCount;
};

const std::array tables{
    HashedTable(
        RowKind::Case, "case", QStringLiteral("request_case"),
        QStringLiteral("number, state, is_open, channel, received_at, logged_at, requester_type, requester_contact, "
                       "subject_name, subject_phone, subject_member, subject_order, subject_account, minor, words, "
                       "platforms, rights, reply_way, late_reason, policy_version, d0, t1, due, due_end, "
                       "provisional, long_stop, milestones, level, level_reached_at, handler, replied_at, "
                       "restricted_view"),
        QStringLiteral(", external_due, second_from, follows, shared_entry")),
    HashedTable(RowKind::Item, "item", QStringLiteral("request_item"),
                QStringLiteral("case_id, position, right_code, ground, categories, in_writing, required_level, state, "
                               "outcome, refusal_ground, facts, law, proposed_by"),
                QStringLiteral(", purposes, consequences_told, purposes_named, concern")),
    HashedTable(RowKind::Call, "call", QStringLiteral("call_record"),
                QStringLiteral("case_id, number, started_at, ended_at, agent")),
    HashedTable(RowKind::Task, "task", QStringLiteral("task"),
                QStringLiteral("case_id, item_id, holder, holder_name, operation, term, state, proof_name, proof_hash, "
                               "reason, done_by, verified_by, done_at"),
                QStringLiteral(", purpose, owner, owner_term, sending, sending_line, sent_on")),
    HashedTable(
        RowKind::Verification, "verification", QStringLiteral("verification"),
        QStringLiteral("case_id, by_user, at, policy_version, results, points, level, lock_state, locked_until")),
    HashedTable(
        RowKind::SourceFile, "file", QStringLiteral("source_file"),
        QStringLiteral("case_id, name, kind, kind_title, sha256, row_count, certain, possible, rejected, warnings, "
                       "added_at, added_by")),
    HashedTable(
        RowKind::FoundRecord, "record", QStringLiteral("found_record"),
        QStringLiteral("case_id, file_id, row_number, category, platform, kind, role, via, decision, decided_by, "
                       "fields")),
    HashedTable(RowKind::Redaction, "redaction", QStringLiteral("redaction"),
                QStringLiteral("case_id, record_id, field, hidden_text, reason, proposed, marked_by, reviewed_by")),
    HashedTable(RowKind::Copy, "copy", QStringLiteral("data_copy"),
                QStringLiteral("case_id, file_name, sha256, manifest, files, records, redactions, built_by, built_at, "
                               "reviewed_by, reviewed_at"),
                QStringLiteral(", content_hash")),
    HashedTable(RowKind::Approval, "approval", QStringLiteral("approval"),
                QStringLiteral("case_id, item_id, approved, by_user, note, at")),
    HashedTable(
        RowKind::Reply, "reply", QStringLiteral("reply"),
        QStringLiteral("case_id, template_code, template_version, template_hash, set_values, edits, state, channel, "
                       "recipient, pdf_hash, sent_at, by_user"),
        QStringLiteral(", letter")),
    HashedTable(RowKind::User, "user", QStringLiteral("user_account"),
                QStringLiteral("name, display_name, roles, active, holds_key, created_at, sign_key")),
    HashedTable(RowKind::Policy, "policy", QStringLiteral("company_policy"),
                QStringLiteral("policy_id, version, json, added_at")),
    HashedTable(RowKind::Notice, "notice", QStringLiteral("holiday_notice"),
                QStringLiteral("year, saved_at, confirmed, json")),
    HashedTable(RowKind::NoticeProposal, "proposal", QStringLiteral("notice_proposal"),
                QStringLiteral("year, state, json, proposed_by, proposed_at, decided_by, decided_at, notice_id")),
    HashedTable(RowKind::AccessRequest, "access", QStringLiteral("access_request"),
                QStringLiteral("case_id, state, requested_by, requested_at, reason, decided_by, decided_at, note")),
    HashedTable(RowKind::LockoutRelease, "release", QStringLiteral("lockout_release"),
                QStringLiteral("case_id, record_key, contact_key, by_user, reason, at")),
    HashedTable(RowKind::SafetyFlag, "safety", QStringLiteral("safety_flag"),
                QStringLiteral("case_id, record_key, raised, by_user, reason, at")),
    HashedTable(RowKind::ReminderDismissal, "reminder", QStringLiteral("reminder_dismissal"),
                QStringLiteral("user_id, case_id, stage, due, dismissed_at")),
    HashedTable(RowKind::MaterialArrival, "material", QStringLiteral("material_arrival"),
                QStringLiteral("case_id, came_at, complete, note, by_user, logged_at")),
    HashedTable(RowKind::ItemClock, "clock", QStringLiteral("item_clock"),
                QStringLiteral("case_id, received_at, d0, t1, due, due_end, provisional, long_stop, milestones, "
                               "external_due, second_from, answered_at")),
    HashedTable(RowKind::CaseTurn, "turn", QStringLiteral("case_turn"),
                QStringLiteral("case_id, kind, cause, other_id, item_id, channel, contact_at, words, by_user, at")),
    HashedTable(RowKind::CopyPackage, "package", QStringLiteral("copy_package"),
                QStringLiteral("case_id, package_path, reading_copy_path, workstation, delivered_at, erased_at")),
    HashedTable(RowKind::CopyHandover, "handover", QStringLiteral("copy_handover"),
                QStringLiteral("case_id, copy_id, state, requested_by, requested_at, reason, decided_by, decided_at, "
                               "note, channel, recipient, handed_by, handed_at")),
    HashedTable(RowKind::Paper, "paper", QStringLiteral("requester_paper"),
                QStringLiteral("case_id, kind, issuer, lacking, seen_by, seen_at, state, checked_by, checked_at, "
                               "reason")),
    HashedTable(RowKind::Complaint, "complaint", QStringLiteral("complaint"),
                QStringLiteral("case_id, item_id, state, about_case, about_reply, wanted, new_facts, for_legal, "
                               "investigator, assigned_at, findings, root_cause, remedy, reported_at, reopens, result, "
                               "decided_by, decided_at, decision_note, litigation_on, litigation_words, "
                               "litigation_by, litigation_at, lifted_by, lifted_at, lift_reason"),
                QStringLiteral(", no_request_by, no_request_reason, owed")),
    HashedTable(RowKind::GroundTest, "ground", QStringLiteral("ground_test"),
                QStringLiteral("case_id, item_id, ground, holds, reason, by_user, at")),
    HashedTable(RowKind::KeptData, "kept", QStringLiteral("kept_data"),
                QStringLiteral("case_id, item_id, holder, category, data, reason, counted_from, kept_until, by_user, "
                               "at, ended_at, ended_by, end_reason")),
    HashedTable(RowKind::Consent, "consent", QStringLiteral("consent"),
                QStringLiteral("person_key, purpose, kind, categories, given_at, place, policy_version, evidence, "
                               "withdrawn_at, withdrawn_by, withdrawn_in"),
                QStringLiteral(", holders")),
    HashedTable(RowKind::Suppression, "suppression", QStringLiteral("suppression"),
                QStringLiteral("case_id, contact_key, asked_at, stopped_by, by_user")),
    HashedTable(RowKind::ConsentWithdrawal, "withdrawal", QStringLiteral("consent_withdrawal"),
                QStringLiteral("case_id, person_key, purpose, at, channel")),
    HashedTable(RowKind::ConsentFinding, "finding", QStringLiteral("consent_finding"),
                QStringLiteral("case_id, item_id, purpose, used_at, valid_id, other_basis, by_user, at")),
    HashedTable(RowKind::ErasureProposal, "erasure", QStringLiteral("erasure_proposal"),
                QStringLiteral("month, state, cases, proposed_by, proposed_at, proposed, erased, decided_by, "
                               "decided_at, reason")),
    HashedTable(RowKind::Tombstone, "tombstone", QStringLiteral("tombstone"),
                QStringLiteral("rights, platforms, month, outcomes, on_time, minor")),
    HashedTable(RowKind::LegalHold, "hold", QStringLiteral("legal_hold"),
                QStringLiteral("case_id, scope, reason, review_on, set_by, set_at, released_by, released_at, "
                               "release_reason")),
    HashedTable(RowKind::ExceptionPath, "exception", QStringLiteral("exception_path"),
                QStringLiteral("case_id, way, evidence, seen_by, seen_at, state, decided_by, decided_at, reason, "
                               "destroyed_by, destroyed_at, contacts, objected_by, objected_at, objection")),
    HashedTable(RowKind::TransferRecipient, "recipient", QStringLiteral("transfer_recipient"),
                QStringLiteral("case_id, item_id, name, contact, agreed, way, abroad, by_user, at")),
    HashedTable(RowKind::TransferTest, "transfer", QStringLiteral("transfer_test"),
                QStringLiteral("case_id, item_id, test, holds, reason, by_user, at")),
    // The content is vouched for by its hash; whoever opens it compares the two.
    HashedTable(RowKind::TaskProof, "proof", QStringLiteral("task_proof"),
                QStringLiteral("case_id, task_id, name, sha256, by_user, at")),
    HashedTable(RowKind::Incident, "incident", QStringLiteral("incident"),
                QStringLiteral("number, state, discovered_at, case_id, facts")),
    // Without its password, which could be guessed by a hash.
    HashedTable(RowKind::MailServer, "server", QStringLiteral("mail_server"),
                QStringLiteral("host, port, security, user_name, from_address, authorities, set_by, set_at")),
    HashedTable(RowKind::OutgoingMail, "mail", QStringLiteral("outgoing_mail"),
                QStringLiteral("case_id, reply_id, state, message_id, message_hash, pdf_hash, recipient, letter, "
                               "prepared_by, prepared_at, started_at, accepted_at, answer")),
    HashedTable(RowKind::Absence, "absence", QStringLiteral("absence"),
                QStringLiteral("user_id, first_day, last_day, reason, stand_in, recorded_by, recorded_at, ended_by, "
                               "ended_at")),
    HashedTable(RowKind::RateTarget, "target", QStringLiteral("rate_target"),
                QStringLiteral("metric, first_day, per_mille, note, set_by, set_at, replaced_by")),
    HashedTable(RowKind::AccessLimit, "limit", QStringLiteral("access_limit"),
                QStringLiteral("user_id, kind, daily, set_by, set_at, first_day")),
    HashedTable(RowKind::AccessAcknowledgement, "acknowledgement", QStringLiteral("access_acknowledgement"),
                QStringLiteral("user_id, day, kind, times, daily_limit, by_user, at, note")),
};

const HashedTable& tableOf(RowKind kind)
{
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const HashedTable& one) { return one.kind == kind; });
    Q_ASSERT(table != tables.end());
    return *table;
}

// The values of one row by column.
using RowValues = std::function<QByteArrayView(int column)>;

QByteArray hashOf(const RowValues& values, const HashedTable& table)
{
    QByteArray all;
    all.reserve(1024);
    for (int column = 0; column < table.columnCount; ++column)
        security::appendPart(all, values(column));
    for (int column = table.columnCount; column < table.columnCount + table.addedCount; ++column) {
        const QByteArrayView value = values(column);
        if (value.isEmpty())
            continue;
        all += QByteArray::number(column) + '=';
        security::appendPart(all, value);
    }
    return security::sha256(all);
}

QByteArray hashOf(const SqlQuery& query, const HashedTable& table)
{
    return hashOf([&query](int column) { return query.view(column); }, table);
}

QByteArray hashBefore(const SqlQuery& query, const HashedTable& table, const QList<ColumnChange>& changes)
{
    QHash<int, QByteArray> before;
    for (const ColumnChange& change : changes) {
        const int column = static_cast<int>(table.names.indexOf(change.name));
        if (column < 0 || query.view(column) != change.after)
            return {};
        before.insert(column, change.before);
    }
    const auto value = [&](int column) {
        const auto moved = before.constFind(column);
        return moved == before.constEnd() ? query.view(column) : QByteArrayView(*moved);
    };
    return hashOf(value, table);
}

} // namespace

const QList<RowKind>& allRowKinds()
{
    static const QList<RowKind> kinds = [] {
        QList<RowKind> all;
        for (const HashedTable& table : tables)
            all.append(table.kind);
        return all;
    }();
    return kinds;
}

QByteArray codeOf(RowKind kind)
{
    return tableOf(kind).code;
}

std::optional<RowKind> parseRowKind(const QByteArray& code)
{
    for (const HashedTable& table : tables) {
        if (table.code == code)
            return table.kind;
    }
    return std::nullopt;
}

Result<QByteArray> rowHash(SqlConnection& sql, RowKind kind, const QString& id)
{
    const HashedTable& table = tableOf(kind);
    SqlQuery query(sql, table.one);
    RD_TRY(query.bind(":id", id).run());
    return query.hasRow() ? hashOf(query, table) : QByteArray();
}

Result<void> forEachRow(SqlConnection& sql, RowKind kind,
                        const std::function<void(const QString& id, const QByteArray& hash)>& visit,
                        const std::function<QList<ColumnChange>(const QString& id)>& changes)
{
    const HashedTable& table = tableOf(kind);
    SqlQuery query(sql, table.all);
    return query.each([&] {
        const QString id = query.text(0);
        const QList<ColumnChange> moved = changes ? changes(id) : QList<ColumnChange>();
        visit(id, moved.isEmpty() ? hashOf(query, table) : hashBefore(query, table, moved));
    });
}

} // namespace rd::storage
