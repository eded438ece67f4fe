#pragma once

#include "app/cli_answer.h"

namespace rd::cli {

// A condition of rule book §7 that is not met, by its code ("SAME_SUBJECT"): the end of a sentence. The code itself
// where the error's own sentence says it.
QString guardWords(const QString& guard, Language language);

} // namespace rd::cli
