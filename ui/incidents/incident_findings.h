#pragma once

#include "core/desk/incidents/handle_incident.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace rd::ui {

class FormColumn;
class ToggleFlow;

// What is known of an incident: what happened to which data of how many, why, what may come of it and what is done
// (R-IN-01). Whoever may not handle incidents reads it.
class IncidentFindingsForm : public QWidget {
    Q_OBJECT
public:
    explicit IncidentFindingsForm(const DeskContext& context, QWidget* parent = nullptr);

    // What was shown and what was made of it since.
    struct Writing {
        desk::IncidentFindings presented;
        desk::IncidentFindings here;
    };

    void present(const desk::IncidentFindings& findings);
    bool isChanged() const; // since it was presented
    Writing writing() const { return {m_presented, findings()}; }
    void resume(const Writing& writing);
    // What stands on record with what was changed here put over it: somebody else may have saved meanwhile.
    desk::IncidentFindings over(desk::IncidentFindings stored) const;

private:
    desk::IncidentFindings findings() const;
    QPlainTextEdit* addText(const QString& title, const QString& name);

    FormColumn* m_form;
    QPlainTextEdit* m_what;
    QComboBox* m_effect;
    QCheckBox* m_possible;
    ToggleFlow* m_categories;
    QSpinBox* m_persons;
    QCheckBox* m_minors;
    QCheckBox* m_critical;
    QComboBox* m_grade;
    QPlainTextEdit* m_systems;
    QPlainTextEdit* m_cause;
    QPlainTextEdit* m_harm;
    QPlainTextEdit* m_taken;
    QPlainTextEdit* m_planned;
    QPlainTextEdit* m_advice;
    desk::IncidentFindings m_presented;
};

} // namespace rd::ui
