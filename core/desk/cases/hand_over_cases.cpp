#include "core/desk/cases/hand_over_cases.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/presence.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::Permission;
using domain::User;
using domain::UserId;

namespace {

constexpr int pageOfCases = 500;
constexpr int mostComplaints = 100;

bool worksOnCases(const User& user)
{
    return user.active && domain::permits(user.roles, Permission::ProposeOutcome);
}

Result<void> requireHandler(const Desk& desk, const UserId& id)
{
    const auto found = desk.storage().users().find(id);
    if (!found && found.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(found.error());
    if (!found || !worksOnCases(found->user))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"handler"_s}});
    return requirePresent(desk, id);
}

// Work is spread by supervisors (R-RT-08 names who decides, not who works); what is one's own one may give away.
Result<void> requireOwnOrSupervisor(const Desk& desk, const UserId& handler)
{
    if (handler == desk.session().user().id)
        return {};
    return desk.session().require(Permission::ApproveAsSupervisor);
}

Result<void> requireMovable(const Desk& desk, const Case& theCase, const UserId& to)
{
    RD_TRY(requireOwnOrSupervisor(desk, theCase.handler));
    RD_TRY(requireNotEnded(theCase));
    if (theCase.handler == to)
        return fail(ErrorCode::AlreadyDone);
    // 3.12: the case of a complaint is with its investigator, whom assignComplaint names.
    RD_TRY_ASSIGN(const std::optional<domain::Complaint> complaint, desk.storage().complaints().ofCase(theCase.id));
    if (complaint && !(complaint->investigator == to))
        return fail(ErrorCode::MoveForbidden, {{u"guard"_s, codeOf(domain::ComplaintGuard::ByInvestigator)}});
    RD_TRY_ASSIGN(const QList<domain::Complaint> about, desk.storage().complaints().about(theCase.id, mostComplaints));
    for (const domain::Complaint& one : about) {
        if (one.investigator == to && one.state != domain::ComplaintState::Closed)
            return fail(ErrorCode::MoveForbidden,
                        {{u"guard"_s, codeOf(domain::ComplaintGuard::InvestigatorUntouched)}});
    }
    return {};
}

} // namespace

Result<HandedOver> handOverCases(Desk& desk, const CaseHandOver& handOver)
{
    const QString note = handOver.note.trimmed();
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, Permission::ProposeOutcome));
    RD_TRY(requireHandler(desk, handOver.to));
    RD_TRY(requireStorableText(u"note"_s, note));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    HandedOver done;
    QList<domain::AuditEvent> events;
    for (const domain::CaseId& id : handOver.cases) {
        RD_TRY_ASSIGN(Case theCase, work.cases().find(id));
        const Result<void> movable = requireMovable(desk, theCase, handOver.to);
        if (!movable) {
            done.left.append({theCase.number, movable.error()});
            continue;
        }
        const UserId from = std::exchange(theCase.handler, handOver.to);
        RD_TRY(work.cases().update(theCase));
        events.append(caseEvent(u"CaseHandedOver"_s, id,
                                {{u"handler"_s, from.text()},
                                 {u"from"_s, names.value(from.text())},
                                 {u"to"_s, names.value(handOver.to.text())},
                                 {u"reason"_s, note}}));
        ++done.cases;
    }
    if (done.cases > 0) {
        RD_TRY(commitAndAnnounce(desk, work, events));
    }
    return done;
}

Result<bool> wasHandlerBefore(const Desk& desk, const domain::CaseId& caseId, const UserId& user)
{
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk.storage().audit().ofCase(caseId));
    return std::any_of(history.begin(), history.end(), [&](const domain::AuditEntry& entry) {
        return entry.action == "CaseHandedOver"_L1 && entry.detail.value(u"handler"_s).toString() == user.text();
    });
}

Result<QList<User>> possibleHandlers(const Desk& desk)
{
    RD_TRY(desk.session().require(Permission::ProposeOutcome));
    RD_TRY_ASSIGN(const QList<storage::StoredUser> users, desk.storage().users().all());
    QList<User> possible;
    for (const storage::StoredUser& stored : users) {
        if (worksOnCases(stored.user))
            possible.append(stored.user);
    }
    std::sort(possible.begin(), possible.end(),
              [](const User& a, const User& b) { return a.displayName < b.displayName; });
    return possible;
}

Result<QList<domain::CaseId>> runningCasesOf(const Desk& desk, const UserId& user)
{
    RD_TRY(desk.session().require(Permission::ProposeOutcome));
    RD_TRY(requireOwnOrSupervisor(desk, user));
    domain::CaseFilter open;
    open.handler = user;
    open.openOnly = true;
    domain::CaseFilter answered; // but not closed: tasks, proofs and copies are still to be seen to
    answered.handler = user;
    answered.state = domain::CaseState::Replied;
    QList<domain::CaseId> running;
    for (const domain::CaseFilter& filter : {open, answered}) {
        QString after;
        do {
            RD_TRY_ASSIGN(const storage::CaseRowPage page, desk.storage().cases().page(filter, after, pageOfCases));
            for (const storage::CaseRow& row : page.rows)
                running.append(row.header.id);
            after = page.next;
        } while (!after.isEmpty());
    }
    return running;
}

} // namespace rd::desk
