#pragma once

#include "core/desk/reports/sample_cases.h"
#include "core/domain/report_panel.h"
#include "core/print/page_flow.h"

namespace rd::desk {

// What a sample was drawn of, so that anybody can draw it again from its paper by the seed.
struct SampleOrder {
    domain::ReportFilter filter;
    domain::SheetLanguage language = domain::SheetLanguage::Chinese;
};

// Rule book §12, audit sample: how the cases were drawn, each with what the log proves of it and the digest of its case
// file where one was written, and the verification of the log; nothing of a person. All of it is of the moment of that
// verification, whenever the paper is made. Looking at it leaves no entry.
// NotPermitted for who may not have case files. Needs a QGuiApplication, as the next does.
Result<print::PageFlow> samplePages(const Desk& desk, const SampleOrder& order, const CaseSample& sample);

// The same as a PDF in a file of the user's own; that it left is in the log, with all that draws it again: seed,
// period, what narrowed it (an agent by the id of the account), how many there were and how many were drawn.
// FileExists, FileNotWritten, DiskFull, Cancelled.
Result<void> printSample(Desk& desk, const SampleOrder& order, const CaseSample& sample, const QString& pdfPath,
                         const JobToken& job = {});
// The same as a workbook (XLSX).
Result<void> exportSampleWorkbook(Desk& desk, const SampleOrder& order, const CaseSample& sample,
                                  const QString& xlsxPath, const JobToken& job = {});

// The pages that were looked at were printed (R-AU-01).
Result<void> noteSamplePrinted(Desk& desk, const SampleOrder& order, const CaseSample& sample);

// What stands on its cover and in lists: 审计抽样.
QString sampleTitle(domain::SheetLanguage language);

} // namespace rd::desk
