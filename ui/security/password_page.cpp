#include "ui/security/password_page.h"

#include "core/desk/entry/manage_users.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/password_field.h"
#include "ui/security/password_meter.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

PasswordPage::PasswordPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_old(new PasswordField(u"oldPassword"_s, this))
    , m_new(new PasswordField(u"newOwnPassword"_s, this))
    , m_again(new PasswordField(u"newOwnPasswordAgain"_s, this))
    , m_meter(new PasswordMeter(this))
{
    setObjectName(u"passwordPage"_s);
    setFocusProxy(m_old);
    auto* form = new FormColumn(this);
    form->addWidget(titleLabel(tr("Change my password"), form));
    m_oldField = form->addField(tr("Password until &now"), m_old, Presence::Required);
    m_newField = form->addField(tr("New &password"), m_new, Presence::Required);
    form->addWidget(m_meter);
    m_againField = form->addField(tr("New password &again"), m_again, Presence::Required);
    QPushButton* change = primaryButton(tr("Change the password  Ctrl+Enter"), u"changePassword"_s, form);
    form->addButtons({change});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    layout->addWidget(form);
    layout->addStretch();
    connect(m_new, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_meter->rate(text, m_context.user.name); });
    connect(change, &QPushButton::clicked, this, &PasswordPage::save);
}

void PasswordPage::save()
{
    for (FormField* field : {m_oldField, m_newField, m_againField})
        field->clearError();
    if (m_old->text().isEmpty()) {
        m_oldField->setError(tr("Type the password you sign in with now."));
        return;
    }
    if (m_new->text() != m_again->text()) {
        m_againField->setError(tr("The two passwords are not the same."));
        return;
    }
    (void)m_again->take();
    m_context.jobs.start(
        {}, this,
        [&desk = m_context.desk, before = std::make_shared<Secret>(m_old->take()),
         after = std::make_shared<Secret>(m_new->take())](const JobToken&) {
            return desk::changePassword(desk, *before, *after);
        },
        [this](const Result<void>& changed) { finish(changed ? nullptr : &changed.error()); });
}

void PasswordPage::forget()
{
    for (PasswordField* field : {m_old, m_new, m_again})
        (void)field->take();
}

void PasswordPage::finish(const Error* error)
{
    if (!error) {
        m_context.notices.say(NoticeKind::Done, tr("Your password is changed."));
        return;
    }
    if (error->code == ErrorCode::WrongPassword)
        m_oldField->setError(tr("This is not the password you signed in with."));
    else
        m_newField->setError(errorText(*error));
}

} // namespace rd::ui
