#include "ui/intake/intake_fields.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "ui/intake/term_choice.h"
#include "ui/intake/toggle_flow.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

const QString onFile = u"ON_FILE"_s;
const QString noneGiven = u"NONE_GIVEN"_s;
const QString otherContact = u"OTHER"_s;
const QString now = u"NOW"_s;
const QString earlier = u"EARLIER"_s;
const QString everything = u"EVERYTHING"_s;
const QString someData = u"SOME"_s;
const QString noDate = u"NO_DATE"_s;
const QString dateSet = u"DATE_SET"_s;
constexpr int wordLines = 2;

template <typename Editor> Editor* named(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

void choose(QComboBox* box, const QString& code)
{
    box->setCurrentIndex(qMax(0, box->findData(code)));
}

QString chosen(const QComboBox* box)
{
    return box->currentData().toString();
}

QList<Toggle> rightToggles(const domain::Vocabulary& words, QSet<QChar>& taken)
{
    QStringList codes;
    for (const domain::RightTerm& term : words.rights)
        codes.append(codeOf(term.right));
    const QList<QChar> keys = accessKeysFor(codes, taken);
    QList<Toggle> toggles;
    for (qsizetype i = 0; i < codes.size(); ++i)
        toggles.append({codes.at(i), wordFor(words.rights.at(i).right), {}, keys.at(i)});
    return toggles;
}

QList<Toggle> platformToggles(const domain::Vocabulary& words, QSet<QChar>& taken)
{
    QStringList codes;
    for (const domain::Term& term : words.platforms)
        codes.append(term.code);
    const QList<QChar> keys = accessKeysFor(codes, taken);
    QList<Toggle> toggles;
    for (qsizetype i = 0; i < codes.size(); ++i)
        toggles.append({codes.at(i), words.platforms.at(i).title, words.platforms.at(i).note, keys.at(i)});
    return toggles;
}

QList<Toggle> requesterToggles()
{
    QList<Toggle> toggles;
    for (const domain::RequesterType type : domain::allRequesterTypes())
        toggles.append({codeOf(type), wordFor(type), {}, {}});
    return toggles;
}

} // namespace

IntakeFields::IntakeFields(const domain::Vocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_contact(named<QLineEdit>(u"callerNumber"_s))
    , m_name(named<QLineEdit>(u"subjectName"_s))
    , m_channel(named<QComboBox>(u"channel"_s))
    , m_received(named<QComboBox>(u"received"_s))
    , m_receivedAt(named<QLineEdit>(u"receivedAt"_s))
    , m_lateReason(named<QLineEdit>(u"lateReason"_s))
    , m_external(named<QComboBox>(u"external"_s))
    , m_externalDue(named<QDateEdit>(u"externalDue"_s))
    , m_said(named<QPlainTextEdit>(u"words"_s))
    , m_isOrderNumber(plainButton(tr("It is an order number"), u"isOrderNumber"_s, this))
    , m_ground(named<QComboBox>(u"ground"_s))
    , m_writing(named<QComboBox>(u"inWriting"_s))
    , m_critical(named<QComboBox>(u"critical"_s))
    , m_scope(named<QComboBox>(u"scope"_s))
    , m_concern(named<QComboBox>(u"concern"_s))
    , m_consequences(named<QCheckBox>(u"consequencesTold"_s))
    , m_minor(named<QComboBox>(u"minor"_s))
    , m_replyWay(named<QComboBox>(u"replyWay"_s))
    , m_replyContact(named<QLineEdit>(u"replyContact"_s))
    , m_phone(named<QLineEdit>(u"subjectPhone"_s))
    , m_member(named<QLineEdit>(u"subjectMember"_s))
    , m_order(named<QLineEdit>(u"subjectOrder"_s))
    , m_account(named<QLineEdit>(u"subjectAccount"_s))
{
    setMaximumWidth(theme::FormWidth + 2 * theme::Huge);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, theme::Small, 0);
    column->setSpacing(theme::Small);
    column->addWidget(callerRow());
    column->addWidget(m_lateRow = lateRow());
    column->addWidget(m_regulatorRow = regulatorRow());
    m_requester = new ToggleFlow(u"requester"_s, Choice::One, requesterToggles());
    m_requester->setCheckedCodes({codeOf(domain::RequesterType::Self)});
    m_fields.append(new FormField(tr("On whose behalf"), m_requester, Presence::Required));
    column->addWidget(m_fields.last());
    column->addWidget(itemsBlock());
    column->addWidget(replyRow());
    column->addWidget(identifierRow());
    column->addStretch();
    connectEditors();
    updateVisibility();
}

QWidget* IntakeFields::callerRow()
{
    for (const domain::Channel channel : domain::allChannels())
        m_channel->addItem(wordFor(channel), codeOf(channel));
    m_received->addItem(tr("Now"), now);
    m_received->addItem(tr("Earlier …"), earlier);
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Medium);
    for (FormField* field :
         {new FormField(tr("Caller number or address"), m_contact), new FormField(tr("Name"), m_name),
          new FormField(tr("Channel"), m_channel), new FormField(tr("Received"), m_received)}) {
        m_fields.append(field);
        layout->addWidget(field, 1, Qt::AlignTop);
    }
    return row;
}

QWidget* IntakeFields::lateRow()
{
    m_receivedAt->setPlaceholderText(u"2026-03-02 10:00"_s);
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Medium);
    auto* received = new FormField(tr("First reached us at"), m_receivedAt, Presence::Required);
    auto* reason = new FormField(tr("Why it is logged later"), m_lateReason);
    layout->addWidget(received, 1, Qt::AlignTop);
    layout->addWidget(reason, 2, Qt::AlignTop);
    m_fields << received << reason;
    return row;
}

// R-DL-11: only a regulator that hands a matter over sets a date of its own.
QWidget* IntakeFields::regulatorRow()
{
    m_external->addItem(tr("No date set"), noDate);
    m_external->addItem(tr("Date set …"), dateSet);
    m_externalDue->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_externalDue->setCalendarPopup(true);
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Medium);
    auto* external = new FormField(tr("Regulator's date"), m_external);
    auto* due = new FormField(tr("Answer demanded by"), m_externalDue, Presence::Required);
    layout->addWidget(external, 1, Qt::AlignTop);
    layout->addWidget(due, 2, Qt::AlignTop);
    m_fields << external << due;
    return row;
}

QWidget* IntakeFields::itemsBlock()
{
    QSet<QChar> taken;
    m_items = new ToggleFlow(u"item"_s, Choice::Several, rightToggles(m_words, taken));
    m_platforms = new ToggleFlow(u"platform"_s, Choice::Several, platformToggles(m_words, taken));
    m_said->setTabChangesFocus(true);
    m_said->setPlaceholderText(tr("What the caller asks for, in the caller's own words"));
    const int lineHeight = m_said->fontMetrics().lineSpacing();
    m_said->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_said->setFixedHeight(wordLines * lineHeight + 2 * theme::Medium);

    auto* block = new QWidget(this);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_fields << new FormField(tr("Words of the request"), m_said);
    layout->addWidget(m_fields.last());
    layout->addWidget(m_isOrderNumber, 0, Qt::AlignLeft);
    m_isOrderNumber->hide();
    m_fields << new FormField(tr("Items"), m_items);
    layout->addWidget(m_fields.last());
    layout->addWidget(m_itemDetails = itemDetails());
    m_categories = new ToggleFlow(u"category"_s, Choice::Several, togglesOfCategories(m_words));
    m_fields << new FormField(tr("Data that are named"), m_categories);
    layout->addWidget(m_fields.last());
    m_purposes = new ToggleFlow(u"purpose"_s, Choice::Several, togglesOfPurposes(m_words));
    m_fields << new FormField(tr("Consents that are taken back"), m_purposes);
    layout->addWidget(m_fields.last());
    // 3.4: asked once, with nothing offered to stay.
    m_consequences->setText(tr("Read out and confirmed: %1").arg(consequencesSentence()));
    layout->addWidget(m_consequences);
    m_fields << new FormField(tr("Platforms"), m_platforms);
    layout->addWidget(m_fields.last());
    return block;
}

QWidget* IntakeFields::itemDetails()
{
    m_ground->addItem(tr("As the words suggest"), QString());
    for (const domain::Term& ground : m_words.deletionGrounds)
        m_ground->addItem(ground.code + u' ' + ground.title, ground.code);
    m_ground->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_writing->addItem(tr("Reply in writing"), true);
    m_writing->addItem(tr("Told on the telephone"), false);
    m_critical->addItem(tr("Phone, name, birthday, e-mail, address"), true);
    m_critical->addItem(tr("Nickname, gender, store, remark"), false);
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Medium);
    auto* ground = new FormField(tr("Ground of the deletion"), m_ground);
    auto* writing = new FormField(tr("Access"), m_writing);
    layout->addWidget(ground, 2, Qt::AlignTop);
    layout->addWidget(writing, 1, Qt::AlignTop);
    auto* critical = new FormField(tr("What is corrected or added"), m_critical);
    layout->addWidget(critical, 2, Qt::AlignTop);
    // 3.10: what is asked of the own case, and who approves it, follows from the answer.
    m_concern->addItem(tr("As the words suggest"), QString());
    for (const domain::Concern concern : domain::allConcerns())
        m_concern->addItem(wordFor(concern), codeOf(concern));
    auto* concern = new FormField(tr("What is to be explained"), m_concern);
    layout->addWidget(concern, 2, Qt::AlignTop);
    m_scope->addItem(tr("All (of a guardian: the child's)"), everything);
    m_scope->addItem(tr("Some of it …"), someData);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* scope = new FormField(tr("Data concerned"), m_scope);
    layout->addWidget(scope, 1, Qt::AlignTop);
    m_fields << ground << writing << critical << concern << scope;
    return row;
}

QWidget* IntakeFields::replyRow()
{
    m_minor->addItem(tr("No"), codeOf(domain::MinorClass::Unknown));
    m_minor->addItem(wordFor(domain::MinorClass::ChildUnder14), codeOf(domain::MinorClass::ChildUnder14));
    m_minor->addItem(wordFor(domain::MinorClass::Minor14To17), codeOf(domain::MinorClass::Minor14To17));
    m_replyWay->addItem(tr("Contact on file with the account"), onFile);
    m_replyWay->addItem(tr("The number or address of this request"), desk::callerReplyWay);
    m_replyWay->addItem(tr("Another contact …"), otherContact);
    m_replyWay->addItem(tr("None given"), noneGiven);
    m_replyWay->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Medium);
    for (FormField* field :
         {new FormField(tr("Concerns a child"), m_minor), new FormField(tr("Way to reply"), m_replyWay),
          new FormField(tr("Telephone or e-mail"), m_replyContact)}) {
        m_fields.append(field);
        layout->addWidget(field, 1, Qt::AlignTop);
    }
    return row;
}

QWidget* IntakeFields::identifierRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Medium);
    for (FormField* field :
         {new FormField(tr("Person's mobile"), m_phone), new FormField(tr("Member number"), m_member),
          new FormField(tr("Order number"), m_order), new FormField(tr("Account name"), m_account)}) {
        m_fields.append(field);
        layout->addWidget(field, 1, Qt::AlignTop);
    }
    m_phone->setPlaceholderText(tr("as the caller number"));
    return row;
}

void IntakeFields::connectEditors()
{
    const auto announce = [this] {
        if (m_showing)
            return;
        updateVisibility();
        Q_EMIT changed();
    };
    for (QLineEdit* edit :
         {m_contact, m_name, m_receivedAt, m_lateReason, m_replyContact, m_phone, m_member, m_order, m_account})
        connect(edit, &QLineEdit::textChanged, this, announce);
    for (QComboBox* box :
         {m_channel, m_received, m_external, m_ground, m_writing, m_critical, m_concern, m_scope, m_minor, m_replyWay})
        connect(box, &QComboBox::currentIndexChanged, this, announce);
    connect(m_externalDue, &QDateEdit::dateTimeChanged, this, announce);
    connect(m_said, &QPlainTextEdit::textChanged, this, announce);
    connect(m_platforms, &ToggleFlow::switched, this, announce);
    connect(m_categories, &ToggleFlow::switched, this, announce);
    connect(m_purposes, &ToggleFlow::switched, this, announce);
    connect(m_consequences, &QCheckBox::toggled, this, announce);
    connect(m_requester, &ToggleFlow::switched, this, [this, announce] {
        followRequester();
        announce();
    });
    connect(m_items, &ToggleFlow::switched, this, [this](const QString& code) {
        if (const auto right = domain::parseRight(code))
            Q_EMIT itemSwitched(*right, m_items->isChecked(code));
    });
    for (QLineEdit* edit : {m_contact, m_phone})
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] { groupNumber(edit); });
    connect(m_isOrderNumber, &QPushButton::clicked, this, [this] {
        clearErrors();
        Q_EMIT orderNumberConfirmed();
    });
}

void IntakeFields::present(const IntakeForm& form)
{
    m_showing = true;
    clearErrors();
    m_contact->setText(form.contact);
    m_name->setText(form.subject.name);
    choose(m_channel, codeOf(form.channel));
    choose(m_received, form.receivedEarlier ? earlier : now);
    m_receivedAt->setText(dateTimeText(form.receivedEarlier ? form.receivedAt : form.startedAt));
    m_lateReason->setText(form.lateReason);
    choose(m_external, form.externalDue.isValid() ? dateSet : noDate);
    m_externalDue->setDate(form.externalDue.isValid() ? form.externalDue : shanghaiDate(form.startedAt));
    m_requester->setCheckedCodes({codeOf(form.requesterType)});
    m_said->setPlainText(form.words);
    choose(m_ground, form.ground);
    m_writing->setCurrentIndex(form.inWriting ? 0 : 1);
    m_critical->setCurrentIndex(form.critical ? 0 : 1);
    choose(m_concern, form.concern ? codeOf(*form.concern) : QString());
    choose(m_scope, form.partOfData ? someData : everything);
    m_categories->setCheckedCodes(form.categories);
    m_purposes->setCheckedCodes(form.purposes);
    m_consequences->setChecked(form.consequencesTold);
    m_platforms->setCheckedCodes(form.platforms);
    choose(m_minor, codeOf(form.minor));
    const bool listed = m_replyWay->findData(form.replyWay) >= 0;
    choose(m_replyWay, form.replyWay.isEmpty() ? onFile : listed ? form.replyWay : otherContact);
    m_replyContact->setText(listed ? QString() : form.replyWay);
    m_phone->setText(form.subject.phone);
    m_member->setText(form.subject.member);
    m_order->setText(form.subject.order);
    m_account->setText(form.subject.account);
    m_showing = false;
    updateVisibility();
}

IntakeForm IntakeFields::read(const IntakeForm& before) const
{
    IntakeForm form = before;
    form.contact = m_contact->text();
    form.channel = domain::parseChannel(chosen(m_channel)).value_or(domain::Channel::Hotline);
    form.receivedEarlier = chosen(m_received) == earlier;
    form.receivedAt = form.receivedEarlier ? typedInstant(m_receivedAt->text()) : QDateTime();
    form.lateReason = form.receivedEarlier ? m_lateReason->text() : QString();
    const bool external = form.channel == domain::Channel::RegulatorTransfer && chosen(m_external) == dateSet;
    form.externalDue = external ? m_externalDue->date() : QDate();
    form.requesterType =
        domain::parseRequesterType(m_requester->checkedCodes().value(0)).value_or(domain::RequesterType::Self);
    form.subject = {m_name->text().trimmed(), m_phone->text().trimmed(), m_member->text().trimmed(),
                    m_order->text().trimmed(), m_account->text().trimmed()};
    form.words = m_said->toPlainText();
    form.ground = chosen(m_ground);
    form.inWriting = m_writing->currentIndex() == 0;
    form.critical = m_critical->currentIndex() == 0;
    form.concern = domain::parseConcern(chosen(m_concern));
    form.partOfData = chosen(m_scope) == someData;
    form.categories = form.partOfData ? m_categories->checkedCodes() : QStringList();
    form.purposes = m_purposes->checkedCodes();
    form.consequencesTold = m_consequences->isChecked();
    form.platforms = m_platforms->checkedCodes();
    form.minor = domain::parseMinorClass(chosen(m_minor)).value_or(domain::MinorClass::Unknown);
    const QString way = chosen(m_replyWay);
    form.replyWay = way == otherContact ? m_replyContact->text().trimmed() : way;
    return form;
}

void IntakeFields::showItems(const QList<domain::WishedItem>& items)
{
    QStringList codes;
    for (const domain::WishedItem& item : items)
        codes.append(codeOf(item.right));
    m_items->setCheckedCodes(codes);
    updateVisibility();
}

void IntakeFields::showError(const Error& error, const QString& sentence)
{
    clearErrors();
    const QString field = error.args.value(u"field"_s).toString();
    if (error.code == ErrorCode::ForbiddenNumber && field == u"words"_s) {
        fieldOf(u"words"_s)->setError(sentence);
        QTextCursor cursor = m_said->textCursor();
        const int length = static_cast<int>(m_said->toPlainText().size());
        const int position = qMin(error.args.value(u"position"_s).toInt(), length);
        cursor.setPosition(position);
        cursor.setPosition(qMin(position + error.args.value(u"length"_s).toInt(), length), QTextCursor::KeepAnchor);
        m_said->setTextCursor(cursor);
        m_isOrderNumber->setVisible(error.args.value(u"kind"_s).toString() == u"CARD"_s);
        return;
    }
    if (field == u"lateReason"_s || field == u"received"_s)
        choose(m_received, earlier);
    // The time of the PC's clock is no offer any more.
    if (error.code == ErrorCode::ClockUnconfirmed)
        m_receivedAt->clear();
    FormField* place = fieldOf(field);
    (place ? place : fieldOf(u"words"_s))->setError(sentence);
}

void IntakeFields::showCategoriesMissing()
{
    fieldOf(u"category"_s)->setError(tr("Choose the data the request is about, or all of it."));
}

void IntakeFields::askForTime(bool asked)
{
    fieldOf(u"received"_s)
        ->setHint(asked ? tr("Nobody has said yet that this PC's clock is right. Enter the day and "
                             "the time as the caller tells them.")
                        : QString());
}

void IntakeFields::clearErrors()
{
    for (FormField* field : std::as_const(m_fields))
        field->clearError();
    m_isOrderNumber->hide();
}

void IntakeFields::startTalk()
{
    (m_contact->text().isEmpty() ? m_contact : m_name)->setFocus(Qt::OtherFocusReason);
}

// A child or its guardian on the telephone means that a child's data are concerned; the agent may still say otherwise.
void IntakeFields::followRequester()
{
    const auto type = domain::parseRequesterType(m_requester->checkedCodes().value(0));
    const bool child = type == domain::RequesterType::ChildSelf || type == domain::RequesterType::GuardianChild;
    if (child && m_minor->currentIndex() == 0)
        choose(m_minor, codeOf(domain::MinorClass::ChildUnder14));
}

void IntakeFields::updateVisibility()
{
    m_lateRow->setVisible(chosen(m_received) == earlier);
    m_regulatorRow->setVisible(chosen(m_channel) == codeOf(domain::Channel::RegulatorTransfer));
    fieldOf(u"externalDue"_s)->setVisible(chosen(m_external) == dateSet);
    const bool deletion = m_items->isChecked(codeOf(domain::RightType::Delete));
    const bool access = m_items->isChecked(codeOf(domain::RightType::Access));
    fieldOf(u"ground"_s)->setVisible(deletion);
    const bool correction = m_items->isChecked(codeOf(domain::RightType::Correct))
        || m_items->isChecked(codeOf(domain::RightType::Supplement));
    fieldOf(u"inWriting"_s)->setVisible(access);
    fieldOf(u"critical"_s)->setVisible(correction);
    const bool explanation = m_items->isChecked(codeOf(domain::RightType::Explain));
    fieldOf(u"concern"_s)->setVisible(explanation);
    const QStringList items = m_items->checkedCodes();
    const bool ofData = std::any_of(items.begin(), items.end(), [](const QString& code) {
        const auto right = domain::parseRight(code);
        return right && desk::takesCategories(*right);
    });
    fieldOf(u"scope"_s)->setVisible(ofData);
    fieldOf(u"category"_s)->setVisible(ofData && chosen(m_scope) == someData);
    m_itemDetails->setVisible(ofData || explanation);
    const bool withdrawal = m_items->isChecked(codeOf(domain::RightType::WithdrawConsent));
    fieldOf(u"purpose"_s)->setVisible(withdrawal && !m_words.purposes.isEmpty());
    m_consequences->setVisible(m_items->isChecked(codeOf(domain::RightType::CancelAccount)));
    fieldOf(u"replyContact"_s)->setVisible(chosen(m_replyWay) == otherContact);
}

// A number is written as it is read aloud once it has been typed.
void IntakeFields::groupNumber(QLineEdit* edit)
{
    if (const auto number = normalisedPhone(edit->text()))
        edit->setText(groupedPhone(*number));
}

FormField* IntakeFields::fieldOf(const QString& name) const
{
    static const QHash<QString, QString> editors{{u"received"_s, u"receivedAt"_s}, {u"platform"_s, u"platform"_s}};
    const QString editor = editors.value(name, name);
    for (FormField* field : m_fields) {
        if (field->editor()->objectName() == editor)
            return field;
    }
    return nullptr;
}

} // namespace rd::ui
