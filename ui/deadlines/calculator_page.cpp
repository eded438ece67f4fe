#include "ui/deadlines/calculator_page.h"

#include "ui/deadlines/incident_part.h"
#include "ui/deadlines/print_why_page.h"
#include "ui/deadlines/time_edit.h"
#include "ui/intake/why_date_panel.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTabWidget>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// A date that may not have come yet: the first day the field knows means that. Qt takes no digit while its words for
// that stand there; the first key puts the day of receipt in their place, and Delete puts them back.
class DateThatMayCome : public QDateEdit {
public:
    explicit DateThatMayCome(const QDateTimeEdit* received)
        : m_received(received)
    {
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool none = date() == minimumDate();
        const bool digit = event->text().size() == 1 && event->text().front().isDigit();
        if (none && (digit || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
            setDate(m_received->date());
            setSelectedSection(YearSection);
            if (!digit)
                return;
        } else if (!none && event->key() == Qt::Key_Delete) {
            return setDate(minimumDate());
        }
        QDateEdit::keyPressEvent(event);
    }

private:
    const QDateTimeEdit* m_received;
};

QDateEdit* dateThatMayCome(const QString& name, const QDateTimeEdit* received, const QString& none)
{
    auto* edit = new DateThatMayCome(received);
    edit->setObjectName(name);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->setCalendarPopup(true);
    edit->setSpecialValueText(none);
    edit->setDate(edit->minimumDate());
    return edit;
}

QDateEdit* dateThatMayCome(const QString& name, const QDateTimeEdit* received)
{
    return dateThatMayCome(name, received, CalculatorPage::tr("not yet"));
}

QDate dateOf(const QDateEdit* edit)
{
    return edit->date() == edit->minimumDate() ? QDate() : edit->date();
}

// What mode A makes of material that is missing (§5.2).
QStringList waitingLines(const domain::ClockReading& reading)
{
    QStringList lines;
    if (reading.refusalPrepared.isValid())
        lines.append(CalculatorPage::tr("T03 is prepared on %1 if the material is missing then.")
                         .arg(dateWithWeekday(reading.refusalPrepared)));
    if (reading.waitUntil.isValid())
        lines.append(CalculatorPage::tr("Material is taken until %1.").arg(dateWithWeekday(reading.waitUntil)));
    if (reading.secondDue.isValid())
        lines.append(CalculatorPage::tr("Second clock: due %1, wanted by %2.")
                         .arg(dateWithWeekday(reading.secondDue), dateWithWeekday(reading.secondTarget)));
    for (const domain::ClockGuard guard : reading.guards)
        lines.append(wordFor(guard));
    return lines;
}

QString milestoneWords(const domain::Milestones& dates)
{
    QStringList lines;
    for (const auto& [title, date] : std::initializer_list<std::pair<QString, QDate>>{
             {CalculatorPage::tr("Receipt sent"), dates.acknowledge},
             {CalculatorPage::tr("Verified"), dates.verified},
             {CalculatorPage::tr("Collected"), dates.collected},
             {CalculatorPage::tr("Approved"), dates.approved},
             {CalculatorPage::tr("Carried out"), dates.executed},
             {CalculatorPage::tr("Reply"), dates.reply},
         }) {
        if (date.isValid())
            lines.append(title + u"  "_s + dateWithWeekday(date));
    }
    return lines.join(u'\n');
}

} // namespace

CalculatorPage::CalculatorPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_received(new QDateTimeEdit)
    , m_right(new QComboBox)
    , m_minor(new QCheckBox(tr("A &minor is concerned")))
    , m_mode(new QComboBox)
    , m_external(dateThatMayCome(u"calculatorExternal"_s, m_received, tr("none set")))
    , m_notice(dateThatMayCome(u"calculatorNotice"_s, m_received))
    , m_refusal(dateThatMayCome(u"calculatorRefusal"_s, m_received))
    , m_material(dateThatMayCome(u"calculatorMaterial"_s, m_received))
    , m_verified(dateThatMayCome(u"calculatorVerified"_s, m_received))
    , m_due(styledLabel({}, TextStyle::Title, Colour::Text, this))
    , m_left(mutedLabel({}, this, LineWrap::Words))
    , m_milestones(plainLabel({}, this, LineWrap::Words))
    , m_longStop(mutedLabel({}, this, LineWrap::Words))
    , m_why(new WhyDatePanel(tr("Back")))
    , m_incident(new IncidentPart(context, this))
{
    setObjectName(u"calculatorPage"_s);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(u"calculatorTabs"_s);
    tabs->setDocumentMode(true);
    tabs->addTab(requestPart(), tr("A request"));
    tabs->addTab(m_incident, tr("An incident"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Large, theme::Large);
    layout->setSpacing(theme::Medium);
    layout->addWidget(titleLabel(tr("Deadline calculator"), this));
    layout->addWidget(tabs, 1);
    setFocusProxy(m_received);
    connectEditors();
    answer();
}

QWidget* CalculatorPage::requestPart()
{
    auto* part = new QWidget(this);
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Large);
    // In a language of long words the column is higher than a small screen.
    QScrollArea* area = scrolledForm(questionColumn(), part);
    area->setFixedWidth(theme::NarrowFormWidth + theme::Large);
    layout->addWidget(area);
    auto* card = new QFrame(part);
    card->setObjectName(u"card"_s);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_why);
    layout->addWidget(card, 1);
    return part;
}

void CalculatorPage::connectEditors()
{
    connect(m_received, &QDateTimeEdit::dateTimeChanged, this, &CalculatorPage::answer);
    connect(m_right, &QComboBox::currentIndexChanged, this, &CalculatorPage::answer);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &CalculatorPage::answer);
    connect(m_minor, &QCheckBox::toggled, this, &CalculatorPage::answer);
    for (const QDateEdit* edit : {m_external, m_notice, m_refusal, m_material, m_verified})
        connect(edit, &QDateEdit::dateChanged, this, &CalculatorPage::answer);
    connect(m_why, &WhyDatePanel::closed, this, [this] { Q_EMIT m_context.navigator.backWanted(); });
    connect(m_why, &WhyDatePanel::printWanted, this, [this] {
        printWhyPage(m_context, this, question().receivedAt,
                     [&desk = m_context.desk, asked = question()](const QString& path) {
                         return desk::printWhyDate(desk, asked, path);
                     });
    });
}

QWidget* CalculatorPage::questionColumn()
{
    const QDateTime now = toShanghai(m_context.desk.clock().now());
    prepareTime(m_received, u"calculatorReceived"_s, now);
    m_right->setObjectName(u"calculatorRight"_s);
    m_right->addItem(tr("Any right"), QString());
    for (const domain::RightType right : domain::allRights())
        m_right->addItem(wordFor(right), codeOf(right));
    m_minor->setObjectName(u"calculatorMinor"_s);
    m_mode->setObjectName(u"calculatorMode"_s);
    for (const domain::ClockMode mode :
         {domain::ClockMode::Continue, domain::ClockMode::Pause, domain::ClockMode::Restart})
        m_mode->addItem(wordFor(mode), codeOf(mode));
    desk::DeadlineQuestion today;
    today.receivedAt = now;
    if (const auto standing = desk::explainDeadline(m_context.desk, today))
        m_mode->setCurrentIndex(m_mode->findData(codeOf(standing->standardMode)));

    auto* column = new QWidget(this);
    column->setFixedWidth(theme::NarrowFormWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Medium);
    auto* dates = new QHBoxLayout;
    dates->setSpacing(theme::Small);
    dates->addWidget(new FormField(tr("First reached us at"), m_received, Presence::Required, column), 3);
    dates->addWidget(new FormField(tr("Date set by a regulator"), m_external, Presence::Optional, column), 2);
    layout->addLayout(dates);
    auto* rule = new QHBoxLayout;
    rule->setSpacing(theme::Small);
    rule->addWidget(new FormField(tr("Right"), m_right, Presence::Optional, column), 1);
    rule->addWidget(new FormField(tr("Clock"), m_mode, Presence::Optional, column), 1);
    layout->addLayout(rule);
    layout->addWidget(m_minor);
    layout->addWidget(waitingFields());
    layout->addWidget(answerCard());
    layout->addStretch();
    return column;
}

QWidget* CalculatorPage::waitingFields()
{
    auto* fields = new QWidget(this);
    auto* layout = new QHBoxLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    layout->addWidget(new FormField(tr("T02 sent"), m_notice, Presence::Optional, fields));
    layout->addWidget(m_refusalField = new FormField(tr("T03 sent"), m_refusal, Presence::Optional, fields));
    layout->addWidget(new FormField(tr("Material complete"), m_material, Presence::Optional, fields));
    layout->addWidget(m_verifiedField = new FormField(tr("Verified"), m_verified, Presence::Optional, fields));
    return fields;
}

QWidget* CalculatorPage::answerCard()
{
    m_due->setObjectName(u"calculatorDue"_s);
    m_due->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_left->setObjectName(u"calculatorLeft"_s);
    m_milestones->setObjectName(u"calculatorMilestones"_s);
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    layout->setSpacing(theme::Small);
    layout->addWidget(mutedLabel(tr("The answer is due"), card));
    layout->addWidget(m_due);
    layout->addWidget(m_left);
    layout->addWidget(horizontalLine(card));
    layout->addWidget(mutedLabel(tr("Targets of the desk"), card));
    layout->addWidget(m_milestones);
    layout->addWidget(m_longStop);
    return card;
}

void CalculatorPage::refresh()
{
    answer();
    m_incident->answer();
}

desk::DeadlineQuestion CalculatorPage::question() const
{
    desk::DeadlineQuestion asked;
    asked.receivedAt = timeOf(m_received);
    if (const auto right = domain::parseRight(m_right->currentData().toString()))
        asked.rights.append(*right);
    asked.minor = m_minor->isChecked() ? domain::MinorClass::ChildUnder14 : domain::MinorClass::Adult;
    asked.mode = domain::parseClockMode(m_mode->currentData().toString());
    asked.externalDue = dateOf(m_external);
    if (const QDate notice = dateOf(m_notice); notice.isValid())
        asked.waiting.notices.append(notice);
    asked.waiting.materialComplete = dateOf(m_material);
    // T03 belongs to mode A, the limit from verification to the others (§5.2).
    if (asked.mode == domain::ClockMode::Continue)
        asked.waiting.refusalSent = dateOf(m_refusal);
    else
        asked.waiting.verified = dateOf(m_verified);
    return asked;
}

void CalculatorPage::answer()
{
    const desk::DeadlineQuestion asked = question();
    m_refusalField->setVisible(asked.mode == domain::ClockMode::Continue);
    m_verifiedField->setVisible(asked.mode != domain::ClockMode::Continue);
    const auto why = desk::explainDeadline(m_context.desk, asked);
    setLabelColour(m_due, why ? Colour::Text : Colour::Late);
    m_why->setVisible(why.has_value());
    if (!why) {
        m_due->setText(tr("No answer"));
        m_left->setText(errorText(why.error()));
        m_milestones->clear();
        m_longStop->clear();
        return;
    }
    presentReading(*why);
    m_milestones->setText(milestoneWords(domain::milestonesOf(*why)));
    m_longStop->setText(tr("Thirty calendar days end on %1.").arg(dateWithWeekday(why->deadline.longStop)));
    m_why->present(*why);
}

// The date of the mode, and mode A's beside it: both are always shown (rule book §5.2).
void CalculatorPage::presentReading(const domain::DeadlineExplanation& why)
{
    const domain::Deadline& deadline = why.deadline;
    const bool otherMode = why.reading && why.reading->mode != domain::ClockMode::Continue;
    const QDate due = otherMode ? why.reading->due : deadline.due;
    const QDateTime dueEnd = otherMode ? why.reading->dueEnd : deadline.dueEnd;
    const bool provisional = otherMode ? why.reading->provisional : deadline.provisional;
    m_due->setText(due.isValid() ? dateWithWeekday(due) + u' ' + timeText(dueEnd) : tr("Waits for the material"));
    QStringList lines;
    if (provisional)
        lines.append(tr("Provisional: the holidays of that year are not announced yet."));
    else if (!otherMode && !why.days.isEmpty() && !domain::isExternal(deadline))
        lines.append(tr("Working day %1 after receipt").arg(why.days.last().number));
    if (otherMode) {
        lines.append(tr("Mode A: %1").arg(dateWithWeekday(deadline.due)));
        for (const domain::ClockGuard guard : why.reading->guards)
            lines.append(wordFor(guard));
    }
    if (domain::isExternal(deadline) && !otherMode)
        lines.append(tr("The regulator's date; by our own count %1").arg(dateWithWeekday(why.counted)));
    if (why.reading && !otherMode)
        lines += waitingLines(*why.reading);
    m_left->setText(lines.join(u'\n'));
}

} // namespace rd::ui
