#include "tests/bench/recorded_statements.h"

#include <QHash>
#include <QString>
#include <sqlite3.h>

namespace rd::bench {

namespace {

bool isNameCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z') || character == '_';
}

// Where a quoted text that begins at `from` ends, one past its closing quote.
qsizetype endOfQuoted(const QByteArray& text, qsizetype from)
{
    const char quote = text.at(from);
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text.at(at) != quote)
            continue;
        if (at + 1 < text.size() && text.at(at + 1) == quote)
            ++at;
        else
            return at + 1;
    }
    return text.size();
}

// A statement's text cut at its parameters: one piece more than there are parameters.
struct Cut {
    QList<QByteArray> pieces{QByteArray()};
    QList<QByteArray> names;
};

Cut cutAtParameters(const QByteArray& text)
{
    Cut cut;
    for (qsizetype at = 0; at < text.size();) {
        const char character = text.at(at);
        if (character == '\'' || character == '"') {
            const qsizetype end = endOfQuoted(text, at);
            cut.pieces.last() += text.mid(at, end - at);
            at = end;
        } else if (character == '?' || character == ':' || character == '@' || character == '$') {
            const qsizetype from = at;
            for (++at; at < text.size() && isNameCharacter(text.at(at));)
                ++at;
            cut.names.append(text.mid(from, at - from));
            cut.pieces.append(QByteArray());
        } else {
            cut.pieces.last() += character;
            ++at;
        }
    }
    return cut;
}

qsizetype endOfLiteral(const QByteArray& expanded, qsizetype from)
{
    if (expanded.at(from) == '\'')
        return endOfQuoted(expanded, from);
    if (expanded.at(from) == 'x' && from + 1 < expanded.size() && expanded.at(from + 1) == '\'')
        return endOfQuoted(expanded, from + 1);
    qsizetype end = from;
    while (end < expanded.size()
           && (isNameCharacter(expanded.at(end)) || expanded.at(end) == '.' || expanded.at(end) == '-'
               || expanded.at(end) == '+'))
        ++end;
    return end;
}

QVariant valueOf(const QByteArray& literal)
{
    if (literal.startsWith('\''))
        return QString::fromUtf8(literal.mid(1, literal.size() - 2).replace("''", "'"));
    if (literal.startsWith("x'"))
        return QByteArray::fromHex(literal.mid(2, literal.size() - 3));
    bool whole = false;
    const qint64 number = literal.toLongLong(&whole);
    if (whole)
        return number;
    return literal == "NULL" ? QVariant() : QVariant(literal.toDouble());
}

// SQLite tells bound values only written into the text; laid over the text without them they can be read back. A name
// that stands twice is one parameter.
QList<QVariant> boundValues(const QByteArray& text, const QByteArray& expanded)
{
    const Cut cut = cutAtParameters(text);
    QList<QVariant> values;
    qsizetype at = cut.pieces.first().size();
    for (qsizetype place = 0; place < cut.names.size(); ++place) {
        const qsizetype end = endOfLiteral(expanded, at);
        const QByteArray& name = cut.names.at(place);
        if (name == "?" || cut.names.indexOf(name) == place)
            values.append(valueOf(expanded.mid(at, end - at)));
        at = end + cut.pieces.at(place + 1).size();
    }
    return values;
}

int onTrace(unsigned, void*, void* statement, void* text)
{
    StatementRecorder::instance().note(static_cast<sqlite3_stmt*>(statement), static_cast<const char*>(text));
    return 0;
}

int onOpen(sqlite3* database, char**, const sqlite3_api_routines*)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, onTrace, nullptr);
}

void bind(sqlite3_stmt* statement, int place, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(statement, place, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::LongLong:
        sqlite3_bind_int64(statement, place, value.toLongLong());
        break;
    case QMetaType::Double:
        sqlite3_bind_double(statement, place, value.toDouble());
        break;
    default:
        sqlite3_bind_null(statement, place);
    }
}

qint64 readRow(sqlite3_stmt* statement)
{
    qint64 read = 0;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            read += sqlite3_column_int64(statement, column);
            break;
        case SQLITE_TEXT:
            read += sqlite3_column_text(statement, column)[0];
            break;
        case SQLITE_BLOB:
            read += sqlite3_column_bytes(statement, column);
            break;
        default:
            break;
        }
    }
    return read;
}

} // namespace

StatementRecorder& StatementRecorder::instance()
{
    static StatementRecorder recorder;
    return recorder;
}

StatementRecorder::StatementRecorder()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(onOpen));
}

void StatementRecorder::start()
{
    m_recorded.clear();
    m_recording = true;
}

QList<RecordedStatement> StatementRecorder::stop()
{
    m_recording = false;
    return std::exchange(m_recorded, {});
}

void StatementRecorder::note(sqlite3_stmt* statement, const char* text)
{
    // Triggers show as comments; the full-text index writes its own tables under the name of their schema.
    if (!m_recording || qstrncmp(text, "--", 2) == 0 || QByteArray(text).contains("'main'."))
        return;
    char* expanded = sqlite3_expanded_sql(statement);
    m_recorded.append({text, boundValues(text, expanded)});
    sqlite3_free(expanded);
}

BareConnection::BareConnection(const QByteArray& path, const QByteArray& rawKey,
                               const QList<RecordedStatement>& settings)
{
    if (sqlite3_open_v2(path.constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("the bare connection does not open");
    sqlite3_trace_v2(m_database, 0, nullptr, nullptr);
    const QByteArray key = "x'" + rawKey.toHex() + "'";
    sqlite3_key_v2(m_database, "main", key.constData(), static_cast<int>(key.size()));
    for (const RecordedStatement& setting : settings) {
        if (setting.text.trimmed().startsWith("PRAGMA"))
            sqlite3_exec(m_database, setting.text.constData(), nullptr, nullptr, nullptr);
    }
}

BareConnection::~BareConnection()
{
    for (sqlite3_stmt* statement : std::as_const(m_prepared))
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

sqlite3_stmt* BareConnection::prepared(const QByteArray& text)
{
    sqlite3_stmt*& statement = m_prepared[text];
    if (!statement
        && sqlite3_prepare_v3(m_database, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                              &statement, nullptr)
            != SQLITE_OK)
        qFatal("the bare connection does not prepare: %s", sqlite3_errmsg(m_database));
    return statement;
}

bool BareConnection::writes(const QByteArray& text)
{
    return !sqlite3_stmt_readonly(prepared(text));
}

int BareConnection::run(const QList<RecordedStatement>& statements)
{
    int rows = 0;
    qint64 read = 0;
    for (const RecordedStatement& recorded : statements) {
        sqlite3_stmt* statement = prepared(recorded.text);
        for (int place = 0; place < recorded.bound.size(); ++place)
            bind(statement, place + 1, recorded.bound.at(place));
        int step = sqlite3_step(statement);
        for (; step == SQLITE_ROW; step = sqlite3_step(statement)) {
            read += readRow(statement);
            ++rows;
        }
        if (step != SQLITE_DONE)
            qFatal("the bare connection fails: %s", sqlite3_errmsg(m_database));
        sqlite3_reset(statement);
    }
    [[maybe_unused]] static volatile qint64 sink;
    sink = read;
    return rows;
}

void BareConnection::commit(const QList<RecordedStatement>& statements)
{
    run({{"BEGIN IMMEDIATE", {}}});
    run(statements);
    run({{"COMMIT", {}}});
}

} // namespace rd::bench
