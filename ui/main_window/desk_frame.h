#pragma once

#include "core/desk/intake/intake_form.h"
#include "core/domain/case_file.h"
#include "core/domain/reminder.h"
#include "ui/commands/command.h"
#include "ui/main_window/navigation.h"
#include "ui/main_window/open_desk.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace rd::ui {

class CalendarBanner;
class ClockBanner;
class CommandPalette;
class IntakePage;
class NoticeLine;
class Page;
class ReminderWatch;
class ScheduledReports;
class StatusRow;
class TitleRow;

// Everything one sees while signed in: title row, navigation, notice line, the page, the status row. Pages are made
// when they are first wanted.
class DeskFrame : public QWidget {
    Q_OBJECT
public:
    DeskFrame(std::shared_ptr<OpenDesk> open, QWidget* jobBar, QWidget* parent = nullptr);
    ~DeskFrame() override;

    const QList<NavigationEntry>& pages() const;
    PageName currentPage() const { return m_place.page; }
    Page* currentWidget() const;
    DeskContext& context() const { return m_context; }
    NoticeLine* noticeLine() const { return m_notice; }
    CommandPalette* palette() const { return m_palette; }

    // Commands of the window itself stand behind those of the desk in the palette and in the user's menu.
    void setWindowCommands(const QList<Command>& commands);
    // A call from this number has come in: a new call on the intake page. False where the user logs none.
    bool takeCall(const QString& number, const QDateTime& at);
    // Lets every page keep its drafts and drop what it shows.
    void forget();

Q_SIGNALS:
    void remindersArrived(const QList<rd::domain::Reminder>& fresh, const QList<rd::domain::Reminder>& all);

private:
    // Where one is, and what Esc goes back to.
    struct Place {
        PageName page = PageName::Today;
        domain::CaseId caseId;
        CaseTab tab = CaseTab::Overview;
    };

    void buildLayout(QWidget* jobBar);
    void connectNavigator();
    QList<Command> deskCommands();
    Command passwordCommand();
    void checkPackage();
    QList<Command> ownCommands();
    void addShortcuts(const QList<Command>& commands);
    void fillUserMenu(const QList<Command>& commands);
    Page* pageFor(PageName name);
    Page* makePage(PageName name);
    void goTo(const Place& place);
    void arrive(const Place& place);
    void goBack();
    void goToCalendar();
    void openIntake(const domain::DraftId& draft, const desk::IntakeForm& known = {});
    void saveCurrent();
    void refreshSoon();
    void refreshNow();
    void readStatus();
    void showStatus(const Result<domain::DeskStatus>& status);
    void showCounts(const domain::Today& today);
    void watchTheClock();
    void showReminders(const QList<domain::Reminder>& fresh, const QList<domain::Reminder>& all);
    bool mayLogCalls() const;

    std::shared_ptr<OpenDesk> m_open;
    DeskContext& m_context;
    TitleRow* m_title;
    Navigation* m_navigation;
    CalendarBanner* m_banner;
    ClockBanner* m_clockBanner;
    NoticeLine* m_notice;
    QStackedWidget* m_stack;
    StatusRow* m_status;
    CommandPalette* m_palette;
    QList<Command> m_deskCommands;
    QHash<PageName, Page*> m_pages;
    Place m_place;
    QList<Place> m_trail;
    QTimer m_refresh;
    QTimer m_statusClock;
    ReminderWatch* m_watch;
    ScheduledReports* m_scheduled;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_forgotten = false;
};

} // namespace rd::ui
