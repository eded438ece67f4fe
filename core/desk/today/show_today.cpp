#include "core/desk/today/show_today.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/masking.h"
#include "core/desk/cases/presence.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/incidents/list_incidents.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/replies/outgoing_mail.h"
#include "core/desk/tasks/task_record.h"

#include <algorithm>

namespace rd::desk {

using domain::TodayKind;
using domain::TodayLine;

namespace {

constexpr int minorDays = 8; // a minor's reply is wanted by T+7, eight working days before T+15
constexpr int linesShown = 100;

TodayKind kindOf(const domain::CaseSummary& row)
{
    if (row.stage == domain::DueStage::Overdue)
        return TodayKind::Overdue;
    if (row.stage == domain::DueStage::Today)
        return TodayKind::DueToday;
    return domain::concernsMinor(row.minor) ? TodayKind::Minor : TodayKind::DueSoon;
}

TodayLine lineOf(const domain::CaseSummary& row)
{
    TodayLine line;
    line.kind = kindOf(row);
    line.caseId = row.id;
    line.number = row.number;
    line.subject = row.maskedName;
    line.rights = row.rights;
    line.due = row.due;
    line.provisional = row.provisional;
    line.daysLeft = row.daysLeft;
    line.stage = row.stage;
    return line;
}

bool isUrgent(const domain::CaseSummary& row)
{
    switch (row.stage) {
    case domain::DueStage::Red:
    case domain::DueStage::Today:
    case domain::DueStage::Overdue:
        return true;
    case domain::DueStage::Ahead:
    case domain::DueStage::Amber:
    case domain::DueStage::Waiting:
        return domain::concernsMinor(row.minor);
    case domain::DueStage::Stopped:
        return false;
    }
    Q_UNREACHABLE();
}

// In the order of the work, so that what is overdue fills the lines first, then minors' cases.
Result<void> addDueCases(const Desk& desk, domain::Today& today)
{
    const auto names = userNames(desk);
    RD_TRY(names);
    domain::CaseFilter filter;
    filter.openOnly = true;
    filter.dueUntil = desk.calendar().workingDayAfter(desk.clock().today(), minorDays);
    filter.queueFrom = overdueBefore(desk);
    QString after;
    do {
        RD_TRY_ASSIGN(const storage::CaseRowPage page, desk.storage().cases().page(filter, after, linesShown));
        for (const storage::CaseRow& stored : page.rows) {
            const domain::CaseSummary row = summaryOf(desk, stored, *names);
            if (isUrgent(row))
                today.lines.append(lineOf(row));
            if (today.lines.size() >= linesShown) {
                today.more = true;
                return {};
            }
        }
        after = page.next;
    } while (!after.isEmpty());
    return {};
}

Result<void> addApprovals(const Desk& desk, domain::Today& today)
{
    RD_TRY_ASSIGN(const domain::FirstOf<domain::WaitingApproval> waiting, listApprovals(desk));
    today.waitingApprovals = waiting.size();
    today.more = today.more || waiting.more;
    for (const domain::WaitingApproval& approval : waiting) {
        TodayLine line;
        line.kind = TodayKind::WaitingApproval;
        line.caseId = approval.caseId;
        line.number = approval.caseNumber;
        line.detail = approval.proposedBy;
        line.due = approval.due;
        line.provisional = approval.provisional;
        line.daysLeft = approval.daysLeft;
        line.stage = approval.stage;
        today.lines.append(line);
    }
    return {};
}

// Nobody owes work that may not begin yet: a deletion waits for its approval. What waits takes no line.
Result<void> addLateTasks(const Desk& desk, domain::Today& today)
{
    return forEachOpenTask(desk, desk.clock().today().addDays(-1), [&](const domain::Task& task) -> Result<bool> {
        RD_TRY_ASSIGN(const domain::Case header, desk.storage().cases().find(task.caseId));
        RD_TRY_ASSIGN(const domain::TaskFacts facts, taskFacts(desk, header, task));
        if (!domain::requireStarted(facts))
            return false;
        ++today.openTasks;
        TodayLine line;
        line.kind = TodayKind::TaskLate;
        line.caseId = task.caseId;
        line.number = header.number;
        line.subject = shownName(header);
        line.detail = task.holderName;
        line.due = task.term;
        today.lines.append(line);
        today.more = today.more || today.openTasks >= linesShown;
        return today.openTasks >= linesShown;
    });
}

// R-IN-02: whose hours run for an officer, round the clock.
Result<void> addIncidents(const Desk& desk, domain::Today& today)
{
    if (!desk.session().may(domain::Permission::HandleIncidents))
        return {};
    RD_TRY_ASSIGN(const QList<IncidentFile> running, listIncidents(desk, IncidentScope::Running));
    for (const IncidentFile& file : running) {
        TodayLine line;
        line.kind = TodayKind::Incident;
        line.number = file.incident.number;
        for (const domain::IncidentDue& step : file.steps) {
            if (!step.done.isValid()) {
                line.step = step;
                line.late = step.by < desk.clock().now();
                line.due = shanghaiDate(step.by);
                break;
            }
        }
        today.lines.append(line);
    }
    return {};
}

// R-DL-07: while nobody knows whether an answer left, it has not.
Result<void> addMailsInDoubt(const Desk& desk, domain::Today& today)
{
    if (!desk.session().may(domain::Permission::SendReply))
        return {};
    RD_TRY_ASSIGN(const QList<domain::OutgoingMail> unsettled, desk.storage().mails().unsettled(linesShown));
    for (const domain::OutgoingMail& mail : unsettled) {
        if (const QDateTime until = mayBeUnderWayUntil(mail); until.isValid() && desk.clock().now() < until)
            continue;
        RD_TRY_ASSIGN(const domain::Case header, desk.storage().cases().find(mail.caseId));
        RD_TRY_ASSIGN(const QList<domain::Reply> letters, desk.storage().replies().ofCase(mail.caseId));
        TodayLine line;
        line.kind = TodayKind::MailDoubt;
        line.caseId = header.id;
        line.number = header.number;
        line.subject = shownName(header);
        for (const domain::Reply& letter : letters) {
            if (letter.id == mail.replyId)
                line.detail = letter.templateCode;
        }
        line.due = shanghaiDate(mail.startedAt);
        today.lines.append(line);
    }
    return {};
}

Result<void> addDrafts(const Desk& desk, domain::Today& today)
{
    RD_TRY_ASSIGN(const QList<domain::IntakeDraft> drafts, listDrafts(desk));
    for (const domain::IntakeDraft& draft : drafts) {
        TodayLine line;
        line.kind = TodayKind::Draft;
        line.draftId = draft.id;
        line.detail = draft.title;
        line.due = shanghaiDate(draft.updatedAt);
        today.lines.append(line);
    }
    return {};
}

Result<void> addWorkload(const Desk& desk, domain::Today& today)
{
    if (!desk.session().may(domain::Permission::ApproveAsSupervisor))
        return {};
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<storage::HandlerLoad> loads, desk.storage().cases().loadByHandler(overdueBefore(desk)));
    RD_TRY_ASSIGN(const auto absent, absentToday(desk));
    for (const storage::HandlerLoad& load : loads)
        today.workload.append(
            {load.handler, names.value(load.handler.text()), absent.contains(load.handler), load.open, load.overdue});
    return {};
}

// Rule book §5.5: overdue, due today, minors, fewest working days left; then what waits for me, what others owe, my
// drafts. The hours of an incident and a letter that may not have left wait for no minor.
bool comesBefore(const TodayLine& a, const TodayLine& b)
{
    const auto rank = [](TodayKind kind) {
        switch (kind) {
        case TodayKind::Overdue:
            return 0;
        case TodayKind::DueToday:
            return 1;
        case TodayKind::Incident:
            return 2;
        case TodayKind::MailDoubt:
            return 3;
        case TodayKind::Minor:
            return 4;
        case TodayKind::DueSoon:
            return 5;
        case TodayKind::WaitingApproval:
            return 6;
        case TodayKind::TaskLate:
            return 7;
        case TodayKind::Draft:
            return 8;
        }
        Q_UNREACHABLE();
    };
    if (a.kind == TodayKind::WaitingApproval && b.kind == a.kind)
        return false; // as their own list has them
    return std::tuple(rank(a.kind), a.due, a.number) < std::tuple(rank(b.kind), b.due, b.number);
}

} // namespace

Result<domain::Today> showToday(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY(desk.followRecord());
    domain::Today today;
    RD_TRY(addDueCases(desk, today));
    RD_TRY(addIncidents(desk, today));
    RD_TRY(addMailsInDoubt(desk, today));
    RD_TRY(addApprovals(desk, today));
    RD_TRY(addLateTasks(desk, today));
    RD_TRY(addDrafts(desk, today));
    RD_TRY(addWorkload(desk, today));
    std::stable_sort(today.lines.begin(), today.lines.end(), comesBefore);

    RD_TRY_ASSIGN(const auto counts, desk.storage().cases().countByState());
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        if (domain::isOpen(count.key()))
            today.openCases += count.value();
    }
    return today;
}

} // namespace rd::desk
