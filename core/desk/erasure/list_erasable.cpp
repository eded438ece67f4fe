#include "core/desk/erasure/list_erasable.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/erasure_guards.h"

namespace rd::desk {

using domain::CaseState;

namespace {

constexpr int endedOfAPage = 500;

// What a second person is asked about stands first and all of it, whatever has come in the way since.
Result<void> addListThatWaits(const Desk& desk, const JobToken& job, ErasureList& list)
{
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    list.waiting->proposedByName = names.value(list.waiting->proposedBy.text());
    for (const domain::CaseId& id : list.waiting->cases) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        const Result<domain::Case> theCase = desk.storage().cases().find(id);
        if (!theCase && theCase.error().code == ErrorCode::NotFound)
            continue; // erased since the list was read
        if (!theCase)
            return tl::unexpected<Error>(theCase.error());
        RD_TRY_ASSIGN(domain::ErasableCase judged, judgedForErasure(desk, *theCase));
        judged.proposed = true;
        list.cases.append(judged);
    }
    return {};
}

// Held ones are counted apart: however many there are, those that may go are found behind them.
Result<void> addEnded(const Desk& desk, CaseState state, const JobToken& job, ErasureList& list)
{
    int free = 0;
    int held = 0;
    for (int skipped = 0;; skipped += endedOfAPage) {
        RD_TRY_ASSIGN(const QList<storage::CaseRow> ended,
                      desk.storage().erasures().ended(state, dueForErasureBefore(desk), endedOfAPage, skipped));
        for (const storage::CaseRow& one : ended) {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            if (list.waiting && list.waiting->cases.contains(one.header.id))
                continue;
            RD_TRY_ASSIGN(domain::ErasableCase judged, judgedForErasure(desk, one.header));
            judged.rights = one.rights;
            if (++(judged.obstacle ? held : free) <= mostErasable)
                list.cases.append(judged);
        }
        if (ended.size() < endedOfAPage || free >= mostErasable)
            return {};
    }
}

// A complaint on the same list goes first; then nothing of it is kept when the turn of the case comes.
QList<domain::CaseId> proposableOf(const QList<domain::ErasableCase>& cases)
{
    QSet<QString> together;
    QList<domain::CaseId> proposable;
    for (qsizetype before = -1; before != proposable.size();) {
        before = proposable.size();
        for (const domain::ErasableCase& one : cases) {
            if (one.proposed || together.contains(one.number) || !isFreeWith(one, together))
                continue;
            together.insert(one.number);
            proposable.append(one.id);
        }
    }
    return proposable;
}

} // namespace

Result<ErasureList> listErasable(const Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ProposeErasure));
    RD_TRY(desk.followRecord());
    ErasureList list;
    RD_TRY_ASSIGN(list.waiting, desk.storage().erasures().waiting());
    if (list.waiting)
        RD_TRY(addListThatWaits(desk, job, list));
    RD_TRY_ASSIGN(list.tombstones, desk.storage().erasures().tombstoneCount());
    for (const CaseState state : {CaseState::Closed, CaseState::Withdrawn, CaseState::Merged, CaseState::Abandoned})
        RD_TRY(addEnded(desk, state, job, list));
    list.proposable = proposableOf(list.cases);
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
