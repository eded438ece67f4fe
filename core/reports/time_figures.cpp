#include "core/reports/time_figures.h"

namespace rd::reports {

using domain::Figure;
using domain::FigureUnit;
using domain::Metric;
using domain::Series;
using domain::Spell;
using domain::Tally;

namespace {

constexpr int daysUntilReceipt = 1; // T+1
constexpr int mostLoggingDays = 1;

Figure dayFigure(Metric metric, Series series, const QString& point, const DayCounts& days, std::optional<double> value)
{
    Figure figure;
    figure.metric = metric;
    figure.series = series;
    figure.point = point;
    figure.of = casesIn(days);
    figure.counted = figure.of;
    figure.value = value;
    figure.unit = FigureUnit::WorkingDays;
    return figure;
}

} // namespace

QList<Figure> onTimeFigures(const QList<Tally>& months)
{
    return shareFigures(Metric::OnTimeRate, Series::Month, months);
}

QList<Figure> replyDayFigures(Series series, const QList<Spell>& replies, const WorkingDays& calendar)
{
    QList<Figure> figures;
    QMap<QString, DayCounts> points = daysOf(replies, calendar);
    if (series == Series::Whole && points.isEmpty())
        points.insert({}, {});
    for (auto one = points.constBegin(); one != points.constEnd(); ++one) {
        const DayCounts& days = one.value();
        const auto add = [&](Metric metric, std::optional<double> value) {
            figures.append(dayFigure(metric, series, one.key(), days, value));
        };
        add(Metric::DaysToReplyMedian, medianOf(days));
        add(Metric::DaysToReplyP90, percentileOf(days, tailPercent));
        add(Metric::DaysToReplyMax, days.isEmpty() ? std::nullopt : std::optional<double>(days.lastKey()));
    }
    return figures;
}

bool isAcknowledgedInTime(const QDate& d0, const QDate& sent, const WorkingDays& calendar)
{
    return sent.isValid() && sent <= calendar.after(d0, daysUntilReceipt);
}

Figure acknowledgementFigure(const QList<Spell>& receipts, const WorkingDays& calendar)
{
    Tally tally;
    for (const Spell& spell : receipts) {
        tally.of += spell.cases;
        if (isAcknowledgedInTime(spell.from, spell.to, calendar))
            tally.counted += spell.cases;
    }
    return shareFigure(Metric::AcknowledgedInTime, Series::Whole, tally);
}

bool isLoggedLate(const QDate& received, const QDate& logged, const WorkingDays& calendar)
{
    return calendar.between(received, logged) > mostLoggingDays;
}

QList<Figure> loggingFigures(const QList<Spell>& loggings, const WorkingDays& calendar)
{
    Tally late;
    for (const Spell& spell : loggings) {
        late.of += spell.cases;
        if (isLoggedLate(spell.from, spell.to, calendar))
            late.counted += spell.cases;
    }
    const DayCounts days = daysOf(loggings, calendar).value({});
    return {shareFigure(Metric::LoggedLate, Series::Whole, late),
            dayFigure(Metric::LoggingLagMax, Series::Whole, {}, days,
                      days.isEmpty() ? std::nullopt : std::optional<double>(days.lastKey()))};
}

QList<Figure> milestoneFigures(const QList<Spell>& milestones, const QDate& today)
{
    QList<Tally> tallies;
    for (const Spell& spell : milestones) {
        const bool past = spell.from < today;
        if (!spell.to.isValid() && !past)
            continue;
        const bool missed = spell.to.isValid() ? spell.to > spell.from : past;
        tallies.append({spell.point, missed ? spell.cases : 0, spell.cases});
    }
    QList<Figure> figures = shareFigures(Metric::MilestoneMisses, Series::Milestone, tallies);
    figures.removeFirst(); // a case misses several; their sum says nothing
    return figures;
}

QDate minorsLimit(const QDate& d0, const WorkingDays& calendar)
{
    constexpr int minorsReply = 7; // T+7
    return calendar.after(d0, minorsReply);
}

bool isAnsweredForMinor(const QDate& d0, const QDate& replied, const WorkingDays& calendar)
{
    return replied.isValid() && replied <= minorsLimit(d0, calendar);
}

Figure minorFigure(const QList<Spell>& replies, const QDate& today, const WorkingDays& calendar)
{
    Tally tally;
    for (const Spell& spell : replies) {
        if (!spell.to.isValid() && minorsLimit(spell.from, calendar) >= today)
            continue;
        tally.of += spell.cases;
        if (isAnsweredForMinor(spell.from, spell.to, calendar))
            tally.counted += spell.cases;
    }
    return shareFigure(Metric::MinorsAnsweredInTime, Series::Whole, tally);
}

QList<Figure> burnDownFigures(const QList<Spell>& due, const QDate& today)
{
    QList<Figure> open;
    QList<Figure> notYet;
    for (QDate day(today.year(), today.month(), 1); day <= today; day = day.addDays(1)) {
        qint64 unanswered = 0;
        qint64 ahead = 0;
        for (const Spell& spell : due) {
            unanswered += !spell.to.isValid() || spell.to > day ? spell.cases : 0;
            ahead += spell.from > day ? spell.cases : 0;
        }
        open.append(countFigure(Metric::StillOpen, Series::Day, day.toString(Qt::ISODate), unanswered));
        notYet.append(countFigure(Metric::NotYetDue, Series::Day, day.toString(Qt::ISODate), ahead));
    }
    return open + notYet;
}

QString ageOf(const QDate& d0, const QDate& today, const WorkingDays& calendar)
{
    constexpr int firstBound = 5;
    constexpr int secondBound = 10;
    constexpr int thirdBound = 15;
    const int days = calendar.between(d0, today);
    if (days <= firstBound)
        return QStringLiteral("0-5");
    if (days <= secondBound)
        return QStringLiteral("6-10");
    return days <= thirdBound ? QStringLiteral("11-15") : QStringLiteral("16+");
}

QList<Figure> ageFigures(const QList<Spell>& open, const QDate& today, const WorkingDays& calendar)
{
    QList<Figure> figures;
    QMap<QString, qint64> ages;
    for (const Spell& spell : open)
        ages[ageOf(spell.from, today, calendar)] += spell.cases;
    for (const char* age : {"0-5", "6-10", "11-15", "16+"})
        figures.append(countFigure(Metric::OpenCases, Series::Age, QLatin1String(age), ages.value(QLatin1String(age))));
    return figures;
}

QList<Figure> callFigures(const QList<Tally>& hours)
{
    constexpr qint64 hoursOfADay = 24;
    constexpr qint64 daysOfAWeek = 7;
    constexpr qint64 weekdayOfTheEpoch = 3; // a Thursday, with Monday as 0
    QList<Tally> cells;
    for (const Tally& one : hours) {
        const qint64 hour = one.point.toLongLong();
        const qint64 weekday = (hour / hoursOfADay + weekdayOfTheEpoch) % daysOfAWeek + 1;
        cells.append(
            {QStringLiteral("%1 %2").arg(weekday).arg(hour % hoursOfADay, 2, 10, QLatin1Char('0')), one.counted, 0});
    }
    return countFigures(Metric::CallsReceived, Series::Hour, cells);
}

} // namespace rd::reports
