#pragma once

#include "core/desk/deadlines/print_why_date.h"
#include "ui/shared/page.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDateTimeEdit;
class QLabel;

namespace rd::ui {

struct DeskContext;
class IncidentPart;
class WhyDatePanel;

// The due date of any receipt, right and clock mode, and the clocks of an incident, while typing; nothing of it is kept
// (Ctrl+D).
class CalculatorPage : public Page {
    Q_OBJECT
public:
    explicit CalculatorPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;

private:
    QWidget* requestPart();
    QWidget* questionColumn();
    void connectEditors();
    QWidget* answerCard();
    QWidget* waitingFields();
    void presentReading(const domain::DeadlineExplanation& why);
    desk::DeadlineQuestion question() const;
    void answer();

    DeskContext& m_context;
    QDateTimeEdit* m_received;
    QComboBox* m_right;
    QCheckBox* m_minor;
    QComboBox* m_mode;
    QDateEdit* m_external; // set by a regulator (R-DL-11)
    QDateEdit* m_notice; // T02 sent
    QDateEdit* m_refusal; // T03 sent, mode A
    QDateEdit* m_material; // complete
    QDateEdit* m_verified; // the outer limit of mode C
    QWidget* m_refusalField = nullptr;
    QWidget* m_verifiedField = nullptr;
    QLabel* m_due;
    QLabel* m_left;
    QLabel* m_milestones;
    QLabel* m_longStop;
    WhyDatePanel* m_why;
    IncidentPart* m_incident;
};

} // namespace rd::ui
