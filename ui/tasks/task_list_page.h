#pragma once

#include "core/desk/tasks/list_tasks.h"
#include "ui/shared/page.h"

class QLabel;

namespace rd::ui {

struct DeskContext;
class MoreLine;
class OwnTaskLine;
class SendingPanel;
class TableView;
class TaskListModel;

// Every open task of the desk, the earliest term first; Enter opens the case at its tasks, where the proof is given.
// Above them the holders are asked, and their answers taken in. Who only owns tasks sees the own ones and works on them
// here.
class TaskListPage : public Page {
    Q_OBJECT
public:
    explicit TaskListPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    const domain::Task* selected() const;

    DeskContext& m_context;
    TaskListModel* m_model;
    SendingPanel* m_sending;
    TableView* m_table;
    MoreLine* m_more;
    QLabel* m_count;
    OwnTaskLine* m_own = nullptr; // for whoever sees no request
};

} // namespace rd::ui
