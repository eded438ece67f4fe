#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/base/clock.h"
#include "core/desk/verification/exception_path.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExceptionOptions {
    QString caseText;
    QString way;
    QString seenAt;
    QString reason;
    QString shown;
    QStringList pieces;
    bool copyDestroyed = false;
};

QJsonArray noticeFields(const desk::ExceptionView& view)
{
    QJsonArray notices;
    for (const desk::ExceptionNotice& notice : view.notices)
        notices.append(QJsonObject{{u"contact"_s, notice.maskedContact},
                                   {u"channel"_s, codeOf(notice.channel)},
                                   {u"sentAt"_s, instantField(notice.sentAt)}});
    return notices;
}

QJsonArray wayFields(const desk::ExceptionView& view)
{
    QJsonArray ways;
    for (const domain::ExceptionWay& way : view.ways) {
        QJsonObject pieces;
        for (const domain::PaperPoint& piece : way.pieces)
            pieces[piece.code] = piece.title;
        ways.append(QJsonObject{{u"way"_s, way.code},
                                {u"title"_s, way.title},
                                {u"pieces"_s, pieces},
                                {u"copy"_s, way.copy},
                                {u"unanswered"_s, textsField(view.unanswered.value(way.code))}});
    }
    return ways;
}

QJsonObject fieldsOf(const desk::ExceptionView& view)
{
    QJsonObject fields{{u"offered"_s, view.offered}, {u"ways"_s, wayFields(view)}, {u"notices"_s, noticeFields(view)}};
    QJsonArray waiting;
    for (const int position : view.waiting)
        waiting.append(position);
    fields[u"waiting"_s] = waiting;
    fields[u"runsFrom"_s] = instantField(view.wait.until);
    fields[u"state"_s] = view.last ? QJsonValue(codeOf(view.last->state)) : QJsonValue();
    if (!view.last)
        return fields;
    fields[u"id"_s] = view.last->id.text();
    fields[u"way"_s] = view.last->way;
    fields[u"evidence"_s] = textsField(view.last->evidence);
    fields[u"seenAt"_s] = instantField(view.last->seenAt);
    fields[u"decidedAt"_s] = instantField(view.last->decidedAt);
    fields[u"reason"_s] = view.last->reason;
    fields[u"copyDestroyedAt"_s] = instantField(view.last->destroyedAt);
    fields[u"objectedAt"_s] = instantField(view.last->objectedAt);
    fields[u"objection"_s] = view.last->objection;
    return fields;
}

QStringList linesOf(const desk::ExceptionView& view)
{
    if (!view.last)
        return {view.offered ? u"No exception path is recorded."_s : u"No exception path is offered here."_s};
    QStringList lines{u"%1  %2"_s.arg(view.last->way, codeOf(view.last->state))};
    for (const desk::ExceptionNotice& notice : view.notices)
        lines.append(u"%1  %2  %3"_s.arg(notice.maskedContact, codeOf(notice.channel),
                                         notice.sentAt.isValid() ? isoWithOffset(notice.sentAt) : u"-"_s));
    if (!view.waiting.isEmpty() && view.wait.until.isValid())
        lines.append(u"may run from %1"_s.arg(isoWithOffset(view.wait.until)));
    return lines;
}

Result<Answer> exceptionAnswer(CommandContext& context, const domain::CaseId& id)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::ExceptionView view, desk::exceptionView(*desk, id));
    return Answer{fieldsOf(view), linesOf(view)};
}

Result<Answer> showException(CommandContext& context, const ExceptionOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    return exceptionAnswer(context, id);
}

Result<Answer> recordIt(CommandContext& context, const ExceptionOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    desk::SeenEvidence seen{options.way.toUpper(), {}, {}};
    for (const QString& piece : options.pieces)
        seen.pieces.append(piece.toUpper());
    RD_TRY_ASSIGN(seen.seenAt, instantArgument("seenAt", options.seenAt));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::recordException(*desk, id, seen));
    return exceptionAnswer(context, id);
}

Result<Answer> decideIt(CommandContext& context, const ExceptionOptions& options, desk::ExceptionDecision decision)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    std::optional<domain::ExceptionPathId> shown;
    if (!options.shown.isEmpty()) {
        RD_TRY_ASSIGN(shown, domain::ExceptionPathId::parse(options.shown));
    }
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::decideException(*desk, id, decision, options.reason,
                                 options.copyDestroyed ? desk::IdentityCopy::Destroyed : desk::IdentityCopy::Kept,
                                 shown));
    return exceptionAnswer(context, id);
}

Result<Answer> objectToIt(CommandContext& context, const ExceptionOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::objectToException(*desk, id, options.reason));
    return exceptionAnswer(context, id);
}

CLI::App* exceptionCommand(CommandLine& line, const char* name, const char* about, const char* example,
                           const std::shared_ptr<ExceptionOptions>& options,
                           std::function<Result<Answer>(CommandContext&, const ExceptionOptions&)> run)
{
    CLI::App* group = line.top()->get_subcommand("case");
    CLI::App* command =
        line.command(group, name, about, example,
                     [options, run = std::move(run)](CommandContext& context) { return run(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return command;
}

void addExceptionDecision(CommandLine& line, const char* name, const char* about, const char* example,
                          desk::ExceptionDecision decision)
{
    auto options = std::make_shared<ExceptionOptions>();
    CLI::App* command = exceptionCommand(line, name, about, example, options,
                                         [decision](CommandContext& context, const ExceptionOptions& given) {
                                             return decideIt(context, given, decision);
                                         });
    addText(command, "--reason", options->reason, "The officer's own reason")->required();
    addFlag(command, "--copy-destroyed", options->copyDestroyed,
            "The copy of the ID document that came with it is destroyed");
    addText(command, "--shown", options->shown,
            "The id that \"case exception\" showed: refused when another waits by now");
}

} // namespace

void addExceptionCommands(CommandLine& line)
{
    exceptionCommand(line, "exception", "The way for who has lost the number on file, and what waits for it (R-ID-11)",
                     "rightsdesk-cli --desk rights.rdb --user li case exception 0007",
                     std::make_shared<ExceptionOptions>(), showException);
    auto recorded = std::make_shared<ExceptionOptions>();
    CLI::App* record = exceptionCommand(
        line, "record-exception", "Note what was seen of who has lost the number on file; no copy, no number is kept",
        "rightsdesk-cli --desk rights.rdb --user li case record-exception 0007 WRITTEN_REQUEST --seen ID_COVERED "
        "--seen ID_MARKED --seen WRITTEN_REQUEST --seen ORDER_PROOF_1 --seen ORDER_PROOF_2",
        recorded, recordIt);
    addText(record, "WAY", recorded->way, "Its code, as \"case exception\" lists them")->required();
    addTexts(record, "--seen", recorded->pieces, "A piece that was looked at and is as it has to be; once for each");
    addText(record, "--at", recorded->seenAt, "When it was seen; now when not given");
    addExceptionDecision(line, "approve-exception", "The privacy officer approves it; the old contacts are told next",
                         "rightsdesk-cli --desk rights.rdb --user chen case approve-exception 0007 --reason "
                         "\"consistent\" --copy-destroyed",
                         desk::ExceptionDecision::Approve);
    addExceptionDecision(line, "return-exception", "The privacy officer does not approve it",
                         "rightsdesk-cli --desk rights.rdb --user chen case return-exception 0007 --reason \"not "
                         "covered\" --copy-destroyed",
                         desk::ExceptionDecision::Return);
    auto objected = std::make_shared<ExceptionOptions>();
    CLI::App* object = exceptionCommand(
        line, "object-exception", "The old contact objects: the path ends and a safety flag stands",
        "rightsdesk-cli --desk rights.rdb --user li case object-exception 0007 --reason \"did not ask for it\"",
        objected, objectToIt);
    addText(object, "--reason", objected->reason, "What the old contact said")->required();
}

} // namespace rd::cli
