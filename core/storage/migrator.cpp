#include "core/storage/migrator.h"

#include "core/base/safe_file.h"
#include "core/storage/sql/sql_query.h"

#include <QDir>

namespace rd::storage {

namespace {

const QString readVersion = QStringLiteral("PRAGMA user_version");
constexpr qint64 largestSchema = 1 << 20;

QStringList schemaFiles()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString& file)
{
    return file.left(4).toInt();
}

Result<QStringList> statementsOf(const QString& file)
{
    RD_TRY_ASSIGN(const QByteArray text, readWholeFile(QStringLiteral(":/schema/") + file, largestSchema));
    QStringList statements = QString::fromUtf8(text).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    statements.removeIf([](const QString& statement) { return statement.trimmed().isEmpty(); });
    return statements;
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
    SqlQuery query(m_sql, readVersion);
    RD_TRY(query.run());
    return query.next() ? static_cast<int>(query.number(0)) : 0;
}

Result<void> Migrator::migrate()
{
    RD_TRY_ASSIGN(const int current, version());
    if (current > newest())
        return fail(ErrorCode::SchemaTooNew, {{QStringLiteral("found"), current}, {QStringLiteral("known"), newest()}});
    for (const QString& file : schemaFiles()) {
        if (numberOf(file) <= current)
            continue;
        RD_TRY_ASSIGN(const QStringList statements, statementsOf(file));
        RD_TRY(m_sql.beginImmediate());
        for (const QString& statement : statements) {
            if (const Result<void> done = m_sql.execute(statement); !done) {
                m_sql.rollback();
                return done;
            }
        }
        RD_TRY(m_sql.execute(QStringLiteral("PRAGMA user_version = %1").arg(numberOf(file))));
        RD_TRY(m_sql.commit());
    }
    return {};
}

} // namespace rd::storage
