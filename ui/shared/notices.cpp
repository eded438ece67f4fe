#include "ui/shared/notices.h"

#include "ui/shared/error_text.h"

namespace rd::ui {

void Notices::say(NoticeKind kind, const QString& text)
{
    if (!text.isEmpty())
        Q_EMIT said(kind, text);
}

void Notices::report(const Error& error)
{
    say(NoticeKind::Problem, errorText(error));
}

void Notices::sayUntouched(const QString& button)
{
    say(NoticeKind::Hint,
        tr("Nothing in the form was changed, so nothing was recorded. The button \"%1\" records it as "
           "it stands.")
            .arg(button));
}

void Notices::clear()
{
    Q_EMIT cleared();
}

} // namespace rd::ui
