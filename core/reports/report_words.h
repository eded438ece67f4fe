#pragma once

#include "core/domain/report_panel.h"

namespace rd::reports {

// The words of reports, from resources/reports/words.json: reportWord(Chinese, "metric", "ON_TIME_RATE") → 按时答复率.
// The code itself when the file has none, so that nothing is hidden.
QString reportWord(domain::SheetLanguage language, const QString& group, const QString& code);
bool hasReportWord(domain::SheetLanguage language, const QString& group, const QString& code);

// What the desk knows by its own names.
struct ReportNames {
    QHash<QString, QString> agents; // by UserId
    QHash<QString, QString> holders; // by code
    QHash<QString, QString> platforms;
};

// A figure, a target or words of one as they stand on paper: in Chinese no space parts a number from its per cent sign.
QString paperText(const QString& text, domain::SheetLanguage language);
QString figureText(const domain::Figure& figure, domain::SheetLanguage language); // 95.0%  95.0 %

// A figure with its unit, where it is of days or hours: 12 个工作日  1 working day  3.5 hours. As figureText otherwise.
QString amountText(const domain::Figure& figure, domain::SheetLanguage language);

// A point of a series as it stands along an axis.
QString pointWord(domain::SheetLanguage language, const ReportNames& names, domain::Series series,
                  const QString& point);

} // namespace rd::reports
