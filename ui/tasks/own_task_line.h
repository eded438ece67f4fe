#pragma once

#include "core/domain/task.h"
#include "ui/shared/desk_context.h"

#include <functional>
#include <QWidget>

class QPushButton;

namespace rd::ui {

class ReasonLine;

// What somebody who only owns tasks does with one, in the list itself: they see no request (§7, role TASK_OWNER).
class OwnTaskLine : public QWidget {
    Q_OBJECT
public:
    // `selected` gives the task under the cursor, or null.
    OwnTaskLine(DeskContext& context, std::function<const domain::Task*()> selected, QWidget* parent = nullptr);

    void follow(); // another task is selected, or the list has changed

private:
    void chooseProof();
    void completeWith(const domain::TaskId& id, const QString& path);
    void askWhyFailed();

    DeskContext& m_context;
    std::function<const domain::Task*()> m_selected;
    QPushButton* m_proof;
    QPushButton* m_fail;
    ReasonLine* m_reason;
};

} // namespace rd::ui
