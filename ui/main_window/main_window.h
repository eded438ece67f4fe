#pragma once

#include "ui/commands/command.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/idle_watch.h"
#include "ui/main_window/session_watch.h"
#include "ui/security/sign_in_page.h"
#include "ui/shared/theme.h"

#include <QWidget>

class QStackedLayout;

namespace rd::ui {

class DeskFrame;
class FirstStartPage;
class JobBar;
class OpenDesk;
class TrayNote;

// The program's window: the first start, the sign-in page, or the frame of the unlocked desk. Locking destroys the
// frame with its pages, closes the database and wipes the keys; it asks nobody and waits for no dialog.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(const Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showFirstStart();
    void showSignIn(const DeskChoice& choice, const QString& userName);
    // Makes the demo desk where there is none yet, then shows its sign-in page.
    void showDemo(const QString& path);

    // What a second start of the program was given: a link of the telephone system opens the intake page with the
    // number of the caller, once somebody is signed in; without one the window comes to front.
    void takeLink(const QString& link);

    void lock();
    bool isLocked() const { return m_open == nullptr; }
    void setIdleInterval(std::chrono::milliseconds interval);

    DeskFrame* frame() const { return m_frame; }
    // Shows the desk somebody has signed in to, instead of the page they did it on.
    void openDesk(std::unique_ptr<desk::Desk> opened, const QString& userName);
    JobRunner& jobs() { return m_jobs; }
    const TrayNote& tray() const { return *m_tray; }
    // Makes every page anew in the language now in use; drafts are kept.
    void rebuild();

Q_SIGNALS:
    void unlocked(const rd::ui::DeskChoice& choice, const QString& userName);
    void locked();
    void languageWanted(const QString& language);
    void schemeWanted(std::optional<rd::ui::Scheme> scheme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void comeToFront();
    void takeCall();
    void leaveSession();
    void leaveBeforeStandby();
    void showPage(QWidget* page);
    void buildFrame();
    void dropFrame();
    void switchUser();
    QList<Command> windowCommands();

    Clock m_clock;
    std::shared_ptr<OpenDesk> m_open; // before m_jobs, which waits for the running job before it goes
    JobRunner m_jobs;
    IdleWatch m_idle;
    SessionWatch m_session;
    TrayNote* m_tray;
    QStackedLayout* m_stack;
    DeskChoice m_choice;
    QString m_userName;
    QString m_caller; // of a call that waits for somebody to sign in who logs calls
    QDateTime m_calledAt;
    DeskFrame* m_frame = nullptr;
};

} // namespace rd::ui
