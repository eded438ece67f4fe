#pragma once

#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rd::ui {

// The complaint that a case carries, as far as it has come, with what this viewer can do about it; on a case complained
// of, the complaints about it.
class ComplaintTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit ComplaintTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

Q_SIGNALS:
    void replyWanted();

private:
    QWidget* buttonRow();
    void presentFacts();
    void presentAbout();
    void presentButtons();
    void begin();

    DeskContext& m_context;
    domain::CaseFile m_file;
    QLabel* m_title;
    QLabel* m_facts;
    QPushButton* m_aboutCase;
    QPushButton* m_link;
    QPushButton* m_none;
    QPushButton* m_assign;
    QPushButton* m_begin;
    QPushButton* m_report;
    QPushButton* m_decide;
    QPushButton* m_remedy;
    QPushButton* m_reply;
    QPushButton* m_litigation;
    QPushButton* m_lift;
    QVBoxLayout* m_others;
};

} // namespace rd::ui
