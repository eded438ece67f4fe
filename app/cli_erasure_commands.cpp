#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/erasure/confirm_erasure.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/erasure/list_erasable.h"
#include "core/desk/erasure/propose_erasure.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct ErasureOptions {
    QStringList cases;
    QString list;
    QString caseText;
    QString hold;
    QString scope;
    QString reason;
    QString review;
};

QString obstacleOf(const domain::ErasableCase& one)
{
    return one.obstacle ? domain::codeOf(*one.obstacle) : QString();
}

QJsonObject erasableFields(const domain::ErasableCase& one)
{
    return {{u"case"_s, one.number},
            {u"state"_s, domain::codeOf(one.state)},
            {u"rights"_s, rightsField(one.rights)},
            {u"ended"_s, dateField(one.endedOn)},
            {u"keptUntil"_s, dateField(one.keptUntil)},
            {u"obstacle"_s, one.obstacle ? QJsonValue(obstacleOf(one)) : QJsonValue()},
            {u"heldBy"_s, textsField(one.heldBy)},
            {u"proposed"_s, one.proposed}};
}

QJsonArray erasableField(const QList<domain::ErasableCase>& cases)
{
    QJsonArray array;
    for (const domain::ErasableCase& one : cases)
        array.append(erasableFields(one));
    return array;
}

QStringList erasableLines(const QList<domain::ErasableCase>& cases)
{
    QList<QStringList> rows;
    for (const domain::ErasableCase& one : cases) {
        const QString stands = one.proposed ? u"proposed"_s : u"due"_s;
        rows.append({one.number, domain::codeOf(one.state), one.endedOn.toString(Qt::ISODate),
                     one.keptUntil.toString(Qt::ISODate), one.obstacle ? obstacleOf(one) : stands,
                     one.heldBy.join(u' ')});
    }
    return tableLines({u"CASE"_s, u"STATE"_s, u"ENDED"_s, u"KEPT UNTIL"_s, u"STANDS"_s, u"HELD BY"_s}, rows);
}

QJsonObject proposalFields(const domain::ErasureProposal& list)
{
    return {{u"list"_s, list.id.text()},
            {u"month"_s, list.month},
            {u"state"_s, domain::codeOf(list.state)},
            {u"proposed"_s, list.proposed},
            {u"erased"_s, list.erased},
            {u"waiting"_s, list.cases.size()},
            {u"proposedAt"_s, instantField(list.proposedAt)},
            {u"proposedBy"_s, list.proposedByName}};
}

Result<Answer> listErasable(CommandContext& context, const ErasureOptions&)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::ErasureList list, desk::listErasable(*desk));
    QStringList lines = erasableLines(list.cases);
    if (list.waiting)
        lines.append(u"list %1 of %2, proposed by %3, waits for a privacy officer: erasure confirm %1"_s.arg(
            list.waiting->id.text(), list.waiting->month, list.waiting->proposedByName));
    return Answer{{{u"cases"_s, erasableField(list.cases)},
                   {u"proposable"_s, list.proposable.size()},
                   {u"waiting"_s, list.waiting ? QJsonValue(proposalFields(*list.waiting)) : QJsonValue()},
                   {u"tombstones"_s, list.tombstones}},
                  lines};
}

Result<Answer> propose(CommandContext& context, const ErasureOptions& options)
{
    QList<domain::CaseId> cases;
    for (const QString& text : options.cases) {
        RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(text));
        cases.append(id);
    }
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::ErasureProposal list, desk::proposeErasure(*desk, cases));
    return Answer{proposalFields(list),
                  {u"%1  %2 cases wait for a privacy officer"_s.arg(list.id.text()).arg(list.proposed)}};
}

Result<Answer> confirm(CommandContext& context, const ErasureOptions& options)
{
    RD_TRY_ASSIGN(const auto list, domain::ErasureProposalId::parse(options.list));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::ErasureDone done, desk::confirmErasure(*desk, list));
    QJsonObject fields = proposalFields(done.list);
    fields[u"kept"_s] = erasableField(done.kept);
    QStringList lines{u"%1 cases erased for good"_s.arg(done.list.erased)};
    if (!done.kept.isEmpty())
        lines += erasableLines(done.kept);
    return Answer{fields, lines};
}

Result<Answer> returnList(CommandContext& context, const ErasureOptions& options)
{
    RD_TRY_ASSIGN(const auto list, domain::ErasureProposalId::parse(options.list));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::returnErasure(*desk, list, options.reason));
    return Answer{{{u"state"_s, domain::codeOf(domain::ErasureState::Returned)}}, {u"The list is returned."_s}};
}

QJsonObject holdFields(const domain::LegalHold& hold)
{
    return {{u"hold"_s, hold.id.text()},
            {u"scope"_s, hold.scope},
            {u"reason"_s, hold.reason},
            {u"reviewOn"_s, dateField(hold.reviewOn)},
            {u"setAt"_s, instantField(hold.setAt)},
            {u"releasedAt"_s, instantField(hold.releasedAt)}};
}

Result<Answer> setHold(CommandContext& context, const ErasureOptions& options)
{
    RD_TRY_ASSIGN(const QDate review, dateArgument("reviewOn", options.review));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::LegalHold hold, desk::setLegalHold(*desk, id, {options.scope, options.reason, review}));
    return Answer{holdFields(hold), {u"%1  review on %2"_s.arg(hold.id.text(), hold.reviewOn.toString(Qt::ISODate))}};
}

Result<Answer> releaseHold(CommandContext& context, const ErasureOptions& options)
{
    RD_TRY_ASSIGN(const auto id, domain::LegalHoldId::parse(options.hold));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::LegalHold hold, desk::releaseLegalHold(*desk, id, options.reason));
    return Answer{holdFields(hold), {u"%1  released"_s.arg(hold.id.text())}};
}

Result<Answer> listHolds(CommandContext& context, const ErasureOptions&)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<desk::StandingHold> holds, desk::standingHolds(*desk));
    QJsonArray array;
    QList<QStringList> rows;
    for (const desk::StandingHold& one : holds) {
        QJsonObject fields = holdFields(one.hold);
        fields[u"case"_s] = one.number;
        fields[u"setBy"_s] = one.setByName;
        fields[u"reviewDue"_s] = one.reviewDue;
        array.append(fields);
        rows.append(
            {one.number, one.hold.id.text(), one.hold.reviewOn.toString(Qt::ISODate), one.setByName, one.hold.scope});
    }
    return Answer{{{u"holds"_s, array}},
                  tableLines({u"CASE"_s, u"HOLD"_s, u"REVIEW"_s, u"SET BY"_s, u"SCOPE"_s}, rows)};
}

using ErasureRun = Result<Answer> (*)(CommandContext&, const ErasureOptions&);

struct ErasureCommand {
    CLI::App* command;
    std::shared_ptr<ErasureOptions> options;
};

ErasureCommand addOne(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                      ErasureRun run)
{
    auto options = std::make_shared<ErasureOptions>();
    CLI::App* command = line.command(group, name, does, example,
                                     [options, run](CommandContext& context) { return run(context, *options); });
    return {command, options};
}

void addHolds(CommandLine& line)
{
    CLI::App* group = line.group("hold", "Legal holds: nothing of the case is erased or deleted (R-RE-03)",
                                 "rightsdesk-cli --desk rights.rdb --user wang hold list");
    addOne(line, group, "list", "The holds that stand, the next review first",
           "rightsdesk-cli --desk rights.rdb --user wang hold list", listHolds);
    const ErasureCommand set =
        addOne(line, group, "set", "Set a hold on a case, by a privacy officer",
               "rightsdesk-cli --desk rights.rdb --user chen hold set 0007 --scope \"orders of 2026\" \\\n"
               "    --reason \"letter of the court\" --review 2027-05-01",
               setHold);
    addText(set.command, "CASE", set.options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addText(set.command, "--scope", set.options->scope, "Which data, which dispute")->required();
    addText(set.command, "--reason", set.options->reason, "Why")->required();
    addText(set.command, "--review", set.options->review, "When it is looked at again, within six months")
        ->required()
        ->type_name("DATE");
    const ErasureCommand release = addOne(
        line, group, "release", "Release a hold, by a second person",
        "rightsdesk-cli --desk rights.rdb --user wang hold release 0193f2c4-... --reason \"settled\"", releaseHold);
    addText(release.command, "HOLD", release.options->hold, "As \"hold list\" names it")->required();
    addText(release.command, "--reason", release.options->reason, "Why")->required();
}

} // namespace

void addErasureCommands(CommandLine& line)
{
    CLI::App* group =
        line.group("erasure", "Case records whose keeping period is over: two persons erase them for good (R-RE-01)",
                   "rightsdesk-cli --desk rights.rdb --user wang erasure list");
    addOne(line, group, "list", "What is due, and what stands in the way of the rest",
           "rightsdesk-cli --desk rights.rdb --user wang erasure list", listErasable);
    const ErasureCommand proposed =
        addOne(line, group, "propose", "Put all that are due, or the cases named, on the list for a privacy officer",
               "rightsdesk-cli --desk rights.rdb --user wang erasure propose", propose);
    addFiles(proposed.command, "CASE", proposed.options->cases, "Numbers; all that are due without one")
        ->type_name("NUMBER");
    const ErasureCommand confirmed =
        addOne(line, group, "confirm", "Erase the records of the list for good, as another person than who proposed it",
               "rightsdesk-cli --desk rights.rdb --user chen erasure confirm 0193f2c4-...", confirm);
    addText(confirmed.command, "LIST", confirmed.options->list,
            "The list that was looked at, as \"erasure list\" names it")
        ->required();
    const ErasureCommand returned =
        addOne(line, group, "return", "Do not confirm the list, or take it back",
               "rightsdesk-cli --desk rights.rdb --user chen erasure return 0193f2c4-... \\\n"
               "    --reason \"counsel is asked\"",
               returnList);
    addText(returned.command, "LIST", returned.options->list,
            "The list that was looked at, as \"erasure list\" names it")
        ->required();
    addText(returned.command, "--reason", returned.options->reason, "Why")->required();
    addHolds(line);
}

} // namespace rd::cli
