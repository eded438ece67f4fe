#pragma once

#include "core/base/result.h"
#include "core/domain/data_copy.h"

namespace rd::storage {

class SqlConnection;

// Where the packages of copies are, and who was given one once more (A28).
class PackageRepository {
public:
    explicit PackageRepository(SqlConnection& sql);
    Result<void> save(const domain::CopyPackage& package); // adds or replaces
    Result<QList<domain::CopyPackage>> ofCase(const domain::CaseId& id) const;
    // Not erased yet, and kept for nothing: delivered before that instant, or never delivered and either replaced by a
    // newer copy or of a case that has ended. A page by id; an empty `after` begins.
    Result<QList<domain::CopyPackage>> toErase(const QDateTime& deliveredBefore, const domain::CopyId& after,
                                               int limit) const;

    Result<void> save(const domain::CopyHandover& handover); // adds or replaces
    Result<QList<domain::CopyHandover>> handoversOf(const domain::CaseId& id) const; // newest first
    Result<QList<domain::CopyHandover>> waitingHandovers(int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
