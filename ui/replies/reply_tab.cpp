#include "ui/replies/reply_tab.h"

#include "core/desk/complaints/reply_complaint.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/mail_reply.h"
#include "core/desk/replies/preview_letter.h"
#include "core/desk/replies/print_letter.h"
#include "core/desk/replies/reply_mail.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/replies/set_mail_server.h"
#include "ui/jobs/job_runner.h"
#include "ui/replies/dispatch_form.h"
#include "ui/replies/letter_block_view.h"
#include "ui/replies/letter_gaps.h"
#include "ui/replies/letter_terms.h"
#include "ui/replies/mail_doubt.h"
#include "ui/replies/sent_letters.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/page_view.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/print_pages.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 250; // milliseconds

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
    , m_gaps(new LetterGaps)
    , m_pages(new PageView(u"letterPages"_s, tr("The letter as it will be printed")))
    , m_where(mutedLabel({}))
    , m_print(plainButton(tr("Print …"), u"printLetter"_s))
    , m_pause(new QTimer(this))
    , m_doubt(new MailDoubt(context))
    , m_dispatch(new DispatchForm)
    , m_empty(mutedLabel({}, nullptr, LineWrap::Words))
    , m_sent(new SentLetters)
    , m_bounced(linkButton(tr("It came back"), u"replyBounced"_s))
    , m_misdirected(linkButton(tr("It went to somebody else …"), u"replyMisdirected"_s))
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
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &ReplyTab::followTyping);
    connect(m_gaps, &LetterGaps::typing, m_pause, qOverload<>(&QTimer::start));
    connect(m_gaps, &LetterGaps::valueWritten, this, &ReplyTab::writeValue);
    connect(m_pages, &PageView::pageChanged, this, &ReplyTab::sayWhichPage);
    connect(m_sent, &SentLetters::printWanted, this, &ReplyTab::printLetter);
    connect(m_print, &QPushButton::clicked, this, [this] { printLetter(m_reply); });
    connect(m_dispatch, &DispatchForm::sendWanted, this, &ReplyTab::send);
    connect(m_dispatch, &DispatchForm::mailWanted, this, &ReplyTab::mail);
    connect(m_start, &QPushButton::clicked, this, &ReplyTab::startDraft);
    connect(m_bounced, &QPushButton::clicked, this, &ReplyTab::noteBounce);
    connect(m_misdirected, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.incidentWanted(m_file.header.number); });
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
    layout->addWidget(m_misdirected);
    return row;
}

QWidget* ReplyTab::letterPart()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme::Medium);
    columns->addWidget(textPart(), 1);
    columns->addWidget(pagePart(), 1);
    column->addLayout(columns, 1);
    column->addWidget(m_doubt);
    column->addWidget(m_dispatch);
    return part;
}

// The texts scroll; what has to be written stands still below them.
QWidget* ReplyTab::textPart()
{
    m_texts = new QWidget;
    m_paper = new QVBoxLayout(m_texts);
    m_paper->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    m_paper->setSpacing(theme::Small);
    m_paper->addStretch();
    auto* card = new QFrame;
    card->setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_gapsPart = new QWidget;
    auto* gaps = new QVBoxLayout(m_gapsPart);
    gaps->setContentsMargins(0, 0, 0, 0);
    gaps->setSpacing(0);
    gaps->addWidget(horizontalLine(m_gapsPart));
    gaps->addWidget(scrolledForm(m_gaps, this));
    m_textArea = scrolledForm(m_texts, this);
    column->addWidget(m_textArea, 3);
    column->addWidget(m_gapsPart, 2);
    return card;
}

QWidget* ReplyTab::pagePart()
{
    auto* part = new QWidget;
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Small);
    head->addWidget(m_where, 1);
    head->addWidget(m_print);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    // The pages are turned without leaving the text that is being written.
    for (const auto& [key, pages] : {std::pair(Qt::Key_PageDown, 1), std::pair(Qt::Key_PageUp, -1)}) {
        auto* turn = new QShortcut(QKeySequence(Qt::ALT | key), this);
        turn->setContext(Qt::WidgetWithChildrenShortcut);
        connect(turn, &QShortcut::activated, m_pages, [this, by = pages] { m_pages->turn(by); });
    }
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
    m_pause->stop();
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
    m_pause->stop();
    m_file = {};
    m_reply = {};
    qDeleteAll(m_blocks);
    m_blocks.clear();
    m_gaps->clear();
    m_pages->clear();
    m_sent->clear();
    m_template->setCurrentIndex(0);
    showPart(m_empty);
}

void ReplyTab::keep()
{
    putAway();
}

bool ReplyTab::putAway()
{
    m_gaps->keep();
    bool all = m_gaps->typed().isEmpty();
    const QList<LetterBlockView*> blocks = m_blocks;
    for (LetterBlockView* block : blocks) {
        if (block->isChanged())
            all = writeBlock(block) && all;
    }
    return all;
}

void ReplyTab::startDraft()
{
    const auto reply = desk::draftReply(m_context.desk, m_file.header.id, m_template->currentData().toString());
    if (!reply)
        return m_context.notices.report(reply.error());
    m_pages->scrollToTop();
    openDraft(reply->templateCode);
}

void ReplyTab::openDraft(const QString& templateCode)
{
    const auto letter = desk::previewLetter(m_context.desk, m_file.header.id, templateCode);
    if (!letter)
        return m_context.notices.report(letter.error());
    presentLetter(*letter);
}

void ReplyTab::presentLetter(const desk::LetterPreview& letter)
{
    const domain::Reply& reply = letter.reply;
    const bool same = m_reply.templateCode == reply.templateCode && m_blocks.size() == reply.blocks.size();
    m_reply = reply;
    m_template->setCurrentIndex(qMax(0, m_template->findData(reply.templateCode)));
    if (!same) {
        makeBlocks(letter);
        QTimer::singleShot(typingPause, this, &ReplyTab::showFirstRed); // the texts find their heights first
    }
    for (qsizetype i = 0; i < m_blocks.size(); ++i)
        m_blocks.at(i)->present(reply.blocks.at(i));
    m_gaps->present(reply);
    m_gapsPart->setVisible(!m_gaps->isEmpty());
    m_gapsPart->setMaximumHeight(m_gaps->sizeHint().height() + theme::LineWidth);
    orderKeys();
    m_pages->present(letter.pages);
    presentDispatch(reply);
    showPart(m_stack->widget(1));
    const bool typing =
        std::any_of(m_blocks.cbegin(), m_blocks.cend(), [](const auto* block) { return block->isChanged(); });
    if (typing || !m_gaps->typed().isEmpty())
        m_pause->start();
}

void ReplyTab::makeBlocks(const desk::LetterPreview& letter)
{
    qDeleteAll(m_blocks);
    m_blocks.clear();
    m_gaps->clear();
    for (const domain::LetterBlock& block : letter.reply.blocks) {
        auto* view = new LetterBlockView(block,
                                         letter.fixedBlocks.contains(block.id) ? LetterBlockView::Wording::Company
                                                                               : LetterBlockView::Wording::Own);
        connect(view, &LetterBlockView::edited, this, [this, view] { writeBlock(view); });
        connect(view, &LetterBlockView::typing, m_pause, qOverload<>(&QTimer::start));
        connect(view, &LetterBlockView::templateTextWanted, this, &ReplyTab::restore);
        m_paper->insertWidget(static_cast<int>(m_blocks.size()), view);
        m_blocks.append(view);
    }
}

void ReplyTab::presentDispatch(const domain::Reply& reply)
{
    const bool doubtful = !m_mailing && m_doubt->present(m_file, reply);
    const auto server = desk::showMailServer(m_context.desk);
    m_dispatch->setVisible(!doubtful && domain::permits(m_context.user.roles, domain::Permission::SendReply));
    m_dispatch->present(m_file, reply,
                        isComplete(reply) ? DispatchForm::Readiness::Ready : DispatchForm::Readiness::Incomplete,
                        server && *server ? (*server)->host : QString());
}

// What has to be done stands in view, unless somebody writes already.
void ReplyTab::showFirstRed()
{
    if (m_texts->isAncestorOf(QApplication::focusWidget()))
        return;
    for (qsizetype i = 0; i < m_blocks.size() && i < m_reply.blocks.size(); ++i) {
        if (!m_reply.blocks.at(i).missing.isEmpty())
            return m_textArea->ensureWidgetVisible(m_blocks.at(i), 0, 0);
    }
    m_textArea->verticalScrollBar()->setValue(0);
}

// The pages and the red marks show what is being typed; nothing of it is put away yet.
void ReplyTab::followTyping()
{
    if (m_reply.templateCode.isEmpty())
        return;
    QMap<QString, QString> typed = m_gaps->typed();
    for (const LetterBlockView* block : std::as_const(m_blocks)) {
        if (block->isChanged())
            typed.insert(block->id(), block->text());
    }
    const auto letter = desk::previewLetter(m_context.desk, m_file.header.id, m_reply.templateCode, typed);
    if (!letter)
        return m_context.notices.report(letter.error());
    for (qsizetype i = 0; i < m_blocks.size(); ++i)
        m_blocks.at(i)->presentState(letter->reply.blocks.at(i));
    m_pages->present(letter->pages);
    presentDispatch(letter->reply);
}

void ReplyTab::sayWhichPage()
{
    // The one place where the pages differ from the PDF (R-CH-02).
    const QString where =
        m_file.header.restrictedView ? tr("Page %1 of %2 · the minor's name is \"*\" here only") : tr("Page %1 of %2");
    m_where->setText(m_pages->pageCount() == 0 ? QString()
                                               : where.arg(m_pages->currentPage()).arg(m_pages->pageCount()));
}

// What a letter brings with it was made last; the keys pass through it between the choice of the letter and how it
// leaves. The pages come after that: they are turned from everywhere.
void ReplyTab::orderKeys()
{
    QWidget* before = m_start;
    for (const QWidget* part : std::initializer_list<const QWidget*>{m_texts, m_gaps}) {
        for (QWidget* editor : part->findChildren<QWidget*>()) {
            // The list that a choice drops down is a window of its own.
            if (!(editor->focusPolicy() & Qt::TabFocus) || editor->window() != window())
                continue;
            setTabOrder(before, editor);
            before = editor;
        }
    }
    before = m_dispatch->followKeys(before);
    setTabOrder(before, m_print);
    setTabOrder(m_print, m_pages);
}

void ReplyTab::presentSent()
{
    const bool mayPrint = domain::permits(m_context.user.roles, domain::Permission::DraftReply);
    m_sent->present(m_file.replies, mayPrint ? SentLetters::Printing::Offered : SentLetters::Printing::Hidden);
    const bool sent = std::any_of(m_file.replies.cbegin(), m_file.replies.cend(),
                                  [](const auto& reply) { return reply.state == domain::ReplyState::Sent; });
    // The answer to a complaint is sent again although the complaint is closed.
    const bool answered = m_file.header.state == domain::CaseState::Replied || isClosedComplaint(m_file);
    m_bounced->setVisible(sent && answered && domain::permits(m_context.user.roles, domain::Permission::SendReply));
    m_misdirected->setVisible(sent && domain::permits(m_context.user.roles, domain::Permission::ReportIncidents));
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

// What may not be kept stays where it was typed, with the reason under it.
bool ReplyTab::writeValue(const QString& name, const QString& text)
{
    const auto written = desk::setReplyText(m_context.desk, m_file.header.id, m_reply.templateCode, name, text);
    if (!written)
        m_gaps->refuse(name, errorText(written.error()));
    return written.has_value();
}

bool ReplyTab::writeBlock(LetterBlockView* block)
{
    const auto written =
        desk::setReplyText(m_context.desk, m_file.header.id, m_reply.templateCode, block->id(), block->text());
    const qsizetype index = m_blocks.indexOf(block);
    if (index < 0)
        return written.has_value();
    if (written) {
        block->accept();
        block->present(written->blocks.at(index));
        presentDispatch(*written);
    } else {
        block->refuse(errorText(written.error()));
    }
    return written.has_value();
}

void ReplyTab::restore(const QString& block)
{
    const auto written = desk::setReplyText(m_context.desk, m_file.header.id, m_reply.templateCode, block, {});
    if (!written)
        m_context.notices.report(written.error());
}

void ReplyTab::printLetter(const domain::Reply& reply)
{
    if (!putAway())
        return;
    desk::Desk& desk = m_context.desk;
    const domain::CaseId& id = m_file.header.id;
    askAndPrint(
        this, u"%1 %2"_s.arg(m_file.header.number, letterTitle(reply.templateCode)),
        [&desk, id, replyId = reply.id] { return desk::printLetter(desk, id, replyId); },
        [this](const QString& sentence) { m_context.notices.say(NoticeKind::Problem, sentence); });
}

void ReplyTab::send(const desk::Dispatch& dispatch)
{
    if (!putAway())
        return;
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

void ReplyTab::mail(const desk::Dispatch& dispatch)
{
    if (!putAway())
        return;
    m_dispatch->setBusy(tr("The mail server is being given the letter …"));
    m_mailing = true;
    m_context.jobs.start(
        tr("Sending the letter"), this,
        [&desk = m_context.desk, caseId = m_file.header.id, dispatch](const JobToken& job) {
            return desk::mailReply(desk, caseId, dispatch, job);
        },
        [this](const Result<domain::SentReply>& sent) {
            m_mailing = false;
            m_dispatch->setBusy({});
            if (!sent) {
                presentDispatch(m_reply);
                return m_dispatch->showError(sent.error(), errorText(sent.error()));
            }
            m_context.notices.say(NoticeKind::Done,
                                  tr("%1 has left: the mail server took it at %2.")
                                      .arg(letterTitle(sent->reply.templateCode), dateTimeText(sent->reply.sentAt)));
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
