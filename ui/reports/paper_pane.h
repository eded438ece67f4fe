#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/print/page_flow.h"
#include "ui/jobs/latest_job.h"
#include "ui/reports/report_export.h"
#include "ui/shared/desk_context.h"

#include <functional>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

class PageView;

// A paper that can be looked at, taken along and printed. All but the last are called off the window's thread.
struct PaperSource {
    QString title; // of the printing and of the file
    std::function<Result<print::PageFlow>(const JobToken&)> make;
    WritePaper writePdf;
    WritePaper writeWorkbook = {}; // none: there is no workbook
    std::function<Result<void>()> notePrinted; // what was looked at is printed (R-AU-01)
};

// The pages of a paper as they will be printed, with what can be done with them. They are made off the window's thread,
// those of the newest source alone, once it rests.
class PaperPane : public QWidget {
    Q_OBJECT
public:
    // Its parts are called after `name`: reportPages, reportPdf …
    PaperPane(DeskContext& context, const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void open(PaperSource source);
    // There is nothing to make, and the buttons say why.
    void refuse(const QString& why);
    void forget();
    bool isMaking() const { return m_rest.isActive() || m_pages.isUnderWay(); }
    bool isShown() const { return m_shown; } // the pages in the view are those of the source
    // Where the reader stands, and the buttons; they go where the page wants them.
    QList<QWidget*> actions() const;

Q_SIGNALS:
    void made(bool shown); // the pages of the source stand in the view, or could not be made

private:
    void shutButtons(const QString& why); // none: they work
    void makePages();
    void showPages(const Result<print::PageFlow>& pages);
    void sayWhere();
    void print();

    DeskContext& m_context;
    PaperSource m_source;
    QLabel* m_where;
    PageView* m_view;
    QPushButton* m_print;
    QPushButton* m_workbook;
    QPushButton* m_pdf;
    LatestJob m_pages;
    QTimer m_rest;
    bool m_shown = false;
};

} // namespace rd::ui
