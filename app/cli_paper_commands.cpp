#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/verification/requester_papers.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* shownHelp =
    "The id of a paper that \"case papers\" showed as waiting, once for each: refused when others wait by now";

struct PaperOptions {
    QString caseText;
    QString kind;
    QString issuer;
    QString seen;
    QString reason;
    QStringList lacking;
    QStringList shown;
};

QJsonObject paperFields(const desk::AskedPaper& paper)
{
    QJsonObject points;
    for (const domain::PaperPoint& point : paper.kind.points)
        points[point.code] = point.title;
    QJsonObject fields{{u"paper"_s, paper.kind.code}, {u"title"_s, paper.kind.title}, {u"points"_s, points}};
    fields[u"state"_s] = paper.last ? QJsonValue(domain::codeOf(paper.last->state)) : QJsonValue();
    if (paper.last) {
        fields[u"id"_s] = paper.last->id.text();
        fields[u"issuer"_s] = paper.last->issuer;
        fields[u"lacking"_s] = textsField(paper.last->lacking);
        fields[u"seenAt"_s] = instantField(paper.last->seenAt);
        fields[u"checkedAt"_s] = instantField(paper.last->checkedAt);
        fields[u"reason"_s] = paper.last->reason;
    }
    return fields;
}

Result<Answer> answerOf(CommandContext& context, const domain::CaseId& id)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::PaperState state, desk::paperState(*desk, id));
    QJsonArray papers;
    QStringList lines;
    for (const desk::AskedPaper& paper : state.papers) {
        papers.append(paperFields(paper));
        lines.append(u"%1  %2  %3"_s.arg(paper.kind.code, paper.last ? domain::codeOf(paper.last->state) : u"-"_s,
                                         paper.kind.title));
    }
    if (!state.asked)
        lines.append(u"No papers are asked of this requester."_s);
    lines += state.missing;
    if (state.needsOfficer)
        lines.append(u"The privacy officer has to accept the papers too: what is asked needs more than L2."_s);
    return Answer{{{u"asked"_s, state.asked},
                   {u"complete"_s, state.complete},
                   {u"unchecked"_s, state.unchecked},
                   {u"needsOfficer"_s, state.needsOfficer},
                   {u"missing"_s, textsField(state.missing)},
                   {u"papers"_s, papers}},
                  lines};
}

Result<Answer> show(CommandContext& context, const PaperOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    return answerOf(context, id);
}

Result<Answer> record(CommandContext& context, const PaperOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    desk::SeenPaper seen{options.kind.toUpper(), options.issuer, {}, {}};
    for (const QString& code : options.lacking)
        seen.lacking.append(code.toUpper());
    RD_TRY_ASSIGN(seen.seenAt, instantArgument("seenAt", options.seen));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::recordPaper(*desk, id, seen));
    return answerOf(context, id);
}

Result<Answer> decide(CommandContext& context, const PaperOptions& options, desk::PaperDecision decision)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    desk::PaperChoice choice{options.kind.toUpper(), {}};
    if (!options.shown.isEmpty()) {
        choice.shown = QList<domain::PaperId>();
        for (const QString& shown : options.shown) {
            RD_TRY_ASSIGN(const domain::PaperId paper, domain::PaperId::parse(shown));
            choice.shown->append(paper);
        }
    }
    RD_TRY(desk::decidePapers(*desk, id, decision, options.reason, choice));
    return answerOf(context, id);
}

CLI::App* paperCommand(CommandLine& line, const char* name, const char* about, const char* example,
                       const std::shared_ptr<PaperOptions>& options,
                       std::function<Result<Answer>(CommandContext&, const PaperOptions&)> run)
{
    CLI::App* group = line.top()->get_subcommand("case");
    CLI::App* command =
        line.command(group, name, about, example,
                     [options, run = std::move(run)](CommandContext& context) { return run(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return command;
}

void addDecisions(CommandLine& line)
{
    auto accepted = std::make_shared<PaperOptions>();
    CLI::App* accept = paperCommand(line, "accept-papers", "A second person accepts the papers that were seen",
                                    "rightsdesk-cli --desk rights.rdb --user wang case accept-papers 0007", accepted,
                                    [](CommandContext& context, const PaperOptions& options) {
                                        return decide(context, options, desk::PaperDecision::Accept);
                                    });
    addText(accept, "--paper", accepted->kind, "Only this one");
    addTexts(accept, "--shown", accepted->shown, shownHelp);
    auto returned = std::make_shared<PaperOptions>();
    CLI::App* back = paperCommand(
        line, "return-papers", "A second person does not accept the papers that were seen",
        "rightsdesk-cli --desk rights.rdb --user wang case return-papers 0007 --reason \"not the child's\"", returned,
        [](CommandContext& context, const PaperOptions& options) {
            return decide(context, options, desk::PaperDecision::Return);
        });
    addText(back, "--paper", returned->kind, "Only this one; an acceptance is taken back only by naming it");
    addTexts(back, "--shown", returned->shown, shownHelp);
    addText(back, "--reason", returned->reason, "Why, in a few words")->required();
}

} // namespace

void addPaperCommands(CommandLine& line)
{
    paperCommand(line, "papers", "The papers this requester has to show, and what is missing (R-RQ-01)",
                 "rightsdesk-cli --desk rights.rdb --user li case papers 0007", std::make_shared<PaperOptions>(), show);
    auto seen = std::make_shared<PaperOptions>();
    CLI::App* paper = paperCommand(
        line, "paper", "Note that a paper was seen and given back; no copy is kept (R-RQ-01)",
        "rightsdesk-cli --desk rights.rdb --user li case paper 0007 AUTHORITY_LETTER --issuer 张三 --lacks TERM", seen,
        record);
    addText(paper, "PAPER", seen->kind, "Its code, as \"case papers\" lists them")->required();
    addText(paper, "--issuer", seen->issuer, "Who issued it");
    addTexts(paper, "--lacks", seen->lacking, "A point it does not show; once for each");
    addText(paper, "--seen", seen->seen, "When it was seen; now when not given");
    addDecisions(line);
}

} // namespace rd::cli
