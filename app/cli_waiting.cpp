#include "app/cli_waiting.h"

#include "app/cli_fields.h"
#include "core/base/clock.h"
#include "core/desk/cases/log_material.h"
#include "core/desk/cases/show_case.h"

namespace rd::cli {

using namespace Qt::StringLiterals;
using domain::ClockMode;
using domain::MaterialExtent;

namespace {

struct MaterialOptions {
    QString caseText;
    QString at;
    bool complete = false;
    bool partly = false;
    QString note;
};

QJsonArray instantsField(const QList<QDateTime>& instants)
{
    QJsonArray array;
    for (const QDateTime& at : instants)
        array.append(instantField(at));
    return array;
}

QJsonArray arrivalsField(const QList<domain::MaterialArrival>& arrivals)
{
    QJsonArray array;
    for (const domain::MaterialArrival& one : arrivals) {
        array.append(QJsonObject{{u"at"_s, instantField(one.cameAt)},
                                 {u"extent"_s, domain::codeOf(one.extent)},
                                 {u"note"_s, one.note},
                                 {u"logged"_s, instantField(one.loggedAt)}});
    }
    return array;
}

QString isoText(const QDate& date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s;
}

Result<Answer> logMaterial(CommandContext& context, const MaterialOptions& options)
{
    desk::ArrivedMaterial arrived;
    RD_TRY_ASSIGN(arrived.cameAt, instantArgument("cameAt", options.at));
    arrived.extent = options.partly ? MaterialExtent::Partly : MaterialExtent::Complete;
    arrived.note = options.note;
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::logMaterial(*desk, id, arrived));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    QJsonObject fields{{u"case"_s, file.header.number},
                       {u"state"_s, domain::codeOf(file.header.state)},
                       {u"d0"_s, dateField(clockStart(file.header.deadline))},
                       {u"due"_s, dateField(file.header.deadline.due)},
                       {u"provisional"_s, file.header.deadline.provisional},
                       {u"extent"_s, domain::codeOf(arrived.extent)},
                       {u"clock"_s, clockFields(file)},
                       {u"waiting"_s, waitingFields(file.waiting)}};
    return Answer{fields,
                  QStringList{u"%1  %2  material logged, answer due %3%4"_s.arg(
                      file.header.number, domain::codeOf(file.header.state), isoText(file.header.deadline.due),
                      provisionalMark(file.header.deadline.provisional))}
                      + waitingLines(file)};
}

} // namespace

QJsonObject waitingFields(const domain::CaseWaiting& waiting)
{
    return {{u"waits"_s, waiting.waits},
            {u"asked"_s, instantsField(waiting.asked)},
            {u"missing"_s, waiting.missing},
            {u"refused"_s, instantField(waiting.refusedAt)},
            {u"until"_s, dateField(waiting.until)},
            {u"arrivals"_s, arrivalsField(waiting.arrivals)}};
}

QJsonObject clockFields(const domain::CaseFile& file)
{
    const domain::ClockReading reading = file.reading.value_or(domain::ClockReading());
    const QDate modeA = file.reading ? reading.dueContinued : file.header.deadline.due;
    QJsonArray guards;
    for (const domain::ClockGuard guard : reading.guards)
        guards.append(domain::codeOf(guard));
    return {{u"mode"_s, domain::codeOf(reading.mode)},
            {u"dueModeA"_s, dateField(modeA)},
            {u"secondFrom"_s, dateField(file.header.deadline.secondFrom)},
            {u"secondDue"_s, dateField(reading.secondDue)},
            {u"secondTarget"_s, dateField(reading.secondTarget)},
            {u"stoppedFrom"_s, dateField(reading.stoppedFrom)},
            {u"stoppedUntil"_s, dateField(reading.stoppedUntil)},
            {u"guards"_s, guards}};
}

QStringList waitingLines(const domain::CaseFile& file)
{
    QStringList lines;
    const domain::CaseWaiting& waiting = file.waiting;
    if (file.reading && file.reading->mode != ClockMode::Continue)
        lines.append(u"mode %1    mode A is due %2"_s.arg(domain::codeOf(file.reading->mode),
                                                          isoText(file.reading->dueContinued)));
    if (const QDate& second = file.header.deadline.secondFrom; second.isValid())
        lines.append(u"second    from %1, target %2; the first was due %3"_s.arg(
            isoText(second), isoText(file.header.deadline.milestones.reply),
            isoText(file.reading ? file.reading->dueContinued : QDate())));
    if (waiting.waits) {
        const QDateTime since = waiting.asked.isEmpty() ? waiting.refusedAt : waiting.asked.last();
        lines.append(u"waits     since %1%2: %3"_s.arg(
            isoText(shanghaiDate(since)), waiting.until.isValid() ? u", until "_s + isoText(waiting.until) : QString(),
            waiting.missing.isEmpty() ? u"-"_s : waiting.missing));
    }
    for (const domain::MaterialArrival& one : waiting.arrivals)
        lines.append(u"material  %1 %2 %3"_s.arg(isoWithOffset(one.cameAt), domain::codeOf(one.extent), one.note));
    if (!file.follows.isEmpty())
        lines.append(u"follows   %1"_s.arg(file.follows));
    if (file.legalHold)
        lines.append(u"held      a legal hold: nothing is deleted or erased (R-RE-03)"_s);
    if (!file.followedBy.isEmpty())
        lines.append(u"followed  %1"_s.arg(file.followedBy.join(u' ')));
    return lines;
}

void addMaterialCommand(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<MaterialOptions>();
    CLI::App* command =
        line.command(group, "material", "What T02 asked for has come (rule book 7, move 7)",
                     "rightsdesk-cli --desk rights.rdb --user li case material 0007 --at 2026-03-25T09:10:00+08:00 "
                     "--complete --note \"authority letter with its term\"",
                     [options](CommandContext& context) { return logMaterial(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addText(command, "--at", options->at, "When it came, whenever it is logged; now when left out")->type_name("TIME");
    CLI::Option* complete =
        addFlag(command, "--complete", options->complete, "Nothing is missing any more; taken when neither is given");
    addFlag(command, "--partly", options->partly, "Something is still missing: the case goes on waiting")
        ->excludes(complete);
    addText(command, "--note", options->note, "What it was, in a few words");
}

} // namespace rd::cli
