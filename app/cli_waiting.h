#pragma once

#include "app/cli_answer.h"
#include "app/cli_command_line.h"
#include "core/domain/case_file.h"

namespace rd::cli {

// `case material`, of the family of addCaseCommands.
void addMaterialCommand(CommandLine& line, CLI::App* group);

// How a case waits for material and by which clock it is due, beside mode A's date (§5.2); part of `case show`.
QJsonObject waitingFields(const domain::CaseWaiting& waiting);
QJsonObject clockFields(const domain::CaseFile& file);
QStringList waitingLines(const domain::CaseFile& file);

} // namespace rd::cli
