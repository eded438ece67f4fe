#include "core/storage/sql/sql_query.h"

#include <QJsonDocument>

namespace rd::storage {

SqlQuery::SqlQuery(SqlConnection& connection, const Statement& statement)
    : m_connection(connection)
    , m_query(connection.prepared(statement))
{
}

SqlQuery::~SqlQuery()
{
    if (m_query)
        (*m_query)->finish();
}

SqlQuery& SqlQuery::bind(const char* name, const QString& text)
{
    // A null string would be SQL's NULL; here it is an empty text.
    if (m_query)
        (*m_query)->bindValue(QLatin1String(name), text.isNull() ? QStringLiteral("") : text);
    return *this;
}

SqlQuery& SqlQuery::bind(const char* name, qint64 number)
{
    if (m_query)
        (*m_query)->bindValue(QLatin1String(name), number);
    return *this;
}

SqlQuery& SqlQuery::bind(const char* name, const QByteArray& bytes)
{
    if (m_query)
        (*m_query)->bindValue(QLatin1String(name), bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

SqlQuery& SqlQuery::bind(const char* name, const QStringList& list)
{
    return bind(name,
                QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact)));
}

SqlQuery& SqlQuery::bind(const char* name, const QJsonObject& object)
{
    return bind(name, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Result<void> SqlQuery::run()
{
    if (!m_query)
        return tl::unexpected<Error>(m_query.error());
    return m_connection.run(**m_query);
}

Result<qint64> SqlQuery::runAndCount()
{
    RD_TRY(run());
    return (*m_query)->numRowsAffected();
}

bool SqlQuery::next()
{
    return (*m_query)->next();
}

QString SqlQuery::text(int column) const
{
    return (*m_query)->value(column).toString();
}

qint64 SqlQuery::number(int column) const
{
    return (*m_query)->value(column).toLongLong();
}

QByteArray SqlQuery::bytes(int column) const
{
    return (*m_query)->value(column).toByteArray();
}

QDateTime SqlQuery::instant(int column) const
{
    const qint64 milliseconds = number(column);
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QDate SqlQuery::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QStringList SqlQuery::list(int column) const
{
    QStringList items;
    for (const QJsonValue& value : QJsonDocument::fromJson(text(column).toUtf8()).array())
        items.append(value.toString());
    return items;
}

QJsonObject SqlQuery::object(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

} // namespace rd::storage
