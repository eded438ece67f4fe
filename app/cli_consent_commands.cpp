#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/approvals/cancel_account.h"
#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/examine_consent.h"
#include "core/desk/approvals/suppress_contact.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/name_purposes.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostItemsOfOne = 99;

struct ConsentOptions {
    QString caseText;
    int item = 0;
    desk::GivenConsent given;
    QString kind = u"GENERAL"_s;
    QString at;
    QString basis;
    QString contact;
    QString holder;
    QStringList purposes;
    QString channel;
};

using ConsentRun = Result<Answer> (*)(CommandContext&, const ConsentOptions&);

Answer consentsAnswer(const QList<domain::Consent>& consents)
{
    QList<QStringList> rows;
    for (const domain::Consent& consent : consents)
        rows.append({consent.purpose, domain::codeOf(consent.kind), isoWithOffset(consent.givenAt),
                     consent.withdrawnAt.isValid() ? isoWithOffset(consent.withdrawnAt) : u"stands"_s, consent.place});
    return Answer{{{u"consents"_s, consentsField(consents)}},
                  tableLines({u"PURPOSE"_s, u"KIND"_s, u"GIVEN"_s, u"WITHDRAWN"_s, u"PLACE"_s}, rows)};
}

Result<Answer> addConsent(CommandContext& context, const ConsentOptions& options)
{
    desk::GivenConsent given = options.given;
    given.purpose = given.purpose.trimmed().toUpper();
    for (QString& holder : given.holders)
        holder = holder.trimmed().toUpper();
    RD_TRY_ASSIGN(given.kind, codeArgument("kind", options.kind, domain::parseConsentKind));
    RD_TRY_ASSIGN(given.givenAt, instantArgument("givenAt", options.at));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Consent consent, desk::recordConsent(*desk, given));
    return consentsAnswer({consent});
}

Result<Answer> listConsents(CommandContext& context, const ConsentOptions& options)
{
    RD_TRY_ASSIGN(const QDateTime at, instantArgument("used", options.at));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<domain::Consent> consents, desk::listConsents(*desk, id, at));
    return consentsAnswer(consents);
}

Result<Answer> examine(CommandContext& context, const ConsentOptions& options)
{
    desk::ConsentQuestion question{options.given.purpose.trimmed().toUpper(), {}, options.basis};
    RD_TRY_ASSIGN(question.usedAt, instantArgument("used", options.at));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::ConsentLookUp finding, desk::examineConsent(*desk, id, options.item, question));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    QJsonObject fields = caseFileFields(file);
    fields[u"validConsent"_s] = finding.valid.has_value();
    fields[u"proposed"_s] = finding.proposed;
    return Answer{fields, caseFileLines(file)};
}

Result<Answer> consequences(CommandContext& context, const ConsentOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::confirmConsequences(*desk, id, options.item));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    return Answer{caseFileFields(file), caseFileLines(file)};
}

Result<Answer> namePurposes(CommandContext& context, const ConsentOptions& options)
{
    desk::NamedPurposes named;
    for (const QString& purpose : options.purposes)
        named.purposes.append(purpose.trimmed().toUpper());
    RD_TRY_ASSIGN(named.contactAt, instantArgument("received", options.at));
    if (!options.channel.isEmpty()) {
        RD_TRY_ASSIGN(named.channel, codeArgument("channel", options.channel, domain::parseChannel));
    }
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::namePurposes(*desk, id, options.item, named));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    return Answer{caseFileFields(file), caseFileLines(file)};
}

Result<Answer> reportMessage(CommandContext& context, const ConsentOptions& options)
{
    desk::LateMessage message{options.contact, {}, options.holder.trimmed().toUpper()};
    RD_TRY_ASSIGN(message.sentAt, instantArgument("sentAt", options.at));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Task task, desk::reportMessage(*desk, message));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, task.caseId));
    return Answer{{{u"case"_s, file.header.number}, {u"task"_s, taskFields(task)}},
                  QStringList{file.header.number} + taskLines({task})};
}

struct ConsentCommand {
    CLI::App* command;
    std::shared_ptr<ConsentOptions> options;
};

ConsentCommand addConsentCommand(CommandLine& line, CLI::App* group, const char* name, const char* does,
                                 const char* example, ConsentRun run)
{
    auto options = std::make_shared<ConsentOptions>();
    CLI::App* command = line.command(group, name, does, example,
                                     [options, run](CommandContext& context) { return run(context, *options); });
    return {command, options};
}

void addCaseOf(const ConsentCommand& added)
{
    addText(added.command, "CASE", added.options->caseText,
            "The number DSR-..., or an ending of it that only one case has")
        ->required();
}

void addItemOf(const ConsentCommand& added)
{
    addCaseOf(added);
    addNumber(added.command, "ITEM", added.options->item, {1, mostItemsOfOne}, "Its place in the case, from 1")
        ->required();
}

void addRegister(CommandLine& line)
{
    CLI::App* group = line.group("consent", "The consent register (R-CO-01)",
                                 "rightsdesk-cli --desk rights.rdb --user li consent list 0007");
    const ConsentCommand add = addConsentCommand(
        line, group, "add", "Enter a consent with its proof; the person is kept as a keyed hash only",
        "rightsdesk-cli --desk rights.rdb --user wang consent add --phone 17000001234 --purpose C05 \\\n"
        "    --given 2025-03-01T10:00:00+08:00 --place YOUZAN --evidence \"registration form\"",
        addConsent);
    desk::GivenConsent& given = add.options->given;
    addText(add.command, "--phone", given.phone, "The person's phone");
    addText(add.command, "--member", given.member, "The member number, where no phone is known");
    addText(add.command, "--purpose", given.purpose, "C01 to C17")->required();
    addText(add.command, "--kind", add.options->kind, "GENERAL SEPARATE GUARDIAN")->type_name("CODE");
    addCodes(add.command, "--category", given.categories,
             "Data categories: DC01,DC02; what the purpose needs when left out");
    addCodes(add.command, "--holder", given.holders,
             "Whom it lets have the data, where the policy names nobody for the purpose");
    addText(add.command, "--given", add.options->at, "When it was given")->type_name("TIME")->required();
    addText(add.command, "--place", given.place, "Platform or page");
    addText(add.command, "--policy", given.policyVersion,
            "The policy version shown with it; that of the desk when left out");
    addText(add.command, "--evidence", given.evidence, "The proof")->required();

    const ConsentCommand list = addConsentCommand(
        line, group, "list", "The consents of the person of a case, from L1 on; those that stood at a moment with --at",
        "rightsdesk-cli --desk rights.rdb --user li consent list 0007 --at 2026-11-20T09:00:00+08:00", listConsents);
    addCaseOf(list);
    addText(list.command, "--at", list.options->at, "A moment of the past")->type_name("TIME");
}

void addPurposes(CommandLine& line, CLI::App* items)
{
    const ConsentCommand purposes = addConsentCommand(
        line, items, "purposes",
        "Which consents a withdrawal takes back, where that was not named when it was logged (rule book 3.6)",
        "rightsdesk-cli --desk rights.rdb --user li item purposes 0007 1 --purpose C04,C05", namePurposes);
    addItemOf(purposes);
    addCodes(purposes.command, "--purpose", purposes.options->purposes, "C01 to C17: C04,C05")->required();
    addText(purposes.command, "--received", purposes.options->at,
            "When a later contact named them; that of the request when left out")
        ->type_name("TIME");
    addText(purposes.command, "--channel", purposes.options->channel, "Through which channel it came")
        ->type_name("CODE");
}

} // namespace

void addConsentCommands(CommandLine& line)
{
    addRegister(line);
    CLI::App* items = line.top()->get_subcommand("item");
    const ConsentCommand look = addConsentCommand(
        line, items, "consent",
        "Was there a consent when the data were used (D2)? Without one the deletion is proposed to the officer",
        "rightsdesk-cli --desk rights.rdb --user li item consent 0007 1 --purpose C04 --used "
        "2026-11-20T09:00:00+08:00",
        examine);
    addItemOf(look);
    addText(look.command, "--purpose", look.options->given.purpose, "C01 to C17")->required();
    addText(look.command, "--used", look.options->at, "When the data were used: the date of the SMS")
        ->type_name("TIME")
        ->required();
    addText(look.command, "--other-basis", look.options->basis, "Contract or law it rests on, with the article");

    addPurposes(line, items);
    addItemOf(addConsentCommand(line, items, "consequences",
                                "What a cancellation ends was read out and confirmed (rule book 3.4)",
                                "rightsdesk-cli --desk rights.rdb --user li item consequences 0007 1", consequences));

    const ConsentCommand message = addConsentCommand(
        line, line.top()->get_subcommand("call"), "message",
        "A marketing message came after an opt-out should have been carried out (T+3): opens its triage",
        "rightsdesk-cli --desk rights.rdb --user li call message --contact 17000001234 --sent "
        "2026-12-01T09:00:00+08:00 --holder P05",
        reportMessage);
    addText(message.command, "--contact", message.options->contact, "The number or address it came to")->required();
    addText(message.command, "--sent", message.options->at, "When it came")->type_name("TIME")->required();
    addText(message.command, "--holder", message.options->holder, "Who sent it: P05, O2 ...")->required();
}

} // namespace rd::cli
