#pragma once

#include <QList>
#include <QString>

namespace rd::storage {

// A named constant of SQL text, beside the code that reads its rows. Each one enters itself in a list when the program
// starts, so that a test can prepare every statement there is; nothing is ever put together at run time.
class Statement {
public:
    explicit Statement(QString text);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    const QString& text() const { return m_text; }
    static const QList<const Statement*>& all();

private:
    QString m_text;
};

} // namespace rd::storage
