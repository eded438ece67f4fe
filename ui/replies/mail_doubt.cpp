#include "ui/replies/mail_doubt.h"

#include "core/base/clock.h"
#include "core/desk/replies/outgoing_mail.h"
#include "core/desk/replies/settle_mail.h"
#include "ui/deadlines/time_edit.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"

#include <algorithm>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::OutgoingState;

MailDoubt::MailDoubt(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_sentence(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
    , m_time(new QWidget(this))
    , m_leftAt(new QDateTimeEdit(m_time))
    , m_left(plainButton(tr("It left"), u"mailLeft"_s, this))
    , m_notLeft(plainButton(tr("It did not leave"), u"mailNotLeft"_s, this))
    , m_problem(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
{
    setObjectName(u"card"_s);
    m_sentence->setObjectName(u"mailDoubt"_s);
    m_problem->setObjectName(u"mailDoubtProblem"_s);
    QLabel* label = plainLabel(tr("Left at"), m_time);
    label->setBuddy(m_leftAt);
    auto* timeRow = rowLayout(m_time, theme::Small);
    timeRow->addWidget(label);
    timeRow->addWidget(m_leftAt);
    m_leftAt->setMinimumWidth(theme::SidePanelWidth / 2); // its own hint forgets the arrow
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Small);
    row->addWidget(m_time);
    row->addWidget(m_left);
    row->addWidget(m_notLeft);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(m_left, &QPushButton::clicked, this, [this] { settle(desk::MailFate::Left); });
    connect(m_notLeft, &QPushButton::clicked, this, [this] { settle(desk::MailFate::NotLeft); });
    hide();
}

bool MailDoubt::present(const domain::CaseFile& file, const domain::Reply& reply)
{
    const auto mail = std::find_if(file.mails.begin(), file.mails.end(), [&](const domain::OutgoingMail& one) {
        return one.replyId == reply.id && domain::isUnsettled(one);
    });
    setVisible(mail != file.mails.end());
    if (mail == file.mails.end())
        return false;
    const QDateTime now = m_context.desk.clock().now();
    const Error doubt = desk::unsettledMail(m_context.desk, *mail);
    const bool underWay = doubt.args.contains(u"underWayUntil"_s);
    const bool taken = mail->state == OutgoingState::Accepted;
    const bool may = domain::permits(m_context.user.roles, domain::Permission::SendReply) && !underWay;
    if (m_caseId != file.header.id || m_templateCode != reply.templateCode) {
        m_problem->hide();
        prepareTime(m_leftAt, u"mailLeftAt"_s, toShanghai(mail->startedAt));
    }
    m_caseId = file.header.id;
    m_templateCode = reply.templateCode;
    m_sentence->setText(errorText(doubt));
    m_time->setVisible(may && !taken);
    m_left->setVisible(may);
    m_notLeft->setVisible(may && !taken);
    return true;
}

void MailDoubt::settle(desk::MailFate fate)
{
    const auto settled = desk::settleMail(m_context.desk, m_caseId, m_templateCode, fate, timeOf(m_leftAt));
    m_problem->setText(settled ? QString() : errorText(settled.error()));
    m_problem->setVisible(!settled);
    if (settled)
        m_context.notices.say(NoticeKind::Done,
                              fate == desk::MailFate::Left
                                  ? tr("The letter is on record as sent.")
                                  : tr("The letter is on record as not sent. It can be sent again."));
}

} // namespace rd::ui
