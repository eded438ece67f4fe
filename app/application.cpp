#include "app/application.h"

#include "app/picture_walk.h"
#include "core/desk/entry/unlock_desk.h"
#include "ui/copies/package_check.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/first_start_page.h"
#include "ui/shared/error_text.h"
#include "ui/shared/plain_text.h"

#include <cstdio>
#include <QDir>
#include <QFileInfo>
#include <QTimer>
#include <QVBoxLayout>

namespace rd::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int refusedToRun = 3;

#ifdef RIGHTSDESK_TEST_CLOCK
// Leaves after the first picture of the window stands, so that the time to it can be measured from outside.
class QuitWhenPainted : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};
#endif

} // namespace

Application::Application(QApplication& application, const StartOptions& options)
    : m_application(application)
    , m_options(options)
    , m_preferences(ui::readPreferences())
{
    m_translations.use(options.language.isEmpty() ? m_preferences.language : options.language);
    wear(m_preferences.scheme);
}

Application::~Application() = default;

void Application::listen(RunningProgram& running)
{
    QObject::connect(
        &running, &RunningProgram::startedAgain, &m_application,
        [this](const QString& link) {
            if (m_window)
                m_window->takeLink(link);
        },
        Qt::QueuedConnection);
}

int Application::run()
{
    if (m_options.package)
        return checkPackage(*m_options.package);
    if (const Result<void> sound = desk::requireCipher(); !sound)
        return showRefusal(sound.error());
    if (!m_options.pictureFolder.isEmpty())
        return walkForPictures(m_application, m_options.pictureFolder, m_options.deskPath);

    m_window = std::make_unique<ui::MainWindow>(Clock::system());
    connectWindow();
    showFirstPage();
#ifdef RIGHTSDESK_TEST_CLOCK
    if (qEnvironmentVariableIsSet("RIGHTSDESK_EXIT_WHEN_SHOWN"))
        m_window->installEventFilter(new QuitWhenPainted(m_window.get()));
#endif
    m_window->show();
    if (!m_options.link.isEmpty())
        m_window->takeLink(m_options.link);
    const int status = QApplication::exec();
    m_window.reset();
    return status;
}

void Application::wear(std::optional<ui::Scheme> scheme)
{
    ui::theme::apply(m_application, scheme.value_or(ui::theme::systemScheme()));
}

void Application::connectWindow()
{
    ui::MainWindow* window = m_window.get();
    QObject::connect(window, &ui::MainWindow::unlocked, window,
                     [this](const ui::DeskChoice& choice, const QString& userName) {
                         m_preferences.deskPath = choice.path;
                         m_preferences.userName = userName;
                         ui::writePreferences(m_preferences);
                     });
    QObject::connect(window, &ui::MainWindow::languageWanted, window, [this, window](const QString& language) {
        m_translations.use(language);
        m_preferences.language = language;
        ui::writePreferences(m_preferences);
        window->rebuild();
    });
    QObject::connect(window, &ui::MainWindow::schemeWanted, window, [this, window](std::optional<ui::Scheme> scheme) {
        m_preferences.scheme = scheme;
        ui::writePreferences(m_preferences);
        wear(scheme);
        window->rebuild();
    });
}

void Application::showFirstPage()
{
    if (m_options.demo) {
        m_window->showDemo(m_options.deskPath.isEmpty() ? ui::demoDeskPath() : m_options.deskPath);
        return;
    }
    const QString path = m_options.deskPath.isEmpty() ? m_preferences.deskPath : m_options.deskPath;
    // A desk asked for by name is never replaced by the first start: that it is missing must be said.
    if (path.isEmpty() || (m_options.deskPath.isEmpty() && !QFileInfo::exists(path))) {
        m_window->showFirstStart();
        return;
    }
    const bool demo = QFileInfo(path) == QFileInfo(ui::demoDeskPath());
    m_window->showSignIn({path, demo ? ui::DeskKind::Demo : ui::DeskKind::Real},
                         path == m_preferences.deskPath ? m_preferences.userName : QString());
}

int Application::checkPackage(const QString& path)
{
    ui::JobRunner jobs;
    ui::PackageCheck window(jobs, path);
    window.show();
    return QApplication::exec();
}

int Application::showRefusal(const Error& error)
{
    const QString sentence = ui::errorText(error);
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    // Without a display nobody could close the window.
    if (QGuiApplication::platformName() == "offscreen"_L1 || QGuiApplication::platformName() == "minimal"_L1)
        return refusedToRun;
    QWidget window;
    window.setWindowTitle(u"RightsDesk"_s);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(ui::theme::Huge, ui::theme::Huge, ui::theme::Huge, ui::theme::Huge);
    layout->addWidget(
        ui::styledLabel(sentence, ui::TextStyle::Heading, ui::Colour::Late, &window, ui::LineWrap::Words));
    window.setMinimumWidth(ui::theme::NarrowFormWidth);
    window.show();
    QApplication::exec();
    return refusedToRun;
}

} // namespace rd::app
