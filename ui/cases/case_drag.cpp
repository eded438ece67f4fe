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
}

bool CaseDrag::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofMouse = watched == m_list->viewport();
    const auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (ofMouse && mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier)
            press(mouse->position().toPoint());
        return false;
    case QEvent::MouseMove:
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

void CaseDrag::press(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    m_state = index.isValid() ? State::Pressed : State::Idle;
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

// The button is still down: what it does until it is let go is nobody's click.
void CaseDrag::cancel()
{
    if (std::exchange(m_state, m_state == State::Dragging ? State::Left : m_state) == State::Dragging)
        Q_EMIT cancelled();
}

} // namespace rd::ui
