#include "ui/replies/dispatch_form.h"

#include "ui/replies/letter_terms.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
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

} // namespace

DispatchForm::DispatchForm(QWidget* parent)
    : QWidget(parent)
    , m_channel(named<QComboBox>(u"replyChannel"_s))
    , m_recipient(named<QLineEdit>(u"replyRecipient"_s))
    , m_path(named<QLineEdit>(u"replyPath"_s))
    , m_channelField(new FormField(tr("Leaves by"), m_channel, Presence::Required))
    , m_recipientField(new FormField(tr("Recipient"), m_recipient))
    , m_pathField(new FormField(tr("Letter as PDF"), m_path, Presence::Required))
    , m_send(primaryButton({}, u"sendReply"_s, this))
    , m_hint(mutedLabel({}, this))
{
    for (const QString& code : replyChannels())
        m_channel->addItem(replyChannelWord(code), code);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(horizontalLine(this));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(theme::Medium);
    QPushButton* browse = plainButton(tr("Choose …"), u"chooseReplyPath"_s, this);
    fields->addWidget(m_channelField, 1, Qt::AlignTop);
    fields->addWidget(m_recipientField, 1, Qt::AlignTop);
    fields->addWidget(m_pathField, 2, Qt::AlignTop);
    fields->addWidget(browse, 0, Qt::AlignBottom);
    column->addLayout(fields);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    buttons->addWidget(m_send);
    buttons->addWidget(m_hint);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(browse, &QPushButton::clicked, this, &DispatchForm::choosePath);
    connect(m_send, &QPushButton::clicked, this, [this] {
        for (FormField* field : {m_channelField, m_recipientField, m_pathField})
            field->clearError();
        desk::Dispatch dispatch;
        dispatch.templateCode = m_templateCode;
        dispatch.channel = m_channel->currentData().toString();
        dispatch.recipient = m_recipient->text().trimmed();
        dispatch.pdfPath = m_path->text().trimmed();
        Q_EMIT sendWanted(dispatch);
    });
}

void DispatchForm::present(const domain::CaseFile& file, const QString& templateCode, Readiness readiness)
{
    m_templateCode = templateCode;
    m_ready = readiness == Readiness::Ready;
    const QString suggestedFor = file.header.number + u'_' + templateCode;
    if (m_suggestedFor != suggestedFor) {
        m_suggestedFor = suggestedFor;
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        m_path->setText(QDir::toNativeSeparators(folder.filePath(suggestedFor + u".pdf"_s)));
        m_recipient->clear();
        const QString likely = file.header.requester.contact.contains(u'@') ? u"EMAIL"_s : u"SMS"_s;
        m_channel->setCurrentIndex(m_channel->findData(likely));
    }
    m_recipient->setPlaceholderText(file.header.requester.contact);
    m_send->setText(tr("Send %1").arg(letterTitle(templateCode)));
    m_send->setEnabled(m_ready);
    m_hint->setText(m_ready ? QString() : tr("Sending is possible once nothing is red."));
}

void DispatchForm::showError(const Error& error, const QString& sentence)
{
    switch (error.code) {
    case ErrorCode::RecipientNotAllowed:
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
    m_send->setEnabled(sentence.isEmpty() && m_ready);
    m_hint->setText(sentence);
}

void DispatchForm::choosePath()
{
    auto* dialog = new QFileDialog(this, tr("Letter as PDF"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, m_path,
            [this](const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

} // namespace rd::ui
