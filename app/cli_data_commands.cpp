#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/unmask_field.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/copies/redact_field.h"
#include "core/desk/verification/load_reference.h"
#include "core/desk/vocabulary.h"
#include "core/sources/source_table.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct DataOptions {
    QString caseText;
    QStringList files;
    QString source;
    QString record;
    QString decision;
    QString field;
    QString text;
    QString reason;
};

Result<domain::CaseFile> caseFileOf(CommandContext& context, const QString& caseText)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    return desk::showCase(*desk, id);
}

QString fileNameOf(const domain::CaseFile& file, const domain::SourceFileId& id)
{
    for (const domain::SourceFile& one : file.files) {
        if (one.id == id)
            return one.name;
    }
    return {};
}

// FILE:ROW as `data matches` lists it, or the id of the record.
Result<domain::RecordId> recordArgument(const domain::CaseFile& file, const QString& text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QList<domain::RecordId> named;
    for (const domain::FoundRecord& record : file.records) {
        const bool byPlace = colon > 0 && text.left(colon) == fileNameOf(file, record.file)
            && text.mid(colon + 1) == QString::number(record.row);
        if (byPlace || record.id.text() == text)
            named.append(record.id);
    }
    if (named.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"record"_s}});
    if (named.size() > 1)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"record"_s}});
    return named.first();
}

// The evidence in words: "masked phone, name".
QString reasonOf(const domain::FoundRecord& record)
{
    QStringList words;
    for (QString code : record.via)
        words.append(code.replace(u'_', u' '));
    return words.join(u", "_s);
}

// --source says what a file must be; a file of another kind is refused before anything is kept.
Result<void> requireKind(const QStringList& paths, const QString& kind)
{
    if (kind.isEmpty())
        return {};
    for (const QString& path : paths) {
        RD_TRY_ASSIGN(const sources::SourceTable table, sources::readTableIsolated(path));
        if (table.kind != kind)
            return fail(ErrorCode::FileKindUnknown,
                        {{u"file"_s, path}, {u"expected"_s, kind}, {u"found"_s, table.kind}});
    }
    return {};
}

Result<Answer> addData(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(requireKind(options.files, options.source));
    RD_TRY_ASSIGN(const domain::CollectionSummary summary, desk::collectData(*desk, id, options.files, JobToken()));
    QJsonArray files;
    QList<QStringList> rows;
    for (const domain::SourceFile& file : summary.files) {
        files.append(sourceFileFields(file));
        rows.append({file.name, file.kindTitle, QString::number(file.rows), QString::number(file.certain),
                     QString::number(file.possible), QString::number(file.rejected),
                     QString::number(file.warnings.size())});
    }
    return Answer{
        {{u"files"_s, files}},
        tableLines({u"FILE"_s, u"KIND"_s, u"ROWS"_s, u"CERTAIN"_s, u"POSSIBLE"_s, u"REJECTED"_s, u"WARNINGS"_s}, rows)};
}

Result<Answer> removeData(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    const auto wanted = std::find_if(file.files.begin(), file.files.end(),
                                     [&](const domain::SourceFile& one) { return one.name == options.files.value(0); });
    if (wanted == file.files.end())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"sourceFile"_s}});
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::takeOutFile(*desk, file.header.id, wanted->id, JobToken()));
    return Answer{{{u"file"_s, wanted->name}, {u"removed"_s, true}}, {u"%1 and its rows are out."_s.arg(wanted->name)}};
}

Result<Answer> listMatches(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    const QHash<QString, domain::DataClass> classes = desk::vocabulary(*desk).dataClasses;
    QJsonArray matches;
    QList<QStringList> rows;
    for (const domain::FoundRecord& record : file.records) {
        const QString name = fileNameOf(file, record.file);
        const QString kind = domain::codeOf(record.kind);
        const QString decided = domain::codeOf(record.decision);
        matches.append(
            QJsonObject{{u"id"_s, record.id.text()},
                        {u"file"_s, name},
                        {u"row"_s, record.row},
                        {u"kind"_s, kind},
                        {u"role"_s, record.role},
                        {u"category"_s, record.category},
                        {u"class"_s, domain::codeOf(domain::classOf(record, classes.value(record.category)))},
                        {u"via"_s, textsField(record.via)},
                        {u"reason"_s, reasonOf(record)},
                        {u"decided"_s, decided}});
        rows.append({u"%1:%2"_s.arg(name).arg(record.row), kind, record.role, decided, reasonOf(record)});
    }
    return Answer{{{u"matches"_s, matches}},
                  tableLines({u"MATCH"_s, u"KIND"_s, u"ROLE"_s, u"DECIDED"_s, u"REASON"_s}, rows)};
}

Result<Answer> showRecord(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    RD_TRY_ASSIGN(const domain::RecordId wanted, recordArgument(file, options.record));
    QJsonArray fields;
    QList<QStringList> rows;
    for (const domain::FoundRecord& record : file.records) {
        if (!(record.id == wanted))
            continue;
        for (const domain::FoundField& field : record.fields) {
            fields.append(QJsonObject{
                {u"field"_s, field.name}, {u"value"_s, field.value}, {u"kind"_s, domain::codeOf(field.kind)}});
            rows.append({field.name, domain::codeOf(field.kind), field.value});
        }
    }
    return Answer{{{u"match"_s, options.record}, {u"fields"_s, fields}},
                  tableLines({u"FIELD"_s, u"KIND"_s, u"VALUE"_s}, rows)};
}

Result<Answer> decide(CommandContext& context, const DataOptions& options)
{
    const std::optional<domain::Decision> decision = domain::parseDecision(options.decision.toLower());
    if (!decision)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"decision"_s}, {u"code"_s, options.decision}});
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    RD_TRY_ASSIGN(const domain::RecordId record, recordArgument(file, options.record));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::decideMatch(*desk, record, *decision));
    const QString decided = domain::codeOf(*decision);
    return Answer{{{u"match"_s, options.record}, {u"decided"_s, decided}}, {u"%1: %2"_s.arg(options.record, decided)}};
}

Result<Answer> finish(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::finishCollection(*desk, id));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*desk, id));
    return Answer{
        {{u"case"_s, file.header.number}, {u"files"_s, file.files.size()}, {u"records"_s, file.records.size()}},
        {u"%1: collection finished, %2 files, %3 records"_s.arg(file.header.number)
             .arg(file.files.size())
             .arg(file.records.size())}};
}

Result<Answer> redact(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::RedactionReason reason,
                  codeArgument("reason", options.reason, domain::parseRedactionReason));
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    RD_TRY_ASSIGN(const domain::RecordId record, recordArgument(file, options.record));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Redaction redaction,
                  desk::redactField(*desk, record, options.field, options.text, reason));
    return Answer{
        {{u"redaction"_s, redaction.id.text()},
         {u"field"_s, redaction.field},
         {u"reason"_s, domain::codeOf(redaction.reason)}},
        {u"%1 %2 is hidden in the copy (%3)"_s.arg(options.record, redaction.field, domain::codeOf(redaction.reason))}};
}

Result<Answer> listRedactions(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    QHash<domain::RecordId, QString> places;
    for (const domain::FoundRecord& record : file.records)
        places.insert(record.id, u"%1:%2"_s.arg(fileNameOf(file, record.file)).arg(record.row));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::Redaction& redaction : file.redactions) {
        const QString reason = domain::codeOf(redaction.reason);
        array.append(QJsonObject{{u"redaction"_s, redaction.id.text()},
                                 {u"match"_s, places.value(redaction.record)},
                                 {u"field"_s, redaction.field},
                                 {u"wholeField"_s, redaction.text.isEmpty()},
                                 {u"reason"_s, reason},
                                 {u"proposed"_s, redaction.proposed},
                                 {u"markedBy"_s, file.userNames.value(redaction.markedBy.text())},
                                 {u"reviewedBy"_s, file.userNames.value(redaction.reviewedBy.text())}});
        rows.append({places.value(redaction.record), redaction.field, reason,
                     file.userNames.value(redaction.markedBy.text()),
                     file.userNames.value(redaction.reviewedBy.text())});
    }
    return Answer{{{u"redactions"_s, array}},
                  tableLines({u"RECORD"_s, u"FIELD"_s, u"REASON"_s, u"MARKED BY"_s, u"REVIEWED BY"_s}, rows)};
}

Result<Answer> restore(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::RedactionId redaction, domain::RedactionId::parse(options.record));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::restoreField(*desk, id, redaction));
    return Answer{{{u"redaction"_s, options.record}, {u"restored"_s, true}}, {u"The field is in the copy again."_s}};
}

Result<Answer> unmask(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, caseFileOf(context, options.caseText));
    RD_TRY_ASSIGN(const domain::RecordId record, recordArgument(file, options.record));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QString value, desk::unmaskRecordField(*desk, record, options.field, options.reason));
    return Answer{{{u"field"_s, options.field}, {u"value"_s, value}}, {value}};
}

Result<Answer> loadReference(CommandContext& context, const DataOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::ReferenceSummary summary, desk::loadReference(*desk, options.files.value(0), JobToken()));
    return Answer{{{u"kind"_s, summary.kindTitle}, {u"profiles"_s, summary.profiles}},
                  {u"%1: %2 persons in the verification register"_s.arg(summary.kindTitle).arg(summary.profiles)}};
}

struct Added {
    CLI::App* command;
    std::shared_ptr<DataOptions> options;
};

Added addDataCommand(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                     Result<Answer> (*run)(CommandContext&, const DataOptions&))
{
    auto options = std::make_shared<DataOptions>();
    CLI::App* command = line.command(group, name, does, example,
                                     [options, run](CommandContext& context) { return run(context, *options); });
    return {command, options};
}

Added addCaseCommand(CommandLine& line, CLI::App* group, const char* name, const char* does, const char* example,
                     Result<Answer> (*run)(CommandContext&, const DataOptions&))
{
    const Added added = addDataCommand(line, group, name, does, example, run);
    addText(added.command, "CASE", added.options->caseText,
            "The number DSR-..., or an ending of it that only one case has")
        ->required();
    return added;
}

void addRecord(const Added& added, const char* word)
{
    addText(added.command, word, added.options->record,
            "FILE:ROW as \"data matches\" lists it, or the id of the record")
        ->required();
}

void addCollection(CommandLine& line, CLI::App* group)
{
    const Added add = addCaseCommand(
        line, group, "add", "Search export files for the person; all of them or none",
        "rightsdesk-cli --desk rights.rdb --user li data add 0007 shuyun_members.csv jd_orders.xlsx", addData);
    addFiles(add.command, "FILE", add.options->files, "Export files as the systems wrote them")->required();
    addText(add.command, "--source", add.options->source,
            "What the files must be, as tmall_orders; recognised by their columns when left out")
        ->type_name("ID");
    const Added remove =
        addCaseCommand(line, group, "remove", "Take a file out that was added by mistake, with its rows",
                       "rightsdesk-cli --desk rights.rdb --user li data remove 0007 jd_orders.xlsx", removeData);
    addFiles(remove.command, "FILE", remove.options->files, "Its name, as \"case show\" has it")
        ->required()
        ->expected(1);
    addCaseCommand(line, group, "matches", "Rows that belong, or may belong, to the person, and why",
                   "rightsdesk-cli --desk rights.rdb --user li data matches 0007", listMatches);
    addRecord(addCaseCommand(line, group, "show", "The fields of a found row, the person's own identifiers masked",
                             "rightsdesk-cli --desk rights.rdb --user li data show 0007 jd_orders.csv:94", showRecord),
              "RECORD");
    const Added decision =
        addCaseCommand(line, group, "decide", "Take or leave a possible row",
                       "rightsdesk-cli --desk rights.rdb --user li data decide 0007 pos_receipts.xls:69 yes", decide);
    addRecord(decision, "MATCH");
    addText(decision.command, "DECISION", decision.options->decision, "yes or no")->required();
    addCaseCommand(line, group, "finish", "Everything has been searched: the COLLECT tasks are done",
                   "rightsdesk-cli --desk rights.rdb --user li data finish 0007", finish);
    const Added reference =
        addDataCommand(line, group, "reference", "Fill the verification register from an export of members or orders",
                       "rightsdesk-cli --desk rights.rdb --user wang data reference shuyun_members.csv", loadReference);
    addFiles(reference.command, "FILE", reference.options->files, "The export file")->required()->expected(1);
}

void addRedaction(CommandLine& line, CLI::App* group)
{
    const Added hide = addCaseCommand(line, group, "redact", "Hide a field, or a text in it, in the copy",
                                      "rightsdesk-cli --desk rights.rdb --user li data redact 0007 "
                                      "customer_service_chats.json:35 agent --reason STAFF",
                                      redact);
    addRecord(hide, "RECORD");
    addText(hide.command, "FIELD", hide.options->field, "The column")->required();
    addText(hide.command, "--text", hide.options->text, "Only this text in it; the whole field when left out");
    addText(hide.command, "--reason", hide.options->reason,
            "THIRD_PARTY STAFF BUYER_ACCOUNT OTHER_CHILD INTERNAL_NOTE CHILD_DATA CARD_NUMBER SECRET")
        ->required();
    addCaseCommand(line, group, "redactions", "What the copy will not show, why, and who said so",
                   "rightsdesk-cli --desk rights.rdb --user li data redactions 0007", listRedactions);
    const Added back = addCaseCommand(line, group, "restore", "Undo a redaction",
                                      "rightsdesk-cli --desk rights.rdb --user li data restore 0007 0190...", restore);
    addText(back.command, "REDACTION", back.options->record, "Id of the redaction")->required();
    const Added clear = addCaseCommand(
        line, group, "unmask", "One field of a found row in clear, logged with the reason (R-ID-04)",
        "rightsdesk-cli --desk rights.rdb --user li data unmask 0007 jd_orders.csv:94 客户地址 --reason \"compare\"",
        unmask);
    addRecord(clear, "RECORD");
    addText(clear.command, "FIELD", clear.options->field, "The column")->required();
    addText(clear.command, "--reason", clear.options->reason, "Why you must see it")->required();
}

} // namespace

void addDataCommands(CommandLine& line)
{
    CLI::App* group = line.group("data", "Find the person's data in export files",
                                 "rightsdesk-cli --desk rights.rdb --user li data matches 0007");
    addCollection(line, group);
    addRedaction(line, group);
}

} // namespace rd::cli
