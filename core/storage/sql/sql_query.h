#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/sql/statement.h"

#include <optional>
#include <QByteArrayView>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <utility>

namespace rd::storage {

// "2026-11-25" and back; empty for no date, no date for any other text. Rows hold ten of them, so neither goes through
// QDate's own.
QDate isoDate(QByteArrayView text);
QString isoText(const QDate& date);
void appendIso(QString& text, const QDate& date);

// One run of a named statement: bind by name, run, read the row by column. Times are epoch milliseconds UTC (0 = none),
// dates ISO text (empty = none), lists and maps JSON text. Rows beyond the first come from each() and all() only, which
// fail when the reading breaks off.
class SqlQuery {
public:
    SqlQuery(SqlConnection& connection, const Statement& statement);
    ~SqlQuery();
    SqlQuery(const SqlQuery&) = delete;
    SqlQuery& operator=(const SqlQuery&) = delete;

    bool has(const char* name) const; // a parameter of this name
    SqlQuery& bind(const char* name, const QString& text);
    SqlQuery& bind(const char* name, qint64 number);
    SqlQuery& bind(const char* name, int number) { return bind(name, qint64(number)); }
    SqlQuery& bind(const char* name, bool flag) { return bind(name, qint64(flag ? 1 : 0)); }
    SqlQuery& bind(const char* name, const QByteArray& bytes);
    SqlQuery& bind(const char* name, const QDateTime& at)
    {
        return bind(name, at.isValid() ? at.toMSecsSinceEpoch() : qint64(0));
    }
    SqlQuery& bind(const char* name, const QDate& date) { return bind(name, isoText(date)); }
    SqlQuery& bind(const char* name, const QStringList& list);
    SqlQuery& bind(const char* name, const QJsonObject& object);

    Result<void> run();
    Result<qint64> runAndCount(); // rows changed
    bool hasRow() const { return m_hasRow; } // run() met one: its columns can be read

    // Runs and calls `visit` at every row.
    template <class Visit> Result<void> each(Visit visit)
    {
        RD_TRY(run());
        while (m_hasRow) {
            visit();
            RD_TRY(advance());
        }
        return {};
    }
    // Runs and makes a list of what `read` makes of this query at every row.
    template <class Read>
    auto all(Read read) -> Result<QList<std::decay_t<decltype(read(std::declval<const SqlQuery&>()))>>>
    {
        QList<std::decay_t<decltype(read(*this))>> rows;
        RD_TRY(each([&] { rows.append(read(*this)); }));
        return rows;
    }
    // The same for a long table: Cancelled as soon as `job` is.
    template <class Read>
    auto all(Read read, const JobToken& job)
        -> Result<QList<std::decay_t<decltype(read(std::declval<const SqlQuery&>()))>>>
    {
        constexpr qsizetype rowsBetweenLooks = 256;
        QList<std::decay_t<decltype(read(*this))>> rows;
        RD_TRY(run());
        do {
            if (rows.size() % rowsBetweenLooks == 0 && job.isCancelled())
                return fail(ErrorCode::Cancelled);
            if (!m_hasRow)
                break;
            rows.append(read(*this));
            RD_TRY(advance());
        } while (m_hasRow);
        return rows;
    }

    QString text(int column) const;
    qint64 number(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    QByteArray bytes(int column) const { return view(column).toByteArray(); }
    QByteArrayView view(int column) const; // until the next row
    QDateTime instant(int column) const;
    QDate date(int column) const;
    QStringList list(int column) const;
    QJsonObject object(int column) const;

private:
    Result<void> advance();
    template <class Bind> SqlQuery& bound(const char* name, Bind bindTo);
    QByteArrayView utf8(int column) const;

    SqlConnection& m_connection;
    Result<std::shared_ptr<sqlite3_stmt>> m_statement;
    bool m_hasRow = false;
    bool m_ran = false;
    std::optional<Error> m_unbound; // why a value could not be bound
};

} // namespace rd::storage
