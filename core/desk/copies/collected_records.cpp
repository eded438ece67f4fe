#include "core/desk/copies/collected_records.h"

#include "core/desk/desk_parts.h"
#include "core/sources/identity_match.h"

#include <algorithm>

namespace rd::desk {

using domain::Decision;
using domain::FoundRecord;
using domain::MatchKind;

namespace {

using RowKey = std::pair<QString, int>;

RowKey keyOf(const FoundRecord& record)
{
    return {record.file.text(), record.row};
}

// A certain row is taken by the program, and left again when it turns out to be only possible. A row that may not reach
// the requester is left, so that nobody need decide it.
void carryDecision(FoundRecord& fresh, const FoundRecord* before, const std::optional<QStringList>& reachable)
{
    if (reachable && !reachable->contains(fresh.category))
        fresh.decision = Decision::No;
    else
        fresh.decision = fresh.kind == MatchKind::Certain ? Decision::Yes : Decision::Undecided;
    if (!before)
        return;
    fresh.id = before->id;
    if (!before->decidedBy.isEmpty()) {
        fresh.decision = before->decision;
        fresh.decidedBy = before->decidedBy;
    }
}

bool sameMatch(const FoundRecord& a, const FoundRecord& b)
{
    return a.kind == b.kind && a.via == b.via && a.role == b.role && a.decision == b.decision;
}

void countMatches(domain::SourceFile& file, const sources::TableMatches& matches)
{
    file.certain =
        static_cast<int>(std::count_if(matches.records.begin(), matches.records.end(),
                                       [](const FoundRecord& record) { return record.kind == MatchKind::Certain; }));
    file.possible = static_cast<int>(matches.records.size()) - file.certain;
    file.rejected = matches.rejected;
}

} // namespace

bool isTaken(const FoundRecord& record)
{
    return record.decision == Decision::Yes;
}

RecordChanges matchAll(const domain::Case& theCase, const std::optional<QStringList>& reachable,
                       const QList<CollectedTable>& tables, const QList<FoundRecord>& onFile, const JobToken& job)
{
    QHash<RowKey, FoundRecord> before;
    for (const FoundRecord& record : onFile)
        before.insert(keyOf(record), record);
    QList<sources::SourceTable> plain;
    for (const CollectedTable& collected : tables)
        plain.append(collected.table);

    RecordChanges changes;
    const QList<sources::TableMatches> found = sources::matchIdentity(sources::seedOf(theCase.subject), plain, job);
    for (qsizetype i = 0; i < found.size(); ++i) {
        domain::SourceFile file = tables.at(i).file;
        countMatches(file, found.at(i));
        changes.files.append(file);
        for (FoundRecord fresh : found.at(i).records) {
            fresh.caseId = theCase.id;
            fresh.file = file.id;
            const auto known = before.constFind(keyOf(fresh));
            const FoundRecord* old = known == before.constEnd() ? nullptr : &*known;
            carryDecision(fresh, old, reachable);
            if (!old) {
                fresh.id = domain::RecordId::create();
                changes.added.append(fresh);
            } else if (!sameMatch(fresh, *old)) {
                changes.changed.append(fresh);
            }
            changes.after.append(fresh);
            before.remove(keyOf(fresh));
        }
    }
    for (const FoundRecord& gone : std::as_const(before)) {
        if (gone.decidedBy.isEmpty())
            changes.removed.append(gone.id);
        else
            changes.after.append(gone);
    }
    return changes;
}

QList<domain::Redaction> newProposals(const Desk& desk, const domain::Case& theCase, const QList<FoundRecord>& records,
                                      const QList<domain::Redaction>& marked)
{
    QList<FoundRecord> taken;
    std::copy_if(records.begin(), records.end(), std::back_inserter(taken), isTaken);
    QList<domain::Redaction> fresh;
    for (domain::Redaction proposal : sources::proposeRedactions(sources::seedOf(theCase.subject), taken)) {
        const bool known = std::any_of(marked.begin(), marked.end(), [&](const domain::Redaction& one) {
            return one.record == proposal.record && one.field == proposal.field
                && (one.text.isEmpty() || one.text == proposal.text);
        });
        if (known)
            continue;
        proposal.id = domain::RedactionId::create();
        proposal.caseId = theCase.id;
        proposal.proposed = true;
        proposal.markedBy = desk.session().user().id;
        fresh.append(proposal);
    }
    return fresh;
}

} // namespace rd::desk
