#include "ui/incidents/report_incident_form.h"

#include "core/desk/cases/show_case.h"
#include "core/desk/incidents/report_incident.h"
#include "ui/deadlines/time_edit.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

ReportIncidentForm::ReportIncidentForm(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(new FormColumn)
    , m_what(new QPlainTextEdit)
    , m_effect(new QComboBox)
    , m_possible(new QCheckBox(tr("It &may have happened; nobody knows yet")))
    , m_discovered(new QDateTimeEdit)
    , m_discoveredBy(new QLineEdit)
    , m_case(new QLineEdit)
{
    setObjectName(u"reportIncidentForm"_s);
    prepareFields();
    m_form->addWidget(headingLabel(tr("Report an incident"), m_form));
    m_form->addWidget(mutedLabel(tr("Say it at once; the rest can follow. Containment begins within the hour, and the "
                                    "clocks run from the discovery, nights and holidays included."),
                                 m_form, LineWrap::Words));
    m_whatField = m_form->addField(tr("&What happened, in words that name no person"), m_what, Presence::Required);
    m_form->addField(tr("What became of the &data"), m_effect, Presence::Required);
    m_form->addWidget(m_possible);
    m_discoveredField = m_form->addField(tr("D&iscovered at"), m_discovered, Presence::Required);
    m_byField = m_form->addField(tr("Who &noticed, if it was not you"), m_discoveredBy);
    m_caseField = m_form->addField(tr("Noticed in request n&umber"), m_case);
    QPushButton* report = primaryButton(tr("Put it on record"), u"reportIncident"_s, m_form);
    m_form->addButtons({report});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrolledForm(m_form, this));
    setFocusProxy(m_what);
    connect(report, &QPushButton::clicked, this, &ReportIncidentForm::report);
}

void ReportIncidentForm::prepareFields()
{
    m_what->setObjectName(u"incidentWhat"_s);
    m_what->setTabChangesFocus(true);
    m_what->setFixedHeight(theme::RowHeight * 3);
    m_effect->setObjectName(u"incidentEffect"_s);
    for (const domain::IncidentEffect effect : domain::allIncidentEffects())
        m_effect->addItem(wordFor(effect), codeOf(effect));
    m_possible->setObjectName(u"incidentPossible"_s);
    m_discoveredBy->setObjectName(u"incidentDiscoveredBy"_s);
    m_case->setObjectName(u"incidentCase"_s);
    prepareTime(m_discovered, u"reportDiscovered"_s, toShanghai(m_context.desk.clock().now()));
}

void ReportIncidentForm::begin(const QString& caseNumber)
{
    if (m_what->toPlainText().trimmed().isEmpty())
        forget();
    if (!caseNumber.isEmpty())
        m_case->setText(caseNumber);
    m_what->setFocus();
}

void ReportIncidentForm::forget()
{
    m_form->clearErrors();
    prepareTime(m_discovered, m_discovered->objectName(), toShanghai(m_context.desk.clock().now()));
    m_what->clear();
    m_discoveredBy->clear();
    m_case->clear();
    m_possible->setChecked(false);
    m_effect->setCurrentIndex(0);
}

Result<domain::CaseId> ReportIncidentForm::noticedIn() const
{
    if (m_case->text().trimmed().isEmpty())
        return domain::CaseId();
    return desk::caseByNumber(m_context.desk, m_case->text().trimmed());
}

void ReportIncidentForm::report()
{
    m_form->clearErrors();
    const Result<domain::CaseId> noticedIn = this->noticedIn();
    if (!noticedIn)
        return m_caseField->setError(errorText(noticedIn.error()));
    const Result<domain::Incident> incident = desk::reportIncident(
        m_context.desk,
        {typedTimeOf(m_discovered), m_discoveredBy->text(),
         domain::parseIncidentEffect(m_effect->currentData().toString()).value_or(domain::IncidentEffect::Leaked),
         !m_possible->isChecked(), m_what->toPlainText(), *noticedIn});
    if (!incident) {
        const QString named = incident.error().args.value(u"field"_s).toString();
        FormField* field = named == u"discovered"_s ? m_discoveredField
            : named == u"discoveredBy"_s            ? m_byField
                                                    : m_whatField;
        return field->setError(errorText(incident.error()));
    }
    forget();
    m_context.notices.say(
        NoticeKind::Done,
        tr("%1 is on record. Tell the privacy officer now: containment begins within the hour.").arg(incident->number));
    Q_EMIT reported(incident->number);
}

} // namespace rd::ui
