#include "ui/incidents/incident_findings.h"

#include "ui/intake/toggle_flow.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPersonsOfAnIncident = 2'000'000'000;

QList<Toggle> categoryToggles(const domain::Vocabulary& words)
{
    QList<Toggle> toggles;
    for (const domain::Term& category : words.categories)
        toggles.append({category.code, category.title, category.code, {}});
    return toggles;
}

} // namespace

IncidentFindingsForm::IncidentFindingsForm(const DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_form(new FormColumn(this))
    , m_what(addText(tr("&What happened, as the persons may read it"), u"findingsWhat"_s))
    , m_effect(new QComboBox)
    , m_possible(new QCheckBox(tr("It ma&y have happened; nobody knows yet")))
    , m_categories(new ToggleFlow(u"incidentCategory"_s, Choice::Several, categoryToggles(context.words)))
    , m_persons(new QSpinBox)
    , m_minors(new QCheckBox(tr("Minors are a&mong them: guardians are told too")))
    , m_critical(new QCheckBox(tr("C&ritical information infrastructure is concerned")))
    , m_grade(new QComboBox)
{
    setObjectName(u"incidentFindings"_s);
    m_effect->setObjectName(u"findingsEffect"_s);
    for (const domain::IncidentEffect effect : domain::allIncidentEffects())
        m_effect->addItem(wordFor(effect), codeOf(effect));
    m_possible->setObjectName(u"findingsPossible"_s);
    m_persons->setObjectName(u"findingsPersons"_s);
    m_persons->setRange(0, mostPersonsOfAnIncident);
    m_persons->setGroupSeparatorShown(true);
    m_persons->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minors->setObjectName(u"findingsMinors"_s);
    m_critical->setObjectName(u"findingsCritical"_s);
    m_grade->setObjectName(u"findingsGrade"_s);
    m_grade->addItem(tr("Not graded yet"), QString());
    for (const domain::IncidentGrade grade : domain::allIncidentGrades())
        m_grade->addItem(wordFor(grade), codeOf(grade));
    m_form->addField(tr("What became of the d&ata"), m_effect);
    m_form->addWidget(m_possible);
    m_form->addField(tr("Categories of data concerned"), m_categories, Presence::Required);
    m_form->addField(tr("&Persons concerned, as far as known"), m_persons);
    m_form->addWidget(m_minors);
    m_form->addWidget(m_critical);
    m_form->addField(tr("&Grade"), m_grade);
    m_systems = addText(tr("&Systems and processors"), u"findingsSystems"_s);
    m_cause = addText(tr("&Cause"), u"findingsCause"_s);
    m_harm = addText(tr("What may come of it for the persons (&harm)"), u"findingsHarm"_s);
    m_taken = addText(tr("Measures &taken"), u"findingsTaken"_s);
    m_planned = addText(tr("Measures p&lanned"), u"findingsPlanned"_s);
    m_advice = addText(tr("Ad&vice to the persons"), u"findingsAdvice"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
}

QPlainTextEdit* IncidentFindingsForm::addText(const QString& title, const QString& name)
{
    auto* text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setFixedHeight(theme::RowHeight * 2);
    m_form->addField(title, text);
    return text;
}

void IncidentFindingsForm::present(const desk::IncidentFindings& findings)
{
    m_what->setPlainText(findings.what);
    m_effect->setCurrentIndex(m_effect->findData(codeOf(findings.effect)));
    m_possible->setChecked(!findings.occurred);
    m_categories->setCheckedCodes(findings.categories);
    m_persons->setValue(static_cast<int>(findings.persons));
    m_minors->setChecked(findings.minors);
    m_critical->setChecked(findings.criticalInfrastructure);
    m_grade->setCurrentIndex(m_grade->findData(findings.grade ? codeOf(*findings.grade) : QString()));
    m_systems->setPlainText(findings.systems);
    m_cause->setPlainText(findings.cause);
    m_harm->setPlainText(findings.harm);
    m_taken->setPlainText(findings.taken);
    m_planned->setPlainText(findings.planned);
    m_advice->setPlainText(findings.advice);
    m_presented = this->findings();
}

void IncidentFindingsForm::resume(const Writing& writing)
{
    present(writing.here);
    m_presented = writing.presented;
}

desk::IncidentFindings IncidentFindingsForm::findings() const
{
    desk::IncidentFindings findings;
    findings.what = m_what->toPlainText().trimmed();
    findings.effect =
        domain::parseIncidentEffect(m_effect->currentData().toString()).value_or(domain::IncidentEffect::Leaked);
    findings.occurred = !m_possible->isChecked();
    findings.categories = m_categories->checkedCodes();
    findings.persons = m_persons->value();
    findings.minors = m_minors->isChecked();
    findings.criticalInfrastructure = m_critical->isChecked();
    findings.grade = domain::parseIncidentGrade(m_grade->currentData().toString());
    findings.systems = m_systems->toPlainText().trimmed();
    findings.cause = m_cause->toPlainText().trimmed();
    findings.harm = m_harm->toPlainText().trimmed();
    findings.taken = m_taken->toPlainText().trimmed();
    findings.planned = m_planned->toPlainText().trimmed();
    findings.advice = m_advice->toPlainText().trimmed();
    return findings;
}

desk::IncidentFindings IncidentFindingsForm::over(desk::IncidentFindings stored) const
{
    using Findings = desk::IncidentFindings;
    const Findings here = findings();
    const auto put = [&](auto Findings::*field) {
        if (here.*field != m_presented.*field)
            stored.*field = here.*field;
    };
    for (QString Findings::*text : {&Findings::what, &Findings::systems, &Findings::cause, &Findings::harm,
                                    &Findings::taken, &Findings::planned, &Findings::advice})
        put(text);
    for (bool Findings::*flag : {&Findings::occurred, &Findings::minors, &Findings::criticalInfrastructure})
        put(flag);
    put(&Findings::effect);
    put(&Findings::categories);
    put(&Findings::persons);
    put(&Findings::grade);
    return stored;
}

bool IncidentFindingsForm::isChanged() const
{
    return !(findings() == m_presented);
}

} // namespace rd::ui
