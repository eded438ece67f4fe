#include "ui/tasks/own_task_line.h"

#include "core/desk/tasks/work_on_tasks.h"
#include "ui/cases/reason_line.h"
#include "ui/cases/task_model.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/task_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

OwnTaskLine::OwnTaskLine(DeskContext& context, std::function<const domain::Task*()> selected, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_selected(std::move(selected))
    , m_proof(primaryButton(tr("Done, with proof …"), u"completeOwnTask"_s, this))
    , m_fail(plainButton(tr("Failed …"), u"failOwnTask"_s, this))
    , m_reason(new ReasonLine(u"ownTaskReason"_s, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(m_reason);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    buttons->addWidget(m_proof);
    buttons->addWidget(m_fail);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_proof, &QPushButton::clicked, this, &OwnTaskLine::chooseProof);
    connect(m_fail, &QPushButton::clicked, this, &OwnTaskLine::askWhyFailed);
    follow();
}

void OwnTaskLine::follow()
{
    const domain::Task* task = m_selected();
    m_proof->setEnabled(task && canBeDone(task->state));
    m_fail->setEnabled(task && task->state == domain::TaskState::Sent);
}

void OwnTaskLine::chooseProof()
{
    const domain::Task* task = m_selected();
    if (!task)
        return;
    chooseFiles(this, {FileChoice::OpenFile, tr("Proof of %1").arg(taskHolderWords(*task)), {}, {}},
                [this, id = task->id](const QStringList& paths) { completeWith(id, paths.first()); });
}

void OwnTaskLine::completeWith(const domain::TaskId& id, const QString& path)
{
    const auto done = desk::completeTask(m_context.desk, id, path);
    if (!done)
        return m_context.notices.report(done.error());
    m_context.notices.say(NoticeKind::Done,
                          tr("%1: done, proof kept as %2.").arg(taskHolderWords(*done), done->proofName));
}

void OwnTaskLine::askWhyFailed()
{
    const domain::Task* task = m_selected();
    if (!task)
        return;
    m_reason->ask(tr("Why %1 could not do it").arg(taskHolderWords(*task)), tr("Failed"),
                  [this, id = task->id](const QString& reason) -> Result<void> {
                      RD_TRY(desk::failTask(m_context.desk, id, reason));
                      return {};
                  });
}

} // namespace rd::ui
