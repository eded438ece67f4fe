#pragma once

#include "app/cli_answer.h"
#include "core/base/error.h"

namespace rd::cli {

// The sentence of an error that says more because of an argument it has, with its {places}; empty where the code's own
// sentence says it all.
QString moreSaidOf(const Error& error, Language language);

} // namespace rd::cli
