#include "core/storage/verification_repository.h"

#include "core/storage/sql/sql_query.h"

#include <QJsonDocument>

namespace rd::storage {

namespace {

const Statement insertVerification(
    QStringLiteral("INSERT INTO verification (id, case_id, by_user, at, policy_version, results, points, level, "
                   "lock_state, locked_until) VALUES (:id, :case_id, "
                   ":by_user, :at, :policy_version, :results, :points, :level, :lock_state, :locked_until)"));
const Statement selectVerifications(
    QStringLiteral("SELECT id, case_id, by_user, at, policy_version, results, points, level, lock_state, locked_until "
                   "FROM verification WHERE case_id = :case_id "
                   "ORDER BY at, id"));
const Statement insertFailure(
    QStringLiteral("INSERT INTO verification_failure (lock_key, at, by_user) VALUES (:lock_key, :at, :by_user)"));
const Statement selectFailures(
    QStringLiteral("SELECT at FROM verification_failure WHERE lock_key = :lock_key AND at >= :since ORDER BY at"));
const Statement countFailuresOfUser(QStringLiteral(
    "SELECT count(*) FROM verification_failure WHERE lock_key = :lock_key AND at >= :since AND by_user = "
    ":by_user"));
const Statement insertCode(QStringLiteral(
    "INSERT INTO one_time_code (case_id, salt, hash, issued_at, valid_until, tries, used) VALUES (:case_id, :salt, "
    ":hash, :issued_at, :valid_until, :tries, :used)"));
const Statement updateCodeRow(
    QStringLiteral("UPDATE one_time_code SET tries = :tries, used = :used WHERE case_id = :case_id AND salt = :salt"));
const Statement selectCodes(QStringLiteral(
    "SELECT case_id, salt, hash, issued_at, valid_until, tries, used FROM one_time_code WHERE case_id = :case_id "
    "AND issued_at >= :since ORDER BY issued_at DESC"));
const Statement deleteCodes(QStringLiteral("DELETE FROM one_time_code WHERE issued_at < :at"));

QJsonObject resultsObject(const QList<domain::FactorResult>& results)
{
    QJsonArray array;
    for (const domain::FactorResult& result : results) {
        array.append(QJsonObject{{QStringLiteral("factor"), result.factor},
                                 {QStringLiteral("match"), result.match},
                                 {QStringLiteral("answered"), result.answered},
                                 {QStringLiteral("points"), result.points}});
    }
    return {{QStringLiteral("results"), array}};
}

QList<domain::FactorResult> resultsOf(const QJsonObject& object)
{
    QList<domain::FactorResult> results;
    for (const QJsonValue& value : object.value(QLatin1String("results")).toArray()) {
        const QJsonObject one = value.toObject();
        results.append({one.value(QLatin1String("factor")).toString(), one.value(QLatin1String("match")).toBool(),
                        one.value(QLatin1String("answered")).toBool(), one.value(QLatin1String("points")).toInt()});
    }
    return results;
}

domain::Verification readRound(const SqlQuery& query)
{
    domain::Verification round;
    round.id = domain::VerificationId::trusted(query.text(0));
    round.caseId = domain::CaseId::trusted(query.text(1));
    round.by = domain::UserId::trusted(query.text(2));
    round.at = query.instant(3);
    round.policyVersion = query.text(4);
    round.results = resultsOf(query.object(5));
    round.points = static_cast<int>(query.number(6));
    round.level = domain::parseLevel(query.text(7)).value_or(domain::AssuranceLevel::L0);
    round.lock = static_cast<domain::LockState>(query.number(8));
    round.lockedUntil = query.instant(9);
    return round;
}

StoredCode readCode(const SqlQuery& query)
{
    return {domain::CaseId::trusted(query.text(0)), query.bytes(1), query.bytes(2), query.instant(3), query.instant(4),
            static_cast<int>(query.number(5)),      query.flag(6)};
}

} // namespace

VerificationRepository::VerificationRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> VerificationRepository::add(const domain::Verification& verification)
{
    SqlQuery query(m_sql, insertVerification);
    query.bind(":id", verification.id.text())
        .bind(":case_id", verification.caseId.text())
        .bind(":by_user", verification.by.text());
    query.bind(":at", verification.at)
        .bind(":policy_version", verification.policyVersion)
        .bind(":results", resultsObject(verification.results));
    query.bind(":points", verification.points).bind(":level", codeOf(verification.level));
    query.bind(":lock_state", static_cast<int>(verification.lock)).bind(":locked_until", verification.lockedUntil);
    RD_TRY(query.run());
    m_sql.touch(RowKind::Verification, verification.id.text());
    return {};
}

Result<QList<domain::Verification>> VerificationRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectVerifications);
    query.bind(":case_id", id.text());
    return query.all(readRound);
}

Result<void> VerificationRepository::addFailures(const QByteArray& key, const domain::UserId& by, const QDateTime& at,
                                                 int count)
{
    SqlQuery query(m_sql, insertFailure);
    query.bind(":lock_key", key).bind(":at", at).bind(":by_user", by.text());
    for (int i = 0; i < count; ++i)
        RD_TRY(query.run());
    return {};
}

Result<QList<QDateTime>> VerificationRepository::failuresSince(const QByteArray& key, const QDateTime& since) const
{
    SqlQuery query(m_sql, selectFailures);
    query.bind(":lock_key", key).bind(":since", since);
    return query.all([](const SqlQuery& row) { return row.instant(0); });
}

Result<int> VerificationRepository::failuresTakenBy(const QByteArray& key, const domain::UserId& by,
                                                    const QDateTime& since) const
{
    SqlQuery query(m_sql, countFailuresOfUser);
    RD_TRY(query.bind(":lock_key", key).bind(":by_user", by.text()).bind(":since", since).run());
    return query.hasRow() ? static_cast<int>(query.number(0)) : 0;
}

Result<void> VerificationRepository::addCode(const StoredCode& code)
{
    SqlQuery query(m_sql, insertCode);
    query.bind(":case_id", code.caseId.text())
        .bind(":salt", code.salt)
        .bind(":hash", code.hash)
        .bind(":issued_at", code.issuedAt);
    return query.bind(":valid_until", code.validUntil).bind(":tries", code.tries).bind(":used", code.used).run();
}

Result<void> VerificationRepository::updateCode(const StoredCode& code)
{
    SqlQuery query(m_sql, updateCodeRow);
    return query.bind(":case_id", code.caseId.text())
        .bind(":salt", code.salt)
        .bind(":tries", code.tries)
        .bind(":used", code.used)
        .run();
}

Result<QList<StoredCode>> VerificationRepository::codesSince(const domain::CaseId& id, const QDateTime& since) const
{
    SqlQuery query(m_sql, selectCodes);
    query.bind(":case_id", id.text()).bind(":since", since);
    return query.all(readCode);
}

Result<void> VerificationRepository::eraseCodesBefore(const QDateTime& at)
{
    SqlQuery query(m_sql, deleteCodes);
    return query.bind(":at", at).run();
}

} // namespace rd::storage
