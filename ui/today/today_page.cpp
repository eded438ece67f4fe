#include "ui/today/today_page.h"

#include "core/desk/today/show_today.h"
#include "ui/shared/chip.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/today/access_alert_card.h"
#include "ui/today/reminder_card.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// A longer group goes on in its own list.
constexpr qsizetype linesShown = 12;

QFrame* newCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(u"card"_s);
    return card;
}

Colour colourOf(domain::TodayKind kind)
{
    using domain::TodayKind;
    switch (kind) {
    case TodayKind::Overdue:
    case TodayKind::DueToday:
    case TodayKind::Incident:
    case TodayKind::MailDoubt:
        return Colour::Late;
    case TodayKind::Minor:
        return Colour::Minor;
    case TodayKind::DueSoon:
    case TodayKind::TaskLate:
        return Colour::Soon;
    case TodayKind::WaitingApproval:
    case TodayKind::Draft:
        return Colour::Accent;
    }
    Q_UNREACHABLE();
}

// R-IN-02: the hours run round the clock, so the hour is told.
QString incidentSentence(const domain::TodayLine& line)
{
    if (!line.step)
        return TodayPage::tr("%1: all reports have left; it can be closed").arg(line.number);
    const QString step = wordFor(line.step->step);
    return line.late ? TodayPage::tr("%1: %2 was due %3").arg(line.number, step, dateTimeText(line.step->by))
                     : TodayPage::tr("%1: %2 until %3").arg(line.number, step, dateTimeText(line.step->by));
}

QString sentenceOf(const domain::TodayLine& line)
{
    using domain::TodayKind;
    switch (line.kind) {
    case TodayKind::Overdue:
    case TodayKind::DueToday:
    case TodayKind::Minor:
    case TodayKind::DueSoon:
        return TodayPage::tr("%1 of %2: %3").arg(line.number, subjectWords(line.subject), wordsFor(line.rights));
    case TodayKind::Incident:
        return incidentSentence(line);
    case TodayKind::MailDoubt:
        return TodayPage::tr("%1 of %2: nobody knows whether letter %3 of %4 left")
            .arg(line.number, subjectWords(line.subject), line.detail, dateText(line.due));
    case TodayKind::WaitingApproval:
        return TodayPage::tr("%1: %2 asks for your decision").arg(line.number, line.detail);
    case TodayKind::TaskLate:
        // A review has no holder: it is the officer's (3.5).
        return line.detail.isEmpty()
            ? TodayPage::tr("%1: a review by the privacy officer was due on %2").arg(line.number, dateText(line.due))
            : TodayPage::tr("%1: %2 has not answered since %3").arg(line.number, line.detail, dateText(line.due));
    case TodayKind::Draft:
        return line.detail.isEmpty() ? TodayPage::tr("A call you began to log")
                                     : TodayPage::tr("A call you began to log: %1").arg(line.detail);
    }
    Q_UNREACHABLE();
}

QString buttonOf(domain::TodayKind kind)
{
    using domain::TodayKind;
    switch (kind) {
    case TodayKind::Overdue:
    case TodayKind::DueToday:
    case TodayKind::Minor:
    case TodayKind::DueSoon:
        return TodayPage::tr("Open the request");
    case TodayKind::Incident:
        return TodayPage::tr("Open the incident");
    case TodayKind::MailDoubt:
        return TodayPage::tr("Say what became of it");
    case TodayKind::WaitingApproval:
        return TodayPage::tr("Look and decide");
    case TodayKind::TaskLate:
        return TodayPage::tr("Open the tasks");
    case TodayKind::Draft:
        return TodayPage::tr("Go on logging");
    }
    Q_UNREACHABLE();
}

bool showsDueDate(domain::TodayKind kind)
{
    switch (kind) {
    case domain::TodayKind::Draft:
    case domain::TodayKind::TaskLate:
    case domain::TodayKind::Incident:
    case domain::TodayKind::MailDoubt:
        return false;
    default:
        return true;
    }
}

} // namespace

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

// A minor's name is a bare star until the access is approved (R-CH-02), which reads like a slip.
QString subjectWords(const QString& masked)
{
    if (masked.isEmpty())
        return TodayPage::tr("an unnamed caller");
    return masked == "*"_L1 ? TodayPage::tr("somebody whose name is not shown") : masked;
}

TodayPage::TodayPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_title(titleLabel({}, this))
    , m_figures(mutedLabel({}, this))
    , m_reminders(new ReminderCard(context))
    , m_accesses(new AccessAlertCard(context))
    , m_groups(nullptr)
{
    setObjectName(u"todayPage"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Large);
    head->addWidget(m_title);
    head->addWidget(m_figures);
    head->addStretch();
    m_figures->setObjectName(u"todayFigures"_s);

    auto* content = new QWidget(this);
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, theme::Small, 0);
    cards->setSpacing(theme::Medium);
    cards->addWidget(m_reminders);
    cards->addWidget(m_accesses);
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(theme::Medium);
    cards->addLayout(m_groups, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Large, theme::Large);
    layout->setSpacing(theme::Medium);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
}

void TodayPage::refresh()
{
    const Result<domain::Today> today = desk::showToday(m_context.desk);
    if (!today) {
        m_context.notices.report(today.error());
        return;
    }
    showLines(*today);
    m_reminders->refresh();
    m_accesses->refresh();
}

void TodayPage::forget()
{
    clearLayout(m_groups);
    m_reminders->forget();
    m_accesses->forget();
    m_figures->clear();
}

void TodayPage::showLines(const domain::Today& today)
{
    m_title->setText(tr("Today, %1").arg(dateWithWeekday(m_context.desk.clock().today())));
    m_figures->setText(tr("%n open request(s)", nullptr, today.openCases));
    clearLayout(m_groups);
    // The lines come in order; a group is a run of one kind.
    for (qsizetype begin = 0; begin < today.lines.size();) {
        qsizetype end = begin;
        while (end < today.lines.size() && today.lines.at(end).kind == today.lines.at(begin).kind)
            ++end;
        m_groups->addWidget(makeGroup(today.lines.at(begin).kind, today.lines.mid(begin, end - begin)));
        begin = end;
    }
    if (today.lines.isEmpty())
        m_groups->addWidget(makeEmptyState());
    if (!today.workload.isEmpty())
        m_groups->addWidget(makeWorkload(today.workload));
    m_groups->addStretch();
}

QWidget* TodayPage::makeGroup(domain::TodayKind kind, const QList<domain::TodayLine>& lines)
{
    QFrame* card = newCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Small);
    layout->setSpacing(theme::Tiny);
    auto* head = new QHBoxLayout;
    head->addWidget(styledLabel(wordFor(kind), TextStyle::Heading, colourOf(kind), card));
    head->addWidget(mutedLabel(QString::number(lines.size()), card));
    head->addStretch();
    layout->addLayout(head);
    for (const domain::TodayLine& line : lines.first(qMin(linesShown, lines.size())))
        layout->addWidget(makeLine(line));
    if (lines.size() > linesShown) {
        const PageName rest = kind == domain::TodayKind::TaskLate ? PageName::Tasks
            : kind == domain::TodayKind::WaitingApproval          ? PageName::Approvals
                                                                  : PageName::Cases;
        QPushButton* more =
            linkButton(tr("%n more …", nullptr, static_cast<int>(lines.size() - linesShown)), u"todayMore"_s, card);
        connect(more, &QPushButton::clicked, this, [this, rest] { Q_EMIT m_context.navigator.pageWanted(rest); });
        layout->addWidget(more, 0, Qt::AlignLeft);
    }
    return card;
}

QWidget* TodayPage::makeLine(const domain::TodayLine& line)
{
    auto* row = new QWidget(this);
    row->setObjectName(u"todayLine"_s);
    auto* layout = rowLayout(row, theme::Medium);
    layout->addWidget(plainLabel(sentenceOf(line), row), 1);
    if (showsDueDate(line.kind))
        layout->addWidget(new Chip(dueChip({line.due, line.daysLeft, line.stage, line.provisional, {}}), row));
    QPushButton* button = plainButton(buttonOf(line.kind), u"todayAction"_s, row);
    button->setAccessibleName(button->text() + u' ' + line.number);
    connect(button, &QPushButton::clicked, this, [this, line] { act(line); });
    layout->addWidget(button);
    return row;
}

QWidget* TodayPage::makeEmptyState()
{
    QFrame* card = newCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Huge, theme::Huge, theme::Huge, theme::Huge);
    layout->setSpacing(theme::Small);
    layout->addWidget(styledLabel(tr("Nothing is urgent."), TextStyle::Heading, Colour::Ok, card), 0, Qt::AlignHCenter);
    layout->addWidget(
        mutedLabel(tr("Requests that fall due, approvals for you, late answers and your drafts appear here."), card), 0,
        Qt::AlignHCenter);
    if (domain::permits(m_context.user.roles, domain::Permission::LogCall)) {
        QPushButton* first = primaryButton(tr("Log a call  F2"), u"logFirstCall"_s, card);
        connect(first, &QPushButton::clicked, this, [this] { Q_EMIT m_context.navigator.intakeWanted({}); });
        layout->addWidget(first, 0, Qt::AlignHCenter);
    }
    return card;
}

QWidget* TodayPage::makeWorkload(const QList<domain::WorkloadRow>& rows)
{
    QFrame* frame = newCard(this);
    auto* outside = new QVBoxLayout(frame);
    outside->setContentsMargins(0, 0, 0, 0);
    auto* card = new QWidget(frame);
    card->setObjectName(u"todayWorkload"_s); // the frame is named as all cards are
    outside->addWidget(card);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    grid->setHorizontalSpacing(theme::Huge);
    grid->setVerticalSpacing(theme::Tiny);
    grid->addWidget(headingLabel(tr("Who has how much"), card), 0, 0);
    grid->addWidget(mutedLabel(tr("Open"), card), 0, 1, Qt::AlignRight | Qt::AlignBottom);
    grid->addWidget(mutedLabel(tr("Overdue"), card), 0, 2, Qt::AlignRight | Qt::AlignBottom);
    int line = 1;
    for (const domain::WorkloadRow& row : rows) {
        grid->addWidget(
            plainLabel(row.userName.isEmpty() ? tr("Nobody yet") : withAbsence(row.userName, row.absent), card), line,
            0);
        grid->addWidget(plainLabel(QString::number(row.open), card), line, 1, Qt::AlignRight);
        grid->addWidget(styledLabel(QString::number(row.overdue), TextStyle::Body,
                                    row.overdue > 0 ? Colour::Late : Colour::Muted, card),
                        line, 2, Qt::AlignRight);
        ++line;
    }
    grid->setColumnStretch(3, 1);
    return frame;
}

void TodayPage::act(const domain::TodayLine& line)
{
    using domain::TodayKind;
    Navigator& navigator = m_context.navigator;
    switch (line.kind) {
    case TodayKind::Overdue:
    case TodayKind::DueToday:
    case TodayKind::Minor:
    case TodayKind::DueSoon:
        Q_EMIT navigator.caseWanted(line.caseId, CaseTab::Overview);
        return;
    case TodayKind::Incident:
        Q_EMIT navigator.incidentOpened(line.number);
        return;
    case TodayKind::MailDoubt:
        Q_EMIT navigator.caseWanted(line.caseId, CaseTab::Reply);
        return;
    case TodayKind::WaitingApproval:
        Q_EMIT navigator.pageWanted(PageName::Approvals);
        return;
    case TodayKind::TaskLate:
        Q_EMIT navigator.caseWanted(line.caseId, CaseTab::Tasks);
        return;
    case TodayKind::Draft:
        Q_EMIT navigator.intakeWanted(line.draftId);
        return;
    }
    Q_UNREACHABLE();
}

} // namespace rd::ui
