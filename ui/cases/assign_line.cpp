#include "ui/cases/assign_line.h"

#include "core/desk/tasks/assign_task.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/task_words.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

AssignLine::AssignLine(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(plainLabel({}, this))
    , m_owner(new QComboBox(this))
    , m_term(new QDateEdit(this))
    , m_error(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
{
    m_owner->setObjectName(u"assignOwner"_s);
    m_owner->setAccessibleName(tr("Who sees to it"));
    m_term->setObjectName(u"assignTerm"_s);
    m_term->setAccessibleName(tr("By when"));
    m_term->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_term->setCalendarPopup(true);
    m_question->setBuddy(m_owner);
    QPushButton* assignButton = plainButton(tr("Assign"), u"assignDo"_s, this);
    QPushButton* leave = linkButton(tr("Leave it"), u"assignLeave"_s, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Small);
    row->addWidget(m_question);
    row->addWidget(m_owner);
    row->addWidget(plainLabel(tr("by"), this));
    row->addWidget(m_term);
    row->addWidget(assignButton);
    row->addWidget(leave);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    column->addLayout(row);
    column->addWidget(m_error);
    connect(assignButton, &QPushButton::clicked, this, &AssignLine::assign);
    connect(leave, &QPushButton::clicked, this, &AssignLine::dismiss);
    hide();
}

void AssignLine::ask(const domain::Task& task)
{
    const auto owners = desk::taskOwners(m_context.desk);
    if (!owners)
        return m_context.notices.report(owners.error());
    m_task = task.id;
    m_owner->clear();
    for (const domain::User& one : *owners)
        m_owner->addItem(one.displayName, one.id.text());
    m_owner->setCurrentIndex(
        std::max(0, m_owner->findData((task.owner.isEmpty() ? m_context.user.id : task.owner).text())));
    const QDate today = m_context.desk.clock().today();
    m_term->setMinimumDate(today);
    m_term->setDate(std::max(task.ownerTerm.isValid() ? task.ownerTerm : task.term, today));
    m_question->setText(tr("Who sees to %1").arg(taskHolderWords(task)));
    m_error->hide();
    show();
    m_owner->setFocus(Qt::OtherFocusReason);
}

void AssignLine::dismiss()
{
    m_task = {};
    hide();
}

void AssignLine::assign()
{
    const auto owner = domain::UserId::trusted(m_owner->currentData().toString());
    const auto assigned = desk::assignTask(m_context.desk, m_task, owner, m_term->date());
    if (!assigned) {
        m_error->setText(errorText(assigned.error()));
        m_error->show();
        return;
    }
    m_context.notices.say(NoticeKind::Done,
                          tr("%1 sees to %2 by %3.")
                              .arg(m_owner->currentText(), taskHolderWords(*assigned), dateText(assigned->ownerTerm)));
    dismiss();
}

} // namespace rd::ui
