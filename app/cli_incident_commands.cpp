#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/incidents/handle_incident.h"
#include "core/desk/incidents/incident_notice.h"
#include "core/desk/incidents/list_incidents.h"
#include "core/desk/incidents/report_incident.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct IncidentOptions {
    QString number;
    QString discovered;
    QString discoveredBy;
    QString effect;
    QString what;
    QString caseText;
    QStringList categories;
    QString persons;
    QString minors;
    QString critical;
    QString systems;
    QString cause;
    QString harm;
    QString taken;
    QString planned;
    QString advice;
    QString grade;
    QString reason;
    QString to;
    QString at;
    QString how;
    QString summary;
    QString lessons;
    QString out;
    bool possible = false;
    bool occurred = false;
    bool tell = false;
    bool keepSilent = false;
    bool all = false;
};

using IncidentRun = Result<Answer> (*)(CommandContext&, const IncidentOptions&);

QJsonArray stepFields(const QList<domain::IncidentDue>& steps)
{
    QJsonArray all;
    for (const domain::IncidentDue& one : steps)
        all.append(QJsonObject{
            {u"step"_s, codeOf(one.step)}, {u"by"_s, instantField(one.by)}, {u"done"_s, instantField(one.done)}});
    return all;
}

QJsonArray reportFields(const desk::IncidentFile& file)
{
    QJsonArray all;
    for (const domain::IncidentReport& one : file.incident.reports)
        all.append(QJsonObject{{u"to"_s, codeOf(one.to)},
                               {u"at"_s, instantField(one.at)},
                               {u"how"_s, one.how},
                               {u"by"_s, file.userNames.value(one.by.text())}});
    return all;
}

QJsonObject incidentFields(const desk::IncidentFile& file)
{
    const domain::Incident& incident = file.incident;
    QStringList missing;
    for (const domain::IncidentGuard guard : file.missing)
        missing.append(codeOf(guard));
    QJsonObject fields{{u"incident"_s, incident.number},
                       {u"state"_s, codeOf(incident.state)},
                       {u"discovered"_s, instantField(incident.discoveredAt)},
                       {u"discoveredBy"_s, incident.discoveredBy},
                       {u"effect"_s, codeOf(incident.effect)},
                       {u"occurred"_s, incident.occurred},
                       {u"what"_s, incident.what},
                       {u"categories"_s, textsField(incident.categories)},
                       {u"persons"_s, incident.persons},
                       {u"minors"_s, incident.minors},
                       {u"critical"_s, incident.criticalInfrastructure},
                       {u"systems"_s, incident.systems},
                       {u"cause"_s, incident.cause},
                       {u"harm"_s, incident.harm},
                       {u"taken"_s, incident.taken},
                       {u"planned"_s, incident.planned},
                       {u"advice"_s, incident.advice},
                       {u"grade"_s, incident.grade ? codeOf(*incident.grade) : QString()},
                       {u"case"_s, file.caseNumber},
                       {u"reports"_s, reportFields(file)},
                       {u"steps"_s, stepFields(file.steps)},
                       {u"missing"_s, textsField(missing)},
                       {u"summary"_s, incident.summary},
                       {u"lessons"_s, incident.lessons}};
    if (incident.tell)
        fields.insert(u"notice"_s,
                      QJsonObject{{u"tell"_s, incident.tell->tell},
                                  {u"reason"_s, incident.tell->reason},
                                  {u"by"_s, file.userNames.value(incident.tell->by.text())}});
    return fields;
}

Answer answerOf(const desk::IncidentFile& file, const QDateTime& now)
{
    const domain::Incident& incident = file.incident;
    QStringList lines{
        u"%1  %2  discovered %3"_s.arg(incident.number, codeOf(incident.state), isoWithOffset(incident.discoveredAt)),
        incident.what};
    for (const domain::IncidentDue& step : file.steps) {
        const QString state = step.done.isValid() ? u"done "_s + isoWithOffset(step.done)
            : step.by < now                       ? u"OVERDUE"_s
                                                  : u"open"_s;
        lines.append(u"%1  %2  %3"_s.arg(codeOf(step.step).leftJustified(18), isoWithOffset(step.by), state));
    }
    for (const domain::IncidentGuard guard : file.missing)
        lines.append(u"missing  "_s + codeOf(guard));
    return {incidentFields(file), lines};
}

// An agent who reports one does not see the record that becomes of it (R-IN-03).
Result<Answer> shown(CommandContext& context, desk::Desk& desk, const QString& number)
{
    const Result<desk::IncidentFile> file = desk::showIncident(desk, number);
    if (!file && file.error().code == ErrorCode::NotPermitted)
        return Answer{{{u"incident"_s, number}}, {number}};
    return file.map([&](const desk::IncidentFile& one) { return answerOf(one, context.clock().now()); });
}

Result<Answer> handled(CommandContext& context, const IncidentOptions& options,
                       Result<domain::Incident> (*act)(desk::Desk&, const IncidentOptions&))
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(act(*desk, options));
    return shown(context, *desk, options.number);
}

Result<Answer> report(CommandContext& context, const IncidentOptions& options)
{
    desk::NoticedIncident noticed;
    RD_TRY_ASSIGN(noticed.discoveredAt, instantArgument("discovered", options.discovered));
    RD_TRY_ASSIGN(noticed.effect, codeArgument("effect", options.effect, domain::parseIncidentEffect));
    noticed.discoveredBy = options.discoveredBy;
    noticed.occurred = !options.possible;
    noticed.what = options.what;
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    if (!options.caseText.isEmpty()) {
        RD_TRY_ASSIGN(noticed.caseId, context.caseOf(options.caseText));
    }
    RD_TRY_ASSIGN(const domain::Incident incident, desk::reportIncident(*desk, noticed));
    return shown(context, *desk, incident.number);
}

Result<Answer> list(CommandContext& context, const IncidentOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::FirstOf<desk::IncidentFile> files,
                  desk::listIncidents(*desk, options.all ? desk::IncidentScope::All : desk::IncidentScope::Running));
    QJsonArray array;
    QList<QStringList> rows;
    for (const desk::IncidentFile& file : files) {
        array.append(incidentFields(file));
        const auto open = std::find_if(file.steps.begin(), file.steps.end(),
                                       [](const domain::IncidentDue& step) { return !step.done.isValid(); });
        rows.append({file.incident.number, codeOf(file.incident.state), isoWithOffset(file.incident.discoveredAt),
                     open == file.steps.end() ? u"-"_s : codeOf(open->step),
                     open == file.steps.end() ? u"-"_s : isoWithOffset(open->by)});
    }
    return Answer{{{u"incidents"_s, array}, {u"more"_s, files.more}},
                  tableLines({u"INCIDENT"_s, u"STATE"_s, u"DISCOVERED"_s, u"NEXT"_s, u"BY"_s}, rows)
                      + moreLines(files.more)};
}

Result<Answer> show(CommandContext& context, const IncidentOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::IncidentFile file, desk::showIncident(*desk, options.number));
    return answerOf(file, context.clock().now());
}

Result<Answer> published(CommandContext& context, const IncidentOptions&)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<desk::PublishedIncident> incidents, desk::publishedIncidents(*desk));
    QJsonArray array;
    QStringList lines;
    for (const desk::PublishedIncident& one : incidents) {
        array.append(QJsonObject{{u"incident"_s, one.number}, {u"text"_s, one.text}});
        lines << one.number << one.text;
    }
    return Answer{{{u"incidents"_s, array}}, lines};
}

Result<bool> yesOrNo(const char* field, const QString& text, bool before)
{
    if (text.isEmpty())
        return before;
    if (text != u"yes"_s && text != u"no"_s)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, QLatin1String(field)}});
    return text == u"yes"_s;
}

// What is left out stays as it stands.
Result<desk::IncidentFindings> findingArguments(const domain::Incident& incident, const IncidentOptions& options)
{
    desk::IncidentFindings findings = desk::findingsOf(incident);
    const auto put = [](QString& field, const QString& text) {
        if (!text.isEmpty())
            field = text;
    };
    put(findings.what, options.what);
    put(findings.systems, options.systems);
    put(findings.cause, options.cause);
    put(findings.harm, options.harm);
    put(findings.taken, options.taken);
    put(findings.planned, options.planned);
    put(findings.advice, options.advice);
    if (!options.categories.isEmpty())
        findings.categories = options.categories;
    if (!options.effect.isEmpty()) {
        RD_TRY_ASSIGN(findings.effect, codeArgument("effect", options.effect, domain::parseIncidentEffect));
    }
    if (!options.grade.isEmpty()) {
        RD_TRY_ASSIGN(findings.grade, codeArgument("grade", options.grade, domain::parseIncidentGrade));
    }
    if (!options.persons.isEmpty()) {
        bool isNumber = false;
        findings.persons = options.persons.toLongLong(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"persons"_s}});
    }
    if (options.possible || options.occurred)
        findings.occurred = options.occurred;
    RD_TRY_ASSIGN(findings.minors, yesOrNo("minors", options.minors, findings.minors));
    RD_TRY_ASSIGN(findings.criticalInfrastructure,
                  yesOrNo("critical", options.critical, findings.criticalInfrastructure));
    return findings;
}

Result<Answer> assess(CommandContext& context, const IncidentOptions& options)
{
    return handled(context, options, [](desk::Desk& desk, const IncidentOptions& said) -> Result<domain::Incident> {
        RD_TRY_ASSIGN(const desk::IncidentFile file, desk::showIncident(desk, said.number));
        RD_TRY_ASSIGN(const desk::IncidentFindings findings, findingArguments(file.incident, said));
        return desk::assessIncident(desk, said.number, findings);
    });
}

Result<Answer> contain(CommandContext& context, const IncidentOptions& options)
{
    return handled(context, options, [](desk::Desk& desk, const IncidentOptions& said) {
        return desk::containIncident(desk, said.number);
    });
}

Result<Answer> decide(CommandContext& context, const IncidentOptions& options)
{
    if (!options.tell && !options.keepSilent)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"tell"_s}});
    return handled(context, options, [](desk::Desk& desk, const IncidentOptions& said) {
        return desk::decideIncidentNotice(desk, said.number, said.tell, said.reason);
    });
}

Result<Answer> told(CommandContext& context, const IncidentOptions& options)
{
    return handled(context, options, [](desk::Desk& desk, const IncidentOptions& said) -> Result<domain::Incident> {
        RD_TRY_ASSIGN(const auto to, codeArgument("to", said.to, domain::parseIncidentReceiver));
        RD_TRY_ASSIGN(const QDateTime at, instantArgument("toldAt", said.at));
        return desk::noteIncidentReport(desk, said.number, to, at, said.how);
    });
}

Result<Answer> end(CommandContext& context, const IncidentOptions& options)
{
    return handled(context, options, [](desk::Desk& desk, const IncidentOptions& said) {
        return desk::endIncidentHandling(desk, said.number);
    });
}

Result<Answer> close(CommandContext& context, const IncidentOptions& options)
{
    return handled(context, options, [](desk::Desk& desk, const IncidentOptions& said) {
        return desk::closeIncident(desk, said.number, said.summary, said.lessons);
    });
}

Result<Answer> notice(CommandContext& context, const IncidentOptions& options)
{
    const QString path = QFileInfo(options.out).absoluteFilePath();
    RD_TRY(requireFolderOf(path));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::writeIncidentNotice(*desk, options.number, path));
    return Answer{{{u"incident"_s, options.number}, {u"pdf"_s, path}}, {path}};
}

struct IncidentCommand {
    CLI::App* command = nullptr;
    std::shared_ptr<IncidentOptions> options;
};

IncidentCommand addIncident(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                            IncidentRun run, Drawing drawing = Drawing::None)
{
    const auto options = std::make_shared<IncidentOptions>();
    CLI::App* command = line.command(
        group, name, does, example, [options, run](CommandContext& context) { return run(context, *options); },
        drawing);
    return {command, options};
}

IncidentCommand addOfIncident(CommandLine& line, CLI::App* group, const char* name, const char* does,
                              const char* example, IncidentRun run, Drawing drawing = Drawing::None)
{
    const IncidentCommand added = addIncident(line, group, name, does, example, run, drawing);
    addText(added.command, "INCIDENT", added.options->number, "SI-20261123-01")->required();
    return added;
}

void addReport(CommandLine& line, CLI::App* group)
{
    const IncidentCommand added = addIncident(
        line, group, "report", "Somebody noticed a security incident: its clocks run from the discovery (R-IN-02)",
        "rightsdesk-cli --desk rights.rdb --user li incident report --effect LEAKED --what \"a reply went to the wrong "
        "address\" --case 0007",
        report);
    addText(added.command, "--what", added.options->what, "What happened, in words that name no person")->required();
    addText(added.command, "--effect", added.options->effect, "LEAKED ALTERED LOST")->required()->type_name("CODE");
    addText(added.command, "--discovered", added.options->discovered, "When it was discovered; now when left out")
        ->type_name("TIME");
    addText(added.command, "--discovered-by", added.options->discoveredBy, "Who noticed; you when left out");
    addText(added.command, "--case", added.options->caseText, "The case it was noticed in (R-IN-04)");
    addFlag(added.command, "--possible", added.options->possible, "It may have happened; nobody knows yet");
}

void addAssess(CommandLine& line, CLI::App* group)
{
    const IncidentCommand added = addOfIncident(
        line, group, "assess", "The privacy officer records what is known so far; what is left out stays as it stands",
        "rightsdesk-cli --desk rights.rdb --user chen incident assess SI-20261123-01 --category DC02 --persons 1 "
        "--grade ORDINARY --cause \"wrong address typed\" --harm \"order data seen by one other person\"",
        assess);
    addText(added.command, "--what", added.options->what, "What happened, as the persons may read it");
    addTexts(added.command, "--category", added.options->categories, "Once for each category concerned")
        ->type_name("DC01");
    addText(added.command, "--persons", added.options->persons, "How many, as far as known")->type_name("N");
    addText(added.command, "--grade", added.options->grade, "ORDINARY MAJOR SERIOUS EXTREME")->type_name("CODE");
    addText(added.command, "--effect", added.options->effect, "LEAKED ALTERED LOST")->type_name("CODE");
    addText(added.command, "--minors", added.options->minors, "yes or no: minors are among them");
    addText(added.command, "--critical", added.options->critical,
            "yes or no: critical information infrastructure is concerned");
    addText(added.command, "--systems", added.options->systems, "Systems and processors concerned");
    addText(added.command, "--cause", added.options->cause, "The cause");
    addText(added.command, "--harm", added.options->harm, "What may come of it");
    addText(added.command, "--taken", added.options->taken, "Measures taken");
    addText(added.command, "--planned", added.options->planned, "Measures planned");
    addText(added.command, "--advice", added.options->advice, "What the persons can do themselves");
    CLI::Option* possible = addFlag(added.command, "--possible", added.options->possible, "It may have happened");
    addFlag(added.command, "--occurred", added.options->occurred, "It has happened")->excludes(possible);
}

void addNotices(CommandLine& line, CLI::App* group)
{
    const IncidentCommand decided = addOfIncident(
        line, group, "decide",
        "Whether the persons are told; not telling needs a reason and is not open where minors are concerned",
        "rightsdesk-cli --desk rights.rdb --user chen incident decide SI-20261123-01 --tell", decide);
    CLI::Option* tell = addFlag(decided.command, "--tell", decided.options->tell, "They are told");
    CLI::Option* silent = addFlag(decided.command, "--no-tell", decided.options->keepSilent, "They are not told");
    CLI::Option* why = addText(decided.command, "--reason", decided.options->reason, "Why not (PIPL 57)");
    silent->excludes(tell)->needs(why);

    const IncidentCommand left = addOfIncident(line, group, "told", "A word of it has left",
                                               "rightsdesk-cli --desk rights.rdb --user chen incident told "
                                               "SI-20261123-01 --to PERSONS --how \"SMS, 1 person\"",
                                               told);
    addText(left.command, "--to", left.options->to, "CAC DEPARTMENT POLICE PERSONS GUARDIANS PUBLIC")
        ->required()
        ->type_name("CODE");
    addText(left.command, "--how", left.options->how, "Channel, reference, how many")->required();
    addText(left.command, "--at", left.options->at, "When it left; now when left out")->type_name("TIME");

    const IncidentCommand paper =
        addOfIncident(line, group, "notice", "Write T15, by which the persons learn of it, as a PDF (R-IN-03)",
                      "rightsdesk-cli --desk rights.rdb --user chen incident notice SI-20261123-01 --out notice.pdf",
                      notice, Drawing::Pages);
    addText(paper.command, "--out", paper.options->out, "Where it is written")->required()->type_name("FILE.pdf");
}

} // namespace

void addIncidentCommands(CommandLine& line)
{
    CLI::App* group = line.group("incident", "Security incidents: clocks in real hours, reports, notices (R-IN)",
                                 "rightsdesk-cli --desk rights.rdb --user chen incident list");
    addReport(line, group);
    const IncidentCommand listed =
        addIncident(line, group, "list", "Incidents with the next step and by when it is due",
                    "rightsdesk-cli --desk rights.rdb --user chen incident list", list);
    addFlag(listed.command, "--all", listed.options->all, "The closed ones too");
    addOfIncident(line, group, "show", "The record of an incident",
                  "rightsdesk-cli --desk rights.rdb --user chen incident show SI-20261123-01", show);
    addIncident(line, group, "published", "What a caller who asks may be told, and no more (R-IN-03)",
                "rightsdesk-cli --desk rights.rdb --user li incident published", published);
    addAssess(line, group);
    addOfIncident(line, group, "contain", "It spreads no further: the measures taken are on record",
                  "rightsdesk-cli --desk rights.rdb --user chen incident contain SI-20261123-01", contain);
    addNotices(line, group);
    addOfIncident(line, group, "end", "The handling has ended: every report that is due has left",
                  "rightsdesk-cli --desk rights.rdb --user chen incident end SI-20261123-01", end);
    const IncidentCommand closed =
        addOfIncident(line, group, "close", "With summary and lessons, thirty days after the handling at the latest",
                      "rightsdesk-cli --desk rights.rdb --user chen incident close SI-20261123-01 --summary \"one "
                      "reply misdirected\"",
                      close);
    addText(closed.command, "--summary", closed.options->summary, "What happened and what was done")->required();
    addText(closed.command, "--lessons", closed.options->lessons, "What is done otherwise from now on");
}

} // namespace rd::cli
