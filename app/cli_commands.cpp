#include "app/cli_commands.h"

namespace rd::cli {

void addCommands(CommandLine& line)
{
    addDeskCommands(line);
    addUserCommands(line);
    addDeadlineCommands(line);
    addCalendarCommands(line);
    addCallCommands(line);
    addCaseCommands(line);
    addVerificationCommands(line);
    addPaperCommands(line);
    addExceptionCommands(line);
    addItemCommands(line);
    addTransferCommands(line);
    addDeletionCommands(line);
    addConsentCommands(line);
    addTaskCommands(line);
    addDataCommands(line);
    addCopyCommands(line);
    addReplyCommands(line);
    addMailCommands(line);
    addTurnCommands(line);
    addComplaintCommands(line);
    addIncidentCommands(line);
    addErasureCommands(line);
    addReportCommands(line);
    addAccessCommands(line);
    addAuditCommands(line);
    addBackupCommands(line);
    addDemoCommands(line);
    addReminderCommands(line);
    addPolicyCommands(line);
}

Spoken answerOf(const CommandLine::Parsed& parsed, SignedInDesks& desks)
{
    if (parsed.outcome == CommandLine::Outcome::Help)
        return spokenHelp(parsed.options, parsed.text);
    if (parsed.outcome == CommandLine::Outcome::WrongUsage)
        return spokenUsage(parsed.options, parsed.text);
    CommandContext context(parsed.options, desks);
    const Result<Answer> answer = parsed.run(context);
    if (!answer)
        return spoken(parsed.options, answer.error(), context.language());
    return spoken(parsed.options, *answer);
}

} // namespace rd::cli
