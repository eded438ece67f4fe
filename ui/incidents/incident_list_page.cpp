#include "ui/incidents/incident_list_page.h"

#include "ui/incidents/incident_panel.h"
#include "ui/incidents/report_incident_form.h"
#include "ui/shared/form_field.h"
#include "ui/shared/more_line.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

const domain::IncidentDue* openStep(const desk::IncidentFile& file)
{
    const auto open = std::find_if(file.steps.begin(), file.steps.end(),
                                   [](const domain::IncidentDue& step) { return !step.done.isValid(); });
    return open == file.steps.end() ? nullptr : &*open;
}

} // namespace

void IncidentListModel::setIncidents(const QList<desk::IncidentFile>& incidents, const QDateTime& now)
{
    beginResetModel();
    m_incidents = incidents;
    m_now = now;
    endResetModel();
}

int IncidentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_incidents.size());
}

int IncidentListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IncidentListModel::data(const QModelIndex& index, int role) const
{
    const desk::IncidentFile& one = m_incidents.at(index.row());
    const domain::IncidentDue* next = openStep(one);
    const bool late = next && next->by < m_now;
    if (role == Qt::ForegroundRole && late && index.column() == ByColumn)
        return theme::colour(Colour::Late);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return one.incident.number;
    case StateColumn:
        return wordFor(one.incident.state);
    case NextColumn:
        return next ? wordFor(next->step) : u"–"_s;
    default: {
        const QString by = next ? dateTimeText(next->by) : u"–"_s;
        return late ? tr("%1 · overdue").arg(by) : by;
    }
    }
}

QVariant IncidentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Incident");
    case StateColumn:
        return tr("State");
    case NextColumn:
        return tr("Next");
    default:
        return tr("At the latest");
    }
}

IncidentListPage::IncidentListPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_views(domain::permits(context.user.roles, domain::Permission::ViewIncidents))
    , m_model(new IncidentListModel(this))
    , m_table(new TableView(u"incidentList"_s, tr("Incidents"), TableView::FilterRow::Hidden, this))
    , m_more(new MoreLine(this))
    , m_all(new QCheckBox(tr("Closed ones too"), this))
    , m_new(plainButton(tr("Report an incident"), u"newIncident"_s, this))
    , m_right(new QStackedWidget(this))
    , m_panel(new IncidentPanel(context, m_right))
    , m_form(new ReportIncidentForm(context, m_right))
    , m_nothing(new QWidget(m_right))
    , m_published(plainLabel({}, nullptr, LineWrap::Words))
{
    setObjectName(u"incidentListPage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    auto* head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Security incidents"), this));
    head->addStretch();
    head->addWidget(m_all);
    head->addWidget(m_new);
    column->addLayout(head);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme::Large);
    auto* list = new QVBoxLayout;
    list->addWidget(listSide(), 1);
    list->addWidget(m_more);
    sides->addLayout(list, 2);
    for (QWidget* side : {static_cast<QWidget*>(m_panel), static_cast<QWidget*>(m_form), m_nothing})
        m_right->addWidget(side);
    sides->addWidget(m_right, 3);
    column->addLayout(sides, 1);
    m_all->setObjectName(u"allIncidents"_s);
    m_all->setVisible(m_views);
    m_new->setVisible(m_views && domain::permits(context.user.roles, domain::Permission::ReportIncidents));
    setFocusProxy(m_views ? static_cast<QWidget*>(m_table->view()) : m_form);
    connect(m_all, &QCheckBox::toggled, this, &IncidentListPage::refresh);
    connect(m_new, &QPushButton::clicked, this, [this] { reportFor({}); });
    connect(m_table, &TableView::currentSourceRowChanged, this, &IncidentListPage::showCurrent);
    connect(m_panel, &IncidentPanel::changed, this, &IncidentListPage::refresh);
    connect(m_form, &ReportIncidentForm::reported, this, [this](const QString& number) {
        m_wanted = number;
        refresh();
    });
    if (!m_views)
        m_right->setCurrentWidget(m_form);
}

QWidget* IncidentListPage::listSide()
{
    m_table->setModel(m_model);
    m_table->setColumnShares({6, 4, 5, 6});
    m_table->setEmptyText(tr("No incident is running. Whoever notices one reports it here at once."));
    m_table->setVisible(m_views);
    if (m_views)
        return m_table;
    auto* told = new QWidget(this);
    auto* layout = new QVBoxLayout(told);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    layout->addWidget(headingLabel(tr("What a caller may be told"), told));
    layout->addWidget(mutedLabel(tr("Read out what stands here and nothing else; more is known to the privacy officer "
                                    "only."),
                                 told, LineWrap::Words));
    m_published->setObjectName(u"publishedIncidents"_s);
    m_published->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_published->setAlignment(Qt::AlignTop);
    layout->addWidget(scrolled(m_published, told), 1);
    return told;
}

void IncidentListPage::refresh()
{
    if (m_views)
        refreshList();
    else
        refreshPublished();
}

void IncidentListPage::refreshPublished()
{
    const auto published = desk::publishedIncidents(m_context.desk);
    if (!published)
        return m_context.notices.report(published.error());
    QStringList texts;
    for (const desk::PublishedIncident& one : *published)
        texts.append(one.number + u'\n' + one.text);
    m_published->setText(texts.isEmpty() ? tr("Nothing has been published: no incident is known to callers.")
                                         : texts.join(u"\n\n"_s));
}

void IncidentListPage::refreshList()
{
    const auto incidents = desk::listIncidents(
        m_context.desk, m_all->isChecked() ? desk::IncidentScope::All : desk::IncidentScope::Running);
    if (!incidents)
        return m_context.notices.report(incidents.error());
    const bool reporting = m_right->currentWidget() == m_form && m_wanted.isEmpty();
    const int before = m_table->currentSourceRow();
    const QString kept = !m_wanted.isEmpty()          ? m_wanted
        : before >= 0 && before < m_model->rowCount() ? m_model->incidents().at(before).incident.number
                                                      : QString();
    m_wanted.clear();
    m_model->setIncidents(*incidents, m_context.desk.clock().now());
    m_more->present(incidents->more, incidents->size());
    int row = m_model->rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->incidents().at(i).incident.number == kept)
            row = i;
    }
    if (row >= 0)
        m_table->selectSourceRow(row);
    if (reporting)
        m_right->setCurrentWidget(m_form); // what is being written stays in front
    else
        showCurrent(row);
}

void IncidentListPage::showCurrent(int row)
{
    if (row < 0 || row >= m_model->rowCount()) {
        if (m_right->currentWidget() != m_form)
            m_right->setCurrentWidget(m_nothing);
        return;
    }
    m_panel->present(m_model->incidents().at(row));
    m_right->setCurrentWidget(m_panel);
}

void IncidentListPage::open(const QString& number)
{
    m_wanted = number;
    refresh();
}

void IncidentListPage::reportFor(const QString& caseNumber)
{
    m_right->setCurrentWidget(m_form);
    m_form->begin(caseNumber);
}

void IncidentListPage::save()
{
    if (m_right->currentWidget() == m_form)
        m_form->report();
    else if (m_right->currentWidget() == m_panel)
        m_panel->save();
}

void IncidentListPage::forget()
{
    m_model->setIncidents({}, {});
    m_panel->clear();
    m_form->forget();
    m_published->clear();
}

} // namespace rd::ui
