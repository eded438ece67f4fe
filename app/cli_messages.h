#pragma once

#include "app/cli_answer.h"
#include "core/base/error.h"

namespace rd::cli {

// The language of the terminal: Chinese when LC_ALL, LC_MESSAGES or LANG says so, English otherwise.
Language terminalLanguage();

// How a failure ends the program, and what it says in words: its arguments put in, never its developerDetail.
ExitStatus exitStatusOf(ErrorCode code);
QString messageOf(const Error& error, Language language);

} // namespace rd::cli
