#pragma once

#include "core/desk/incidents/list_incidents.h"
#include "ui/incidents/incident_findings.h"
#include "ui/shared/desk_context.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rd::ui {

// The record of one incident: by when what is due, what is missing for the next step, what is known, who was told
// (R-IN-01 … R-IN-03). An officer works on it; supervisor and auditor read it.
class IncidentPanel : public QWidget {
    Q_OBJECT
public:
    explicit IncidentPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const desk::IncidentFile& file); // unsaved findings stay, also while another incident is looked at
    void clear();
    void save(); // what is known

Q_SIGNALS:
    void changed();

private:
    QWidget* stepsCard();
    QWidget* noticeCard();
    QWidget* reportsCard();
    QWidget* endCard();
    void showSteps();
    void showReports();
    void showActions();
    void decide(bool tell);
    void noteReport();
    void goOn();
    void writeNotice();
    void keepWriting();
    void heard(const Result<domain::Incident>& done, const QString& said);

    DeskContext& m_context;
    const bool m_handles;
    desk::IncidentFile m_file;
    // What is unsaved in incidents that are not shown.
    struct Unsaved {
        IncidentFindingsForm::Writing findings;
        QString summary;
        QString lessons;
    };
    QHash<QString, Unsaved> m_unsaved; // by number
    QScrollArea* m_area = nullptr;
    QLabel* m_title;
    QLabel* m_origin;
    QPushButton* m_case;
    QGridLayout* m_steps = nullptr;
    QLabel* m_missing;
    IncidentFindingsForm* m_findings;
    QPushButton* m_save;
    QLabel* m_decision;
    QLineEdit* m_reason;
    QWidget* m_decide;
    QPushButton* m_write;
    QLabel* m_reports;
    QWidget* m_report;
    QComboBox* m_to;
    QDateTimeEdit* m_at;
    QLineEdit* m_how;
    QWidget* m_end = nullptr;
    QLabel* m_ended;
    QPlainTextEdit* m_summary;
    QPlainTextEdit* m_lessons;
    QPushButton* m_next;
};

} // namespace rd::ui
