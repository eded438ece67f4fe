#include "ui/security/accept_box.h"

#include "ui/security/password_field.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

AcceptBox::AcceptBox(QWidget* parent)
    : QWidget(parent)
    , m_open(linkButton(tr("Two people accept the desk as it lies …"), u"openAccept"_s, this))
    , m_form(new QWidget(this))
    , m_user(new QLineEdit(m_form))
    , m_password(new PasswordField(u"secondPassword"_s, m_form))
    , m_reason(new QLineEdit(m_form))
{
    setObjectName(u"acceptBox"_s);
    m_user->setObjectName(u"secondUser"_s);
    m_reason->setObjectName(u"acceptReason"_s);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::Small);
    form->addWidget(
        mutedLabel(tr("The first person types user name and password above, the second one here. One is a privacy "
                      "officer, the other a second officer or a supervisor. What was lost stays in the log, with both "
                      "names and the reason."),
                   m_form, LineWrap::Words));
    m_userField = new FormField(tr("&Second person"), m_user, Presence::Required, m_form);
    m_passwordField = new FormField(tr("Their pass&word"), m_password, Presence::Required, m_form);
    m_reasonField = new FormField(tr("&Reason"), m_reason, Presence::Required, m_form);
    QPushButton* accept = plainButton(tr("Accept the desk as it lies"), u"acceptDesk"_s, m_form);
    for (QWidget* widget : {static_cast<QWidget*>(m_userField), static_cast<QWidget*>(m_passwordField),
                            static_cast<QWidget*>(m_reasonField), static_cast<QWidget*>(accept)})
        form->addWidget(widget);
    m_form->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
    connect(m_open, &QPushButton::clicked, this, &AcceptBox::open);
    connect(accept, &QPushButton::clicked, this, &AcceptBox::acceptWanted);
    connect(m_reason, &QLineEdit::returnPressed, this, &AcceptBox::acceptWanted);
}

void AcceptBox::offer()
{
    m_open->setVisible(m_form->isHidden());
    show();
}

void AcceptBox::open()
{
    m_open->hide();
    m_form->show();
    Q_EMIT opened();
}

bool AcceptBox::isComplete()
{
    for (FormField* field : {m_userField, m_passwordField, m_reasonField})
        field->clearError();
    if (userName().isEmpty())
        m_userField->setError(tr("Type the second person's user name."));
    else if (m_password->text().isEmpty())
        m_passwordField->setError(tr("The second person types their own password."));
    else if (reason().isEmpty())
        m_reasonField->setError(tr("Say why the desk is not as this PC left it."));
    else
        return true;
    return false;
}

QString AcceptBox::userName() const
{
    return m_user->text().trimmed();
}

QString AcceptBox::reason() const
{
    return m_reason->text().trimmed();
}

Secret AcceptBox::takePassword()
{
    return m_password->take();
}

} // namespace rd::ui
