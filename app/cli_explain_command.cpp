#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_why_date.h"
#include "core/desk/deadlines/print_why_date.h"
#include "core/desk/incidents/explain_incident.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

const QString caseClock = QStringLiteral("case");
const QString complaintClock = QStringLiteral("complaint");
const QString incidentClock = QStringLiteral("incident");
constexpr int mostPersons = 2000000000;

struct ExplainOptions {
    QString clock = caseClock;
    QString received;
    QStringList rights;
    bool minor = false;
    QString externalDue;
    QString mode;
    QStringList notices;
    QString material;
    QString verified;
    QString refusalSent;
    QString discovered;
    QString grade;
    int persons = 0;
    bool critical = false;
    QString handled;
    QString pdf;
    QString caseText;
};

Result<QDate> optionalDate(const char* field, const QString& text)
{
    if (text.isEmpty())
        return QDate();
    return dateArgument(field, text);
}

Result<domain::Waiting> waitingOf(const ExplainOptions& options)
{
    domain::Waiting waiting;
    for (const QString& text : options.notices) {
        RD_TRY_ASSIGN(const QDate notice, dateArgument("notice-sent", text));
        waiting.notices.append(notice);
    }
    RD_TRY_ASSIGN(waiting.materialComplete, optionalDate("material", options.material));
    RD_TRY_ASSIGN(waiting.verified, optionalDate("verified", options.verified));
    RD_TRY_ASSIGN(waiting.refusalSent, optionalDate("refusal-sent", options.refusalSent));
    return waiting;
}

Result<Answer> explainCase(CommandContext& context, const ExplainOptions& options)
{
    const QDateTime now = context.clock().now();
    desk::DeadlineQuestion question;
    RD_TRY_ASSIGN(question.receivedAt, instantArgument("received", options.received));
    if (!question.receivedAt.isValid())
        question.receivedAt = now;
    for (const QString& code : options.rights) {
        RD_TRY_ASSIGN(const domain::RightType right, codeArgument("right", code, domain::parseRight));
        question.rights.append(right);
    }
    if (options.clock == complaintClock)
        question.rights = {domain::RightType::Complaint};
    if (options.minor)
        question.minor = domain::MinorClass::ChildUnder14;
    RD_TRY_ASSIGN(question.externalDue, optionalDate("externalDue", options.externalDue));
    if (!options.mode.isEmpty())
        question.mode = domain::parseClockMode(options.mode);
    RD_TRY_ASSIGN(question.waiting, waitingOf(options));
    RD_TRY_ASSIGN(const desk::Desk* const desk, context.deskIfNamed());
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why,
                  desk ? desk::explainDeadline(*desk, question) : desk::explainDeadline(question));
    QJsonObject fields = whyFields(why);
    fields[u"clock"_s] = options.clock;
    QStringList lines = whyLines(why);
    if (!options.pdf.isEmpty()) {
        RD_TRY(requireFolderOf(options.pdf));
        RD_TRY(desk ? desk::printWhyDate(*desk, question, options.pdf)
                    : desk::printWhyDate(question, now, options.pdf));
        fields[u"pdf"_s] = options.pdf;
        lines.append(u"page      %1"_s.arg(options.pdf));
    }
    return Answer{fields, lines};
}

Result<Answer> explainIncident(CommandContext& context, const ExplainOptions& options)
{
    domain::IncidentFacts facts;
    RD_TRY_ASSIGN(facts.discoveredAt, instantArgument("discovered", options.discovered));
    if (!facts.discoveredAt.isValid())
        facts.discoveredAt = context.clock().now();
    if (!options.grade.isEmpty()) {
        RD_TRY_ASSIGN(facts.grade, codeArgument("grade", options.grade, domain::parseIncidentGrade));
    }
    facts.persons = options.persons;
    facts.criticalInfrastructure = options.critical;
    RD_TRY_ASSIGN(facts.handledAt, instantArgument("handled", options.handled));
    RD_TRY_ASSIGN(const desk::Desk* const desk, context.deskIfNamed());
    RD_TRY_ASSIGN(const domain::IncidentClock clock,
                  desk ? desk::explainIncident(*desk, facts) : desk::explainIncident(facts));

    const std::initializer_list<std::tuple<QString, QString, QDateTime>> steps{
        {u"triage"_s, u"triage and containment begun"_s, clock.triage},
        {u"grading"_s, u"graded"_s, clock.grading},
        {u"authorityReport"_s, u"reported to the provincial CAC (MAJOR and above)"_s, clock.authorityReport},
        {u"departmentReport"_s, u"reported to the department (below MAJOR)"_s, clock.departmentReport},
        {u"personsTold"_s, u"persons told"_s, clock.personsTold},
        {u"summary"_s, u"final summary"_s, clock.summary}};
    QJsonObject fields{{u"clock"_s, options.clock},
                       {u"discovered"_s, instantField(facts.discoveredAt)},
                       {u"grade"_s, facts.grade ? QJsonValue(domain::codeOf(*facts.grade)) : QJsonValue()}};
    QList<QStringList> rows;
    for (const auto& [name, step, at] : steps) {
        fields[name] = instantField(at);
        if (at.isValid())
            rows.append({isoWithOffset(at), step});
    }
    QStringList lines{u"discovered %1 (T0); nights and rest days count"_s.arg(isoWithOffset(facts.discoveredAt))};
    return Answer{fields, lines + tableLines({u"BY"_s, u"STEP"_s}, rows)};
}

// The dates of a case on file, by its own mode and waiting: `case why` under another name.
Result<Answer> explainCaseOnFile(CommandContext& context, const ExplainOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    return whyOfCase(context, id, options.pdf);
}

void addWaitingOptions(CLI::App* why, ExplainOptions& options)
{
    addChoice(why, "--mode", options.mode, {u"A"_s, u"B"_s, u"C"_s},
              "The clock's mode while material is missing (rule book 5.2); the policy's when left out");
    addTexts(why, "--notice-sent", options.notices, "Day T02 was sent; once for each")->type_name("DATE");
    addText(why, "--material", options.material, "Day the material was complete")->type_name("DATE");
    addText(why, "--verified", options.verified, "Day the requester was verified (mode C's outer limit)")
        ->type_name("DATE");
    addText(why, "--refusal-sent", options.refusalSent, "Day T03 was sent (mode A)")->type_name("DATE");
}

void addIncidentOptions(CLI::App* why, ExplainOptions& options)
{
    addText(why, "--discovered", options.discovered, "Incident: when it became known; now when left out")
        ->type_name("TIME");
    addText(why, "--grade", options.grade, "Incident: ORDINARY MAJOR SERIOUS EXTREME")->type_name("GRADE");
    addNumber(why, "--persons", options.persons, {0, mostPersons}, "Incident: persons concerned");
    addFlag(why, "--critical", options.critical, "Incident: critical information infrastructure");
    addText(why, "--handled", options.handled, "Incident: when its handling ended")->type_name("TIME");
}

} // namespace

void addExplainCommand(CommandLine& line, CLI::App* group)
{
    auto options = std::make_shared<ExplainOptions>();
    CLI::App* why = line.command(
        group, "explain",
        "Why this date: T+1 to T+15, day by day, by the desk's policy and notices or else the shipped ones",
        "rightsdesk-cli deadline explain --received 2024-06-07T23:40:00+08:00 --right COPY\n"
        "rightsdesk-cli deadline explain --received 2026-03-02 --mode B --notice-sent "
        "2026-03-04 --material 2026-03-19\n"
        "rightsdesk-cli deadline explain --clock incident --discovered 2026-10-01T23:00:00+08:00",
        [options](CommandContext& context) {
            if (!options->caseText.isEmpty())
                return explainCaseOnFile(context, *options);
            return options->clock == incidentClock ? explainIncident(context, *options)
                                                   : explainCase(context, *options);
        },
        Drawing::Pages);
    addText(why, "--case", options->caseText,
            "A case of the desk: its dates as it has waited; other options but --pdf do not matter")
        ->type_name("CASE");
    addChoice(why, "--clock", options->clock, {caseClock, complaintClock, incidentClock},
              "Which clock: of a request, of a complaint (R-DL-12) or of an incident (R-IN-02)");
    addText(why, "--received", options->received, "When the request came in; now when left out")->type_name("TIME");
    addCodes(why, "--right", options->rights, "Rights asked for: ACCESS COPY DELETE ...");
    addFlag(why, "--minor", options->minor, "A child under fourteen is concerned");
    addText(why, "--external-due", options->externalDue, "The date a regulator set; the earlier one counts")
        ->type_name("DATE");
    addText(why, "--pdf", options->pdf, "Where the one page for the file goes")->type_name("FILE");
    addWaitingOptions(why, *options);
    addIncidentOptions(why, *options);
}

} // namespace rd::cli
