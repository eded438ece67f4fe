#pragma once

#include "core/domain/mail.h"
#include "ui/shared/page.h"

#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rd::ui {

struct DeskContext;
class FormField;
class PasswordField;

// The mail server that letters leave by: set, tried and taken away by the privacy officer. Its password is never shown.
class MailPart : public Page {
    Q_OBJECT
public:
    explicit MailPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;

private:
    QWidget* makeForm();
    QWidget* makeAuthorityRow();
    void present(const std::optional<domain::MailServerSettings>& settings);
    void presentAuthorities();
    void chooseAuthorities();
    void followSecurity();
    bool isChanged() const;
    domain::MailServerSettings wanted() const;
    void test();
    void turnOff();
    void say(const QString& sentence, bool good);

    DeskContext& m_context;
    std::optional<domain::MailServerSettings> m_standing;
    QByteArray m_authorities;
    QLabel* m_state;
    QLineEdit* m_host;
    QComboBox* m_security;
    QSpinBox* m_port;
    QLineEdit* m_user;
    PasswordField* m_password;
    QLineEdit* m_from;
    QLabel* m_authority;
    QPushButton* m_systemAuthorities;
    QPushButton* m_test;
    QPushButton* m_off;
    QLabel* m_answer;
    QHash<QString, FormField*> m_fields; // by the name an error gives them
};

} // namespace rd::ui
