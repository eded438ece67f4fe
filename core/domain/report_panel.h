#pragma once

#include "core/domain/report.h"

#include <QStringList>

namespace rd::domain {

// A report as people read it: its figures put together to charts and tables, in words. The screen, the paper, the
// workbook and the command line show the same panels, so that they never disagree.

enum class SheetLanguage { Chinese, English };

enum class PanelShape {
    Figures, // one line a figure, each with its own unit
    Bars, // a bar a point for each series, side by side
    Stacked, // the series of a point one upon the other
    Line,
    HeatMap // series down, points across
};

// One figure for each point of the panel, nought where nothing was counted.
struct PanelSeries {
    QString name;
    QList<Figure> figures;
};

struct ReportPanel {
    QString code; // DUE_CALENDAR AGEING …
    QString title;
    PanelShape shape = PanelShape::Bars;
    FigureUnit unit = FigureUnit::Count;
    QStringList points; // in words, as they stand along the axis
    QList<PanelSeries> series;
    QString targetWords; // which targets its figures have, since when; empty: none
    QString targetNote; // what a target below all of them in time does not change; empty where there is none such
};

// What the values of a point should reach; nothing where they have no target.
std::optional<FigureTarget> targetAt(const ReportPanel& panel, qsizetype point);
bool hasTargets(const ReportPanel& panel);
// The target of all its points, where they have the same one.
std::optional<FigureTarget> onlyTarget(const ReportPanel& panel);
// Whether each figure of a point was taken from as many; then one column says it for all.
bool sharesBasis(const ReportPanel& panel);

struct MetricWords {
    Metric metric = Metric::OnTimeRate;
    QString name;
    QString definition;
};

struct ReportSheet {
    ReportFigures made;
    SheetLanguage language = SheetLanguage::Chinese;
    QString title;
    QString period; // 2026-11-01 至 2026-11-30
    QString narrowing; // 平台：有赞；渠道：热线; empty when nothing narrows it
    QList<ReportPanel> panels;
    QList<MetricWords> metrics; // those the panels show, each once, in their order
};

} // namespace rd::domain
