#include "ui/replies/reply_tab.h"

#include "core/desk/draft_reply.h"
#include "core/desk/reply_complaint.h"
#include "core/desk/reply_mail.h"
#include "core/desk/send_reply.h"
#include "ui/jobs/job_runner.h"
#include "ui/replies/dispatch_form.h"
#include "ui/replies/letter_block_view.h"
#include "ui/replies/letter_checklist.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

bool isClosedComplaint(const domain::CaseFile& file)
{
    return file.header.state == domain::CaseState::Closed && file.complaint
        && file.complaint->state == domain::ComplaintState::Closed;
}

} // namespace

ReplyTab::ReplyTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_template(new QComboBox)
    , m_start(primaryButton(tr("Write this letter"), u"startReply"_s))
    , m_stack(new QStackedWidget)
    , m_checklist(new LetterChecklist)
    , m_dispatch(new DispatchForm)
    , m_empty(mutedLabel({}, nullptr, LineWrap::Words))
    , m_sent(mutedLabel({}, this, LineWrap::Words))
    , m_bounced(linkButton(tr("It came back"), u"replyBounced"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Small, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(startRow());
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(letterPart());
    column->addWidget(m_stack, 1);
    setFocusProxy(m_template);
    connect(m_checklist, &LetterChecklist::valueWritten, this, &ReplyTab::write);
    connect(m_checklist, &LetterChecklist::templateTextWanted, this,
            [this](const QString& block) { write(block, {}); });
    connect(m_dispatch, &DispatchForm::sendWanted, this, &ReplyTab::send);
    connect(m_start, &QPushButton::clicked, this, &ReplyTab::startDraft);
    connect(m_bounced, &QPushButton::clicked, this, &ReplyTab::noteBounce);
}

QWidget* ReplyTab::startRow()
{
    m_template->setObjectName(u"letterTemplate"_s);
    m_template->addItem(tr("The letter the items call for"), QString());
    for (const QString& code : desk::replyTemplates())
        m_template->addItem(letterTitle(code), code);
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Small);
    QLabel* label = plainLabel(tr("Letter"), row);
    label->setBuddy(m_template);
    layout->addWidget(label);
    layout->addWidget(m_template);
    layout->addWidget(m_start);
    layout->addWidget(m_sent, 1);
    layout->addWidget(m_bounced);
    return row;
}

QWidget* ReplyTab::letterPart()
{
    auto* paper = new QFrame;
    paper->setObjectName(u"card"_s);
    m_paper = new QVBoxLayout(paper);
    m_paper->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    m_paper->setSpacing(theme::Small);
    m_paper->addStretch();
    auto* side = new QFrame;
    side->setObjectName(u"card"_s);
    side->setFixedWidth(theme::SidePanelWidth);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->addWidget(scrolledForm(m_checklist, this));
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme::Medium);
    columns->addWidget(scrolledForm(paper, this), 1);
    columns->addWidget(side);
    column->addLayout(columns, 1);
    column->addWidget(m_dispatch);
    return part;
}

void ReplyTab::present(const domain::CaseFile& file)
{
    if (m_file.header.id != file.header.id)
        clear();
    m_file = file;
    const bool may = domain::permits(m_context.user.roles, domain::Permission::DraftReply);
    m_start->setEnabled(may);
    m_template->setEnabled(may);
    presentSent();
    QString shown;
    for (const domain::Reply& reply : file.replies) {
        if (reply.state != domain::ReplyState::Draft)
            continue;
        if (shown.isEmpty() || reply.templateCode == m_reply.templateCode)
            shown = reply.templateCode;
    }
    if (!shown.isEmpty() && may)
        return openDraft(shown);
    m_reply = {};
    const QString toWrite =
        tr("No letter is being written. Choose one above; what the request already knows is filled in.");
    const QString toRead = tr("Letters appear here once they have been sent.");
    m_empty->setText(file.header.repliedAt.isValid() ? tr("The reply has left. A further letter can be chosen above.")
                         : may                       ? toWrite
                                                     : toRead);
    showPart(m_empty);
}

void ReplyTab::clear()
{
    m_file = {};
    m_reply = {};
    qDeleteAll(m_blocks);
    m_blocks.clear();
    m_checklist->clear();
    m_sent->clear();
    m_template->setCurrentIndex(0);
    showPart(m_empty);
}

void ReplyTab::keep()
{
    m_checklist->keep();
    const QList<LetterBlockView*> blocks = m_blocks;
    for (const LetterBlockView* block : blocks) {
        if (block->isChanged())
            write(block->id(), block->text());
    }
}

void ReplyTab::startDraft()
{
    const auto reply = desk::draftReply(m_context.desk, m_file.header.id, m_template->currentData().toString());
    if (!reply)
        return m_context.notices.report(reply.error());
    presentReply(*reply);
}

void ReplyTab::openDraft(const QString& templateCode)
{
    const auto reply = desk::draftReply(m_context.desk, m_file.header.id, templateCode);
    if (!reply)
        return m_context.notices.report(reply.error());
    presentReply(*reply);
}

void ReplyTab::presentReply(const domain::Reply& reply)
{
    const bool same = m_reply.templateCode == reply.templateCode && m_blocks.size() == reply.blocks.size();
    m_reply = reply;
    m_template->setCurrentIndex(qMax(0, m_template->findData(reply.templateCode)));
    if (!same) {
        qDeleteAll(m_blocks);
        m_blocks.clear();
        m_checklist->clear();
        for (const domain::LetterBlock& block : reply.blocks) {
            auto* view = new LetterBlockView(block);
            connect(view, &LetterBlockView::edited, this, &ReplyTab::write);
            m_paper->insertWidget(static_cast<int>(m_blocks.size()), view);
            m_blocks.append(view);
        }
    }
    for (qsizetype i = 0; i < m_blocks.size(); ++i)
        m_blocks.at(i)->present(reply.blocks.at(i));
    m_checklist->present(reply);
    orderKeys();
    const bool maySend = domain::permits(m_context.user.roles, domain::Permission::SendReply);
    m_dispatch->setVisible(maySend);
    m_dispatch->present(m_file, reply,
                        LetterChecklist::isComplete(reply) ? DispatchForm::Readiness::Ready
                                                           : DispatchForm::Readiness::Incomplete);
    showPart(m_stack->widget(1));
}

// What a letter brings with it was made last; the keys pass through it between the choice of the letter and how it
// leaves.
void ReplyTab::orderKeys()
{
    QWidget* before = m_start;
    for (const QWidget* part : std::initializer_list<const QWidget*>{m_paper->parentWidget(), m_checklist}) {
        for (QWidget* editor : part->findChildren<QWidget*>()) {
            // The list that a choice drops down is a window of its own.
            if (!(editor->focusPolicy() & Qt::TabFocus) || editor->window() != window())
                continue;
            setTabOrder(before, editor);
            before = editor;
        }
    }
    m_dispatch->followKeys(before);
}

void ReplyTab::presentSent()
{
    QStringList lines;
    bool sent = false;
    for (const domain::Reply& reply : std::as_const(m_file.replies)) {
        if (reply.state == domain::ReplyState::Draft)
            continue;
        sent = sent || reply.state == domain::ReplyState::Sent;
        lines.append(u"%1 · %2 · %3 · %4"_s.arg(letterTitle(reply.templateCode), wordFor(reply.state),
                                                replyChannelWord(reply.channel ? codeOf(*reply.channel) : QString()),
                                                dateTimeText(reply.sentAt)));
    }
    m_sent->setText(lines.join(u'\n'));
    // The answer to a complaint is sent again although the complaint is closed.
    const bool answered = m_file.header.state == domain::CaseState::Replied || isClosedComplaint(m_file);
    m_bounced->setVisible(sent && answered && domain::permits(m_context.user.roles, domain::Permission::SendReply));
}

// Once a letter is open, sending it is the next thing to do, and another letter is a side path; so is a further letter
// after the answer.
void ReplyTab::showPart(QWidget* part)
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_stack->isAncestorOf(focus);
    m_stack->setCurrentWidget(part);
    if (hadFocus && part == m_empty)
        m_template->setFocus(Qt::OtherFocusReason);
    const bool isNext = part == m_empty && domain::isOpen(m_file.header.state);
    setEmphasis(m_start, isNext ? Emphasis::Primary : Emphasis::Plain);
}

void ReplyTab::write(const QString& name, const QString& text)
{
    const auto written = desk::setReplyText(m_context.desk, m_file.header.id, m_reply.templateCode, name, text);
    if (!written)
        return m_context.notices.report(written.error());
}

void ReplyTab::send(const desk::Dispatch& dispatch)
{
    keep();
    m_dispatch->setBusy(tr("The letter is being written …"));
    desk::Desk& desk = m_context.desk;
    m_context.jobs.start(
        tr("Writing the letter"), this,
        [&desk, caseId = m_file.header.id, dispatch](const JobToken&) {
            return desk::sendReply(desk, caseId, dispatch);
        },
        [this](const Result<domain::SentReply>& sent) {
            m_dispatch->setBusy({});
            if (!sent)
                return m_dispatch->showError(sent.error(), errorText(sent.error()));
            const QString said = desk::isMailFile(sent->pdfPath)
                ? tr("%1 is on record as sent. Open the mail at %2 and send it now.")
                : tr("%1 has left. The letter is at %2.");
            m_context.notices.say(
                NoticeKind::Done,
                said.arg(letterTitle(sent->reply.templateCode), QDir::toNativeSeparators(sent->pdfPath)));
        });
}

void ReplyTab::noteBounce()
{
    desk::Desk& desk = m_context.desk;
    const domain::CaseId& id = m_file.header.id;
    const auto error = [](const auto& done) { return done ? std::optional<Error>() : std::optional(done.error()); };
    const std::optional<Error> refused =
        isClosedComplaint(m_file) ? error(desk::complaintBounced(desk, id)) : error(desk::replyBounced(desk, id));
    if (refused)
        m_context.notices.report(*refused);
    else
        m_context.notices.say(NoticeKind::Hint, tr("The request is open again with its old due date."));
}

} // namespace rd::ui
