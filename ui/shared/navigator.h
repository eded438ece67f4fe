#pragma once

#include "core/domain/ids.h"

#include <QObject>

namespace rd::ui {

enum class PageName {
    Today,
    Cases,
    Dashboard,
    Reports,
    Tasks,
    Approvals,
    Complaints,
    Incidents,
    Administration,
    Intake,
    CasePage,
    Search,
    Help,
    Password,
    OwnAbsence,
    Calculator
};
enum class CaseTab { Overview, Items, Verification, Tasks, Copy, Reply, History, Complaint };

// Pages ask to go somewhere; the main window listens.
class Navigator : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void pageWanted(rd::ui::PageName page);
    void caseWanted(const rd::domain::CaseId& caseId, rd::ui::CaseTab tab);
    void intakeWanted(const rd::domain::DraftId& draft); // empty id: a new call
    void followUpWanted(const rd::domain::CaseId& abandoned, const QString& number); // a new call that goes on with it
    void incidentWanted(const QString& caseNumber); // one that was noticed in this request is reported
    void incidentOpened(const QString& number); // the record of this one
    void accessAlertsWanted(); // on the page of administration, which pageWanted brings to front before
    void searchWanted(const QString& text);
    void backWanted();
};

} // namespace rd::ui
