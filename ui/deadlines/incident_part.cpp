#include "ui/deadlines/incident_part.h"

#include "core/desk/incidents/explain_incident.h"
#include "ui/deadlines/time_edit.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPersonsAskedFor = 2'000'000'000;
constexpr int stepOfPersons = 1000;

} // namespace

IncidentPart::IncidentPart(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_discovered(new QDateTimeEdit)
    , m_grade(new QComboBox)
    , m_persons(new QSpinBox)
    , m_critical(new QCheckBox(tr("&Critical information infrastructure is concerned")))
    , m_handled(new QCheckBox(tr("The &handling has ended")))
    , m_handledAt(new QDateTimeEdit)
    , m_problem(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
{
    setObjectName(u"incidentPart"_s);
    prepareFields();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Large);
    QScrollArea* area = scrolled(questionColumn(), this);
    area->setFixedWidth(theme::NarrowFormWidth + theme::Large);
    layout->addWidget(area);
    auto* column = new QVBoxLayout;
    column->addWidget(answerCard());
    column->addStretch();
    layout->addLayout(column, 1);
    setFocusProxy(m_discovered);
    answer();
}

void IncidentPart::prepareFields()
{
    const QDateTime now = toShanghai(m_context.desk.clock().now());
    prepareTime(m_discovered, u"incidentDiscovered"_s, now);
    prepareTime(m_handledAt, u"incidentHandledAt"_s, now);
    m_grade->setObjectName(u"incidentGrade"_s);
    m_grade->addItem(tr("Not graded yet"), QString());
    for (const domain::IncidentGrade grade : domain::allIncidentGrades())
        m_grade->addItem(wordFor(grade), codeOf(grade));
    m_persons->setObjectName(u"incidentPersons"_s);
    m_persons->setRange(0, mostPersonsAskedFor);
    m_persons->setSingleStep(stepOfPersons);
    m_persons->setGroupSeparatorShown(true);
    m_persons->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed; the arrow keys step by a thousand
    m_critical->setObjectName(u"incidentCritical"_s);
    m_handled->setObjectName(u"incidentHandled"_s);
    connect(m_discovered, &QDateTimeEdit::dateTimeChanged, this, &IncidentPart::answer);
    connect(m_handledAt, &QDateTimeEdit::dateTimeChanged, this, &IncidentPart::answer);
    connect(m_grade, &QComboBox::currentIndexChanged, this, &IncidentPart::answer);
    connect(m_persons, &QSpinBox::valueChanged, this, &IncidentPart::answer);
    connect(m_critical, &QCheckBox::toggled, this, &IncidentPart::answer);
    connect(m_handled, &QCheckBox::toggled, this, &IncidentPart::answer);
}

QWidget* IncidentPart::questionColumn()
{
    auto* column = new QWidget(this);
    column->setFixedWidth(theme::NarrowFormWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Medium);
    layout->addWidget(new FormField(tr("Discovered at"), m_discovered, Presence::Required, column));
    layout->addWidget(new FormField(tr("Grade"), m_grade, Presence::Optional, column));
    layout->addWidget(new FormField(tr("Persons concerned, as far as known"), m_persons, Presence::Optional, column));
    layout->addWidget(m_critical);
    layout->addWidget(m_handled);
    m_handledField = new FormField(tr("Handled at"), m_handledAt, Presence::Required, column);
    layout->addWidget(m_handledField);
    layout->addStretch();
    return column;
}

QWidget* IncidentPart::answerCard()
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    layout->setSpacing(theme::Small);
    layout->addWidget(headingLabel(tr("Due at the latest"), card));
    layout->addWidget(mutedLabel(tr("Real hours from the discovery: nights, weekends and holidays count. The number of "
                                    "persons alone can make an incident major; before it is graded both "
                                    "ways of reporting stay open."),
                                 card, LineWrap::Words));
    m_problem->setObjectName(u"incidentProblem"_s);
    layout->addWidget(m_problem);
    m_rows = new QWidget(card);
    m_rows->setObjectName(u"incidentSteps"_s);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, theme::Tiny, 0, 0);
    m_grid->setHorizontalSpacing(theme::Large);
    m_grid->setVerticalSpacing(theme::Small);
    m_grid->setColumnStretch(1, 1);
    layout->addWidget(m_rows);
    return card;
}

domain::IncidentFacts IncidentPart::facts() const
{
    domain::IncidentFacts facts;
    facts.discoveredAt = timeOf(m_discovered);
    facts.grade = domain::parseIncidentGrade(m_grade->currentData().toString());
    facts.persons = m_persons->value();
    facts.criticalInfrastructure = m_critical->isChecked();
    if (m_handled->isChecked())
        facts.handledAt = timeOf(m_handledAt);
    return facts;
}

void IncidentPart::answer()
{
    m_handledField->setVisible(m_handled->isChecked());
    const auto clock = desk::explainIncident(m_context.desk, facts());
    m_problem->setText(clock ? QString() : errorText(clock.error()));
    m_problem->setVisible(!clock);
    present(clock.value_or(domain::IncidentClock()));
}

void IncidentPart::present(const domain::IncidentClock& clock)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QDateTime now = m_context.desk.clock().now();
    int row = 0;
    for (const domain::IncidentDue& step : domain::stepsOf(clock)) {
        // A colour never speaks alone (screens.md §10).
        const bool passed = step.by < now;
        const QString day = dateWithWeekday(shanghaiDate(step.by)) + u' ' + timeText(step.by);
        QLabel* by = styledLabel(passed ? tr("%1 · passed").arg(day) : day, TextStyle::Strong,
                                 passed ? Colour::Late : Colour::Text, m_rows);
        m_grid->addWidget(by, row, 0);
        m_grid->addWidget(plainLabel(wordFor(step.step), m_rows, LineWrap::Words), row, 1);
        ++row;
    }
}

} // namespace rd::ui
