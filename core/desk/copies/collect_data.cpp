#include "core/desk/copies/collect_data.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/copies/collected_records.h"
#include "core/desk/desk_parts.h"
#include "core/desk/intake/data_scope.h"
#include "core/desk/tasks/task_worksheet.h"
#include "core/desk/verification/verify_requester.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QFileInfo>

namespace rd::desk {

using domain::CaseState;

namespace {

// COLLECT may start after the level is reached (rule book §7): some item that discloses data is being worked on.
Result<void> requireCollecting(const Desk& desk, const domain::Case& theCase)
{
    const auto collecting = [](const domain::RequestItem& item) {
        return disclosesData(item.right) && item.state == CaseState::InProgress;
    };
    const auto collected = std::find_if(theCase.items.begin(), theCase.items.end(), collecting);
    if (collected != theCase.items.end())
        return requireLevel(desk, theCase, *collected);
    return refuseUnstarted(desk, theCase, [](const domain::RequestItem& item) { return disclosesData(item.right); });
}

Result<QList<CollectedTable>> tablesOnFile(const storage::FoundRepository& found, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<domain::SourceFile> files, found.files(caseId));
    RD_TRY_ASSIGN(const QList<QByteArray> packed, found.tables(caseId));
    QList<CollectedTable> tables;
    for (qsizetype i = 0; i < packed.size(); ++i) {
        RD_TRY_ASSIGN(sources::SourceTable table, sources::unpackTable(packed.at(i)));
        tables.append({files.at(i), std::move(table)});
    }
    return tables;
}

Result<CollectedTable> readFile(const Desk& desk, const domain::CaseId& caseId, const QString& path,
                                const JobToken& job)
{
    RD_TRY_ASSIGN(sources::SourceTable table, sources::readTableIsolated(path, job));
    // What comes back from a holder as an answer is no export of its data.
    if (table.kind == taskAnswersKind)
        return fail(ErrorCode::FileKindUnknown,
                    {{QStringLiteral("file"), table.fileName}, {QStringLiteral("headers"), table.headers}});
    domain::SourceFile file;
    file.id = domain::SourceFileId::create();
    file.caseId = caseId;
    file.name = QFileInfo(path).fileName();
    file.kind = table.kind;
    file.kindTitle = table.kindTitle;
    file.sha256 = table.sha256;
    file.rows = static_cast<int>(table.rows.size());
    file.warnings = table.warnings;
    file.addedAt = desk.clock().now();
    file.addedBy = desk.session().user().id;
    return CollectedTable{file, std::move(table)};
}

Result<QList<CollectedTable>> readFiles(const Desk& desk, const domain::CaseId& caseId, const QStringList& paths,
                                        const QList<CollectedTable>& known, const JobToken& job)
{
    QList<CollectedTable> fresh;
    const auto seen = [&](const QString& sha256) {
        const auto same = [&](const CollectedTable& one) { return one.file.sha256 == sha256; };
        return std::any_of(known.begin(), known.end(), same) || std::any_of(fresh.begin(), fresh.end(), same);
    };
    for (const QString& path : paths) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        job.report(static_cast<int>(fresh.size()), static_cast<int>(paths.size()));
        RD_TRY_ASSIGN(CollectedTable read, readFile(desk, caseId, path, job));
        if (seen(read.file.sha256))
            return fail(ErrorCode::AlreadyDone, {{QStringLiteral("file"), read.file.name}});
        fresh.append(std::move(read));
    }
    return fresh;
}

domain::AuditEvent searchedEvent(const domain::SourceFile& file)
{
    return objectEvent(QStringLiteral("SourceSearched"), QStringLiteral("file"), file.id.text(), file.caseId,
                       {{QStringLiteral("file"), file.name},
                        {QStringLiteral("sha256"), file.sha256},
                        {QStringLiteral("rows"), file.rows},
                        {QStringLiteral("certain"), file.certain},
                        {QStringLiteral("possible"), file.possible}});
}

Result<void> saveChanges(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                         const RecordChanges& changes)
{
    RD_TRY(work.found().removeRecords(changes.removed));
    RD_TRY(work.found().addRecords(changes.added));
    for (const domain::FoundRecord& record : changes.changed)
        RD_TRY(work.found().updateRecord(record));
    RD_TRY_ASSIGN(const QList<domain::Redaction> marked, work.found().redactions(theCase.id));
    return work.found().addRedactions(newProposals(desk, theCase, changes.after, marked));
}

// What proves that the data were collected are the files themselves.
void takeAsProof(const QList<domain::SourceFile>& files, domain::Task& task)
{
    QStringList names;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const domain::SourceFile& file : files) {
        names.append(file.name);
        hash.addData(file.sha256.toLatin1());
    }
    task.proofName = names.join(QLatin1String(", "));
    task.proofHash = QString::fromLatin1(hash.result().toHex());
}

Result<void> requireReachable(const Desk& desk, const domain::Case& theCase, const domain::FoundRecord& record)
{
    RD_TRY_ASSIGN(const std::optional<QStringList> reachable, reachableCategories(desk, theCase));
    if (!reachable || reachable->contains(record.category))
        return {};
    return fail(ErrorCode::RecipientNotAllowed, {{QStringLiteral("category"), record.category}});
}

} // namespace

Result<domain::CollectionSummary> collectData(Desk& desk, const domain::CaseId& caseId, const QStringList& paths,
                                              const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::CollectData));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY(requireCollecting(desk, theCase));
    RD_TRY_ASSIGN(QList<CollectedTable> tables, tablesOnFile(desk.storage().found(), caseId));
    RD_TRY_ASSIGN(const QList<CollectedTable> fresh, readFiles(desk, caseId, paths, tables, job));
    const qsizetype known = tables.size();
    tables += fresh;

    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> onFile, work.found().records(caseId));
    RD_TRY_ASSIGN(const std::optional<QStringList> reachable, reachableCategories(desk, theCase));
    const RecordChanges changes = matchAll(theCase, reachable, tables, onFile, job);
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    domain::CollectionSummary summary;
    QList<domain::AuditEvent> events;
    for (qsizetype i = 0; i < changes.files.size(); ++i) {
        const domain::SourceFile& file = changes.files.at(i);
        if (i < known) {
            RD_TRY(work.found().updateFile(file));
            continue;
        }
        RD_TRY(work.found().addFile(file, sources::packTable(tables.at(i).table)));
        summary.files.append(file);
        events.append(searchedEvent(file));
    }
    RD_TRY(saveChanges(desk, work, theCase, changes));
    RD_TRY(commitAndAnnounce(desk, work, events));
    return summary;
}

Result<void> takeOutFile(Desk& desk, const domain::CaseId& caseId, const domain::SourceFileId& fileId,
                         const JobToken& job)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::CollectData));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireCollecting(desk, theCase));
    RD_TRY_ASSIGN(QList<CollectedTable> tables, tablesOnFile(work.found(), caseId));
    const auto out =
        std::find_if(tables.begin(), tables.end(), [&](const CollectedTable& one) { return one.file.id == fileId; });
    if (out == tables.end())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("sourceFile")}});
    const domain::SourceFile gone = out->file;
    tables.erase(out);
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> onFile, work.found().records(caseId));
    RD_TRY_ASSIGN(const std::optional<QStringList> reachable, reachableCategories(desk, theCase));
    RecordChanges changes = matchAll(theCase, reachable, tables, onFile, job);
    // Its rows go whatever was decided of them.
    for (const domain::FoundRecord& record : onFile) {
        if (record.file == fileId && !changes.removed.contains(record.id))
            changes.removed.append(record.id);
    }
    changes.after.removeIf([&](const domain::FoundRecord& record) { return record.file == fileId; });
    for (const domain::SourceFile& file : std::as_const(changes.files))
        RD_TRY(work.found().updateFile(file));
    RD_TRY(saveChanges(desk, work, theCase, changes));
    RD_TRY(work.found().removeFile(fileId));
    return commitAndAnnounce(
        desk, work,
        {objectEvent(QStringLiteral("SourceTakenOut"), QStringLiteral("file"), fileId.text(), caseId,
                     {{QStringLiteral("file"), gone.name},
                      {QStringLiteral("sha256"), gone.sha256},
                      {QStringLiteral("records"), changes.removed.size()}})});
}

Result<void> decideMatch(Desk& desk, const domain::RecordId& recordId, domain::Decision decision)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::DecideMatches));
    RD_TRY_ASSIGN(domain::FoundRecord record, work.found().find(recordId));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(record.caseId));
    RD_TRY(requireCollecting(desk, theCase));
    if (decision == domain::Decision::Yes)
        RD_TRY(requireReachable(desk, theCase, record));
    record.decision = decision;
    record.decidedBy = desk.session().user().id;
    RD_TRY(work.found().updateRecord(record));
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, work.found().records(record.caseId));
    RD_TRY_ASSIGN(const QList<domain::Redaction> marked, work.found().redactions(record.caseId));
    RD_TRY(work.found().addRedactions(newProposals(desk, theCase, records, marked)));
    return commitAndAnnounce(desk, work,
                             {objectEvent(QStringLiteral("MatchDecided"), QStringLiteral("record"), recordId.text(),
                                          record.caseId, {{QStringLiteral("decision"), codeOf(decision)}})});
}

Result<void> finishCollection(Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::CollectData));
    RD_TRY_ASSIGN(const QList<domain::SourceFile> files, work.found().files(caseId));
    if (files.isEmpty())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("file")}});
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, work.found().records(caseId));
    const auto undecided = std::count_if(records.begin(), records.end(), [](const domain::FoundRecord& record) {
        return record.decision == domain::Decision::Undecided;
    });
    if (undecided > 0)
        return fail(ErrorCode::MatchesUndecided, {{QStringLiteral("count"), qlonglong(undecided)}});

    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, work.tasks().ofCase(caseId));
    int done = 0;
    for (domain::Task task : tasks) {
        RD_TRY_ASSIGN(domain::TaskFacts facts, taskFacts(desk, theCase, task));
        facts.proofGiven = true; // the files
        // Nothing has been collected yet for an item whose requester is not verified.
        if (task.operation != domain::Operation::Collect || !domain::isOpen(task.state)
            || !domain::requireStarted(facts))
            continue;
        RD_TRY(domain::requireTaskMove(facts, domain::TaskState::Done));
        task.state = domain::TaskState::Done;
        takeAsProof(files, task);
        task.doneBy = desk.session().user().id;
        task.doneAt = desk.clock().now();
        RD_TRY(work.tasks().update(task));
        ++done;
    }
    return commitAndAnnounce(desk, work,
                             {caseEvent(QStringLiteral("CollectionFinished"), caseId,
                                        {{QStringLiteral("files"), files.size()}, {QStringLiteral("tasks"), done}})});
}

} // namespace rd::desk
