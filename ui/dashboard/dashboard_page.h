#pragma once

#include "core/base/result.h"
#include "core/desk/reports/report_order.h"
#include "core/domain/report_panel.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <map>
#include <QPointer>
#include <QTimer>

class QScrollArea;

namespace rd::ui {

class CardGrid;
class CasesPanel;
class ChartCard;
class DashboardFilter;

// The supervisor's charts (screens.md §6): one filter for all, a card for each panel of the reports, the requests
// behind a value under them. A report is read off the window's thread, once for all its cards, and only while one of
// them is in sight; what was shown stays until the new figures are there.
class DashboardPage : public Page {
    Q_OBJECT
public:
    explicit DashboardPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // Which state of the desk and of the filter a report was read for.
    struct Reading {
        int shown = 0;
        bool runs = false;
    };

    QWidget* makeHead();
    void makeCards();
    ChartCard* addCard(domain::Report report, const QString& code);
    ChartCard* cardOf(domain::Report report, const QString& code) const;
    void filterChanged();
    void look(); // at what is in sight, soon
    void readInSight();
    void read(domain::Report report);
    void take(domain::Report report, const Result<domain::ReportSheet>& sheet);
    bool isInSight(const QWidget* card) const;
    domain::ReportFilter filterOf(domain::Report report) const;
    desk::ReportOrder order() const;
    void showCases(const domain::ReportFilter& filter, const domain::Figure& figure, const QString& words);
    void closeCases();

    DeskContext& m_context;
    DashboardFilter* m_filter;
    QScrollArea* m_area;
    CardGrid* m_grid;
    CasesPanel* m_cases;
    QList<ChartCard*> m_cards;
    std::map<domain::Report, Reading> m_readings;
    QTimer m_look;
    int m_wanted = 0; // counts what may have changed the figures
    int m_choice = 0; // counts filters
    QPointer<QWidget> m_cameFrom; // the chart whose requests are shown
};

} // namespace rd::ui
