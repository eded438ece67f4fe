#include "ui/main_window/desk_frame.h"

#include "core/desk/desk_status.h"
#include "core/desk/incidents/list_incidents.h"
#include "core/desk/today/show_today.h"
#include "ui/administration/administration_page.h"
#include "ui/administration/own_absence_page.h"
#include "ui/approvals/approvals_page.h"
#include "ui/cases/case_list_page.h"
#include "ui/cases/case_page.h"
#include "ui/commands/command_palette.h"
#include "ui/complaints/complaint_list_page.h"
#include "ui/copies/package_check.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/deadlines/calculator_page.h"
#include "ui/incidents/incident_list_page.h"
#include "ui/intake/intake_page.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/calendar_banner.h"
#include "ui/main_window/clock_banner.h"
#include "ui/main_window/help_page.h"
#include "ui/main_window/notice_line.h"
#include "ui/main_window/reminder_watch.h"
#include "ui/main_window/status_row.h"
#include "ui/main_window/title_row.h"
#include "ui/main_window/tray_note.h"
#include "ui/reports/report_page.h"
#include "ui/reports/scheduled_reports.h"
#include "ui/security/password_page.h"
#include "ui/shared/error_text.h"
#include "ui/shared/plain_text.h"
#include "ui/tasks/task_list_page.h"
#include "ui/today/today_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// Changes come in bursts: one verb, several audit events.
constexpr std::chrono::milliseconds refreshPause(100);
constexpr std::chrono::seconds statusInterval(30);
constexpr qsizetype longestTrail = 50;

struct DeskLook {
    Result<domain::DeskStatus> status;
    Result<domain::Today> today;
    Result<QList<desk::IncidentFile>> incidents;
};

QWidget* makeDemoMark(QWidget* parent)
{
    auto* mark = new QWidget(parent);
    mark->setObjectName(u"demoMark"_s);
    mark->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(mark);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Large, theme::Tiny);
    layout->addWidget(
        styledLabel(DeskFrame::tr("Demo desk: every person in it is invented. Nothing here is sent to anybody."),
                    TextStyle::Secondary, Colour::Minor, mark));
    return mark;
}

} // namespace

DeskFrame::DeskFrame(std::shared_ptr<OpenDesk> open, QWidget* jobBar, QWidget* parent)
    : QWidget(parent)
    , m_open(std::move(open))
    , m_context(m_open->context())
    , m_title(new TitleRow(m_context, mayLogCalls() ? IntakeButton::Shown : IntakeButton::Hidden, this))
    , m_navigation(new Navigation(navigationFor(m_context.user.roles), this))
    , m_banner(new CalendarBanner(m_context.user.roles, this))
    , m_clockBanner(new ClockBanner(m_context, this))
    , m_notice(new NoticeLine(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusRow(this))
    , m_palette(nullptr)
    , m_watch(new ReminderWatch(m_context, this))
    , m_scheduled(new ScheduledReports(m_context, this))
{
    setObjectName(u"deskFrame"_s);
    buildLayout(jobBar);
    m_palette = new CommandPalette(m_context, m_title->search(), this);
    connectNavigator();
    m_deskCommands = deskCommands();
    addShortcuts(m_deskCommands);
    m_palette->setCommands(m_deskCommands);

    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &DeskFrame::refreshNow);
    connect(&m_context.events, &DeskEvents::changed, this, &DeskFrame::refreshSoon);
    connect(m_banner, &CalendarBanner::wanted, this, &DeskFrame::goToCalendar);
    connect(&m_statusClock, &QTimer::timeout, this, &DeskFrame::readStatus);
    m_statusClock.start(statusInterval);

    arrive({m_navigation->entries().isEmpty() ? PageName::Help : m_navigation->entries().first().page,
            {},
            CaseTab::Overview});
    refreshNow();
    watchTheClock();
}

DeskFrame::~DeskFrame()
{
    // The pages go before the desk they read from.
    delete m_stack;
    delete m_palette;
}

void DeskFrame::watchTheClock()
{
    connect(m_watch, &ReminderWatch::passed, this, &DeskFrame::refreshNow);
    connect(m_watch, &ReminderWatch::arrived, this, &DeskFrame::showReminders);
    connect(&m_statusClock, &QTimer::timeout, m_watch, &ReminderWatch::checkClock);
    connect(m_clockBanner, &ClockBanner::confirmed, m_watch, &ReminderWatch::goByTheClock);
    connect(m_watch, &ReminderWatch::passed, m_scheduled, &ScheduledReports::check);
    connect(m_clockBanner, &ClockBanner::confirmed, m_scheduled, &ScheduledReports::writeNow);
    connect(&m_statusClock, &QTimer::timeout, m_scheduled, &ScheduledReports::check);
    // Queued, so that who makes the frame can listen first.
    QMetaObject::invokeMethod(m_watch, &ReminderWatch::start, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_scheduled, &ScheduledReports::start, Qt::QueuedConnection);
}

void DeskFrame::showReminders(const QList<domain::Reminder>& fresh, const QList<domain::Reminder>& all)
{
    if (!fresh.isEmpty() && m_place.page != PageName::Today)
        m_context.notices.say(NoticeKind::Hint, TrayNote::textOf(fresh));
    Q_EMIT remindersArrived(fresh, all);
}

const QList<NavigationEntry>& DeskFrame::pages() const
{
    return m_navigation->entries();
}

Page* DeskFrame::currentWidget() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void DeskFrame::buildLayout(QWidget* jobBar)
{
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    auto* pageColumn = new QVBoxLayout;
    pageColumn->setSpacing(0);
    pageColumn->addWidget(m_notice);
    pageColumn->addWidget(m_stack, 1);
    middle->addLayout(pageColumn, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (m_context.desk.isDemo())
        layout->addWidget(makeDemoMark(this));
    layout->addWidget(m_title);
    layout->addWidget(m_clockBanner);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addWidget(jobBar);
    layout->addWidget(m_status);
}

void DeskFrame::connectNavigator()
{
    Navigator& navigator = m_context.navigator;
    connect(m_navigation, &Navigation::pageChosen, this, [this](PageName page) {
        goTo({page, {}, CaseTab::Overview});
    });
    connect(m_title, &TitleRow::intakeWanted, this, [this] { openIntake({}); });
    connect(&navigator, &Navigator::pageWanted, this, [this](PageName page) {
        if (page == PageName::Search)
            m_palette->open();
        else
            goTo({page, {}, CaseTab::Overview});
    });
    connect(&navigator, &Navigator::caseWanted, this, [this](const domain::CaseId& caseId, CaseTab tab) {
        goTo({PageName::CasePage, caseId, tab});
    });
    connect(&navigator, &Navigator::intakeWanted, this, [this](const domain::DraftId& draft) { openIntake(draft); });
    connect(&navigator, &Navigator::followUpWanted, this,
            [this](const domain::CaseId& abandoned, const QString& number) {
                desk::IntakeForm known;
                known.follows = abandoned;
                known.followsNumber = number;
                openIntake({}, known);
            });
    connect(&navigator, &Navigator::incidentWanted, this, [this](const QString& caseNumber) {
        goTo({PageName::Incidents, {}, CaseTab::Overview});
        static_cast<IncidentListPage*>(pageFor(PageName::Incidents))->reportFor(caseNumber);
    });
    connect(&navigator, &Navigator::incidentOpened, this, [this](const QString& number) {
        goTo({PageName::Incidents, {}, CaseTab::Overview});
        static_cast<IncidentListPage*>(pageFor(PageName::Incidents))->open(number);
    });
    connect(&navigator, &Navigator::searchWanted, this, [this](const QString& text) {
        m_title->search()->setText(text);
        m_palette->open();
    });
    connect(&navigator, &Navigator::backWanted, this, &DeskFrame::goBack);
    connect(&m_context.notices, &Notices::said, m_notice, &NoticeLine::say);
    connect(&m_context.notices, &Notices::cleared, m_notice, &NoticeLine::clear);
}

QList<Command> DeskFrame::deskCommands()
{
    QList<Command> commands;
    if (mayLogCalls())
        commands.append({u"logCall"_s, tr("Log a call"), QKeySequence(Qt::Key_F2), [this] { openIntake({}); }});
    commands.append(
        {u"search"_s, tr("Search requests"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_palette->open(); }});
    int number = 0;
    for (const NavigationEntry& entry : m_navigation->entries()) {
        const QKeySequence key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number));
        commands.append({u"page%1"_s.arg(++number), tr("Go to: %1").arg(entry.title), key, [this, page = entry.page] {
                             goTo({page, {}, CaseTab::Overview});
                         }});
    }
    commands.append(
        {u"save"_s, tr("Save this page"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { saveCurrent(); }});
    commands.append({u"back"_s, tr("Back"), QKeySequence(Qt::Key_Escape), [this] { goBack(); }});
    commands.append({u"help"_s, tr("Help and keys"), QKeySequence(Qt::Key_F1), [this] {
                         goTo({PageName::Help, {}, CaseTab::Overview});
                     }});
    commands.append({u"calculator"_s, tr("Deadline calculator"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
                         goTo({PageName::Calculator, {}, CaseTab::Overview});
                     }});
    commands.append({u"checkPackage"_s, tr("Check a data copy"), {}, [this] { checkPackage(); }});
    return commands + ownCommands();
}

// What a user has about themselves, by the palette and by the menu under their name.
QList<Command> DeskFrame::ownCommands()
{
    QList<Command> commands{passwordCommand()};
    if (domain::permits(m_context.user.roles, domain::Permission::WorkOnTasks))
        commands.append({u"ownAbsence"_s, tr("My absence"), QKeySequence(u"Ctrl+Shift+A"_s), [this] {
                             goTo({PageName::OwnAbsence, {}, CaseTab::Overview});
                         }});
    return commands;
}

// The same window that the program opens without a desk; a lock takes it along with the frame.
void DeskFrame::checkPackage()
{
    auto* check = new PackageCheck(m_context.jobs, {}, this);
    check->setAttribute(Qt::WA_DeleteOnClose);
    check->open();
}

Command DeskFrame::passwordCommand()
{
    return {u"changePassword"_s, tr("Change my password"), {}, [this] {
                goTo({PageName::Password, {}, CaseTab::Overview});
            }};
}

void DeskFrame::addShortcuts(const QList<Command>& commands)
{
    for (const Command& command : commands) {
        if (command.key.isEmpty())
            continue;
        auto* shortcut = new QShortcut(command.key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, command.run);
    }
    // The key pad has an Enter of its own.
    auto* enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this);
    connect(enter, &QShortcut::activated, this, &DeskFrame::saveCurrent);
}

void DeskFrame::setWindowCommands(const QList<Command>& commands)
{
    m_palette->setCommands(m_deskCommands + commands);
    fillUserMenu(ownCommands() + commands);
}

void DeskFrame::fillUserMenu(const QList<Command>& commands)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"userMenu"_s);
    for (const Command& command : commands) {
        QAction* action = menu->addAction(command.title, this, command.run);
        action->setObjectName(command.name);
        // Shown beside the words; the window itself listens to the key.
        action->setShortcut(command.key);
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    m_title->userButton()->setMenu(menu);
}

void DeskFrame::forget()
{
    m_forgotten = true;
    m_watch->stop();
    m_scheduled->stop();
    m_palette->forget();
    m_notice->clear();
    for (Page* page : std::as_const(m_pages))
        page->forget();
}

Page* DeskFrame::pageFor(PageName name)
{
    if (Page* page = m_pages.value(name))
        return page;
    Page* page = makePage(name);
    m_pages.insert(name, page);
    m_stack->addWidget(page);
    return page;
}

Page* DeskFrame::makePage(PageName name)
{
    switch (name) {
    case PageName::Today:
        return new TodayPage(m_context, this);
    case PageName::Cases:
        return new CaseListPage(m_context, this);
    case PageName::Dashboard:
        return new DashboardPage(m_context, this);
    case PageName::Reports:
        return new ReportPage(m_context, *m_scheduled, this);
    case PageName::Tasks:
        return new TaskListPage(m_context, this);
    case PageName::Approvals:
        return new ApprovalsPage(m_context, this);
    case PageName::Complaints:
        return new ComplaintListPage(m_context, this);
    case PageName::Incidents:
        return new IncidentListPage(m_context, this);
    case PageName::Administration:
        return new AdministrationPage(m_context, this);
    case PageName::Intake:
        return new IntakePage(m_context, this);
    case PageName::CasePage:
        return new CasePage(m_context, this);
    case PageName::Password:
        return new PasswordPage(m_context, this);
    case PageName::OwnAbsence:
        return new OwnAbsencePage(m_context, this);
    case PageName::Calculator:
        return new CalculatorPage(m_context, this);
    case PageName::Search:
    case PageName::Help:
        return new HelpPage(this);
    }
    Q_UNREACHABLE();
}

void DeskFrame::goTo(const Place& place)
{
    const bool same = place.page == m_place.page && place.caseId == m_place.caseId;
    if (!same) {
        m_trail.append(m_place);
        if (m_trail.size() > longestTrail)
            m_trail.removeFirst();
        m_notice->clear();
    }
    arrive(place);
}

void DeskFrame::arrive(const Place& place)
{
    m_place = place;
    Page* page = pageFor(place.page);
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrentPage(place.page == PageName::CasePage ? PageName::Cases : place.page);
    if (place.page == PageName::CasePage)
        static_cast<CasePage*>(page)->open(place.caseId, place.tab);
    else
        page->refresh();
    page->setFocus(Qt::OtherFocusReason);
}

void DeskFrame::goBack()
{
    if (!m_trail.isEmpty())
        arrive(m_trail.takeLast());
}

void DeskFrame::goToCalendar()
{
    goTo({PageName::Administration, {}, CaseTab::Overview});
    static_cast<AdministrationPage*>(pageFor(PageName::Administration))->showCalendar();
}

void DeskFrame::openIntake(const domain::DraftId& draft, const desk::IntakeForm& known)
{
    if (!mayLogCalls())
        return;
    goTo({PageName::Intake, {}, CaseTab::Overview});
    static_cast<IntakePage*>(pageFor(PageName::Intake))->open(draft, known);
}

bool DeskFrame::takeCall(const QString& number, const QDateTime& at)
{
    if (!mayLogCalls()) {
        m_context.notices.say(NoticeKind::Hint, tr("A call has come in. Your roles log no calls."));
        return false;
    }
    goTo({PageName::Intake, {}, CaseTab::Overview});
    static_cast<IntakePage*>(pageFor(PageName::Intake))->takeCall(number, at);
    return true;
}

void DeskFrame::saveCurrent()
{
    if (Page* page = currentWidget())
        page->save();
}

void DeskFrame::refreshSoon()
{
    m_refresh.start(refreshPause);
}

void DeskFrame::refreshNow()
{
    if (Page* page = currentWidget(); page && m_place.page != PageName::Intake)
        page->refresh();
    readStatus();
    m_watch->look();
}

// Off the window's thread: a desk of many years counts all its cases for it. What is asked meanwhile is read once more.
void DeskFrame::readStatus()
{
    if (m_forgotten)
        return;
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    const auto read = [&desk = m_context.desk](const JobToken&) {
        return DeskLook{desk::deskStatus(desk), desk::showToday(desk),
                        desk::listIncidents(desk, desk::IncidentScope::Running)};
    };
    m_context.jobs.start({}, this, read, [this](const DeskLook& seen) {
        m_reading = false;
        if (m_forgotten)
            return;
        showStatus(seen.status);
        if (seen.today)
            showCounts(*seen.today);
        if (seen.incidents) // for whoever may see them
            m_navigation->setCount(PageName::Incidents, static_cast<int>(seen.incidents->size()));
        if (std::exchange(m_readAgain, false))
            readStatus();
    });
}

void DeskFrame::showStatus(const Result<domain::DeskStatus>& status)
{
    if (!status)
        return m_status->showProblem(errorText(status.error()));
    m_status->showStatus(*status);
    m_banner->showStatus(*status);
    m_clockBanner->showStatus(*status);
}

void DeskFrame::showCounts(const domain::Today& today)
{
    // Late tasks are counted beside the tasks; here stands what waits for this user.
    const auto mine = std::count_if(today.lines.begin(), today.lines.end(), [](const domain::TodayLine& line) {
        return line.kind != domain::TodayKind::TaskLate;
    });
    m_navigation->setCount(PageName::Today, static_cast<int>(mine));
    m_navigation->setCount(PageName::Cases, today.openCases);
    m_navigation->setCount(PageName::Tasks, today.openTasks);
    m_navigation->setCount(PageName::Approvals, today.waitingApprovals);
}

bool DeskFrame::mayLogCalls() const
{
    return domain::permits(m_context.user.roles, domain::Permission::LogCall);
}

} // namespace rd::ui
