#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"
#include "ui/shared/page.h"

class QStackedWidget;
class QTabWidget;

namespace rd::ui {

class AccessLine;
class GuardianLine;
class CaseFilePanel;
class CaseHead;
class CaseTabPage;
class DuplicateLine;
class WaitingLine;
class WhyDatePanel;

// One request: its head, the next step and seven tabs (screens.md §5); one more where there is a complaint. Reads
// itself again after every change of the case.
class CasePage : public Page {
    Q_OBJECT
public:
    explicit CasePage(DeskContext& context, QWidget* parent = nullptr);

    void open(const domain::CaseId& caseId, CaseTab tab);
    void refresh() override;
    void save() override;
    void forget() override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void buildTabs();
    void addTab(CaseTab tab, CaseTabPage* page, const QString& title);
    void goTo(CaseTab tab);
    void presentCurrentTab();
    void nameTabs();
    void showWhy(int item); // 0: the date the request shows
    void printWhy();
    void showFile();
    CaseTabPage* pageOf(CaseTab tab) const;

    DeskContext& m_context;
    domain::CaseId m_caseId;
    domain::CaseFile m_file;
    int m_whyItem = 0;
    CaseHead* m_head;
    WaitingLine* m_waiting;
    GuardianLine* m_guardian;
    AccessLine* m_access;
    DuplicateLine* m_duplicate;
    QTabWidget* m_tabs;
    WhyDatePanel* m_why;
    CaseFilePanel* m_filePanel;
    QStackedWidget* m_body;
};

} // namespace rd::ui
