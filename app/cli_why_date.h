#pragma once

#include "app/cli_answer.h"
#include "core/domain/case_file.h"

namespace rd::cli {

// "Why this date" as `deadline explain` and `case why` answer it.
QJsonObject whyFields(const domain::DeadlineExplanation& why);
QStringList whyLines(const domain::DeadlineExplanation& why);

} // namespace rd::cli
