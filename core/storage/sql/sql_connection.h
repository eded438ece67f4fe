#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <memory>

namespace rd::storage {

enum class OpenMode { Create, Existing };

// A row that a transaction has written, remembered so that its hash goes into the audit log (security.md D6).
struct TouchedRow {
    QString kind;
    QString id;
};

// One connection of one thread to the encrypted file, with its prepared statements. Everything SQL goes through here.
class SqlConnection {
public:
    // Opens, keys, checks that the key fits and sets the pragmas of security.md D9.
    static Result<std::unique_ptr<SqlConnection>> open(const QString& path, const Secret& key, OpenMode mode);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    Result<void> execute(const QString& statement);
    Result<void> beginImmediate();
    Result<void> commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }

    // A prepared statement that nobody else is reading from; returned by SqlQuery when it is done.
    Result<std::shared_ptr<QSqlQuery>> prepared(const QString& statement);
    Result<void> run(QSqlQuery& query);

    void touch(const QString& kind, const QString& id) { m_touched.append({kind, id}); }
    QList<TouchedRow> takeTouched();

#ifdef RIGHTSDESK_TEST_CLOCK
    // For the fault tests: the n-th writing statement from now fails as on a full disk; 0 switches it off.
    static void failStatement(int n);
#endif

private:
    explicit SqlConnection(QString name);

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, QList<std::shared_ptr<QSqlQuery>>> m_prepared;
    QList<TouchedRow> m_touched;
    bool m_inTransaction = false;
};

// What a driver's error means to a person; the driver's own text, which may hold data, goes no further than its number.
Error sqlError(const QSqlError& error);

} // namespace rd::storage
