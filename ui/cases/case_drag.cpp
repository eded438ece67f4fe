#include "ui/cases/case_drag.h"

#include "ui/shared/escape_key.h"

#include <QApplication>
#include <QListView>
#include <QMouseEvent>
#include <utility>

namespace rd::ui {

CaseDrag::CaseDrag(QListView* list)
    : QObject(list)
    , m_list(list)
{
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_list->viewport()->setMouseTracking(true); // to hear of the mouse when its button is up again
}

bool CaseDrag::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofMouse = watched == m_list->viewport();
    const auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (ofMouse && mouse->button() == Qt::LeftButton)
            press(mouse->position().toPoint(), mouse->modifiers());
        return false;
    case QEvent::MouseMove:
        if (ofMouse && !mouse->buttons().testFlag(Qt::LeftButton))
            letGo();
        return ofMouse && move(mouse->position().toPoint(), mouse->globalPosition().toPoint());
    case QEvent::MouseButtonRelease:
        return ofMouse && mouse->button() == Qt::LeftButton && release(mouse->globalPosition().toPoint());
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        return m_state == State::Dragging && leavesByEscape(event, [this] { cancel(); });
    case QEvent::FocusOut:
    case QEvent::WindowDeactivate:
    case QEvent::Hide:
        cancel();
        return false;
    default:
        return false;
    }
}

void CaseDrag::press(const QPoint& at, Qt::KeyboardModifiers modifiers)
{
    letGo();
    const QModelIndex index = m_list->indexAt(at);
    m_state = index.isValid() && modifiers == Qt::NoModifier ? State::Pressed : State::Idle;
    m_pressed = at;
    m_wasChosen = m_list->selectionModel()->isSelected(index);
}

bool CaseDrag::move(const QPoint& at, const QPoint& global)
{
    if (m_state == State::Pressed) {
        const QPoint way = at - m_pressed;
        if (way.manhattanLength() < QApplication::startDragDistance())
            return true;
        const bool isDrag = m_wasChosen || qAbs(way.x()) > qAbs(way.y());
        m_state = isDrag ? State::Dragging : State::Idle;
        if (isDrag)
            Q_EMIT began();
    }
    if (m_state == State::Dragging)
        Q_EMIT moved(global);
    return m_state != State::Idle;
}

bool CaseDrag::release(const QPoint& global)
{
    const State before = std::exchange(m_state, State::Idle);
    if (before == State::Dragging)
        Q_EMIT dropped(global);
    return before == State::Dragging || before == State::Left;
}

// The button is up again and nobody told us: a release goes where the mouse is, and sometimes nowhere.
void CaseDrag::letGo()
{
    if (std::exchange(m_state, State::Idle) == State::Dragging)
        Q_EMIT cancelled();
}

// The button may still be down: what it does until it is let go is nobody's click, unless nothing was dragged yet.
void CaseDrag::cancel()
{
    if (m_state == State::Pressed)
        m_state = State::Idle;
    if (m_state != State::Dragging)
        return;
    m_state = State::Left;
    Q_EMIT cancelled();
}

} // namespace rd::ui
