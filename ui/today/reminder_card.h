#pragma once

#include "core/domain/reminder.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rd::ui {

struct DeskContext;

// The reminders of whoever sits here, on top of Today: each opens its request or is put away; not there when there is
// none.
class ReminderCard : public QFrame {
    Q_OBJECT
public:
    explicit ReminderCard(DeskContext& context, QWidget* parent = nullptr);

    void refresh();
    void forget();

private:
    void clear();
    void present(const domain::Reminders& reminders);
    QWidget* makeLine(const domain::Reminder& reminder);
    void dismiss(const QList<domain::Reminder>& reminders);

    DeskContext& m_context;
    domain::Reminders m_all;
    QList<domain::Reminder> m_shown;
    int m_asked = 0; // how often; only the last answer is shown
    QLabel* m_count;
    QVBoxLayout* m_lines;
    QPushButton* m_firstAway = nullptr;
};

} // namespace rd::ui
