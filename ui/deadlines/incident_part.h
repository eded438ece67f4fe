#pragma once

#include "core/domain/incident_clock.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace rd::ui {

class FormField;

struct DeskContext;

// By when each step of a security incident is due (R-IN-02), in real hours from its discovery, while typing; nothing of
// it is kept.
class IncidentPart : public QWidget {
    Q_OBJECT
public:
    explicit IncidentPart(DeskContext& context, QWidget* parent = nullptr);

    void answer();

private:
    QWidget* questionColumn();
    QWidget* answerCard();
    void prepareFields();
    domain::IncidentFacts facts() const;
    void present(const domain::IncidentClock& clock);

    DeskContext& m_context;
    QDateTimeEdit* m_discovered;
    QComboBox* m_grade;
    QSpinBox* m_persons;
    QCheckBox* m_critical;
    QCheckBox* m_handled;
    QDateTimeEdit* m_handledAt;
    FormField* m_handledField = nullptr;
    QLabel* m_problem;
    QWidget* m_rows = nullptr;
    QGridLayout* m_grid = nullptr;
};

} // namespace rd::ui
