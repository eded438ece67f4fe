#include "ui/cases/consent_form.h"

#include "core/base/text.h"
#include "core/desk/approvals/consent_register.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename Editor> Editor* registerEditor(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

} // namespace

ConsentForm::ConsentForm(DeskContext& context, QWidget* parent)
    : FormColumn(parent)
    , m_context(context)
    , m_person(registerEditor<QLineEdit>(u"givenPerson"_s))
    , m_purpose(registerEditor<QComboBox>(u"givenPurpose"_s))
    , m_kind(registerEditor<QComboBox>(u"givenKind"_s))
    , m_given(registerEditor<QLineEdit>(u"givenAt"_s))
    , m_where(registerEditor<QLineEdit>(u"givenPlace"_s))
    , m_policy(registerEditor<QLineEdit>(u"givenPolicy"_s))
    , m_evidence(registerEditor<QLineEdit>(u"givenEvidence"_s))
{
    for (QComboBox* box : {m_purpose, m_kind})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const domain::Term& term : context.words.purposes)
        m_purpose->addItem(term.code + u' ' + term.title, term.code);
    for (const domain::ConsentKind kind : domain::allConsentKinds())
        m_kind->addItem(wordFor(kind), QVariant::fromValue(static_cast<int>(kind)));
    m_given->setPlaceholderText(tr("2026-01-31 09:00"));
    m_personField = addField(tr("Phone or member number of the person"), m_person, Presence::Required);
    addField(tr("Consented to"), m_purpose, Presence::Required);
    m_kindField = addField(tr("Kind of consent"), m_kind, Presence::Required);
    m_givenField = addField(tr("Given at"), m_given, Presence::Required);
    addField(tr("Platform or page"), m_where);
    addField(tr("Policy version shown with it, if not today's"), m_policy);
    m_evidenceField = addField(tr("Proof"), m_evidence, Presence::Required);
    QPushButton* save = primaryButton(tr("Enter the consent"), u"saveConsent"_s);
    addButtons({save});
    connect(save, &QPushButton::clicked, this, &ConsentForm::enter);
}

void ConsentForm::clear()
{
    for (QLineEdit* line : {m_person, m_given, m_where, m_policy, m_evidence})
        line->clear();
    clearErrors();
}

FormField* ConsentForm::placeOf(const QString& field) const
{
    if (field == "person"_L1)
        return m_personField;
    if (field == "kind"_L1)
        return m_kindField;
    return field == "givenAt"_L1 ? m_givenField : m_evidenceField;
}

void ConsentForm::enter()
{
    clearErrors();
    desk::GivenConsent given;
    const QString person = m_person->text().trimmed();
    (normalisedPhone(person) ? given.phone : given.member) = person;
    given.purpose = m_purpose->currentData().toString();
    given.kind = static_cast<domain::ConsentKind>(m_kind->currentData().toInt());
    given.givenAt = typedInstant(m_given->text());
    given.place = m_where->text();
    given.policyVersion = m_policy->text();
    given.evidence = m_evidence->text();
    const auto consent = desk::recordConsent(m_context.desk, given);
    if (!consent) {
        const QString field = consent.error().args.value(u"field"_s).toString();
        if (field == "givenAt"_L1)
            return m_givenField->setError(tr("Enter a past time as 2026-01-31 09:00."));
        if (field == "kind"_L1)
            return m_kindField->setError(tr("For this purpose only another kind of consent counts."));
        return placeOf(field)->setError(errorText(consent.error()));
    }
    clear();
    m_context.notices.say(NoticeKind::Done,
                          consent->withdrawnAt.isValid()
                              ? tr("Entered. It was taken back %1.").arg(dateTimeText(consent->withdrawnAt))
                              : tr("Entered in the consent register."));
    Q_EMIT entered();
}

} // namespace rd::ui
