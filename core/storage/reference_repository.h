#pragma once

#include "core/base/result.h"
#include "core/domain/verification.h"

namespace rd::storage {

class SqlConnection;

// The verification register: what callers' answers are compared with. Found only by an exact identifier (R-ID-03).
class ReferenceRepository {
public:
    explicit ReferenceRepository(SqlConnection& sql);

    // Joins each profile with the ones already there that share a member number, or a phone with the same name.
    Result<int> merge(const QList<domain::ReferenceProfile>& profiles);
    // By phone (normalised), member number or order number; nothing when several records answer to it without one
    // agreeing with all identifiers given.
    Result<std::optional<domain::ReferenceProfile>> findExact(const QString& phone, const QString& member,
                                                              const QString& order) const;
    Result<int> count() const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
