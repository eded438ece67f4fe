#include "ui/main_window/reminder_watch.h"

#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/receive_drafts.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/today/list_reminders.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/notices.h"
#include "ui/shared/words.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pastTheHour(500);
constexpr qsizetype numbersShown = 5;

QString keyOf(const domain::Reminder& reminder)
{
    return reminder.caseId.text() + u' ' + domain::codeOf(reminder) + reminder.due.toString(Qt::ISODate);
}

QString receivedWords(const QStringList& numbers)
{
    return ReminderWatch::tr("%n call(s) that nobody had saved were received half an hour later: %1", nullptr,
                             static_cast<int>(numbers.size()))
        .arg(listedFirst(numbers, numbersShown));
}

// What the passing hour did: letters that were drafted, waits that ended.
QString preparedWords(const desk::PreparedLetters& prepared)
{
    const qsizetype letters = prepared.unverifiable.size() + prepared.overdue.size();
    QStringList numbers = prepared.unverifiable + prepared.overdue;
    numbers.removeDuplicates();
    QStringList words;
    if (letters > 0)
        words.append(ReminderWatch::tr("%n letter(s) were prepared because their day has come: %1", nullptr,
                                       static_cast<int>(letters))
                         .arg(listedFirst(numbers, numbersShown)));
    if (!prepared.abandoned.isEmpty())
        words.append(ReminderWatch::tr("%n request(s) were abandoned; nothing came in thirty days after T03: %1",
                                       nullptr, static_cast<int>(prepared.abandoned.size()))
                         .arg(listedFirst(prepared.abandoned, numbersShown)));
    if (!prepared.closed.isEmpty())
        words.append(ReminderWatch::tr("%n request(s) were closed; three working days had passed since the answer: %1",
                                       nullptr, static_cast<int>(prepared.closed.size()))
                         .arg(listedFirst(prepared.closed, numbersShown)));
    if (!prepared.received.isEmpty())
        words.append(receivedWords(prepared.received));
    return words.join(u' ');
}

} // namespace

ReminderWatch::ReminderWatch(DeskContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    m_boundary.setSingleShot(true);
    connect(&m_boundary, &QTimer::timeout, this, &ReminderWatch::pass);
}

void ReminderWatch::start()
{
    if (m_watching == Watching::NoMore)
        return;
    m_watching = Watching::Now;
    armTimer();
    prepare();
    look();
}

void ReminderWatch::goByTheClock()
{
    m_clockJump = 0;
    pass();
}

void ReminderWatch::stop()
{
    m_watching = Watching::NoMore;
    m_boundary.stop();
}

void ReminderWatch::look()
{
    if (m_watching != Watching::Now)
        return;
    // Off the window's thread: earlier dates are read from the histories of the cases.
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return desk::listReminders(desk); },
        [this](const Result<domain::Reminders>& reminders) {
            if (reminders && m_watching == Watching::Now)
                tell(*reminders);
        });
}

void ReminderWatch::tell(const domain::Reminders& reminders)
{
    QList<domain::Reminder> fresh;
    for (const domain::Reminder& reminder : reminders.lines) {
        if (m_told.contains(keyOf(reminder)))
            continue;
        m_told.insert(keyOf(reminder));
        fresh.append(reminder);
    }
    Q_EMIT arrived(fresh, reminders.lines);
}

void ReminderWatch::checkClock()
{
    if (m_watching != Watching::Now)
        return;
    receiveCalls();
    const Result<qint64> jump = desk::noteClockJump(m_context.desk, m_clockJump);
    if (!jump || *jump == m_clockJump)
        return;
    m_clockJump = *jump; // what it means stands in the banner, which follows the record
    armTimer();
}

void ReminderWatch::armTimer()
{
    const QDateTime now = m_context.desk.clock().now();
    m_boundary.start(std::chrono::milliseconds(now.msecsTo(desk::nextDueBoundary(m_context.desk))) + pastTheHour);
}

void ReminderWatch::pass()
{
    armTimer();
    prepare();
    look();
    Q_EMIT passed();
}

// Half an hour after a call passes at any time of the day (§7 move 1).
void ReminderWatch::receiveCalls()
{
    // One after the other: behind a long job there waits one, and not one for each half minute.
    if (m_receiving || !domain::permits(m_context.user.roles, domain::Permission::LogCall))
        return;
    m_receiving = true;
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken& job) { return desk::receiveDrafts(desk, job); },
        [this](const Result<desk::ReceivedDrafts>& received) {
            m_receiving = false;
            if (!received)
                return m_context.notices.report(received.error());
            if (!received->numbers.isEmpty())
                m_context.notices.say(NoticeKind::Hint, receivedWords(received->numbers));
        });
}

void ReminderWatch::prepare()
{
    if (!domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome))
        return;
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken& job) { return desk::prepareDueLetters(desk, job); },
        [this](const Result<desk::PreparedLetters>& prepared) {
            if (!prepared)
                return m_context.notices.report(prepared.error());
            if (const QString words = preparedWords(*prepared); !words.isEmpty())
                m_context.notices.say(NoticeKind::Hint, words);
        });
}

} // namespace rd::ui
