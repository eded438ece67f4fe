#include "ui/cases/turn_dialog.h"

#include "core/base/clock.h"
#include "core/desk/entry/note_clock_jump.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int turnTextLines = 3;

QString suggestedPath(const domain::CaseFile& file, const QString& templateCode)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return QDir::toNativeSeparators(folder.filePath(file.header.number + u'_' + templateCode + u".pdf"_s));
}

} // namespace

TurnDialog::TurnDialog(DeskContext& context, const Words& words, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_words(words)
    , m_form(new FormColumn)
    , m_error(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
    , m_do(primaryButton(words.act, u"turnDo"_s, this))
{
    setObjectName(u"turnDialog"_s);
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(theme::NarrowFormWidth + theme::SidePanelWidth / 2);
    QLabel* consequence = plainLabel(words.consequence, this, LineWrap::Words);
    consequence->setObjectName(u"turnConsequence"_s);
    m_error->setObjectName(u"turnError"_s);
    m_error->hide();
    QPushButton* leave = plainButton(tr("Leave it"), u"turnLeave"_s, this);
    leave->setAutoDefault(false);
    m_do->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Large, theme::Large, theme::Large);
    column->setSpacing(theme::Medium);
    column->addWidget(titleLabel(words.title, this));
    column->addWidget(consequence);
    column->addWidget(m_form);
    column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    buttons->addWidget(m_do);
    buttons->addWidget(leave);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_do, &QPushButton::clicked, this, &TurnDialog::carryOut);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

QPlainTextEdit* TurnDialog::addText(const QString& title, const QString& name)
{
    auto* text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    text->setFixedHeight(turnTextLines * text->fontMetrics().lineSpacing() + 2 * theme::Medium);
    m_form->addField(title, text, Presence::Required);
    return text;
}

QLineEdit* TurnDialog::addLine(const QString& title, const QString& name, const QString& value, Presence presence)
{
    auto* line = new QLineEdit(value);
    line->setObjectName(name);
    m_form->addField(title, line, presence);
    return line;
}

QComboBox* TurnDialog::addChoice(const QString& title, const QString& name, Presence presence)
{
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    m_form->addField(title, choice, presence);
    return choice;
}

void TurnDialog::addEditor(const QString& title, QWidget* editor, Presence presence)
{
    if (title.isEmpty())
        m_form->addWidget(editor);
    else
        m_form->addField(title, editor, presence);
}

QLineEdit* TurnDialog::addTime(const QString& title, const QString& name, Presence presence)
{
    // While the PC's clock may stand ahead nobody is offered its time.
    const bool known = desk::requireClockConfirmed(m_context.desk, {}).has_value();
    return addLine(title, name, known ? dateTimeText(m_context.desk.clock().now()) : QString(), presence);
}

QDateTime TurnDialog::timeIn(const QLineEdit* editor)
{
    return typedInstant(editor->text());
}

void TurnDialog::addDispatch(const domain::CaseFile& file, const QString& templateCode)
{
    m_channel = new QComboBox;
    m_channel->setObjectName(u"turnChannel"_s);
    for (const domain::ReplyChannel channel : domain::allReplyChannels())
        m_channel->addItem(replyChannelWord(codeOf(channel)), QVariant::fromValue(channel));
    const QString& contact = file.header.requester.contact;
    const auto likely = contact.contains(u'@') ? domain::ReplyChannel::Email : domain::ReplyChannel::Sms;
    m_channel->setCurrentIndex(static_cast<int>(domain::allReplyChannels().indexOf(likely)));
    m_recipient = new QLineEdit;
    m_recipient->setObjectName(u"turnRecipient"_s);
    m_recipient->setPlaceholderText(contact);
    m_path = new QLineEdit(suggestedPath(file, templateCode));
    m_path->setObjectName(u"turnPath"_s);
    QPushButton* browse = plainButton(tr("Choose …"), u"turnChoosePath"_s);
    browse->setAutoDefault(false);
    m_form->addField(tr("%1 leaves by").arg(letterTitle(templateCode)), m_channel, Presence::Required);
    m_form->addField(tr("Recipient"), m_recipient);
    auto* row = new QWidget;
    auto* layout = rowLayout(row, theme::Small);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    row->setFocusProxy(m_path);
    m_form->addField(tr("Letter as PDF"), row, Presence::Required);
    connect(browse, &QPushButton::clicked, this, &TurnDialog::choosePath);
}

desk::Dispatch TurnDialog::dispatch() const
{
    desk::Dispatch dispatch;
    dispatch.channel = m_channel->currentData().value<domain::ReplyChannel>();
    dispatch.recipient = m_recipient->text().trimmed();
    dispatch.pdfPath = pathIn(m_path);
    return dispatch;
}

void TurnDialog::choosePath()
{
    rd::ui::choosePath(m_path, {FileChoice::SaveFile, tr("Letter as PDF"), u"PDF (*.pdf)"_s, {}});
}

void TurnDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fitHeight();
}

// Wrapped lines count as high as they are at this width; the hint takes them for one line each and would cut the
// fields.
void TurnDialog::fitHeight()
{
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void TurnDialog::carryOut()
{
    m_error->hide();
    if (m_act)
        m_act();
}

void TurnDialog::finish()
{
    m_context.notices.say(NoticeKind::Done, m_words.done);
    accept();
}

void TurnDialog::refuse(const Error& error)
{
    m_error->setText(errorText(error));
    m_error->show();
    m_do->setFocus(Qt::OtherFocusReason); // not on the button that throws the words away
    fitHeight();
}

void TurnDialog::setBusy(bool busy)
{
    m_do->setEnabled(!busy);
    m_form->setEnabled(!busy);
}

} // namespace rd::ui
