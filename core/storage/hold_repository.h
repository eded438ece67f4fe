#pragma once

#include "core/base/result.h"
#include "core/domain/erasure.h"

namespace rd::storage {

class SqlConnection;

// Legal holds (R-RE-03).
class HoldRepository {
public:
    explicit HoldRepository(SqlConnection& sql);
    Result<void> save(const domain::LegalHold& hold); // adds or replaces
    Result<domain::LegalHold> find(const domain::LegalHoldId& id) const; // NotFound {"kind": "hold"}
    Result<QList<domain::LegalHold>> ofCase(const domain::CaseId& id) const; // oldest first
    Result<QList<domain::LegalHold>> standing(int limit) const; // by the day of their review

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
