#include "core/storage/find_damage.h"

#include "core/storage/migrator.h"
#include "core/storage/row_hash.h"
#include "core/storage/sql/sql_query.h"
#include "core/storage/storage.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace rd::storage {

namespace {

const Statement checkPages(QStringLiteral("PRAGMA cipher_integrity_check"));
const Statement checkStructure(QStringLiteral("PRAGMA integrity_check"));

bool isDamage(const Error& error)
{
    return error.code == ErrorCode::DeskDamaged || error.code == ErrorCode::StorageFailed;
}

// "HMAC verification failed for page 7" and the like: the number is what matters.
QString pageFinding(const QString& words)
{
    static const QRegularExpression number(QStringLiteral("page (\\d+)"));
    const QRegularExpressionMatch match = number.match(words);
    return QStringLiteral("page:") + (match.hasMatch() ? match.captured(1) : words);
}

// Every row of a check's answer: the first alone hides damage.
Result<QStringList> answersOf(SqlConnection& sql, const Statement& check)
{
    SqlQuery query(sql, check);
    RD_TRY_ASSIGN(QStringList answers, query.all([](const SqlQuery& row) { return row.text(0); }));
    answers.removeAll(QStringLiteral("ok"));
    return answers;
}

class Finder {
public:
    Finder(QString path, const Secret& key, OpenMode mode)
        : m_path(std::move(path))
        , m_key(key)
        , m_mode(mode)
    {
    }

    Result<QStringList> find()
    {
        RD_TRY(look(QStringLiteral("page"), [this](SqlConnection& sql) -> Result<void> {
            RD_TRY_ASSIGN(const QStringList answers, answersOf(sql, checkPages));
            for (const QString& words : answers)
                m_findings.append(pageFinding(words));
            return {};
        }));
        bool isOfThisProgram = false;
        RD_TRY(look(QStringLiteral("structure"), [&](SqlConnection& sql) -> Result<void> {
            RD_TRY_ASSIGN(const int schema, Migrator(sql).version());
            isOfThisProgram = schema == Migrator::newest();
            RD_TRY_ASSIGN(const QStringList answers, answersOf(sql, checkStructure));
            for (const QString& words : answers)
                m_findings.append(QStringLiteral("structure:") + words);
            return {};
        }));
        for (const RowKind kind : isOfThisProgram ? allRowKinds() : QList<RowKind>()) {
            RD_TRY(look(QStringLiteral("rows:") + QLatin1String(codeOf(kind)), [kind](SqlConnection& sql) {
                return forEachRow(sql, kind, [](const QString&, const QByteArray&) {});
            }));
        }
        return m_findings;
    }

private:
    // One bad page makes a connection refuse everything from then on, so each look has its own. A look that cannot come
    // to its end is a finding too.
    template <class Look> Result<void> look(const QString& finding, Look work)
    {
        Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(m_path, m_key, m_mode);
        const Result<void> looked = sql ? work(**sql) : tl::unexpected<Error>(sql.error());
        if (looked)
            return {};
        if (!isDamage(looked.error()))
            return looked;
        const QString found = sql ? finding : QStringLiteral("file");
        if (!m_findings.contains(found))
            m_findings.append(found);
        return {};
    }

    const QString m_path;
    const Secret& m_key;
    const OpenMode m_mode;
    QStringList m_findings;
};

} // namespace

Result<QStringList> findDamage(const QString& path, const Secret& key, OpenMode mode)
{
    RD_TRY(requireCipher());
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::DeskMissing, {{QStringLiteral("file"), path}});
    RD_TRY(requireEncryptedFile(path));
    return Finder(path, key, mode).find();
}

} // namespace rd::storage
