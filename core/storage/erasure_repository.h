#pragma once

#include "core/base/result.h"
#include "core/domain/erasure.h"
#include "core/storage/case_repository.h"

namespace rd::storage {

class SqlConnection;

// Another case whose records and these name each other.
struct LinkedCase {
    domain::CaseId id;
    QString number;
    domain::CaseState state = domain::CaseState::Closed;
    bool complains = false; // it carries a complaint about this one, or about one it was merged with or its answer
};

// Erasure of case records (rule book §9): what is due, the list that waits, what goes and what is left.
class ErasureRepository {
public:
    explicit ErasureRepository(SqlConnection& sql);

    // Ended cases of that state whose last step was before the instant, by due date, without the first `skipped`. A
    // step of a lawsuit, or of the answer to a complaint, counts as one.
    Result<QList<CaseRow>> ended(domain::CaseState state, const QDateTime& before, int limit, int skipped) const;
    Result<QDateTime> lastStep(const domain::CaseId& id) const; // invalid while the case has not ended
    Result<QDateTime> endOf(const domain::CaseId& id) const; // when it ended last; invalid where it never did
    // Along mergers and complaints as far as they lead, and one step to what else it names or is named by.
    Result<QList<LinkedCase>> linked(const domain::CaseId& id) const;

    Result<void> save(const domain::ErasureProposal& proposal); // adds or replaces
    Result<std::optional<domain::ErasureProposal>> waiting() const; // the list a second person is asked about

    // Takes away every row of the case, its search index and the key of its audit entries, and puts the tombstone in
    // its place. What outlives it is cut loose from it: the hashes of an opt-out (K6), of consents and their
    // withdrawals and of a safety flag that stands, and the other cases that name it. Rows that only its own entries
    // vouched for are touched, so that the next entry does. Only inside a transaction, whose event must not be one of
    // the case: its key is gone.
    Result<void> erase(const domain::CaseId& id, const domain::Tombstone& left);
    // Counters of failed verifications are read for thirty days; those up to the end of an erased case say nothing.
    Result<void> dropFailuresUntil(const QDateTime& until);
    Result<QList<domain::Tombstone>> tombstones(int limit) const; // by month, newest first
    Result<int> tombstoneCount() const;
    // Folds the log into the file and cuts it off: the file's pages stand overwritten then, and no older ones beside
    // it.
    Result<void> foldLog() const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
