#pragma once

#include "core/base/result.h"
#include "core/domain/case_file.h"

namespace rd::letters {

// What the page "why this date" says about one receipt. Nobody is named on it but the member of staff who prints it.
struct WhyDatePage {
    QString company;
    QString caseNumber; // empty: a date that was only asked about
    QString channel; // how it was received, in words; empty when only asked about
    QDateTime receivedAt;
    QDateTime loggedAt; // invalid when only asked about
    QStringList rights; // in words
    bool minor = false;
    domain::DeadlineExplanation why;
    QString printedBy; // empty without a desk
    QDateTime printedAt;
};

// One A4 page for the file: receipt, D0 to T+15 day by day with the notice that rules each, internal milestones, due
// date with its hour, long stop, sources (R-DL-01…06, R-DL-10). Needs a QGuiApplication. FileNotWritten.
Result<QByteArray> whyDatePdf(const WhyDatePage& page);

} // namespace rd::letters
