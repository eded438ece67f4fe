#pragma once

#include "core/desk/reports/report_order.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <QDate>

class QDateEdit;
class QLabel;
class QListView;
class QStandardItemModel;

namespace rd::ui {

class DashboardFilter;
class PaperPane;
class SamplePart;
class ScheduledReports;
class SchedulePart;

// Reports on paper (screens.md §7): one is chosen and its pages stand beside it as they will be printed; it is taken
// along as PDF or workbook, or printed. An arrow key that is held down reads nothing on its way (PaperPane).
class ReportPage : public Page {
    Q_OBJECT
public:
    ReportPage(DeskContext& context, ScheduledReports& scheduled, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    enum class Listed { Order, Ledger, Sample };

    void fillList();
    QWidget* makeHead();
    QWidget* makeActions();
    Listed listed() const;
    desk::ReportOrder order() const;
    void orderChanged();
    void makePages();
    void makeLedger();
    void makeSample();
    void showSample();

    DeskContext& m_context;
    QStandardItemModel* m_orders;
    QListView* m_list;
    DashboardFilter* m_filter;
    QWidget* m_days;
    QLabel* m_daysTitle;
    QDateEdit* m_of;
    SamplePart* m_sample;
    PaperPane* m_pane;
    SchedulePart* m_schedule;
    QDate m_today; // of the pages in the pane
};

} // namespace rd::ui
