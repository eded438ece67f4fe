#include "core/storage/migrator.h"

#include "core/base/safe_file.h"
#include "core/storage/sql/sql_query.h"

#include <QDir>

namespace rd::storage {

namespace {

const Statement readSchemaVersion(QStringLiteral("PRAGMA user_version"));
constexpr qint64 largestSchema = 1 << 20;

QStringList schemaFiles()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString& file)
{
    return file.left(4).toInt();
}

// One file in one transaction. The version is read again inside it: another process may have been faster.
Result<void> apply(SqlConnection& sql, const QString& file)
{
    RD_TRY_ASSIGN(const QByteArray script, readWholeFile(QStringLiteral(":/schema/") + file, largestSchema));
    RD_TRY(sql.beginImmediate());
    RD_TRY_ASSIGN(const int current, Migrator(sql).version());
    if (current < numberOf(file)) {
        RD_TRY(sql.executeScript(script));
        RD_TRY(sql.execute(QStringLiteral("PRAGMA user_version = %1").arg(numberOf(file))));
    }
    return sql.commit();
}

} // namespace

Migrator::Migrator(SqlConnection& sql)
    : m_sql(sql)
{
}

int Migrator::newest()
{
    const QStringList files = schemaFiles();
    return files.isEmpty() ? 0 : numberOf(files.last());
}

Result<int> Migrator::version() const
{
    SqlQuery query(m_sql, readSchemaVersion);
    RD_TRY(query.run());
    return query.hasRow() ? static_cast<int>(query.number(0)) : 0;
}

Result<void> Migrator::migrate()
{
    RD_TRY_ASSIGN(const int current, version());
    if (current > newest())
        return fail(ErrorCode::SchemaTooNew, {{QStringLiteral("found"), current}, {QStringLiteral("known"), newest()}});
    for (const QString& file : schemaFiles()) {
        if (numberOf(file) <= current)
            continue;
        if (const Result<void> applied = apply(m_sql, file); !applied) {
            m_sql.rollback();
            return applied;
        }
    }
    return {};
}

} // namespace rd::storage
