#include "core/desk/verification/verified_items.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/cases/round.h"
#include "core/desk/cases/take_up.h"
#include "core/desk/deadlines/follow_clock.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/paper_standing.h"
#include "core/rules/risk_rule.h"

namespace rd::desk {

using domain::AssuranceLevel;
using domain::CaseState;
using domain::RequestItem;

namespace {

// What the papers and the level do for an item.
struct Standing {
    const Desk& desk;
    const VerificationSession& session;
    const rules::PaperStanding& papers;
    AssuranceLevel level = AssuranceLevel::L0;

    Result<domain::MoveFacts> factsOf(const domain::Case& theCase, const RequestItem& item) const
    {
        RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
        facts.reached = level;
        facts.needed = levelNeeded(desk, session, item);
        return facts;
    }
    // Whether it need not wait any longer for who its requester is.
    static bool isKnownBy(const domain::MoveFacts& facts)
    {
        return holds(domain::MoveGuard::LevelReached, facts) && holds(domain::MoveGuard::PapersAccepted, facts);
    }
    Result<bool> isKnown(const domain::Case& theCase, const RequestItem& item) const
    {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOf(theCase, item));
        return isKnownBy(facts);
    }
};

// That nobody could be verified is proposed, or approved and not yet sent.
bool isProposedUnverifiable(const RequestItem& item)
{
    return (item.state == CaseState::PendingApproval || item.state == CaseState::Approved)
        && item.outcome == domain::Outcome::NotActionableIdentity;
}

Result<QList<domain::ItemId>> moveKnownItems(domain::Case& theCase, const Standing& standing)
{
    QList<domain::ItemId> moved;
    for (RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(const domain::MoveFacts facts, standing.factsOf(theCase, item));
        if (isProposedUnverifiable(item) && Standing::isKnownBy(facts)) {
            // Move 10: what was proposed is no longer true.
            RD_TRY(moveItem(item, CaseState::InProgress, facts));
            item.outcome.reset();
            item.facts.clear();
            moved.append(item.id);
            continue;
        }
        if (item.state == CaseState::Received) // move 3
            RD_TRY(moveItem(item, CaseState::Verifying, facts));
        else if (item.state != CaseState::Verifying)
            continue;
        if (Standing::isKnownBy(facts))
            RD_TRY(moveItem(item, CaseState::InProgress, facts));
        moved.append(item.id);
    }
    return moved;
}

// Who is verified now has given what was missing today, and the dates are counted from that (§5.2): a clock that stands
// ahead would move them later.
Result<void> requireTimeOfGiving(const Desk& desk)
{
    RD_TRY_ASSIGN(const qint64 ahead, clockAheadUnconfirmed(desk));
    return ahead == 0
        ? Result<void>()
        : fail(ErrorCode::ClockUnconfirmed,
               {{QStringLiteral("seconds"), ahead}, {QStringLiteral("for"), QStringLiteral("verification")}});
}

// Move 7: who can be verified after all has given what was missing; what goes on waiting for more stays as it is.
Result<QList<domain::AuditEvent>> takeUpKnown(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                              const Verified& known, const Standing& standing)
{
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    RD_TRY_ASSIGN(const QList<RequestItem*> waitingItems,
                  itemsThatWait(desk, theCase, waiting, shanghaiDate(known.at)));
    QList<RequestItem*> items;
    for (RequestItem* item : waitingItems) {
        RD_TRY_ASSIGN(const bool isKnown, standing.isKnown(theCase, *item));
        if (isKnown)
            items.append(item);
    }
    if (items.isEmpty())
        return QList<domain::AuditEvent>();
    if (known.time == TimeOf::Clock)
        RD_TRY(requireTimeOfGiving(desk));
    return takeUp(desk, work, theCase, items,
                  {domain::MaterialId::create(), theCase.id, known.at, domain::MaterialExtent::Complete, QString(),
                   known.by, known.at});
}

// A round that only the end of a lock was asked of says nothing of the level (R-ID-08).
bool countsForLevel(const domain::Verification& round, const QDateTime& since)
{
    const bool underLock = round.lock == domain::LockState::LockedForSupervisor && round.level < AssuranceLevel::L3;
    return !underLock && (!since.isValid() || round.at >= since);
}

} // namespace

AssuranceLevel levelNeeded(const Desk& desk, const VerificationSession& session, const RequestItem& item)
{
    return rules::levelNeeded(
        desk.rules(), item,
        {session.profile ? &*session.profile : nullptr, session.lockedLately, session.inDanger, desk.clock().now()});
}

Result<Verified> scoredLevel(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
    const QDateTime since = askedAnewAt(turns);
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(theCase.id));
    Verified scored;
    for (const domain::Verification& round : rounds) {
        if (countsForLevel(round, since) && round.level > scored.level)
            scored = {round.level, round.at, round.by, TimeOf::Record};
    }
    return scored;
}

Result<void> settleLevel(const Desk& desk, domain::Case& theCase)
{
    RD_TRY_ASSIGN(const Verified scored, scoredLevel(desk, theCase));
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    RD_TRY_ASSIGN(const std::optional<domain::ExceptionPath> exception, exceptionOf(desk, theCase));
    const AssuranceLevel byException = grantedBy(desk, exception);
    const AssuranceLevel level = std::max({scored.level, papers.grants, byException});
    if (level == theCase.level)
        return {};
    theCase.level = level;
    theCase.levelReachedAt = scored.level >= level ? scored.at
        : papers.grants >= level                   ? papers.shownAt
        : exception                                ? exception->decidedAt
                                                   : QDateTime();
    return {};
}

Result<QList<domain::AuditEvent>> takeOnVerified(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                                 const VerificationSession& session, const Verified& known)
{
    RD_TRY_ASSIGN(const rules::PaperStanding papers, papersOf(desk, theCase));
    if (papers.grants > theCase.level) {
        theCase.level = papers.grants;
        theCase.levelReachedAt = known.at;
    }
    const Standing standing{desk, session, papers, std::max(known.level, papers.grants)};
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> taken, takeUpKnown(desk, work, theCase, known, standing));
    RD_TRY_ASSIGN(const QList<domain::ItemId> moved, moveKnownItems(theCase, standing));
    // R-CO-02: what is taken back ends once it is known who takes it back; also of what was worked on unverified since
    // an officer had returned it.
    QList<domain::ItemId> verified;
    for (const RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(const bool isKnown, standing.isKnown(theCase, item));
        if (isKnown)
            verified.append(item.id);
    }
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> closed, closeConsents(desk, work, theCase, verified));
    RD_TRY(saveMoved(work, theCase, moved));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> followed, followWaiting(desk, work, theCase));
    return taken + closed + followed;
}

} // namespace rd::desk
