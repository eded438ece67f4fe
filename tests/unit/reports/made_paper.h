#pragma once

#include "core/base/clock.h"
#include "core/reports/figures.h"
#include "core/reports/panels.h"
#include "core/reports/report_paper.h"
#include "core/reports/targets.h"

namespace rd::test {

// Measured against what was set, as a desk does.
inline domain::ReportSheet sheetOf(domain::Report report, QList<domain::Figure> figures, domain::SheetLanguage language,
                                   const reports::ReportNames& names = {},
                                   const QList<domain::RateTarget>& targets = {})
{
    domain::ReportSheet sheet;
    sheet.language = language;
    sheet.made.report = report;
    sheet.made.filter.from = QDate(2026, 11, 1);
    sheet.made.filter.to = QDate(2026, 11, 30);
    sheet.made.asOf = parseInstant(QStringLiteral("2026-11-27T10:00:00+08:00"));
    const reports::TargetSettings settings{targets, sheet.made.filter.from};
    reports::setTargets(figures, settings);
    sheet.made.figures = figures;
    sheet.title = reports::reportWord(language, QStringLiteral("report"), codeOf(report));
    sheet.period = QStringLiteral("2026-11-01 – 2026-11-30");
    sheet.panels = reports::panelsOf(report, figures, {language, names, {}, settings});
    sheet.metrics = reports::metricsOf(sheet.panels, language);
    return sheet;
}

inline reports::ReportPaper paperOf(const QList<domain::ReportSheet>& sheets)
{
    reports::ReportPaper paper;
    paper.title = sheets.first().title;
    paper.company = QStringLiteral("某某（中国）商贸有限公司");
    paper.policyVersion = QStringLiteral("2023-04-25");
    paper.madeBy = QStringLiteral("王𬭊");
    paper.madeAt = parseInstant(QStringLiteral("2026-11-27T10:05:00+08:00"));
    paper.auditHead = QStringLiteral("00000-0V6FH-3TMHF-GVD5N-YZP3W-3Z12M-M3FYA-4T4QW");
    paper.sheets = sheets;
    return paper;
}

// The workload of so many agents, with single figures, bars with a target and a week of calls.
inline QList<domain::Figure> workloadOf(int agents, reports::ReportNames& names)
{
    using domain::Metric;
    using domain::Series;
    QList<domain::Figure> figures{reports::countFigure(Metric::OpenCases, Series::Whole, {}, 4321),
                                  reports::shareFigure(Metric::OnTimeRate, Series::Whole, {{}, 35, 40})};
    for (int agent = 1; agent <= agents; ++agent) {
        const QString id = QStringLiteral("agent-%1").arg(agent);
        names.agents.insert(id, QStringLiteral("坐席%1").arg(agent));
        figures.append(reports::countFigure(Metric::OpenCases, Series::Agent, id, 1000 + agent));
        figures.append(reports::countFigure(Metric::OverdueCases, Series::Agent, id, agent % 3));
        figures.append(reports::shareFigure(Metric::OnTimeRate, Series::Agent, {id, 200 + agent, 300}));
        figures.append(reports::countFigure(
            Metric::CallsReceived, Series::Hour,
            QStringLiteral("%1 %2").arg(agent % 5 + 1).arg(9 + agent % 8, 2, 10, QLatin1Char('0')), 7000 + agent));
    }
    return figures;
}

} // namespace rd::test
