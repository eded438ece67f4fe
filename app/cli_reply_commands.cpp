#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/mail_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/replies/settle_mail.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct ReplyOptions {
    QString caseText;
    QString templateCode;
    QString block;
    QString text;
    QString channel;
    QString recipient;
    QString at;
    QString lateReason;
    QString pdf;
    bool mail = false;
    bool left = false;
    bool notLeft = false;
};

QStringList missingOf(const domain::Reply& reply)
{
    QStringList missing;
    for (const domain::LetterBlock& block : reply.blocks) {
        for (const QString& one : block.missing)
            missing.append(block.id + u':' + one);
    }
    return missing;
}

Answer answerOf(const domain::Reply& reply)
{
    QJsonArray blocks;
    QStringList lines{u"%1 %2"_s.arg(reply.templateCode, domain::codeOf(reply.state)), QString()};
    for (const domain::LetterBlock& block : reply.blocks) {
        blocks.append(QJsonObject{{u"block"_s, block.id},
                                  {u"title"_s, block.title},
                                  {u"text"_s, block.text},
                                  {u"required"_s, block.required},
                                  {u"missing"_s, textsField(block.missing)}});
        lines.append(u"[%1] %2"_s.arg(block.id, block.text));
    }
    const QStringList missing = missingOf(reply);
    lines.append(missing.isEmpty() ? u"complete"_s : u"missing: "_s + missing.join(u", "_s));
    return Answer{{{u"template"_s, reply.templateCode},
                   {u"missing"_s, textsField(missing)},
                   {u"blocks"_s, blocks},
                   {u"pdf"_s, QJsonValue::Null},
                   {u"sentAt"_s, instantField(reply.sentAt)},
                   {u"state"_s, domain::codeOf(reply.state)}},
                  lines};
}

Result<Answer> draft(CommandContext& context, const ReplyOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Reply reply, desk::draftReply(*desk, id, options.templateCode));
    return answerOf(reply);
}

// The draft worked on last, unless a template is named.
Result<QString> draftedTemplate(const desk::Desk& desk, const domain::CaseId& id, const QString& named)
{
    if (!named.isEmpty())
        return named;
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(desk, id));
    for (const domain::Reply& reply : file.replies) {
        if (reply.state == domain::ReplyState::Draft)
            return reply.templateCode;
    }
    return QString();
}

Result<Answer> setText(CommandContext& context, const ReplyOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QString code, draftedTemplate(*desk, id, options.templateCode));
    RD_TRY_ASSIGN(const domain::Reply reply, desk::setReplyText(*desk, id, code, options.block, options.text));
    return answerOf(reply);
}

// Empty where the mail server sends the letter and no copy is kept.
Result<QString> letterPath(const ReplyOptions& options)
{
    if (options.pdf.isEmpty() && options.mail)
        return QString();
    if (options.pdf.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"letterOut"_s}});
    const QString path = QFileInfo(options.pdf).absoluteFilePath();
    RD_TRY(requireFolderOf(path));
    return path;
}

Result<Answer> settle(CommandContext& context, const ReplyOptions& options)
{
    if (options.left == options.notLeft)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"mailFate"_s}});
    RD_TRY_ASSIGN(const QDateTime at, instantArgument("at", options.at));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    const auto fate = options.left ? desk::MailFate::Left : desk::MailFate::NotLeft;
    RD_TRY_ASSIGN(const domain::OutgoingMail mail, desk::settleMail(*desk, id, options.templateCode, fate, at));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    const QString state = domain::codeOf(file.header.state);
    const QString said = options.left
        ? u"%1: the letter left at %2 (%3)"_s.arg(file.header.number, isoWithOffset(mail.acceptedAt), state)
        : u"%1: the letter did not leave; it may be sent again (%2)"_s.arg(file.header.number, state);
    return Answer{{{u"case"_s, file.header.number},
                   {u"mail"_s, domain::codeOf(mail.state)},
                   {u"sentAt"_s, instantField(mail.acceptedAt)},
                   {u"state"_s, state}},
                  {said}};
}

Result<Answer> send(CommandContext& context, const ReplyOptions& options)
{
    desk::Dispatch dispatch;
    dispatch.templateCode = options.templateCode;
    RD_TRY_ASSIGN(dispatch.channel, codeArgument("via", options.channel, domain::parseReplyChannel));
    dispatch.recipient = options.recipient;
    RD_TRY_ASSIGN(dispatch.sentAt, instantArgument("at", options.at));
    dispatch.lateReason = options.lateReason;
    RD_TRY_ASSIGN(dispatch.pdfPath, letterPath(options));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::SentReply sent,
                  options.mail ? desk::mailReply(*desk, id, dispatch, JobToken())
                               : desk::sendReply(*desk, id, dispatch));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    Answer answer = answerOf(sent.reply);
    answer.fields.remove(u"blocks"_s); // as the recipient reads them; who sends may not see as much (R-CH-02)
    const QString state = domain::codeOf(file.header.state);
    answer.fields[u"pdf"_s] = sent.pdfPath.isEmpty() ? QJsonValue() : QJsonValue(sent.pdfPath);
    answer.fields[u"mailed"_s] = options.mail;
    answer.fields[u"sha256"_s] = sent.reply.pdfHash;
    answer.fields[u"state"_s] = state;
    answer.lines = {u"%1 sent by %2 at %3"_s.arg(sent.reply.templateCode, domain::codeOf(dispatch.channel),
                                                 isoWithOffset(sent.reply.sentAt)),
                    u"%1 %2"_s.arg(file.header.number, state)};
    if (!sent.pdfPath.isEmpty())
        answer.lines.insert(1, sent.pdfPath);
    return answer;
}

Result<Answer> bounced(CommandContext& context, const ReplyOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Case open, desk::replyBounced(*desk, id));
    const QString state = domain::codeOf(open.state);
    return Answer{{{u"case"_s, open.number},
                   {u"state"_s, state},
                   {u"due"_s, dateField(open.deadline.due)},
                   {u"provisional"_s, open.deadline.provisional},
                   {u"sentAt"_s, instantField(open.repliedAt)}},
                  {u"%1 is open again (%2); due as before: %3%4"_s.arg(open.number, state,
                                                                       open.deadline.due.toString(Qt::ISODate),
                                                                       provisionalMark(open.deadline.provisional))}};
}

Answer templates()
{
    const QStringList codes = desk::replyTemplates();
    return Answer{{{u"templates"_s, textsField(codes)}}, codes};
}

struct Added {
    CLI::App* command;
    std::shared_ptr<ReplyOptions> options;
};

Added addReplyCommand(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                      Result<Answer> (*run)(CommandContext&, const ReplyOptions&), Drawing drawing = Drawing::None)
{
    auto options = std::make_shared<ReplyOptions>();
    CLI::App* command = line.command(
        group, name, does, example, [options, run](CommandContext& context) { return run(context, *options); },
        drawing);
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return {command, options};
}

void addTemplate(const Added& added, const char* does)
{
    addText(added.command, "--template", added.options->templateCode, does)->type_name("T01..T21");
}

void addSending(CommandLine& line, CLI::App* group)
{
    const Added sending = addReplyCommand(
        line, group, "send", "The letter leaves: PDF written, clock met when every item is answered (R-DL-07)",
        "rightsdesk-cli --desk rights.rdb --user li reply send 0007 --via EMAIL --out DSR-20261124-0007.pdf", send,
        Drawing::Pages);
    addText(sending.command, "--via", sending.options->channel, "EMAIL LETTER SMS IN_STORE OA_MESSAGE")
        ->required()
        ->type_name("CHANNEL");
    addText(sending.command, "--to", sending.options->recipient,
            "Whom to; the requester's contact when left out (R-LT-03)");
    addText(sending.command, "--at", sending.options->at, "When it left; now when left out")->type_name("TIME");
    addText(sending.command, "--late-reason", sending.options->lateReason,
            "Why it is recorded only now, more than one working day after it left");
    addText(sending.command, "--out", sending.options->pdf,
            "Where the letter is written; FILE.eml by e-mail: as a mail that carries it, for the mail program. "
            "With --mail a copy, and not needed")
        ->type_name("FILE.pdf");
    addFlag(sending.command, "--mail", sending.options->mail,
            "By e-mail: the mail server sends it now (\"mail show\"); no file for a mail program");
    addTemplate(sending, "Which letter; the draft worked on last when left out");
}

void addSettling(CommandLine& line, CLI::App* group)
{
    const Added settling = addReplyCommand(
        line, group, "settle", "Say whether a letter left, where the mail server broke off and nobody knows",
        "rightsdesk-cli --desk rights.rdb --user li reply settle 0007 --left --at 2026-11-24T10:05:00+08:00", settle);
    addFlag(settling.command, "--left", settling.options->left, "It left: the case follows");
    addFlag(settling.command, "--not-left", settling.options->notLeft, "It did not leave: it may be sent again");
    addText(settling.command, "--at", settling.options->at, "When it left; the server's time counts where it is known")
        ->type_name("TIME");
    addTemplate(settling, "Which letter; the only one in doubt when left out");
}

} // namespace

void addReplyCommands(CommandLine& line)
{
    CLI::App* group =
        line.group("reply", "The letter that answers", "rightsdesk-cli --desk rights.rdb --user li reply draft 0007");
    addTemplate(addReplyCommand(line, group, "draft",
                                "The letter with all that the case knows filled in, and what is missing",
                                "rightsdesk-cli --desk rights.rdb --user li reply draft 0007 --template T09", draft),
                "Which letter; the one the items call for when left out");

    const Added set =
        addReplyCommand(line, group, "set", "Fill a placeholder in, or rewrite a block",
                        "rightsdesk-cli --desk rights.rdb --user li reply set 0007 password_channel CALL", setText);
    addText(set.command, "BLOCK", set.options->block, "Name of a placeholder or of a block")->required();
    addText(
        set.command, "TEXT", set.options->text,
        "Its text; for password_channel CALL EMAIL LETTER SMS IN_STORE OA_MESSAGE, for delivery all but CALL and SMS")
        ->required();
    addTemplate(set, "Which letter; the draft worked on last when left out");

    addSending(line, group);
    addSettling(line, group);
    addReplyCommand(line, group, "bounced", "It came back: the case is open again with its old due date",
                    "rightsdesk-cli --desk rights.rdb --user li reply bounced 0007", bounced);
    line.command(group, "templates", "The letters there are; needs no desk", "rightsdesk-cli reply templates",
                 [](CommandContext&) { return Result<Answer>(templates()); });
}

} // namespace rd::cli
