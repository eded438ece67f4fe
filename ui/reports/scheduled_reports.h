#pragma once

#include "core/base/result.h"
#include "core/desk/reports/due_reports.h"
#include "ui/shared/preferences.h"

#include <chrono>
#include <QDateTime>
#include <QObject>

namespace rd::ui {

struct DeskContext;

// Writes the reports that are due into the folder a user chose for it, while that user is signed in and may see
// reports: they leave the desk under their name. An attempt that fails is told once and made again an hour later, or
// when it is asked for.
class ScheduledReports : public QObject {
    Q_OBJECT
public:
    explicit ScheduledReports(DeskContext& context, QObject* parent = nullptr);

    void start();
    void stop(); // the desk is about to close: nothing is begun any more
    void check(); // called every half minute and when a day begins
    void writeNow(); // what is due, however the last attempt ended

    const ReportPlan& plan() const { return m_plan; } // of who is signed in
    PlanOwner owner() const;
    // Takes effect at once; another folder begins anew. InvalidArgument (args "field": reportFolder) for a folder that
    // is not one's own; errors of rememberReportPlan.
    Result<void> setPlan(const ReportPlan& plan);

    desk::DueReports due() const;
    bool isWriting() const { return m_writing; }
    QString problem() const { return m_problem; } // of the last attempt, with what to do; empty when it went well
    QDateTime retryAt() const { return m_retryAt; } // after a problem
    QStringList notRemoved() const { return m_notRemoved; } // old reports that should have gone

Q_SIGNALS:
    void changed();

private:
    bool isWaiting() const; // until the next attempt
    desk::ReportSchedule schedule() const;
    void write(const desk::DueReports& due);
    void tell(const Result<desk::ScheduledReports>& done, const desk::LastReports& last);
    void tellProblem(const Error& error);

    DeskContext& m_context;
    ReportPlan m_plan;
    enum class Watching { NotYet, Now, NoMore };
    Watching m_watching = Watching::NotYet;
    bool m_writing = false;
    QString m_problem;
    QString m_told; // the problem that was told last
    QDateTime m_retryAt; // as the clock showed it then
    std::chrono::milliseconds m_retrySteady{}; // the same by the time nobody can set
    QStringList m_notRemoved;
};

} // namespace rd::ui
