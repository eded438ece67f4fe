#include "core/desk/complaint_hold.h"

#include "core/desk/complaint_guards.h"
#include "core/desk/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>
#include <QSet>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseId;
using domain::Complaint;

namespace {

// With a complaint about the case, or about what it was merged with, or about the answer to such a complaint.
Result<bool> isComplainedOfUnderHold(const Desk& desk, const CaseId& caseId)
{
    QSet<CaseId> seen;
    QList<CaseId> waiting{caseId};
    while (!waiting.isEmpty()) {
        const CaseId id = waiting.takeFirst();
        if (id.isEmpty() || seen.contains(id))
            continue;
        seen.insert(id);
        // One that holds it is the first of them.
        RD_TRY_ASSIGN(const QList<Complaint> about, desk.storage().complaints().about(id, mostComplaintsRead));
        for (const Complaint& complaint : about) {
            if (domain::isHeld(complaint))
                return true;
            waiting.append(complaint.caseId);
        }
        RD_TRY_ASSIGN(const QList<CaseId> merged, mergedWith(desk, id));
        waiting.append(merged);
    }
    return false;
}

// With the complaint it carries, or with one whose answer that is about.
Result<bool> carriesHeld(const Desk& desk, const CaseId& caseId)
{
    RD_TRY_ASSIGN(const std::optional<Complaint> own, desk.storage().complaints().ofCase(caseId));
    if (!own || domain::isHeld(*own))
        return own.has_value();
    RD_TRY_ASSIGN(const QList<CaseId> judged, judgedCases(desk, *own));
    for (const CaseId& id : judged) {
        RD_TRY_ASSIGN(const std::optional<Complaint> earlier, desk.storage().complaints().ofCase(id));
        if (earlier && domain::isHeld(*earlier))
            return true;
    }
    return false;
}

} // namespace

Result<bool> isHeldByLawsuit(const Desk& desk, const CaseId& caseId)
{
    RD_TRY_ASSIGN(const bool complainedOf, isComplainedOfUnderHold(desk, caseId));
    if (complainedOf)
        return true;
    return carriesHeld(desk, caseId);
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
