#pragma once

#include "core/base/result.h"
#include "core/domain/absence.h"

namespace rd::storage {

class SqlConnection;

// Who is away and when; the rows stay when the days have passed.
class AbsenceRepository {
public:
    explicit AbsenceRepository(SqlConnection& sql);
    Result<void> add(const domain::Absence& absence);
    // Its last day, and who ended it.
    Result<void> end(const domain::Absence& absence);
    Result<domain::Absence> find(const domain::AbsenceId& id) const; // NotFound {"kind": "absence"}
    // Those that have not ended before this day, by first day; taken back ones do not count.
    Result<QList<domain::Absence>> lastingUntil(const QDate& day) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
