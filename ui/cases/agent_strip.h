#pragma once

#include "core/desk/cases/handler_loads.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace rd::ui {

// Who can go on with the requests that are being dragged, beside the list: each with what they have already and, where
// they are away, until when. Hidden while nothing is dragged.
class AgentStrip : public QWidget {
    Q_OBJECT
public:
    explicit AgentStrip(DeskContext& context, QWidget* parent = nullptr);

    bool offer(int cases); // false when it cannot be read, which is said
    void pointAt(const QPoint& global); // marks whom the mouse is over, and scrolls at its ends
    domain::UserId at(const QPoint& global) const; // empty beside everybody
    bool isAway(const QPoint& global) const;
    void leave();

private:
    QModelIndex indexAt(const QPoint& global) const;

    DeskContext& m_context;
    QLabel* m_question;
    QListView* m_list;
    QStandardItemModel* m_agents;
};

} // namespace rd::ui
