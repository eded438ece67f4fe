#include "ui/dashboard/cases_panel.h"

#include "core/desk/reports/list_report_cases.h"
#include "ui/dashboard/report_case_model.h"
#include "ui/shared/error_text.h"
#include "ui/shared/navigator.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int casesAtATime = 100;
constexpr int mostReadAgain = 500;
constexpr int leastPanelHeight = 160;

} // namespace

CasesPanel::CasesPanel(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_reading(context.jobs)
    , m_model(new ReportCaseModel(this))
    , m_table(new TableView(u"reportCases"_s, tr("Requests behind the figure"), TableView::FilterRow::Hidden, this))
    , m_title(styledLabel({}, TextStyle::Strong, Colour::Text, this, LineWrap::Elided))
    , m_count(mutedLabel({}, this))
{
    setObjectName(u"card"_s);
    m_title->setObjectName(u"reportCasesTitle"_s);
    m_count->setObjectName(u"reportCasesCount"_s);
    m_table->setModel(m_model);
    m_table->setColumnShares({5, 5, 2, 3, 5, 2, 2, 2});
    setFocusProxy(m_table->view());
    setMinimumHeight(leastPanelHeight);
    QPushButton* close = linkButton(tr("Close"), u"closeReportCases"_s, this);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Medium);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Tiny, theme::Medium, theme::Small);
    column->setSpacing(theme::Tiny);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(close, &QPushButton::clicked, this, &CasesPanel::closed);
    connect(m_model, &ReportCaseModel::nextPageWanted, this, &CasesPanel::readFurther);
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            Q_EMIT m_context.navigator.caseWanted(m_model->summaryAt(row).id, CaseTab::Overview);
    });
}

void CasesPanel::showCases(const domain::ReportFilter& filter, const domain::Figure& figure, const QString& words)
{
    m_filter = filter;
    m_figure = figure;
    m_words = words;
    m_title->setText(words);
    m_table->view()->setAccessibleName(words);
    // Of a count all are counted.
    m_table->view()->setColumnHidden(ReportCaseModel::Counted, figure.unit == domain::FigureUnit::Count);
    m_model->showPage({});
    m_count->clear();
    m_table->setEmptyText(tr("Reading …"));
    m_changed = false;
    read(Reading::Anew, {}, casesAtATime);
}

// However often the desk changes while a page is read, it is read once more.
void CasesPanel::readAgain()
{
    m_changed = m_reading.isUnderWay();
    if (!m_changed)
        read(Reading::Again, {}, qBound(casesAtATime, m_model->rowCount(), mostReadAgain));
}

// A page that is under way brings the table to another end, from which it asks again.
void CasesPanel::readFurther()
{
    if (!m_reading.isUnderWay())
        read(Reading::Further, m_model->next(), casesAtATime);
}

void CasesPanel::forget()
{
    m_reading.drop();
    m_changed = false;
    m_model->showPage({});
    m_title->clear();
}

void CasesPanel::read(Reading reading, const QString& after, int limit)
{
    const auto ask = [&desk = m_context.desk, filter = m_filter, figure = m_figure, after, limit](const JobToken&) {
        return desk::listReportCases(desk, filter, figure, after, limit);
    };
    m_reading.start({}, this, ask, [this, reading](const Result<domain::ReportCasePage>& page) { end(reading, page); });
}

void CasesPanel::end(Reading reading, const Result<domain::ReportCasePage>& page)
{
    take(reading, page);
    if (std::exchange(m_changed, false))
        readAgain();
}

void CasesPanel::take(Reading reading, const Result<domain::ReportCasePage>& page)
{
    if (!page) {
        m_model->showPage({});
        m_table->setEmptyText(errorText(page.error()));
        m_count->clear();
        return;
    }
    m_table->setEmptyText(tr("No request stands behind this figure."));
    if (reading == Reading::Further) {
        m_model->addPage(*page);
        return say();
    }
    const int before = m_table->currentSourceRow();
    const domain::CaseId chosen = before >= 0 ? m_model->summaryAt(before).id : domain::CaseId();
    m_model->showPage(*page);
    if (m_model->rowCount() > 0)
        m_table->selectSourceRow(std::max(0, m_model->rowOf(chosen)));
    say();
}

void CasesPanel::say()
{
    const int rows = m_model->rowCount();
    m_count->setText(m_model->next().isEmpty() ? tr("%n request(s)", nullptr, rows)
                                               : tr("the first %n requests, more as you scroll", nullptr, rows));
}

// Esc would else leave the page.
bool CasesPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void CasesPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace rd::ui
