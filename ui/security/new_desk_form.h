#pragma once

#include "ui/security/sign_in_page.h"
#include "ui/shared/form_field.h"

class QComboBox;

namespace rd::desk {
struct NewDesk;
}

namespace rd::ui {

class PasswordMeter;

// Place, owner, password and policy of a new desk; the owner is its first privacy officer.
class NewDeskForm : public FormColumn {
    Q_OBJECT
public:
    NewDeskForm(JobRunner& jobs, const Clock& clock, DeskOpened opened, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void backWanted();

private:
    QWidget* makePlaceRow();
    QWidget* makePolicyRow();
    bool isComplete();
    void create();
    Result<desk::NewDesk> newDesk() const;
    void finish(Result<std::unique_ptr<desk::Desk>> made);
    void setBusy(bool busy);

    JobRunner& m_jobs;
    Clock m_clock;
    DeskOpened m_opened;
    QLineEdit* m_place;
    QLineEdit* m_owner;
    QLineEdit* m_ownerName;
    PasswordField* m_password;
    PasswordField* m_repeat;
    PasswordMeter* m_meter;
    QComboBox* m_policy;
    QLineEdit* m_policyFile;
    FormField* m_placeField;
    FormField* m_ownerField;
    FormField* m_passwordField;
    FormField* m_repeatField;
    FormField* m_policyField;
    QPushButton* m_create;
    QLabel* m_error;
};

} // namespace rd::ui
