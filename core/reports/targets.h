#pragma once

#include "core/domain/rate_target.h"
#include "core/domain/report_panel.h"

namespace rd::reports {

// What the figures of a report are measured against.
struct TargetSettings {
    QList<domain::RateTarget> targets; // every one that was ever set
    QDate periodFrom; // the first day of the report; of its figures without a month
};

// What somebody has set for that day: of those that apply from that day or earlier the latest, so that a new one
// changes no month before it. It may say that there is no target.
std::optional<domain::RateTarget> settingOn(const QList<domain::RateTarget>& targets, domain::Metric metric,
                                            const QDate& day);

// What the rate should reach on that day. The on-time rate has a target without anybody setting it, every answer
// (R-DL-01), until somebody says that it has none; of others nothing where none applies yet.
std::optional<domain::FigureTarget> targetOn(const QList<domain::RateTarget>& targets, domain::Metric metric,
                                             const QDate& day);

// Each share gets the target of its month's first day, without a month that of the period's.
void setTargets(QList<domain::Figure>& figures, const TargetSettings& settings);

// The words of the panel about its targets: which or that there is none, each since the day it was set from, and what
// one below the law's does not change. The settings are those its figures got their targets from.
void sayTargets(domain::ReportPanel& panel, const TargetSettings& settings, domain::SheetLanguage language);

} // namespace rd::reports
