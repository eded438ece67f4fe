#pragma once

#include "core/reports/report_words.h"
#include "core/reports/targets.h"

namespace rd::reports {

struct PanelFrame {
    domain::SheetLanguage language = domain::SheetLanguage::Chinese;
    ReportNames names;
    QList<QDate> dueDays; // the working days of the due calendar, with or without cases; others only with cases
    TargetSettings settings; // those the figures got their targets from
};

// The figures of a report as charts, the single figures first. Each stands in one panel and none is left out; a panel
// of which there is no figure has no series.
QList<domain::ReportPanel> panelsOf(domain::Report report, const QList<domain::Figure>& figures,
                                    const PanelFrame& frame);

// Each metric of the panels once, in their order.
QList<domain::MetricWords> metricsOf(const QList<domain::ReportPanel>& panels, domain::SheetLanguage language);

} // namespace rd::reports
