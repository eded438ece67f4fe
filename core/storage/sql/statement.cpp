#include "core/storage/sql/statement.h"

namespace rd::storage {

namespace {

// Made on first use: the constants of other files may come before those of this one.
QList<const Statement*>& known()
{
    static QList<const Statement*> statements;
    return statements;
}

} // namespace

Statement::Statement(QString text)
    : m_text(std::move(text))
{
    static int last = 0;
    m_number = ++last;
    known().append(this);
}

Statement::~Statement()
{
    known().removeOne(this);
}

const QList<const Statement*>& Statement::all()
{
    return known();
}

} // namespace rd::storage
