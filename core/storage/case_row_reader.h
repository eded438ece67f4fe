#pragma once

#include "core/domain/case.h"
#include "core/storage/case_repository.h"
#include "core/storage/sql/sql_query.h"

namespace rd::storage {

// The columns of request_case in the order readCaseRow expects them; inline, so that they stand before the statements
// that other files build of them.
inline const QString caseColumns =
    QStringLiteral("id, number, state, channel, received_at, logged_at, requester_type, requester_contact, "
                   "subject_name, subject_phone, subject_member, "
                   "subject_order, subject_account, minor, words, platforms, rights, reply_way, late_reason, "
                   "policy_version, d0, t1, due, due_end, provisional, "
                   "long_stop, milestones, level, level_reached_at, handler, replied_at, restricted_view, "
                   "external_due, second_from, follows");
CaseRow readCaseRow(const SqlQuery& query);
void bindCase(SqlQuery& query, const domain::Case& stored);
// d0, t1, due, due_end, provisional, long_stop and milestones, from the column `first` on.
domain::Deadline readDeadline(const SqlQuery& query, int first);
// Six dates in the order of the struct, empty where the family has none.
QString milestonesText(const domain::Milestones& milestones);
QString rightsText(const QList<domain::RequestItem>& items);

inline const QString itemColumns =
    QStringLiteral("id, case_id, position, right_code, ground, categories, in_writing, required_level, state, outcome, "
                   "refusal_ground, facts, law, proposed_by, purposes, consequences_told, "
                   "purposes_named, concern");
domain::RequestItem readItem(const SqlQuery& query);
void bindItem(SqlQuery& query, const domain::RequestItem& item);

} // namespace rd::storage
