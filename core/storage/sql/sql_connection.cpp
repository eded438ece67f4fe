#include "core/storage/sql/sql_connection.h"

#include "core/base/id.h"
#include "core/base/owner_only.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <sqlite3.h>

namespace rd::storage {

namespace {

constexpr int busyMilliseconds = 5000;

// 64 MB of pages: a page read costs a decryption, and the indexes of a desk of 200,000 cases fit into it. SQLCipher's
// own log would go to the terminal.
constexpr const char* pragmas[]{
    "PRAGMA cipher_log_level = NONE", "PRAGMA cache_size = -65536", "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",       "PRAGMA secure_delete = ON",  "PRAGMA trusted_schema = OFF",
};
constexpr const char* keepLog = "PRAGMA journal_mode = WAL";
constexpr int pagesPerStep = 256;

const Statement countTables(QStringLiteral("SELECT count(*) FROM sqlite_master"));
const Statement listTables(QStringLiteral("PRAGMA table_list"));

const char* accessTo(OpenMode mode)
{
    switch (mode) {
    case OpenMode::Create:
    case OpenMode::Copy:
        return "?mode=rwc";
    case OpenMode::Existing:
        return "?mode=rw";
    case OpenMode::Sealed:
        return "?mode=ro&immutable=1";
    }
    Q_UNREACHABLE();
}

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

// Raw key and salt, so that nothing is derived at open (D1); given to the library directly, never as SQL text. The text
// of it is built in a Secret, which wipes it.
bool giveKey(sqlite3* handle, const Secret& key)
{
    static const char digits[] = "0123456789abcdef";
    Secret text(2 * key.size() + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (qsizetype i = 0; i < key.size(); ++i) {
        *out++ = static_cast<unsigned char>(digits[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(digits[key.data()[i] & 0xf]);
    }
    *out = '\'';
    return sqlite3_key_v2(handle, "main", text.data(), static_cast<int>(text.size())) == SQLITE_OK;
}

bool isForbiddenPragma(const char* name)
{
    for (const char* allowed : {"cipher_version", "cipher_status", "cipher_integrity_check"}) {
        if (qstricmp(name, allowed) == 0)
            return false;
    }
    for (const char* forbidden : {"key", "rekey", "hexkey", "hexrekey", "textkey", "textrekey", "temp_store",
                                  "temp_store_directory", "writable_schema", "journal_mode", "synchronous"}) {
        if (qstricmp(name, forbidden) == 0)
            return true;
    }
    return qstrnicmp(name, "cipher_", 7) == 0;
}

// After opening nothing may attach another file, change a key or make a commit less than durable, whatever text reaches
// the engine (D9).
int authorize(void*, int action, const char* first, const char*, const char*, const char*)
{
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH)
        return SQLITE_DENY;
    if (action == SQLITE_PRAGMA && first && isForbiddenPragma(first))
        return SQLITE_DENY;
    return SQLITE_OK;
}

// The statement up to and with its first semicolon that ends one; semicolons in texts and triggers do not.
qsizetype lengthOfFirstStatement(const QByteArray& script)
{
    for (qsizetype end = script.indexOf(';'); end >= 0; end = script.indexOf(';', end + 1)) {
        if (sqlite3_complete(script.left(end + 1).constData()))
            return end + 1;
    }
    return script.size();
}

// What the engine's error means to a person; its own text, which may hold data, goes no further than its number.
Error sqlError(int code)
{
    const QString detail = QStringLiteral("sqlite %1").arg(code);
    // The first file a full disk has no room for is the one shared by all who have the desk open.
    if (code == SQLITE_IOERR_SHMSIZE)
        return {ErrorCode::DiskFull, {}, detail};
#ifdef Q_OS_WIN // where it is lengthened by the call that cuts files
    if (code == SQLITE_IOERR_TRUNCATE)
        return {ErrorCode::DiskFull, {}, detail};
#endif
    switch (code & 0xff) {
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

// A drive that was pulled out answers like a broken or a busy one; that the file is gone tells them apart. What is
// being made has no name yet that people know: whoever makes it says where.
std::optional<Error> goneError(const QString& path, OpenMode mode, int code)
{
    const bool isBeingMade = mode == OpenMode::Create || mode == OpenMode::Copy;
    if (isBeingMade || QFile::exists(path))
        return {};
    return Error{mode == OpenMode::Sealed ? ErrorCode::FileUnreadable : ErrorCode::DeskUnreachable,
                 {{QStringLiteral("file"), path}},
                 QStringLiteral("sqlite %1").arg(code)};
}

#ifdef RIGHTSDESK_TEST_CLOCK
std::atomic_int statementsUntilFailure = 0;
std::function<void()> untilThen;

bool failsNow()
{
    int left = statementsUntilFailure.load();
    if (left <= 0 || statementsUntilFailure.fetch_sub(1) != 1)
        return false;
    if (untilThen)
        untilThen();
    return true;
}
#else
constexpr bool failsNow()
{
    return false;
}
#endif

} // namespace

SqlConnection::SqlConnection(QString name)
    : m_name(std::move(name))
{
}

SqlConnection::~SqlConnection()
{
    m_prepared.clear(); // the driver cannot close while one is left
    if (m_name.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

namespace {

// As far as the disk knows owners: a memory stick knows none. The log beside the database takes over its mode, but on
// Windows the list of the folder.
void protectFiles(const QString& path, OpenMode mode)
{
    if (mode == OpenMode::Create || mode == OpenMode::Copy)
        makeOwnerOnly(path);
#ifdef Q_OS_WIN
    for (const QString& log : {path + QStringLiteral("-wal"), path + QStringLiteral("-shm")}) {
        if (QFile::exists(log))
            makeOwnerOnly(log);
    }
#endif
}

} // namespace

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString& path, const Secret& key, OpenMode mode)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(newUuid()));
    connection->m_path = path;
    connection->m_mode = mode;
    QSqlDatabase& database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    // As a URI, because the driver's own options would make a new desk where one has gone missing.
    database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded())
                             + QLatin1String(accessTo(mode)));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
    if (!database.open()) {
        const int code = database.lastError().nativeErrorCode().toInt();
        return tl::unexpected<Error>(goneError(path, mode, code).value_or(sqlError(code)));
    }
    protectFiles(path, mode); // before anything is written
    connection->m_handle = handleOf(database);
    if (!connection->m_handle || !giveKey(connection->m_handle, key))
        return fail(ErrorCode::CipherMissing, {}, QStringLiteral("no key"));
    sqlite3_extended_result_codes(connection->m_handle, 1);
    RD_TRY(connection->setPragmas(mode));
    protectFiles(path, OpenMode::Existing); // the log is there now
    if (mode == OpenMode::Existing || mode == OpenMode::Sealed)
        RD_TRY(connection->requireTables());
    sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_set_authorizer(connection->m_handle, authorize, nullptr);
    return connection;
}

// The first statement that reads the file tells whether the key fits.
Result<void> SqlConnection::setPragmas(OpenMode mode)
{
    QList<const char*> all(std::begin(pragmas), std::end(pragmas));
    if (mode == OpenMode::Create || mode == OpenMode::Existing)
        all.append(keepLog);
    for (const char* pragma : std::as_const(all)) {
        if (const int code = sqlite3_exec(m_handle, pragma, nullptr, nullptr, nullptr); code != SQLITE_OK)
            return tl::unexpected<Error>(sqlError(code));
    }
    return {};
}

Result<void> SqlConnection::requireTables()
{
    RD_TRY_ASSIGN(const auto counting, prepared(countTables));
    RD_TRY_ASSIGN(const bool counted, step(*counting));
    const bool empty = !counted || sqlite3_column_int64(counting.get(), 0) == 0;
    sqlite3_reset(counting.get());
    return empty ? fail(ErrorCode::DeskDamaged, {{QStringLiteral("what"), QStringLiteral("schema")}}) : Result<void>();
}

std::unique_ptr<SqlConnection> SqlConnection::unusable(Error reason)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(QString()));
    connection->refuse(std::move(reason));
    return connection;
}

void SqlConnection::refuse(Error reason)
{
    m_lost = reason.code == ErrorCode::DeskUnreachable;
    m_reason = std::move(reason);
}

Result<void> SqlConnection::execute(const QString& statement)
{
    if (m_reason)
        return tl::unexpected<Error>(*m_reason);
    if (failsNow())
        return fail(ErrorCode::DiskFull, {}, QStringLiteral("fault test"));
    const int code = sqlite3_exec(m_handle, statement.toUtf8().constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : tl::unexpected<Error>(errorOf(code));
}

Result<void> SqlConnection::executeScript(const QByteArray& script)
{
    QByteArray rest = script.trimmed();
    while (!rest.isEmpty()) {
        const qsizetype length = lengthOfFirstStatement(rest);
        RD_TRY(execute(QString::fromUtf8(rest.left(length))));
        rest = rest.mid(length).trimmed();
    }
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
    Result<void> committed = execute(QStringLiteral("COMMIT"));
    if (committed)
        m_inTransaction = false;
    // The log's shared index grows after the commit is on disk: this failure does not say that nothing was written.
    else if (sqlite3_extended_errcode(m_handle) == SQLITE_IOERR_SHMSIZE
             && committed.error().code == ErrorCode::DiskFull)
        committed.error().code = ErrorCode::StorageFailed;
    return committed;
}

void SqlConnection::rollback()
{
    if (!m_inTransaction)
        return;
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_inTransaction = false;
    m_touched.clear();
}

Result<std::shared_ptr<sqlite3_stmt>> SqlConnection::prepared(const Statement& statement)
{
    if (m_reason)
        return tl::unexpected<Error>(*m_reason);
    QList<std::shared_ptr<sqlite3_stmt>>& known = m_prepared[statement.number()];
    for (const std::shared_ptr<sqlite3_stmt>& one : std::as_const(known)) {
        if (one.use_count() == 1)
            return one;
    }
    const QByteArray text = statement.text().toUtf8();
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, text.constData(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(errorOf(code));
    known.append(std::shared_ptr<sqlite3_stmt>(made, sqlite3_finalize));
    return known.last();
}

Result<bool> SqlConnection::run(sqlite3_stmt& statement)
{
    // A full disk lets everything be read.
    if (sqlite3_stmt_readonly(&statement) == 0 && failsNow())
        return fail(ErrorCode::DiskFull, {}, QStringLiteral("fault test"));
    return step(statement);
}

Result<bool> SqlConnection::step(sqlite3_stmt& statement)
{
    if (m_reason)
        return tl::unexpected<Error>(*m_reason);
    const int code = sqlite3_step(&statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return tl::unexpected<Error>(errorOf(code));
}

qint64 SqlConnection::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

Result<QMap<QString, qint64>> SqlConnection::rowCounts()
{
    QStringList tables;
    {
        RD_TRY_ASSIGN(const auto listing, prepared(listTables));
        Result<bool> row = step(*listing);
        for (; row && *row; row = step(*listing)) {
            const auto text = [&](int column) {
                return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(listing.get(), column)));
            };
            // A virtual table's rows are those of its shadows.
            if (!text(1).startsWith(QLatin1String("sqlite_")) && text(2) != QLatin1String("virtual"))
                tables.append(text(1));
        }
        sqlite3_reset(listing.get());
        RD_TRY(row);
    }
    QMap<QString, qint64> counts;
    for (const QString& table : std::as_const(tables)) {
        const QByteArray question = "SELECT count(*) FROM \"" + table.toUtf8().replace('"', "\"\"") + '"';
        sqlite3_stmt* counting = nullptr;
        const int code = sqlite3_prepare_v2(m_handle, question.constData(), -1, &counting, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owned(counting, sqlite3_finalize);
        if (code != SQLITE_OK)
            return tl::unexpected<Error>(errorOf(code));
        RD_TRY(step(*counting));
        counts.insert(table, sqlite3_column_int64(counting, 0));
    }
    return counts;
}

Result<void> SqlConnection::copyInto(SqlConnection& copy, const JobToken& job)
{
    sqlite3_backup* work = sqlite3_backup_init(copy.m_handle, "main", m_handle, "main");
    if (!work)
        return tl::unexpected<Error>(copy.errorOf(sqlite3_extended_errcode(copy.m_handle)));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !job.isCancelled()) {
        code = failsNow() ? SQLITE_FULL : sqlite3_backup_step(work, pagesPerStep);
        const int pages = sqlite3_backup_pagecount(work);
        job.report(pages - sqlite3_backup_remaining(work), pages);
    }
    const int finished = sqlite3_backup_finish(work);
    if (code == SQLITE_OK)
        return fail(ErrorCode::Cancelled);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    return tl::unexpected<Error>(errorOf(code == SQLITE_DONE ? finished : code));
}

// What was open on a drive stays dead when it is connected again, so nothing more is asked of it: on Windows each
// answer takes seconds.
//
// SQLCipher answers a page whose HMAC does not hold with the plainest of errors and refuses everything from then on;
// only its status tells the two apart.
Error SqlConnection::errorOf(int code)
{
    if (std::optional<Error> gone = goneError(m_path, m_mode, code)) {
        refuse(std::move(*gone));
        return *m_reason;
    }
    bool refuses = false;
    const auto note = [](void* found, int, char** values, char**) {
        *static_cast<bool*>(found) = qstrcmp(values[0], "0") == 0;
        return 0;
    };
    if ((code & 0xff) == SQLITE_ERROR)
        sqlite3_exec(m_handle, "PRAGMA cipher_status", note, &refuses, nullptr);
    return sqlError(refuses ? SQLITE_CORRUPT : code);
}

Snapshot::Snapshot(SqlConnection& sql)
    : m_sql(sql)
    , m_own(!sql.inTransaction() && sql.execute(QStringLiteral("BEGIN")).has_value())
{
}

Snapshot::~Snapshot()
{
    // Nothing was written; a failing end leaves nothing that the next statement would not name.
    if (m_own)
        (void)m_sql.execute(QStringLiteral("COMMIT"));
}

QList<RowName> SqlConnection::takeTouched()
{
    return std::exchange(m_touched, {});
}

#ifdef RIGHTSDESK_TEST_CLOCK
void SqlConnection::failStatement(int n, std::function<void()> meanwhile)
{
    untilThen = std::move(meanwhile);
    statementsUntilFailure.store(n);
}
#endif

} // namespace rd::storage
