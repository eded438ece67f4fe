#include "core/storage/consent_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString consentColumns =
    QStringLiteral("id, person_key, purpose, kind, categories, given_at, place, policy_version, evidence, "
                   "withdrawn_at, withdrawn_by, withdrawn_in, holders");
const Statement insertConsent(QStringLiteral("INSERT INTO consent (") + consentColumns
                              + QStringLiteral(") VALUES (:id, :person_key, :purpose, :kind, :categories, :given_at, "
                                               ":place, :policy_version, :evidence, :withdrawn_at, :withdrawn_by, "
                                               ":withdrawn_in, :holders)"));
const Statement
    updateConsent(QStringLiteral("UPDATE consent SET withdrawn_at = :withdrawn_at, withdrawn_by = :withdrawn_by, "
                                 "withdrawn_in = :withdrawn_in WHERE id = :id"));
const Statement selectConsents(QStringLiteral("SELECT ") + consentColumns
                               + QStringLiteral(" FROM consent WHERE person_key = :person_key ORDER BY given_at, id"));

const QString suppressionColumns = QStringLiteral("id, case_id, contact_key, asked_at, stopped_by, by_user");
const Statement insertSuppression(QStringLiteral("INSERT INTO suppression (") + suppressionColumns
                                  + QStringLiteral(") VALUES (:id, :case_id, :contact_key, :asked_at, :stopped_by, "
                                                   ":by_user)"));
const Statement
    selectSuppressions(QStringLiteral("SELECT ") + suppressionColumns
                       + QStringLiteral(" FROM suppression WHERE contact_key = :contact_key ORDER BY asked_at, id"));

const QString withdrawalColumns = QStringLiteral("id, person_key, purpose, at, channel, case_id");
const Statement insertWithdrawal(QStringLiteral("INSERT INTO consent_withdrawal (") + withdrawalColumns
                                 + QStringLiteral(") VALUES (:id, :person_key, :purpose, :at, :channel, :case_id)"));
const Statement
    selectWithdrawals(QStringLiteral("SELECT ") + withdrawalColumns
                      + QStringLiteral(" FROM consent_withdrawal WHERE person_key = :person_key ORDER BY at, id"));

const QString findingColumns =
    QStringLiteral("id, case_id, item_id, purpose, used_at, valid_id, other_basis, by_user, at");
const Statement insertFinding(QStringLiteral("INSERT INTO consent_finding (") + findingColumns
                              + QStringLiteral(") VALUES (:id, :case_id, :item_id, :purpose, :used_at, :valid_id, "
                                               ":other_basis, :by_user, :at)"));
const Statement selectFindings(QStringLiteral("SELECT ") + findingColumns
                               + QStringLiteral(" FROM consent_finding WHERE case_id = :case_id ORDER BY at, id"));

domain::Consent readConsent(const SqlQuery& query)
{
    domain::Consent consent;
    consent.id = domain::ConsentId::trusted(query.text(0));
    consent.personKey = query.bytes(1);
    consent.purpose = query.text(2);
    consent.kind = domain::parseConsentKind(query.text(3)).value_or(domain::ConsentKind::General);
    consent.categories = query.list(4);
    consent.givenAt = query.instant(5);
    consent.place = query.text(6);
    consent.policyVersion = query.text(7);
    consent.evidence = query.text(8);
    consent.withdrawnAt = query.instant(9);
    consent.withdrawnBy = domain::parseChannel(query.text(10));
    consent.withdrawnIn = domain::CaseId::trusted(query.text(11));
    consent.holders = query.list(12);
    return consent;
}

domain::ConsentWithdrawal readWithdrawal(const SqlQuery& query)
{
    return {domain::ConsentWithdrawalId::trusted(query.text(0)),
            query.bytes(1),
            query.text(2),
            query.instant(3),
            domain::parseChannel(query.text(4)).value_or(domain::Channel::Hotline),
            domain::CaseId::trusted(query.text(5))};
}

domain::ConsentFinding readFinding(const SqlQuery& query)
{
    return {domain::ConsentFindingId::trusted(query.text(0)),
            domain::CaseId::trusted(query.text(1)),
            domain::ItemId::trusted(query.text(2)),
            query.text(3),
            query.instant(4),
            domain::ConsentId::trusted(query.text(5)),
            query.text(6),
            domain::UserId::trusted(query.text(7)),
            query.instant(8)};
}

Suppression readSuppression(const SqlQuery& query)
{
    return {domain::SuppressionId::trusted(query.text(0)),
            domain::CaseId::trusted(query.text(1)),
            query.bytes(2),
            query.instant(3),
            query.date(4),
            domain::UserId::trusted(query.text(5))};
}

void bindWithdrawal(SqlQuery& query, const domain::Consent& consent)
{
    query.bind(":id", consent.id.text()).bind(":withdrawn_at", consent.withdrawnAt);
    query.bind(":withdrawn_by", consent.withdrawnBy ? codeOf(*consent.withdrawnBy) : QString())
        .bind(":withdrawn_in", consent.withdrawnIn.text());
}

} // namespace

ConsentRepository::ConsentRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> ConsentRepository::add(const domain::Consent& consent)
{
    SqlQuery query(m_sql, insertConsent);
    bindWithdrawal(query, consent);
    query.bind(":person_key", consent.personKey).bind(":purpose", consent.purpose).bind(":kind", codeOf(consent.kind));
    query.bind(":categories", consent.categories).bind(":given_at", consent.givenAt).bind(":place", consent.place);
    // As an older desk has it where there are none (row_hash).
    if (consent.holders.isEmpty())
        query.bind(":holders", QString());
    else
        query.bind(":holders", consent.holders);
    RD_TRY(query.bind(":policy_version", consent.policyVersion).bind(":evidence", consent.evidence).run());
    m_sql.touch(RowKind::Consent, consent.id.text());
    return {};
}

Result<void> ConsentRepository::withdraw(const domain::Consent& consent)
{
    SqlQuery query(m_sql, updateConsent);
    bindWithdrawal(query, consent);
    RD_TRY(query.run());
    m_sql.touch(RowKind::Consent, consent.id.text());
    return {};
}

Result<QList<domain::Consent>> ConsentRepository::ofPerson(const QByteArray& personKey) const
{
    SqlQuery query(m_sql, selectConsents);
    return query.bind(":person_key", personKey).all(readConsent);
}

Result<void> ConsentRepository::addWithdrawal(const domain::ConsentWithdrawal& withdrawal)
{
    SqlQuery query(m_sql, insertWithdrawal);
    query.bind(":id", withdrawal.id.text()).bind(":person_key", withdrawal.personKey);
    query.bind(":purpose", withdrawal.purpose).bind(":at", withdrawal.at).bind(":channel", codeOf(withdrawal.by));
    RD_TRY(query.bind(":case_id", withdrawal.caseId.text()).run());
    m_sql.touch(RowKind::ConsentWithdrawal, withdrawal.id.text());
    return {};
}

Result<QList<domain::ConsentWithdrawal>> ConsentRepository::withdrawalsOf(const QByteArray& personKey) const
{
    SqlQuery query(m_sql, selectWithdrawals);
    return query.bind(":person_key", personKey).all(readWithdrawal);
}

Result<void> ConsentRepository::addFinding(const domain::ConsentFinding& finding)
{
    SqlQuery query(m_sql, insertFinding);
    query.bind(":id", finding.id.text()).bind(":case_id", finding.caseId.text());
    query.bind(":item_id", finding.itemId.text()).bind(":purpose", finding.purpose).bind(":used_at", finding.usedAt);
    query.bind(":valid_id", finding.valid.text()).bind(":other_basis", finding.otherBasis);
    RD_TRY(query.bind(":by_user", finding.by.text()).bind(":at", finding.at).run());
    m_sql.touch(RowKind::ConsentFinding, finding.id.text());
    return {};
}

Result<QList<domain::ConsentFinding>> ConsentRepository::findingsOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectFindings);
    return query.bind(":case_id", id.text()).all(readFinding);
}

Result<void> ConsentRepository::addSuppression(const Suppression& suppression)
{
    SqlQuery query(m_sql, insertSuppression);
    query.bind(":id", suppression.id.text()).bind(":case_id", suppression.caseId.text());
    query.bind(":contact_key", suppression.contactKey).bind(":asked_at", suppression.askedAt);
    RD_TRY(query.bind(":stopped_by", suppression.stoppedBy).bind(":by_user", suppression.by.text()).run());
    m_sql.touch(RowKind::Suppression, suppression.id.text());
    return {};
}

Result<QList<Suppression>> ConsentRepository::suppressionsOf(const QByteArray& contactKey) const
{
    SqlQuery query(m_sql, selectSuppressions);
    return query.bind(":contact_key", contactKey).all(readSuppression);
}

} // namespace rd::storage
