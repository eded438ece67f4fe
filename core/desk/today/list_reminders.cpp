#include "core/desk/today/list_reminders.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/cases/masking.h"
#include "core/desk/cases/presence.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"
#include "core/desk/tasks/task_record.h"
#include "core/desk/verification/requester_papers.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"

#include <algorithm>
#include <QJsonArray>
#include <QSet>

namespace rd::desk {

using domain::DueStage;
using domain::Reminder;

namespace {

constexpr int rowsOfAPage = 100;
constexpr int daysAfterMinorLimit = 8; // T+7 has passed with so many or fewer left until T+15
constexpr int mostDates = 100; // due dates, and dates that a notice moved earlier
constexpr int mostOfAnAlert = 20;
constexpr int mostRead = 1000; // a reader who put away more than that reads the list itself

enum class Watch { Own, Team, Officer };

Watch watchOf(domain::Roles roles)
{
    if (roles.testFlag(domain::Role::Supervisor))
        return Watch::Team;
    return domain::permits(roles, domain::Permission::ApproveAsOfficer) ? Watch::Officer : Watch::Own;
}

// The stage at which this reader hears of the case; Ahead and Stopped: not at all. An officer's second is the last
// before it is late.
DueStage stageFor(Watch watch, const Reminder& reminder)
{
    if (watch != Watch::Officer || reminder.mine || reminder.standingIn)
        return reminder.stage;
    if (reminder.stage == DueStage::Amber)
        return DueStage::Ahead;
    return reminder.stage == DueStage::Today ? DueStage::Red : reminder.stage;
}

Reminder reminderOf(const domain::CaseSummary& row, const domain::UserId& reader)
{
    Reminder reminder;
    reminder.caseId = row.id;
    reminder.number = row.number;
    reminder.stage = row.stage;
    reminder.due = row.due;
    reminder.provisional = row.provisional;
    reminder.daysLeft = row.daysLeft;
    reminder.minor = domain::concernsMinor(row.minor);
    reminder.mine = row.handler == reader;
    reminder.handlerName = row.handlerName;
    reminder.maskedName = row.maskedName;
    reminder.rights = row.rights;
    return reminder;
}

// The reminder is shown as it stands and put away as the reader's stage of it.
Result<bool> isWanted(const Desk& desk, Watch watch, const Reminder& reminder)
{
    Reminder asHeard = reminder;
    asHeard.stage = stageFor(watch, reminder);
    if (asHeard.stage == DueStage::Ahead || asHeard.stage == DueStage::Waiting || asHeard.stage == DueStage::Stopped)
        return false;
    RD_TRY_ASSIGN(const bool dismissed, desk.storage().reminders().isDismissed(desk.session().user().id, asHeard));
    return !dismissed;
}

// From and to which date an event DeadlineRecomputed moved the item at this position, or at 0 what the case shows.
struct Move {
    QDate from;
    QDate to;
};

Move moveIn(const domain::AuditEntry& entry, int item)
{
    const auto moveOf = [](const QJsonObject& of) {
        const auto date = [&of](QLatin1StringView field) {
            return QDate::fromString(of.value(field).toString(), Qt::ISODate);
        };
        return Move{date(QLatin1StringView("from")), date(QLatin1StringView("to"))};
    };
    if (item == 0)
        return moveOf(entry.detail);
    const QJsonArray moves = entry.detail.value(QStringLiteral("items")).toArray();
    const auto move = std::find_if(moves.begin(), moves.end(), [item](const QJsonValue& one) {
        return one.toObject().value(QStringLiteral("item")).toInt() == item;
    });
    return move != moves.end() ? moveOf(move->toObject()) : Move();
}

// A notice moved the date to where it stands now, and it stood later before.
bool cameEarlier(const QList<domain::AuditEntry>& history, int item, const QDate& due)
{
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (entry->action != QStringLiteral("DeadlineRecomputed"))
            continue;
        if (const Move move = moveIn(*entry, item); move.from != move.to)
            return move.to == due && move.to < move.from;
    }
    return false;
}

// What the case shows, and the running items that end after it by clocks of their own.
QList<Reminder> earlierOf(const Desk& desk, const domain::Case& theCase)
{
    Reminder reminder;
    reminder.caseId = theCase.id;
    reminder.number = theCase.number;
    reminder.stage = DueStage::Ahead;
    reminder.due = theCase.deadline.due;
    reminder.provisional = theCase.deadline.provisional;
    reminder.daysLeft = dueStateOf(desk, theCase).daysLeft;
    reminder.minor = domain::concernsMinor(theCase.minor);
    reminder.mine = true;
    reminder.handlerName = desk.session().user().displayName;
    reminder.maskedName = shownName(theCase);
    reminder.rights = domain::rightsOf(theCase);
    QList<Reminder> candidates{reminder};
    for (const domain::RequestItem& item : theCase.items) {
        if (!rules::isRunning(item) || item.clock->deadline.due == theCase.deadline.due)
            continue;
        reminder.item = item.position;
        reminder.due = item.clock->deadline.due;
        reminder.provisional = item.clock->deadline.provisional;
        reminder.daysLeft = rules::workingDaysLeft(desk.clock().today(), reminder.due, desk.calendar());
        candidates.append(reminder);
    }
    return candidates;
}

// Each kind has room of its own, so that no alert waits behind a busy desk and no due date behind many alerts. False
// once there is none: more is set then.
bool addReminder(domain::Reminders& reminders, const Reminder& reminder)
{
    const auto sharesRoom = [&](const Reminder& one) {
        return one.kind == reminder.kind && (one.stage == DueStage::Ahead) == (reminder.stage == DueStage::Ahead);
    };
    const auto taken = std::count_if(reminders.lines.begin(), reminders.lines.end(), sharesRoom);
    if (taken >= (reminder.kind == domain::ReminderKind::Due ? mostDates : mostOfAnAlert)) {
        reminders.more = true;
        return false;
    }
    reminders.lines.append(reminder);
    return true;
}

// Whoever handles a case hears of an earlier date however much of it is left (R-DL-06).
Result<void> addEarlierDates(const Desk& desk, domain::Reminders& reminders)
{
    const domain::User& reader = desk.session().user();
    RD_TRY_ASSIGN(const QList<domain::CaseId> recounted, desk.storage().reminders().recountedCases(reader.id));
    for (const domain::CaseId& id : recounted) {
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(id));
        QList<Reminder> candidates;
        for (const Reminder& candidate : earlierOf(desk, theCase)) {
            RD_TRY_ASSIGN(const bool dismissed, desk.storage().reminders().isDismissed(reader.id, candidate));
            if (!dismissed)
                candidates.append(candidate);
        }
        if (candidates.isEmpty())
            continue;
        RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk.storage().audit().ofCase(id));
        for (const Reminder& candidate : std::as_const(candidates)) {
            if (cameEarlier(history, candidate.item, candidate.due) && !addReminder(reminders, candidate))
                return {};
        }
    }
    return {};
}

// An officer who stands in hears of a case once, at the stages of its handler.
bool standsAlready(const domain::Reminders& reminders, const Reminder& reminder)
{
    return std::any_of(reminders.lines.begin(), reminders.lines.end(), [&](const Reminder& one) {
        return one.standingIn && one.kind == reminder.kind && one.caseId == reminder.caseId;
    });
}

// `owner` is whose cases; empty: everybody's.
domain::CaseFilter filterFor(const Desk& desk, const domain::UserId& owner)
{
    domain::CaseFilter filter;
    filter.openOnly = true;
    filter.queueFrom = overdueBefore(desk);
    filter.dueUntil = desk.calendar().workingDayAfter(desk.clock().today(), domain::amberDays);
    if (!owner.isEmpty())
        filter.handler = owner;
    return filter;
}

// All that the filter for this owner gives; more is set where there was no room or too much to read.
Result<void> addDueDatesOf(const Desk& desk, const domain::UserId& owner, const QHash<QString, QString>& names,
                           domain::Reminders& reminders)
{
    const domain::UserId& reader = desk.session().user().id;
    const Watch watch = watchOf(desk.session().user().roles);
    const domain::CaseFilter filter = filterFor(desk, owner);
    QString after;
    int read = 0;
    do {
        RD_TRY_ASSIGN(const storage::CaseRowPage page, desk.storage().cases().page(filter, after, rowsOfAPage));
        for (const storage::CaseRow& row : page.rows) {
            Reminder reminder = reminderOf(summaryOf(desk, row, names), reader);
            reminder.standingIn = !owner.isEmpty() && !reminder.mine;
            RD_TRY_ASSIGN(const bool wanted, isWanted(desk, watch, reminder));
            if (wanted && !standsAlready(reminders, reminder) && !addReminder(reminders, reminder))
                return {};
        }
        read += page.rows.size();
        after = page.next;
    } while (!after.isEmpty() && read < mostRead);
    reminders.more = reminders.more || !after.isEmpty();
    return {};
}

// A supervisor hears of everybody's; whoever stands in hears of theirs as of own ones.
Result<void> addDueDates(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    const domain::UserId& reader = desk.session().user().id;
    const Watch watch = watchOf(desk.session().user().roles);
    if (watch == Watch::Team)
        return addDueDatesOf(desk, {}, names, reminders);
    RD_TRY_ASSIGN(const QList<domain::UserId> absent, standsInFor(desk, reader));
    for (const domain::UserId& one : absent)
        RD_TRY(addDueDatesOf(desk, one, names, reminders));
    return addDueDatesOf(desk, watch == Watch::Own ? reader : domain::UserId(), names, reminders);
}

// R-DL-06: the case's own date, and the internal limit where it lies in such a year itself. No notice moves the others.
bool isProvisional(const Desk& desk, domain::ReminderKind kind, const QDate& passed, const domain::CaseSummary& summary)
{
    const bool inSuchYear = kind == domain::ReminderKind::MinorReply && desk.calendar().isProvisional(passed);
    return summary.provisional && (kind == domain::ReminderKind::Papers || inSuchYear);
}

// Adds what has passed unless the reader put it away; false once there is no room.
Result<bool> addPassed(const Desk& desk, domain::ReminderKind kind, const QDate& passed,
                       const domain::CaseSummary& summary, domain::Reminders& reminders)
{
    const domain::UserId& reader = desk.session().user().id;
    Reminder reminder = reminderOf(summary, reader);
    reminder.kind = kind;
    reminder.stage = DueStage::Overdue;
    reminder.due = passed;
    reminder.provisional = isProvisional(desk, kind, passed, summary);
    reminder.daysLeft = rules::workingDaysLeft(desk.clock().today(), passed, desk.calendar());
    RD_TRY_ASSIGN(const bool away, desk.storage().reminders().isDismissed(reader, reminder));
    return away || addReminder(reminders, reminder);
}

// §5.5: T+7 is the company's own limit; late in law is T+15 only, so this stands beside the stages.
Result<void> addMinorLimits(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    const QDate until = desk.calendar().workingDayAfter(desk.clock().today(), daysAfterMinorLimit);
    RD_TRY_ASSIGN(const QList<storage::CaseRow> rows, desk.storage().cases().waitingMinors(until, mostRead));
    for (const storage::CaseRow& row : rows) {
        const QDate limit = row.header.deadline.milestones.reply;
        if (!limit.isValid() || limit >= overdueBefore(desk))
            continue;
        RD_TRY_ASSIGN(const bool room,
                      addPassed(desk, domain::ReminderKind::MinorReply, limit, summaryOf(desk, row, names), reminders));
        if (!room)
            return {};
    }
    return {};
}

// §7 move 5: with T+13 come, what a requester has shown in time waits for nobody but us.
Result<void> addPapers(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    const int daysLeft = desk.rules().replyWorkingDays() - desk.rules().waiting().refusalPreparedAt;
    RD_TRY_ASSIGN(const QList<domain::WaitingApproval> checks, listPaperChecks(desk));
    for (const domain::WaitingApproval& check : checks) {
        if (check.stage != DueStage::Stopped && check.daysLeft > daysLeft)
            continue;
        RD_TRY_ASSIGN(const domain::Case ofCase, desk.storage().cases().find(check.caseId));
        RD_TRY_ASSIGN(const bool room,
                      addPassed(desk, domain::ReminderKind::Papers, check.due,
                                summaryOf(desk, {ofCase, domain::rightsOf(ofCase)}, names), reminders));
        if (!room)
            return {};
    }
    return {};
}

// §7, 3.12: the officers hear the same day of a lawsuit, and of a second complaint about the same answer.
Result<void> addLegalMatters(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    RD_TRY_ASSIGN(const QList<storage::ComplaintRow> rows, desk.storage().complaints().alerting(mostRead));
    for (const storage::ComplaintRow& row : rows) {
        RD_TRY_ASSIGN(const domain::Case carrier, desk.storage().cases().find(row.complaint.caseId));
        const domain::CaseSummary summary = summaryOf(desk, {carrier, domain::rightsOf(carrier)}, names);
        if (domain::isHeld(row.complaint))
            RD_TRY(addPassed(desk, domain::ReminderKind::Litigation, row.complaint.litigation.on, summary, reminders));
        if (row.complaint.forLegal && domain::isOpen(row.complaint))
            RD_TRY(addPassed(desk, domain::ReminderKind::SecondComplaint, carrier.deadline.d0, summary, reminders));
    }
    return {};
}

// Several holders of one case and term are one reminder.
Result<void> addPurges(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    RD_TRY_ASSIGN(const QList<domain::Task> purges,
                  desk.storage().tasks().purgesUntil(desk.clock().today().addDays(-1), mostRead));
    QSet<QString> seen;
    for (const domain::Task& purge : purges) {
        const QString key = purge.caseId.text() + purge.term.toString(Qt::ISODate);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        RD_TRY_ASSIGN(const domain::Case ofCase, desk.storage().cases().find(purge.caseId));
        RD_TRY_ASSIGN(const bool room,
                      addPassed(desk, domain::ReminderKind::BackupPurge, purge.term,
                                summaryOf(desk, {ofCase, domain::rightsOf(ofCase)}, names), reminders));
        if (!room)
            return {};
    }
    return {};
}

// R-RT-05: a holder that is a whole working day late is the supervisor's matter; several of one case and term are one
// reminder. Nobody owes work that may not begin yet.
Result<void> addLateHolders(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    const QDate today = desk.clock().today();
    QSet<QString> seen;
    return forEachOpenTask(desk, today.addDays(-1), [&](const domain::Task& task) -> Result<bool> {
        const QString key = task.caseId.text() + task.term.toString(Qt::ISODate);
        if (seen.contains(key) || desk.calendar().workingDaysBetween(task.term, today) < 1)
            return false;
        RD_TRY_ASSIGN(const domain::Case ofCase, desk.storage().cases().find(task.caseId));
        RD_TRY_ASSIGN(const domain::TaskFacts facts, taskFacts(desk, ofCase, task));
        if (!domain::requireStarted(facts))
            return false;
        seen.insert(key);
        RD_TRY_ASSIGN(const bool room,
                      addPassed(desk, domain::ReminderKind::TaskLate, task.term,
                                summaryOf(desk, {ofCase, domain::rightsOf(ofCase)}, names), reminders));
        return !room;
    });
}

// R-RT-04: what was kept until a day is to be deleted after it; several entries of one case and day are one reminder.
Result<void> addKeptTerms(const Desk& desk, const QHash<QString, QString>& names, domain::Reminders& reminders)
{
    RD_TRY_ASSIGN(const QList<domain::KeptData> over,
                  desk.storage().deletions().keptBeyond(desk.clock().today().addDays(-1), mostRead));
    QSet<QString> seen;
    for (const domain::KeptData& kept : over) {
        const QString key = kept.caseId.text() + kept.until.toString(Qt::ISODate);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        RD_TRY_ASSIGN(const domain::Case ofCase, desk.storage().cases().find(kept.caseId));
        RD_TRY_ASSIGN(const bool room,
                      addPassed(desk, domain::ReminderKind::KeptTerm, kept.until,
                                summaryOf(desk, {ofCase, domain::rightsOf(ofCase)}, names), reminders));
        if (!room)
            return {};
    }
    return {};
}

} // namespace

Result<domain::Reminders> listReminders(const Desk& desk)
{
    domain::Reminders reminders;
    const security::Session& session = desk.session();
    if (!session.may(domain::Permission::ProposeOutcome))
        return reminders;
    RD_TRY(addEarlierDates(desk, reminders));
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    // Before the due dates, which every list of requests shows as well.
    if (session.may(domain::Permission::ApproveAsOfficer)) {
        RD_TRY(addLegalMatters(desk, names, reminders));
        RD_TRY(addMinorLimits(desk, names, reminders));
        RD_TRY(addPurges(desk, names, reminders));
        RD_TRY(addKeptTerms(desk, names, reminders));
    }
    RD_TRY(addPapers(desk, names, reminders));
    if (watchOf(session.user().roles) == Watch::Team)
        RD_TRY(addLateHolders(desk, names, reminders));
    RD_TRY(addDueDates(desk, names, reminders));
    return reminders;
}

Result<void> dismissReminders(Desk& desk, const QList<Reminder>& reminders)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ProposeOutcome));
    if (reminders.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("case")}});
    const domain::User& reader = desk.session().user();
    const Watch watch = watchOf(reader.roles);
    QList<domain::AuditEvent> events;
    for (const Reminder& reminder : reminders) {
        Reminder asHeard = reminder;
        asHeard.stage = stageFor(watch, reminder);
        const QString code = codeOf(asHeard);
        RD_TRY(work.reminders().dismiss({domain::ReminderDismissalId::create(), reader.id, reminder.caseId, code,
                                         reminder.due, desk.clock().now()}));
        events.append(
            caseEvent(QStringLiteral("ReminderDismissed"), reminder.caseId,
                      {{QStringLiteral("stage"), code}, {QStringLiteral("due"), reminder.due.toString(Qt::ISODate)}}));
    }
    return commitAndAnnounce(desk, work, events);
}

QDateTime nextDueBoundary(const Desk& desk)
{
    return nextDueBoundary(desk.clock().now(), desk.rules().dayEnd());
}

QDateTime nextDueBoundary(const QDateTime& now, const QTime& dayEnd)
{
    const QDate today = shanghaiDate(now);
    const QDateTime endOfToday = shanghai(today, dayEnd);
    return now < endOfToday ? endOfToday : shanghai(today.addDays(1), QTime(0, 0));
}

} // namespace rd::desk
