#include "ui/cases/tasks_tab.h"

#include "core/desk/tasks/work_on_tasks.h"
#include "ui/cases/assign_line.h"
#include "ui/cases/proof_panel.h"
#include "ui/cases/reason_line.h"
#include "ui/cases/task_model.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/task_words.h"
#include "ui/shared/words.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

namespace rd::ui {

using namespace Qt::StringLiterals;

TasksTab::TasksTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_model(new TaskModel(this))
    , m_table(new TableView(u"caseTasks"_s, tr("Tasks"), TableView::FilterRow::Shown, this))
    , m_hint(mutedLabel({}, this, LineWrap::Words))
    , m_proof(primaryButton(tr("Done, with proof …"), u"completeTask"_s, this))
    , m_look(plainButton(tr("Look at the proof"), u"viewProof"_s, this))
    , m_assign(plainButton(tr("Assign …"), u"assignTask"_s, this))
    , m_fail(plainButton(tr("Failed …"), u"failTask"_s, this))
    , m_dismiss(plainButton(tr("Not applicable …"), u"dismissTask"_s, this))
    , m_reason(new ReasonLine(u"dismissReason"_s, this))
    , m_owner(new AssignLine(context, this))
    , m_panel(new ProofPanel(context, this))
{
    setAcceptDrops(true);
    m_table->setModel(m_model);
    m_table->setEmptyText(tr("Tasks appear here, one per holder of data, as soon as an item needs work."));
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView* header = m_table->view()->horizontalHeader();
    int section = 0;
    for (const int width :
         {theme::SidePanelWidth - theme::Huge, theme::NavigationWidth - 2 * theme::Huge,
          theme::NavigationWidth - theme::Huge, theme::NavigationWidth - 3 * theme::Huge,
          theme::SidePanelWidth - theme::NavigationWidth / 2, theme::NavigationWidth - 3 * theme::Huge})
        header->resizeSection(section++, width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Medium, 0, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);
    column->addWidget(m_reason);
    column->addWidget(m_owner);
    column->addWidget(m_panel);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    for (QPushButton* button : {m_proof, m_look, m_assign, m_fail, m_dismiss})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    setFocusProxy(m_table->view());
    connect(m_table, &TableView::currentSourceRowChanged, this, &TasksTab::describeSelection);
    connect(m_proof, &QPushButton::clicked, this, &TasksTab::chooseProof);
    connect(m_look, &QPushButton::clicked, this, &TasksTab::lookAtProof);
    connect(m_assign, &QPushButton::clicked, this, &TasksTab::askToAssign);
    connect(m_fail, &QPushButton::clicked, this, &TasksTab::askWhyFailed);
    connect(m_dismiss, &QPushButton::clicked, this, &TasksTab::askToDismiss);
    describeSelection();
}

void TasksTab::present(const domain::CaseFile& file)
{
    const int row = m_caseId == file.header.id ? m_table->currentSourceRow() : 0;
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    m_model->setTasks(file.tasks, file.userNames, m_context.desk.clock().today());
    m_table->selectSourceRow(qMax(0, row));
    m_panel->follow(file.tasks);
    describeSelection();
}

void TasksTab::clear()
{
    m_caseId = {};
    m_model->setTasks({}, {}, {});
    m_reason->dismiss();
    m_owner->dismiss();
    m_panel->dismiss();
}

void TasksTab::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && selected() && canBeDone(selected()->state))
        event->acceptProposedAction();
}

void TasksTab::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        completeWith(urls.first().toLocalFile());
}

void TasksTab::describeSelection()
{
    const domain::Task* task = selected();
    // A review is an officer's (3.5).
    const bool may = domain::permits(m_context.user.roles,
                                     task && domain::isReview(task->operation) ? domain::Permission::ApproveAsOfficer
                                                                               : domain::Permission::WorkOnTasks);
    m_proof->setEnabled(may && task && canBeDone(task->state));
    m_dismiss->setEnabled(may && task && canBeDone(task->state));
    m_look->setEnabled(may && task && !task->proofHash.isEmpty());
    m_fail->setEnabled(may && task && task->state == domain::TaskState::Sent);
    m_assign->setEnabled(may && domain::permits(m_context.user.roles, domain::Permission::ViewCases) && task
                         && domain::isOpen(task->state));
    if (!task)
        m_hint->clear();
    else if (task->state == domain::TaskState::Sent)
        m_hint->setText(tr("Sent on %1 under %2. Its answer is taken in on the tasks page, or its proof is given here.")
                            .arg(dateText(task->sentOn), task->sending));
    else if (canBeDone(task->state))
        m_hint->setText(tr("Drop the proof of %1 on the table, or choose its file. It is kept in the desk, encrypted.")
                            .arg(taskHolderWords(*task)));
    else
        m_hint->setText(wordFor(task->state));
}

void TasksTab::chooseProof()
{
    const domain::Task* task = selected();
    if (!task)
        return;
    chooseFiles(this, {FileChoice::OpenFile, tr("Proof of %1").arg(taskHolderWords(*task)), {}, {}},
                [this](const QStringList& paths) { completeWith(paths.first()); });
}

void TasksTab::completeWith(const QString& path)
{
    const domain::Task* task = selected();
    if (!task)
        return;
    const auto done = desk::completeTask(m_context.desk, task->id, path);
    if (!done)
        return m_context.notices.report(done.error());
    m_context.notices.say(NoticeKind::Done,
                          tr("%1: done, proof kept as %2.").arg(taskHolderWords(*done), done->proofName));
}

void TasksTab::lookAtProof()
{
    if (const domain::Task* task = selected())
        m_panel->look(*task);
}

void TasksTab::askToAssign()
{
    if (const domain::Task* task = selected())
        m_owner->ask(*task);
}

void TasksTab::askWhyFailed()
{
    const domain::Task* task = selected();
    if (!task)
        return;
    m_reason->ask(tr("Why %1 could not do it").arg(taskHolderWords(*task)), tr("Failed"),
                  [this, id = task->id](const QString& reason) -> Result<void> {
                      RD_TRY(desk::failTask(m_context.desk, id, reason));
                      return {};
                  });
}

void TasksTab::askToDismiss()
{
    const domain::Task* task = selected();
    if (!task)
        return;
    m_reason->ask(tr("Why %1 has nothing to do").arg(taskHolderWords(*task)), tr("Not applicable"),
                  [this, id = task->id](const QString& reason) -> Result<void> {
                      RD_TRY(desk::dismissTask(m_context.desk, id, reason));
                      return {};
                  });
}

const domain::Task* TasksTab::selected() const
{
    const int row = m_table->currentSourceRow();
    return row >= 0 && row < m_model->tasks().size() ? &m_model->tasks().at(row) : nullptr;
}

} // namespace rd::ui
