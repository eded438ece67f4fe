#pragma once

#include "app/cli_answer.h"

#include <CLI/App.hpp>

namespace rd::cli {

// The command that was typed as far as it is one: "case" of `case fly`, the program itself when nothing fits.
const CLI::App& levelReached(const CLI::App& top);

// What is wrong with a command line and where its help is, in one line: the parser's own words know neither the word
// that is no command nor Chinese.
QString usageWords(const CLI::Error& wrong, const CLI::App& top, Language language);

} // namespace rd::cli
