#pragma once

#include "core/domain/task.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace rd::ui {

// One line in the page that asks who sees to a task and by when; hidden while nothing is asked.
class AssignLine : public QWidget {
    Q_OBJECT
public:
    explicit AssignLine(DeskContext& context, QWidget* parent = nullptr);

    void ask(const domain::Task& task);
    void dismiss();

private:
    void assign();

    DeskContext& m_context;
    domain::TaskId m_task;
    QLabel* m_question;
    QComboBox* m_owner;
    QDateEdit* m_term;
    QLabel* m_error;
};

} // namespace rd::ui
