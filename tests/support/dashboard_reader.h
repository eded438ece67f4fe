#pragma once

#include "core/desk/reports/report_sheet.h"
#include "tests/support/charted_desk.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/charts/chart_view.h"
#include "ui/commands/command_palette.h"
#include "ui/main_window/desk_frame.h"

#include <QScrollArea>

namespace rd::test {

// The dashboard as who sits before it finds it: the charts by the codes of their panels.
inline ui::ChartView* chart(const DeskWindow& window, const QString& code)
{
    return window.find<ui::ChartView>(QStringLiteral("chart") + code);
}

// Scrolls to the card and waits for its figures, as a reader would.
inline bool bringToSight(DeskWindow& window, const QString& code)
{
    auto* area = window.find<QScrollArea>(QStringLiteral("dashboardArea"));
    const auto isShown = [&] {
        if (QWidget* title = window.find(QStringLiteral("title") + code))
            area->ensureWidgetVisible(title, 0, 200);
        return !window.textOf(QStringLiteral("period") + code).isEmpty();
    };
    return window.waitFor(isShown) && window.waitForJobs();
}

// By the palette, with the initials of 看板.
inline bool openDashboard(DeskWindow& window)
{
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.keys(QStringLiteral("kb"));
    const bool found = window.waitFor(
        [&] { return window.window().frame()->palette()->shownTitles().value(0).contains(QStringLiteral("看板")); });
    window.key(Qt::Key_Return);
    return found && bringToSight(window, QStringLiteral("DUE_CALENDAR"));
}

// Somebody before the charts of a year of requests.
inline bool openCharts(DeskWindow& window, const QString& user)
{
    const ChartedDesk filled(window.desk().as(QStringLiteral("wang")));
    return window.enter(user) && openDashboard(window);
}

inline domain::ReportPanel panelOf(DeskWindow& window, domain::Report report, const QString& code,
                                   const domain::ReportFilter& filter)
{
    const domain::ReportSheet sheet = orDie(
        desk::reportSheet(window.desk().as(QStringLiteral("wang")), report, filter, domain::SheetLanguage::Chinese));
    for (const domain::ReportPanel& panel : sheet.panels) {
        if (panel.code == code)
            return panel;
    }
    qFatal("no such panel");
}

// The chart shows, or will once it has been read, what the desk says.
inline bool showsWhatTheDeskSays(DeskWindow& window, domain::Report report, const QString& code,
                                 const domain::ReportFilter& filter)
{
    const domain::ReportPanel panel = panelOf(window, report, code, filter);
    return window.waitFor([&] {
        const ui::ChartView* view = chart(window, code);
        return view && ui::samePanel(view->panel(), panel);
    });
}

// A figure with requests behind it, and more than none.
inline std::optional<ui::ChartPlace> telling(const domain::ReportPanel& panel)
{
    for (int series = 0; series < panel.series.size(); ++series) {
        for (int point = 0; point < panel.points.size(); ++point) {
            const domain::Figure* figure = ui::figureAt(panel, {series, point});
            if (figure->hasCases && figure->counted > 0)
                return ui::ChartPlace{series, point};
        }
    }
    return {};
}

} // namespace rd::test
