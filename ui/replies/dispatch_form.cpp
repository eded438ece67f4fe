#include "ui/replies/dispatch_form.h"

#include "core/desk/cases/round.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename Editor> Editor* named(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

const QString pdfEnding = u".pdf"_s;
const QString mailEnding = u".eml"_s;

QStringList redBlocks(const domain::Reply& reply)
{
    QStringList red;
    for (const domain::LetterBlock& block : reply.blocks) {
        if (!block.missing.isEmpty())
            red.append(block.title);
    }
    return red;
}

} // namespace

DispatchForm::DispatchForm(QWidget* parent)
    : QWidget(parent)
    , m_channel(named<QComboBox>(u"replyChannel"_s))
    , m_recipient(named<QLineEdit>(u"replyRecipient"_s))
    , m_path(named<QLineEdit>(u"replyPath"_s))
    , m_mailNow(named<QCheckBox>(u"replyMailNow"_s))
    , m_browse(plainButton(tr("Choose …"), u"chooseReplyPath"_s, this))
    , m_channelField(new FormField(tr("Leaves by"), m_channel, Presence::Required))
    , m_recipientField(new FormField(tr("Recipient"), m_recipient))
    , m_pathField(new FormField(tr("Written to"), m_path, Presence::Required))
    , m_send(primaryButton({}, u"sendReply"_s, this))
    , m_warning(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
    , m_hint(mutedLabel({}, this, LineWrap::Elided))
{
    for (const domain::ReplyChannel channel : domain::allReplyChannels())
        m_channel->addItem(replyChannelWord(codeOf(channel)), QVariant::fromValue(channel));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(horizontalLine(this));
    column->addLayout(fieldRow());
    column->addWidget(m_mailNow);
    m_mailNow->setChecked(true);
    m_mailNow->hide(); // until there is a server
    m_warning->setObjectName(u"replyWarning"_s);
    column->addWidget(m_warning);
    column->addWidget(m_hint);
    m_keys = {m_channel, m_recipient, m_path, m_browse, m_send, m_mailNow};
    connect(m_channel, &QComboBox::currentIndexChanged, this, &DispatchForm::presentRecipient);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &DispatchForm::fitPath);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &DispatchForm::warnOfOneChannel);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &DispatchForm::fitWay);
    connect(m_mailNow, &QCheckBox::toggled, this, &DispatchForm::fitWay);
    connect(m_browse, &QPushButton::clicked, this, &DispatchForm::choosePath);
    connect(m_send, &QPushButton::clicked, this, &DispatchForm::submit);
}

QHBoxLayout* DispatchForm::fieldRow()
{
    auto* fields = new QHBoxLayout;
    fields->setSpacing(theme::Medium);
    fields->addWidget(m_channelField, 1, Qt::AlignTop);
    fields->addWidget(m_recipientField, 1, Qt::AlignTop);
    fields->addWidget(m_pathField, 2, Qt::AlignTop);
    fields->addWidget(m_browse, 0, Qt::AlignBottom);
    fields->addStretch();
    fields->addWidget(m_send, 0, Qt::AlignBottom);
    return fields;
}

void DispatchForm::submit()
{
    for (FormField* field : {m_channelField, m_recipientField, m_pathField})
        field->clearError();
    desk::Dispatch dispatch;
    dispatch.templateCode = m_templateCode;
    dispatch.channel = channel();
    dispatch.recipient = m_recipient->text().trimmed();
    if (mailsNow())
        return Q_EMIT mailWanted(dispatch);
    dispatch.pdfPath = pathIn(m_path);
    Q_EMIT sendWanted(dispatch);
}

QWidget* DispatchForm::followKeys(QWidget* before)
{
    for (QWidget* next : std::as_const(m_keys)) {
        setTabOrder(before, next);
        before = next;
    }
    return before;
}

void DispatchForm::present(const domain::CaseFile& file, const domain::Reply& reply, Readiness readiness,
                           const QString& mailServer)
{
    m_mailServer = mailServer;
    m_templateCode = reply.templateCode;
    m_case = file.header;
    m_letter = reply;
    m_ways = desk::copyWaysSoFar(m_case, desk::currentCopy(file.copies, file.turns), file.replies, file.handovers);
    m_ready = readiness == Readiness::Ready;
    // A notice that goes to several contacts leaves a letter for each.
    const auto sentBefore = std::count_if(file.replies.begin(), file.replies.end(), [&](const domain::Reply& one) {
        return one.templateCode == m_templateCode && one.state != domain::ReplyState::Draft;
    });
    const QString again = sentBefore > 0 ? u"_%1"_s.arg(sentBefore + 1) : QString();
    const QString suggestedFor = file.header.number + u'_' + m_templateCode + again;
    if (m_suggestedFor != suggestedFor) {
        m_suggestedFor = suggestedFor;
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        showPath(m_path, folder.filePath(suggestedFor + pdfEnding));
        m_byMail = false;
        m_recipient->clear();
        m_contact = file.header.requester.contact;
        const auto likely =
            reaches(domain::ReplyChannel::Email, m_contact) ? domain::ReplyChannel::Email : domain::ReplyChannel::Sms;
        m_channel->setCurrentIndex(static_cast<int>(domain::allReplyChannels().indexOf(likely)));
    }
    presentRecipient();
    fitPath();
    fitWay();
    warnOfOneChannel();
    m_send->setText(tr("Send %1").arg(letterTitle(m_templateCode)));
    m_send->setEnabled(m_ready && m_busy.isEmpty());
    if (!m_busy.isEmpty())
        return say(m_busy);
    say(m_ready ? QString() : tr("Sending is possible once nothing is red: %1").arg(redBlocks(reply).join(tr(", "))));
}

domain::ReplyChannel DispatchForm::channel() const
{
    return m_channel->currentData().value<domain::ReplyChannel>();
}

// Who gets the letter when nothing is typed. The contact may be masked here, so its kind alone is looked at.
void DispatchForm::presentRecipient()
{
    const auto unfit = m_contact.contains(u'@') ? domain::ReplyChannel::Sms : domain::ReplyChannel::Email;
    m_recipient->setPlaceholderText(channel() == unfit ? tr("the contact on file") : m_contact);
}

// By e-mail the letter is written as a mail that the mail program opens ready to be sent; a PDF can still be asked for.
void DispatchForm::fitPath()
{
    const bool byMail = channel() == domain::ReplyChannel::Email;
    if (byMail == m_byMail)
        return;
    m_byMail = byMail;
    const QString& before = byMail ? pdfEnding : mailEnding;
    QString path = m_path->text();
    if (path.endsWith(before, Qt::CaseInsensitive))
        m_path->setText(path.chopped(before.size()) + (byMail ? mailEnding : pdfEnding));
}

bool DispatchForm::mailsNow() const
{
    return !m_mailServer.isEmpty() && channel() == domain::ReplyChannel::Email && m_mailNow->isChecked();
}

// What the mail server sends is written to no file.
void DispatchForm::fitWay()
{
    m_mailNow->setText(tr("Send it now through the mail server %1").arg(m_mailServer));
    m_mailNow->setVisible(!m_mailServer.isEmpty() && channel() == domain::ReplyChannel::Email);
    m_pathField->setVisible(!mailsNow());
    m_browse->setVisible(!mailsNow());
}

// Said before the letter is sent, as the verb would say it.
void DispatchForm::warnOfOneChannel()
{
    const auto apart = desk::requireSecondChannel(m_ways, m_case, m_letter, channel());
    m_warning->setText(apart ? QString() : errorText(apart.error()));
    m_warning->setVisible(!apart);
}

void DispatchForm::showError(const Error& error, const QString& sentence)
{
    switch (error.code) {
    case ErrorCode::RecipientNotAllowed:
    case ErrorCode::RecipientUnreachable:
    case ErrorCode::MailRecipientRefused:
        return m_recipientField->setError(sentence);
    case ErrorCode::FileExists:
    case ErrorCode::FileNotWritten:
    case ErrorCode::DiskFull:
        return m_pathField->setError(sentence);
    default:
        return m_channelField->setError(sentence);
    }
}

void DispatchForm::setBusy(const QString& sentence)
{
    if (m_send->hasFocus())
        m_recipient->setFocus(Qt::OtherFocusReason); // a button that is shut would give it away
    m_busy = sentence;
    m_send->setEnabled(sentence.isEmpty() && m_ready);
    say(sentence);
}

void DispatchForm::say(const QString& sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

void DispatchForm::choosePath()
{
    const QString ending = (m_byMail ? mailEnding : pdfEnding).sliced(1);
    rd::ui::choosePath(
        m_path,
        {FileChoice::SaveFile, tr("Where the letter is written"), u"%1 (*.%2)"_s.arg(ending.toUpper(), ending), {}});
}

} // namespace rd::ui
