#include "ui/dashboard/card_grid.h"

#include "ui/shared/theme.h"

#include <QResizeEvent>
#include <QVBoxLayout>

namespace rd::ui {

namespace {

constexpr int leastCardColumn = 400;

} // namespace

CardGrid::CardGrid(QWidget* parent)
    : QWidget(parent)
    , m_wide(new QVBoxLayout)
    , m_sides(new QHBoxLayout)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, theme::Small, 0);
    rows->setSpacing(theme::Medium);
    m_wide->setSpacing(theme::Medium);
    rows->addLayout(m_wide);
    m_sides->setSpacing(theme::Medium);
    for (int column = 0; column < m_used; ++column) {
        auto* cards = new QVBoxLayout;
        cards->setSpacing(theme::Medium);
        auto* side = new QVBoxLayout;
        side->addLayout(cards);
        side->addStretch(1);
        m_sides->addLayout(side, 1);
        m_columns.append(cards);
    }
    rows->addLayout(m_sides);
    rows->addStretch(1);
}

void CardGrid::add(QWidget* card, Span span)
{
    card->setParent(this);
    if (span == Span::Wide) {
        m_wide->addWidget(card);
        return;
    }
    m_cards.append(card);
    place(static_cast<int>(m_cards.size()) - 1);
}

void CardGrid::place(int card)
{
    m_columns.at(card % m_used)->addWidget(m_cards.at(card));
}

int CardGrid::columnsFor(int width) const
{
    return width < 2 * leastCardColumn ? 1 : 2;
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int columns = columnsFor(event->size().width());
    if (columns == m_used)
        return;
    m_used = columns;
    m_sides->setStretch(1, columns - 1);
    m_sides->setSpacing(columns > 1 ? theme::Medium : 0);
    for (int card = 0; card < m_cards.size(); ++card) {
        for (QVBoxLayout* column : std::as_const(m_columns))
            column->removeWidget(m_cards.at(card));
        place(card);
    }
}

} // namespace rd::ui
