#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/storage/row_kind.h"
#include "core/storage/sql/statement.h"

#include <atomic>
#include <functional>
#include <memory>
#include <QHash>
#include <QMap>
#include <QSqlDatabase>

struct sqlite3;
struct sqlite3_stmt;

namespace rd::storage {

// Copy: a new file that a copy goes into, page by page, without a log. Sealed: a closed copy, read without a lock, a
// log or a change to it.
enum class OpenMode { Create, Existing, Copy, Sealed };

// One connection of one thread to the encrypted file, with its prepared statements. Everything SQL goes through here.
// Qt's driver opens, keys and closes it; statements run on the driver's own handle, because QSqlQuery describes every
// column again at each run and wraps each value: twice the time of the statement itself for a lookup.
class SqlConnection {
public:
    // Opens, keys, checks that the key fits and sets the pragmas of security.md D9.
    static Result<std::unique_ptr<SqlConnection>> open(const QString& path, const Secret& key, OpenMode mode);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    // Stands in for a connection that could not be opened: everything asked of it fails for that reason, as it does
    // once the file is out of reach (DeskUnreachable).
    static std::unique_ptr<SqlConnection> unusable(Error reason);
    bool isUsable() const { return !m_reason; }
    // Whether its file is out of reach; may be asked by any thread.
    bool isLost() const { return m_lost; }
    // From now on everything asked of it fails for that reason, but taking back what was begun.
    void refuse(Error reason);

    Result<void> execute(const QString& statement);
    // The statements of a schema file, one after the other; a semicolon ends each.
    Result<void> executeScript(const QByteArray& script);
    Result<void> beginImmediate();
    Result<void> commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }

    // A prepared statement that nobody else is reading from; returned by SqlQuery when it is done.
    Result<std::shared_ptr<sqlite3_stmt>> prepared(const Statement& statement);
    // Runs a bound statement up to its first row; true when there is one.
    Result<bool> run(sqlite3_stmt& statement);
    // Goes on to the next row. A page that cannot be read ends no list as if it were complete: DeskDamaged.
    Result<bool> step(sqlite3_stmt& statement);
    qint64 changedRows() const;
    // Rows of every table the file has, whatever its schema: no constant could name them.
    Result<QMap<QString, qint64>> rowCounts();
    // All pages of this connection's state, into one opened as Copy with the same key. Cancelled, DiskFull,
    // DeskDamaged.
    Result<void> copyInto(SqlConnection& copy, const JobToken& job);

    // Rows this transaction has written, remembered so that their hashes go into the audit log (security.md D6).
    void touch(RowKind kind, const QString& id) { m_touched.append({kind, id}); }
    QList<RowName> takeTouched();

#ifdef RIGHTSDESK_TEST_CLOCK
    // For the fault tests: the n-th writing statement from now fails as on a full disk, and `meanwhile` happens just
    // before; 0 switches it off.
    static void failStatement(int n, std::function<void()> meanwhile = {});
#endif

private:
    explicit SqlConnection(QString name);
    Result<void> setPragmas(OpenMode mode);
    Result<void> requireTables();
    Error errorOf(int code);

    QString m_name;
    QString m_path; // as it was asked for
    OpenMode m_mode = OpenMode::Existing;
    std::optional<Error> m_reason;
    std::atomic_bool m_lost = false;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr; // m_database's own
    QHash<int, QList<std::shared_ptr<sqlite3_stmt>>> m_prepared;
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

} // namespace rd::storage
