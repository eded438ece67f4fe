#include "ui/security/new_desk_form.h"

#include "core/base/safe_file.h"
#include "core/desk/entry/create_desk.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/password_field.h"
#include "ui/security/password_meter.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 policySizeLimit = 4 * 1024 * 1024;
enum PolicyChoice { ShippedPolicy, OwnPolicy };

QLineEdit* namedEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

} // namespace

NewDeskForm::NewDeskForm(JobRunner& jobs, const Clock& clock, DeskOpened opened, QWidget* parent)
    : FormColumn(parent)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_opened(std::move(opened))
    , m_place(namedEdit(u"deskPlace"_s, this))
    , m_owner(namedEdit(u"ownerName"_s, this))
    , m_ownerName(namedEdit(u"ownerDisplayName"_s, this))
    , m_password(new PasswordField(u"newPassword"_s, this))
    , m_repeat(new PasswordField(u"repeatPassword"_s, this))
    , m_meter(new PasswordMeter(this))
    , m_policy(new QComboBox(this))
    , m_policyFile(namedEdit(u"policyFile"_s, this))
    , m_create(primaryButton(tr("Create the desk"), u"createDeskNow"_s, this))
    , m_error(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
{
    setObjectName(u"newDeskForm"_s);
    addWidget(titleLabel(tr("Create a desk"), this));
    m_placeField = addField(tr("P&lace of the file"), makePlaceRow(), Presence::Required);
    m_placeField->setHint(
        tr("On this computer's own disk, not on a network drive and not in a folder that is synchronised."));
    m_ownerField = addField(tr("Your &user name"), m_owner, Presence::Required);
    addField(tr("Your &name as colleagues read it"), m_ownerName);
    m_passwordField = addField(tr("&Password"), m_password, Presence::Required);
    addWidget(m_meter);
    m_repeatField = addField(tr("Password &again"), m_repeat, Presence::Required);
    m_repeatField->setHint(tr("Nobody can give a lost password back. Add a second privacy officer soon."));
    m_policyField = addField(tr("P&rivacy policy of the company"), makePolicyRow());
    m_error->setObjectName(u"newDeskError"_s);
    m_error->hide();
    addWidget(m_error);
    QPushButton* back = plainButton(tr("Back"), u"backToStart"_s, this);
    addButtons({m_create, back});
    static_cast<QVBoxLayout*>(layout())->addStretch();

    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_meter->rate(text, m_owner->text()); });
    // A sentence about what stood there before would contradict the meter.
    connect(m_password, &QLineEdit::textEdited, m_passwordField, &FormField::clearError);
    connect(m_repeat, &QLineEdit::textEdited, m_repeatField, &FormField::clearError);
    connect(m_create, &QPushButton::clicked, this, &NewDeskForm::create);
    connect(back, &QPushButton::clicked, this, &NewDeskForm::backWanted);
}

void NewDeskForm::begin()
{
    if (m_place->text().isEmpty())
        showPath(m_place,
                 QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/RightsDesk/desk.rdb"_s);
    m_owner->setFocus();
}

QWidget* NewDeskForm::makePlaceRow()
{
    auto* row = new QWidget(this);
    row->setObjectName(u"deskPlaceRow"_s);
    row->setFocusProxy(m_place);
    auto* layout = rowLayout(row, theme::Small);
    QPushButton* choose = plainButton(tr("Choose …"), u"choosePlace"_s, row);
    layout->addWidget(m_place, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        choosePath(m_place, {FileChoice::SaveFile, tr("Place of the new desk"), tr("Desks (*.rdb)"), {}});
    });
    return row;
}

QWidget* NewDeskForm::makePolicyRow()
{
    auto* row = new QWidget(this);
    row->setObjectName(u"policyRow"_s);
    row->setFocusProxy(m_policy);
    auto* layout = rowLayout(row, theme::Small);
    m_policy->setObjectName(u"policyChoice"_s);
    m_policy->addItem(tr("The policy that comes with the program"), ShippedPolicy);
    m_policy->addItem(tr("A policy file of our own"), OwnPolicy);
    QPushButton* choose = plainButton(tr("Choose …"), u"choosePolicy"_s, row);
    layout->addWidget(m_policy);
    layout->addWidget(m_policyFile, 1);
    layout->addWidget(choose);
    const auto showFile = [this, choose] {
        const bool own = m_policy->currentData().toInt() == OwnPolicy;
        m_policyFile->setVisible(own);
        choose->setVisible(own);
    };
    showFile();
    connect(m_policy, &QComboBox::currentIndexChanged, this, showFile);
    connect(choose, &QPushButton::clicked, this, [this] {
        choosePath(m_policyFile, {FileChoice::OpenFile, tr("Policy file"), tr("Policies (*.json)"), {}});
    });
    return row;
}

bool NewDeskForm::isComplete()
{
    clearErrors();
    m_error->hide();
    if (m_place->text().trimmed().isEmpty())
        m_placeField->setError(tr("Say where the desk shall lie."));
    else if (m_owner->text().trimmed().isEmpty())
        m_ownerField->setError(tr("Type the name you will sign in with."));
    else if (m_password->text().isEmpty())
        m_passwordField->setError(tr("Type a password."));
    else if (m_repeat->text() != m_password->text())
        m_repeatField->setError(tr("The two passwords are not the same."));
    else if (m_policy->currentData().toInt() == OwnPolicy && m_policyFile->text().isEmpty())
        m_policyField->setError(tr("Choose the policy file."));
    else
        return true;
    return false;
}

Result<desk::NewDesk> NewDeskForm::newDesk() const
{
    desk::NewDesk wanted;
    wanted.path = pathIn(m_place);
    wanted.ownerName = m_owner->text().trimmed();
    wanted.ownerDisplayName = m_ownerName->text().trimmed();
    if (m_policy->currentData().toInt() == OwnPolicy) {
        RD_TRY_ASSIGN(wanted.policyJson, readWholeFile(pathIn(m_policyFile), policySizeLimit));
    }
    return wanted;
}

void NewDeskForm::create()
{
    if (!isComplete())
        return;
    const Result<desk::NewDesk> wanted = newDesk();
    if (!wanted) {
        m_policyField->setError(errorText(wanted.error()));
        return;
    }
    (void)m_repeat->take();
    setBusy(true);
    m_jobs.start(
        {}, this,
        [wanted = *wanted, clock = m_clock, secret = std::make_shared<Secret>(m_password->take())](const JobToken&) {
            return desk::createDesk(wanted, *secret, clock);
        },
        [this](Result<std::unique_ptr<desk::Desk>> made) { finish(std::move(made)); });
}

void NewDeskForm::finish(Result<std::unique_ptr<desk::Desk>> made)
{
    setBusy(false);
    if (made) {
        m_opened(std::move(*made), m_owner->text().trimmed());
        return;
    }
    const QString sentence = errorText(made.error());
    switch (made.error().code) {
    case ErrorCode::PasswordTooWeak:
        m_passwordField->setError(sentence);
        return;
    case ErrorCode::DeskExists:
    case ErrorCode::FileNotWritten:
    case ErrorCode::DiskFull:
        m_placeField->setError(sentence);
        return;
    case ErrorCode::PolicyInvalid:
        m_policyField->setError(sentence);
        return;
    case ErrorCode::InvalidArgument:
        m_ownerField->setError(sentence);
        return;
    default:
        m_error->setText(sentence);
        m_error->show();
    }
}

void NewDeskForm::setBusy(bool busy)
{
    setEnabled(!busy);
    m_create->setText(busy ? tr("Creating …") : tr("Create the desk"));
}

} // namespace rd::ui
