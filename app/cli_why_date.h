#pragma once

#include "app/cli_context.h"
#include "core/domain/case_file.h"

namespace rd::cli {

// "Why this date" as `deadline explain` and `case why` answer it.
QJsonObject whyFields(const domain::DeadlineExplanation& why);
QStringList whyLines(const domain::DeadlineExplanation& why);
// Of a case on file; with a path the page for the file is written too.
Result<Answer> whyOfCase(CommandContext& context, const domain::CaseId& caseId, const QString& pdf, int item = 0);

} // namespace rd::cli
