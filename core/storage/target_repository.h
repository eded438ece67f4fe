#pragma once

#include "core/base/result.h"
#include "core/domain/rate_target.h"

namespace rd::storage {

class SqlConnection;

// What the rates should reach, by the day it applies from; nothing is ever taken away or changed.
class TargetRepository {
public:
    explicit TargetRepository(SqlConnection& sql);
    Result<void> add(const domain::RateTarget& target);
    // Another one of the same day counts instead; the row stays.
    Result<void> replace(const domain::RateTargetId& id, const domain::RateTargetId& by);
    // By metric and day, those that were replaced too. DeskDamaged (args "what") for a metric or share that is none.
    Result<QList<domain::RateTarget>> all() const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
