#include "core/desk/erasure/propose_erasure.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/erasure/erasure_guards.h"
#include "core/desk/erasure/list_erasable.h"

#include <QJsonArray>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseId;

namespace {

Result<void> requireFree(const Desk& desk, const QList<CaseId>& cases)
{
    QList<domain::Case> asked;
    QSet<QString> together;
    for (const CaseId& id : cases) {
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(id));
        together.insert(theCase.number);
        asked.append(theCase);
    }
    for (const domain::Case& theCase : asked) {
        RD_TRY_ASSIGN(const domain::ErasableCase judged, judgedForErasure(desk, theCase));
        if (!isFreeWith(judged, together))
            return fail(ErrorCode::MoveForbidden,
                        {{u"from"_s, codeOf(theCase.state)},
                         {u"to"_s, codeOf(domain::CaseState::Erased)},
                         {u"case"_s, theCase.number},
                         {u"guard"_s, codeOf(*judged.obstacle)}});
    }
    return {};
}

// D5: the entry is signed, and what it asks for is in it. No number: the entry outlives the cases.
QJsonArray signedIds(const QList<CaseId>& cases)
{
    QJsonArray ids;
    for (const CaseId& id : cases)
        ids.append(id.text());
    return ids;
}

} // namespace

Result<domain::ErasureProposal> proposeErasure(Desk& desk, const QList<CaseId>& cases)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeErasure));
    RD_TRY(requireClockConfirmed(desk, {}));
    RD_TRY_ASSIGN(const std::optional<domain::ErasureProposal> standing, work.erasures().waiting());
    if (standing)
        return fail(ErrorCode::AlreadyDone, {{u"list"_s, standing->id.text()}});
    domain::ErasureProposal proposal;
    proposal.cases = cases;
    if (cases.isEmpty()) {
        RD_TRY_ASSIGN(const ErasureList list, listErasable(desk));
        proposal.cases = list.proposable; // judged just now, and nobody else can write
    } else {
        RD_TRY(requireFree(desk, cases));
    }
    if (proposal.cases.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"erasure"_s}});
    proposal.id = domain::ErasureProposalId::create();
    proposal.month = desk.clock().today().toString(u"yyyy-MM"_s);
    proposal.proposedBy = desk.session().user().id;
    proposal.proposedByName = desk.session().user().displayName;
    proposal.proposedAt = desk.clock().now();
    proposal.proposed = static_cast<int>(proposal.cases.size());
    RD_TRY(work.erasures().save(proposal));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"ErasureProposed"_s, u"erasure"_s, proposal.id.text(), {},
                                          {{u"month"_s, proposal.month},
                                           {u"cases"_s, proposal.proposed},
                                           {u"caseIds"_s, signedIds(proposal.cases)}})}));
    return proposal;
}

Result<void> returnErasure(Desk& desk, const domain::ErasureProposalId& seen, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeErasure));
    RD_TRY_ASSIGN(domain::ErasureProposal proposal, waitingErasure(desk, seen));
    if (!(proposal.proposedBy == desk.session().user().id))
        RD_TRY(desk.session().require(domain::Permission::ConfirmErasure));
    RD_TRY(requireWords(reason, u"reason"_s));
    proposal.state = domain::ErasureState::Returned;
    proposal.reason = reason.trimmed();
    proposal.cases.clear();
    proposal.decidedBy = desk.session().user().id;
    proposal.decidedAt = desk.clock().now();
    RD_TRY(work.erasures().save(proposal));
    return commitAndAnnounce(desk, work,
                             {objectEvent(u"ErasureReturned"_s, u"erasure"_s, proposal.id.text(), {},
                                          {{u"month"_s, proposal.month},
                                           {u"cases"_s, proposal.proposed - proposal.erased},
                                           {u"reason"_s, proposal.reason}})});
}

} // namespace rd::desk
