#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/verification/reach_guardian.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct GuardianOptions {
    QString caseText;
    QString words;
    QString at;
};

Result<Answer> noteGuardian(CommandContext& context, const GuardianOptions& options)
{
    desk::GuardianCall call{{}, options.words};
    if (!options.at.isEmpty()) {
        RD_TRY_ASSIGN(call.at, instantArgument("at", options.at));
    }
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Case reached, desk::noteGuardianReached(*desk, id, call));
    return Answer{{{u"case"_s, reached.number}, {u"guardianReached"_s, true}},
                  {u"%1: the guardian was reached."_s.arg(reached.number)}};
}

} // namespace

void addGuardianCommand(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<GuardianOptions>();
    CLI::App* command = line.command(
        group, "guardian", "A child asked on its own: the guardian was called at the contact on file",
        "rightsdesk-cli --desk rights.rdb --user li case guardian 0007 --words \"the mother agrees to a copy\"",
        [options](CommandContext& context) { return noteGuardian(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addText(command, "--words", options->words, "Who answered, and what was agreed")->required();
    addText(command, "--at", options->at, "When; now when left out")->type_name("TIME");
}

} // namespace rd::cli
