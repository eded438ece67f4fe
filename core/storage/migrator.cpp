#include "core/storage/migrator.h"

#include "core/base/safe_file.h"
#include "core/storage/sql/sql_query.h"

#include <QDir>

namespace rd::storage {

namespace {

const Statement readSchemaVersion(QStringLiteral("PRAGMA user_version"));
const Statement checkStructureOfChange(QStringLiteral("PRAGMA integrity_check"));
const Statement checkReferences(QStringLiteral("PRAGMA foreign_key_check"));
constexpr qint64 largestSchema = 1 << 20;

QStringList schemaFiles()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString& file)
{
    return file.left(4).toInt();
}

Result<void> apply(SqlConnection& sql, const QString& file)
{
    RD_TRY_ASSIGN(const QByteArray script, readWholeFile(QStringLiteral(":/schema/") + file, largestSchema));
    RD_TRY(sql.executeScript(script));
    return sql.execute(QStringLiteral("PRAGMA user_version = %1").arg(numberOf(file)));
}

Result<void> requireKnown(int schema)
{
    const int known = Migrator::newest();
    if (schema > known)
        return fail(ErrorCode::SchemaTooNew, {{QStringLiteral("found"), schema}, {QStringLiteral("known"), known}});
    return {};
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

Result<bool> Migrator::migrate(const Around& around)
{
    RD_TRY_ASSIGN(const int current, version());
    RD_TRY(requireKnown(current));
    if (current == newest())
        return false;
    RD_TRY(m_sql.beginImmediate());
    const Result<bool> changed = change(around).and_then(
        [this](bool isChanged) { return m_sql.commit().map([isChanged] { return isChanged; }); });
    if (!changed)
        m_sql.rollback();
    return changed;
}

// The version is read again: another program may have been faster.
Result<bool> Migrator::change(const Around& around)
{
    RD_TRY_ASSIGN(const int from, version());
    RD_TRY(requireKnown(from));
    if (from == newest())
        return false;
    const bool holdsSomething = from > 0;
    if (holdsSomething && around.before)
        RD_TRY(around.before(from));
    for (const QString& file : schemaFiles()) {
        if (numberOf(file) > from)
            RD_TRY(apply(m_sql, file));
    }
    RD_TRY(requireSound());
    if (holdsSomething && around.after)
        RD_TRY(around.after());
    return true;
}

Result<void> Migrator::requireSound() const
{
    SqlQuery structure(m_sql, checkStructureOfChange);
    RD_TRY_ASSIGN(QStringList answers, structure.all([](const SqlQuery& row) { return row.text(0); }));
    answers.removeAll(QStringLiteral("ok"));
    if (!answers.isEmpty())
        return fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("structure")}});
    RD_TRY_ASSIGN(const bool hold, referencesHold());
    return hold ? Result<void>()
                : fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("references")}});
}

Result<bool> Migrator::referencesHold() const
{
    SqlQuery query(m_sql, checkReferences);
    RD_TRY(query.run());
    return !query.hasRow();
}

} // namespace rd::storage
