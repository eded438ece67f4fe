#pragma once

#include "core/base/result.h"
#include "core/domain/case.h"
#include "core/domain/complaint.h"

namespace rd::storage {

class SqlConnection;

enum class ComplaintsListed { Running, All }; // Running: not closed

// A complaint beside the case that carries it, which has its dates.
struct ComplaintRow {
    domain::Complaint complaint;
    domain::Case carrier; // id, number, state, minor, deadline (due, dueEnd, provisional, D0) and repliedAt only
};

class ComplaintRepository {
public:
    explicit ComplaintRepository(SqlConnection& sql);
    Result<void> save(const domain::Complaint& complaint); // adds or replaces
    Result<domain::Complaint> find(const domain::ComplaintId& id) const; // NotFound {"kind": "complaint"}
    // Of the case that carries it; nothing for any other case.
    Result<std::optional<domain::Complaint>> ofCase(const domain::CaseId& id) const;
    // Those that hold the case for a lawsuit first, each part oldest first.
    Result<QList<domain::Complaint>> about(const domain::CaseId& id, int limit) const;
    // Whether another complaint is about the same answer of the same case.
    Result<bool> hasOther(const domain::Complaint& complaint) const;
    // Decided, not answered, and the case complained of is to be worked on again before: the few of a fortnight.
    Result<QList<domain::Complaint>> owing() const;
    // Running by due date, all with the newest first.
    Result<QList<ComplaintRow>> page(ComplaintsListed listed, int limit) const;
    // Those that legal is to know of: a lawsuit announced until the hold is lifted, or a second complaint about the
    // same answer until it is answered; by due date.
    Result<QList<ComplaintRow>> alerting(int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
