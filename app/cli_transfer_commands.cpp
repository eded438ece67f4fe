#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/approvals/transfer_item.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTransferItems = 99;

struct TransferOptions {
    QString caseText;
    int item = 0;
    QString name;
    QString contact;
    QString agreed;
    QString way;
    QString abroad;
    QString condition;
    QString holds;
    QString reason;
};

using TransferRun = Result<Answer> (*)(CommandContext&, const TransferOptions&);

Result<domain::Decision> threeWayAnswer(const char* field, const QString& given)
{
    const QString text = given.trimmed().toLower();
    if (text.isEmpty() || text == "unknown"_L1)
        return domain::Decision::Undecided;
    if (text == "yes"_L1 || text == "no"_L1)
        return text == "yes"_L1 ? domain::Decision::Yes : domain::Decision::No;
    return fail(ErrorCode::UnknownCode, {{u"field"_s, QLatin1String(field)}, {u"code"_s, given}});
}

QString answerCode(domain::Decision answer)
{
    return answer == domain::Decision::Undecided ? u"unknown"_s : codeOf(answer);
}

QJsonObject standingFields(const domain::TransferStanding& standing)
{
    QJsonArray conditions;
    for (const domain::TransferCondition condition : domain::allTransferConditions()) {
        const domain::TransferTest* test = standing.test(condition);
        QJsonObject fields{{u"condition"_s, codeOf(condition)},
                           {u"holds"_s, test ? QJsonValue(test->holds) : QJsonValue()}};
        if (test)
            fields[u"reason"_s] = test->reason;
        conditions.append(fields);
    }
    QJsonObject fields{
        {u"conditions"_s, conditions}, {u"allowed"_s, standing.isAllowed()}, {u"denied"_s, standing.isDenied()}};
    if (standing.recipient)
        fields[u"recipient"_s] = QJsonObject{{u"name"_s, standing.recipient->name},
                                             {u"contact"_s, standing.recipient->contact},
                                             {u"agreed"_s, answerCode(standing.recipient->agreed)},
                                             {u"way"_s, standing.recipient->way},
                                             {u"abroad"_s, answerCode(standing.recipient->abroad)}};
    return fields;
}

Result<Answer> transferAnswer(CommandContext& context, const domain::CaseId& id, int item)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::TransferStanding standing, desk::transferView(*desk, id, item));
    QStringList lines;
    if (standing.recipient)
        lines.append(standing.recipient->name + u"  abroad: "_s + answerCode(standing.recipient->abroad));
    for (const domain::TransferTest& test : standing.tests)
        lines.append(u"%1  %2  %3"_s.arg(codeOf(test.condition), test.holds ? u"yes"_s : u"no"_s, test.reason));
    return Answer{standingFields(standing), lines};
}

Result<Answer> showTransfer(CommandContext& context, const TransferOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    return transferAnswer(context, id, options.item);
}

Result<Answer> nameIt(CommandContext& context, const TransferOptions& options)
{
    RD_TRY_ASSIGN(const domain::Decision agreed, threeWayAnswer("agreed", options.agreed));
    RD_TRY_ASSIGN(const domain::Decision abroad, threeWayAnswer("abroad", options.abroad));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::nameRecipient(*desk, id, options.item, {options.name, options.contact, agreed, options.way, abroad}));
    return transferAnswer(context, id, options.item);
}

Result<Answer> testIt(CommandContext& context, const TransferOptions& options)
{
    const auto condition = domain::parseTransferCondition(options.condition.trimmed().toUpper());
    if (!condition)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"condition"_s}, {u"code"_s, options.condition}});
    RD_TRY_ASSIGN(const domain::Decision holds, threeWayAnswer("holds", options.holds));
    if (holds == domain::Decision::Undecided)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"holds"_s}, {u"code"_s, options.holds}});
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::testTransfer(*desk, id, options.item, {*condition, holds == domain::Decision::Yes, options.reason}));
    return transferAnswer(context, id, options.item);
}

struct TransferCommand {
    CLI::App* command;
    std::shared_ptr<TransferOptions> options;
};

TransferCommand addTransferCommand(CommandLine& line, const char* name, const char* does, const char* example,
                                   TransferRun run)
{
    auto options = std::make_shared<TransferOptions>();
    CLI::App* command = line.command(line.top()->get_subcommand("item"), name, does, example,
                                     [options, run](CommandContext& context) { return run(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addNumber(command, "ITEM", options->item, {1, mostTransferItems}, "Its place in the case, from 1")->required();
    return {command, options};
}

} // namespace

void addTransferCommands(CommandLine& line)
{
    addTransferCommand(line, "transfer", "The recipient of a transfer and its four conditions (rule book 3.9)",
                       "rightsdesk-cli --desk rights.rdb --user li item transfer 0007 1", showTransfer);
    const TransferCommand named = addTransferCommand(
        line, "recipient", "Note who is to get the data of a transfer (R-RT-09)",
        "rightsdesk-cli --desk rights.rdb --user li item recipient 0007 1 --name \"...\" --agreed yes --abroad no",
        nameIt);
    addText(named.command, "--name", named.options->name, "The recipient's name in full")->required();
    addText(named.command, "--contact", named.options->contact, "How to reach it");
    addText(named.command, "--agreed", named.options->agreed, "Whether it takes the data")->type_name("yes|no|unknown");
    addText(named.command, "--way", named.options->way, "By what interface or upload");
    addText(named.command, "--abroad", named.options->abroad, "Whether it is abroad")->type_name("yes|no|unknown");
    const TransferCommand tested = addTransferCommand(
        line, "transfer-test", "The officer finds whether a condition of a transfer is met (rule book 3.9)",
        "rightsdesk-cli --desk rights.rdb --user chen item transfer-test 0007 1 --condition FEASIBLE --holds no "
        "--reason \"...\"",
        testIt);
    addText(tested.command, "--condition", tested.options->condition, "IDENTITY, OWN_DATA, FEASIBLE or NO_HARM")
        ->required();
    addText(tested.command, "--holds", tested.options->holds, "yes or no")->type_name("yes|no")->required();
    addText(tested.command, "--reason", tested.options->reason, "Why, as the letter gives it")->required();
}

} // namespace rd::cli
