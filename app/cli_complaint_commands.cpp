#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/complaints/assign_complaint.h"
#include "core/desk/complaints/decide_complaint.h"
#include "core/desk/complaints/flag_litigation.h"
#include "core/desk/complaints/investigate_complaint.h"
#include "core/desk/complaints/link_complaint.h"
#include "core/desk/complaints/list_complaints.h"
#include "core/desk/complaints/log_complaint.h"
#include "core/desk/complaints/reply_complaint.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct ComplaintOptions {
    QString caseText;
    QString about;
    QString words;
    QString wanted;
    QString newFacts;
    QString channel = u"HOTLINE"_s;
    QString received;
    QString contact;
    QString lateReason;
    QString externalDue;
    QString user;
    QStringList findings;
    QStringList items;
    QString cause;
    QString remedy;
    QString note;
    QString via;
    QString recipient;
    QString at;
    QString pdf;
    QString date;
    bool reopen = false;
    bool lift = false;
    bool none = false;
    bool all = false;
};

using ComplaintRun = Result<Answer> (*)(CommandContext&, const ComplaintOptions&);

struct OpenComplaint {
    desk::Desk* desk = nullptr;
    domain::CaseId id;
};

Result<OpenComplaint> openComplaint(CommandContext& context, const QString& text)
{
    OpenComplaint open;
    RD_TRY_ASSIGN(open.id, context.caseOf(text));
    RD_TRY_ASSIGN(open.desk, context.desk());
    return open;
}

QJsonArray findingsField(const QList<domain::Finding>& findings)
{
    QJsonArray points;
    for (const domain::Finding& one : findings)
        points.append(QJsonObject{
            {u"point"_s, one.point}, {u"finding"_s, one.finding}, {u"result"_s, domain::codeOf(one.result)}});
    return points;
}

QJsonObject litigationFields(const domain::Complaint& complaint)
{
    return {{u"on"_s, dateField(complaint.litigation.on)},
            {u"words"_s, complaint.litigation.words},
            {u"held"_s, domain::isHeld(complaint)},
            {u"liftReason"_s, complaint.litigation.liftReason}};
}

// What is worked on again once it is upheld: the case, and the positions that can be and those that are still to be.
QJsonObject remedyFields(const domain::CaseFile& file, const domain::Complaint& complaint)
{
    QJsonArray items;
    QJsonArray owed;
    const QList<domain::RequestItem> mendable = file.remedy ? file.remedy->items : QList<domain::RequestItem>();
    for (const domain::RequestItem& item : mendable) {
        items.append(item.position);
        if (complaint.owed && complaint.owed->contains(item.id))
            owed.append(item.position);
    }
    return {{u"case"_s, file.remedy ? file.remedy->number : QString()}, {u"items"_s, items}, {u"owed"_s, owed}};
}

// The record, with the dates of the case that carries it.
QJsonObject complaintFields(const domain::CaseFile& file, const domain::Complaint& complaint)
{
    const domain::Deadline& deadline = file.header.deadline;
    return {{u"complaint"_s, complaint.number},
            {u"state"_s, domain::codeOf(complaint.state)},
            {u"about"_s, complaint.aboutNumber},
            {u"noRequest"_s,
             QJsonObject{{u"by"_s, file.userNames.value(complaint.noRequest.by.text())},
                         {u"reason"_s, complaint.noRequest.reason}}},
            {u"d0"_s, dateField(deadline.d0)},
            {u"due"_s, dateField(deadline.due)},
            {u"dueEnd"_s, instantField(deadline.dueEnd)},
            {u"provisional"_s, deadline.provisional},
            {u"daysLeft"_s, file.daysLeft},
            {u"stage"_s, domain::codeOf(file.stage)},
            {u"milestones"_s, milestoneFields(deadline.milestones)},
            {u"words"_s, file.header.words},
            {u"wanted"_s, complaint.wanted},
            {u"newFacts"_s, complaint.newFacts},
            {u"forLegal"_s, complaint.forLegal},
            {u"investigator"_s, file.userNames.value(complaint.investigator.text())},
            {u"findings"_s, findingsField(complaint.findings)},
            {u"rootCause"_s, complaint.rootCause},
            {u"remedy"_s, complaint.remedy},
            {u"result"_s, complaint.result ? domain::codeOf(*complaint.result) : QString()},
            {u"reopens"_s, complaint.reopens},
            {u"remedyScope"_s, remedyFields(file, complaint)},
            {u"decidedBy"_s, file.userNames.value(complaint.decidedBy.text())},
            {u"note"_s, complaint.decisionNote},
            {u"litigation"_s, litigationFields(complaint)}};
}

QStringList complaintLines(const domain::CaseFile& file, const domain::Complaint& complaint)
{
    const auto orDash = [](const QString& text) { return text.isEmpty() ? u"-"_s : text; };
    const domain::Deadline& deadline = file.header.deadline;
    QStringList lines{
        u"%1  %2  due %3%4"_s.arg(complaint.number, domain::codeOf(complaint.state), deadline.due.toString(Qt::ISODate),
                                  provisionalMark(deadline.provisional)),
        u"about         %1"_s.arg(complaint.noRequest.by.isEmpty() ? orDash(complaint.aboutNumber)
                                                                   : u"no request: "_s + complaint.noRequest.reason),
        u"investigator  %1"_s.arg(orDash(file.userNames.value(complaint.investigator.text())))};
    if (complaint.result)
        lines.append(u"result        %1%2"_s.arg(domain::codeOf(*complaint.result),
                                                 complaint.reopens ? u", reopens the case"_s : QString()));
    if (complaint.forLegal)
        lines.append(u"second complaint about the same answer: for legal"_s);
    if (domain::isHeld(complaint))
        lines.append(u"lawsuit announced %1: held"_s.arg(complaint.litigation.on.toString(Qt::ISODate)));
    return lines;
}

// As `complaint show` has it.
Result<Answer> complaintAnswer(const OpenComplaint& open)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*open.desk, open.id));
    if (!file.complaint)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"complaint"_s}});
    return Answer{complaintFields(file, *file.complaint), complaintLines(file, *file.complaint)};
}

Result<Answer> logComplaint(CommandContext& context, const ComplaintOptions& options)
{
    desk::ComplaintIntake intake;
    RD_TRY_ASSIGN(intake.channel, codeArgument("channel", options.channel, domain::parseChannel));
    RD_TRY_ASSIGN(intake.receivedAt, instantArgument("received", options.received));
    if (!options.externalDue.isEmpty()) {
        RD_TRY_ASSIGN(intake.externalDue, dateArgument("externalDue", options.externalDue));
    }
    intake.contact = options.contact;
    intake.words = options.words;
    intake.wanted = options.wanted;
    intake.newFacts = options.newFacts;
    intake.lateReason = options.lateReason;
    RD_TRY_ASSIGN(const OpenComplaint about, openComplaint(context, options.caseText));
    intake.about = about.id;
    RD_TRY_ASSIGN(const domain::Complaint complaint, desk::logComplaint(*about.desk, intake));
    return complaintAnswer({about.desk, complaint.caseId});
}

Result<Answer> linkComplaint(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    if (options.none) {
        RD_TRY(desk::noteNoRequest(*open.desk, open.id, options.note));
        return complaintAnswer(open);
    }
    RD_TRY_ASSIGN(const domain::CaseId about, context.caseOf(options.about));
    RD_TRY(desk::linkComplaint(*open.desk, open.id, about));
    return complaintAnswer(open);
}

Result<Answer> showComplaint(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    return complaintAnswer(open);
}

Result<Answer> listComplaints(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::FirstOf<domain::ComplaintSummary> complaints,
                  desk::listComplaints(*desk, options.all ? desk::ComplaintScope::All : desk::ComplaintScope::Running));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::ComplaintSummary& one : complaints) {
        const QString state = domain::codeOf(one.state);
        array.append(QJsonObject{{u"complaint"_s, one.number},
                                 {u"about"_s, one.aboutNumber},
                                 {u"state"_s, state},
                                 {u"received"_s, dateField(one.received)},
                                 {u"due"_s, dateField(one.due)},
                                 {u"provisional"_s, one.provisional},
                                 {u"daysLeft"_s, one.daysLeft},
                                 {u"stage"_s, domain::codeOf(one.stage)},
                                 {u"investigator"_s, one.investigatorName},
                                 {u"result"_s, one.result ? domain::codeOf(*one.result) : QString()},
                                 {u"forLegal"_s, one.forLegal},
                                 {u"held"_s, one.held}});
        rows.append({one.number, state, dueCell(one.due, one.provisional), one.aboutNumber, one.investigatorName});
    }
    return Answer{{{u"complaints"_s, array}, {u"more"_s, complaints.more}},
                  tableLines({u"COMPLAINT"_s, u"STATE"_s, u"DUE"_s, u"ABOUT"_s, u"INVESTIGATOR"_s}, rows)
                      + moreLines(complaints.more)};
}

Result<Answer> listInvestigators(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY_ASSIGN(const QList<domain::User> users, desk::possibleInvestigators(*open.desk, open.id));
    QStringList names;
    QList<QStringList> rows;
    for (const domain::User& user : users) {
        names.append(user.name);
        rows.append({user.name, user.displayName});
    }
    return Answer{{{u"users"_s, textsField(names)}}, tableLines({u"USER"_s, u"NAME"_s}, rows)};
}

Result<Answer> assignComplaint(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY(desk::assignComplaint(*open.desk, open.id, options.user));
    return complaintAnswer(open);
}

// RESULT|POINT|FINDING, once for each point.
Result<QList<domain::Finding>> findingArguments(const QStringList& texts)
{
    QList<domain::Finding> findings;
    for (const QString& text : texts) {
        domain::Finding one{text.section(u'|', 1, 1).trimmed(), text.section(u'|', 2).trimmed(), {}};
        RD_TRY_ASSIGN(one.result, codeArgument("finding", text.section(u'|', 0, 0), domain::parseComplaintResult));
        findings.append(one);
    }
    return findings;
}

Result<Answer> investigateComplaint(CommandContext& context, const ComplaintOptions& options)
{
    desk::Investigation investigation{{}, options.cause, options.remedy};
    RD_TRY_ASSIGN(investigation.findings, findingArguments(options.findings));
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY(desk::investigateComplaint(*open.desk, open.id, investigation));
    return complaintAnswer(open);
}

Result<QList<int>> positionArguments(const QStringList& texts)
{
    QList<int> positions;
    for (const QString& text : texts) {
        bool number = false;
        positions.append(text.toInt(&number));
        if (!number)
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"items"_s}});
    }
    return positions;
}

Result<Answer> decideComplaint(CommandContext& context, const ComplaintOptions& options)
{
    desk::ComplaintDecision decision{{}, options.cause, options.remedy, options.reopen, options.note};
    RD_TRY_ASSIGN(decision.items, positionArguments(options.items));
    RD_TRY_ASSIGN(decision.findings, findingArguments(options.findings));
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY(desk::decideComplaint(*open.desk, open.id, decision));
    return complaintAnswer(open);
}

Result<Answer> replyComplaint(CommandContext& context, const ComplaintOptions& options)
{
    desk::Dispatch dispatch;
    RD_TRY_ASSIGN(dispatch.channel, codeArgument("via", options.via, domain::parseReplyChannel));
    RD_TRY_ASSIGN(dispatch.sentAt, instantArgument("at", options.at));
    dispatch.recipient = options.recipient;
    dispatch.pdfPath = QFileInfo(options.pdf).absoluteFilePath();
    RD_TRY(requireFolderOf(dispatch.pdfPath));
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY_ASSIGN(const domain::SentReply sent, desk::replyComplaint(*open.desk, open.id, dispatch));
    RD_TRY_ASSIGN(Answer answer, complaintAnswer(open));
    answer.fields[u"template"_s] = sent.reply.templateCode;
    answer.fields[u"pdf"_s] = sent.pdfPath;
    answer.fields[u"sha256"_s] = sent.reply.pdfHash;
    answer.fields[u"sentAt"_s] = instantField(sent.reply.sentAt);
    answer.lines.append(sent.pdfPath);
    return answer;
}

Result<Answer> complaintBounced(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY(desk::complaintBounced(*open.desk, open.id));
    return complaintAnswer(open);
}

Result<Answer> closeComplaint(CommandContext& context, const ComplaintOptions& options)
{
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    RD_TRY(complaintAnswer(open)); // no other case is closed by this name
    RD_TRY(desk::closeCase(*open.desk, open.id));
    return complaintAnswer(open);
}

Result<Answer> litigation(CommandContext& context, const ComplaintOptions& options)
{
    QDate on = shanghaiDate(context.clock().now());
    if (!options.date.isEmpty()) {
        RD_TRY_ASSIGN(on, dateArgument("date", options.date));
    }
    RD_TRY_ASSIGN(const OpenComplaint open, openComplaint(context, options.caseText));
    if (options.lift)
        RD_TRY(desk::liftLitigation(*open.desk, open.id, options.note));
    else
        RD_TRY(desk::flagLitigation(*open.desk, open.id, on, options.words));
    return complaintAnswer(open);
}

struct ComplaintCommand {
    CLI::App* command;
    std::shared_ptr<ComplaintOptions> options;
};

ComplaintCommand addComplaint(CommandLine& line, CLI::App* group, const char* name, const char* does,
                              const char* example, ComplaintRun run, Drawing drawing = Drawing::None)
{
    auto options = std::make_shared<ComplaintOptions>();
    CLI::App* command = line.command(
        group, name, does, example, [options, run](CommandContext& context) { return run(context, *options); },
        drawing);
    return {command, options};
}

ComplaintCommand addOfComplaint(CommandLine& line, CLI::App* group, const char* name, const char* does,
                                const char* example, ComplaintRun run, Drawing drawing = Drawing::None)
{
    const ComplaintCommand added = addComplaint(line, group, name, does, example, run, drawing);
    addText(added.command, "COMPLAINT", added.options->caseText,
            "Its own number DSR-..., or an ending of it that only one case has")
        ->required();
    return added;
}

void addLog(CommandLine& line, CLI::App* group)
{
    const ComplaintCommand log = addComplaint(
        line, group, "log", "Somebody complains about a case: own D0, due T+15, the case's clock runs on (R-DL-12)",
        "rightsdesk-cli --desk rights.rdb --user li complaint log 0007 --channel EMAIL --received "
        "2025-09-30T14:00:00+08:00 --words \"half of the orders is missing\"",
        logComplaint);
    addText(log.command, "CASE", log.options->caseText, "The case complained of")->required();
    addText(log.command, "--words", log.options->words, "What is wrong, in the person's own words")->required();
    addText(log.command, "--wanted", log.options->wanted, "What the person wants to happen");
    addText(log.command, "--new-facts", log.options->newFacts, "What they tell that is new");
    addText(log.command, "--channel", log.options->channel,
            "HOTLINE EMAIL ONLINE_CHAT OA_MESSAGE LETTER IN_STORE REGULATOR_TRANSFER")
        ->type_name("CODE");
    addText(log.command, "--received", log.options->received, "When it reached us; now when left out")
        ->type_name("TIME");
    addText(log.command, "--contact", log.options->contact, "Phone or e-mail; that of the case when left out");
    addText(log.command, "--late-reason", log.options->lateReason, "Why it is logged more than one working day late");
    addText(log.command, "--external-due", log.options->externalDue, "REGULATOR_TRANSFER: the date the regulator set")
        ->type_name("DATE");
}

void addFindings(const ComplaintCommand& added, const char* does)
{
    addTexts(added.command, "--finding", added.options->findings, does)->type_name("RESULT|POINT|FINDING");
    addText(added.command, "--cause", added.options->cause, "The root cause");
    addText(added.command, "--remedy", added.options->remedy, "What is done about it; the answer says so");
}

void addInvestigation(CommandLine& line, CLI::App* group)
{
    const ComplaintCommand link =
        addOfComplaint(line, group, "link", "Say which case it is about, where it came without one, or that it is none",
                       "rightsdesk-cli --desk rights.rdb --user li complaint link 0009 0007", linkComplaint);
    CLI::Option* about = addText(link.command, "CASE", link.options->about, "The case complained of");
    CLI::Option* none = addFlag(link.command, "--none", link.options->none, "It concerns no request");
    CLI::Option* why = addText(link.command, "--reason", link.options->note, "Why it concerns no request");
    none->excludes(about)->needs(why);
    why->needs(none);
    addOfComplaint(line, group, "investigators", "Who can look into it: nobody who worked on the case",
                   "rightsdesk-cli --desk rights.rdb --user wang complaint investigators 0009", listInvestigators);
    const ComplaintCommand assign =
        addOfComplaint(line, group, "assign", "A supervisor says who looks into it: nobody who worked on the case",
                       "rightsdesk-cli --desk rights.rdb --user wang complaint assign 0009 --to zhao", assignComplaint);
    addText(assign.command, "--to", assign.options->user, "The investigator")->required()->type_name("USER");
    addFindings(addOfComplaint(line, group, "investigate",
                               "The investigator begins, or reports point by point what was found",
                               "rightsdesk-cli --desk rights.rdb --user zhao complaint investigate 0009 --finding "
                               "\"UPHELD|orders missing|the store's receipts were not searched\" --cause \"task "
                               "missed\" --remedy \"search again\"",
                               investigateComplaint),
                "Once for each point: UPHELD PARTLY REJECTED, the point, what was found; none begins only");
}

void addDecision(CommandLine& line, CLI::App* group)
{
    const ComplaintCommand decide = addOfComplaint(
        line, group, "decide",
        "The privacy officer decides; the deputy where every officer had a part in the case. Upheld: reopen the case",
        "rightsdesk-cli --desk rights.rdb --user chen complaint decide 0009 --note \"agreed\"", decideComplaint);
    addFindings(decide, "Instead of what was reported: UPHELD PARTLY REJECTED, the point, what was found");
    addFlag(decide.command, "--reopen", decide.options->reopen,
            "Upheld in part: the case is worked on again before the answer");
    addTexts(decide.command, "--item", decide.options->items,
             "Once for each item of the case that is worked on again, where several can be")
        ->type_name("N");
    addText(decide.command, "--note", decide.options->note, "The reason in your own words")->required();

    const ComplaintCommand reply = addOfComplaint(
        line, group, "reply", "The answer T13 leaves: PDF written, clock met",
        "rightsdesk-cli --desk rights.rdb --user zhao complaint reply 0009 --via EMAIL --out DSR-20251014-0009.pdf",
        replyComplaint, Drawing::Pages);
    addText(reply.command, "--via", reply.options->via, "EMAIL LETTER SMS IN_STORE OA_MESSAGE")
        ->required()
        ->type_name("CHANNEL");
    addText(reply.command, "--to", reply.options->recipient,
            "Whom to; the requester's contact when left out (R-LT-03)");
    addText(reply.command, "--at", reply.options->at, "When it left; now when left out")->type_name("TIME");
    addText(reply.command, "--out", reply.options->pdf, "Where the letter is written")
        ->required()
        ->type_name("FILE.pdf");
    addOfComplaint(line, group, "bounced",
                   "The answer came back, be it after closing: it is to be sent again, with the old due date",
                   "rightsdesk-cli --desk rights.rdb --user zhao complaint bounced 0009", complaintBounced);
    addOfComplaint(line, group, "close", "Three working days after the answer",
                   "rightsdesk-cli --desk rights.rdb --user zhao complaint close 0009", closeComplaint);
}

void addLitigation(CommandLine& line, CLI::App* group)
{
    const ComplaintCommand lawsuit = addOfComplaint(
        line, group, "litigation",
        "A lawsuit is announced or court papers came: officers hear of it, nothing is closed or deleted until it is "
        "lifted",
        "rightsdesk-cli --desk rights.rdb --user li complaint litigation 0009 --date 2025-10-09 --words \"will sue\"",
        litigation);
    addText(lawsuit.command, "--date", lawsuit.options->date, "The day it was announced; today when left out")
        ->type_name("DATE");
    addText(lawsuit.command, "--words", lawsuit.options->words, "What was said, or which papers came");
    CLI::Option* lift = addFlag(lawsuit.command, "--lift", lawsuit.options->lift, "An officer ends the hold");
    addText(lawsuit.command, "--reason", lawsuit.options->note, "Why it is lifted")->needs(lift);
}

} // namespace

void addComplaintCommands(CommandLine& line)
{
    CLI::App* group = line.group("complaint", "Complaints: own clock, other people than those of the case",
                                 "rightsdesk-cli --desk rights.rdb --user li complaint list");
    addLog(line, group);
    const ComplaintCommand list =
        addComplaint(line, group, "list", "Complaints by due date; those that are not closed",
                     "rightsdesk-cli --desk rights.rdb --user li complaint list", listComplaints);
    addFlag(list.command, "--all", list.options->all, "The closed ones too, the newest first");
    addOfComplaint(line, group, "show", "The record of a complaint",
                   "rightsdesk-cli --desk rights.rdb --user li complaint show 0009", showComplaint);
    addInvestigation(line, group);
    addDecision(line, group);
    addLitigation(line, group);
}

} // namespace rd::cli
