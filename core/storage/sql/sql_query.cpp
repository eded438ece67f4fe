#include "core/storage/sql/sql_query.h"

#include <array>
#include <QJsonDocument>
#include <sqlite3.h>

namespace rd::storage {

SqlQuery::SqlQuery(SqlConnection& connection, const Statement& statement)
    : m_connection(connection)
    , m_statement(connection.prepared(statement))
{
}

SqlQuery::~SqlQuery()
{
    if (!m_statement)
        return;
    // A statement in the middle of its rows would hold back the log; one with its values would keep what people said.
    sqlite3_reset(m_statement->get());
    sqlite3_clear_bindings(m_statement->get());
}

bool SqlQuery::has(const char* name) const
{
    return m_statement && sqlite3_bind_parameter_index(m_statement->get(), name) > 0;
}

template <class Bind> SqlQuery& SqlQuery::bound(const char* name, Bind bindTo)
{
    if (!m_statement)
        return *this;
    // The values of the last run stay until they are replaced; between its rows none can be.
    if (m_ran)
        sqlite3_reset(m_statement->get());
    m_ran = false;
    m_hasRow = false;
    const int place = sqlite3_bind_parameter_index(m_statement->get(), name);
    Q_ASSERT_X(place > 0, "SqlQuery::bind", name);
    const int code = bindTo(m_statement->get(), place);
    if (code != SQLITE_OK && !m_unbound)
        m_unbound = Error{ErrorCode::StorageFailed, {}, QStringLiteral("bind %1").arg(code)};
    return *this;
}

SqlQuery& SqlQuery::bind(const char* name, const QString& text)
{
    return bound(name, [utf8 = text.toUtf8()](sqlite3_stmt* statement, int place) {
        // Never a null pointer: an empty text is not SQL's NULL.
        return sqlite3_bind_text64(statement, place, utf8.constData(), static_cast<quint64>(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    });
}

SqlQuery& SqlQuery::bind(const char* name, qint64 number)
{
    return bound(name,
                 [number](sqlite3_stmt* statement, int place) { return sqlite3_bind_int64(statement, place, number); });
}

SqlQuery& SqlQuery::bind(const char* name, const QByteArray& bytes)
{
    return bound(name, [&bytes](sqlite3_stmt* statement, int place) {
        return sqlite3_bind_blob64(statement, place, bytes.constData(), static_cast<quint64>(bytes.size()),
                                   SQLITE_TRANSIENT);
    });
}

SqlQuery& SqlQuery::bind(const char* name, const QStringList& list)
{
    return bind(name,
                QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact)));
}

SqlQuery& SqlQuery::bind(const char* name, const QJsonObject& object)
{
    return bind(name, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Result<void> SqlQuery::run()
{
    if (!m_statement)
        return tl::unexpected<Error>(m_statement.error());
    if (m_unbound)
        return tl::unexpected<Error>(*m_unbound);
    if (m_ran)
        sqlite3_reset(m_statement->get());
    m_hasRow = false;
    m_ran = true;
    RD_TRY_ASSIGN(m_hasRow, m_connection.run(**m_statement));
    return {};
}

Result<void> SqlQuery::advance()
{
    m_hasRow = false;
    RD_TRY_ASSIGN(m_hasRow, m_connection.step(**m_statement));
    return {};
}

Result<qint64> SqlQuery::runAndCount()
{
    RD_TRY(run());
    return m_connection.changedRows();
}

QByteArrayView SqlQuery::utf8(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement->get(), column));
    return {text, sqlite3_column_bytes(m_statement->get(), column)};
}

QString SqlQuery::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

qint64 SqlQuery::number(int column) const
{
    return sqlite3_column_int64(m_statement->get(), column);
}

QByteArrayView SqlQuery::view(int column) const
{
    const auto* blob = static_cast<const char*>(sqlite3_column_blob(m_statement->get(), column));
    return {blob, sqlite3_column_bytes(m_statement->get(), column)};
}

QDateTime SqlQuery::instant(int column) const
{
    const qint64 milliseconds = number(column);
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QDate SqlQuery::date(int column) const
{
    return isoDate(utf8(column));
}

QStringList SqlQuery::list(int column) const
{
    QStringList items;
    for (const QJsonValue& value : QJsonDocument::fromJson(utf8(column).toByteArray()).array())
        items.append(value.toString());
    return items;
}

QJsonObject SqlQuery::object(int column) const
{
    return QJsonDocument::fromJson(utf8(column).toByteArray()).object();
}

QDate isoDate(QByteArrayView text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    std::array<int, 3> numbers{}; // year, month, day
    auto number = numbers.begin();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7)
            ++number;
        else if (const int digit = text[i] - '0'; digit >= 0 && digit <= 9)
            *number = 10 * *number + digit;
        else
            return {};
    }
    return QDate(numbers[0], numbers[1], numbers[2]);
}

void appendIso(QString& text, const QDate& date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return;
    std::array<char16_t, 10> digits{u'0', u'0', u'0', u'0', u'-', u'0', u'0', u'-', u'0', u'0'};
    const auto put = [&digits](size_t last, int number) {
        for (; number > 0; number /= 10)
            digits[last--] = static_cast<char16_t>(u'0' + number % 10);
    };
    put(3, year);
    put(6, month);
    put(9, day);
    text.append(QStringView(digits));
}

QString isoText(const QDate& date)
{
    QString text;
    appendIso(text, date);
    return text;
}

} // namespace rd::storage
