#pragma once

#include "core/desk/sample_cases.h"
#include "core/domain/report_panel.h"

namespace rd::desk {

// How a sample was drawn, so that anybody can draw it again from its paper.
struct SampleOrder {
    domain::ReportFilter filter;
    QString seed;
    domain::SheetLanguage language = domain::SheetLanguage::Chinese;
};

// Rule book §12, audit sample: how the cases were drawn, each with what the log proves of it and the digest of its case
// file where one was written, and the verification of the log; nothing of a person. That it left is in the log.
// NotPermitted, FileExists, FileNotWritten, DiskFull. The PDF needs a QGuiApplication.
Result<void> printSample(Desk& desk, const SampleOrder& order, const CaseSample& sample, const QString& pdfPath);
// The same as a workbook (XLSX).
Result<void> exportSampleWorkbook(Desk& desk, const SampleOrder& order, const CaseSample& sample,
                                  const QString& xlsxPath);

} // namespace rd::desk
