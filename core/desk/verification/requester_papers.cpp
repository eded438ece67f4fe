#include "core/desk/verification/requester_papers.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/masking.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/paper_standing.h"
#include "core/desk/verification/verified_items.h"
#include "core/desk/verification/verify_requester.h"

#include <algorithm>
#include <QSet>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Paper;
using domain::PaperKind;
using rules::PaperStanding;

namespace {

constexpr qsizetype longestIssuer = 200;

auto unknownPaper(const QString& field, const QString& code)
{
    return fail(ErrorCode::UnknownCode, {{u"field"_s, field}, {u"code"_s, code}});
}

Result<void> requireOpen(const domain::Case& theCase)
{
    if (domain::isOpen(theCase.state))
        return {};
    return domain::noSuchMove(theCase.state, domain::CaseState::Verifying);
}

Result<void> requireSeen(const Desk& desk, const domain::Case& theCase, const SeenPaper& seen)
{
    const QList<const domain::PaperKind*> asked = rules::papersFor(desk.rules(), theCase.requester.type);
    const auto rule =
        std::find_if(asked.begin(), asked.end(), [&](const domain::PaperKind* one) { return one->code == seen.kind; });
    if (rule == asked.end())
        return unknownPaper(u"paper"_s, seen.kind);
    for (const QString& code : seen.lacking) {
        const bool known = std::any_of((*rule)->points.begin(), (*rule)->points.end(),
                                       [&](const domain::PaperPoint& point) { return point.code == code; });
        if (!known)
            return unknownPaper(u"point"_s, code);
    }
    if (seen.seenAt.isValid() && seen.seenAt > desk.clock().now())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"seenAt"_s}});
    if (seen.issuer.size() > longestIssuer)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"issuer"_s}});
    return requireStorableText(u"issuer"_s, seen.issuer, {theCase.subject.order});
}

// Waits for the second person.
bool isWaiting(const Paper& paper)
{
    return paper.state == domain::PaperState::Seen && paper.lacking.isEmpty();
}

// Of each kind the last one counts.
bool isReplaced(const Paper& paper, const QList<Paper>& papers)
{
    const auto last =
        std::find_if(papers.rbegin(), papers.rend(), [&](const Paper& one) { return one.kind == paper.kind; });
    return !(last->id == paper.id);
}

// What is asked needs more than a supervisor's word, and the officer's would be enough (R-ID-09, R-ID-11).
Result<bool> needsOfficer(const Desk& desk, const domain::Case& theCase, const PaperStanding& standing)
{
    if (!standing.asked || !standing.complete || standing.byOfficer <= standing.grants)
        return false;
    RD_TRY_ASSIGN(const auto needed, neededLevels(desk, theCase));
    return std::any_of(theCase.items.begin(), theCase.items.end(), [&](const domain::RequestItem& item) {
        const domain::AssuranceLevel level = needed.value(item.id.text(), domain::AssuranceLevel::L3);
        return domain::isOpen(item.state) && level > theCase.level && level <= standing.byOfficer;
    });
}

// What is to be decided of the papers of a case, whoever decides: of one kind what was accepted too.
Result<QList<Paper>> undecidedPapers(const Desk& desk, const domain::Case& theCase, const QList<Paper>& papers,
                                     const PaperChoice& choice, PaperDecision decision)
{
    RD_TRY_ASSIGN(const PaperStanding standing, papersOf(desk, theCase));
    bool confirmable = false;
    if (desk.session().may(domain::Permission::ApproveAsOfficer)) {
        RD_TRY_ASSIGN(confirmable, needsOfficer(desk, theCase, standing));
    }
    const bool takesBack = decision == PaperDecision::Return && !choice.kind.isEmpty();
    QList<Paper> undecided;
    for (const Paper& paper : papers) {
        const bool open = isWaiting(paper) || (confirmable && paper.state == domain::PaperState::Accepted)
            || (takesBack && isAccepted(paper));
        if (open && !isReplaced(paper, papers) && (choice.kind.isEmpty() || paper.kind == choice.kind))
            undecided.append(paper);
    }
    return undecided;
}

// What this user may decide of it.
Result<QList<Paper>> requireWaiting(const Desk& desk, const domain::Case& theCase, const QList<Paper>& papers,
                                    const PaperChoice& choice, PaperDecision decision)
{
    RD_TRY_ASSIGN(QList<Paper> waiting, undecidedPapers(desk, theCase, papers, choice, decision));
    const qsizetype all = waiting.size();
    waiting.removeIf([&](const Paper& paper) { return paper.seenBy == desk.session().user().id; });
    if (!waiting.isEmpty())
        return waiting;
    if (all > 0)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"paperViewer"_s}});
    return fail(ErrorCode::NotFound, {{u"kind"_s, u"paper"_s}});
}

QList<domain::PaperId> idsOf(const QList<Paper>& papers)
{
    QList<domain::PaperId> ids;
    for (const Paper& paper : papers)
        ids.append(paper.id);
    return ids;
}

// Nobody decides about what they have not seen on the screen, nor thinks to have decided what another has meanwhile.
Result<void> requireAsShown(const QList<Paper>& waiting, const PaperChoice& choice)
{
    if (!choice.shown)
        return {};
    const QList<domain::PaperId> ids = idsOf(waiting);
    const bool same = ids.size() == choice.shown->size()
        && std::all_of(ids.begin(), ids.end(), [&](const domain::PaperId& id) { return choice.shown->contains(id); });
    return same ? Result<void>() : fail(ErrorCode::MoveForbidden, {{u"guard"_s, u"PAPERS_SHOWN"_s}});
}

domain::AuditEvent paperEvent(const QString& action, const Paper& paper, QJsonObject detail)
{
    detail.insert(u"paper"_s, paper.kind);
    return objectEvent(action, u"paper"_s, paper.id.text(), paper.caseId, detail);
}

domain::PaperState decidedState(const Desk& desk, PaperDecision decision)
{
    if (decision == PaperDecision::Return)
        return domain::PaperState::Returned;
    return desk.session().may(domain::Permission::ApproveAsOfficer) ? domain::PaperState::Confirmed
                                                                    : domain::PaperState::Accepted;
}

Result<QList<domain::AuditEvent>> saveDecided(const Desk& desk, storage::Transaction& work, QList<Paper> papers,
                                              PaperDecision decision, const QString& reason)
{
    const QString action = decision == PaperDecision::Accept ? u"PaperAccepted"_s : u"PaperReturned"_s;
    QList<domain::AuditEvent> events;
    for (Paper& paper : papers) {
        const QString before = codeOf(paper.state);
        paper.state = decidedState(desk, decision);
        paper.checkedBy = desk.session().user().id;
        paper.checkedAt = desk.clock().now();
        paper.reason = reason;
        RD_TRY(work.papers().update(paper));
        events.append(
            paperEvent(action, paper, {{u"reason"_s, reason}, {u"from"_s, before}, {u"to"_s, codeOf(paper.state)}}));
    }
    return events;
}

// Under the lock that waits for a supervisor only the L3 that ends it counts (R-ID-08).
bool countsUnderLock(const VerificationSession& session)
{
    return session.lock != domain::LockState::LockedForSupervisor
        || session.levelUnderLock >= domain::AssuranceLevel::L3;
}

// What is accepted takes the items on; what is returned takes the level back.
Result<QList<domain::AuditEvent>> followDecision(const Desk& desk, storage::Transaction& work, domain::Case& theCase,
                                                 PaperDecision decision)
{
    if (decision == PaperDecision::Return) {
        RD_TRY(settleLevel(desk, theCase));
        RD_TRY(work.cases().update(theCase));
        return QList<domain::AuditEvent>();
    }
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    if (!countsUnderLock(session))
        return QList<domain::AuditEvent>();
    // What the requester has done in time is not late because we looked later (§5.2).
    RD_TRY_ASSIGN(const PaperStanding standing, papersOf(desk, theCase));
    return takeOnVerified(desk, work, theCase, session,
                          {theCase.level, standing.shownAt, desk.session().user().id, TimeOf::Record});
}

QString levelStep(domain::AssuranceLevel before, domain::AssuranceLevel now)
{
    return before == now ? codeOf(now) : u"%1 > %2"_s.arg(codeOf(before), codeOf(now));
}

Result<AskedPaper> askedPaper(const Desk& desk, const domain::Case& theCase, const domain::PaperKind& rule,
                              const QList<Paper>& papers)
{
    AskedPaper asked{rule, {}};
    const auto last =
        std::find_if(papers.rbegin(), papers.rend(), [&](const Paper& one) { return one.kind == rule.code; });
    if (last == papers.rend())
        return asked;
    asked.last = *last;
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, theCase));
    maskPaper(*asked.last, concealment);
    return asked;
}

domain::WaitingApproval waitingCheck(const Desk& desk, const domain::Case& theCase, const QList<Paper>& papers,
                                     const QString& seenBy)
{
    domain::WaitingApproval approval = approvalOf(desk, theCase, domain::WaitingKind::Papers);
    approval.papers = idsOf(papers);
    QStringList titles;
    for (const Paper& one : papers) {
        if (const domain::PaperKind* rule = desk.rules().paper(one.kind))
            titles.append(rule->title);
    }
    approval.reason = titles.join(u'、');
    approval.proposedBy = seenBy;
    return approval;
}

} // namespace

Result<Paper> recordPaper(Desk& desk, const domain::CaseId& caseId, const SeenPaper& seen)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireOpen(theCase));
    RD_TRY(requireSeen(desk, theCase, seen));
    if (!seen.seenAt.isValid()) // what a requester was asked for counts from the day it was shown
        RD_TRY(requireClockConfirmed(desk, u"seenAt"_s));
    Paper paper;
    paper.id = domain::PaperId::create();
    paper.caseId = caseId;
    paper.kind = seen.kind;
    paper.issuer = seen.issuer.trimmed();
    paper.lacking = seen.lacking;
    paper.seenBy = desk.session().user().id;
    paper.seenAt = seen.seenAt.isValid() ? seen.seenAt.toUTC() : desk.clock().now();
    RD_TRY(work.papers().add(paper));
    // Of a kind the last one counts: what was accepted before it no longer stands for the level.
    const domain::AssuranceLevel before = theCase.level;
    RD_TRY(settleLevel(desk, theCase));
    RD_TRY(work.cases().update(theCase));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {paperEvent(u"PaperSeen"_s, paper,
                    {{u"lacking"_s, paper.lacking.join(u' ')}, {u"level"_s, levelStep(before, theCase.level)}})}));
    return paper;
}

Result<domain::Case> decidePapers(Desk& desk, const domain::CaseId& caseId, PaperDecision decision,
                                  const QString& reason, const PaperChoice& choice)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireOpen(theCase));
    RD_TRY_ASSIGN(const QList<Paper> papers, work.papers().ofCase(caseId));
    RD_TRY_ASSIGN(const QList<Paper> waiting, requireWaiting(desk, theCase, papers, choice, decision));
    RD_TRY(requireAsShown(waiting, choice));
    if (decision == PaperDecision::Return && reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, reason, {theCase.subject.order}));
    const domain::AssuranceLevel before = theCase.level;
    RD_TRY_ASSIGN(QList<domain::AuditEvent> events, saveDecided(desk, work, waiting, decision, reason.trimmed()));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> followed, followDecision(desk, work, theCase, decision));
    events.first().detail.insert(u"level"_s, levelStep(before, theCase.level));
    RD_TRY(commitAndAnnounce(desk, work, events + followed));
    return theCase;
}

Result<PaperState> paperState(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const PaperStanding standing, papersOf(desk, theCase));
    PaperState state;
    state.asked = standing.asked;
    state.complete = standing.complete;
    state.unchecked = standing.unchecked;
    state.needsPerson = standing.lacksLevel;
    RD_TRY_ASSIGN(state.missing, missingLines(desk, theCase));
    RD_TRY_ASSIGN(state.needsOfficer, needsOfficer(desk, theCase, standing));
    RD_TRY_ASSIGN(const QList<Paper> papers, desk.storage().papers().ofCase(caseId));
    const QList<rules::PaperWish> wishes =
        rules::paperWishes(desk.rules(), theCase.requester.type, papers, domain::AssuranceLevel::L0);
    state.choice = wishes.size() > 1 || (!wishes.isEmpty() && !wishes.first().oneOf.isEmpty());
    const bool open = domain::isOpen(theCase.state);
    const bool decides = open && desk.session().may(domain::Permission::ApproveAsSupervisor);
    for (const domain::PaperKind* rule : rules::papersFor(desk.rules(), theCase.requester.type)) {
        RD_TRY_ASSIGN(AskedPaper asked, askedPaper(desk, theCase, *rule, papers));
        asked.mayTakeBack =
            decides && asked.last && isAccepted(*asked.last) && !(asked.last->seenBy == desk.session().user().id);
        state.papers.append(asked);
    }
    state.mayRecord = open && desk.session().may(domain::Permission::VerifyRequester);
    if (decides) {
        if (const auto waiting = requireWaiting(desk, theCase, papers, {}, PaperDecision::Accept))
            state.waiting = idsOf(*waiting);
    }
    state.mayDecide = !state.waiting.isEmpty();
    return state;
}

Result<domain::FirstOf<domain::WaitingApproval>> listPaperChecks(const Desk& desk)
{
    domain::FirstOf<domain::WaitingApproval> checks;
    if (!desk.session().may(domain::Permission::ApproveAsSupervisor))
        return checks;
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(QList<Paper> papers, desk.storage().papers().waiting(mostApprovalsLookedAt + 1));
    checks.more = papers.size() > mostApprovalsLookedAt;
    if (desk.session().may(domain::Permission::ApproveAsOfficer)) {
        RD_TRY_ASSIGN(const QList<Paper> accepted, desk.storage().papers().accepted(mostApprovalsLookedAt + 1));
        checks.more = checks.more || accepted.size() > mostApprovalsLookedAt;
        papers += accepted;
    }
    QSet<QString> seen;
    for (const Paper& paper : papers) {
        if (seen.contains(paper.caseId.text()))
            continue;
        seen.insert(paper.caseId.text());
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(paper.caseId));
        RD_TRY_ASSIGN(const QList<Paper> all, desk.storage().papers().ofCase(paper.caseId));
        const auto waiting = requireWaiting(desk, theCase, all, {}, PaperDecision::Accept);
        if (waiting)
            checks.append(waitingCheck(desk, theCase, *waiting, names.value(paper.seenBy.text())));
    }
    checks.cut(mostApprovalsShown);
    return checks;
}

Result<void> requireOffered(const Desk& desk, domain::RequesterType requester, domain::RightType right)
{
    const QString why = rules::whyNotOffered(desk.rules(), requester, right);
    if (why.isEmpty())
        return {};
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"right"_s}, {u"why"_s, why}});
}

} // namespace rd::desk
