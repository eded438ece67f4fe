#pragma once

#include "core/desk/desk.h"
#include "core/domain/report.h"
#include "core/reports/report_days.h"
#include "core/storage/report_repository.h"

namespace rd::desk {

constexpr int calendarDays = 15; // working days the due calendar shows, today among them

// The working days of the desk, which outlives what counts by them.
reports::WorkingDays workingDaysOf(const Desk& desk);

// The period and the narrowing of a report, as of now. InvalidArgument, UnknownCode.
Result<storage::ReportScope> reportScope(const Desk& desk, const domain::ReportFilter& filter);

// Where an open, unanswered case stands by its due date alone: what stands still under modes B and C (§5.2) has its
// date as well.
domain::DueStage stageOfDay(const Desk& desk, const QDate& due, const QDateTime& dueEnd, const QDateTime& now);

// Whether listReportCases can show what is behind a figure.
bool hasCases(domain::Metric metric);

} // namespace rd::desk
