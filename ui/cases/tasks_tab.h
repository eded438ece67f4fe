#pragma once

#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

class QLabel;
class QPushButton;

namespace rd::ui {

class AssignLine;
class ProofPanel;
class ReasonLine;
class TableView;
class TaskModel;

// The tasks of a case with their proofs (R-RT-05): a proof is chosen or dropped on the table, who sees to it is
// said, and a second person looks at the proof and checks it.
class TasksTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit TasksTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void describeSelection();
    void chooseProof();
    void completeWith(const QString& path);
    void lookAtProof();
    void askToAssign();
    void askWhyFailed();
    void askToDismiss();
    const domain::Task* selected() const;

    DeskContext& m_context;
    domain::CaseId m_caseId;
    TaskModel* m_model;
    TableView* m_table;
    QLabel* m_hint;
    QPushButton* m_proof;
    QPushButton* m_look;
    QPushButton* m_assign;
    QPushButton* m_fail;
    QPushButton* m_dismiss;
    ReasonLine* m_reason;
    AssignLine* m_owner;
    ProofPanel* m_panel;
};

} // namespace rd::ui
