#pragma once

#include "core/domain/data_class.h"
#include "core/domain/due_stage.h"
#include "ui/shared/theme.h"

#include <QDate>
#include <QWidget>

class QPainter;

namespace rd::ui {

// A word on a pale ground of its colour; a colour never speaks alone (screens.md §10).
struct ChipText {
    QString text;
    Colour colour = Colour::Muted;
};

// What a due date says: "9 working days left · 12-14", "due today at 17:30", "2 working days overdue". `daysLeft`
// counts working days, 0 on the due day itself; `repliedAt` valid means the clock is met.
struct DueChip {
    QDate due;
    int daysLeft = 0;
    domain::DueStage stage = domain::DueStage::Ahead;
    bool provisional = false;
    QDateTime repliedAt;
    bool byRegulator = false; // R-DL-11
};
ChipText dueChip(const DueChip& due);

// How much care data asks for (R-DC-03).
ChipText classChip(domain::DataClass dataClass);

// The hour at which a working day of the open desk ends (R-DL-03). It is the policy's, so it is told when a desk opens;
// one desk is open at a time.
void setDueHour(const QTime& dayEnd);
QTime dueHour();
QString dueHourText();

class Chip : public QWidget {
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const ChipText& content, QWidget* parent = nullptr);

    void setContent(const ChipText& content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // For delegates: how large a chip is, and how it is drawn right- and centre-aligned in `area`.
    static QSize sizeOf(const ChipText& content);
    static void paint(QPainter& painter, const QRect& area, const ChipText& content);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChipText m_content;
};

} // namespace rd::ui
