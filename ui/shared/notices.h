#pragma once

#include "core/base/error.h"

#include <QObject>

namespace rd::ui {

enum class NoticeKind { Done, Hint, Problem };

// The line above the page. Plain text always; an error is put into words here, a cancelled job into none.
class Notices : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void say(NoticeKind kind, const QString& text);
    void report(const Error& error);
    // What the keys for keeping say to a form nobody has touched: a slip of them records nothing.
    void sayUntouched(const QString& button);
    void clear();

Q_SIGNALS:
    void said(rd::ui::NoticeKind kind, const QString& text);
    void cleared();
};

} // namespace rd::ui
