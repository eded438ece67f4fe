#pragma once

#include "core/base/job_token.h"
#include "core/desk/deadlines/recount_deadlines.h"
#include "core/storage/notice_repository.h"

namespace rd::desk {

// The open cases whose dates the stored notice changes. Cancelled.
Result<QList<MovedCase>> movedBy(const Desk& desk, const storage::StoredNotice& stored, RecountSteps& steps);

// The same as people look at it.
Result<domain::NoticeImpact> impactOf(const Desk& desk, const storage::StoredNotice& stored,
                                      const QList<MovedCase>& moved);

} // namespace rd::desk
