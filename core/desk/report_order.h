#pragma once

#include "core/domain/report_panel.h"

namespace rd::desk {

// What is to be put together on paper or in a workbook: one report with its filter, the sheet of the day, or the
// management report of a week (Monday to Sunday) or a month.
enum class PaperKind { Report, Daily, Weekly, Monthly };

struct ReportOrder {
    PaperKind kind = PaperKind::Report;
    domain::Report report = domain::Report::OnTime; // of PaperKind::Report only, with its filter
    domain::ReportFilter filter;
    QDate of; // a day of the week or the month; the daily sheet is always that of today
    domain::SheetLanguage language = domain::SheetLanguage::Chinese;
};

// What stands on its cover and in lists: 月度管理报告, 时效 …
QString orderTitle(const ReportOrder& order);

} // namespace rd::desk
