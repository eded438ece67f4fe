#include "app/cli_commands.h"
#include "app/cli_messages.h"
#include "app/cli_words.h"
#include "core/desk/explain_deadline.h"
#include "core/desk/explain_incident.h"

#include <algorithm>

namespace rd::cli {

using namespace Qt::StringLiterals;
using domain::ClockGuard;

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
};

// What a guard says and what to do about it.
Words guardWords(ClockGuard guard)
{
    switch (guard) {
    case ClockGuard::NoticeMissing:
        return {u"no T02 was sent, so the clock never stopped: send the one list of missing material",
                u"尚未发出补正通知（T02），计时未曾停止：请一次性告知所缺材料"};
    case ClockGuard::NoticeLate:
        return {u"T02 was sent after T+3, so the clock goes on: answer by mode A's date",
                u"补正通知（T02）晚于 T+3 发出，计时不停：请按模式A的日期答复"};
    case ClockGuard::NoticeRepeated:
        return {u"T02 may stop the clock once: the first one counts, send no other",
                u"补正通知（T02）只能停止计时一次：以首次为准，不要再发"};
    case ClockGuard::NoticeNotNecessary:
        return {u"T02 asks for more than is necessary, so the clock goes on: answer by mode A's date",
                u"补正通知（T02）要求了非必要材料，计时不停：请按模式A的日期答复"};
    case ClockGuard::PauseEnded:
        return {u"the longest pause is over and the clock has run on since: do not wait for the material",
                u"暂停已达最长期限，计时已继续：不要再等材料"};
    case ClockGuard::MaterialMissing:
        return {u"the material is not complete yet: give its day with --material once it is",
                u"材料尚未齐全：齐全后用 --material 给出日期"};
    case ClockGuard::VerificationMissing:
        return {u"the outer limit is not known: give the day of verification with --verified",
                u"无法得知最长期限：请用 --verified 给出核验日期"};
    case ClockGuard::OuterLimit:
        return {u"thirty days from verification come first: answer by then", u"自核验起三十日先届满：请在该日前答复"};
    case ClockGuard::WaitEnded:
        return {u"the material came after the thirty days of waiting: log it as a new request",
                u"材料在三十日等待期之后送达：请另立新的请求"};
    }
    Q_UNREACHABLE();
}

QJsonObject milestoneFields(const domain::Milestones& dates)
{
    return {{u"ack"_s, dateField(dates.acknowledge)},     {u"verified"_s, dateField(dates.verified)},
            {u"collected"_s, dateField(dates.collected)}, {u"approved"_s, dateField(dates.approved)},
            {u"executed"_s, dateField(dates.executed)},   {u"reply"_s, dateField(dates.reply)}};
}

QJsonArray dayFields(const QList<domain::CountedDay>& days)
{
    QJsonArray array;
    for (const domain::CountedDay& day : days) {
        array.append(QJsonObject{{u"date"_s, dateField(day.date)},
                                 {u"kind"_s, domain::codeOf(day.kind)},
                                 {u"n"_s, day.number},
                                 {u"reason"_s, day.reason},
                                 {u"provisional"_s, day.provisional},
                                 {u"waiting"_s, day.waiting}});
    }
    return array;
}

// The date of the mode takes the place of mode A's, which stands beside it (§5.2).
void addReading(const domain::ClockReading& reading, QJsonObject& fields)
{
    fields[u"due"_s] = dateField(reading.due);
    fields[u"dueEnd"_s] = instantField(reading.dueEnd);
    fields[u"provisional"_s] = reading.provisional;
    fields[u"mode"_s] = domain::codeOf(reading.mode);
    fields[u"dueModeA"_s] = dateField(reading.dueContinued);
    fields[u"stopped"_s] =
        QJsonObject{{u"from"_s, dateField(reading.stoppedFrom)}, {u"until"_s, dateField(reading.stoppedUntil)}};
    fields[u"refusalPrepared"_s] = dateField(reading.refusalPrepared);
    fields[u"waitUntil"_s] = dateField(reading.waitUntil);
    fields[u"secondDue"_s] = dateField(reading.secondDue);
    fields[u"secondTarget"_s] = dateField(reading.secondTarget);
    QJsonArray guards;
    for (const ClockGuard guard : reading.guards) {
        guards.append(
            QJsonObject{{u"guard"_s, domain::codeOf(guard)}, {u"message"_s, guardWords(guard).in(terminalLanguage())}});
    }
    fields[u"guards"_s] = guards;
}

QJsonObject explanationFields(const domain::DeadlineExplanation& why)
{
    const domain::Deadline& deadline = why.deadline;
    QJsonObject fields{{u"received"_s, dateField(why.receivedOn)},
                       {u"d0"_s, dateField(deadline.d0)},
                       {u"t1"_s, dateField(deadline.t1)},
                       {u"due"_s, dateField(deadline.due)},
                       {u"dueEnd"_s, instantField(deadline.dueEnd)},
                       {u"provisional"_s, deadline.provisional},
                       {u"days"_s, dayFields(why.days)},
                       {u"milestones"_s, milestoneFields(deadline.milestones)},
                       {u"executionDue"_s, dateField(deadline.executionDue)},
                       {u"longStop"_s, dateField(deadline.longStop)},
                       {u"counted"_s, dateField(why.counted)},
                       {u"externalDue"_s, dateField(deadline.external)},
                       {u"mode"_s, domain::codeOf(domain::ClockMode::Continue)},
                       {u"dueModeA"_s, dateField(deadline.due)},
                       {u"standardMode"_s, domain::codeOf(why.standardMode)},
                       {u"guards"_s, QJsonArray()},
                       {u"policy"_s, why.policyVersion}};
    if (why.reading)
        addReading(*why.reading, fields);
    return fields;
}

QString provisionalMark(bool provisional)
{
    return provisional ? u" provisional"_s : QString();
}

QStringList dueLines(const domain::DeadlineExplanation& why)
{
    const domain::Deadline& deadline = why.deadline;
    const auto iso = [](const QDate& date) { return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s; };
    QStringList lines;
    if (why.reading && why.reading->mode != domain::ClockMode::Continue) {
        lines.append(u"due       %1%2 in mode %3"_s.arg(
            iso(why.reading->due), provisionalMark(why.reading->provisional), domain::codeOf(why.reading->mode)));
        lines.append(u"mode A    %1%2"_s.arg(iso(deadline.due), provisionalMark(deadline.provisional)));
    } else {
        lines.append(u"due       %1%2"_s.arg(iso(deadline.due), provisionalMark(deadline.provisional)));
    }
    if (deadline.external.isValid())
        lines.append(
            u"regulator %1; T+15 is %2, the earlier date counts"_s.arg(iso(deadline.external), iso(why.counted)));
    if (deadline.executionDue.isValid())
        lines.append(u"done by   %1 (execution, not only the answer)"_s.arg(iso(deadline.executionDue)));
    if (!why.reading)
        return lines;
    if (why.reading->secondDue.isValid())
        lines.append(u"second    %1, target %2"_s.arg(iso(why.reading->secondDue), iso(why.reading->secondTarget)));
    else if (why.reading->waitUntil.isValid())
        lines.append(u"T03       prepared %1, the case waits until %2"_s.arg(iso(why.reading->refusalPrepared),
                                                                             iso(why.reading->waitUntil)));
    for (const ClockGuard guard : why.reading->guards)
        lines.append(u"!         "_s + guardWords(guard).in(terminalLanguage()));
    return lines;
}

QStringList explanationLines(const domain::DeadlineExplanation& why)
{
    QList<QStringList> rows;
    for (const domain::CountedDay& day : why.days) {
        QString reason = day.reason + provisionalMark(day.provisional);
        if (day.waiting)
            reason += u" waiting for material"_s;
        rows.append({day.date.toString(Qt::ISODate), domain::codeOf(day.kind),
                     day.number > 0 ? u"T+%1"_s.arg(day.number) : u"-"_s, reason});
    }
    const domain::Deadline& deadline = why.deadline;
    const QString d0 = deadline.d0.toString(Qt::ISODate);
    QStringList lines{why.receivedOn == deadline.d0
                          ? u"received  %1 (D0, does not count)"_s.arg(d0)
                          : u"received  %1 after hours, counted as %2 (D0, does not count)"_s.arg(
                              why.receivedOn.toString(Qt::ISODate), d0)};
    lines += tableLines({u"DATE"_s, u"DAY"_s, u"COUNT"_s, u"WHY"_s}, rows);
    return lines + dueLines(why);
}

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

Result<Answer> explainCase(const ExplainOptions& options, const QDateTime& now)
{
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
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, desk::explainDeadline(question));
    QJsonObject fields = explanationFields(why);
    fields[u"clock"_s] = options.clock;
    return Answer{fields, explanationLines(why)};
}

Result<Answer> explainIncident(const ExplainOptions& options, const QDateTime& now)
{
    domain::IncidentFacts facts;
    RD_TRY_ASSIGN(facts.discoveredAt, instantArgument("discovered", options.discovered));
    if (!facts.discoveredAt.isValid())
        facts.discoveredAt = now;
    if (!options.grade.isEmpty()) {
        RD_TRY_ASSIGN(facts.grade, codeArgument("grade", options.grade, domain::parseIncidentGrade));
    }
    facts.persons = options.persons;
    facts.criticalInfrastructure = options.critical;
    RD_TRY_ASSIGN(facts.handledAt, instantArgument("handled", options.handled));
    RD_TRY_ASSIGN(const domain::IncidentClock clock, desk::explainIncident(facts));

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
        group, "explain", "Why this date: T+1 to T+15, day by day",
        "rightsdesk-cli deadline explain --received 2024-06-07T23:40:00+08:00 --right COPY\n"
        "rightsdesk-cli deadline explain --received 2026-03-02 --mode B --notice-sent "
        "2026-03-04 --material 2026-03-19\n"
        "rightsdesk-cli deadline explain --clock incident --discovered 2026-10-01T23:00:00+08:00",
        [options](CommandContext& context) {
            const QDateTime now = context.clock().now();
            return options->clock == incidentClock ? explainIncident(*options, now) : explainCase(*options, now);
        });
    addChoice(why, "--clock", options->clock, {caseClock, complaintClock, incidentClock},
              "Which clock: of a request, of a complaint (R-DL-12) or of an incident (R-IN-02)");
    addText(why, "--received", options->received, "When the request came in; now when left out")->type_name("TIME");
    addCodes(why, "--right", options->rights, "Rights asked for: ACCESS COPY DELETE ...");
    addFlag(why, "--minor", options->minor, "A child under fourteen is concerned");
    addText(why, "--external-due", options->externalDue, "The date a regulator set; the earlier one counts")
        ->type_name("DATE");
    addWaitingOptions(why, *options);
    addIncidentOptions(why, *options);
}

} // namespace rd::cli
