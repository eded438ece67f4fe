#pragma once

#include "ui/charts/chart_values.h"

#include <QWidget>

namespace rd::ui {

// A panel drawn. It takes the focus as one thing: arrows go through its values, Enter or a click chooses one, the mouse
// over a value reads it. What is read is said to whoever shows it beside the picture, and in the accessible name.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    // Draws the panel instead of the one before, if it differs; the cursor stays at its value where that still is.
    void showPanel(const domain::ReportPanel& panel);
    const domain::ReportPanel& panel() const { return m_panel; }
    std::optional<ChartPlace> current() const { return m_current; }
    const QString& said() const { return m_said; } // the value that is read; empty: none

Q_SIGNALS:
    void says(const QString& words);
    void chosen(const rd::ui::ChartPlace& place);

protected:
    void setSurface(QWidget* surface); // what draws and gets the mouse
    void drawAgain(); // with other room or other colours
    virtual void draw() = 0;
    virtual void mark(const std::optional<ChartPlace>& place) = 0; // the value the cursor is at
    virtual std::optional<ChartPlace> placeAt(const QPointF& point) const = 0; // on the surface
    virtual Qt::Orientation along() const { return Qt::Horizontal; } // the direction in which the points follow
    virtual ChartPlace moved(const ChartPlace& from, Qt::Key key) const;

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setCurrent(const std::optional<ChartPlace>& place);
    void say(const std::optional<ChartPlace>& place);
    void hover(const QPointF& point, const QPoint& onScreen);

    domain::ReportPanel m_panel;
    QWidget* m_surface = nullptr;
    QString m_said;
    std::optional<ChartPlace> m_current;
};

// The one place where charts come from, by the shape of the panel. nullptr for a shape this build draws no picture of;
// its table says the same.
ChartView* chartView(const domain::ReportPanel& panel, QWidget* parent);

} // namespace rd::ui
