#include "ui/cases/case_actions.h"

#include "core/desk/cases/close_case.h"
#include "ui/cases/case_file_panel.h"
#include "ui/cases/turn_dialogs.h"
#include "ui/complaints/complaint_dialogs.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

CaseActions::CaseActions(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_close(plainButton(tr("Close the request"), u"closeCase"_s))
    , m_addItem(plainButton(tr("Add an item …"), u"addItem"_s))
    , m_merge(plainButton(tr("Merge …"), u"mergeCase"_s))
    , m_withdraw(plainButton(tr("Requester takes it back …"), u"withdrawCase"_s))
    , m_reopen(plainButton(tr("Reopen …"), u"reopenCase"_s))
    , m_handOver(plainButton(tr("Hand the copy over once more …"), u"handOverCopy"_s))
    , m_complain(plainButton(tr("Log a complaint …"), u"logComplaint"_s))
    , m_caseFile(plainButton(tr("Case file …"), u"caseFile"_s))
{
    QHBoxLayout* row = rowLayout(this, theme::Small);
    for (QPushButton* button :
         {m_close, m_addItem, m_merge, m_withdraw, m_reopen, m_handOver, m_complain, m_caseFile}) {
        row->addWidget(button);
        button->hide();
    }
    row->addStretch();
    connect(m_close, &QPushButton::clicked, this, &CaseActions::closeCase);
    connect(m_addItem, &QPushButton::clicked, this, [this] { askToAddItem(m_context, this, m_file); });
    connect(m_merge, &QPushButton::clicked, this, [this] {
        const bool known = !m_file.duplicates.isEmpty() && m_file.duplicates.first().mergeable;
        askToMerge(m_context, this, m_file, known ? m_file.duplicates.first().number : QString());
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { askToWithdraw(m_context, this, m_file); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { askToReopen(m_context, this, m_file); });
    connect(m_complain, &QPushButton::clicked, this, [this] { askToLogComplaint(m_context, this, m_file); });
    connect(m_caseFile, &QPushButton::clicked, this, &CaseActions::fileWanted);
    connect(m_handOver, &QPushButton::clicked, this, [this] { askToHandOver(m_context, this, m_file); });
}

void CaseActions::present(const domain::CaseFile& file)
{
    m_file = file;
    const OpenTurns turns = openTurns(m_context, file);
    m_close->setVisible(file.header.state == domain::CaseState::Replied
                        && domain::permits(m_context.user.roles, domain::Permission::SendReply));
    m_addItem->setVisible(turns.addItem);
    m_merge->setVisible(turns.merge);
    m_withdraw->setVisible(turns.withdraw);
    m_reopen->setVisible(turns.reopen);
    m_handOver->setVisible(turns.handOver);
    m_complain->setVisible(domain::permits(m_context.user.roles, domain::Permission::LogCall));
    m_caseFile->setVisible(CaseFilePanel::mayOpen(m_context));
}

void CaseActions::clear()
{
    m_file = {};
    for (QPushButton* button : {m_close, m_addItem, m_merge, m_withdraw, m_reopen, m_handOver, m_complain, m_caseFile})
        button->hide();
}

void CaseActions::closeCase()
{
    if (const auto closed = desk::closeCase(m_context.desk, m_file.header.id); !closed)
        m_context.notices.report(closed.error());
    else
        m_context.notices.say(NoticeKind::Done, tr("%1 is closed.").arg(closed->number));
}

} // namespace rd::ui
