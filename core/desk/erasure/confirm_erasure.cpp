#include "core/desk/erasure/confirm_erasure.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/erasure/erasure_guards.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseId;
using domain::ErasureObstacle;
using domain::ErasureProposal;

namespace {

constexpr int youngAccountHours = 24; // security.md D5

// Who proposes could make the second person otherwise.
Result<void> requireOldAccount(const Desk& desk)
{
    const QDateTime made = desk.session().user().createdAt;
    if (made.isValid() && made.addSecs(youngAccountHours * 60 * 60) <= desk.clock().now())
        return {};
    return fail(ErrorCode::MoveForbidden,
                {{u"from"_s, codeOf(domain::ErasureState::Proposed)},
                 {u"to"_s, codeOf(domain::ErasureState::Confirmed)},
                 {u"guard"_s, u"YOUNG_ACCOUNT"_s}});
}

Result<ErasureProposal> listToConfirm(const Desk& desk, const domain::ErasureProposalId& seen)
{
    RD_TRY(requireClockConfirmed(desk, {}));
    RD_TRY_ASSIGN(const ErasureProposal waiting, waitingErasure(desk, seen));
    if (waiting.proposedBy == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"proposer"_s}});
    RD_TRY(requireOldAccount(desk));
    return waiting;
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

struct ToErase {
    ErasureProposal list;
    domain::Case theCase;
};

// Looked at once more while nobody else can write.
Result<ToErase> requireOnList(const Desk& desk, const CaseId& caseId, const domain::ErasureProposalId& listId)
{
    RD_TRY_ASSIGN(const ErasureProposal list, listToConfirm(desk, listId));
    if (!list.cases.contains(caseId))
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"case"_s}});
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const domain::ErasableCase judged, judgedForErasure(desk, theCase));
    RD_TRY(requireErasable(desk, theCase, judged, list.proposedBy));
    return ToErase{list, theCase};
}

Result<void> eraseRecords(Desk& desk, const CaseId& caseId, const domain::ErasureProposalId& listId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmErasure));
    RD_TRY_ASSIGN(ToErase asked, requireOnList(desk, caseId, listId));
    RD_TRY_ASSIGN(const domain::Tombstone left, tombstoneOf(desk, asked.theCase));
    RD_TRY_ASSIGN(const QDateTime last, work.erasures().lastStep(caseId));
    asked.list.cases.removeAll(caseId);
    ++asked.list.erased;
    RD_TRY(work.erasures().erase(caseId, left));
    RD_TRY(work.erasures().dropFailuresUntil(last));
    RD_TRY(work.erasures().save(asked.list));
    return commitAndAnnounce(desk, work, {erasedEvent(asked.theCase, asked.list)});
}

// False where a package cannot be removed.
Result<bool> eraseWithPackages(Desk& desk, const CaseId& caseId, const domain::ErasureProposalId& listId)
{
    const auto mayErase = [&]() -> Result<bool> {
        RD_TRY(requireOnList(desk, caseId, listId));
        return true;
    };
    RD_TRY_ASSIGN(const bool gone, erasePackagesOf(desk, caseId, mayErase));
    if (gone)
        RD_TRY(eraseRecords(desk, caseId, listId));
    return gone;
}

// A guard of the rule book, and not that the desk cannot be written to.
bool isRefusal(const Error& error)
{
    return error.code == ErrorCode::MoveForbidden || error.code == ErrorCode::TasksOpen;
}

// What came in the way, or nothing once it is erased.
Result<std::optional<domain::ErasableCase>> eraseOrKeep(Desk& desk, const CaseId& caseId,
                                                        const domain::ErasureProposalId& list)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(domain::ErasableCase judged, judgedForErasure(desk, theCase));
    if (judged.obstacle)
        return judged;
    const Result<bool> erased = eraseWithPackages(desk, caseId, list);
    if (erased && *erased)
        return std::nullopt;
    if (!erased && !isRefusal(erased.error()))
        return tl::unexpected<Error>(erased.error());
    RD_TRY_ASSIGN(judged, judgedForErasure(desk, theCase));
    if (!judged.obstacle && erased) {
        judged.obstacle = ErasureObstacle::PackageKept;
        judged.heldBy = QStringList{desk.session().workstation()};
    } else if (!judged.obstacle) {
        judged.obstacle = ErasureObstacle::Refused;
    }
    return judged;
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

Result<ErasureDone> eraseAndClose(Desk& desk, const ErasureProposal& list, const JobToken& job)
{
    ErasureDone done;
    RD_TRY_ASSIGN(done.kept, eraseAll(desk, list, job));
    RD_TRY_ASSIGN(done.list, closeList(desk, list.id));
    return done;
}

} // namespace

Result<ErasureDone> confirmErasure(Desk& desk, const domain::ErasureProposalId& seen, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ConfirmErasure));
    RD_TRY_ASSIGN(const ErasureProposal list, listToConfirm(desk, seen));
    Result<ErasureDone> done = eraseAndClose(desk, list, job);
    // Also where it broke off: what was erased until then is not to be read from the log either. The file's own pages
    // are overwritten; somebody else who reads just now keeps the log from being cut off, and then the next of these
    // does it.
    (void)desk.storage().erasures().foldLog();
    return done;
}

} // namespace rd::desk
