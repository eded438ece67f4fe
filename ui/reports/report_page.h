#pragma once

#include "core/base/result.h"
#include "core/desk/report_order.h"
#include "core/print/page_flow.h"
#include "ui/jobs/latest_job.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <QDate>
#include <QTimer>

class QDateEdit;
class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace rd::ui {

class DashboardFilter;
class PageView;

// Reports on paper (screens.md §7): one is chosen and its pages stand beside it as they will be printed; it is taken
// along as PDF or workbook, or printed. Pages are made off the window's thread, those of the newest choice alone, once
// it rests: an arrow key that is held down reads nothing on its way.
class ReportPage : public Page {
    Q_OBJECT
public:
    explicit ReportPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    void fillList();
    QWidget* makeHead();
    QWidget* makeActions();
    desk::ReportOrder order() const;
    void orderChanged();
    void wantPages();
    void makePages();
    void showPages(const Result<print::PageFlow>& pages);
    void print();

    DeskContext& m_context;
    QStandardItemModel* m_orders;
    QListView* m_list;
    DashboardFilter* m_filter;
    QWidget* m_days;
    QLabel* m_daysTitle;
    QDateEdit* m_of;
    QLabel* m_where;
    PageView* m_view;
    QList<QPushButton*> m_actions;
    QPushButton* m_print = nullptr;
    QDate m_today; // of the pages in the view
    bool m_shown = false; // the pages in the view are those of the order
    LatestJob m_pages;
    QTimer m_rest;
};

} // namespace rd::ui
