#pragma once

#include <QList>
#include <QString>

namespace rd::storage {

// A named constant of SQL text, beside the code that reads its rows. Each one enters itself in a list when the program
// starts, so that a test can prepare every statement there is; nothing is ever put together at run time. Not
// thread-safe to make: they are constants of their files.
class Statement {
public:
    explicit Statement(QString text);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    const QString& text() const { return m_text; }
    int number() const { return m_number; } // unlike any other statement of this process
    static const QList<const Statement*>& all();

private:
    QString m_text;
    int m_number;
};

} // namespace rd::storage
