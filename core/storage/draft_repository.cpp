#include "core/storage/draft_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

// Not over what it has become: a draft and its case bear one id.
const Statement upsertDraft(QStringLiteral(
    "INSERT INTO intake_draft (id, user_id, json, title, started_at, updated_at) SELECT :id, :user_id, :json, :title, "
    ":started_at, :updated_at WHERE NOT EXISTS (SELECT 1 FROM request_case WHERE id = :id) "
    "ON CONFLICT (id) DO UPDATE SET json = excluded.json, title = excluded.title, updated_at = excluded.updated_at"));
const Statement deleteDraft(QStringLiteral("DELETE FROM intake_draft WHERE id = :id"));
const Statement selectAllDrafts(
    QStringLiteral("SELECT id, user_id, json, title, started_at, updated_at FROM intake_draft ORDER BY id"));
const Statement selectDrafts(QStringLiteral(
    "SELECT id, user_id, json, title, started_at, updated_at FROM intake_draft WHERE user_id = :user_id ORDER BY id"));

domain::IntakeDraft readDraft(const SqlQuery& query)
{
    return {domain::DraftId::trusted(query.text(0)),
            domain::UserId::trusted(query.text(1)),
            query.text(2),
            query.text(3),
            query.instant(4),
            query.instant(5)};
}

} // namespace

DraftRepository::DraftRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> DraftRepository::save(const domain::IntakeDraft& draft)
{
    SqlQuery query(m_sql, upsertDraft);
    query.bind(":id", draft.id.text())
        .bind(":user_id", draft.user.text())
        .bind(":json", draft.json)
        .bind(":title", draft.title);
    query.bind(":started_at", draft.startedAt).bind(":updated_at", draft.updatedAt);
    RD_TRY_ASSIGN(const qint64 kept, query.runAndCount());
    return kept > 0 ? Result<void>()
                    : fail(ErrorCode::AlreadyDone, {{QStringLiteral("what"), QStringLiteral("draft")}});
}

Result<void> DraftRepository::remove(const domain::DraftId& id)
{
    SqlQuery query(m_sql, deleteDraft);
    return query.bind(":id", id.text()).run();
}

Result<QList<domain::IntakeDraft>> DraftRepository::ofUser(const domain::UserId& user) const
{
    SqlQuery query(m_sql, selectDrafts);
    query.bind(":user_id", user.text());
    return query.all(readDraft);
}

Result<QList<domain::IntakeDraft>> DraftRepository::all() const
{
    return SqlQuery(m_sql, selectAllDrafts).all(readDraft);
}

} // namespace rd::storage
