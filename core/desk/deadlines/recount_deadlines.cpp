#include "core/desk/deadlines/recount_deadlines.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/deadlines/counted_by.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"
#include "core/rules/deadline_rule.h"
#include "core/storage/moved_dates.h"

#include <algorithm>
#include <QJsonArray>
#include <QSet>
#include <vector>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Deadline;
using storage::OpenDeadline;
using storage::OpenTerm;

namespace {

constexpr int casesBetweenLooks = 256; // at the token

bool sameMilestones(const domain::Milestones& a, const domain::Milestones& b)
{
    return std::tie(a.acknowledge, a.verified, a.collected, a.approved, a.executed, a.reply)
        == std::tie(b.acknowledge, b.verified, b.collected, b.approved, b.executed, b.reply);
}

bool sameDates(const Deadline& a, const Deadline& b)
{
    return std::tie(a.d0, a.t1, a.due, a.dueEnd, a.provisional) == std::tie(b.d0, b.t1, b.due, b.dueEnd, b.provisional)
        && sameMilestones(a.milestones, b.milestones);
}

QList<domain::RightType> rightsOf(const QString& codes)
{
    QList<domain::RightType> rights;
    for (const QString& code : codes.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto right = domain::parseRight(code))
            rights.append(*right);
    }
    return rights;
}

// D0 by the new calendar: where what comes after hours counts for the next working day, that day may be another
// (R-DL-05). A D0 that the receipt did not give stays.
QDate movedReceipt(const Desk& desk, const calendar::WorkingCalendar& next, const OpenDeadline& open)
{
    const QDate& d0 = open.deadline.d0;
    const bool given = rules::receivedDay(desk.rules(), open.receivedAt, desk.calendar()) == d0;
    return given ? rules::receivedDay(desk.rules(), open.receivedAt, next) : d0;
}

// Counts each distinct case once.
class Counter {
public:
    Counter(const Desk& desk, const calendar::WorkingCalendar& next)
        : m_desk(desk)
        , m_next(next)
    {
    }

    Result<Deadline> deadlineOf(const OpenDeadline& open)
    {
        if (isReadByItself(open))
            return readByItself(open);
        const QDate d0 = movedReceipt(m_desk, m_next, open);
        const Key key{d0.toJulianDay(), static_cast<int>(open.minor), open.rights, open.deadline.external.toJulianDay(),
                      open.deadline.secondFrom.toJulianDay()};
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        // Noon lies within the hours, and a rest day is D0 only where it counts as itself: noon gives this D0 again.
        const QList<domain::RightType> rights = rightsOf(open.rights);
        RD_TRY_ASSIGN(Deadline counted,
                      rules::computeDeadline(m_desk.rules(), shanghai(d0, QTime(12, 0)), m_next, rights, open.minor,
                                             open.deadline.external));
        if (open.deadline.secondFrom.isValid()) {
            RD_TRY_ASSIGN(
                counted,
                rules::secondDeadline(m_desk.rules(), counted, open.deadline.secondFrom, m_next, rights, open.minor));
        }
        m_known.insert(key, counted);
        return counted;
    }

private:
    using Key = std::tuple<qint64, int, QString, qint64, qint64>;

    // Where material stops the clock, the dates are of this case alone (§5.2 B, C).
    bool isReadByItself(const OpenDeadline& open) const
    {
        return !open.deadline.secondFrom.isValid()
            && m_desk.rules().clockSettings(shanghaiDate(open.receivedAt)).mode != domain::ClockMode::Continue;
    }

    Result<Deadline> readByItself(const OpenDeadline& open) const
    {
        RD_TRY_ASSIGN(const domain::Case theCase, m_desk.storage().cases().find(open.id));
        RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(m_desk, theCase));
        RD_TRY_ASSIGN(const rules::RuleBook rules, rulesOfCase(m_desk, theCase));
        RD_TRY_ASSIGN(const CaseClock clock, readCaseClock(rules, theCase, waiting, m_next));
        return clock.deadline;
    }

    const Desk& m_desk;
    const calendar::WorkingCalendar& m_next;
    QMap<Key, Deadline> m_known;
};

// By which dates the terms of an item's tasks were counted, and by which they are now.
struct Counted {
    Deadline before;
    Deadline after;
};

// Terms counted from D0 follow; one set for another reason stays (the notice of a lock is due the day after).
std::optional<QDate> movedTerm(const Desk& desk, const calendar::WorkingCalendar& next, const Counted& dates,
                               const OpenTerm& term)
{
    const auto counted = [&](const Deadline& deadline, const calendar::WorkingCalendar& calendar) {
        return desk.rules().taskTerm(term.operation, term.holder, deadline, calendar);
    };
    if (counted(dates.before, desk.calendar()) != term.term)
        return std::nullopt;
    const QDate moved = counted(dates.after, next);
    return moved.isValid() && moved != term.term ? std::optional(moved) : std::nullopt;
}

using TermsOfCases = QHash<domain::CaseId, QList<OpenTerm>>;

Result<TermsOfCases> termsOfCases(const Desk& desk, const QDate& from, const JobToken& job)
{
    RD_TRY_ASSIGN(const QList<OpenTerm> terms, desk.storage().deadlines().openTermsFrom(from, job));
    TermsOfCases byCase;
    for (const OpenTerm& term : terms)
        byCase[term.caseId].append(term);
    return byCase;
}

void addMovedTerm(const Desk& desk, const calendar::WorkingCalendar& next, const Counted& dates, const OpenTerm& term,
                  MovedCase& change)
{
    const std::optional<QDate> later = movedTerm(desk, next, dates, term);
    if (!later)
        return;
    OpenTerm moved = term;
    moved.term = *later;
    change.terms.append(moved);
}

// R-DL-11: each item by its own D0; the case shows the one that ends first.
Result<std::optional<MovedCase>> recountItems(const Desk& desk, const calendar::WorkingCalendar& next,
                                              const storage::ClockedCase& clocked, const QList<OpenTerm>& terms)
{
    RD_TRY_ASSIGN(const domain::Case before, desk.storage().cases().find(clocked.id));
    domain::Case after = before;
    RD_TRY(rules::recountClocks(desk.rules(), after, next));
    MovedCase change;
    change.to = {clocked.place, after.id,         after.number,   {},
                 after.minor,   after.receivedAt, after.deadline, clocked.sharedEntry};
    change.from = before.deadline;
    for (qsizetype i = 0; i < after.items.size(); ++i) {
        const domain::RequestItem& item = after.items.at(i);
        const Deadline& own = before.items.at(i).clock->deadline;
        if (!sameDates(own, item.clock->deadline))
            change.items.append({item, own});
        for (const OpenTerm& term : terms) {
            if (term.itemId == item.id)
                addMovedTerm(desk, next, {own, item.clock->deadline}, term, change);
        }
    }
    const bool moved = !change.items.isEmpty() || !change.terms.isEmpty();
    return moved ? std::optional(change) : std::nullopt;
}

Result<QList<MovedCase>> recountClocked(const Desk& desk, const calendar::WorkingCalendar& next,
                                        const QList<storage::ClockedCase>& clocked, const TermsOfCases& terms,
                                        RecountSteps& steps)
{
    QList<MovedCase> moved;
    for (const storage::ClockedCase& one : clocked) {
        RD_TRY(steps.next());
        RD_TRY_ASSIGN(const std::optional<MovedCase> change, recountItems(desk, next, one, terms.value(one.id)));
        if (change)
            moved.append(*change);
    }
    return moved;
}

bool isMoved(const MovedItem& item)
{
    return item.to.clock->deadline.due != item.from.due;
}

QJsonObject recomputed(const MovedCase& one, int year)
{
    QJsonObject detail{{u"from"_s, one.from.due.toString(Qt::ISODate)},
                       {u"to"_s, one.to.deadline.due.toString(Qt::ISODate)},
                       {u"provisional"_s, one.to.deadline.provisional},
                       {u"notice"_s, year},
                       {u"tasks"_s, one.terms.size()}};
    if (const QJsonArray moves = movesOf(one.items); !moves.isEmpty())
        detail.insert(u"items"_s, moves);
    return detail;
}

// The lines of the log; what many of them say alike is packed once.
class LineMaker {
public:
    explicit LineMaker(int year)
        : m_year(year)
    {
    }

    storage::NewLine lineOf(const MovedCase& one)
    {
        storage::NewLine line{u"DeadlineRecomputed"_s,
                              one.to.id,
                              {},
                              one.to.sharedEntry,
                              storage::packedDates(one.from, one.to.deadline)};
        if (!one.items.isEmpty()) {
            line.detail = storage::packedDetail(recomputed(one, m_year));
            return line;
        }
        QByteArray& known = m_known[{one.from.due.toJulianDay(), one.to.deadline.due.toJulianDay(),
                                     one.to.deadline.provisional, one.terms.size()}];
        if (known.isEmpty())
            known = storage::packedDetail(recomputed(one, m_year));
        line.detail = known;
        return line;
    }

private:
    int m_year;
    QMap<std::tuple<qint64, qint64, bool, qsizetype>, QByteArray> m_known;
};

// Whoever looks must see what comes earlier, also where another item still ends first.
domain::DeadlineChange changeOf(const MovedCase& one)
{
    domain::DeadlineChange change{one.to.id, one.to.number, one.from, one.to.deadline,
                                  static_cast<int>(one.terms.size())};
    const auto rank = [](const MovedItem& item) {
        const QDate& due = item.to.clock->deadline.due;
        return std::pair(due >= item.from.due, due);
    };
    const MovedItem* told = nullptr;
    for (const MovedItem& item : one.items) {
        if (isMoved(item) && (!told || rank(item) < rank(*told)))
            told = &item;
    }
    if (!told || (told->from.due == change.before.due && told->to.clock->deadline.due == change.after.due))
        return change;
    change.item = told->to.position;
    change.before = told->from;
    change.after = told->to.clock->deadline;
    return change;
}

} // namespace

QJsonArray movesOf(const QList<MovedItem>& items)
{
    QJsonArray moves;
    for (const MovedItem& item : items) {
        if (isMoved(item))
            moves.append(QJsonObject{{u"item"_s, item.to.position},
                                     {u"from"_s, item.from.due.toString(Qt::ISODate)},
                                     {u"to"_s, item.to.clock->deadline.due.toString(Qt::ISODate)}});
    }
    return moves;
}

RecountSteps::RecountSteps(const JobToken& job, Work work)
    : m_job(job)
    , m_work(work)
{
}

void RecountSteps::count(qsizetype cases)
{
    m_cases = static_cast<int>(cases);
    m_total = m_work == Work::CountAndWrite ? 2 * m_cases : m_cases;
    begin(0, m_cases);
}

void RecountSteps::write(qsizetype moved)
{
    begin(m_cases, static_cast<int>(moved));
}

void RecountSteps::begin(int from, int steps)
{
    m_from = from;
    m_steps = steps;
    m_done = 0;
}

Result<void> RecountSteps::next()
{
    if (m_done % casesBetweenLooks == 0)
        m_job.report(m_from + static_cast<int>(qint64(m_done) * m_cases / std::max(m_steps, 1)), m_total);
    ++m_done;
    return m_job.isCancelled() ? Result<void>(fail(ErrorCode::Cancelled)) : Result<void>();
}

void RecountSteps::finish() const
{
    m_job.report(m_total, m_total);
}

Result<calendar::WorkingCalendar> calendarWith(const Desk& desk, const calendar::HolidayNotice& notice)
{
    RD_TRY_ASSIGN(QList<calendar::HolidayNotice> notices, noticesInForce(desk.storage()));
    notices.removeIf([&](const calendar::HolidayNotice& one) { return one.year == notice.year; });
    notices.append(notice);
    return calendar::WorkingCalendar::of(notices);
}

Result<QList<MovedCase>> recount(const Desk& desk, const calendar::WorkingCalendar& next, RecountSteps& steps)
{
    const JobToken& job = steps.job();
    // A case that is due before the first day that counts otherwise has had its fifteen working days.
    const QDate from = calendar::firstDifference(desk.calendar(), next);
    if (!from.isValid())
        return QList<MovedCase>();
    RD_TRY_ASSIGN(QList<OpenDeadline> open, desk.storage().deadlines().openFrom(from, job));
    RD_TRY_ASSIGN(const TermsOfCases terms, termsOfCases(desk, from, job));
    RD_TRY_ASSIGN(const QList<storage::ClockedCase> clocked, desk.storage().deadlines().withItemClocks(job));
    steps.count(clocked.size() + open.size());
    RD_TRY_ASSIGN(QList<MovedCase> moved, recountClocked(desk, next, clocked, terms, steps));
    QSet<domain::CaseId> clockedIds;
    for (const storage::ClockedCase& one : clocked)
        clockedIds.insert(one.id);
    Counter counter(desk, next);
    moved.reserve(moved.size() + open.size());
    for (OpenDeadline& one : open) {
        RD_TRY(steps.next());
        if (clockedIds.contains(one.id))
            continue;
        RD_TRY_ASSIGN(const Deadline counted, counter.deadlineOf(one));
        MovedCase change{std::move(one), {}, {}, {}};
        change.from = std::exchange(change.to.deadline, counted);
        for (const OpenTerm& term : terms.value(change.to.id))
            addMovedTerm(desk, next, {change.from, counted}, term, change);
        if (!sameDates(change.from, counted) || !change.terms.isEmpty())
            moved.append(std::move(change));
    }
    return moved;
}

Result<void> writeMoved(storage::Transaction& work, const QList<MovedCase>& moved, int year, RecountSteps& steps)
{
    steps.write(moved.size());
    LineMaker lines(year);
    for (const MovedCase& one : moved) {
        RD_TRY(steps.next());
        RD_TRY_ASSIGN(const qint64 entry, work.sharedEntry());
        RD_TRY(work.deadlines().moveDeadline(one.to, entry));
        if (one.to.deadline.d0 != one.from.d0)
            RD_TRY(work.deadlines().moveReceipt(one.to));
        for (const MovedItem& item : one.items)
            RD_TRY(work.cases().saveClockOf(item.to));
        for (const OpenTerm& term : one.terms)
            RD_TRY(work.deadlines().moveTerm(term));
        RD_TRY(work.noteLine(lines.lineOf(one)));
    }
    steps.finish();
    return {};
}

QList<domain::DeadlineChange> changesOf(const QList<MovedCase>& moved)
{
    // Places are put in order, not the changes: of a hundred thousand, moving them about is what takes the time.
    using Place = std::tuple<int, qint64, qsizetype>;
    std::vector<Place> order;
    order.reserve(static_cast<size_t>(moved.size()));
    for (qsizetype i = 0; i < moved.size(); ++i) {
        const domain::DeadlineChange change = changeOf(moved.at(i));
        const int rank = change.isEarlier() ? 0 : change.isMoved() ? 1 : 2;
        order.emplace_back(rank, change.after.due.toJulianDay(), i);
    }
    std::sort(order.begin(), order.end());
    QList<domain::DeadlineChange> changes;
    changes.reserve(moved.size());
    for (const Place& place : order)
        changes.append(changeOf(moved.at(std::get<2>(place))));
    return changes;
}

} // namespace rd::desk
