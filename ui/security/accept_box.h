#pragma once

#include "core/base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class FormField;
class PasswordField;

// Below the refusal of a desk that is not as this PC left it (security.md D7): the second person and the reason. The
// first one types user name and password in the fields of the page.
class AcceptBox : public QWidget {
    Q_OBJECT
public:
    explicit AcceptBox(QWidget* parent = nullptr);

    // Closed: the one line that opens it.
    void offer();
    // Says what is missing, in its field.
    bool isComplete();
    QString userName() const;
    QString reason() const;
    Secret takePassword();

Q_SIGNALS:
    void opened();
    void acceptWanted();

private:
    void open();

    QPushButton* m_open;
    QWidget* m_form;
    QLineEdit* m_user;
    PasswordField* m_password;
    QLineEdit* m_reason;
    FormField* m_userField;
    FormField* m_passwordField;
    FormField* m_reasonField;
};

} // namespace rd::ui
