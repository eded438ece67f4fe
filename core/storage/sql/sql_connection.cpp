#include "core/storage/sql/sql_connection.h"

#include "core/base/id.h"

#include <atomic>
#include <QSqlDriver>
#include <sqlite3.h>

namespace rd::storage {

namespace {

constexpr int busyMilliseconds = 5000;

// 64 MB of pages: a page read costs a decryption, and the indexes of a desk of 200,000 cases fit into it.
const QStringList pragmas{
    QStringLiteral("PRAGMA cache_size = -65536"), QStringLiteral("PRAGMA journal_mode = WAL"),
    QStringLiteral("PRAGMA synchronous = FULL"),  QStringLiteral("PRAGMA foreign_keys = ON"),
    QStringLiteral("PRAGMA secure_delete = ON"),  QStringLiteral("PRAGMA trusted_schema = OFF"),
};

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

// Raw key and salt, so that nothing is derived at open (D1); given to the library directly, never as SQL text.
bool giveKey(sqlite3* handle, const Secret& key)
{
    constexpr qsizetype keyBytes = 32;
    QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(key.data()), key.size());
    QByteArray text = "x'" + bytes.left(keyBytes).toHex() + bytes.mid(keyBytes).toHex() + "'";
    const int status = sqlite3_key_v2(handle, "main", text.constData(), static_cast<int>(text.size()));
    text.fill('\0');
    return status == SQLITE_OK;
}

// After opening nothing may attach another file or change a key, whatever text reaches the engine (D9).
int authorize(void*, int action, const char* first, const char*, const char*, const char*)
{
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH)
        return SQLITE_DENY;
    if (action == SQLITE_PRAGMA && first) {
        for (const char* forbidden : {"key", "rekey", "hexkey", "hexrekey", "temp_store", "writable_schema",
                                      "cipher_plaintext_header_size", "cipher_salt"}) {
            if (qstricmp(first, forbidden) == 0)
                return SQLITE_DENY;
        }
    }
    return SQLITE_OK;
}

#ifdef RIGHTSDESK_TEST_CLOCK
std::atomic_int statementsUntilFailure = 0;

bool failsNow()
{
    int left = statementsUntilFailure.load();
    return left > 0 && statementsUntilFailure.fetch_sub(1) == 1;
}
#else
constexpr bool failsNow()
{
    return false;
}
#endif

} // namespace

Error sqlError(const QSqlError& error)
{
    const int number = error.nativeErrorCode().toInt();
    const QString detail = QStringLiteral("sqlite %1").arg(number);
    switch (number & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::DeskBusy, {}, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::DeskDamaged, {}, detail};
    default:
        return {ErrorCode::StorageFailed, {}, detail};
    }
}

SqlConnection::SqlConnection(QString name)
    : m_name(std::move(name))
{
}

SqlConnection::~SqlConnection()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString& path, const Secret& key, OpenMode mode)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(newUuid()));
    QSqlDatabase& database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    database.setDatabaseName(path);
    const QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    // SQLITE_OPEN_READWRITE alone is not offered by the driver: an existing file is checked before we come here.
    database.setConnectOptions(options);
    if (!database.open())
        return tl::unexpected<Error>(sqlError(database.lastError()));
    sqlite3* handle = handleOf(database);
    if (!handle || !giveKey(handle, key))
        return fail(ErrorCode::CipherMissing, {}, QStringLiteral("no key"));
    for (const QString& pragma : pragmas) {
        // The first statement that reads the file tells whether the key fits.
        QSqlQuery query(database);
        if (!query.exec(pragma))
            return tl::unexpected<Error>(sqlError(query.lastError()));
    }
    if (mode == OpenMode::Existing) {
        QSqlQuery query(database);
        if (!query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")) || !query.next()
            || query.value(0).toInt() == 0)
            return fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("schema")}});
    }
    sqlite3_set_authorizer(handle, authorize, nullptr);
    return connection;
}

Result<void> SqlConnection::execute(const QString& statement)
{
    if (failsNow())
        return fail(ErrorCode::DiskFull, {}, QStringLiteral("fault test"));
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return tl::unexpected<Error>(sqlError(query.lastError()));
    return {};
}

Result<void> SqlConnection::beginImmediate()
{
    Q_ASSERT(!m_inTransaction);
    RD_TRY(execute(QStringLiteral("BEGIN IMMEDIATE")));
    m_inTransaction = true;
    m_touched.clear();
    return {};
}

Result<void> SqlConnection::commit()
{
    RD_TRY(execute(QStringLiteral("COMMIT")));
    m_inTransaction = false;
    return {};
}

void SqlConnection::rollback()
{
    if (!m_inTransaction)
        return;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("ROLLBACK"));
    m_inTransaction = false;
    m_touched.clear();
}

Result<std::shared_ptr<QSqlQuery>> SqlConnection::prepared(const QString& statement)
{
    for (const std::shared_ptr<QSqlQuery>& known : std::as_const(m_prepared[statement])) {
        if (known.use_count() == 1)
            return known;
    }
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(statement))
        return tl::unexpected<Error>(sqlError(query->lastError()));
    m_prepared[statement].append(query);
    return query;
}

Result<void> SqlConnection::run(QSqlQuery& query)
{
    if (failsNow())
        return fail(ErrorCode::DiskFull, {}, QStringLiteral("fault test"));
    if (!query.exec())
        return tl::unexpected<Error>(sqlError(query.lastError()));
    return {};
}

QList<TouchedRow> SqlConnection::takeTouched()
{
    return std::exchange(m_touched, {});
}

#ifdef RIGHTSDESK_TEST_CLOCK
void SqlConnection::failStatement(int n)
{
    statementsUntilFailure.store(n);
}
#endif

} // namespace rd::storage
