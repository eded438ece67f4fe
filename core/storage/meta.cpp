#include "core/storage/meta.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement upsertMeta(QStringLiteral(
    "INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
const Statement selectMeta(QStringLiteral("SELECT value FROM meta WHERE name = :name"));

} // namespace

Result<QByteArray> readMeta(SqlConnection& sql, const char* name)
{
    SqlQuery query(sql, selectMeta);
    RD_TRY(query.bind(":name", QString::fromLatin1(name)).run());
    return query.hasRow() ? query.bytes(0) : QByteArray();
}

Result<void> writeMeta(SqlConnection& sql, const char* name, const QByteArray& value)
{
    SqlQuery query(sql, upsertMeta);
    return query.bind(":name", QString::fromLatin1(name)).bind(":value", value).run();
}

} // namespace rd::storage
