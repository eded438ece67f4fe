#pragma once

#include <QByteArray>
#include <QList>
#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;

namespace rd::bench {

// One statement as the program ran it: its text and what was bound, in the order of its parameters.
struct RecordedStatement {
    QByteArray text;
    QList<QVariant> bound; // QString, qint64, double, QByteArray or invalid for NULL
};

// Listens to every connection this process opens. What the benchmark's other side runs through the C API is thereby
// what the program itself runs, whatever becomes of its SQL, and no SQL is written here.
class StatementRecorder {
public:
    static StatementRecorder& instance();

    void start();
    QList<RecordedStatement> stop();

    void note(sqlite3_stmt* statement, const char* text);

private:
    StatementRecorder();
    bool m_recording = false;
    QList<RecordedStatement> m_recorded;
};

// A connection of the bare C API to the same file with the same cipher, key and settings. Statements are prepared once.
class BareConnection {
public:
    BareConnection(const QByteArray& path, const QByteArray& rawKey, const QList<RecordedStatement>& settings);
    ~BareConnection();
    BareConnection(const BareConnection&) = delete;
    BareConnection& operator=(const BareConnection&) = delete;

    // Binds, steps to the end and reads every column of every row. The number of rows.
    int run(const QList<RecordedStatement>& statements);
    // The same between BEGIN IMMEDIATE and COMMIT.
    void commit(const QList<RecordedStatement>& statements);
    bool writes(const QByteArray& text);

private:
    sqlite3_stmt* prepared(const QByteArray& text);
    sqlite3* m_database = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_prepared;
};

} // namespace rd::bench
