#pragma once

#include "ui/security/sign_in_page.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rd::ui {

class NewDeskForm;

// Where the demo desk of this workstation lies.
QString demoDeskPath();

// The first page of a workstation without a desk: create one, open one that exists, or try the demo.
class FirstStartPage : public QWidget {
    Q_OBJECT
public:
    FirstStartPage(JobRunner& jobs, const Clock& clock, DeskOpened opened, QWidget* parent = nullptr);

    void say(const QString& sentence);
    // Makes the demo desk at `path`, unless it is there already, and asks for its sign-in page.
    void openDemo(const QString& path);

Q_SIGNALS:
    void deskChosen(const rd::ui::DeskChoice& choice);

private:
    QWidget* makeChoices();
    QWidget* makeCard(const QString& picture, const QString& title, const QString& text, QPushButton* button);
    void chooseExisting();
    void setBusy(bool busy);

    JobRunner& m_jobs;
    Clock m_clock;
    QStackedWidget* m_stack;
    NewDeskForm* m_form;
    QLabel* m_error;
    QProgressBar* m_progress;
    QWidget* m_choices;
};

} // namespace rd::ui
