#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// By case number, last four digits, pinyin initials or words, newest first. Logged as a search (R-AU-01).
Result<QList<domain::CaseSummary>> searchCases(Desk& desk, const QString& text, int limit);

} // namespace rd::desk
