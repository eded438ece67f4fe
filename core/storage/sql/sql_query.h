#pragma once

#include "core/base/result.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/sql/statement.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace rd::storage {

// One run of a named statement: bind by name, run, read rows by column. Times are epoch milliseconds UTC (0 = none),
// dates ISO text (empty = none), lists and maps JSON text.
class SqlQuery {
public:
    SqlQuery(SqlConnection& connection, const Statement& statement);
    ~SqlQuery();
    SqlQuery(const SqlQuery&) = delete;
    SqlQuery& operator=(const SqlQuery&) = delete;

    SqlQuery& bind(const char* name, const QString& text);
    SqlQuery& bind(const char* name, qint64 number);
    SqlQuery& bind(const char* name, int number) { return bind(name, qint64(number)); }
    SqlQuery& bind(const char* name, bool flag) { return bind(name, qint64(flag ? 1 : 0)); }
    SqlQuery& bind(const char* name, const QByteArray& bytes);
    SqlQuery& bind(const char* name, const QDateTime& at)
    {
        return bind(name, at.isValid() ? at.toMSecsSinceEpoch() : qint64(0));
    }
    SqlQuery& bind(const char* name, const QDate& date) { return bind(name, date.toString(Qt::ISODate)); }
    SqlQuery& bind(const char* name, const QStringList& list);
    SqlQuery& bind(const char* name, const QJsonObject& object);

    Result<void> run();
    Result<qint64> runAndCount(); // rows changed
    bool next();

    QString text(int column) const;
    qint64 number(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    QByteArray bytes(int column) const;
    QDateTime instant(int column) const;
    QDate date(int column) const;
    QStringList list(int column) const;
    QJsonObject object(int column) const;

private:
    SqlConnection& m_connection;
    Result<std::shared_ptr<QSqlQuery>> m_query;
};

} // namespace rd::storage
