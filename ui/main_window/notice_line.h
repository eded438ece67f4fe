#pragma once

#include "ui/shared/notices.h"

#include <QFrame>

class QLabel;

namespace rd::ui {

// The line above the page: what was done or what went wrong, until the next step or until it is closed.
class NoticeLine : public QFrame {
    Q_OBJECT
public:
    explicit NoticeLine(QWidget* parent = nullptr);

    void say(NoticeKind kind, const QString& text);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    NoticeKind m_kind = NoticeKind::Done; // of what stands there
    QLabel* m_icon;
    QLabel* m_text;
};

} // namespace rd::ui
