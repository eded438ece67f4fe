#include "ui/administration/mail_part.h"

#include "core/base/safe_file.h"
#include "core/desk/replies/set_mail_server.h"
#include "core/desk/replies/test_mail_server.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/password_field.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::MailSecurity;

namespace {

constexpr int tlsPort = 465;
constexpr int startTlsPort = 587;
constexpr qint64 longestAuthorities = 256 << 10;

QWidget* sideBySide(QWidget* left, QWidget* right)
{
    auto* row = new QWidget;
    auto* layout = rowLayout(row, theme::Medium);
    layout->addWidget(left, 1, Qt::AlignTop);
    layout->addWidget(right, 1, Qt::AlignTop);
    return row;
}

} // namespace

MailPart::MailPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_state(headingLabel({}, this))
    , m_host(new QLineEdit(this))
    , m_security(new QComboBox(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new PasswordField(u"mailPassword"_s, this))
    , m_from(new QLineEdit(this))
    , m_authority(plainLabel({}, this))
    , m_systemAuthorities(linkButton(tr("Trust as this PC does"), u"mailSystemAuthorities"_s, this))
    , m_test(plainButton(tr("&Try the connection"), u"testMailServer"_s, this))
    , m_off(plainButton(tr("Take the server away"), u"removeMailServer"_s, this))
    , m_answer(styledLabel({}, TextStyle::Body, Colour::Text, this, LineWrap::Words))
{
    setObjectName(u"mailPart"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, theme::Medium, 0, 0);
    column->addWidget(makeForm());
    column->addStretch();
    outer->addWidget(scrolledForm(holder, this));
    QWidget* before = m_host;
    for (QWidget* next : QList<QWidget*>{m_port, m_security, m_from, m_user, m_password}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_security, &QComboBox::activated, this, &MailPart::followSecurity);
    connect(m_systemAuthorities, &QPushButton::clicked, this, [this] {
        m_authorities.clear();
        presentAuthorities();
    });
    connect(m_test, &QPushButton::clicked, this, &MailPart::test);
    connect(m_off, &QPushButton::clicked, this, &MailPart::turnOff);
}

QWidget* MailPart::makeForm()
{
    auto* form = new FormColumn(this);
    m_state->setObjectName(u"mailState"_s);
    m_answer->setObjectName(u"mailAnswer"_s);
    m_host->setObjectName(u"mailHost"_s);
    m_host->setPlaceholderText(u"smtp.example.cn"_s);
    m_security->setObjectName(u"mailSecurity"_s);
    m_security->addItem(tr("TLS from the first byte (usually 465)"), QVariant::fromValue(MailSecurity::Tls));
    m_security->addItem(tr("STARTTLS (usually 587)"), QVariant::fromValue(MailSecurity::StartTls));
    m_port->setObjectName(u"mailPort"_s);
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons); // nobody counts up to a port
    m_user->setObjectName(u"mailUser"_s);
    m_from->setObjectName(u"mailFrom"_s);
    form->addWidget(m_state);
    form->addWidget(mutedLabel(tr("Letters leave by e-mail through this server, encrypted only. It is the one thing on "
                                  "the network this program talks to, and only when a letter is sent or the connection "
                                  "is tried."),
                               form, LineWrap::Words));
    m_fields[u"mailHost"_s] = new FormField(tr("&Server"), m_host, Presence::Required);
    m_fields[u"mailDemo"_s] = m_fields[u"mailHost"_s];
    m_fields[u"mailPort"_s] = new FormField(tr("P&ort"), m_port, Presence::Required);
    m_fields[u"mailSecurity"_s] = new FormField(tr("&Encryption"), m_security, Presence::Required);
    m_fields[u"mailFrom"_s] = new FormField(tr("Letters leave &from"), m_from);
    m_fields[u"mailUser"_s] = new FormField(tr("&User name there"), m_user);
    m_fields[u"mailPassword"_s] = new FormField(tr("&Password there"), m_password);
    form->addWidget(sideBySide(m_fields[u"mailHost"_s], m_fields[u"mailPort"_s]));
    form->addWidget(sideBySide(m_fields[u"mailSecurity"_s], m_fields[u"mailFrom"_s]));
    form->addWidget(sideBySide(m_fields[u"mailUser"_s], m_fields[u"mailPassword"_s]));
    m_fields[u"mailAuthorities"_s] = form->addField(tr("Whose certificates are trusted"), makeAuthorityRow());
    QPushButton* saving = primaryButton(tr("Save  Ctrl+Enter"), u"setMailServer"_s, form);
    form->addButtons({saving, m_test, m_off});
    form->addWidget(m_answer);
    connect(saving, &QPushButton::clicked, this, &MailPart::save);
    return form;
}

QWidget* MailPart::makeAuthorityRow()
{
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Small);
    m_authority->setObjectName(u"mailAuthority"_s);
    QPushButton* choosing = plainButton(tr("Certificate of our own …"), u"chooseMailAuthority"_s, row);
    layout->addWidget(m_authority);
    layout->addStretch();
    layout->addWidget(m_systemAuthorities);
    layout->addWidget(choosing);
    connect(choosing, &QPushButton::clicked, this, &MailPart::chooseAuthorities);
    return row;
}

void MailPart::refresh()
{
    const auto settings = desk::showMailServer(m_context.desk);
    if (!settings)
        return m_context.notices.report(settings.error());
    if (!isChanged() || m_host->text().isEmpty())
        present(*settings);
}

void MailPart::present(const std::optional<domain::MailServerSettings>& settings)
{
    m_standing = settings;
    const domain::MailServerSettings shown = settings.value_or(domain::MailServerSettings());
    m_state->setText(settings ? tr("Letters leave through %1").arg(shown.host)
                              : tr("No mail server is set up: e-mails leave as files for the mail program"));
    m_host->setText(shown.host);
    m_security->setCurrentIndex(shown.security == MailSecurity::Tls ? 0 : 1);
    m_port->setValue(shown.port);
    m_user->setText(shown.userName);
    m_password->clear();
    m_password->setPlaceholderText(shown.hasPassword ? tr("kept as it is") : QString());
    m_from->setText(shown.from);
    m_from->setPlaceholderText(tr("the contact address of the policy"));
    m_authorities = shown.authorities;
    presentAuthorities();
    m_test->setEnabled(settings.has_value());
    m_off->setEnabled(settings.has_value());
}

void MailPart::presentAuthorities()
{
    m_authority->setText(m_authorities.isEmpty() ? tr("those this PC trusts") : tr("our own certificate only"));
    m_systemAuthorities->setVisible(!m_authorities.isEmpty());
}

// A server that listens for the one kind does not at the port of the other.
void MailPart::followSecurity()
{
    const bool tls = m_security->currentIndex() == 0;
    if (m_port->value() == (tls ? startTlsPort : tlsPort))
        m_port->setValue(tls ? tlsPort : startTlsPort);
}

domain::MailServerSettings MailPart::wanted() const
{
    domain::MailServerSettings settings;
    settings.host = m_host->text();
    settings.port = m_port->value();
    settings.security = m_security->currentData().value<MailSecurity>();
    settings.userName = m_user->text();
    settings.from = m_from->text();
    settings.authorities = m_authorities;
    return settings;
}

bool MailPart::isChanged() const
{
    const domain::MailServerSettings before = m_standing.value_or(domain::MailServerSettings());
    const domain::MailServerSettings now = wanted();
    return !m_password->text().isEmpty() || now.host != before.host || now.port != before.port
        || now.security != before.security || now.userName != before.userName || now.from != before.from
        || now.authorities != before.authorities;
}

void MailPart::save()
{
    for (FormField* field : std::as_const(m_fields))
        field->clearError();
    say({}, true);
    const bool keeps = m_password->text().isEmpty() && m_standing && m_standing->hasPassword;
    const auto which = keeps ? desk::ServerPassword::Kept : desk::ServerPassword::Given;
    const auto saved = desk::setMailServer(m_context.desk, wanted(), m_password->take(), which);
    if (!saved) {
        FormField* field = m_fields.value(saved.error().args.value(u"field"_s).toString());
        return field ? field->setError(errorText(saved.error())) : m_context.notices.report(saved.error());
    }
    present(*saved);
    m_context.notices.say(NoticeKind::Done, tr("The mail server is set. Try the connection once."));
}

void MailPart::forget()
{
    present({});
    say({}, true);
}

void MailPart::test()
{
    if (m_test->hasFocus())
        m_host->setFocus(Qt::OtherFocusReason); // a button that is shut would give it to the one that takes away
    m_test->setEnabled(false);
    say(tr("Connecting to %1 …").arg(m_standing ? m_standing->host : QString()), true);
    setLabelColour(m_answer, Colour::Muted);
    m_context.jobs.start(
        tr("Trying the mail server"), this,
        [&desk = m_context.desk](const JobToken& job) { return desk::testMailServer(desk, job); },
        [this](const Result<void>& tried) {
            m_test->setEnabled(m_standing.has_value());
            say(tried ? tr("The server answers, has proven who it is and accepts the sign-in. No mail was sent.")
                      : errorText(tried.error()),
                tried.has_value());
        });
}

void MailPart::turnOff()
{
    const Result<void> removed = desk::removeMailServer(m_context.desk);
    if (!removed)
        return m_context.notices.report(removed.error());
    present({});
    say({}, true);
    m_context.notices.say(NoticeKind::Done, tr("The mail server and its password are gone. E-mails leave as files."));
}

void MailPart::chooseAuthorities()
{
    chooseFiles(
        this,
        {FileChoice::OpenFile, tr("Certificate of the server's authority"), tr("Certificates (*.pem *.crt *.cer)"), {}},
        [this](const QStringList& paths) {
            const auto content = readWholeFile(paths.first(), longestAuthorities);
            if (!content)
                return m_fields[u"mailAuthorities"_s]->setError(errorText(content.error()));
            m_fields[u"mailAuthorities"_s]->clearError();
            m_authorities = *content;
            presentAuthorities();
        });
}

void MailPart::say(const QString& sentence, bool good)
{
    m_answer->setText(sentence);
    setLabelColour(m_answer, good ? Colour::Ok : Colour::Late);
    m_answer->setVisible(!sentence.isEmpty());
}

} // namespace rd::ui
