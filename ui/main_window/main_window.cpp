#include "ui/main_window/main_window.h"

#include "core/desk/entry/manage_users.h"
#include "ui/main_window/call_link.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/job_bar.h"
#include "ui/main_window/open_desk.h"
#include "ui/main_window/tray_note.h"
#include "ui/security/first_start_page.h"
#include "ui/shared/error_text.h"
#include "ui/shared/icons.h"
#include "ui/shared/translations.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QThread>
#include <utility>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// Dialogs and menus of the closing frame would stay on the screen above the sign-in page.
void closePopups()
{
    while (QWidget* popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<QDialog*>(widget))
            dialog->reject();
    }
}

} // namespace

MainWindow::MainWindow(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock.anchored())
    , m_session(this)
    , m_tray(new TrayNote(this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"RightsDesk"_s);
    setWindowIcon(icon(u"rightsdesk"_s, Colour::Accent));
    resize(theme::WindowWidth, theme::WindowHeight);
    connect(&m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(&m_session, &SessionWatch::left, this, &MainWindow::leaveSession);
    connect(&m_session, &SessionWatch::fallingAsleep, this, &MainWindow::leaveBeforeStandby);
    connect(m_tray, &TrayNote::windowWanted, this, &MainWindow::comeToFront);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    if (m_frame)
        m_frame->forget();
    delete m_frame;
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::takeLink(const QString& link)
{
    comeToFront();
    if (link.isEmpty())
        return;
    if (const std::optional<QString> number = numberOfCallLink(link)) {
        m_caller = *number;
        m_calledAt = m_clock.now();
        return takeCall();
    }
    if (m_frame)
        m_frame->context().notices.say(NoticeKind::Hint,
                                       tr("A program has called RightsDesk with a link it does not know. The telephone "
                                          "system is to call rightsdesk:call?number=13800138000."));
}

// Behind the sign-in page the number waits; only its own page, once somebody may see it, shows it.
void MainWindow::takeCall()
{
    if (m_caller.isEmpty())
        return;
    if (m_frame) {
        if (m_frame->takeCall(m_caller, m_calledAt))
            m_caller.clear();
    } else if (auto* page = qobject_cast<SignInPage*>(m_stack->currentWidget())) {
        page->say(tr("A call has come in. Sign in, and its number stands on the intake page."), Colour::Text);
    }
}

void MainWindow::showFirstStart()
{
    auto* page = new FirstStartPage(
        m_jobs, m_clock, [this](auto opened, const QString& userName) { openDesk(std::move(opened), userName); }, this);
    connect(page, &FirstStartPage::deskChosen, this, [this](const DeskChoice& choice) { showSignIn(choice, {}); });
    showPage(page);
}

void MainWindow::showSignIn(const DeskChoice& choice, const QString& userName)
{
    m_choice = choice;
    auto* page = new SignInPage(
        choice, m_jobs, m_clock, [this](auto opened, const QString& name) { openDesk(std::move(opened), name); }, this);
    page->setUserName(userName);
    connect(page, &SignInPage::otherDeskWanted, this, &MainWindow::showFirstStart);
    showPage(page);
}

void MainWindow::showDemo(const QString& path)
{
    showFirstStart();
    qobject_cast<FirstStartPage*>(m_stack->currentWidget())->openDemo(path);
}

void MainWindow::lock()
{
    if (isLocked() || !m_frame)
        return;
    closePopups();
    m_idle.stop();
    dropFrame();
    m_tray->lock(m_clock);
    showSignIn(m_choice, m_userName);
    Q_EMIT locked();
}

// A sign-in that is under way would open the desk in a session nobody sits at: its page goes, and with it the answer.
void MainWindow::leaveSession()
{
    if (!isLocked())
        lock();
    else if (m_jobs.isBusy())
        rebuild();
}

// The keys are to be gone before memory is written to the disk (security.md S2), not whenever the desk's jobs have
// ended.
void MainWindow::leaveBeforeStandby()
{
    constexpr std::chrono::milliseconds longest(1500); // the system waits two seconds
    leaveSession();
    if (QThread::currentThread()->loopLevel() > 1)
        return; // below this stands a dialog of the frame, which goes when the dialog has
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_jobs.finishWithin(longest);
}

void MainWindow::setIdleInterval(std::chrono::milliseconds interval)
{
    m_idle.setInterval(interval);
}

void MainWindow::rebuild()
{
    if (!isLocked()) {
        m_frame->forget();
        buildFrame();
    } else if (m_choice.path.isEmpty()) {
        showFirstStart();
    } else {
        showSignIn(m_choice, m_userName);
    }
}

// Not a shortcut: those rest while a dialog is open, and locking waits for no dialog.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !isLocked()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier) {
            lock();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    lock();
    event->accept();
}

bool MainWindow::event(QEvent* event)
{
    // The window may get another handle, and Windows may not be ready to listen right after the user's logon.
    if (event->type() == QEvent::Show || event->type() == QEvent::WinIdChange
        || event->type() == QEvent::WindowActivate)
        m_session.follow(*this);
    return QWidget::event(event);
}

void MainWindow::showPage(QWidget* page)
{
    QWidget* before = m_stack->currentWidget();
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
    if (before) {
        m_stack->removeWidget(before);
        before->deleteLater();
    }
}

void MainWindow::openDesk(std::unique_ptr<desk::Desk> opened, const QString& userName)
{
    const Result<QList<domain::User>> users = desk::listUsers(*opened);
    const auto isUser = [&userName](const domain::User& user) {
        return user.name.compare(userName.trimmed(), Qt::CaseInsensitive) == 0;
    };
    const auto user =
        users ? std::find_if(users->begin(), users->end(), isUser) : QList<domain::User>::const_iterator();
    if (!users || user == users->end()) {
        if (auto* page = qobject_cast<SignInPage*>(m_stack->currentWidget()))
            page->say(errorText(users ? Error{ErrorCode::UserUnknown, {}, {}} : users.error()));
        return;
    }
    m_choice = {opened->path(), opened->isDemo() ? DeskKind::Demo : DeskKind::Real};
    m_userName = user->name;
    m_open = std::make_shared<OpenDesk>(std::move(opened), *user, m_jobs);
    buildFrame();
    m_idle.start();
    takeCall();
    Q_EMIT unlocked(m_choice, m_userName);
}

void MainWindow::buildFrame()
{
    m_frame = new DeskFrame(m_open, new JobBar(m_jobs), this);
    m_frame->setWindowCommands(windowCommands());
    connect(m_frame, &DeskFrame::remindersArrived, m_tray, &TrayNote::tell);
    showPage(m_frame);
}

// The desk itself goes after the last job that reads it. Until the frame is gone its pages may start jobs, being told
// of changes that were on their way when the lock came; so only then comes the job that holds the desk to the end.
void MainWindow::dropFrame()
{
    if (!m_open)
        return;
    m_frame->forget();
    m_jobs.cancelAll();
    connect(m_frame, &QObject::destroyed, &m_jobs, [this, closing = std::move(m_open)] {
        m_jobs.start(
            {}, nullptr, [](const JobToken&) { return Result<void>(); }, [closing](const Result<void>&) {});
    });
    m_open.reset();
    m_stack->removeWidget(m_frame);
    m_frame->hide();
    std::exchange(m_frame, nullptr)->deleteLater();
}

void MainWindow::switchUser()
{
    m_userName.clear();
    lock();
}

QList<Command> MainWindow::windowCommands()
{
    QList<Command> commands;
    commands.append({u"lock"_s, tr("Lock now"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { lock(); }});
    commands.append({u"switchUser"_s, tr("Switch user"), {}, [this] { switchUser(); }});
    commands.append({u"light"_s, tr("Light colours"), {}, [this] { Q_EMIT schemeWanted(Scheme::Light); }});
    commands.append({u"dark"_s, tr("Dark colours"), {}, [this] { Q_EMIT schemeWanted(Scheme::Dark); }});
    commands.append(
        {u"systemColours"_s, tr("Colours of the system"), {}, [this] { Q_EMIT schemeWanted(std::nullopt); }});
    for (const QString& language : Translations::languages())
        commands.append({u"language-"_s + language, Translations::nameOf(language), {}, [this, language] {
                             Q_EMIT languageWanted(language);
                         }});
    return commands;
}

} // namespace rd::ui
