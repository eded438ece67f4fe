#include "ui/dashboard/dashboard_page.h"

#include "core/desk/entry/manage_users.h"
#include "core/desk/reports/report_sheet.h"
#include "ui/dashboard/card_grid.h"
#include "ui/dashboard/cases_panel.h"
#include "ui/dashboard/chart_card.h"
#include "ui/dashboard/dashboard_filter.h"
#include "ui/jobs/job_runner.h"
#include "ui/reports/report_export.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <array>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::Report;

namespace {

const QString dashboardChoice = u"dashboard"_s; // its place in DeskContext::chosen
constexpr int trendMonths = 12;

struct CardPlan {
    Report report;
    const char16_t* code;
    CardGrid::Span span = CardGrid::Span::Column;
};

// What a supervisor looks at first stands first; a panel that is not named here stands after these.
constexpr std::array cardPlans{
    CardPlan{Report::Deadlines, u"KEY_FIGURES", CardGrid::Span::Wide},
    CardPlan{Report::Deadlines, u"DUE_CALENDAR", CardGrid::Span::Wide},
    CardPlan{Report::Deadlines, u"AGEING"},
    CardPlan{Report::Trend, u"ON_TIME_TREND"},
    CardPlan{Report::Deadlines, u"BURN_DOWN"},
    CardPlan{Report::Workload, u"WORKLOAD"},
    CardPlan{Report::Rights, u"RIGHT_CHANNEL"},
    CardPlan{Report::Processors, u"ANSWER_TIMES"},
    CardPlan{Report::Refusals, u"REFUSAL_GROUNDS"},
    CardPlan{Report::Milestones, u"MILESTONES"},
    CardPlan{Report::Workload, u"CALLS"},
};

} // namespace

DashboardPage::DashboardPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_filter(new DashboardFilter(context.words, desk::listUsers(context.desk).value_or(QList<domain::User>()),
                                   context.desk.clock().today(), this))
    , m_area(nullptr)
    , m_grid(new CardGrid(this))
    , m_cases(new CasesPanel(context, this))
{
    setObjectName(u"dashboardPage"_s);
    m_area = scrolledForm(m_grid, this);
    m_area->setObjectName(u"dashboardArea"_s);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_area);
    split->addWidget(m_cases);
    split->setStretchFactor(0, 1);
    m_cases->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(makeHead());
    column->addWidget(split, 1);
    m_filter->choose(context.chosen.value(dashboardChoice).toHash());
    makeCards();
    connect(m_filter, &DashboardFilter::changed, this, &DashboardPage::filterChanged);
    connect(m_cases, &CasesPanel::closed, this, &DashboardPage::closeCases);
    // Once everything has its place: before, all cards lie in the same corner, in sight.
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &DashboardPage::readInSight);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &DashboardPage::look);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DashboardPage::look);
}

QWidget* DashboardPage::makeHead()
{
    auto* head = new QWidget(this);
    QHBoxLayout* row = rowLayout(head, theme::Large);
    row->addWidget(titleLabel(tr("Dashboard"), head), 0, Qt::AlignTop);
    row->addWidget(m_filter, 1);
    QPushButton* workbook = plainButton(tr("Excel …"), u"dashboardWorkbook"_s, head);
    QPushButton* pdf = plainButton(tr("Export PDF …"), u"dashboardPdf"_s, head);
    for (QPushButton* button : {workbook, pdf})
        row->addWidget(button, 0, Qt::AlignTop);
    connect(workbook, &QPushButton::clicked, this,
            [this] { takeReportAlong(m_context, order(), ReportForm::Workbook, this); });
    connect(pdf, &QPushButton::clicked, this, [this] { takeReportAlong(m_context, order(), ReportForm::Pdf, this); });
    return head;
}

void DashboardPage::makeCards()
{
    for (const CardPlan& plan : cardPlans) {
        ChartCard* card = addCard(plan.report, QString::fromUtf16(plan.code));
        m_grid->add(card, plan.span);
    }
}

ChartCard* DashboardPage::addCard(Report report, const QString& code)
{
    auto* card = new ChartCard(m_context, report, code, m_grid);
    m_cards.append(card);
    connect(card, &ChartCard::casesWanted, this, &DashboardPage::showCases);
    return card;
}

ChartCard* DashboardPage::cardOf(Report report, const QString& code) const
{
    for (ChartCard* card : m_cards) {
        if (card->report() == report && card->code() == code)
            return card;
    }
    return nullptr;
}

void DashboardPage::refresh()
{
    ++m_wanted;
    look();
    if (!m_cases->isHidden())
        m_cases->readAgain();
    setFocusProxy(m_cases->isHidden() ? nullptr : m_cases->focusProxy());
}

void DashboardPage::forget()
{
    m_wanted = 0;
    ++m_choice;
    m_readings.clear();
    for (ChartCard* card : std::as_const(m_cards))
        card->forget();
    m_cases->forget();
}

void DashboardPage::filterChanged()
{
    m_context.chosen.insert(dashboardChoice, m_filter->chosen());
    ++m_choice;
    closeCases();
    refresh();
}

domain::ReportFilter DashboardPage::filterOf(Report report) const
{
    const QDate today = m_context.desk.clock().today();
    domain::ReportFilter filter = m_filter->filter(today);
    if (report == Report::Trend) {
        filter.from = QDate(today.year(), today.month(), 1).addMonths(1 - trendMonths);
        filter.to = today;
    }
    return filter;
}

// All cards, those not scrolled to yet among them, with the filter they have.
desk::ReportOrder DashboardPage::order() const
{
    desk::ReportOrder order;
    order.kind = desk::PaperKind::Dashboard;
    order.language = sheetLanguage();
    QSet<Report> known;
    for (const CardPlan& plan : cardPlans) {
        if (known.contains(plan.report))
            continue;
        known.insert(plan.report);
        order.shown.append({plan.report, filterOf(plan.report)});
    }
    return order;
}

bool DashboardPage::isInSight(const QWidget* card) const
{
    const QPoint corner = card->mapTo(m_area->viewport(), QPoint());
    return card->isVisible() && m_area->viewport()->rect().intersects(QRect(corner, card->size()));
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    look();
}

void DashboardPage::look()
{
    m_look.start(0);
}

void DashboardPage::readInSight()
{
    if (m_wanted == 0)
        return;
    for (const ChartCard* card : std::as_const(m_cards)) {
        const Reading& reading = m_readings[card->report()];
        if (!reading.runs && reading.shown != m_wanted && isInSight(card))
            read(card->report());
    }
}

void DashboardPage::read(Report report)
{
    m_readings[report].runs = true;
    const auto make = [&desk = m_context.desk, report, filter = filterOf(report), language = sheetLanguage()](
                          const JobToken&) { return desk::reportSheet(desk, report, filter, language); };
    const auto show = [this, report, asked = m_wanted, choice = m_choice](const Result<domain::ReportSheet>& sheet) {
        if (m_wanted == 0)
            return; // forgotten meanwhile
        m_readings[report].runs = false;
        if (choice == m_choice) { // else the figures are of a filter that nobody looks at any more
            m_readings[report].shown = asked;
            take(report, sheet);
        }
        look();
    };
    m_context.jobs.start({}, this, make, show);
}

void DashboardPage::take(Report report, const Result<domain::ReportSheet>& sheet)
{
    if (!sheet) {
        for (ChartCard* card : std::as_const(m_cards)) {
            if (card->report() == report)
                card->showProblem(sheet.error());
        }
        return;
    }
    for (const domain::ReportPanel& panel : sheet->panels) {
        ChartCard* card = cardOf(report, panel.code);
        const bool isNew = !card;
        if (isNew)
            card = addCard(report, panel.code);
        card->showSheet(*sheet, panel);
        if (isNew)
            m_grid->add(card, CardGrid::Span::Column);
    }
}

void DashboardPage::showCases(const domain::ReportFilter& filter, const domain::Figure& figure, const QString& words)
{
    m_cameFrom = QApplication::focusWidget();
    m_cases->showCases(filter, figure, words);
    m_cases->show();
    m_cases->setFocus(Qt::OtherFocusReason);
    setFocusProxy(m_cases->focusProxy());
    if (m_cameFrom)
        m_area->ensureWidgetVisible(m_cameFrom);
}

void DashboardPage::closeCases()
{
    if (m_cases->isHidden())
        return;
    m_cases->hide();
    m_cases->forget();
    setFocusProxy(nullptr);
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

} // namespace rd::ui
