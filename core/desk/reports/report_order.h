#pragma once

#include "core/domain/report_panel.h"

namespace rd::desk {

// What is to be put together on paper or in a workbook: one report with its filter, the sheet of the day, the
// management report of a week (Monday to Sunday) or a month, the yearly export about minors (rule book §12), or what
// stands on the dashboard.
enum class PaperKind { Report, Daily, Weekly, Monthly, MinorsYear, Dashboard };

// One of the reports a paper is made of.
struct ReportPart {
    domain::Report report = domain::Report::OnTime;
    domain::ReportFilter filter;
};

struct ReportOrder {
    PaperKind kind = PaperKind::Report;
    domain::Report report = domain::Report::OnTime; // of PaperKind::Report only, with its filter
    domain::ReportFilter filter;
    QStringList panels; // of PaperKind::Report only: the codes of those that are wanted; empty = all
    QList<ReportPart> shown; // of PaperKind::Dashboard only, at least one; the period of the paper is that of the first
    QDate of; // a day of the week, the month or the year; the daily sheet is always that of today
    domain::SheetLanguage language = domain::SheetLanguage::Chinese;
};

// What stands on its cover, in lists and in the name of its file: 管理月报, 时效, 未结账龄 … Nothing of a person.
QString orderTitle(const ReportOrder& order);

} // namespace rd::desk
