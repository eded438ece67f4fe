#include "core/storage/meta.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement upsertMeta(QStringLiteral(
    "INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
const Statement selectMeta(QStringLiteral("SELECT value FROM meta WHERE name = :name"));

QByteArray clockName(const QString& workstation)
{
    return "clock " + workstation.toUtf8().toPercentEncoding();
}

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

Result<std::optional<ClockReading>> readClockReading(SqlConnection& sql, const QString& workstation)
{
    RD_TRY_ASSIGN(const QByteArray stored, readMeta(sql, clockName(workstation).constData()));
    const QList<QByteArray> parts = stored.split(' ');
    if (parts.size() != 3)
        return std::optional<ClockReading>();
    return std::optional(ClockReading{QString::fromLatin1(parts.at(0)),
                                      std::chrono::milliseconds(parts.at(1).toLongLong()),
                                      QDateTime::fromMSecsSinceEpoch(parts.at(2).toLongLong(), Qt::UTC)});
}

Result<void> writeClockReading(SqlConnection& sql, const QString& workstation, const ClockReading& reading)
{
    return writeMeta(sql, clockName(workstation).constData(),
                     reading.systemStart.toLatin1() + ' ' + QByteArray::number(qint64(reading.steady.count())) + ' '
                         + QByteArray::number(reading.wall.toMSecsSinceEpoch()));
}

} // namespace rd::storage
