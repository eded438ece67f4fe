#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/test_ground.h"
#include "core/desk/cases/show_case.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostItemsHere = 99;

struct DeletionOptions {
    QString caseText;
    int item = 0;
    QString ground;
    QString holds;
    QString reason;
    QString holder;
    QString category;
    QString data;
    QString from;
    QString kept;
};

using DeletionRun = Result<Answer> (*)(CommandContext&, const DeletionOptions&);

Result<Answer> caseAnswer(const desk::Desk& desk, const domain::CaseId& id)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(desk, id));
    return Answer{caseFileFields(file), caseFileLines(file)};
}

Result<Answer> testGround(CommandContext& context, const DeletionOptions& options)
{
    const QString holds = options.holds.trimmed().toLower();
    if (holds != "yes"_L1 && holds != "no"_L1)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"holds"_s}, {u"code"_s, options.holds}});
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::testGround(*desk, id, options.item,
                            {options.ground.trimmed().toUpper(), holds == "yes"_L1, options.reason}));
    return caseAnswer(*desk, id);
}

Result<Answer> keepData(CommandContext& context, const DeletionOptions& options)
{
    desk::DataToKeep kept{options.holder.trimmed().toUpper(),
                          options.category.trimmed().toUpper(),
                          options.data,
                          options.reason.trimmed().toUpper(),
                          {}};
    if (!options.from.isEmpty()) {
        RD_TRY_ASSIGN(kept.from, dateArgument("keptFrom", options.from));
    }
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::keepData(*desk, id, options.item, kept));
    return caseAnswer(*desk, id);
}

// By its id or an ending of it that only one entry of the case has.
Result<Answer> releaseData(CommandContext& context, const DeletionOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    QList<domain::KeptDataId> named;
    for (const domain::KeptData& kept : file.kept) {
        if (kept.id.text().endsWith(options.kept.trimmed().toLower()))
            named.append(kept.id);
    }
    if (named.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"kept"_s}});
    if (named.size() > 1)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"kept"_s}});
    RD_TRY(desk::releaseData(*desk, named.first(), options.reason));
    return caseAnswer(*desk, id);
}

struct DeletionCommand {
    CLI::App* command;
    std::shared_ptr<DeletionOptions> options;
};

DeletionCommand addDeletionCommand(CommandLine& line, const char* name, const char* does, const char* example,
                                   DeletionRun run)
{
    auto options = std::make_shared<DeletionOptions>();
    CLI::App* command = line.command(line.top()->get_subcommand("item"), name, does, example,
                                     [options, run](CommandContext& context) { return run(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return {command, options};
}

void addItemNumber(const DeletionCommand& added)
{
    addNumber(added.command, "ITEM", added.options->item, {1, mostItemsHere}, "Its place in the case, from 1")
        ->required();
}

} // namespace

void addDeletionCommands(CommandLine& line)
{
    const DeletionCommand test = addDeletionCommand(
        line, "test", "Record whether a deletion ground holds; D1 to D3 are the officer's (rule book 3.5)",
        "rightsdesk-cli --desk rights.rdb --user chen item test 0007 1 --ground D1 --holds no --reason \"...\"",
        testGround);
    addItemNumber(test);
    addText(test.command, "--ground", test.options->ground, "D1 to D8")->required();
    addText(test.command, "--holds", test.options->holds, "yes or no")->type_name("yes|no")->required();
    addText(test.command, "--reason", test.options->reason, "Why")->required();

    const DeletionCommand keep = addDeletionCommand(
        line, "keep", "Name what a deletion leaves at a holder, why and until when (R-RT-04)",
        "rightsdesk-cli --desk rights.rdb --user li item keep 0007 1 --holder P10 --category DC02 \\\n"
        "    --data \"order of 2025-09-24\" --reason K2 --from 2025-09-24",
        keepData);
    addItemNumber(keep);
    addText(keep.command, "--holder", keep.options->holder, "P01 ... O9")->required();
    addText(keep.command, "--category", keep.options->category, "DC01 ... DC17")->required();
    addText(keep.command, "--data", keep.options->data, "What, in words")->required();
    addText(keep.command, "--reason", keep.options->reason, "K1 to K8")->required();
    addText(keep.command, "--from", keep.options->from,
            "The day the term is counted from: when the order was completed (K2)")
        ->type_name("DATE");

    const DeletionCommand release = addDeletionCommand(
        line, "release", "What was kept is settled or released; it is deleted now",
        "rightsdesk-cli --desk rights.rdb --user li item release 0007 1f3a --reason \"refunded\"", releaseData);
    addText(release.command, "KEPT", release.options->kept, "Its id as \"case show\" prints it, or an ending of it")
        ->required();
    addText(release.command, "--reason", release.options->reason, "Why")->required();
}

} // namespace rd::cli
