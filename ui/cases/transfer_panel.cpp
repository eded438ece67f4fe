#include "ui/cases/transfer_panel.h"

#include "core/desk/approvals/transfer_item.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::Decision;
using domain::TransferCondition;

namespace {

QString conditionWord(TransferCondition condition)
{
    switch (condition) {
    case TransferCondition::Identity:
        return TransferPanel::tr("The person is verified");
    case TransferCondition::OwnData:
        return TransferPanel::tr("Given with consent, or collected under a contract");
    case TransferCondition::Feasible:
        return TransferPanel::tr("Technically feasible");
    case TransferCondition::NoHarm:
        return TransferPanel::tr("No harm to the rights of others");
    }
    Q_UNREACHABLE();
}

QString answerWord(Decision answer)
{
    switch (answer) {
    case Decision::Yes:
        return TransferPanel::tr("yes");
    case Decision::No:
        return TransferPanel::tr("no");
    case Decision::Undecided:
        return TransferPanel::tr("the person does not know");
    }
    Q_UNREACHABLE();
}

template <typename Editor> Editor* transferEditor(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

void fillAnswers(QComboBox* box)
{
    for (const Decision answer : {Decision::Undecided, Decision::Yes, Decision::No})
        box->addItem(answerWord(answer), static_cast<int>(answer));
}

Decision answerOf(const QComboBox* box)
{
    return static_cast<Decision>(box->currentData().toInt());
}

QString recipientWords(const domain::TransferStanding& standing)
{
    if (!standing.recipient)
        return TransferPanel::tr("Who is to get the data has not been noted yet.");
    const domain::TransferRecipient& recipient = *standing.recipient;
    QStringList lines{TransferPanel::tr("To: %1").arg(recipient.name)};
    if (!recipient.contact.isEmpty())
        lines.append(recipient.contact);
    lines.append(TransferPanel::tr("takes the data: %1").arg(answerWord(recipient.agreed)));
    if (!recipient.way.isEmpty())
        lines.append(recipient.way);
    lines.append(TransferPanel::tr("abroad: %1").arg(answerWord(recipient.abroad)));
    QString words = lines.join(u" · "_s);
    if (standing.isAbroad())
        words += u'\n' + TransferPanel::tr("It is not carried out abroad (PIPL 38, 39): deny it and offer the copy.");
    return words;
}

} // namespace

TransferPanel::TransferPanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_recipient(plainLabel({}, this, LineWrap::Words))
    , m_conditions(plainLabel({}, this, LineWrap::Words))
    , m_openRecipient(plainButton(tr("Note the recipient …"), u"openRecipient"_s, this))
    , m_openCondition(plainButton(tr("Record whether a condition is met …"), u"openCondition"_s, this))
    , m_name(transferEditor<QLineEdit>(u"recipientName"_s))
    , m_contact(transferEditor<QLineEdit>(u"recipientContact"_s))
    , m_agreed(transferEditor<QComboBox>(u"recipientAgreed"_s))
    , m_way(transferEditor<QLineEdit>(u"recipientWay"_s))
    , m_abroad(transferEditor<QComboBox>(u"recipientAbroad"_s))
    , m_condition(transferEditor<QComboBox>(u"transferCondition"_s))
    , m_holds(transferEditor<QComboBox>(u"conditionHolds"_s))
    , m_why(transferEditor<QLineEdit>(u"conditionReason"_s))
{
    m_recipient->setObjectName(u"transferRecipient"_s);
    m_conditions->setObjectName(u"transferConditions"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    auto* buttons = new QWidget;
    QHBoxLayout* row = rowLayout(buttons, theme::Small);
    row->addWidget(m_openRecipient);
    row->addWidget(m_openCondition);
    row->addStretch();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_recipient, m_conditions, buttons, recipientForm(), conditionForm()})
        column->addWidget(part);
    connect(m_openRecipient, &QPushButton::clicked, this, [this] { openForm(m_recipientForm); });
    connect(m_openCondition, &QPushButton::clicked, this, [this] { openForm(m_conditionForm); });
    openForm(nullptr);
}

QWidget* TransferPanel::recipientForm()
{
    m_recipientForm = new FormColumn;
    fillAnswers(m_agreed);
    fillAnswers(m_abroad);
    m_nameField = m_recipientForm->addField(tr("Full name of the recipient"), m_name, Presence::Required);
    m_recipientForm->addField(tr("How to reach it"), m_contact);
    m_recipientForm->addField(tr("Has it agreed to take the data?"), m_agreed, Presence::Required);
    m_recipientForm->addField(tr("By what interface or upload"), m_way);
    m_recipientForm->addField(tr("Is it abroad?"), m_abroad, Presence::Required);
    QPushButton* save = primaryButton(tr("Note the recipient"), u"saveRecipient"_s);
    m_recipientForm->addButtons({save});
    connect(save, &QPushButton::clicked, this, &TransferPanel::saveRecipient);
    return m_recipientForm;
}

QWidget* TransferPanel::conditionForm()
{
    m_conditionForm = new FormColumn;
    for (const TransferCondition condition : domain::allTransferConditions())
        m_condition->addItem(conditionWord(condition), static_cast<int>(condition));
    m_holds->addItem(tr("Met"), true);
    m_holds->addItem(tr("Not met"), false);
    m_conditionForm->addField(tr("Condition"), m_condition, Presence::Required);
    m_conditionForm->addField(tr("Finding"), m_holds, Presence::Required);
    m_whyField = m_conditionForm->addField(tr("Reason, as the letter gives it"), m_why, Presence::Required);
    QPushButton* save = primaryButton(tr("Record the finding"), u"saveCondition"_s);
    m_conditionForm->addButtons({save});
    connect(save, &QPushButton::clicked, this, &TransferPanel::saveCondition);
    connect(m_why, &QLineEdit::returnPressed, this, &TransferPanel::saveCondition);
    return m_conditionForm;
}

void TransferPanel::present(const domain::CaseFile& file, const domain::RequestItem& item)
{
    if (m_caseId != file.header.id || m_position != item.position) {
        clearFields();
        openForm(nullptr);
    }
    m_caseId = file.header.id;
    m_position = item.position;
    setVisible(item.right == domain::RightType::Transfer);
    if (item.right != domain::RightType::Transfer)
        return;
    const auto standing = desk::transferView(m_context.desk, m_caseId, m_position);
    if (!standing)
        return m_context.notices.report(standing.error());
    presentStanding(file, *standing);
    const bool works = item.state == domain::CaseState::InProgress;
    const bool undecided = works || item.state == domain::CaseState::Received
        || item.state == domain::CaseState::Verifying || item.state == domain::CaseState::AwaitingInfo;
    const bool mayName = undecided && domain::permits(m_context.user.roles, domain::Permission::LogCall);
    const bool mayFind = works && domain::permits(m_context.user.roles, domain::Permission::ApproveAsOfficer);
    m_openRecipient->setVisible(mayName);
    m_openCondition->setVisible(mayFind);
    if ((!mayName && m_recipientForm->isVisibleTo(this)) || (!mayFind && m_conditionForm->isVisibleTo(this)))
        openForm(nullptr);
}

void TransferPanel::presentStanding(const domain::CaseFile& file, const domain::TransferStanding& standing)
{
    m_recipient->setText(recipientWords(standing));
    setLabelColour(m_recipient, standing.isAbroad() ? Colour::Late : Colour::Text);
    QStringList lines;
    for (const TransferCondition condition : domain::allTransferConditions()) {
        const domain::TransferTest* test = standing.test(condition);
        const QString word = conditionWord(condition);
        if (!test) {
            lines.append(tr("%1: not examined yet").arg(word));
            continue;
        }
        const QString finding = test->holds ? tr("%1: met (%2)") : tr("%1: not met (%2)");
        lines.append(u"%1 · %2"_s.arg(finding.arg(word, test->reason),
                                      file.userNames.value(test->by.text()) + u' ' + dateTimeText(test->at)));
    }
    m_conditions->setText(lines.join(u'\n'));
}

// Pressing the button of the open form once more closes it.
void TransferPanel::openForm(QWidget* form)
{
    for (FormColumn* one : {m_recipientForm, m_conditionForm}) {
        one->clearErrors();
        one->setVisible(one == form && !one->isVisibleTo(this));
    }
}

void TransferPanel::saveRecipient()
{
    m_recipientForm->clearErrors();
    const auto named =
        desk::nameRecipient(m_context.desk, m_caseId, m_position,
                            {m_name->text(), m_contact->text(), answerOf(m_agreed), m_way->text(), answerOf(m_abroad)});
    if (!named)
        return m_nameField->setError(errorText(named.error()));
    clearFields();
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done, tr("The recipient is noted."));
}

void TransferPanel::saveCondition()
{
    m_conditionForm->clearErrors();
    const auto tested = desk::testTransfer(m_context.desk, m_caseId, m_position,
                                           {static_cast<TransferCondition>(m_condition->currentData().toInt()),
                                            m_holds->currentData().toBool(), m_why->text()});
    if (!tested)
        return m_whyField->setError(errorText(tested.error()));
    m_why->clear();
    m_context.notices.say(NoticeKind::Done, tr("The finding is recorded."));
    // The next of the four, and after the last of them there is nothing left to record.
    if (m_condition->currentIndex() + 1 == m_condition->count())
        openForm(nullptr);
    else
        m_condition->setCurrentIndex(m_condition->currentIndex() + 1);
}

void TransferPanel::clearFields()
{
    for (QLineEdit* field : {m_name, m_contact, m_way, m_why})
        field->clear();
    for (QComboBox* box : {m_agreed, m_abroad, m_condition, m_holds})
        box->setCurrentIndex(0);
}

} // namespace rd::ui
