#pragma once

#include "core/base/result.h"
#include "core/domain/incident.h"

namespace rd::storage {

class SqlConnection;

enum class IncidentsListed { Running, All }; // Running: not closed

// Security incidents (R-IN-01).
class IncidentRepository {
public:
    explicit IncidentRepository(SqlConnection& sql);
    // The next number of that day: SI-yyyymmdd-nn. Only inside a transaction.
    Result<QString> nextNumber(const QDate& day);
    Result<void> save(const domain::Incident& incident); // adds or replaces
    Result<domain::Incident> findByNumber(const QString& number) const; // NotFound {"kind": "incident"}
    Result<QList<domain::Incident>> list(IncidentsListed listed, int limit) const; // the newest discovery first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
