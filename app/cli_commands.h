#pragma once

#include "app/cli_command_line.h"
#include "app/cli_output.h"

namespace rd::cli {

// All families of commands but `batch`, which cannot stand in a batch.
void addCommands(CommandLine& line);

// Runs what was typed and gives what is to be said: the answer, the help, or what is wrong.
Spoken answerOf(const CommandLine::Parsed& parsed, SignedInDesks& desks);

// Each adds one family of commands with their options.
void addDeskCommands(CommandLine& line);
void addUserCommands(CommandLine& line);
void addDeadlineCommands(CommandLine& line);
void addCalendarCommands(CommandLine& line);
void addCallCommands(CommandLine& line);
void addCaseCommands(CommandLine& line);
void addVerificationCommands(CommandLine& line);
void addPaperCommands(CommandLine& line);
void addExceptionCommands(CommandLine& line);
void addTransferCommands(CommandLine& line);
void addItemCommands(CommandLine& line);
void addConsentCommands(CommandLine& line); // `consent`, and of `item` and `call` what has to do with it
void addDeletionCommands(CommandLine& line); // of `item`: grounds and what is kept
void addTaskCommands(CommandLine& line);
void addDataCommands(CommandLine& line);
void addCopyCommands(CommandLine& line);
void addReplyCommands(CommandLine& line);
void addMailCommands(CommandLine& line);
void addTurnCommands(CommandLine& line); // of `case`, `item` and `copy`: what turns a case on file
void addComplaintCommands(CommandLine& line);
void addIncidentCommands(CommandLine& line);
void addErasureCommands(CommandLine& line); // `erasure` and `hold`
void addReportCommands(CommandLine& line);
void addAccessCommands(CommandLine& line); // limits and alerts of who looks at how much
void addAuditCommands(CommandLine& line);
void addBackupCommands(CommandLine& line);
void addDemoCommands(CommandLine& line);
void addReminderCommands(CommandLine& line);
void addPolicyCommands(CommandLine& line);
void addBatchCommand(CommandLine& line);

// `deadline explain`, of the family of addDeadlineCommands.
void addExplainCommand(CommandLine& line, CLI::App* group);
// `report management`, `report daily` and `report scheduled`, of the family of addReportCommands.
void addReportPapers(CommandLine& line, CLI::App* group);
// `report targets` and `report set-target`, of the same family.
void addTargetCommands(CommandLine& line, CLI::App* group);
void addGuardianCommand(CommandLine& line, CLI::App* group);
// `user absent`, `user absences` and `user back`.
void addAbsenceCommands(CommandLine& line, CLI::App* group);
void addHandOverCommand(CommandLine& line, CLI::App* group);
void addHolderCommand(CommandLine& line, CLI::App* group);

// `desk accept`, of the family of addDeskCommands.
void addAcceptCommand(CommandLine& line, CLI::App* group);

} // namespace rd::cli
