#include "ui/shared/report_text.h"

#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

} // namespace

QString reportFieldText(const QString& field)
{
    if (field == "reportFolder"_L1)
        return ReportText::tr("Choose a folder that is there, is your own and that nobody else may write into.");
    if (field == "ledgerLines"_L1)
        return ReportText::tr("The ledger of this period is too long: 20,000 requests on pages, 200,000 in a workbook. "
                              "Choose a shorter period or narrow it.");
    if (field == "sampleFiles"_L1)
        return ReportText::tr("One person takes along the case files of twenty requests at most. Draw fewer.");
    if (field == "sampleSize"_L1)
        return ReportText::tr("A sample has at least one request and at most 500.");
    if (field == "seed"_L1)
        return ReportText::tr("A sample is drawn by a seed: any word or number of 1 to 64 characters.");
    return {};
}

} // namespace rd::ui
