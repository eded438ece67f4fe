#include "core/reports/targets.h"

#include <algorithm>
#include <QMap>
#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::Figure;
using domain::Metric;
using domain::RateTarget;

namespace {

const QDate firstMonth(2025, 1, 1);
constexpr int months = 36;

struct Setting {
    Metric metric = Metric::OnTimeRate;
    int month = 0;
    std::optional<int> perMille; // nothing: no target
};

// One of four takes the target back.
std::optional<int> anyShare()
{
    const int share = *rc::gen::inRange(0, domain::wholePerMille + 1);
    return *rc::gen::inRange(0, 4) > 0 ? std::optional(share) : std::nullopt;
}

QList<Setting> anyHistory()
{
    QList<Setting> history;
    const int length = *rc::gen::inRange(0, 25);
    for (int i = 0; i < length; ++i)
        history.append({*rc::gen::inRange(0, 3) > 0 ? Metric::OnTimeRate : Metric::AnsweredInTerm,
                        *rc::gen::inRange(0, months), anyShare()});
    return history;
}

// As the desk keeps it: of a metric and day all but the last setting are replaced.
QList<RateTarget> kept(const QList<Setting>& history)
{
    QList<RateTarget> targets;
    for (const Setting& one : history) {
        RateTarget target;
        target.id = domain::RateTargetId::create();
        target.metric = one.metric;
        target.from = firstMonth.addMonths(one.month);
        target.perMille = one.perMille;
        for (RateTarget& other : targets) {
            if (other.metric == target.metric && other.from == target.from && other.replacedBy.isEmpty())
                other.replacedBy = target.id;
        }
        targets.append(target);
    }
    return targets;
}

// What each month has, written down month by month: a setting fills its own and all after it up to the next.
QMap<int, std::optional<int>> painted(const QList<Setting>& history, Metric metric)
{
    QMap<int, std::optional<int>> ownOf;
    for (const Setting& one : history) {
        if (one.metric == metric)
            ownOf.insert(one.month, one.perMille);
    }
    QMap<int, std::optional<int>> line;
    for (auto one = ownOf.constBegin(); one != ownOf.constEnd(); ++one) {
        for (int month = one.key(); month < months; ++month)
            line.insert(month, one.value());
    }
    return line;
}

std::optional<int> perMilleOf(const std::optional<domain::FigureTarget>& target)
{
    return target ? std::optional(qRound(target->share * domain::wholePerMille)) : std::nullopt;
}

QList<Figure> monthly(Metric metric)
{
    QList<Figure> figures;
    for (int month = 0; month < months; ++month) {
        Figure figure;
        figure.metric = metric;
        figure.series = domain::Series::Month;
        figure.point = firstMonth.addMonths(month).toString(u"yyyy-MM"_s);
        figure.unit = domain::FigureUnit::Share;
        figures.append(figure);
    }
    return figures;
}

} // namespace

// Whatever was set, and in whatever order it is read: the line is what looking month by month finds.
class TargetLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLineIsWhatLookingMonthByMonthFinds()
    {
        QVERIFY(rc::check("line", [] {
            const QList<Setting> history = anyHistory();
            QList<RateTarget> targets = kept(history);
            const int turn = *rc::gen::inRange(0, static_cast<int>(targets.size()) + 1);
            std::rotate(targets.begin(), targets.begin() + turn, targets.end());
            for (const Metric metric : {Metric::OnTimeRate, Metric::AnsweredInTerm}) {
                const QMap<int, std::optional<int>> line = painted(history, metric);
                QList<Figure> figures = monthly(metric);
                reports::setTargets(figures, {targets, firstMonth});
                for (int month = 0; month < months; ++month) {
                    const auto& found = figures.at(month).target;
                    if (line.contains(month))
                        RC_ASSERT(perMilleOf(found) == line.value(month));
                    else
                        RC_ASSERT(found.has_value() == (metric == Metric::OnTimeRate));
                }
            }
        }));
    }

    void aNewTargetLeavesEveryMonthBeforeItAlone()
    {
        QVERIFY(rc::check("past", [] {
            const QList<Setting> history = anyHistory();
            const Setting next{Metric::OnTimeRate, *rc::gen::inRange(0, months), anyShare()};
            QList<Figure> before = monthly(Metric::OnTimeRate);
            QList<Figure> after = before;
            reports::setTargets(before, {kept(history), firstMonth});
            reports::setTargets(after, {kept(history + QList<Setting>{next}), firstMonth});
            for (int month = 0; month < next.month; ++month)
                RC_ASSERT(before.at(month).target == after.at(month).target);
            RC_ASSERT(perMilleOf(after.at(next.month).target) == next.perMille);
        }));
    }
};

QTEST_GUILESS_MAIN(TargetLineTest)
#include "target_line_test.moc"
