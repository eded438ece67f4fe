#include "ui/cases/case_list_page.h"

#include "core/desk/deadlines/due_state.h"
#include "core/desk/deadlines/export_due_dates.h"
#include "core/desk/erasure/list_erasable.h"
#include "ui/cases/agent_strip.h"
#include "ui/cases/case_drag.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_row_delegate.h"
#include "ui/cases/hand_over_line.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/desk_events.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// What the state box holds beside the states themselves.
constexpr int openCases = -1;
constexpr int allCases = -2;
// What the due box holds: calendar days from today, or no limit.
constexpr int anyDue = 9999;

QComboBox* namedBox(const QString& name, const QString& spoken, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

CaseListPage::CaseListPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new CaseListModel(context.desk, this))
    , m_list(new QListView(this))
    , m_state(namedBox(u"caseStateFilter"_s, tr("State"), this))
    , m_due(namedBox(u"caseDueFilter"_s, tr("Due date"), this))
    , m_mine(new QCheckBox(tr("&Mine only"), this))
    , m_count(mutedLabel({}, this))
    , m_emptyText(mutedLabel({}, this, LineWrap::Words))
    , m_stack(new QStackedWidget(this))
    , m_handOver(new HandOverLine(context, this))
    , m_agents(new AgentStrip(context, this))
{
    setObjectName(u"caseListPage"_s);
    m_list->setObjectName(u"caseList"_s);
    m_emptyText->setObjectName(u"emptyCases"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_list->setAccessibleName(tr("Requests"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CaseRowDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(makeListArea());
    m_stack->addWidget(makeEmptyState());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    layout->setSpacing(theme::Medium);
    layout->addWidget(makeFilterBar());
    layout->addWidget(m_handOver);
    layout->addWidget(m_stack, 1);

    connect(m_list, &QListView::activated, this, &CaseListPage::openRow);
    // With Ctrl or Shift a click chooses, without it opens.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            openRow(index);
    });
    connect(m_handOver, &HandOverLine::handedOver, this, &CaseListPage::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CaseListPage::updateCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CaseListPage::updateCount);
    connect(m_model, &CaseListModel::failed, &context.notices, &Notices::report);
}

void CaseListPage::refresh()
{
    const QModelIndex current = m_list->currentIndex();
    const domain::CaseId chosen = current.isValid() ? m_model->summaryAt(current.row()).id : domain::CaseId();
    if (m_model->rowCount() == 0)
        m_model->setFilter(chosenFilter());
    else
        m_model->reload();
    if (const int row = m_model->rowOf(chosen); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    else if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CaseListPage::forget()
{
    m_model->forget();
    m_handOver->dismiss();
    if (m_drag)
        m_drag->cancel();
}

QWidget* CaseListPage::makeListArea()
{
    auto* area = new QWidget(this);
    QHBoxLayout* sides = rowLayout(area, 0);
    sides->addWidget(m_list, 1);
    sides->addWidget(m_agents);
    const auto may = [this](domain::Permission permission) {
        return domain::permits(m_context.user.roles, permission);
    };
    if (!may(domain::Permission::ApproveAsSupervisor) || !may(domain::Permission::ProposeOutcome))
        return area;
    m_drag = new CaseDrag(m_list);
    connect(m_drag, &CaseDrag::began, this, &CaseListPage::offerAgents);
    connect(m_drag, &CaseDrag::moved, this, [this](const QPoint& global) {
        m_agents->pointAt(global);
        const bool taken = !m_agents->at(global).isEmpty() && !m_agents->isAway(global);
        m_list->viewport()->setCursor(taken ? Qt::PointingHandCursor : Qt::ForbiddenCursor);
    });
    connect(m_drag, &CaseDrag::dropped, this, &CaseListPage::drop);
    connect(m_drag, &CaseDrag::cancelled, this, &CaseListPage::endDrag);
    return area;
}

void CaseListPage::offerAgents()
{
    m_dragged = selectedCases();
    if (!m_agents->offer(static_cast<int>(m_dragged.size())))
        m_drag->cancel();
}

// Who is away is refused by the verb, which names the stand-in.
void CaseListPage::drop(const QPoint& global)
{
    const domain::UserId to = m_agents->at(global);
    const QList<domain::CaseId> cases = m_dragged;
    endDrag();
    if (!to.isEmpty())
        m_handOver->give(cases, to);
}

void CaseListPage::endDrag()
{
    m_dragged.clear();
    m_agents->leave();
    m_list->viewport()->unsetCursor();
}

QWidget* CaseListPage::makeFilterBar()
{
    m_state->addItem(tr("Open requests"), openCases);
    m_state->addItem(tr("All requests"), allCases);
    for (const domain::CaseState state : domain::allCaseStates())
        m_state->addItem(wordFor(state), static_cast<int>(state));
    m_due->addItem(tr("Any due date"), anyDue);
    m_due->addItem(tr("Overdue"), -1);
    m_due->addItem(tr("Due until today"), 0);
    m_due->addItem(tr("Due within 3 days"), 3);
    m_due->addItem(tr("Due within 7 days"), 7);
    m_mine->setObjectName(u"mineOnly"_s);
    m_count->setObjectName(u"caseCount"_s);

    auto* bar = new QWidget(this);
    auto* line = rowLayout(bar, theme::Medium);
    line->addWidget(titleLabel(tr("Requests"), bar));
    line->addSpacing(theme::Medium);
    line->addWidget(m_state);
    line->addWidget(m_due);
    line->addWidget(m_mine);
    line->addStretch();
    line->addWidget(m_count);
    QPushButton* dates = linkButton(tr("Due dates for Outlook …"), u"exportDueDates"_s, bar);
    setPlainToolTip(dates, tr("The due dates of all open requests as a calendar file, without any person's data"));
    line->addWidget(dates);
    if (domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome))
        line->addWidget(makeHandOver(bar));
    connect(dates, &QPushButton::clicked, this, &CaseListPage::exportDates);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CaseListPage::applyFilter);
    connect(m_due, &QComboBox::currentIndexChanged, this, &CaseListPage::applyFilter);
    connect(m_mine, &QCheckBox::toggled, this, &CaseListPage::applyFilter);
    return bar;
}

QWidget* CaseListPage::makeHandOver(QWidget* bar)
{
    QPushButton* handOver = linkButton(tr("Hand over …"), u"handOverCases"_s, bar);
    setPlainToolTip(
        handOver,
        tr("Somebody else goes on with the chosen requests: Shift or Ctrl chooses several, "
           "Ctrl+A all (Ctrl+Shift+H)")
            + (m_drag ? u'\n' + tr("Or drag them onto somebody: who there is appears beside the list") : QString()));
    handOver->setShortcut(QKeySequence(u"Ctrl+Shift+H"_s));
    connect(handOver, &QPushButton::clicked, this, [this] {
        m_handOver->choose(selectedCases());
        m_handOver->ask();
    });
    return handOver;
}

QList<domain::CaseId> CaseListPage::selectedCases() const
{
    QList<domain::CaseId> chosen;
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex& row : rows)
        chosen.append(m_model->summaryAt(row.row()).id);
    return chosen;
}

QWidget* CaseListPage::makeEmptyState()
{
    auto* empty = new QWidget(this);
    auto* layout = new QVBoxLayout(empty);
    layout->setAlignment(Qt::AlignCenter);
    layout->setSpacing(theme::Medium);
    layout->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    if (domain::permits(m_context.user.roles, domain::Permission::LogCall)) {
        m_first = primaryButton(tr("Log a call  F2"), u"logFirstCall"_s, empty);
        connect(m_first, &QPushButton::clicked, this, [this] { Q_EMIT m_context.navigator.intakeWanted({}); });
        layout->addWidget(m_first, 0, Qt::AlignHCenter);
    }
    return empty;
}

domain::CaseFilter CaseListPage::chosenFilter() const
{
    domain::CaseFilter filter;
    const int state = m_state->currentData().toInt();
    filter.openOnly = state == openCases;
    if (state >= 0)
        filter.state = static_cast<domain::CaseState>(state);
    if (const int days = m_due->currentData().toInt(); days != anyDue) {
        // Half past five of the due day divides what is overdue from what is not.
        filter.dueUntil =
            days < 0 ? desk::overdueBefore(m_context.desk).addDays(-1) : m_context.desk.clock().today().addDays(days);
        filter.openOnly = filter.openOnly || !filter.state;
    }
    if (m_mine->isChecked())
        filter.handler = m_context.user.id;
    return filter;
}

void CaseListPage::applyFilter()
{
    m_model->setFilter(chosenFilter());
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CaseListPage::updateCount()
{
    const int rows = m_model->rowCount();
    m_count->setText(m_model->isComplete() ? tr("%n request(s)", nullptr, rows)
                                           : tr("the first %n requests, more as you scroll", nullptr, rows));
    const bool filtered =
        m_mine->isChecked() || m_due->currentData().toInt() != anyDue || m_state->currentData().toInt() >= 0;
    const bool erased = m_state->currentData().toInt() == static_cast<int>(domain::CaseState::Erased);
    if (m_first)
        m_first->setVisible(!erased);
    if (erased) {
        m_count->clear();
        m_emptyText->setText(erasedText());
        m_stack->setCurrentIndex(1);
        return;
    }
    m_emptyText->setText(filtered ? tr("No request fits this filter.")
                                  : tr("Requests appear here once a call is logged. What is overdue stands on top, "
                                       "then minors, then what is due first."));
    m_stack->setCurrentIndex(rows > 0 ? 0 : 1);
}

// Nothing of them is a request any more; what they are counted by stands in the register.
QString CaseListPage::erasedText() const
{
    const int erased = desk::countTombstones(m_context.desk).value_or(0);
    if (erased == 0)
        return tr("No request has been erased yet.");
    const QString said = tr("%n request(s) have been erased after their keeping period; nobody's name, number or words "
                            "are left.",
                            nullptr, erased);
    if (!domain::permits(m_context.user.roles, domain::Permission::ProposeErasure))
        return said;
    return said + u'\n' + tr("What they are counted by stands under Administration, Erasure.");
}

void CaseListPage::exportDates()
{
    const QString suggestion =
        QDir::home().filePath(tr("Due dates %1").arg(m_context.desk.clock().today().toString(Qt::ISODate)) + u".ics"_s);
    chooseFiles(this, {FileChoice::SaveFile, tr("Due dates for Outlook"), tr("Calendars (*.ics)"), suggestion},
                [this](const QStringList& paths) { writeDates(paths.first()); });
}

void CaseListPage::writeDates(const QString& path)
{
    m_context.jobs.start(
        tr("Writing due dates"), this,
        [&desk = m_context.desk, path](const JobToken&) { return desk::exportDueDates(desk, path); },
        [this, path](const Result<int>& dates) {
            if (dates)
                m_context.notices.say(
                    NoticeKind::Done,
                    tr("%n due date(s) written to %1", nullptr, *dates).arg(QDir::toNativeSeparators(path)));
            else
                m_context.notices.report(dates.error());
        });
}

void CaseListPage::openRow(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT m_context.navigator.caseWanted(m_model->summaryAt(index.row()).id, CaseTab::Overview);
}

} // namespace rd::ui
