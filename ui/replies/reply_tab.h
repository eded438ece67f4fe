#pragma once

#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace rd::desk {
struct Dispatch;
struct LetterPreview;
} // namespace rd::desk

namespace rd::ui {

class DispatchForm;
class LetterBlockView;
class LetterGaps;
class MailDoubt;
class PageView;
class SentLetters;

// The letter's texts left, its pages right as they will be printed, and how it leaves at the foot (screens.md §5,
// R-LT-02, R-LT-03). The pages follow the typing; what is typed is put away when its field is left, the case is left or
// the desk is locked.
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
    QWidget* textPart();
    QWidget* pagePart();
    void startDraft();
    void openDraft(const QString& templateCode);
    void presentLetter(const desk::LetterPreview& letter);
    void makeBlocks(const desk::LetterPreview& letter);
    void presentDispatch(const domain::Reply& reply);
    void showFirstRed();
    void followTyping();
    void orderKeys();
    void presentSent();
    void sayWhichPage();
    void showPart(QWidget* part);
    bool putAway(); // false: something that is typed may not be kept, and says so in its place
    bool writeValue(const QString& name, const QString& text);
    bool writeBlock(LetterBlockView* block);
    void restore(const QString& block);
    void printLetter(const domain::Reply& reply);
    void send(const desk::Dispatch& dispatch);
    void mail(const desk::Dispatch& dispatch);
    void noteBounce();

    DeskContext& m_context;
    domain::CaseFile m_file;
    domain::Reply m_reply;
    QComboBox* m_template;
    QPushButton* m_start;
    QStackedWidget* m_stack;
    QScrollArea* m_textArea = nullptr;
    QWidget* m_texts = nullptr; // holds the blocks
    QVBoxLayout* m_paper = nullptr;
    QList<LetterBlockView*> m_blocks;
    LetterGaps* m_gaps;
    QWidget* m_gapsPart = nullptr;
    PageView* m_pages;
    QLabel* m_where;
    QPushButton* m_print;
    QTimer* m_pause; // in the typing, after which the pages follow
    MailDoubt* m_doubt;
    DispatchForm* m_dispatch;
    bool m_mailing = false; // a mail of this window is under way: no doubt about it yet
    QLabel* m_empty;
    SentLetters* m_sent;
    QPushButton* m_bounced;
    QPushButton* m_misdirected; // always an incident (R-IN-04)
};

} // namespace rd::ui
