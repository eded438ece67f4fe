#include "ui/reports/report_page.h"

#include "core/desk/entry/manage_users.h"
#include "core/desk/reports/export_report_workbook.h"
#include "core/desk/reports/print_ledger.h"
#include "core/desk/reports/print_report.h"
#include "ui/dashboard/dashboard_filter.h"
#include "ui/reports/paper_pane.h"
#include "ui/reports/sample_part.h"
#include "ui/reports/schedule_part.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using desk::PaperKind;
using desk::ReportOrder;

namespace {

constexpr int kindRole = Qt::UserRole + 1;
constexpr int reportRole = Qt::UserRole + 2;
constexpr int listedRole = Qt::UserRole + 3; // what is no order: the ledger, the audit sample
constexpr int listWidth = 180;
constexpr int dayWidth = 130; // a whole date beside its arrow

bool isOfDay(PaperKind kind)
{
    return kind == PaperKind::Weekly || kind == PaperKind::Monthly || kind == PaperKind::MinorsYear;
}

} // namespace

ReportPage::ReportPage(DeskContext& context, ScheduledReports& scheduled, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_orders(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_filter(new DashboardFilter(context.words, desk::listUsers(context.desk).value_or(QList<domain::User>()),
                                   context.desk.clock().today(), this))
    , m_days(new QWidget(this))
    , m_daysTitle(plainLabel({}, m_days))
    , m_of(new QDateEdit(m_days))
    , m_sample(new SamplePart(context, this))
    , m_pane(new PaperPane(context, u"report"_s, tr("The report as it will be printed"), this))
    , m_schedule(new SchedulePart(context, scheduled, this))
{
    setObjectName(u"reportPage"_s);
    m_list->setObjectName(u"reportList"_s);
    m_list->setAccessibleName(tr("Reports"));
    m_list->setModel(m_orders);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFixedWidth(listWidth);
    m_list->setSpacing(theme::Tiny);
    setFocusProxy(m_list);
    fillList();
    auto* right = new QVBoxLayout;
    right->setSpacing(theme::Small);
    right->addWidget(makeHead());
    right->addWidget(m_pane, 1);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme::Medium);
    sides->addWidget(m_list);
    sides->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(makeActions());
    column->addLayout(sides, 1);
    column->addWidget(m_schedule);
    m_list->setCurrentIndex(m_orders->index(0, 0));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportPage::orderChanged);
    connect(m_filter, &DashboardFilter::changed, this, &ReportPage::orderChanged);
    connect(m_of, &QDateEdit::dateChanged, this, &ReportPage::orderChanged);
    connect(m_sample, &SamplePart::changed, this, &ReportPage::orderChanged);
    connect(m_sample, &SamplePart::filesWritten, this, &ReportPage::showSample);
    connect(m_pane, &PaperPane::made, m_sample, &SamplePart::present);
}

// In the words the paper has for them.
void ReportPage::fillList()
{
    const auto add = [this](const ReportOrder& order) {
        auto* row = new QStandardItem(desk::orderTitle(order));
        row->setData(static_cast<int>(order.kind), kindRole);
        row->setData(static_cast<int>(order.report), reportRole);
        m_orders->appendRow(row);
    };
    ReportOrder order;
    order.language = sheetLanguage();
    for (const PaperKind kind : {PaperKind::Daily, PaperKind::Weekly, PaperKind::Monthly, PaperKind::MinorsYear}) {
        order.kind = kind;
        add(order);
    }
    const auto addListed = [this](const QString& title, Listed listed) {
        auto* row = new QStandardItem(title);
        row->setData(static_cast<int>(listed), listedRole);
        m_orders->appendRow(row);
    };
    // Line by line about persons, though masked: for who sees requests at all.
    if (domain::permits(m_context.user.roles, domain::Permission::ViewCases))
        addListed(desk::ledgerTitle(order.language), Listed::Ledger);
    if (SamplePart::mayDraw(m_context))
        addListed(desk::sampleTitle(order.language), Listed::Sample);
    order.kind = PaperKind::Report;
    for (const domain::Report report : domain::allReports()) {
        order.report = report;
        add(order);
    }
}

QWidget* ReportPage::makeHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    QHBoxLayout* row = rowLayout(m_days, theme::Small);
    m_of->setObjectName(u"reportOf"_s);
    m_of->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_of->setCalendarPopup(true);
    m_of->setMinimumWidth(dayWidth);
    m_of->setMaximumDate(m_context.desk.clock().today());
    m_of->setDate(m_context.desk.clock().today());
    m_daysTitle->setBuddy(m_of);
    row->addWidget(m_daysTitle);
    row->addWidget(m_of);
    row->addStretch();
    column->addWidget(m_days);
    column->addWidget(m_sample);
    m_sample->hide();
    return head;
}

QWidget* ReportPage::makeActions()
{
    auto* head = new QWidget(this);
    QHBoxLayout* row = rowLayout(head, theme::Small);
    row->addWidget(titleLabel(tr("Reports"), head));
    row->addStretch();
    for (QWidget* action : m_pane->actions())
        row->addWidget(action);
    return head;
}

ReportPage::Listed ReportPage::listed() const
{
    return static_cast<Listed>(m_list->currentIndex().data(listedRole).toInt());
}

// The order of the ledger and of a sample says their period and narrowing alone, like that of a report.
ReportOrder ReportPage::order() const
{
    const QModelIndex chosen = m_list->currentIndex();
    ReportOrder order;
    order.kind = listed() != Listed::Order ? PaperKind::Report : static_cast<PaperKind>(chosen.data(kindRole).toInt());
    order.report = static_cast<domain::Report>(chosen.data(reportRole).toInt());
    order.filter = m_filter->filter(m_context.desk.clock().today());
    order.of = m_of->date();
    order.language = sheetLanguage();
    return order;
}

void ReportPage::refresh()
{
    const QDate today = m_context.desk.clock().today();
    const bool newDay = m_today != today;
    m_of->setMaximumDate(today);
    m_schedule->refresh();
    if (!m_pane->isMaking() && (!m_pane->isShown() || newDay))
        orderChanged();
}

void ReportPage::orderChanged()
{
    const PaperKind kind = order().kind;
    m_filter->setVisible(kind == PaperKind::Report);
    m_days->setVisible(isOfDay(kind));
    m_daysTitle->setText(kind == PaperKind::Weekly        ? tr("The week of")
                             : kind == PaperKind::Monthly ? tr("The month of")
                                                          : tr("The year of"));
    m_sample->setVisible(listed() == Listed::Sample);
    m_sample->forget();
    m_today = m_context.desk.clock().today();
    switch (listed()) {
    case Listed::Order:
        return makePages();
    case Listed::Ledger:
        return makeLedger();
    case Listed::Sample:
        return makeSample();
    }
}

void ReportPage::makeLedger()
{
    desk::Desk& desk = m_context.desk;
    const domain::ReportFilter filter = order().filter;
    const domain::SheetLanguage language = sheetLanguage();
    const auto left = [](const Result<int>& cases) {
        return cases ? Result<void>() : tl::unexpected<Error>(cases.error());
    };
    m_pane->open(
        {desk::ledgerTitle(language),
         [&desk, filter, language](const JobToken& job) { return desk::ledgerPages(desk, filter, language, job); },
         [&desk, filter, language, left](const QString& path, const JobToken& job) {
             return left(desk::printLedger(desk, filter, language, path, job));
         },
         [&desk, filter, language, left](const QString& path, const JobToken& job) {
             return left(desk::exportLedgerWorkbook(desk, filter, language, path, job));
         },
         [&desk, filter, language] { return desk::noteLedgerPrinted(desk, filter, language); }});
}

void ReportPage::makeSample()
{
    if (m_sample->draw(order().filter))
        showSample();
    else
        m_pane->refuse(m_sample->stateText());
}

void ReportPage::showSample()
{
    m_pane->open(m_sample->source());
}

void ReportPage::makePages()
{
    desk::Desk& desk = m_context.desk;
    const ReportOrder wanted = order();
    m_pane->open({desk::orderTitle(wanted),
                  [&desk, wanted](const JobToken& job) { return desk::reportPages(desk, wanted, job); },
                  [&desk, wanted](const QString& path, const JobToken& job) {
                      return desk::printReport(desk, wanted, path, job);
                  },
                  [&desk, wanted](const QString& path, const JobToken& job) {
                      return desk::exportReportWorkbook(desk, wanted, path, job);
                  },
                  [&desk, wanted] { return desk::noteReportPrinted(desk, wanted); }});
}

void ReportPage::forget()
{
    m_pane->forget();
    m_sample->forget();
    m_schedule->dismiss();
}

} // namespace rd::ui
