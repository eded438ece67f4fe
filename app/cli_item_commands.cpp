#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/intake/propose_items.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostItems = 99;

struct ProposeOptions {
    QString caseText;
    int item = 0;
    QString outcome;
    QString ground;
    QString facts;
    QString law;
};

struct DecideOptions {
    QString caseText;
    int item = 0;
    QString note;
};

Answer answerOf(const domain::Case& decided, int position)
{
    QString outcome;
    for (const domain::RequestItem& item : decided.items) {
        if (item.outcome && (position == 0 || item.position == position) && outcome.isEmpty())
            outcome = domain::codeOf(*item.outcome);
    }
    return Answer{{{u"case"_s, decided.number},
                   {u"outcome"_s, outcome},
                   {u"state"_s, domain::codeOf(decided.state)},
                   {u"items"_s, itemsField(decided.items)}},
                  {u"%1 %2"_s.arg(decided.number, domain::codeOf(decided.state)), itemsText(decided.items)}};
}

Result<Answer> propose(CommandContext& context, const ProposeOptions& options)
{
    desk::ProposedOutcome proposed;
    RD_TRY_ASSIGN(proposed.outcome, codeArgument("outcome", options.outcome, domain::parseOutcome));
    proposed.refusalGround = options.ground.toUpper();
    proposed.facts = options.facts;
    proposed.law = options.law;
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::RequestItem item, desk::proposeOutcome(*desk, id, options.item, proposed));
    return Answer{itemFields(item), {itemsText({item})}};
}

Result<Answer> approve(CommandContext& context, const DecideOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Case decided, desk::approve(*desk, id, options.item, options.note));
    return answerOf(decided, options.item);
}

Result<Answer> returnCase(CommandContext& context, const DecideOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Case decided, desk::returnCase(*desk, id, options.note));
    return answerOf(decided, 0);
}

Result<Answer> closeCase(CommandContext& context, const DecideOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Case closed, desk::closeCase(*desk, id));
    return answerOf(closed, 0);
}

Result<Answer> listApprovals(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::FirstOf<domain::WaitingApproval> waiting, desk::listApprovals(*desk));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::WaitingApproval& one : waiting) {
        const QString needs = domain::codeOf(one.needs);
        array.append(QJsonObject{{u"case"_s, one.caseNumber},
                                 {u"kind"_s, domain::codeOf(one.kind)},
                                 {u"needs"_s, needs},
                                 {u"proposedBy"_s, one.proposedBy},
                                 {u"reason"_s, one.reason},
                                 {u"minor"_s, one.minor},
                                 {u"due"_s, dateField(one.due)},
                                 {u"provisional"_s, one.provisional},
                                 {u"daysLeft"_s, one.daysLeft}});
        rows.append({one.caseNumber, domain::codeOf(one.kind), needs, one.proposedBy, dueCell(one.due, one.provisional),
                     QString::number(one.daysLeft)});
    }
    return Answer{{{u"approvals"_s, array}, {u"more"_s, waiting.more}},
                  tableLines({u"CASE"_s, u"WHAT"_s, u"NEEDS"_s, u"PROPOSED BY"_s, u"DUE"_s, u"LEFT"_s}, rows)
                      + moreLines(waiting.more)};
}

Result<Answer> suggest(CommandContext& context, const QString& words)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    QJsonArray array;
    QStringList lines;
    for (const domain::WishedItem& item : desk::proposeItems(*desk, words)) {
        const QString right = domain::codeOf(item.right);
        array.append(QJsonObject{{u"right"_s, right}, {u"ground"_s, item.ground}});
        lines.append(item.ground.isEmpty() ? right : right + u':' + item.ground);
    }
    return Answer{{{u"items"_s, array}}, lines};
}

void addCase(CLI::App* command, QString& caseText)
{
    addText(command, "CASE", caseText, "The number DSR-..., or an ending of it that only one case has")->required();
}

void addItems(CommandLine& line)
{
    CLI::App* group = line.group("item", "How each right that was asked for ends",
                                 "rightsdesk-cli --desk rights.rdb --user li item propose 0007 1 --outcome FULFILLED");
    auto proposing = std::make_shared<ProposeOptions>();
    CLI::App* proposal = line.command(
        group, "propose", "Propose how an item ends; it then waits for a second person where the rules want one",
        "rightsdesk-cli --desk rights.rdb --user li item propose 0007 1 --outcome FULFILLED",
        [proposing](CommandContext& context) { return propose(context, *proposing); });
    addCase(proposal, proposing->caseText);
    addNumber(proposal, "ITEM", proposing->item, {1, mostItems}, "Its place in the case, from 1")->required();
    addText(proposal, "--outcome", proposing->outcome,
            "FULFILLED PARTIAL REFUSED RESTRICTED NO_DATA NOT_CONTROLLER ...")
        ->required();
    addText(proposal, "--ground", proposing->ground, "Refusal ground G1 to G8");
    addText(proposal, "--facts", proposing->facts, "The facts the ground rests on");
    addText(proposal, "--law", proposing->law, "The article it rests on");

    auto words = std::make_shared<QString>();
    CLI::App* suggestion = line.command(group, "suggest", "What a caller's words suggest",
                                        "rightsdesk-cli --desk rights.rdb --user li item suggest --words \"...\"",
                                        [words](CommandContext& context) { return suggest(context, *words); });
    addText(suggestion, "--words", *words, "The caller's words")->required();
}

void addEndings(CommandLine& line)
{
    CLI::App* group = line.top()->get_subcommand("case");
    auto closing = std::make_shared<DecideOptions>();
    CLI::App* close = line.command(group, "close",
                                   "Close an answered case, three working days after the reply (rule book 7, move 16)",
                                   "rightsdesk-cli --desk rights.rdb --user li case close 0007",
                                   [closing](CommandContext& context) { return closeCase(context, *closing); });
    addCase(close, closing->caseText);
}

} // namespace

void addItemCommands(CommandLine& line)
{
    addItems(line);
    addEndings(line);
    auto approving = std::make_shared<DecideOptions>();
    CLI::App* approval =
        line.command(line.top(), "approve", "Approve what another person proposed (four eyes, R-RT-08)",
                     "rightsdesk-cli --desk rights.rdb --user zhao approve 0007 --note \"copy compared with the data\"",
                     [approving](CommandContext& context) { return approve(context, *approving); });
    addCase(approval, approving->caseText);
    addNumber(approval, "--item", approving->item, {1, mostItems}, "Only this item; all that wait when left out");
    addText(approval, "--note", approving->note, "Your own reason")->required();

    auto returning = std::make_shared<DecideOptions>();
    CLI::App* back =
        line.command(line.top(), "return", "Send a case back to its handler with a comment",
                     "rightsdesk-cli --desk rights.rdb --user zhao return 0007 --note \"the chat names a colleague\"",
                     [returning](CommandContext& context) { return returnCase(context, *returning); });
    addCase(back, returning->caseText);
    addText(back, "--note", returning->note, "What has to change")->required();

    line.command(line.top(), "approvals", "What waits for your decision",
                 "rightsdesk-cli --desk rights.rdb --user zhao approvals", listApprovals);
}

} // namespace rd::cli
