#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_report_papers.h"
#include "app/cli_waiting.h"
#include "app/cli_why_date.h"
#include "core/calendar/working_calendar.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/print_case_file.h"
#include "core/desk/cases/search_cases.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/unmask_field.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/erasure/list_erasable.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/verify_requester.h"
#include "core/security/session.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageLimit = 100;
constexpr int longestPage = 1000;
constexpr int workingYear = 250; // in days; every due date lies nearer
constexpr int searchLimit = 100;
constexpr int mostItems = 99;

struct ListOptions {
    QString state;
    int dueWithin = -1;
    bool mine = false;
    bool open = false;
    int limit = pageLimit;
    QString after;
};

struct WhyOptions {
    QString caseText;
    int item = 0;
    QString pdf;
};

struct UnmaskOptions {
    QString caseText;
    QString field;
    QString reason;
};

struct AccessOptions {
    QString caseText;
    bool request = false;
    bool approve = false;
    bool refuse = false;
    QString reason;
};

QJsonArray summariesField(const QList<domain::CaseSummary>& cases)
{
    QJsonArray array;
    for (const domain::CaseSummary& one : cases)
        array.append(summaryFields(one));
    return array;
}

Result<domain::CaseFilter> filterOf(const ListOptions& options, const desk::Desk& desk)
{
    domain::CaseFilter filter;
    if (!options.state.isEmpty()) {
        RD_TRY_ASSIGN(filter.state, codeArgument("state", options.state, domain::parseCaseState));
    }
    filter.openOnly = options.open;
    if (options.dueWithin >= 0) {
        const QDate today = desk.clock().today();
        filter.dueUntil = options.dueWithin == 0 ? today : desk.calendar().workingDayAfter(today, options.dueWithin);
        if (!filter.dueUntil->isValid())
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"due-within"_s}});
        filter.openOnly = true;
    }
    if (options.mine)
        filter.handler = desk.session().user().id;
    return filter;
}

// Of an erased case its tombstone is left: no number leads to it, and nobody handles it.
Result<Answer> listErased(const desk::Desk& desk, int limit)
{
    RD_TRY_ASSIGN(const QList<domain::Tombstone> left, desk::listTombstones(desk, limit));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::Tombstone& one : left) {
        array.append(QJsonObject{{u"tombstone"_s, one.id.text()},
                                 {u"state"_s, domain::codeOf(domain::CaseState::Erased)},
                                 {u"rights"_s, rightsField(one.rights)},
                                 {u"platforms"_s, textsField(one.platforms)},
                                 {u"month"_s, one.month},
                                 {u"outcomes"_s, textsField(one.outcomes)},
                                 {u"onTime"_s, one.onTime ? QJsonValue(*one.onTime) : QJsonValue()},
                                 {u"minor"_s, one.minor}});
        rows.append({one.month, rightsText(one.rights), one.platforms.join(u' '), one.outcomes.join(u' '),
                     one.onTime ? (*one.onTime ? u"on time"_s : u"late"_s) : u"-"_s});
    }
    return Answer{{{u"cases"_s, array}, {u"next"_s, QString()}},
                  tableLines({u"MONTH"_s, u"RIGHTS"_s, u"PLATFORMS"_s, u"OUTCOME"_s, u"ANSWERED"_s}, rows)};
}

Result<Answer> listCases(CommandContext& context, const ListOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseFilter filter, filterOf(options, *desk));
    if (filter.state == domain::CaseState::Erased)
        return listErased(*desk, options.limit);
    RD_TRY_ASSIGN(const domain::CasePage page, desk::listCases(*desk, filter, options.after, options.limit));
    QStringList lines = summaryLines(page.rows);
    if (!page.next.isEmpty())
        lines.append(u"more: --after %1"_s.arg(page.next));
    return Answer{{{u"cases"_s, summariesField(page.rows)}, {u"next"_s, page.next}}, lines};
}

Result<Answer> showCase(CommandContext& context, const QString& text)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(text));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::viewCase(*desk, id));
    RD_TRY_ASSIGN(const desk::VerificationState standing, desk::verificationState(*desk, id));
    return Answer{caseFileFields(file, standing.needed), caseFileLines(file, standing.needed)};
}

Result<Answer> whyDate(CommandContext& context, const WhyOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    return whyOfCase(context, id, options.pdf, options.item);
}

Result<Answer> searchCases(CommandContext& context, const QString& text)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<domain::CaseSummary> found, desk::searchCases(*desk, text, searchLimit));
    return Answer{{{u"cases"_s, summariesField(found)}}, summaryLines(found)};
}

Result<Answer> showHistory(CommandContext& context, const QString& text)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(text));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk::caseHistory(*desk, id));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::AuditEntry& entry : entries) {
        array.append(historyFields(entry));
        rows.append({QString::number(entry.sequence), isoWithOffset(entry.at), entry.actorName, entry.action});
    }
    return Answer{{{u"entries"_s, array}}, tableLines({u"NO"_s, u"AT"_s, u"WHO"_s, u"WHAT"_s}, rows)};
}

Result<desk::CaseField> fieldArgument(const QString& text)
{
    static const QHash<QString, desk::CaseField> fields{{u"NAME"_s, desk::CaseField::SubjectName},
                                                        {u"PHONE"_s, desk::CaseField::SubjectPhone},
                                                        {u"MEMBER"_s, desk::CaseField::SubjectMember},
                                                        {u"ORDER"_s, desk::CaseField::SubjectOrder},
                                                        {u"CONTACT"_s, desk::CaseField::RequesterContact}};
    const auto field = fields.constFind(text.toUpper());
    if (field == fields.constEnd())
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"field"_s}, {u"code"_s, text}});
    return *field;
}

Result<Answer> unmask(CommandContext& context, const UnmaskOptions& options)
{
    RD_TRY_ASSIGN(const desk::CaseField field, fieldArgument(options.field));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QString value, desk::unmaskField(*desk, id, field, options.reason));
    return Answer{{{u"field"_s, options.field.toUpper()}, {u"value"_s, value}}, {value}};
}

Result<void> changeAccess(desk::Desk& desk, const domain::CaseId& id, const AccessOptions& options)
{
    if (options.request)
        RD_TRY(desk::requestAccess(desk, id, options.reason));
    else if (options.approve || options.refuse)
        RD_TRY(desk::decideAccess(
            desk, id, options.approve ? desk::AccessDecision::Approve : desk::AccessDecision::Refuse, options.reason));
    return {};
}

// Asks, decides, or only says where the access stands.
Result<Answer> access(CommandContext& context, const AccessOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(changeAccess(*desk, id, options));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    const QString state = file.access.latest ? domain::codeOf(file.access.latest->state) : u"NONE"_s;
    return Answer{{{u"case"_s, file.header.number}, {u"access"_s, accessFields(file)}},
                  {u"%1  access to the minor's data: %2%3"_s.arg(
                      file.header.number, state, file.access.concealed ? u", shown as *"_s : QString())}};
}

struct FileOptions {
    QString caseText;
    PaperOptions paper;
};

Result<Answer> writeCaseFile(CommandContext& context, const FileOptions& options)
{
    RD_TRY(requireFreeFiles(options.paper));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(const desk::CaseFileWritten written,
                  desk::printCaseFile(*desk, id, sheetLanguageOf(options.paper), options.paper.pdf,
                                      tellingProgress(context, u"entry"_s)));
    return Answer{{{u"case"_s, written.number},
                   {u"pdf"_s, options.paper.pdf},
                   {u"sha256"_s, written.sha256},
                   {u"pages"_s, written.pages}},
                  {u"%1  %2 pages in %3"_s.arg(written.number).arg(written.pages).arg(options.paper.pdf),
                   u"SHA-256 %1"_s.arg(written.sha256)}};
}

// A command that takes one case or one text and nothing else.
void addOnWord(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
               const char* word, const char* wordDoes, Result<Answer> (*run)(CommandContext&, const QString&))
{
    auto text = std::make_shared<QString>();
    CLI::App* command =
        line.command(group, name, does, example, [text, run](CommandContext& context) { return run(context, *text); });
    addText(command, word, *text, wordDoes)->required();
}

void addWhy(CommandLine& line, CLI::App* group, const char* caseWord)
{
    auto asking = std::make_shared<WhyOptions>();
    CLI::App* why = line.command(
        group, "why", "Why this date: D0 to T+15 day by day, with the notice behind each",
        "rightsdesk-cli --desk rights.rdb --user li case why 0007 --pdf why.pdf",
        [asking](CommandContext& context) { return whyDate(context, *asking); }, Drawing::Pages);
    addText(why, "CASE", asking->caseText, caseWord)->required();
    addNumber(why, "--item", asking->item, {1, mostItems}, "An item with a clock of its own (R-DL-11)");
    addText(why, "--pdf", asking->pdf, "Where the one page for the file goes")->type_name("FILE");
}

void addAccess(CommandLine& line, CLI::App* group, const char* caseWord)
{
    auto options = std::make_shared<AccessOptions>();
    CLI::App* command = line.command(
        group, "access", "A minor's data: ask to see them, decide about it, or look how it stands (R-CH-02)",
        "rightsdesk-cli --desk rights.rdb --user li case access 0007 --request --reason \"compare the rows\"",
        [options](CommandContext& context) { return access(context, *options); });
    addText(command, "CASE", options->caseText, caseWord)->required();
    CLI::Option* request = addFlag(command, "--request", options->request, "Ask to see the data");
    CLI::Option* approve =
        addFlag(command, "--approve", options->approve, "Approve what another person asked for; holds until closing");
    CLI::Option* refuse = addFlag(command, "--refuse", options->refuse, "Refuse it, with a reason");
    request->excludes(approve)->excludes(refuse);
    approve->excludes(refuse);
    addText(command, "--reason", options->reason, "Why; optional when approving");
}

void addFile(CommandLine& line, CLI::App* group, const char* caseWord)
{
    auto options = std::make_shared<FileOptions>();
    CLI::App* command = line.command(
        group, "file", "The whole file of a case for a court or a regulator, masked, with what the log proves",
        "rightsdesk-cli --desk rights.rdb --user wang case file 0007 --pdf file.pdf",
        [options](CommandContext& context) { return writeCaseFile(context, *options); }, Drawing::Pages);
    addText(command, "CASE", options->caseText, caseWord)->required();
    addPdfOptions(command, options->paper)->required();
}

} // namespace

void addCaseCommands(CommandLine& line)
{
    CLI::App* group = line.group("case", "Look at cases and verify the requester",
                                 "rightsdesk-cli --desk rights.rdb --user li case list --mine");
    auto listing = std::make_shared<ListOptions>();
    CLI::App* list = line.command(
        group, "list", "Cases: open ones overdue first, then minors, then fewest days left; others by due date",
        "rightsdesk-cli --desk rights.rdb --user li case list --due-within 2",
        [listing](CommandContext& context) { return listCases(context, *listing); });
    addText(list, "--state", listing->state, "RECEIVED VERIFYING IN_PROGRESS ...")->type_name("STATE");
    addNumber(list, "--due-within", listing->dueWithin, {0, workingYear}, "Open cases due within so many working days");
    addFlag(list, "--mine", listing->mine, "Only those you handle");
    addFlag(list, "--open", listing->open, "Only those not answered yet");
    addNumber(list, "--limit", listing->limit, {1, longestPage}, "Rows of a page");
    addText(list, "--after", listing->after, "The \"next\" of the page before");

    const char* caseWord = "The number DSR-..., or an ending of it that only one case has";
    addOnWord(line, group, "show", "Everything about a case, masked",
              "rightsdesk-cli --desk rights.rdb --user li case show DSR-20261124-0007", "CASE", caseWord, showCase);
    addOnWord(line, group, "search", "By case number, last four digits of a phone, pinyin initials, words",
              "rightsdesk-cli --desk rights.rdb --user li case search 1234", "TEXT", "What to look for", searchCases);
    addOnWord(line, group, "history", "The audited timeline of a case",
              "rightsdesk-cli --desk rights.rdb --user li case history 0007", "CASE", caseWord, showHistory);

    addWhy(line, group, caseWord);
    addFile(line, group, caseWord);
    addAccess(line, group, caseWord);
    addMaterialCommand(line, group);
    auto unmasking = std::make_shared<UnmaskOptions>();
    CLI::App* clear =
        line.command(group, "unmask", "One value in clear, logged with the reason (R-ID-04)",
                     "rightsdesk-cli --desk rights.rdb --user li case unmask 0007 PHONE --reason \"call back\"",
                     [unmasking](CommandContext& context) { return unmask(context, *unmasking); });
    addText(clear, "CASE", unmasking->caseText, caseWord)->required();
    addText(clear, "FIELD", unmasking->field, "NAME PHONE MEMBER ORDER CONTACT")->required();
    addText(clear, "--reason", unmasking->reason, "Why you must see it")->required();
}

} // namespace rd::cli
