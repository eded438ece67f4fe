#include "ui/today/reminder_card.h"

#include "core/desk/today/list_reminders.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/chip.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/today/today_page.h"

#include <algorithm>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype remindersShown = 6; // what comes after them moves up as they are put away

QString reminderSentence(const domain::Reminder& reminder)
{
    const QString flagged = reminder.minor ? ReminderCard::tr("◆ minor %1").arg(reminder.number) : reminder.number;
    const QString number =
        ReminderCard::tr("%1 of %2: %3").arg(flagged, subjectWords(reminder.maskedName), wordsFor(reminder.rights));
    if (reminder.item > 0)
        return ReminderCard::tr("%1 · a holiday notice has made item %2 due earlier").arg(number).arg(reminder.item);
    if (reminder.stage == domain::DueStage::Ahead)
        return ReminderCard::tr("%1 · a holiday notice has made it due earlier").arg(number);
    if (reminder.mine)
        return number;
    if (reminder.standingIn)
        return ReminderCard::tr("%1 · you stand in for %2").arg(number, reminder.handlerName);
    return reminder.handlerName.isEmpty() ? ReminderCard::tr("%1 · nobody's yet").arg(number)
                                          : ReminderCard::tr("%1 · with %2").arg(number, reminder.handlerName);
}

ChipText reminderChip(const domain::Reminder& reminder)
{
    const QString day = withProvisional(dateText(reminder.due), reminder.provisional);
    switch (reminder.kind) {
    case domain::ReminderKind::Due:
        return dueChip({reminder.due, reminder.daysLeft, reminder.stage, reminder.provisional, {}});
    case domain::ReminderKind::MinorReply:
        return {ReminderCard::tr("Minor not answered by %1 (internal limit)").arg(day), Colour::Late};
    case domain::ReminderKind::BackupPurge:
        return {ReminderCard::tr("Backups not purged by %1").arg(day), Colour::Late};
    case domain::ReminderKind::KeptTerm:
        return {ReminderCard::tr("Data kept until %1 not deleted").arg(day), Colour::Late};
    case domain::ReminderKind::Litigation:
        return {ReminderCard::tr("Lawsuit announced on %1").arg(day), Colour::Late};
    case domain::ReminderKind::SecondComplaint:
        return {ReminderCard::tr("Second complaint about the same answer, of %1").arg(day), Colour::Late};
    case domain::ReminderKind::Papers:
        return {ReminderCard::tr("Papers shown wait to be accepted, due %1").arg(day), Colour::Late};
    case domain::ReminderKind::TaskLate:
        return {ReminderCard::tr("Tasks not done by %1").arg(day), Colour::Late};
    }
    Q_UNREACHABLE();
}

} // namespace

ReminderCard::ReminderCard(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_count(mutedLabel({}, this))
    , m_lines(new QVBoxLayout)
{
    setObjectName(u"card"_s);
    setAccessibleName(tr("Reminders"));
    m_count->setObjectName(u"reminderCount"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Small);
    layout->setSpacing(theme::Tiny);
    auto* head = new QHBoxLayout;
    head->addWidget(styledLabel(tr("Reminders"), TextStyle::Heading, Colour::Soon, this));
    head->addWidget(m_count);
    head->addStretch();
    QPushButton* all = linkButton(tr("Put all of these away"), u"dismissAllReminders"_s, this);
    connect(all, &QPushButton::clicked, this, [this] { dismiss(m_shown); });
    head->addWidget(all);
    layout->addLayout(head);
    m_lines->setSpacing(theme::Tiny);
    layout->addLayout(m_lines);
    hide();
}

void ReminderCard::refresh()
{
    // Off the window's thread: earlier dates are read from the histories of the cases.
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return desk::listReminders(desk); },
        [this, asked = ++m_asked](const Result<domain::Reminders>& reminders) {
            if (asked != m_asked)
                return; // put away, forgotten or asked for again meanwhile
            if (!reminders)
                return m_context.notices.report(reminders.error());
            present(*reminders);
        });
}

void ReminderCard::forget()
{
    ++m_asked;
    clear();
}

void ReminderCard::clear()
{
    clearLayout(m_lines);
    m_all = {};
    m_shown.clear();
    m_firstAway = nullptr;
    m_count->clear();
    hide();
}

void ReminderCard::present(const domain::Reminders& reminders)
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    clear();
    m_all = reminders;
    m_shown = reminders.lines.first(qMin(remindersShown, reminders.lines.size()));
    m_count->setText(reminders.more ? tr("more than %1").arg(reminders.lines.size())
                                    : QString::number(reminders.lines.size()));
    for (const domain::Reminder& reminder : std::as_const(m_shown))
        m_lines->addWidget(makeLine(reminder));
    setVisible(!m_shown.isEmpty());
    // Whoever puts one away after the other stays at the button.
    if (hadFocus && m_firstAway)
        m_firstAway->setFocus(Qt::OtherFocusReason);
}

QWidget* ReminderCard::makeLine(const domain::Reminder& reminder)
{
    auto* row = new QWidget(this);
    row->setObjectName(u"reminderLine"_s);
    auto* layout = rowLayout(row, theme::Medium);
    layout->addWidget(plainLabel(reminderSentence(reminder), row, LineWrap::Words), 1);
    layout->addWidget(new Chip(reminderChip(reminder), row));
    QPushButton* open = plainButton(tr("Open the request"), u"openReminder"_s, row);
    open->setAccessibleName(open->text() + u' ' + reminder.number);
    QPushButton* away = plainButton(tr("Seen"), u"dismissReminder"_s, row);
    if (!m_firstAway)
        m_firstAway = away;
    away->setAccessibleName(tr("Put the reminder of %1 away").arg(reminder.number));
    connect(open, &QPushButton::clicked, this,
            [this, id = reminder.caseId] { Q_EMIT m_context.navigator.caseWanted(id, CaseTab::Overview); });
    // The line goes with its button; what answers the click must not live in it.
    connect(
        away, &QPushButton::clicked, this, [this, reminder] { dismiss({reminder}); }, Qt::QueuedConnection);
    layout->addWidget(open);
    layout->addWidget(away);
    return row;
}

void ReminderCard::dismiss(const QList<domain::Reminder>& reminders)
{
    if (const Result<void> done = desk::dismissReminders(m_context.desk, reminders); !done)
        return m_context.notices.report(done.error());
    // At once, and once more as the desk has it.
    domain::Reminders rest = m_all;
    rest.lines.removeIf([&](const domain::Reminder& one) {
        return std::any_of(reminders.begin(), reminders.end(), [&](const domain::Reminder& away) {
            return away.caseId == one.caseId && away.due == one.due && codeOf(away) == codeOf(one);
        });
    });
    present(rest);
    refresh();
}

} // namespace rd::ui
