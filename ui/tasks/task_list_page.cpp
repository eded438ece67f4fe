#include "ui/tasks/task_list_page.h"

#include "core/desk/cases/presence.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/more_line.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/tasks/own_task_line.h"
#include "ui/tasks/sending_panel.h"
#include "ui/tasks/task_list_model.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tasksShown = 1000;

} // namespace

TaskListPage::TaskListPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new TaskListModel(this))
    , m_sending(new SendingPanel(context, this))
    , m_table(new TableView(u"taskList"_s, tr("Tasks"), TableView::FilterRow::Shown, this))
    , m_more(new MoreLine(this))
    , m_count(mutedLabel({}, this))
{
    setObjectName(u"taskListPage"_s);
    m_table->setModel(m_model);
    m_table->setColumnShares({2, 5, 2, 3, 2, 2, 2});
    m_table->setEmptyText(
        tr("No task is open. Tasks appear here when a request is logged: one for each holder of the data."));

    auto* head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Tasks"), this));
    head->addStretch();
    head->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    layout->setSpacing(theme::Medium);
    layout->addLayout(head);
    layout->addWidget(m_sending);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_more);
    if (!domain::permits(context.user.roles, domain::Permission::ViewCases)) {
        layout->addWidget(m_own = new OwnTaskLine(
                              context, [this] { return selected(); }, this));
        connect(m_table, &TableView::currentSourceRowChanged, m_own, &OwnTaskLine::follow);
        return;
    }
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        Q_EMIT m_context.navigator.caseWanted(m_model->taskAt(row).task.caseId, CaseTab::Tasks);
    });
}

const domain::Task* TaskListPage::selected() const
{
    const int row = m_table->currentSourceRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->taskAt(row).task : nullptr;
}

void TaskListPage::refresh()
{
    const Result<domain::FirstOf<desk::OpenTask>> tasks = desk::listOpenTasks(m_context.desk, tasksShown);
    if (!tasks) {
        m_context.notices.report(tasks.error());
        return;
    }
    m_sending->refresh();
    const domain::Task* before = selected();
    const domain::TaskId kept = before ? before->id : domain::TaskId();
    const auto absent = desk::absentToday(m_context.desk);
    if (!absent)
        return m_context.notices.report(absent.error());
    m_model->setTasks(*tasks, m_context.desk.clock().today(), {absent->keyBegin(), absent->keyEnd()});
    m_count->setText(tr("%n open task(s)", nullptr, static_cast<int>(tasks->size())));
    m_count->setHidden(tasks->more); // it would count what is listed
    m_more->present(tasks->more, tasks->size());
    if (!m_own)
        return;
    int row = m_model->rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->taskAt(i).task.id == kept)
            row = i;
    }
    m_table->selectSourceRow(row);
    m_own->follow();
}

void TaskListPage::forget()
{
    m_sending->forget();
    m_model->setTasks({}, {}, {});
}

} // namespace rd::ui
