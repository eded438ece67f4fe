#include "core/reports/targets.h"

#include "core/reports/report_words.h"

#include <algorithm>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Figure;
using domain::FigureTarget;
using domain::Metric;
using domain::RateTarget;

namespace {

// Whether these are reached says a date that law, contract or policy fixes: no target moves it.
bool measuresDates(Metric metric)
{
    return metric != Metric::FirstContactSuccess;
}

QDate firstDayOf(const Figure& figure, const QDate& periodFrom)
{
    return figure.series == domain::Series::Month ? QDate::fromString(figure.point + u"-01"_s, Qt::ISODate)
                                                  : periodFrom;
}

struct Said {
    Metric metric = Metric::OnTimeRate;
    std::optional<FigureTarget> target; // nothing: none
    QDate noneFrom; // the first day of the setting that there is none; valid where there is no target
    bool operator==(const Said& other) const = default;
};

// A rate that never had a target is no news. Since when it has none says its setting: the first figure without one can
// be of a later month, as a month in which nothing was due has no figure.
std::optional<Said> saidOf(const Figure& figure, const TargetSettings& settings)
{
    if (figure.target)
        return Said{figure.metric, figure.target, {}};
    if (!lacksTarget(figure))
        return std::nullopt;
    const auto setting = settingOn(settings.targets, figure.metric, firstDayOf(figure, settings.periodFrom));
    return setting ? std::optional(Said{figure.metric, {}, setting->from}) : std::nullopt;
}

// Each once, in the order of the points.
QList<Said> targetsIn(const domain::ReportPanel& panel, const TargetSettings& settings)
{
    QList<Said> all;
    for (const domain::PanelSeries& series : panel.series) {
        for (const Figure& figure : series.figures) {
            const std::optional<Said> one = saidOf(figure, settings);
            if (one && !all.contains(*one))
                all.append(*one);
        }
    }
    return all;
}

QString wordsOf(const Said& one, domain::SheetLanguage language)
{
    const auto phrase = [&](const char* code) { return reportWord(language, u"phrase"_s, QLatin1String(code)); };
    const auto since = [&](const QString& what, const QDate& day) {
        return phrase("targetSince").arg(what, day.toString(Qt::ISODate));
    };
    if (!one.target)
        return since(phrase("none"), one.noneFrom);
    const QString text = targetText(*one.target);
    return one.target->since.isValid() ? since(text, one.target->since) : phrase("targetUsual").arg(text);
}

} // namespace

std::optional<RateTarget> settingOn(const QList<RateTarget>& targets, Metric metric, const QDate& day)
{
    const RateTarget* latest = nullptr;
    for (const RateTarget& one : targets) {
        const bool applies = one.metric == metric && one.replacedBy.isEmpty() && one.from <= day;
        if (applies && (!latest || one.from > latest->from))
            latest = &one;
    }
    return latest ? std::optional(*latest) : std::nullopt;
}

std::optional<FigureTarget> targetOn(const QList<RateTarget>& targets, Metric metric, const QDate& day)
{
    if (const std::optional<RateTarget> setting = settingOn(targets, metric, day))
        return figureTargetOf(*setting);
    return metric == Metric::OnTimeRate ? std::optional(FigureTarget{}) : std::nullopt;
}

void setTargets(QList<Figure>& figures, const TargetSettings& settings)
{
    for (Figure& figure : figures) {
        if (domain::metricsWithTarget().contains(figure.metric))
            figure.target = targetOn(settings.targets, figure.metric, firstDayOf(figure, settings.periodFrom));
    }
}

void sayTargets(domain::ReportPanel& panel, const TargetSettings& settings, domain::SheetLanguage language)
{
    const auto phrase = [&](const char* code) { return reportWord(language, u"phrase"_s, QLatin1String(code)); };
    const QList<Said> all = targetsIn(panel, settings);
    if (all.isEmpty())
        return;
    const bool ofSeveral =
        std::any_of(all.begin(), all.end(), [&](const Said& one) { return one.metric != all.first().metric; });
    QStringList parts;
    bool belowTheDates = false;
    for (const Said& one : all) {
        QString part = wordsOf(one, language);
        if (ofSeveral)
            part = phrase("targetOf").arg(reportWord(language, u"metric"_s, codeOf(one.metric)), part);
        parts.append(part);
        belowTheDates = belowTheDates || (measuresDates(one.metric) && one.target && one.target->share < 1);
    }
    panel.targetWords = phrase("filterPart").arg(phrase("target"), parts.join(phrase("filterGap")));
    if (belowTheDates)
        panel.targetNote = phrase("targetInternal");
}

} // namespace rd::reports
