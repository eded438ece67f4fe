#pragma once

#include "app/cli_answer.h"

namespace rd::cli {

// What the name of a text in an error says to a person, as lateReason; any other value as it is.
QString textWords(const QString& field, Language language);

} // namespace rd::cli
