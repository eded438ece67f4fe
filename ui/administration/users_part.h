#pragma once

#include "core/domain/user.h"
#include "ui/shared/page.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace rd::ui {

struct DeskContext;
class FormField;
class PasswordField;
class TableView;
class UserListModel;

// Who may sign in: the list, a form for a new user, and taking access away.
class UsersPart : public Page {
    Q_OBJECT
public:
    explicit UsersPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    QWidget* makeForm();
    QWidget* makeRoles();
    QWidget* makeList();
    domain::Roles chosenRoles() const;
    void addUser();
    void finishAdding(const QString& name, const Error* error);
    void askToDisable();
    void disable();
    const domain::User* chosenUser() const;

    DeskContext& m_context;
    UserListModel* m_model;
    TableView* m_table;
    QLineEdit* m_name;
    QLineEdit* m_displayName;
    PasswordField* m_password;
    QList<std::pair<domain::Role, QCheckBox*>> m_roles;
    FormField* m_nameField = nullptr;
    FormField* m_roleField = nullptr;
    FormField* m_passwordField = nullptr;
    QPushButton* m_add;
    QPushButton* m_disable;
    QPushButton* m_disableNow;
};

} // namespace rd::ui
