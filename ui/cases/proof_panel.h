#pragma once

#include "core/domain/task.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rd::ui {

// The proof of a task in view, and whether a second person finds it right (R-RT-05). Text is shown as it is; any other
// file is written out to be opened with its own program: nothing foreign is decoded in here (security.md D18).
class ProofPanel : public QFrame {
    Q_OBJECT
public:
    explicit ProofPanel(DeskContext& context, QWidget* parent = nullptr);

    void look(const domain::Task& task); // that it was looked at is entered
    void follow(const QList<domain::Task>& tasks); // closes when the task shown has changed
    void dismiss();

private:
    void present(const domain::TaskProof& proof);
    void saveAs();
    void write(const QString& path);
    void check();
    bool mayCheck(const domain::Task& task) const;

    DeskContext& m_context;
    domain::Task m_task;
    QLabel* m_title;
    QLabel* m_hint;
    QPlainTextEdit* m_text;
    QPushButton* m_save;
    QPushButton* m_check;
};

} // namespace rd::ui
