#include "ui/cases/agent_strip.h"

#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QListView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int userRole = Qt::UserRole + 1;
constexpr int awayRole = Qt::UserRole + 2;
constexpr int stripWidth = 220;
constexpr int scrollingEdge = 24; // pixels from the end of the list at which it scrolls

QString loadWords(const desk::HandlerLoad& load)
{
    QStringList words{AgentStrip::tr("%n open", nullptr, load.open)};
    if (load.overdue > 0)
        words.append(AgentStrip::tr("%n overdue", nullptr, load.overdue));
    if (load.absence)
        words.append(AgentStrip::tr("absent until %1").arg(dateText(load.absence->to)));
    return listed(words);
}

} // namespace

AgentStrip::AgentStrip(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(styledLabel({}, TextStyle::Strong, Colour::Text, this, LineWrap::Words))
    , m_list(new QListView(this))
    , m_agents(new QStandardItemModel(this))
{
    setObjectName(u"agentStrip"_s);
    setFixedWidth(stripWidth);
    m_question->setObjectName(u"agentStripQuestion"_s);
    m_list->setObjectName(u"agentStripList"_s);
    m_list->setAccessibleName(tr("Who goes on with them"));
    m_list->setModel(m_agents);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setSpacing(theme::Tiny);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(m_question);
    column->addWidget(m_list, 1);
    column->addWidget(mutedLabel(tr("Escape leaves everything as it is."), this, LineWrap::Words));
    hide();
}

bool AgentStrip::offer(int cases)
{
    const auto loads = desk::handlerLoads(m_context.desk);
    if (!loads) {
        m_context.notices.report(loads.error());
        return false;
    }
    m_agents->clear();
    for (const desk::HandlerLoad& load : *loads) {
        auto* row = new QStandardItem(load.name + u'\n' + loadWords(load));
        row->setData(load.user.text(), userRole);
        row->setData(load.absence.has_value(), awayRole);
        if (load.absence)
            row->setForeground(theme::colour(Colour::Muted));
        m_agents->appendRow(row);
    }
    m_question->setText(tr("Let go of %n request(s) over whoever goes on with them:", nullptr, cases));
    m_list->clearSelection();
    show();
    return true;
}

QModelIndex AgentStrip::indexAt(const QPoint& global) const
{
    QWidget* area = m_list->viewport();
    const QPoint at = area->mapFromGlobal(global);
    return isVisible() && area->rect().contains(at) ? m_list->indexAt(at) : QModelIndex();
}

void AgentStrip::pointAt(const QPoint& global)
{
    const QModelIndex index = indexAt(global);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->selectionModel()->clear();
    const int at = m_list->viewport()->mapFromGlobal(global).y();
    QScrollBar* bar = m_list->verticalScrollBar();
    if (index.isValid() && at < scrollingEdge)
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (index.isValid() && at > m_list->viewport()->height() - scrollingEdge)
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
}

domain::UserId AgentStrip::at(const QPoint& global) const
{
    const QModelIndex index = indexAt(global);
    return index.isValid() ? domain::UserId::trusted(index.data(userRole).toString()) : domain::UserId();
}

bool AgentStrip::isAway(const QPoint& global) const
{
    return indexAt(global).data(awayRole).toBool();
}

void AgentStrip::leave()
{
    hide();
    m_agents->clear();
}

} // namespace rd::ui
