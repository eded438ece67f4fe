#include "core/desk/complaints/complaint_hold.h"

#include "core/desk/complaints/complaint_guards.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>
#include <iterator>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseId;
using domain::Complaint;

Result<QList<CaseId>> casesInDispute(const Desk& desk, const CaseId& caseId)
{
    QList<CaseId> found;
    QList<CaseId> waiting{caseId};
    while (!waiting.isEmpty()) {
        const CaseId id = waiting.takeFirst();
        if (id.isEmpty() || found.contains(id))
            continue;
        found.append(id);
        RD_TRY_ASSIGN(const QList<Complaint> about, desk.storage().complaints().about(id, mostComplaintsRead));
        for (const Complaint& complaint : about)
            waiting.append(complaint.caseId);
        RD_TRY_ASSIGN(const QList<CaseId> merged, mergedWith(desk, id));
        waiting.append(merged);
    }
    RD_TRY_ASSIGN(const std::optional<Complaint> own, desk.storage().complaints().ofCase(caseId));
    if (!own)
        return found;
    RD_TRY_ASSIGN(const QList<CaseId> judged, judgedCases(desk, *own));
    std::copy_if(judged.begin(), judged.end(), std::back_inserter(found),
                 [&](const CaseId& id) { return !found.contains(id); });
    return found;
}

Result<bool> isHeldByLawsuit(const Desk& desk, const QList<CaseId>& disputed)
{
    for (const CaseId& id : disputed) {
        RD_TRY_ASSIGN(const std::optional<Complaint> complaint, desk.storage().complaints().ofCase(id));
        if (complaint && domain::isHeld(*complaint))
            return true;
    }
    return false;
}

Result<bool> isHeldByLawsuit(const Desk& desk, const CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<CaseId> disputed, casesInDispute(desk, caseId));
    return isHeldByLawsuit(desk, disputed);
}

Result<void> requireNoHold(const Desk& desk, const domain::Case& theCase, domain::CaseState to)
{
    RD_TRY_ASSIGN(const bool held, isHeldByLawsuit(desk, theCase.id));
    if (!held)
        return {};
    return fail(ErrorCode::MoveForbidden,
                {{u"from"_s, codeOf(theCase.state)},
                 {u"to"_s, codeOf(to)},
                 {u"guard"_s, codeOf(domain::ComplaintGuard::Hold)}});
}

} // namespace rd::desk
