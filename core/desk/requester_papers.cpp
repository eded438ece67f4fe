#include "core/desk/requester_papers.h"

#include "core/desk/case_moves.h"
#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/due_state.h"
#include "core/desk/free_text.h"
#include "core/desk/masking.h"
#include "core/desk/minor_access.h"
#include "core/desk/verified_items.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Paper;
using domain::PaperKind;
using rules::PaperGap;
using rules::PaperStanding;

namespace {

constexpr qsizetype longestIssuer = 200;
constexpr int mostPapersShown = 500;

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
    return requireStorableText(seen.issuer, {theCase.subject.order});
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

// What this user may decide of it.
Result<QList<Paper>> requireWaiting(const Desk& desk, const QList<Paper>& papers, const QString& kind)
{
    QList<Paper> waiting;
    bool own = false;
    for (const Paper& paper : papers) {
        if (!isWaiting(paper) || isReplaced(paper, papers) || (!kind.isEmpty() && paper.kind != kind))
            continue;
        if (paper.seenBy == desk.session().user().id)
            own = true;
        else
            waiting.append(paper);
    }
    if (!waiting.isEmpty())
        return waiting;
    if (own)
        return fail(ErrorCode::SamePerson, {{u"as"_s, u"paperViewer"_s}});
    return fail(ErrorCode::NotFound, {{u"kind"_s, u"paper"_s}});
}

domain::AuditEvent paperEvent(const QString& action, const Paper& paper, QJsonObject detail)
{
    detail.insert(u"paper"_s, paper.kind);
    return objectEvent(action, u"paper"_s, paper.id.text(), paper.caseId, detail);
}

Result<QList<domain::AuditEvent>> saveDecided(const Desk& desk, storage::Transaction& work, QList<Paper> papers,
                                              PaperDecision decision, const QString& reason)
{
    const bool accepted = decision == PaperDecision::Accept;
    QList<domain::AuditEvent> events;
    for (Paper& paper : papers) {
        paper.state = accepted ? domain::PaperState::Accepted : domain::PaperState::Returned;
        paper.checkedBy = desk.session().user().id;
        paper.checkedAt = desk.clock().now();
        paper.reason = reason;
        RD_TRY(work.papers().update(paper));
        events.append(paperEvent(accepted ? u"PaperAccepted"_s : u"PaperReturned"_s, paper, {{u"reason"_s, reason}}));
    }
    return events;
}

// When the last of them was shown: what the requester has done in time is not late because we looked later (§5.2).
QDateTime lastSeen(const QList<Paper>& papers)
{
    QDateTime at;
    for (const Paper& paper : papers)
        at = std::max(at, paper.seenAt);
    return at;
}

QString titlesOf(const QList<domain::PaperPoint>& points)
{
    QStringList titles;
    for (const domain::PaperPoint& point : points)
        titles.append(point.title);
    return titles.join(u'、');
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

domain::WaitingApproval waitingCheck(const Desk& desk, const domain::Case& theCase, const QString& seenBy)
{
    domain::WaitingApproval approval;
    approval.kind = domain::WaitingKind::Papers;
    approval.caseId = theCase.id;
    approval.caseNumber = theCase.number;
    approval.proposedBy = seenBy;
    approval.due = theCase.deadline.due;
    const DueState due = dueStateOf(desk, theCase);
    approval.daysLeft = due.daysLeft;
    approval.stage = due.stage;
    return approval;
}

} // namespace

Result<Paper> recordPaper(Desk& desk, const domain::CaseId& caseId, const SeenPaper& seen)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireOpen(theCase));
    RD_TRY(requireSeen(desk, theCase, seen));
    Paper paper;
    paper.id = domain::PaperId::create();
    paper.caseId = caseId;
    paper.kind = seen.kind;
    paper.issuer = seen.issuer.trimmed();
    paper.lacking = seen.lacking;
    paper.seenBy = desk.session().user().id;
    paper.seenAt = seen.seenAt.isValid() ? seen.seenAt.toUTC() : desk.clock().now();
    RD_TRY(work.papers().add(paper));
    RD_TRY(
        commitAndAnnounce(desk, work, {paperEvent(u"PaperSeen"_s, paper, {{u"lacking"_s, paper.lacking.join(u' ')}})}));
    return paper;
}

Result<domain::Case> decidePapers(Desk& desk, const domain::CaseId& caseId, PaperDecision decision,
                                  const QString& reason, const QString& kind)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireOpen(theCase));
    RD_TRY_ASSIGN(const QList<Paper> papers, work.papers().ofCase(caseId));
    RD_TRY_ASSIGN(const QList<Paper> waiting, requireWaiting(desk, papers, kind));
    if (decision == PaperDecision::Return && reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(reason, {theCase.subject.order}));
    RD_TRY_ASSIGN(QList<domain::AuditEvent> events, saveDecided(desk, work, waiting, decision, reason.trimmed()));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    // Under the lock that waits for a supervisor only the L3 that ends it counts (R-ID-08).
    const bool locked =
        session.lock == domain::LockState::LockedForSupervisor && session.levelUnderLock < domain::AssuranceLevel::L3;
    if (decision == PaperDecision::Accept && !locked) {
        RD_TRY_ASSIGN(
            const QList<domain::AuditEvent> moved,
            takeOnVerified(desk, work, theCase, session, {theCase.level, lastSeen(waiting), desk.session().user().id}));
        events += moved;
        events.first().detail.insert(u"level"_s, codeOf(theCase.level));
    }
    RD_TRY(commitAndAnnounce(desk, work, events));
    return theCase;
}

Result<PaperStanding> papersOf(const Desk& desk, const domain::Case& theCase)
{
    if (!desk.rules().requester(theCase.requester.type))
        return PaperStanding{};
    RD_TRY_ASSIGN(const QList<Paper> papers, desk.storage().papers().ofCase(theCase.id));
    return rules::paperStanding(desk.rules(), theCase.requester.type, papers, theCase.level);
}

QStringList missingLines(const PaperStanding& standing)
{
    const auto phrase = [](const char* code) { return letters::letterWord(u"phrase"_s, QLatin1String(code)); };
    QStringList lines;
    for (const PaperGap& gap : standing.gaps) {
        const domain::PaperKind& paper = *gap.paper;
        lines.append(gap.lacking.isEmpty()
                         ? phrase("paperMissing").arg(paper.title, titlesOf(paper.points), paper.purpose)
                         : phrase("paperLacking").arg(paper.title, titlesOf(gap.lacking), paper.purpose));
    }
    return lines;
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
    state.missing = missingLines(standing);
    RD_TRY_ASSIGN(const QList<Paper> papers, desk.storage().papers().ofCase(caseId));
    for (const domain::PaperKind* rule : rules::papersFor(desk.rules(), theCase.requester.type)) {
        RD_TRY_ASSIGN(const AskedPaper asked, askedPaper(desk, theCase, *rule, papers));
        state.papers.append(asked);
    }
    const bool open = domain::isOpen(theCase.state);
    state.mayRecord = open && desk.session().may(domain::Permission::VerifyRequester);
    state.mayDecide = open && desk.session().may(domain::Permission::ApproveAsSupervisor)
        && requireWaiting(desk, papers, {}).has_value();
    return state;
}

Result<QList<domain::WaitingApproval>> listPaperChecks(const Desk& desk)
{
    QList<domain::WaitingApproval> checks;
    if (!desk.session().may(domain::Permission::ApproveAsSupervisor))
        return checks;
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<Paper> papers, desk.storage().papers().waiting(mostPapersShown));
    for (const Paper& paper : papers) {
        const bool listed = std::any_of(checks.begin(), checks.end(),
                                        [&](const domain::WaitingApproval& one) { return one.caseId == paper.caseId; });
        if (listed)
            continue;
        RD_TRY_ASSIGN(const QList<Paper> all, desk.storage().papers().ofCase(paper.caseId));
        if (!requireWaiting(desk, all, {}))
            continue;
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(paper.caseId));
        checks.append(waitingCheck(desk, theCase, names.value(paper.seenBy.text())));
        QStringList titles;
        for (const Paper& one : all) {
            const domain::PaperKind* rule = desk.rules().paper(one.kind);
            if (rule && isWaiting(one) && !isReplaced(one, all))
                titles.append(rule->title);
        }
        checks.last().reason = titles.join(u'、');
    }
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
