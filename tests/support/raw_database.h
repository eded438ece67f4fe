#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace rd::test {

// Somebody who holds the key and writes past the program: what the log and the checks must see.
class RawDatabase {
public:
    RawDatabase(const QString& path, const Secret& key);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    // Ends the program when the statement fails.
    void run(const QByteArray& statement);
    // First column of the first row.
    QByteArray value(const QByteArray& statement);

private:
    sqlite3* m_handle = nullptr;
};

} // namespace rd::test
