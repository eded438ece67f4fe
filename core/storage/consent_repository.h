#pragma once

#include "core/base/result.h"
#include "core/domain/consent.h"

namespace rd::storage {

class SqlConnection;

// Proof of an opt-out (K6): who asked for it is known by a keyed hash of the number or address only.
struct Suppression {
    domain::SuppressionId id;
    domain::CaseId caseId;
    QByteArray contactKey;
    QDateTime askedAt;
    QDate stoppedBy; // the last day a processor may take (T+3)
    domain::UserId by;
};

// The consent register (R-CO-01), and the opt-outs, which need none (K6).
class ConsentRepository {
public:
    explicit ConsentRepository(SqlConnection& sql);

    Result<void> add(const domain::Consent& consent);
    Result<void> withdraw(const domain::Consent& consent); // its withdrawal; the rest stays as it was given
    Result<QList<domain::Consent>> ofPerson(const QByteArray& personKey) const; // oldest first

    Result<void> addWithdrawal(const domain::ConsentWithdrawal& withdrawal);
    Result<QList<domain::ConsentWithdrawal>> withdrawalsOf(const QByteArray& personKey) const; // oldest first

    Result<void> addFinding(const domain::ConsentFinding& finding);
    Result<QList<domain::ConsentFinding>> findingsOf(const domain::CaseId& id) const; // oldest first

    Result<void> addSuppression(const Suppression& suppression);
    Result<QList<Suppression>> suppressionsOf(const QByteArray& contactKey) const; // oldest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
