#include "core/desk/confirm_erasure.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erase_packages.h"
#include "core/desk/erasure_guards.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseId;
using domain::ErasureObstacle;
using domain::ErasureProposal;

namespace {

Result<ErasureProposal> listToConfirm(const Desk& desk, const domain::ErasureProposalId& seen)
{
    RD_TRY_ASSIGN(const std::optional<ErasureProposal> waiting, desk.storage().erasures().waiting());
    if (!waiting || (!seen.isEmpty() && !(seen == waiting->id)))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"erasure"_s}});
    if (waiting->proposedBy == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"proposer"_s}});
    return *waiting;
}

// R-AU-01: told outside the case, whose key is gone. No number: a letter in a drawer bears it.
domain::AuditEvent erasedEvent(const domain::Case& erased, const ErasureProposal& list)
{
    return objectEvent(u"CaseErased"_s, u"case"_s, erased.id.text(), {},
                       {{u"from"_s, codeOf(erased.state)},
                        {u"to"_s, codeOf(domain::CaseState::Erased)},
                        {u"list"_s, list.id.text()},
                        {u"proposedBy"_s, list.proposedBy.text()}});
}

// Looked at once more while nobody else can write.
Result<void> eraseRecords(Desk& desk, const CaseId& caseId, const domain::ErasureProposalId& listId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmErasure));
    RD_TRY_ASSIGN(ErasureProposal list, listToConfirm(desk, listId));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const domain::ErasableCase judged, judgedForErasure(desk, theCase));
    RD_TRY(requireErasable(desk, theCase, judged, list.proposedBy));
    RD_TRY_ASSIGN(const domain::Tombstone left, tombstoneOf(desk, theCase));
    RD_TRY_ASSIGN(const QDateTime last, work.erasures().lastStep(caseId));
    list.cases.removeAll(caseId);
    ++list.erased;
    RD_TRY(work.erasures().erase(caseId, left));
    RD_TRY(work.erasures().dropFailuresUntil(last));
    RD_TRY(work.erasures().save(list));
    return commitAndAnnounce(desk, work, {erasedEvent(theCase, list)});
}

// What came in the way, or nothing once it is erased.
Result<std::optional<domain::ErasableCase>> eraseOrKeep(Desk& desk, const CaseId& caseId,
                                                        const domain::ErasureProposalId& list)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(domain::ErasableCase judged, judgedForErasure(desk, theCase));
    if (judged.obstacle)
        return judged;
    RD_TRY_ASSIGN(const bool gone, erasePackagesOf(desk, caseId));
    if (!gone) {
        judged.obstacle = ErasureObstacle::PackageKept;
        return judged;
    }
    RD_TRY(eraseRecords(desk, caseId, list));
    return std::nullopt;
}

// A complaint goes before the case it is about: as long as one of a round was erased, another may be free now.
Result<QList<domain::ErasableCase>> eraseAll(Desk& desk, const ErasureProposal& list, const JobToken& job)
{
    QList<CaseId> left = list.cases;
    QList<domain::ErasableCase> kept;
    for (bool erased = true; erased;) {
        erased = false;
        kept.clear();
        const QList<CaseId> round = left;
        for (const CaseId& id : round) {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            RD_TRY_ASSIGN(const std::optional<domain::ErasableCase> held, eraseOrKeep(desk, id, list.id));
            if (held) {
                kept.append(*held);
                continue;
            }
            erased = true;
            left.removeAll(id);
            job.report(static_cast<int>(list.cases.size() - left.size()), static_cast<int>(list.cases.size()));
        }
    }
    return kept;
}

Result<ErasureProposal> closeList(Desk& desk, const domain::ErasureProposalId& listId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmErasure));
    RD_TRY_ASSIGN(ErasureProposal list, listToConfirm(desk, listId));
    const qsizetype kept = list.cases.size();
    list.state = domain::ErasureState::Confirmed;
    list.cases.clear();
    list.decidedBy = desk.session().user().id;
    list.decidedAt = desk.clock().now();
    RD_TRY(work.erasures().save(list));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"ErasureConfirmed"_s, u"erasure"_s, list.id.text(), {},
                                          {{u"month"_s, list.month},
                                           {u"proposed"_s, list.proposed},
                                           {u"erased"_s, list.erased},
                                           {u"kept"_s, kept}})}));
    return list;
}

} // namespace

Result<ErasureDone> confirmErasure(Desk& desk, const domain::ErasureProposalId& seen, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ConfirmErasure));
    RD_TRY_ASSIGN(const ErasureProposal list, listToConfirm(desk, seen));
    ErasureDone done;
    RD_TRY_ASSIGN(done.kept, eraseAll(desk, list, job));
    RD_TRY_ASSIGN(done.list, closeList(desk, list.id));
    // The file's own pages are overwritten; somebody else who reads just now keeps the log from being cut off, and then
    // the next of these does it.
    (void)desk.storage().erasures().foldLog();
    return done;
}

} // namespace rd::desk
