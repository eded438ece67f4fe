#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace rd::ui {

// Cards in two columns, in one where there is no room for two; wide ones above them.
class CardGrid : public QWidget {
    Q_OBJECT
public:
    enum class Span { Column, Wide };

    explicit CardGrid(QWidget* parent = nullptr);

    void add(QWidget* card, Span span);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place(int card);
    int columnsFor(int width) const;

    QVBoxLayout* m_wide;
    QHBoxLayout* m_sides;
    QList<QVBoxLayout*> m_columns;
    QList<QWidget*> m_cards;
    int m_used = 2;
};

} // namespace rd::ui
