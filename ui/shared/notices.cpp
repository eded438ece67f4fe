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

void Notices::clear()
{
    Q_EMIT cleared();
}

} // namespace rd::ui
