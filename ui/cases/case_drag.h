#pragma once

#include <QObject>
#include <QPoint>

class QListView;

namespace rd::ui {

// Chosen rows of a list that are dragged with the mouse to another part of the same page. It is no drag of the window
// system: nothing is offered to other programs (security.md D15), and there is no nested event loop, so that the desk
// can be locked at any moment. A chosen row is dragged anywhere, any other one sideways; up and down its drag goes on
// choosing rows.
class CaseDrag : public QObject {
    Q_OBJECT
public:
    explicit CaseDrag(QListView* list);

    void cancel();

Q_SIGNALS:
    void began();
    void moved(const QPoint& global);
    void dropped(const QPoint& global);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class State { Idle, Pressed, Dragging, Left };

    void press(const QPoint& at, Qt::KeyboardModifiers modifiers);
    bool move(const QPoint& at, const QPoint& global);
    bool release(const QPoint& global);
    void letGo();

    QListView* m_list;
    State m_state = State::Idle;
    QPoint m_pressed;
    bool m_wasChosen = false;
};

} // namespace rd::ui
