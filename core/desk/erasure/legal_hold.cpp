#include "core/desk/erasure/legal_hold.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/complaints/complaint_hold.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::LegalHold;

namespace {

constexpr int mostHoldsRead = 500;

Result<bool> isHeldLegally(const Desk& desk, const QList<domain::CaseId>& disputed)
{
    for (const domain::CaseId& id : disputed) {
        RD_TRY_ASSIGN(const QList<LegalHold> holds, desk.storage().holds().ofCase(id));
        if (std::any_of(holds.begin(), holds.end(), domain::stands))
            return true;
    }
    return false;
}

} // namespace

Result<HoldsOn> holdsOn(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<domain::CaseId> disputed, casesInDispute(desk, caseId));
    HoldsOn holds;
    RD_TRY_ASSIGN(holds.legal, isHeldLegally(desk, disputed));
    RD_TRY_ASSIGN(holds.lawsuit, isHeldByLawsuit(desk, disputed));
    return holds;
}

Result<bool> isUnderHold(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const HoldsOn holds, holdsOn(desk, caseId));
    return holds.legal || holds.lawsuit;
}

Result<LegalHold> setLegalHold(Desk& desk, const domain::CaseId& caseId, const HoldToSet& hold)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::SetLegalHold));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireWords(hold.scope, u"scope"_s));
    RD_TRY(requireWords(hold.reason, u"reason"_s));
    const QDate today = desk.clock().today();
    if (!hold.reviewOn.isValid() || hold.reviewOn <= today || hold.reviewOn > today.addMonths(domain::mostHoldMonths))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"reviewOn"_s}});
    LegalHold set;
    set.id = domain::LegalHoldId::create();
    set.caseId = theCase.id;
    set.scope = hold.scope.trimmed();
    set.reason = hold.reason.trimmed();
    set.reviewOn = hold.reviewOn;
    set.setBy = desk.session().user().id;
    set.setAt = desk.clock().now();
    RD_TRY(work.holds().save(set));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"LegalHoldSet"_s, u"hold"_s, set.id.text(), caseId,
                                          {{u"scope"_s, set.scope},
                                           {u"reason"_s, set.reason},
                                           {u"reviewOn"_s, set.reviewOn.toString(Qt::ISODate)}})}));
    return set;
}

Result<LegalHold> releaseLegalHold(Desk& desk, const domain::LegalHoldId& id, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ReleaseLegalHold));
    RD_TRY_ASSIGN(LegalHold hold, work.holds().find(id));
    if (!domain::stands(hold))
        return fail(ErrorCode::AlreadyDone, {{u"what"_s, u"hold"_s}});
    if (hold.setBy == desk.session().user().id)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"proposer"_s}});
    RD_TRY(requireWords(reason, u"reason"_s));
    hold.releasedBy = desk.session().user().id;
    hold.releasedAt = desk.clock().now();
    hold.releaseReason = reason.trimmed();
    RD_TRY(work.holds().save(hold));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(u"LegalHoldReleased"_s, u"hold"_s, hold.id.text(), hold.caseId,
                     {{u"setBy"_s, hold.setBy.text()}, {u"scope"_s, hold.scope}, {u"reason"_s, hold.releaseReason}})}));
    return hold;
}

Result<QList<StandingHold>> standingHolds(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ReleaseLegalHold));
    RD_TRY_ASSIGN(const QList<LegalHold> holds, desk.storage().holds().standing(mostHoldsRead));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    QList<StandingHold> standing;
    for (const LegalHold& hold : holds) {
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(hold.caseId));
        standing.append({hold, theCase.number, names.value(hold.setBy.text()), hold.reviewOn <= desk.clock().today()});
    }
    return standing;
}

} // namespace rd::desk
