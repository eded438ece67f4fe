#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "ui/shared/theme.h"

#include <functional>
#include <memory>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rd::desk {
class Desk;
}

namespace rd::ui {

class AcceptBox;
class JobRunner;
class PasswordField;

// Which desk the program works on; a demo desk is plainly marked and shows its passwords.
enum class DeskKind { Real, Demo };
struct DeskChoice {
    QString path;
    DeskKind kind = DeskKind::Real;
};

// Takes an unlocked desk and the name its user signed in with.
using DeskOpened = std::function<void(std::unique_ptr<desk::Desk>, const QString& userName)>;

// The page of a locked desk: whose desk, user, password, and every error in the page.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    SignInPage(const DeskChoice& choice, JobRunner& jobs, const Clock& clock, DeskOpened opened,
               QWidget* parent = nullptr);

    void setUserName(const QString& userName);
    void say(const QString& sentence, Colour colour = Colour::Late);

Q_SIGNALS:
    void otherDeskWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QFrame* makeCard();
    QWidget* makeDemoUsers();
    bool isFilled();
    void signIn();
    void signInAs(const QString& userName, const QString& password);
    void unlock(const QString& userName, Secret password);
    void accept();
    void fitCard();
    void finish(const QString& userName, Result<std::unique_ptr<desk::Desk>> opened);
    void setBusy(bool busy);

    DeskChoice m_choice;
    JobRunner& m_jobs;
    Clock m_clock;
    DeskOpened m_opened;
    QLineEdit* m_user;
    PasswordField* m_password;
    QPushButton* m_signIn;
    QLabel* m_error;
    AcceptBox* m_accept;
    QWidget* m_head = nullptr;
    QFrame* m_card = nullptr;
    QWidget* m_demoUsers = nullptr;
};

} // namespace rd::ui
