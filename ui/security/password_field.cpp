#include "ui/security/password_field.h"

namespace rd::ui {

PasswordField::PasswordField(const QString& name, QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(name);
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    setContextMenuPolicy(Qt::NoContextMenu);
}

PasswordField::~PasswordField()
{
    (void)take();
}

Secret PasswordField::take()
{
    QString typed = text();
    // The line edit keeps its buffer and an undo list; both are overwritten before they are let go (security.md D14).
    setText(QString(typed.size(), QLatin1Char('0')));
    clear();
    return Secret::fromText(typed);
}

} // namespace rd::ui
