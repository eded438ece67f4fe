#include "ui/cases/case_page.h"

#include "core/desk/cases/show_case.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/print_why_date.h"
#include "ui/cases/access_line.h"
#include "ui/cases/case_file_panel.h"
#include "ui/cases/case_head.h"
#include "ui/cases/duplicate_line.h"
#include "ui/cases/guardian_line.h"
#include "ui/cases/history_tab.h"
#include "ui/cases/items_tab.h"
#include "ui/cases/overview_tab.h"
#include "ui/cases/tasks_tab.h"
#include "ui/cases/waiting_line.h"
#include "ui/complaints/complaint_tab.h"
#include "ui/copies/copy_tab.h"
#include "ui/deadlines/print_why_page.h"
#include "ui/intake/why_date_panel.h"
#include "ui/replies/reply_tab.h"
#include "ui/shared/notices.h"
#include "ui/shared/theme.h"
#include "ui/verification/verification_panel.h"

#include <algorithm>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

CaseTab tabOf(domain::NextStep step)
{
    switch (step) {
    case domain::NextStep::Verify:
        return CaseTab::Verification;
    case domain::NextStep::AskMaterial:
    case domain::NextStep::WriteReply:
    case domain::NextStep::SendReply:
        return CaseTab::Reply;
    case domain::NextStep::WorkOnTasks:
        return CaseTab::Tasks;
    case domain::NextStep::Collect:
    case domain::NextStep::DecideMatches:
    case domain::NextStep::FinishCollection:
    case domain::NextStep::RequestAccess:
    case domain::NextStep::BuildCopy:
    case domain::NextStep::ReviewCopy:
        return CaseTab::Copy;
    case domain::NextStep::HandleComplaint:
        return CaseTab::Complaint;
    case domain::NextStep::ProposeOutcome:
    case domain::NextStep::Approve:
        return CaseTab::Items;
    case domain::NextStep::Wait:
    case domain::NextStep::Nothing:
        return CaseTab::Overview;
    }
    Q_UNREACHABLE();
}

} // namespace

CasePage::CasePage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_head(new CaseHead(this))
    , m_waiting(new WaitingLine(context, this))
    , m_guardian(new GuardianLine(context, this))
    , m_access(new AccessLine(context, this))
    , m_duplicate(new DuplicateLine(context, this))
    , m_tabs(new QTabWidget(this))
    , m_why(new WhyDatePanel(tr("Back to the request")))
    , m_filePanel(new CaseFilePanel(context))
    , m_body(new QStackedWidget(this))
{
    setObjectName(u"casePage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(m_head);
    column->addWidget(m_waiting);
    column->addWidget(m_guardian);
    column->addWidget(m_access);
    column->addWidget(m_duplicate);
    m_body->addWidget(m_tabs);
    m_body->addWidget(m_why);
    m_body->addWidget(m_filePanel);
    column->addWidget(m_body, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(u"caseTabs"_s);
    m_tabs->tabBar()->setObjectName(u"caseTabBar"_s);
    buildTabs();
    connect(m_head, &CaseHead::stepWanted, this, [this](domain::NextStep step) { goTo(tabOf(step)); });
    connect(m_head, &CaseHead::whyWanted, this, [this] { showWhy(0); });
    connect(m_why, &WhyDatePanel::closed, this, [this] { goTo(static_cast<CaseTab>(m_tabs->currentIndex())); });
    connect(m_why, &WhyDatePanel::printWanted, this, &CasePage::printWhy);
    connect(m_filePanel, &CaseFilePanel::closed, this, [this] { goTo(static_cast<CaseTab>(m_tabs->currentIndex())); });
    auto* fileKey = new QShortcut(QKeySequence(u"Ctrl+Shift+J"_s), this);
    connect(fileKey, &QShortcut::activated, this, &CasePage::showFile);
    connect(m_tabs, &QTabWidget::currentChanged, this, &CasePage::presentCurrentTab);
}

void CasePage::buildTabs()
{
    auto* overview = new OverviewTab(m_context);
    connect(overview, &OverviewTab::fileWanted, this, &CasePage::showFile);
    addTab(CaseTab::Overview, overview, tr("Overview"));
    auto* items = new ItemsTab(m_context);
    connect(items, &ItemsTab::whyWanted, this, &CasePage::showWhy);
    addTab(CaseTab::Items, items, tr("Items"));
    addTab(CaseTab::Verification, new VerificationPanel(m_context), tr("Verification"));
    addTab(CaseTab::Tasks, new TasksTab(m_context), tr("Tasks"));
    addTab(CaseTab::Copy, new CopyTab(m_context), tr("Data and copy"));
    addTab(CaseTab::Reply, new ReplyTab(m_context), tr("Reply"));
    addTab(CaseTab::History, new HistoryTab(m_context), tr("History"));
    auto* complaint = new ComplaintTab(m_context);
    connect(complaint, &ComplaintTab::replyWanted, this, [this] { goTo(CaseTab::Reply); });
    addTab(CaseTab::Complaint, complaint, tr("Complaint"));
}

void CasePage::addTab(CaseTab tab, CaseTabPage* page, const QString& title)
{
    const int index = m_tabs->addTab(page, title);
    Q_ASSERT(index == static_cast<int>(tab));
    Q_UNUSED(index)
    Q_UNUSED(tab)
}

void CasePage::open(const domain::CaseId& caseId, CaseTab tab)
{
    if (m_caseId != caseId) {
        for (int i = 0; i < m_tabs->count(); ++i) {
            auto* page = pageOf(static_cast<CaseTab>(i));
            page->keep();
            page->clear();
        }
    }
    m_caseId = caseId;
    goTo(tab);
    refresh();
}

void CasePage::showWhy(int item)
{
    const auto why = desk::explainDeadline(m_context.desk, m_caseId, item);
    if (!why)
        return m_context.notices.report(why.error());
    m_whyItem = why->item;
    m_why->present(*why);
    m_body->setCurrentWidget(m_why);
    m_why->setFocus(Qt::OtherFocusReason);
}

void CasePage::printWhy()
{
    printWhyPage(m_context, this, m_file.header.receivedAt,
                 [&desk = m_context.desk, caseId = m_caseId, item = m_whyItem](const QString& path) {
                     return desk::printWhyDate(desk, caseId, path, item);
                 });
}

void CasePage::showFile()
{
    if (m_caseId.isEmpty() || !CaseFilePanel::mayOpen(m_context))
        return;
    m_body->setCurrentWidget(m_filePanel);
    m_head->offerStep(CaseHead::StepButton::Plain);
    m_filePanel->open(m_file);
    m_filePanel->setFocus(Qt::OtherFocusReason);
}

void CasePage::goTo(CaseTab tab)
{
    const bool leavesFile = m_body->currentWidget() == m_filePanel;
    m_filePanel->clear();
    m_body->setCurrentWidget(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    setFocusProxy(pageOf(tab));
    pageOf(tab)->setFocus(Qt::OtherFocusReason);
    if (leavesFile)
        presentCurrentTab();
}

void CasePage::refresh()
{
    if (m_caseId.isEmpty())
        return;
    const bool opened = m_file.header.id != m_caseId; // else it is read anew while it stands open
    auto file = opened ? desk::viewCase(m_context.desk, m_caseId) : desk::showCase(m_context.desk, m_caseId);
    if (!file)
        return m_context.notices.report(file.error());
    m_file = std::move(*file);
    m_duplicate->present(m_file);
    m_head->present(m_file, m_context.desk.clock().today(), m_context.user);
    m_waiting->present(m_file);
    m_guardian->present(m_file);
    nameTabs();
    presentCurrentTab();
}

void CasePage::save()
{
    pageOf(static_cast<CaseTab>(m_tabs->currentIndex()))->keep();
}

void CasePage::forget()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* page = pageOf(static_cast<CaseTab>(i));
        page->keep();
        page->clear();
    }
    m_head->clear();
    m_why->present({});
    m_filePanel->clear();
    m_waiting->clear();
    m_guardian->clear();
    m_access->clear();
    m_duplicate->clear();
    m_caseId = {};
    m_file = {};
}

void CasePage::hideEvent(QHideEvent* event)
{
    if (!m_caseId.isEmpty())
        pageOf(static_cast<CaseTab>(m_tabs->currentIndex()))->keep();
    Page::hideEvent(event);
}

void CasePage::presentCurrentTab()
{
    if (m_caseId.isEmpty() || m_file.header.id != m_caseId)
        return;
    const auto tab = static_cast<CaseTab>(m_tabs->currentIndex());
    m_access->present(m_file, tab);
    using Step = CaseHead::StepButton;
    const bool fileShown = m_body->currentWidget() == m_filePanel;
    if (fileShown)
        m_filePanel->follow(m_file);
    m_head->offerStep(fileShown                       ? Step::Plain
                          : tab == tabOf(m_file.next) ? Step::Hidden
                          : tab == CaseTab::Overview  ? Step::Primary
                                                      : Step::Plain);
    pageOf(tab)->present(m_file);
}

void CasePage::nameTabs()
{
    const auto open = std::count_if(m_file.tasks.begin(), m_file.tasks.end(),
                                    [](const domain::Task& task) { return domain::isOpen(task.state); });
    const bool complaint = m_file.complaint || !m_file.complaints.isEmpty();
    m_tabs->setTabVisible(static_cast<int>(CaseTab::Complaint), complaint);
    m_tabs->setTabEnabled(static_cast<int>(CaseTab::Complaint), complaint); // the keys skip no hidden tab by themselves
    m_tabs->setTabText(static_cast<int>(CaseTab::Tasks), open > 0 ? tr("Tasks (%1)").arg(open) : tr("Tasks"));
}

CaseTabPage* CasePage::pageOf(CaseTab tab) const
{
    return static_cast<CaseTabPage*>(m_tabs->widget(static_cast<int>(tab)));
}

} // namespace rd::ui
