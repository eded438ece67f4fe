#include "core/storage/unlogged_events.h"

#include "core/storage/meta.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rd::storage {

namespace {

constexpr const char* unloggedName = "unlogged";

} // namespace

Result<void> keepUnlogged(SqlConnection& sql, const QString& action, const QJsonObject& detail)
{
    RD_TRY_ASSIGN(const QByteArray kept, readMeta(sql, unloggedName));
    QJsonArray events = QJsonDocument::fromJson(kept).array();
    events.append(QJsonObject{{QStringLiteral("action"), action}, {QStringLiteral("detail"), detail}});
    return writeMeta(sql, unloggedName, QJsonDocument(events).toJson(QJsonDocument::Compact));
}

Result<QList<domain::AuditEvent>> takeUnlogged(SqlConnection& sql)
{
    QList<domain::AuditEvent> events;
    RD_TRY_ASSIGN(const QByteArray kept, readMeta(sql, unloggedName));
    const QJsonArray waiting = QJsonDocument::fromJson(kept).array();
    if (waiting.isEmpty())
        return events;
    RD_TRY_ASSIGN(const QByteArray deskId, readMeta(sql, "desk_id"));
    for (const QJsonValue& value : waiting) {
        const QJsonObject event = value.toObject();
        events.append({event.value(QStringLiteral("action")).toString(),
                       QStringLiteral("desk"),
                       QString::fromUtf8(deskId),
                       {},
                       event.value(QStringLiteral("detail")).toObject()});
    }
    RD_TRY(writeMeta(sql, unloggedName, QByteArrayLiteral("[]")));
    return events;
}

} // namespace rd::storage
