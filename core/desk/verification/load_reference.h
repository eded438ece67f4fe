#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"

namespace rd::desk {

struct ReferenceSummary {
    QString kindTitle;
    int profiles = 0;
};

// Fills the verification register (what the blind check compares with) from an export file of members or orders.
Result<ReferenceSummary> loadReference(Desk& desk, const QString& path, const JobToken& job);

} // namespace rd::desk
