#include "ui/cases/consent_panel.h"

#include "core/base/clock.h"
#include "core/desk/add_item.h"
#include "core/desk/cancel_account.h"
#include "core/desk/examine_consent.h"
#include "core/desk/suppress_contact.h"
#include "ui/cases/reason_line.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QDateTimeEdit>
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
    for (const domain::Task& task : file.tasks) {
        if (task.itemId == item.id && task.operation == domain::Operation::SourceReview)
            return true;
    }
    return false;
}

QString purposeTitle(const domain::Vocabulary& words, const QString& code)
{
    for (const domain::Term& term : words.purposes) {
        if (term.code == code)
            return code + u' ' + term.title;
    }
    return code;
}

template <typename Editor> Editor* consentEditor(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

// Shanghai's wall clock, kept as if it were UTC: the PC's own zone has no say.
void setUpClock(QDateTimeEdit* edit)
{
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    edit->setCalendarPopup(true);
    edit->setTimeSpec(Qt::UTC);
}

QDateTime instantOf(const QDateTimeEdit* edit)
{
    return shanghai(edit->date(), edit->time());
}

void listTerms(QComboBox* box, const QList<domain::Term>& terms)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const domain::Term& term : terms)
        box->addItem(term.code + u' ' + term.title, term.code);
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
    , m_confirm(primaryButton(tr("Consequences read out and confirmed"), u"confirmConsequences"_s, this))
    , m_purpose(consentEditor<QComboBox>(u"consentPurpose"_s))
    , m_usedAt(consentEditor<QDateTimeEdit>(u"usedAt"_s))
    , m_basis(consentEditor<QLineEdit>(u"otherBasis"_s))
    , m_contact(consentEditor<QLineEdit>(u"messageContact"_s))
    , m_holder(consentEditor<QComboBox>(u"messageHolder"_s))
    , m_sentAt(consentEditor<QDateTimeEdit>(u"messageSentAt"_s))
{
    m_consents->setObjectName(u"consentList"_s);
    m_suggested->setObjectName(u"suggestedItem"_s);
    auto* buttons = new QWidget;
    QHBoxLayout* row = rowLayout(buttons, theme::Small);
    for (QPushButton* button : {m_add, m_confirm, m_openQuestion, m_openMessage})
        row->addWidget(button);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_consents, m_suggested, buttons, m_words, questionForm(), messageForm()})
        column->addWidget(part);
    connect(m_add, &QPushButton::clicked, this, &ConsentPanel::addSuggested);
    connect(m_confirm, &QPushButton::clicked, this, &ConsentPanel::confirmConsequences);
    connect(m_openQuestion, &QPushButton::clicked, this, [this] { openForm(m_questionForm); });
    connect(m_openMessage, &QPushButton::clicked, this, [this] { openForm(m_messageForm); });
    openForm(nullptr);
}

QWidget* ConsentPanel::questionForm()
{
    m_questionForm = new FormColumn;
    listTerms(m_purpose, m_context.words.purposes);
    setUpClock(m_usedAt);
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
    listTerms(m_holder, m_context.words.holders);
    setUpClock(m_sentAt);
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
        const QDateTime now = toShanghai(m_context.desk.clock().now());
        for (QDateTimeEdit* edit : {m_usedAt, m_sentAt})
            edit->setDateTime(QDateTime(now.date(), now.time(), Qt::UTC));
        m_basis->clear();
        m_contact->clear();
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
            titles.append(purposeTitle(m_context.words, code));
        lines.append(tr("Taken back: %1").arg(titles.join(u"; "_s)));
    }
    for (const domain::Consent& consent : file.consents) {
        const QString given =
            tr("%1: given %2").arg(purposeTitle(m_context.words, consent.purpose), dateTimeText(consent.givenAt));
        lines.append(consent.withdrawnAt.isValid()
                         ? tr("%1, taken back %2").arg(given, dateTimeText(consent.withdrawnAt))
                         : given);
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
    m_openQuestion->setVisible(proposes && item.state == CaseState::InProgress && asksTheRegister(file, item));
    m_openMessage->setVisible(logs && item.right == RightType::OptOut);
    if (!m_openQuestion->isVisibleTo(this) && !m_openMessage->isVisibleTo(this))
        openForm(nullptr);
    const bool any = m_consents->isVisibleTo(this) || m_suggested->isVisibleTo(this) || m_confirm->isVisibleTo(this)
        || m_openQuestion->isVisibleTo(this) || m_openMessage->isVisibleTo(this);
    setVisible(any);
}

void ConsentPanel::openForm(QWidget* form)
{
    for (FormColumn* one : {m_questionForm, m_messageForm}) {
        one->clearErrors();
        one->setVisible(one == form && !one->isVisibleTo(this));
    }
}

void ConsentPanel::examine()
{
    m_questionForm->clearErrors();
    const auto finding =
        desk::examineConsent(m_context.desk, m_caseId, m_position,
                             {m_purpose->currentData().toString(), instantOf(m_usedAt), m_basis->text()});
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
    const auto task = desk::reportMessage(m_context.desk,
                                          {m_contact->text(), instantOf(m_sentAt), m_holder->currentData().toString()});
    if (!task) {
        if (task.error().code == ErrorCode::NotFound)
            return m_contactField->setError(tr("No opt-out of this number or address is on record."));
        return m_sentField->setError(task.error().code == ErrorCode::InvalidArgument
                                         ? tr("It came within the term of the opt-out, or the time lies in the future.")
                                         : errorText(task.error()));
    }
    m_contact->clear();
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done,
                          tr("Reported. The privacy officer looks into it by %1.").arg(dateText(task->term)));
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
