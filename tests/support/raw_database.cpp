#include "tests/support/raw_database.h"

#include "tests/support/system/loaded_function.h"

namespace rd::test {

namespace {

// Looked up in the library the program itself has loaded: the tests link no second one.
template <typename Function> Function* function(const char* name)
{
    void* found = loadedFunction(name);
    if (!found)
        qFatal("%s is not in this process", name);
    return reinterpret_cast<Function*>(found);
}

using Open = int(const char*, sqlite3**);
using Close = int(sqlite3*);
using Key = int(sqlite3*, const char*, const void*, int);
using Row = int (*)(void*, int, char**, char**);
using Execute = int(sqlite3*, const char*, Row, void*, char**);

int takeFirst(void* into, int columns, char** values, char**)
{
    QByteArray& first = *static_cast<QByteArray*>(into);
    if (first.isNull() && columns > 0)
        first = QByteArray(values[0] ? values[0] : "");
    return 0;
}

} // namespace

RawDatabase::RawDatabase(const QString& path, const Secret& key)
{
    const QByteArray raw(reinterpret_cast<const char*>(key.data()), key.size());
    const QByteArray text = "x'" + raw.toHex() + "'";
    if (function<Open>("sqlite3_open")(path.toUtf8().constData(), &m_handle) != 0
        || function<Key>("sqlite3_key_v2")(m_handle, "main", text.constData(), static_cast<int>(text.size())) != 0)
        qFatal("the desk cannot be opened");
    run("PRAGMA busy_timeout = 5000");
}

RawDatabase::~RawDatabase()
{
    function<Close>("sqlite3_close")(m_handle);
}

void RawDatabase::run(const QByteArray& statement)
{
    char* error = nullptr;
    if (function<Execute>("sqlite3_exec")(m_handle, statement.constData(), nullptr, nullptr, &error) != 0)
        qFatal("%s: %s", statement.constData(), error);
}

QByteArray RawDatabase::value(const QByteArray& statement)
{
    QByteArray first;
    char* error = nullptr;
    if (function<Execute>("sqlite3_exec")(m_handle, statement.constData(), takeFirst, &first, &error) != 0)
        qFatal("%s: %s", statement.constData(), error);
    return first;
}

} // namespace rd::test
