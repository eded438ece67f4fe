#pragma once

#include "core/desk/cases/unmask_field.h"
#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

#include <map>
#include <QTimer>

class QGridLayout;
class QLabel;
class QPushButton;

namespace rd::ui {

class CaseActions;
class ReasonLine;

// What the request says and whom it is about. Values are masked; one at a time comes out for thirty seconds with a
// logged reason (R-ID-04, R-ID-05).
class OverviewTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit OverviewTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

Q_SIGNALS:
    void fileWanted();

private:
    struct Personal {
        QLabel* value = nullptr;
        QPushButton* reveal = nullptr;
        QString title;
        QString masked;
    };

    QWidget* requestCard();
    QWidget* personCard();
    QWidget* courseCard();
    QLabel* addFact(QGridLayout* grid, const QString& title, const QString& name);
    void addPersonal(QGridLayout* grid, desk::CaseField field, const QString& title, const QString& name);
    void presentPerson(const domain::CaseFile& file);
    void presentCourse(const domain::CaseFile& file);
    void askToReveal(desk::CaseField field);
    void maskAgain();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    std::map<QString, QLabel*> m_facts;
    std::map<desk::CaseField, Personal> m_personal;
    QTimer m_mask;
    std::optional<desk::CaseField> m_revealed;
    QLabel* m_words;
    QLabel* m_course;
    QLabel* m_revealHint;
    ReasonLine* m_revealReason;
    CaseActions* m_actions;
};

} // namespace rd::ui
