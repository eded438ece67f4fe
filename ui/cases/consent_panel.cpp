#include "ui/cases/consent_panel.h"

#include "core/desk/approvals/cancel_account.h"
#include "core/desk/approvals/examine_consent.h"
#include "core/desk/approvals/suppress_contact.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/intake/name_purposes.h"
#include "ui/cases/consent_form.h"
#include "ui/cases/reason_line.h"
#include "ui/intake/term_choice.h"
#include "ui/intake/toggle_flow.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::RightType;

namespace {

// The one ground whose examination is the register's: nobody consented (D2).
bool asksTheRegister(const domain::CaseFile& file, const domain::RequestItem& item)
{
    if (item.right != RightType::Delete)
        return false;
    for (const domain::Task& task : file.tasks) {
        if (task.itemId == item.id && task.operation == domain::Operation::SourceReview)
            return true;
    }
    return false;
}

template <typename Editor> Editor* consentEditor(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

QString findingLine(const domain::Vocabulary& words, const domain::CaseFile& file,
                    const domain::ConsentFinding& finding)
{
    const QString found = !finding.valid.isEmpty() ? ConsentPanel::tr("a consent stood")
        : finding.otherBasis.isEmpty()             ? ConsentPanel::tr("no consent stood, and no other basis")
                                       : ConsentPanel::tr("no consent stood, other basis: %1").arg(finding.otherBasis);
    return ConsentPanel::tr("Looked up %1, used %2: %3")
               .arg(purposeWords(words, finding.purpose), dateTimeText(finding.usedAt), found)
        + u" · "_s + file.userNames.value(finding.by.text()) + u' ' + dateTimeText(finding.at);
}

} // namespace

ConsentPanel::ConsentPanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_consents(plainLabel({}, this, LineWrap::Words))
    , m_suggested(styledLabel({}, TextStyle::Body, Colour::Accent, this, LineWrap::Words))
    , m_words(new ReasonLine(u"suggestedWords"_s, this))
    , m_add(plainButton(tr("Add it …"), u"addSuggested"_s, this))
    , m_openQuestion(plainButton(tr("Look into the consent register …"), u"openConsentQuestion"_s, this))
    , m_openMessage(plainButton(tr("A message came all the same …"), u"openLateMessage"_s, this))
    , m_openPurposes(plainButton(tr("Name the consents …"), u"openPurposes"_s, this))
    , m_openRegister(plainButton(tr("Enter a consent …"), u"openConsentForm"_s, this))
    , m_consequences(plainLabel(consequencesSentence(), this, LineWrap::Words))
    , m_confirm(primaryButton(tr("Consequences read out and confirmed"), u"confirmConsequences"_s, this))
    , m_purpose(consentEditor<QComboBox>(u"consentPurpose"_s))
    , m_usedAt(consentEditor<QLineEdit>(u"usedAt"_s))
    , m_basis(consentEditor<QLineEdit>(u"otherBasis"_s))
    , m_contact(consentEditor<QLineEdit>(u"messageContact"_s))
    , m_holder(consentEditor<QComboBox>(u"messageHolder"_s))
    , m_sentAt(consentEditor<QLineEdit>(u"messageSentAt"_s))
{
    m_consents->setObjectName(u"consentList"_s);
    m_suggested->setObjectName(u"suggestedItem"_s);
    m_consequences->setObjectName(u"consequences"_s);
    auto* buttons = new QWidget;
    QHBoxLayout* row = rowLayout(buttons, theme::Small);
    for (QPushButton* button : {m_add, m_confirm, m_openPurposes, m_openQuestion, m_openMessage, m_openRegister})
        row->addWidget(button);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    for (QWidget* part : std::initializer_list<QWidget*>{m_consents, m_suggested, m_consequences, buttons, m_words,
                                                         questionForm(), messageForm(), purposesForm(), registerForm()})
        column->addWidget(part);
    connect(m_add, &QPushButton::clicked, this, &ConsentPanel::addSuggested);
    connect(m_confirm, &QPushButton::clicked, this, &ConsentPanel::confirmConsequences);
    connect(m_openQuestion, &QPushButton::clicked, this, [this] { openForm(m_questionForm); });
    connect(m_openMessage, &QPushButton::clicked, this, [this] { openForm(m_messageForm); });
    connect(m_openPurposes, &QPushButton::clicked, this, [this] {
        openForm(m_purposesForm);
        // The area it scrolls in is wider than a form, and takes the toggles for fewer lines than they are.
        m_purposes->setMinimumHeight(m_purposes->heightForWidth(theme::FormWidth));
    });
    connect(m_openRegister, &QPushButton::clicked, this, [this] { openForm(m_registerForm); });
    openForm(nullptr);
}

QWidget* ConsentPanel::purposesForm()
{
    m_purposesForm = new FormColumn;
    m_purposes = new ToggleFlow(u"named"_s, Choice::Several, togglesOfPurposes(m_context.words));
    m_namedAt = consentEditor<QLineEdit>(u"namedAt"_s);
    m_namedAt->setPlaceholderText(tr("2026-01-31 09:00"));
    m_purposesField = m_purposesForm->addField(tr("Consents that are taken back"), m_purposes, Presence::Required);
    m_namedField = m_purposesForm->addField(tr("Said in a later contact, at"), m_namedAt);
    QPushButton* save = primaryButton(tr("Take them back"), u"namePurposes"_s);
    m_purposesForm->addButtons({save});
    connect(save, &QPushButton::clicked, this, &ConsentPanel::namePurposes);
    return m_purposesForm;
}

QWidget* ConsentPanel::registerForm()
{
    m_registerForm = new ConsentForm(m_context);
    connect(m_registerForm, &ConsentForm::entered, this, [this] { openForm(nullptr); });
    return m_registerForm;
}

QWidget* ConsentPanel::questionForm()
{
    m_questionForm = new FormColumn;
    fillTerms(m_purpose, m_context.words.purposes);
    m_usedAt->setPlaceholderText(tr("2026-01-31 09:00"));
    m_questionForm->addField(tr("What the data were used for"), m_purpose, Presence::Required);
    m_usedField = m_questionForm->addField(tr("When they were used"), m_usedAt, Presence::Required);
    m_questionForm->addField(tr("Contract or law it rests on, with the article"), m_basis);
    QPushButton* look = primaryButton(tr("Look it up"), u"examineConsent"_s);
    m_questionForm->addButtons({look});
    connect(look, &QPushButton::clicked, this, &ConsentPanel::examine);
    return m_questionForm;
}

QWidget* ConsentPanel::messageForm()
{
    m_messageForm = new FormColumn;
    fillTerms(m_holder, m_context.words.holders);
    m_sentAt->setPlaceholderText(tr("2026-01-31 09:00"));
    m_contactField = m_messageForm->addField(tr("Number or address it came to"), m_contact, Presence::Required);
    m_messageForm->addField(tr("Who sent it"), m_holder, Presence::Required);
    m_sentField = m_messageForm->addField(tr("When it came"), m_sentAt, Presence::Required);
    QPushButton* report = primaryButton(tr("Report it to the privacy officer"), u"reportMessage"_s);
    m_messageForm->addButtons({report});
    connect(report, &QPushButton::clicked, this, &ConsentPanel::reportMessage);
    return m_messageForm;
}

void ConsentPanel::present(const domain::CaseFile& file, const domain::RequestItem& item)
{
    if (m_caseId != file.header.id || m_position != item.position) {
        for (QLineEdit* edit : {m_usedAt, m_sentAt, m_basis, m_contact, m_namedAt})
            edit->clear();
        m_purposes->setCheckedCodes({});
        m_registerForm->clear();
        m_words->dismiss();
        openForm(nullptr);
    }
    m_caseId = file.header.id;
    m_position = item.position;
    presentConsents(file, item);
    presentButtons(file, item);
}

void ConsentPanel::presentConsents(const domain::CaseFile& file, const domain::RequestItem& item)
{
    const bool concerned = item.right == RightType::WithdrawConsent || asksTheRegister(file, item);
    QStringList lines;
    if (!item.purposes.isEmpty()) {
        QStringList titles;
        for (const QString& code : item.purposes)
            titles.append(purposeWords(m_context.words, code));
        lines.append(tr("Taken back: %1").arg(titles.join(u"; "_s)));
    }
    for (const domain::Consent& consent : file.consents)
        lines.append(consentLine(m_context.words, consent));
    for (const domain::ConsentFinding& finding : file.consentFindings) {
        if (finding.itemId == item.id)
            lines.append(findingLine(m_context.words, file, finding));
    }
    m_consents->setText(lines.join(u'\n'));
    m_consents->setVisible(concerned && !lines.isEmpty());
    const bool follows = item.right == RightType::WithdrawConsent && !file.suggested.isEmpty();
    if (follows)
        m_wish = file.suggested.first();
    m_suggested->setText(tr("Suggest to the person to have what was collected for it deleted too: %1, ground %2")
                             .arg(wordFor(m_wish.right), m_wish.ground));
    m_suggested->setVisible(follows);
    m_add->setVisible(follows && domain::permits(m_context.user.roles, domain::Permission::LogCall));
}

void ConsentPanel::presentButtons(const domain::CaseFile& file, const domain::RequestItem& item)
{
    const bool logs = domain::permits(m_context.user.roles, domain::Permission::LogCall);
    const bool proposes = domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome);
    m_confirm->setVisible(logs && item.right == RightType::CancelAccount && !item.consequencesTold
                          && item.state <= CaseState::InProgress);
    m_consequences->setVisible(m_confirm->isVisibleTo(this));
    m_openPurposes->setVisible(logs && item.right == RightType::WithdrawConsent && !m_context.words.purposes.isEmpty()
                               && item.state <= CaseState::InProgress);
    m_openRegister->setVisible(domain::permits(m_context.user.roles, domain::Permission::LoadReferenceData)
                               && !m_context.words.purposes.isEmpty()
                               && (item.right == RightType::WithdrawConsent || asksTheRegister(file, item)));
    m_openQuestion->setVisible(proposes && item.state == CaseState::InProgress && asksTheRegister(file, item));
    m_openMessage->setVisible(logs && item.right == RightType::OptOut);
    const QList<QPushButton*> openers{m_openQuestion, m_openMessage, m_openPurposes, m_openRegister};
    const bool opens = std::any_of(openers.begin(), openers.end(),
                                   [this](const QPushButton* button) { return button->isVisibleTo(this); });
    if (!opens)
        openForm(nullptr);
    const bool any =
        opens || m_consents->isVisibleTo(this) || m_suggested->isVisibleTo(this) || m_confirm->isVisibleTo(this);
    setVisible(any);
}

void ConsentPanel::openForm(QWidget* form)
{
    for (FormColumn* one :
         std::initializer_list<FormColumn*>{m_questionForm, m_messageForm, m_purposesForm, m_registerForm}) {
        one->clearErrors();
        one->setVisible(one == form && !one->isVisibleTo(this));
    }
}

void ConsentPanel::examine()
{
    m_questionForm->clearErrors();
    if (!typedInstant(m_usedAt->text()).isValid())
        return m_usedField->setError(tr("Enter the time as 2026-01-31 09:00."));
    const auto finding =
        desk::examineConsent(m_context.desk, m_caseId, m_position,
                             {m_purpose->currentData().toString(), typedInstant(m_usedAt->text()), m_basis->text()});
    if (!finding)
        return m_usedField->setError(errorText(finding.error()));
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done,
                          finding->proposed ? tr("No consent stood then. The deletion waits for the privacy officer.")
                              : finding->valid
                              ? tr("A consent of %1 stood then. The privacy officer finds on the ground.")
                                    .arg(dateTimeText(finding->valid->givenAt))
                              : tr("No consent, but another basis. The privacy officer finds on the ground."));
}

void ConsentPanel::reportMessage()
{
    m_messageForm->clearErrors();
    if (!typedInstant(m_sentAt->text()).isValid())
        return m_sentField->setError(tr("Enter the time as 2026-01-31 09:00."));
    const auto task = desk::reportMessage(
        m_context.desk, {m_contact->text(), typedInstant(m_sentAt->text()), m_holder->currentData().toString()});
    if (!task) {
        if (task.error().code == ErrorCode::NotFound)
            return m_contactField->setError(tr("No opt-out of this number or address is on record."));
        return m_sentField->setError(task.error().code == ErrorCode::InvalidArgument
                                         ? tr("It came within the term of the opt-out, or the time lies in the future.")
                                         : errorText(task.error()));
    }
    m_contact->clear();
    m_sentAt->clear();
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done,
                          tr("Reported. The privacy officer looks into it by %1.").arg(dateText(task->term)));
}

void ConsentPanel::namePurposes()
{
    m_purposesForm->clearErrors();
    desk::NamedPurposes named{m_purposes->checkedCodes(), typedInstant(m_namedAt->text()), {}};
    if (!m_namedAt->text().trimmed().isEmpty() && !named.contactAt.isValid())
        return m_namedField->setError(tr("Enter the time as 2026-01-31 09:00."));
    const auto withdrawn = desk::namePurposes(m_context.desk, m_caseId, m_position, named);
    if (!withdrawn) {
        const bool time = withdrawn.error().args.value(u"field"_s).toString() == "received"_L1;
        if (named.purposes.isEmpty())
            return m_purposesField->setError(tr("Choose what is taken back."));
        return (time ? m_namedField : m_purposesField)
            ->setError(time ? tr("The contact lies in the future, or before the request.")
                            : errorText(withdrawn.error()));
    }
    m_purposes->setCheckedCodes({});
    m_namedAt->clear();
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done, tr("Noted what is taken back."));
}

void ConsentPanel::confirmConsequences()
{
    const auto told = desk::confirmConsequences(m_context.desk, m_caseId, m_position);
    if (!told)
        return m_context.notices.report(told.error());
    m_context.notices.say(NoticeKind::Done, tr("Noted that the consequences are confirmed."));
}

void ConsentPanel::addSuggested()
{
    m_words->ask(tr("What the person said"), tr("Add the item"), [this](const QString& words) -> Result<void> {
        desk::LaterWish wish;
        wish.item = m_wish;
        wish.words = words;
        RD_TRY(desk::addItem(m_context.desk, m_caseId, wish));
        return {};
    });
}

} // namespace rd::ui
