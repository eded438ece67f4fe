#pragma once

#include "core/base/result.h"
#include "core/domain/report.h"
#include "ui/jobs/latest_job.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QLabel;

namespace rd::ui {

class ReportCaseModel;
class TableView;

// The requests behind the figure that was chosen in a chart. Enter opens one, Esc closes the panel. Read off the
// window's thread, a hundred at a time.
class CasesPanel : public QFrame {
    Q_OBJECT
public:
    CasesPanel(DeskContext& context, QWidget* parent);

    void showCases(const domain::ReportFilter& filter, const domain::Figure& figure, const QString& words);
    void readAgain(); // as many as are shown, the cursor at the same request
    void forget();

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Reading { Anew, Again, Further };
    void readFurther();
    void read(Reading reading, const QString& after, int limit);
    void end(Reading reading, const Result<domain::ReportCasePage>& page);
    void take(Reading reading, const Result<domain::ReportCasePage>& page);
    void say();

    DeskContext& m_context;
    domain::ReportFilter m_filter;
    domain::Figure m_figure;
    QString m_words;
    LatestJob m_reading;
    bool m_changed = false; // since the reading began that is under way
    ReportCaseModel* m_model;
    TableView* m_table;
    QLabel* m_title;
    QLabel* m_count;
};

} // namespace rd::ui
