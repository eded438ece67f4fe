#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/erasure.h"

namespace rd::desk {

constexpr int mostErasable = 500; // free ones of each state, and as many held; the rest is due next month as well

// The month's list (R-RE-01).
struct ErasureList {
    // Those that wait first, in the order of the list; then whose keeping period is over, by state and due date. Held
    // ones say why.
    QList<domain::ErasableCase> cases;
    QList<domain::CaseId> proposable; // what a list of all that are free would hold
    std::optional<domain::ErasureProposal> waiting; // for a second person
    int tombstones = 0; // what is left of all that were erased
};
// For whoever may propose. Cancelled.
Result<ErasureList> listErasable(const Desk& desk, const JobToken& job = {});

// What is left of erased cases, newest month first. For whoever sees cases.
Result<QList<domain::Tombstone>> listTombstones(const Desk& desk, int limit);
Result<int> countTombstones(const Desk& desk);

} // namespace rd::desk
