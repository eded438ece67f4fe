#include "ui/shared/escape_key.h"

#include <QKeyEvent>

namespace rd::ui {

bool leavesByEscape(QEvent* event, const std::function<void()>& leave)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        leave();
    return true;
}

} // namespace rd::ui
