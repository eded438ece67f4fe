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
    FigureTarget target;
    bool operator==(const Said& other) const = default;
};

// Each once, in the order of the points.
QList<Said> targetsIn(const domain::ReportPanel& panel)
{
    QList<Said> all;
    for (const domain::PanelSeries& series : panel.series) {
        for (const Figure& figure : series.figures) {
            if (figure.target && !all.contains(Said{figure.metric, *figure.target}))
                all.append({figure.metric, *figure.target});
        }
    }
    return all;
}

} // namespace

std::optional<FigureTarget> targetOn(const QList<RateTarget>& targets, Metric metric, const QDate& day)
{
    const RateTarget* latest = nullptr;
    for (const RateTarget& one : targets) {
        const bool applies = one.metric == metric && one.replacedBy.isEmpty() && one.from <= day;
        if (applies && (!latest || one.from > latest->from))
            latest = &one;
    }
    if (latest)
        return FigureTarget{static_cast<double>(latest->perMille) / domain::wholePerMille, latest->from};
    return metric == Metric::OnTimeRate ? std::optional(FigureTarget{}) : std::nullopt;
}

void setTargets(QList<Figure>& figures, const QList<RateTarget>& targets, const QDate& periodFrom)
{
    for (Figure& figure : figures) {
        if (domain::metricsWithTarget().contains(figure.metric))
            figure.target = targetOn(targets, figure.metric, firstDayOf(figure, periodFrom));
    }
}

void sayTargets(domain::ReportPanel& panel, domain::SheetLanguage language)
{
    const auto phrase = [&](const char* code) { return reportWord(language, u"phrase"_s, QLatin1String(code)); };
    const QList<Said> all = targetsIn(panel);
    if (all.isEmpty())
        return;
    const bool ofSeveral =
        std::any_of(all.begin(), all.end(), [&](const Said& one) { return one.metric != all.first().metric; });
    QStringList parts;
    bool belowTheDates = false;
    for (const Said& one : all) {
        const QString text = targetText(one.target);
        QString part = one.target.since.isValid()
            ? phrase("targetSince").arg(text, one.target.since.toString(Qt::ISODate))
            : phrase("targetUsual").arg(text);
        if (ofSeveral)
            part = phrase("targetOf").arg(reportWord(language, u"metric"_s, codeOf(one.metric)), part);
        parts.append(part);
        belowTheDates = belowTheDates || (measuresDates(one.metric) && one.target.share < 1);
    }
    panel.targetWords = phrase("filterPart").arg(phrase("target"), parts.join(phrase("filterGap")));
    if (belowTheDates)
        panel.targetNote = phrase("targetInternal");
}

} // namespace rd::reports
