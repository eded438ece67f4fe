#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/tasks/add_holder.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostItemsHeld = 99;

struct HolderOptions {
    QString caseText;
    int item = 1;
    QString holder;
    QString reason;
};

Result<Answer> addHolder(CommandContext& context, const HolderOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<domain::Task> tasks,
                  desk::addHolder(*desk, id, options.item, options.holder.trimmed().toUpper(), options.reason));
    QJsonArray array;
    for (const domain::Task& task : tasks)
        array.append(taskFields(task));
    return Answer{{{u"tasks"_s, array}}, taskLines(tasks)};
}

} // namespace

void addHolderCommand(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<HolderOptions>();
    CLI::App* command = line.command(
        group, "add-holder", "The privacy officer finds another holder of the data; its tasks are planned",
        "rightsdesk-cli --desk rights.rdb --user chen task add-holder 0007 1 --holder P13 --reason \"joined a trial\"",
        [options](CommandContext& context) { return addHolder(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addNumber(command, "ITEM", options->item, {1, mostItemsHeld}, "Its place in the case, from 1")->required();
    addText(command, "--holder", options->holder, "P01 ... O9 of the policy")->required();
    addText(command, "--reason", options->reason, "Why it holds the data too")->required();
}

} // namespace rd::cli
