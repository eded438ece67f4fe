#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <QTimer>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rd::ui {

class AccessDecisionPanel;
class ApprovalListModel;
class FormField;
class MoreLine;
class ReasonLine;
class RedactionListModel;
class TableView;

// What waits for this user's decision with the essentials of each case; the second pair of eyes writes a note of its
// own (R-RT-08, R-RF-02, R-DC-02). Requests to see a minor's data stand in the same list (R-CH-02).
class ApprovalsPage : public Page {
    Q_OBJECT
public:
    explicit ApprovalsPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    QWidget* listPart();
    QWidget* decisionPart();
    QWidget* decisionBar();
    void showSelected();
    void presentCase(const domain::CaseFile& file);
    void presentItems(const domain::CaseFile& file);
    void presentCopy(const domain::CaseFile& file);
    void approveCase();
    void returnIt();
    void confirmRedactions();
    void presentReveal();
    void askToReveal();
    void maskAgain();
    void showFailure(const Error& error);

    DeskContext& m_context;
    domain::CaseId m_caseId;
    domain::WaitingKind m_kind = domain::WaitingKind::Outcome;
    ApprovalListModel* m_model;
    QListView* m_list;
    MoreLine* m_more;
    QWidget* m_listPart = nullptr;
    QStackedWidget* m_stack;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_items;
    QLabel* m_copy;
    RedactionListModel* m_redactionModel;
    TableView* m_redactions;
    QPushButton* m_confirm;
    QPushButton* m_reveal;
    QLabel* m_revealHint; // why not
    ReasonLine* m_revealReason;
    QTimer m_mask;
    QPlainTextEdit* m_note;
    FormField* m_noteField;
    QPushButton* m_approve;
    QPushButton* m_return;
    AccessDecisionPanel* m_access;
};

} // namespace rd::ui
