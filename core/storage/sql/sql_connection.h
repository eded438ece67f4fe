#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/storage/row_kind.h"
#include "core/storage/sql/statement.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <memory>

namespace rd::storage {

enum class OpenMode { Create, Existing };

// One connection of one thread to the encrypted file, with its prepared statements. Everything SQL goes through here.
class SqlConnection {
public:
    // Opens, keys, checks that the key fits and sets the pragmas of security.md D9.
    static Result<std::unique_ptr<SqlConnection>> open(const QString& path, const Secret& key, OpenMode mode);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    // Stands in for a connection that could not be opened: everything asked of it fails for that reason.
    static std::unique_ptr<SqlConnection> unusable(Error reason);
    bool isUsable() const { return !m_reason; }

    Result<void> execute(const QString& statement);
    // The statements of a schema file, one after the other; a semicolon ends each.
    Result<void> executeScript(const QByteArray& script);
    Result<void> beginImmediate();
    Result<void> commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }

    // A prepared statement that nobody else is reading from; returned by SqlQuery when it is done.
    Result<std::shared_ptr<QSqlQuery>> prepared(const Statement& statement);
    Result<void> run(QSqlQuery& query);

    // Rows this transaction has written, remembered so that their hashes go into the audit log (security.md D6).
    void touch(RowKind kind, const QString& id) { m_touched.append({kind, id}); }
    QList<RowName> takeTouched();

#ifdef RIGHTSDESK_TEST_CLOCK
    // For the fault tests: the n-th writing statement from now fails as on a full disk; 0 switches it off.
    static void failStatement(int n);
#endif

private:
    explicit SqlConnection(QString name);

    QString m_name;
    std::optional<Error> m_reason;
    QSqlDatabase m_database;
    QHash<int, QList<std::shared_ptr<QSqlQuery>>> m_prepared;
    QList<RowName> m_touched;
    bool m_inTransaction = false;
};

// All reads in its lifetime see one state of the desk, whatever others commit meanwhile.
class Snapshot {
public:
    explicit Snapshot(SqlConnection& sql);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    SqlConnection& m_sql;
    bool m_own;
};

// What a driver's error means to a person; the driver's own text, which may hold data, goes no further than its number.
Error sqlError(const QSqlError& error);

} // namespace rd::storage
