#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/intake/correct_receipt.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostItemsOfACase = 99;
constexpr int mostArrivalsOfACase = 999;

struct TurnOptions {
    QString caseText;
    QString otherText;
    QString right;
    QString cause;
    QString words;
    QString received;
    QString lateReason;
    QString channel = u"HOTLINE"_s;
    QString via;
    QString recipient;
    QString pdf;
    QStringList categories;
    QStringList purposes;
    bool consequencesTold = false;
    QString concern = u"GENERAL"_s;
    int item = 0;
    int material = 0;
    bool oral = false;
    bool request = false;
    bool approve = false;
    bool refuse = false;
    bool done = false;
};

using TurnRun = Result<Answer> (*)(CommandContext&, const TurnOptions&);

struct OpenCase {
    desk::Desk* desk = nullptr;
    domain::CaseId id;
};

Result<OpenCase> openCase(CommandContext& context, const QString& text)
{
    OpenCase open;
    RD_TRY_ASSIGN(open.id, context.caseOf(text));
    RD_TRY_ASSIGN(open.desk, context.desk());
    return open;
}

// As `case show` has it: the dates may be others now, and so may the state.
Result<Answer> shownAnswer(const desk::Desk& desk, const domain::CaseId& id)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(desk, id));
    return Answer{caseFileFields(file), caseFileLines(file)};
}

Result<desk::Dispatch> dispatchOf(const TurnOptions& options)
{
    desk::Dispatch dispatch;
    RD_TRY_ASSIGN(dispatch.channel, codeArgument("via", options.via, domain::parseReplyChannel));
    dispatch.recipient = options.recipient;
    dispatch.pdfPath = QFileInfo(options.pdf).absoluteFilePath();
    RD_TRY(requireFolderOf(dispatch.pdfPath));
    return dispatch;
}

Result<Answer> reopen(CommandContext& context, const TurnOptions& options)
{
    desk::Reopening reopening;
    RD_TRY_ASSIGN(reopening.cause, codeArgument("cause", options.cause, domain::parseReopenCause));
    RD_TRY_ASSIGN(reopening.contactAt, instantArgument("received", options.received));
    reopening.words = options.words;
    if (options.item > 0)
        reopening.items = {options.item};
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY(desk::reopenCase(*open.desk, open.id, reopening));
    return shownAnswer(*open.desk, open.id);
}

Result<Answer> merge(CommandContext& context, const TurnOptions& options)
{
    desk::Merging merging{options.words, {}};
    RD_TRY_ASSIGN(merging.notice, dispatchOf(options));
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY_ASSIGN(const domain::CaseId into, context.caseOf(options.otherText));
    RD_TRY(desk::mergeCase(*open.desk, open.id, into, merging));
    return shownAnswer(*open.desk, into);
}

Result<Answer> withdraw(CommandContext& context, const TurnOptions& options)
{
    desk::Withdrawal withdrawal{options.words, {}};
    RD_TRY_ASSIGN(withdrawal.confirmation, dispatchOf(options));
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY(desk::withdrawCase(*open.desk, open.id, withdrawal));
    return shownAnswer(*open.desk, open.id);
}

Result<Answer> refer(CommandContext& context, const TurnOptions& options)
{
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY_ASSIGN(const domain::CaseId earlier, context.caseOf(options.otherText));
    RD_TRY(desk::answerByReference(*open.desk, open.id, earlier, options.words));
    return shownAnswer(*open.desk, open.id);
}

Result<Answer> addItem(CommandContext& context, const TurnOptions& options)
{
    desk::LaterWish wish;
    RD_TRY_ASSIGN(wish.item.right, codeArgument("item", options.right.section(u':', 0, 0), domain::parseRight));
    RD_TRY_ASSIGN(wish.channel, codeArgument("channel", options.channel, domain::parseChannel));
    RD_TRY_ASSIGN(wish.contactAt, instantArgument("received", options.received));
    wish.item.ground = options.right.section(u':', 1).trimmed().toUpper();
    wish.item.categories = options.categories;
    wish.item.inWriting = !options.oral;
    wish.item.purposes = options.purposes;
    wish.item.consequencesTold = options.consequencesTold;
    RD_TRY_ASSIGN(const domain::Concern concern, codeArgument("concern", options.concern, domain::parseConcern));
    if (wish.item.right == domain::RightType::Explain)
        wish.item.concern = concern;
    wish.words = options.words;
    wish.lateReason = options.lateReason;
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY(desk::addItem(*open.desk, open.id, wish));
    return shownAnswer(*open.desk, open.id);
}

Result<Answer> correctReceipt(CommandContext& context, const TurnOptions& options)
{
    desk::ReceiptCorrection correction{{}, options.words, options.item, options.material};
    RD_TRY_ASSIGN(correction.receivedAt, instantArgument("received", options.received));
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY(desk::correctReceipt(*open.desk, open.id, correction));
    return shownAnswer(*open.desk, open.id);
}

Result<Answer> duplicates(CommandContext& context, const TurnOptions& options)
{
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*open.desk, open.id));
    QStringList lines;
    for (const domain::LikeCase& one : file.duplicates) {
        lines.append(u"%1  %2  received %3%4"_s.arg(one.number, domain::codeOf(one.state),
                                                    one.received.toString(Qt::ISODate),
                                                    one.answered        ? u", answered: case refer"_s
                                                        : one.mergeable ? u", open: case merge"_s
                                                                        : QString()));
    }
    if (lines.isEmpty())
        lines.append(file.header.level < domain::AssuranceLevel::L1
                         ? u"Other cases of the requester are named from L1 on (R-ID-03)."_s
                         : u"No other case of the requester asks for the same within thirty days."_s);
    return Answer{{{u"case"_s, file.header.number}, {u"duplicates"_s, likeCasesField(file.duplicates)}}, lines};
}

Result<void> changeHandover(const OpenCase& open, const TurnOptions& options)
{
    if (options.request)
        RD_TRY(desk::requestHandover(*open.desk, open.id, options.words));
    else if (options.approve || options.refuse)
        RD_TRY(desk::decideHandover(*open.desk, open.id,
                                    options.approve ? desk::HandoverDecision::Approve : desk::HandoverDecision::Refuse,
                                    options.words));
    else if (options.done) {
        RD_TRY_ASSIGN(const domain::ReplyChannel channel, codeArgument("via", options.via, domain::parseReplyChannel));
        RD_TRY(desk::handOverCopy(*open.desk, open.id, channel, options.recipient));
    }
    return {};
}

// Asks, decides, notes, or only says where it stands.
Result<Answer> handover(CommandContext& context, const TurnOptions& options)
{
    RD_TRY_ASSIGN(const OpenCase open, openCase(context, options.caseText));
    RD_TRY(changeHandover(open, options));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*open.desk, open.id));
    const QString state = file.handovers.isEmpty() ? u"NONE"_s : domain::codeOf(file.handovers.first().state);
    return Answer{{{u"case"_s, file.header.number},
                   {u"state"_s, state},
                   {u"packages"_s, packagesField(file.packages)},
                   {u"handovers"_s, handoversField(file.handovers)}},
                  {u"%1  hand-over once more: %2"_s.arg(file.header.number, state)}};
}

struct TurnCommand {
    CLI::App* command;
    std::shared_ptr<TurnOptions> options;
};

TurnCommand addTurn(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                    TurnRun run, Drawing drawing = Drawing::None)
{
    auto options = std::make_shared<TurnOptions>();
    CLI::App* command = line.command(
        group, name, does, example, [options, run](CommandContext& context) { return run(context, *options); },
        drawing);
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return {command, options};
}

void addLetter(const TurnCommand& turn, const char* does)
{
    addText(turn.command, "--via", turn.options->via, "EMAIL LETTER SMS IN_STORE OA_MESSAGE")
        ->required()
        ->type_name("CHANNEL");
    addText(turn.command, "--to", turn.options->recipient, "Whom to; the requester's contact when left out");
    addText(turn.command, "--out", turn.options->pdf, does)->required()->type_name("FILE.pdf");
}

void addReceived(const TurnCommand& turn)
{
    addText(turn.command, "--received", turn.options->received, "When they reached us; now when left out")
        ->type_name("TIME");
}

void addCorrectReceipt(CommandLine& line, CLI::App* group)
{
    const TurnCommand turn = addTurn(
        line, group, "correct-receipt",
        "Move the receipt of a case that was logged while the PC's clock stood ahead back: every date is counted anew "
        "and none may end later (supervisors)",
        "rightsdesk-cli --desk rights.rdb --user wang case correct-receipt 0007 --received 2026-11-23T10:00:00+08:00 "
        "--reason \"the clock stood a day ahead\"",
        correctReceipt);
    addText(turn.command, "--received", turn.options->received, "When it reached us in truth")
        ->required()
        ->type_name("TIME");
    addText(turn.command, "--reason", turn.options->words, "How that was found")->required();
    addNumber(turn.command, "--item", turn.options->item, {1, mostItemsOfACase},
              "Only this item, which came later than the request");
    addNumber(turn.command, "--material", turn.options->material, {1, mostArrivalsOfACase},
              "The material that came, 1 for what came first")
        ->excludes("--item");
}

void addReopen(CommandLine& line, CLI::App* group)
{
    const TurnCommand turn = addTurn(
        line, group, "reopen",
        "Work on a closed case again, or for an upheld complaint on an answered one (rule book 7, move 17): our error "
        "keeps D0, new facts have their own",
        "rightsdesk-cli --desk rights.rdb --user wang case reopen 0007 --cause OWN_ERROR --reason \"a file was "
        "missed\"",
        reopen);
    addText(turn.command, "--cause", turn.options->cause, "OWN_ERROR COMPLAINT_UPHELD NEW_FACTS")
        ->required()
        ->type_name("CODE");
    addText(turn.command, "--reason", turn.options->words, "What was found, or the new facts")->required();
    addReceived(turn);
    addNumber(turn.command, "--item", turn.options->item, {1, mostItemsOfACase},
              "Only this item; when left out what a complaint asks for, else all");
}

void addMerge(CommandLine& line, CLI::App* group)
{
    const TurnCommand turn = addTurn(
        line, group, "merge", "Make two cases one (rule book 7, move 19): the first ends, the earlier D0 is kept",
        "rightsdesk-cli --desk rights.rdb --user wang case merge 0008 0007 --reason \"asked twice\" --via SMS --out "
        "DSR-20261124-0008.pdf",
        merge, Drawing::Pages);
    addText(turn.command, "INTO", turn.options->otherText, "The case that goes on")->required();
    addText(turn.command, "--reason", turn.options->words, "Why they are one request")->required();
    addLetter(turn, "Where T20 is written, by which the requester is told");
}

void addWithdraw(CommandLine& line, CLI::App* group)
{
    const TurnCommand turn =
        addTurn(line, group, "withdraw", "The requester takes the request back (rule book 7, move 18)",
                "rightsdesk-cli --desk rights.rdb --user li case withdraw 0007 --reason \"solved meanwhile\" --via SMS "
                "--out DSR-20261124-0007.pdf",
                withdraw, Drawing::Pages);
    addText(turn.command, "--reason", turn.options->words, "What the requester said")->required();
    addLetter(turn, "Where T19 is written, the confirmation");
}

void addDuplicates(CommandLine& line, CLI::App* group)
{
    addTurn(line, group, "duplicates", "Other cases of the requester that ask for the same, from L1 on (rule book 7)",
            "rightsdesk-cli --desk rights.rdb --user li case duplicates 0007", duplicates);
    const TurnCommand turn = addTurn(
        line, group, "refer", "Propose to answer by reference to the earlier answer, as nothing has changed (T21)",
        "rightsdesk-cli --desk rights.rdb --user li case refer 0008 0007 --reason \"no new data since\"", refer);
    addText(turn.command, "EARLIER", turn.options->otherText, "The case that was answered")->required();
    addText(turn.command, "--reason", turn.options->words, "How it was found that nothing has changed")->required();
}

void addLaterItem(CommandLine& line, CLI::App* group)
{
    const TurnCommand turn = addTurn(
        line, group, "add", "A later contact asks for one right more; it has its own D0 and due date (R-DL-11)",
        "rightsdesk-cli --desk rights.rdb --user li item add 0007 DELETE:D6 --words \"and delete it all\"", addItem);
    addText(turn.command, "RIGHT", turn.options->right, "A right, with a ground where it has one: COPY, DELETE:D6")
        ->required()
        ->type_name("RIGHT[:GROUND]");
    addText(turn.command, "--words", turn.options->words, "The wish in the person's own words")->required();
    addText(turn.command, "--channel", turn.options->channel,
            "HOTLINE EMAIL ONLINE_CHAT OA_MESSAGE LETTER IN_STORE REGULATOR_TRANSFER")
        ->type_name("CODE");
    addReceived(turn);
    addText(turn.command, "--late-reason", turn.options->lateReason, "Why it is added more than one working day later");
    addCodes(turn.command, "--category", turn.options->categories,
             "Data categories it is about: DC01,DC02; all when left out");
    addCodes(turn.command, "--purpose", turn.options->purposes, "WITHDRAW: the purposes taken back: C04,C05");
    addFlag(turn.command, "--consequences-told", turn.options->consequencesTold,
            "CANCEL: what it ends was read out and confirmed");
    addText(turn.command, "--concern", turn.options->concern,
            "EXPLAIN: what it is about: GENERAL OWN_CASE AUTOMATED_DECISION (rule book 3.10)")
        ->type_name("CODE");
    addFlag(turn.command, "--oral", turn.options->oral, "An oral summary is enough (ACCESS)");
}

void addHandover(CommandLine& line, CLI::App* group)
{
    const TurnCommand turn = addTurn(
        line, group, "handover",
        "Hand a delivered copy over once more: ask, decide, note that it was done, or look how it stands",
        "rightsdesk-cli --desk rights.rdb --user li copy handover 0007 --request --reason \"the parcel was lost\"",
        handover);
    CLI::Option* request = addFlag(turn.command, "--request", turn.options->request, "Ask for it");
    CLI::Option* approve =
        addFlag(turn.command, "--approve", turn.options->approve, "Approve what another person asked for, once");
    CLI::Option* refuse = addFlag(turn.command, "--refuse", turn.options->refuse, "Refuse it");
    CLI::Option* done = addFlag(turn.command, "--done", turn.options->done, "It was handed over; needs --via");
    request->excludes(approve)->excludes(refuse)->excludes(done);
    approve->excludes(refuse)->excludes(done);
    refuse->excludes(done);
    addText(turn.command, "--reason", turn.options->words, "Why");
    addText(turn.command, "--via", turn.options->via, "EMAIL LETTER SMS IN_STORE OA_MESSAGE")->type_name("CHANNEL");
    addText(turn.command, "--to", turn.options->recipient, "Whom to; the requester's contact when left out");
}

} // namespace

void addTurnCommands(CommandLine& line)
{
    CLI::App* cases = line.top()->get_subcommand("case");
    addReopen(line, cases);
    addCorrectReceipt(line, cases);
    addMerge(line, cases);
    addWithdraw(line, cases);
    addDuplicates(line, cases);
    addGuardianCommand(line, cases);
    addHandOverCommand(line, cases);
    addLaterItem(line, line.top()->get_subcommand("item"));
    addHandover(line, line.top()->get_subcommand("copy"));
}

} // namespace rd::cli
