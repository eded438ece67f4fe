#include "ui/administration/users_part.h"

#include "core/desk/entry/manage_users.h"
#include "ui/administration/user_list_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/password_field.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

UsersPart::UsersPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new UserListModel(this))
    , m_table(new TableView(u"userList"_s, tr("Users"), TableView::FilterRow::Hidden, this))
    , m_name(new QLineEdit(this))
    , m_displayName(new QLineEdit(this))
    , m_password(new PasswordField(u"newUserPassword"_s, this))
    , m_add(primaryButton(tr("Add this user"), u"addUser"_s, this))
    , m_disable(plainButton(tr("Disable this user …"), u"disableUser"_s, this))
    , m_disableNow(dangerButton({}, u"disableUserNow"_s, this))
{
    setObjectName(u"usersPart"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Huge);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeForm());
    connect(m_add, &QPushButton::clicked, this, &UsersPart::addUser);
    connect(m_disable, &QPushButton::clicked, this, &UsersPart::askToDisable);
    connect(m_disableNow, &QPushButton::clicked, this, &UsersPart::disable);
    connect(m_table, &TableView::currentSourceRowChanged, this, [this] {
        m_disableNow->hide();
        const domain::User* user = chosenUser();
        m_disable->setEnabled(user && user->active);
    });
}

void UsersPart::refresh()
{
    const Result<QList<domain::User>> users = desk::listUsers(m_context.desk);
    if (!users) {
        m_context.notices.report(users.error());
        return;
    }
    m_model->setUsers(*users);
    m_disable->setEnabled(false);
    m_disableNow->hide();
}

void UsersPart::forget()
{
    m_model->setUsers({});
    m_name->clear();
    m_displayName->clear();
    (void)m_password->take();
}

QWidget* UsersPart::makeList()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_table->setModel(m_model);
    m_table->setColumnShares({2, 2, 4, 2, 2});
    layout->addWidget(m_table, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_disable);
    line->addWidget(m_disableNow);
    line->addStretch();
    m_disable->setEnabled(false);
    m_disableNow->hide();
    layout->addLayout(line);
    return side;
}

QWidget* UsersPart::makeForm()
{
    auto* form = new FormColumn(this);
    m_name->setObjectName(u"newUserName"_s);
    m_displayName->setObjectName(u"newUserDisplayName"_s);
    form->addWidget(headingLabel(tr("A new user"), form));
    m_nameField = form->addField(tr("&User name"), m_name, Presence::Required);
    form->addField(tr("&Name as colleagues read it"), m_displayName);
    m_roleField = form->addField(tr("Roles"), makeRoles(), Presence::Required);
    m_passwordField = form->addField(tr("First &password"), m_password, Presence::Required);
    m_passwordField->setHint(tr("Hand it over in person; the user changes it after the first sign-in."));
    form->addButtons({m_add});
    return sidePanel(form, this);
}

QWidget* UsersPart::makeRoles()
{
    auto* box = new QWidget(this);
    box->setObjectName(u"newUserRoles"_s);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::Tiny);
    for (const domain::Role role : domain::allRoles()) {
        auto* check = new QCheckBox(wordFor(role), box);
        check->setObjectName(u"role-"_s + domain::codeOf(role));
        const int place = static_cast<int>(m_roles.size());
        grid->addWidget(check, place / 2, place % 2);
        m_roles.append({role, check});
    }
    return box;
}

domain::Roles UsersPart::chosenRoles() const
{
    domain::Roles roles;
    for (const auto& [role, check] : m_roles)
        roles.setFlag(role, check->isChecked());
    return roles;
}

void UsersPart::addUser()
{
    m_nameField->clearError();
    m_roleField->clearError();
    m_passwordField->clearError();
    if (m_name->text().trimmed().isEmpty()) {
        m_nameField->setError(tr("Type the name the user will sign in with."));
        return;
    }
    if (!chosenRoles()) {
        m_roleField->setError(tr("Choose at least one role."));
        return;
    }
    const desk::NewUser wanted{m_name->text().trimmed(), m_displayName->text().trimmed(), chosenRoles()};
    m_add->setEnabled(false);
    m_context.jobs.start(
        {}, this,
        [&desk = m_context.desk, wanted, secret = std::make_shared<Secret>(m_password->take())](const JobToken&) {
            return desk::addUser(desk, wanted, *secret);
        },
        [this, wanted](const Result<domain::User>& added) {
            finishAdding(wanted.name, added ? nullptr : &added.error());
        });
}

void UsersPart::finishAdding(const QString& name, const Error* error)
{
    m_add->setEnabled(true);
    if (!error) {
        m_name->clear();
        m_displayName->clear();
        for (const auto& [role, check] : m_roles)
            check->setChecked(false);
        m_context.notices.say(NoticeKind::Done, tr("%1 may sign in now.").arg(name));
        refresh();
        return;
    }
    FormField* field = error->code == ErrorCode::PasswordTooWeak ? m_passwordField : m_nameField;
    field->setError(errorText(*error));
}

const domain::User* UsersPart::chosenUser() const
{
    const int row = m_table->currentSourceRow();
    return row < 0 ? nullptr : &m_model->userAt(row);
}

void UsersPart::askToDisable()
{
    const domain::User* user = chosenUser();
    if (!user)
        return;
    // The button itself names what happens; there is no dialog to get out of the way of a lock.
    m_disableNow->setText(tr("Take access away from %1 for good").arg(user->displayName));
    m_disableNow->show();
    m_disableNow->setFocus();
}

void UsersPart::disable()
{
    const domain::User* user = chosenUser();
    if (!user)
        return;
    const QString name = user->displayName;
    const Result<void> disabled = desk::disableUser(m_context.desk, user->name);
    if (!disabled) {
        m_context.notices.report(disabled.error());
        return;
    }
    m_context.notices.say(NoticeKind::Done, tr("%1 can no longer sign in.").arg(name));
    refresh();
}

} // namespace rd::ui
