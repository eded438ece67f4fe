#pragma once

#include "core/domain/incident.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace rd::ui {

class FormColumn;
class FormField;

// What somebody has noticed: the clocks of the incident run from the discovery (R-IN-02).
class ReportIncidentForm : public QWidget {
    Q_OBJECT
public:
    explicit ReportIncidentForm(DeskContext& context, QWidget* parent = nullptr);

    void begin(const QString& caseNumber); // noticed in this request; what is being written stays
    void report();
    void forget();

Q_SIGNALS:
    void reported(const QString& number);

private:
    void prepareFields();
    Result<domain::CaseId> noticedIn() const;

    DeskContext& m_context;
    FormColumn* m_form;
    QPlainTextEdit* m_what;
    QComboBox* m_effect;
    QCheckBox* m_possible;
    QDateTimeEdit* m_discovered;
    QLineEdit* m_discoveredBy;
    QLineEdit* m_case;
    FormField* m_whatField = nullptr;
    FormField* m_discoveredField = nullptr;
    FormField* m_byField = nullptr;
    FormField* m_caseField = nullptr;
};

} // namespace rd::ui
