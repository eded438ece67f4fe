#include "ui/security/sign_in_page.h"

#include "core/desk/entry/accept_desk.h"
#include "core/desk/entry/demo_desk.h"
#include "core/desk/entry/unlock_desk.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/accept_box.h"
#include "ui/security/password_field.h"
#include "ui/shared/chip.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/icons.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const DeskChoice& choice, JobRunner& jobs, const Clock& clock, DeskOpened opened,
                       QWidget* parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_opened(std::move(opened))
    , m_user(new QLineEdit(this))
    , m_password(new PasswordField(u"passwordField"_s, this))
    , m_signIn(primaryButton(tr("Sign in"), u"signInButton"_s, this))
    , m_error(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
    , m_accept(new AcceptBox(this))
{
    setObjectName(u"signInPage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Huge, theme::Huge, theme::Huge);
    layout->setSpacing(theme::Large);
    layout->addStretch();
    layout->addWidget(m_card = makeCard(), 0, Qt::AlignHCenter);
    QPushButton* other = linkButton(tr("Another desk …"), u"otherDesk"_s, this);
    connect(other, &QPushButton::clicked, this, &SignInPage::otherDeskWanted);
    layout->addWidget(other, 0, Qt::AlignHCenter);
    layout->addStretch();

    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_user, &QLineEdit::returnPressed, m_password, [this] { m_password->setFocus(); });
    connect(m_accept, &AcceptBox::opened, m_password, [this] {
        // All of it together is higher than a small window.
        m_head->hide();
        if (m_demoUsers)
            m_demoUsers->hide();
        fitCard();
        m_password->setFocus();
    });
    connect(m_accept, &AcceptBox::acceptWanted, this, &SignInPage::accept);
}

void SignInPage::setUserName(const QString& userName)
{
    m_user->setText(userName);
}

void SignInPage::say(const QString& sentence, Colour colour)
{
    setLabelColour(m_error, colour);
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    fitCard();
}

// The page asks for the card's height at its own width, where the sentences take fewer lines.
void SignInPage::fitCard()
{
    m_card->layout()->activate();
    m_card->setMinimumHeight(m_card->layout()->totalHeightForWidth(m_card->width()));
}

void SignInPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    (m_user->text().isEmpty() ? static_cast<QWidget*>(m_user) : m_password)->setFocus();
}

QFrame* SignInPage::makeCard()
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    card->setFixedWidth(theme::NarrowFormWidth);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Huge, theme::Huge, theme::Huge, theme::Huge);
    layout->setSpacing(theme::Medium);

    layout->addWidget(m_head = headIcon(u"lock"_s, card), 0, Qt::AlignHCenter);
    QLabel* name = titleLabel(
        m_choice.kind == DeskKind::Demo ? tr("Demo desk") : QFileInfo(m_choice.path).completeBaseName(), card);
    name->setObjectName(u"deskName"_s);
    layout->addWidget(name, 0, Qt::AlignHCenter);
    QLabel* place = mutedLabel(QDir::toNativeSeparators(m_choice.path), card, LineWrap::Words);
    place->setAlignment(Qt::AlignHCenter);
    layout->addWidget(place);

    m_user->setObjectName(u"userField"_s);
    layout->addWidget(new FormField(tr("&User name"), m_user, Presence::Optional, card));
    layout->addWidget(new FormField(tr("&Password"), m_password, Presence::Optional, card));
    m_error->setObjectName(u"signInError"_s);
    m_error->hide();
    layout->addWidget(m_error);
    layout->addWidget(m_signIn);
    m_accept->hide();
    layout->addWidget(m_accept);
    if (m_choice.kind == DeskKind::Demo) {
        m_demoUsers = makeDemoUsers();
        layout->addWidget(m_demoUsers);
    }
    return card;
}

QWidget* SignInPage::makeDemoUsers()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, theme::Small, 0, 0);
    grid->setHorizontalSpacing(theme::Medium);
    grid->setVerticalSpacing(theme::Tiny);
    grid->addWidget(new Chip({tr("Demo: invented people only"), Colour::Minor}, box), 0, 0, 1, 3, Qt::AlignLeft);
    const QList<desk::DemoUser> users = desk::demoUsers();
    int row = 1;
    for (const desk::DemoUser& user : users) {
        // An administrator looks after accounts and cannot open the data (security.md D5).
        if (!domain::holdsDatabaseKey(user.roles))
            continue;
        grid->addWidget(plainLabel(user.displayName, box), row, 0);
        grid->addWidget(mutedLabel(wordsFor(user.roles), box), row, 1);
        QPushButton* enter = linkButton(tr("Sign in as %1").arg(user.name), u"demo-"_s + user.name, box);
        connect(enter, &QPushButton::clicked, this, [this, user] { signInAs(user.name, user.password); });
        grid->addWidget(enter, row, 2, Qt::AlignRight);
        ++row;
    }
    if (!users.isEmpty())
        grid->addWidget(mutedLabel(tr("Password of all of them: %1").arg(users.first().password), box), row, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    return box;
}

bool SignInPage::isFilled()
{
    if (m_user->text().trimmed().isEmpty()) {
        say(tr("Type your user name."));
        m_user->setFocus();
        return false;
    }
    if (m_password->text().isEmpty()) {
        say(tr("Type your password."));
        m_password->setFocus();
        return false;
    }
    return true;
}

void SignInPage::signIn()
{
    if (isFilled())
        unlock(m_user->text().trimmed(), m_password->take());
}

void SignInPage::signInAs(const QString& userName, const QString& password)
{
    m_user->setText(userName);
    QString typed = password;
    unlock(userName, Secret::fromText(typed));
}

void SignInPage::unlock(const QString& userName, Secret password)
{
    say({});
    setBusy(true);
    using Opened = Result<std::unique_ptr<desk::Desk>>;
    m_jobs.start(
        {}, this,
        [path = m_choice.path, userName, clock = m_clock, secret = std::make_shared<Secret>(std::move(password))](
            const JobToken&) { return desk::unlockDesk(path, userName, *secret, clock); },
        [this, userName](Opened opened) { finish(userName, std::move(opened)); });
}

void SignInPage::accept()
{
    if (!isFilled() || !m_accept->isComplete())
        return;
    say({});
    setBusy(true);
    const QString userName = m_user->text().trimmed();
    const auto secrets = std::make_shared<std::pair<Secret, Secret>>(m_password->take(), m_accept->takePassword());
    using Opened = Result<std::unique_ptr<desk::Desk>>;
    m_jobs.start(
        {}, this,
        [path = m_choice.path, userName, second = m_accept->userName(), reason = m_accept->reason(), clock = m_clock,
         secrets](const JobToken&) {
            return desk::acceptDesk(path, {userName, secrets->first}, {second, secrets->second}, reason, clock);
        },
        [this, userName](Opened opened) { finish(userName, std::move(opened)); });
}

void SignInPage::finish(const QString& userName, Result<std::unique_ptr<desk::Desk>> opened)
{
    setBusy(false);
    if (!opened) {
        say(errorText(opened.error()));
        if (opened.error().code == ErrorCode::DeskNotAsLeft)
            m_accept->offer();
        m_password->setFocus();
        return;
    }
    m_opened(std::move(*opened), userName);
}

void SignInPage::setBusy(bool busy)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password),
                            static_cast<QWidget*>(m_signIn), static_cast<QWidget*>(m_accept), m_demoUsers}) {
        if (widget)
            widget->setEnabled(!busy);
    }
    m_signIn->setText(busy ? tr("Unlocking …") : tr("Sign in"));
}

} // namespace rd::ui
