#pragma once

#include "core/domain/notice.h"

#include <map>
#include <QWidget>

namespace rd::ui {

// December of the year before and the twelve months of a year, a day a cell; a notice rules no other days. With keys:
// arrows go by day and week, Page Up and Down by month, Shift extends the choice, Space turns the days chosen from
// plain to off to worked and back. With the mouse: a click, a drag or a Shift-click turns what it
// chooses. A day off is filled, a worked one framed.
class YearGrid : public QWidget {
    Q_OBJECT
public:
    enum class Use { Show, Enter };
    enum class Mark { Plain, Off, Worked };

    explicit YearGrid(Use use, QWidget* parent = nullptr);

    void showYear(int year, const QList<domain::RuledDay>& days);
    int year() const { return m_year; }
    QList<domain::RuledDay> days() const;

    QDate currentDay() const { return m_current; }
    // What the days marked from now on are called; those chosen that are marked already take the name too.
    void setName(const QString& name);
    QString nameOf(const QDate& date) const;
    // "2027-01-01 (Fri) · off · 元旦"
    QString wordsOf(const QDate& date) const;
    QRect cellRect(const QDate& date) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged();
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Ruled {
        bool isOff = true;
        QString name;
    };
    enum class Choice { Anew, Extended };

    Mark markOf(const QDate& date) const;
    void setMark(const QDate& date, Mark mark);
    void turn();
    void choose(const QDate& date, Choice choice);
    bool isChosen(const QDate& date) const;
    QRect monthRect(int month) const; // 0 = the December before
    QDate dayAt(const QPoint& point) const;
    void paintMonth(QPainter& painter, int month) const;
    void paintDay(QPainter& painter, const QDate& date) const;

    Use m_use;
    int m_year = 0;
    std::map<QDate, Ruled> m_days;
    QString m_name;
    QDate m_current;
    QDate m_anchor;
    bool m_pressed = false; // on a day, by the mouse
};

} // namespace rd::ui
