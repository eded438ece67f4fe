#include "core/desk/list_erasable.h"

#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure_guards.h"

namespace rd::desk {

using domain::CaseState;

namespace {

Result<void> addEnded(const Desk& desk, CaseState state, const JobToken& job, ErasureList& list)
{
    RD_TRY_ASSIGN(const QList<storage::EndedCase> ended,
                  desk.storage().erasures().ended(state, dueForErasureBefore(desk), mostErasable));
    for (const storage::EndedCase& one : ended) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RD_TRY_ASSIGN(domain::ErasableCase judged, judgedForErasure(desk, one.row.header));
        judged.rights = one.row.rights;
        judged.proposed = list.waiting && list.waiting->cases.contains(judged.id);
        list.cases.append(judged);
    }
    return {};
}

} // namespace

Result<ErasureList> listErasable(const Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ProposeErasure));
    RD_TRY(desk.followRecord());
    ErasureList list;
    RD_TRY_ASSIGN(list.waiting, desk.storage().erasures().waiting());
    if (list.waiting) {
        RD_TRY_ASSIGN(const auto names, userNames(desk));
        list.waiting->proposedByName = names.value(list.waiting->proposedBy.text());
    }
    RD_TRY_ASSIGN(list.tombstones, desk.storage().erasures().tombstoneCount());
    for (const CaseState state : {CaseState::Closed, CaseState::Withdrawn, CaseState::Merged, CaseState::Abandoned})
        RD_TRY(addEnded(desk, state, job, list));
    return list;
}

Result<QList<domain::Tombstone>> listTombstones(const Desk& desk, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    return desk.storage().erasures().tombstones(limit);
}

Result<int> countTombstones(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    return desk.storage().erasures().tombstoneCount();
}

} // namespace rd::desk
