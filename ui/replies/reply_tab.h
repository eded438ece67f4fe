#pragma once

#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rd::desk {
struct Dispatch;
}

namespace rd::ui {

class DispatchForm;
class LetterBlockView;
class LetterChecklist;

// The letter left, what it still needs right, and how it leaves at the foot (screens.md §5, R-LT-02, R-LT-03).
class ReplyTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit ReplyTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;
    void keep() override;

private:
    QWidget* startRow();
    QWidget* letterPart();
    void startDraft();
    void openDraft(const QString& templateCode);
    void presentReply(const domain::Reply& reply);
    void orderKeys();
    void presentSent();
    void showPart(QWidget* part);
    void write(const QString& name, const QString& text);
    void send(const desk::Dispatch& dispatch);
    void noteBounce();

    DeskContext& m_context;
    domain::CaseFile m_file;
    domain::Reply m_reply;
    QComboBox* m_template;
    QPushButton* m_start;
    QStackedWidget* m_stack;
    QVBoxLayout* m_paper = nullptr;
    QList<LetterBlockView*> m_blocks;
    LetterChecklist* m_checklist;
    DispatchForm* m_dispatch;
    QLabel* m_empty;
    QLabel* m_sent;
    QPushButton* m_bounced;
};

} // namespace rd::ui
