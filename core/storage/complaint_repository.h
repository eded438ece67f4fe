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
    Result<QList<domain::Complaint>> about(const domain::CaseId& id) const; // oldest first
    // Running by due date, all with the newest first.
    Result<QList<ComplaintRow>> page(ComplaintsListed listed, int limit) const;
    // Those that legal is to know of: a lawsuit announced, or a second complaint about the same answer; by due date.
    Result<QList<ComplaintRow>> alerting(int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
