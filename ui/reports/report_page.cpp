#include "ui/reports/report_page.h"

#include "core/desk/manage_users.h"
#include "core/desk/print_report.h"
#include "ui/dashboard/dashboard_filter.h"
#include "ui/reports/report_export.h"
#include "ui/shared/notices.h"
#include "ui/shared/page_view.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/print_pages.h"
#include "ui/shared/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using desk::PaperKind;
using desk::ReportOrder;

namespace {

constexpr int kindRole = Qt::UserRole + 1;
constexpr int reportRole = Qt::UserRole + 2;
constexpr int listWidth = 180;
constexpr int restMs = 120; // longer than a held key takes to its next row, shorter than anybody waits

bool isOfDay(PaperKind kind)
{
    return kind == PaperKind::Weekly || kind == PaperKind::Monthly;
}

} // namespace

ReportPage::ReportPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_orders(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_filter(new DashboardFilter(context.words, desk::listUsers(context.desk).value_or(QList<domain::User>()),
                                   context.desk.clock().today(), this))
    , m_days(new QWidget(this))
    , m_daysTitle(plainLabel({}, m_days))
    , m_of(new QDateEdit(m_days))
    , m_where(mutedLabel({}, this))
    , m_view(new PageView(u"reportPages"_s, tr("The report as it will be printed"), this))
    , m_pages(context.jobs)
{
    setObjectName(u"reportPage"_s);
    m_list->setObjectName(u"reportList"_s);
    m_list->setAccessibleName(tr("Reports"));
    m_list->setModel(m_orders);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFixedWidth(listWidth);
    m_list->setSpacing(theme::Tiny);
    m_where->setObjectName(u"reportPageNumber"_s);
    setFocusProxy(m_list);
    fillList();
    auto* right = new QVBoxLayout;
    right->setSpacing(theme::Small);
    right->addWidget(makeHead());
    right->addWidget(m_view, 1);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme::Medium);
    sides->addWidget(m_list);
    sides->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(makeActions());
    column->addLayout(sides, 1);
    m_list->setCurrentIndex(m_orders->index(0, 0));
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ReportPage::makePages);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportPage::orderChanged);
    connect(m_filter, &DashboardFilter::changed, this, &ReportPage::orderChanged);
    connect(m_of, &QDateEdit::dateChanged, this, &ReportPage::orderChanged);
    connect(m_view, &PageView::pageChanged, this, [this] {
        m_where->setText(m_view->pageCount() > 0
                             ? tr("Page %1 of %2").arg(m_view->currentPage()).arg(m_view->pageCount())
                             : QString());
    });
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
    for (const PaperKind kind : {PaperKind::Daily, PaperKind::Weekly, PaperKind::Monthly}) {
        order.kind = kind;
        add(order);
    }
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
    m_of->setMaximumDate(m_context.desk.clock().today());
    m_of->setDate(m_context.desk.clock().today());
    m_daysTitle->setBuddy(m_of);
    row->addWidget(m_daysTitle);
    row->addWidget(m_of);
    row->addStretch();
    column->addWidget(m_days);
    return head;
}

QWidget* ReportPage::makeActions()
{
    auto* head = new QWidget(this);
    QHBoxLayout* row = rowLayout(head, theme::Small);
    row->addWidget(titleLabel(tr("Reports"), head));
    row->addStretch();
    row->addWidget(m_where);
    m_print = plainButton(tr("Print …"), u"reportPrint"_s, head);
    m_print->setShortcut(QKeySequence::Print);
    QPushButton* workbook = plainButton(tr("Excel …"), u"reportWorkbook"_s, head);
    QPushButton* pdf = primaryButton(tr("PDF …"), u"reportPdf"_s, head);
    m_actions = {m_print, workbook, pdf};
    for (QPushButton* button : m_actions)
        row->addWidget(button);
    connect(m_print, &QPushButton::clicked, this, &ReportPage::print);
    connect(workbook, &QPushButton::clicked, this,
            [this] { takeReportAlong(m_context, order(), ReportForm::Workbook, this); });
    connect(pdf, &QPushButton::clicked, this, [this] { takeReportAlong(m_context, order(), ReportForm::Pdf, this); });
    return head;
}

ReportOrder ReportPage::order() const
{
    const QModelIndex chosen = m_list->currentIndex();
    ReportOrder order;
    order.kind = static_cast<PaperKind>(chosen.data(kindRole).toInt());
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
    if (newDay || !(m_shown || m_rest.isActive() || m_pages.isUnderWay()))
        orderChanged();
}

void ReportPage::orderChanged()
{
    const PaperKind kind = order().kind;
    m_filter->setVisible(kind == PaperKind::Report);
    m_days->setVisible(isOfDay(kind));
    m_daysTitle->setText(kind == PaperKind::Weekly ? tr("The week of") : tr("The month of"));
    wantPages();
}

// What is shown is not of this choice, and what is being read is not wanted any more.
void ReportPage::wantPages()
{
    m_shown = false;
    m_today = m_context.desk.clock().today();
    m_pages.drop();
    m_view->clear();
    m_where->setText(tr("Making the pages …"));
    m_print->setEnabled(false);
    m_rest.start(restMs);
}

void ReportPage::makePages()
{
    m_pages.start(
        tr("Making a report"), this,
        [&desk = m_context.desk, order = order()](const JobToken& job) { return desk::reportPages(desk, order, job); },
        [this](const Result<print::PageFlow>& pages) { showPages(pages); });
}

void ReportPage::showPages(const Result<print::PageFlow>& pages)
{
    m_where->clear();
    if (!pages)
        return m_context.notices.report(pages.error());
    m_shown = true;
    m_print->setEnabled(true);
    m_view->present(*pages);
    m_view->scrollToTop();
}

void ReportPage::print()
{
    if (!m_shown)
        return;
    askAndPrint(
        this, desk::orderTitle(order()),
        [this, order = order()]() -> Result<print::PageFlow> {
            // What is printed is what was looked at; that it was is in the log (R-AU-01).
            RD_TRY(desk::noteReportPrinted(m_context.desk, order));
            return *m_view->pages();
        },
        [this](const QString& problem) { m_context.notices.say(NoticeKind::Problem, problem); });
}

void ReportPage::forget()
{
    m_rest.stop();
    m_pages.drop();
    m_shown = false;
    m_view->clear();
}

} // namespace rd::ui
