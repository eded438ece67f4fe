#include "core/reports/time_figures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::reports;
using domain::Figure;
using domain::Metric;
using domain::Series;
using domain::Spell;

namespace {

// Monday to Friday, which is all that these figures ask of a calendar.
int plainDaysBetween(const QDate& from, const QDate& to)
{
    if (to < from)
        return -plainDaysBetween(to, from);
    int days = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        days += day.dayOfWeek() < Qt::Saturday ? 1 : 0;
    return days;
}

const WorkingDays plainWeek{plainDaysBetween, [](const QDate& from, int days) {
                                QDate day = from;
                                while (days > 0) {
                                    day = day.addDays(1);
                                    days -= day.dayOfWeek() < Qt::Saturday ? 1 : 0;
                                }
                                return day;
                            }};

const QDate monday(2026, 11, 2);

Spell replyAfter(int days, qint64 cases)
{
    return {{}, monday, plainWeek.after(monday, days), cases};
}

const Figure* find(const QList<Figure>& figures, Metric metric, const QString& point = {})
{
    for (const Figure& figure : figures) {
        if (figure.metric == metric && figure.point == point)
            return &figure;
    }
    return nullptr;
}

} // namespace

class TimeFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo();
    void ninetyOfAHundredAreAnsweredWithinP90();
    void withoutAnAnswerThereAreNoDays();
    void whatIsNotAnsweredIsNotMeasured();
    void aReceiptOnASaturdayIsAfterTheFridayItWasDueOn();
    void loggingIsLateFromTheSecondWorkingDayOn_R_DL_01();
    void aMilestoneIsMissedWhenItsDayIsOverWithoutIt();
    void aMinorWaitsUntilTheSeventhWorkingDay();
    void ageIsCountedInWorkingDays();
    void callsFallOnTheHourOfTheWeekInShanghai();
    void withoutAnythingPastThereIsNoRate();
    void theWholeIsTheSumOfTheMonths();
};

void TimeFiguresTest::theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo()
{
    const QList<Figure> figures = replyDayFigures(Series::Whole, {replyAfter(3, 1), replyAfter(8, 1)}, plainWeek);
    QCOMPARE(find(figures, Metric::DaysToReplyMedian)->value, 5.5);
    QCOMPARE(
        find(replyDayFigures(Series::Whole, {replyAfter(3, 2), replyAfter(8, 1)}, plainWeek), Metric::DaysToReplyMedian)
            ->value,
        3.0);
}

void TimeFiguresTest::ninetyOfAHundredAreAnsweredWithinP90()
{
    const QList<Spell> replies{replyAfter(5, 89), replyAfter(12, 1), replyAfter(14, 10)};
    const QList<Figure> figures = replyDayFigures(Series::Whole, replies, plainWeek);
    QCOMPARE(find(figures, Metric::DaysToReplyP90)->value, 12.0);
    QCOMPARE(find(figures, Metric::DaysToReplyMax)->value, 14.0);
    QCOMPARE(find(figures, Metric::DaysToReplyP90)->of, 100);
    QCOMPARE(
        find(replyDayFigures(Series::Whole, {replyAfter(5, 89), replyAfter(14, 11)}, plainWeek), Metric::DaysToReplyP90)
            ->value,
        14.0);
}

void TimeFiguresTest::withoutAnAnswerThereAreNoDays()
{
    const QList<Figure> figures = replyDayFigures(Series::Whole, {}, plainWeek);
    QCOMPARE(figures.size(), 3);
    for (const Figure& figure : figures)
        QVERIFY(!figure.value);
}

void TimeFiguresTest::whatIsNotAnsweredIsNotMeasured()
{
    const QList<Figure> figures =
        replyDayFigures(Series::Channel, {{u"EMAIL"_s, monday, {}, 4}, {u"EMAIL"_s, monday, monday, 1}}, plainWeek);
    QCOMPARE(find(figures, Metric::DaysToReplyMax, u"EMAIL"_s)->of, 1);
    QCOMPARE(find(figures, Metric::DaysToReplyMax, u"EMAIL"_s)->value, 0.0);
}

// T+1 of a Thursday is the Friday: the Saturday behind it is too late, although no working day lies between.
void TimeFiguresTest::aReceiptOnASaturdayIsAfterTheFridayItWasDueOn()
{
    const QDate thursday(2026, 11, 5);
    const Figure figure = acknowledgementFigure({{{}, thursday, thursday, 2},
                                                 {{}, thursday, thursday.addDays(1), 1},
                                                 {{}, thursday, thursday.addDays(2), 1},
                                                 {{}, thursday, {}, 1}},
                                                plainWeek);
    QCOMPARE(figure.counted, 3);
    QCOMPARE(figure.of, 5);
    QCOMPARE(figure.value, 0.6);
}

void TimeFiguresTest::loggingIsLateFromTheSecondWorkingDayOn_R_DL_01()
{
    const QDate friday(2026, 11, 6);
    const QList<Figure> figures = loggingFigures(
        {{{}, friday, friday, 5}, {{}, friday, friday.addDays(3), 2}, {{}, friday, friday.addDays(4), 1}}, plainWeek);
    QCOMPARE(find(figures, Metric::LoggedLate)->counted, 1);
    QCOMPARE(find(figures, Metric::LoggedLate)->of, 8);
    QCOMPARE(find(figures, Metric::LoggingLagMax)->value, 2.0);
}

void TimeFiguresTest::aMilestoneIsMissedWhenItsDayIsOverWithoutIt()
{
    const QDate today = monday.addDays(7);
    const QString reply = u"REPLY"_s;
    const QList<Figure> figures = milestoneFigures({{reply, monday, monday, 1}, // on its day
                                                    {reply, monday, monday.addDays(1), 2}, // a day late
                                                    {reply, monday, {}, 4}, // over, and nothing came
                                                    {reply, today, {}, 8}, // its day is not over
                                                    {reply, today.addDays(1), monday, 16}}, // early
                                                   today);
    QCOMPARE(find(figures, Metric::MilestoneMisses, reply)->counted, 6);
    QCOMPARE(find(figures, Metric::MilestoneMisses, reply)->of, 23);
    QCOMPARE(figures.size(), 1);
}

void TimeFiguresTest::aMinorWaitsUntilTheSeventhWorkingDay()
{
    const QDate seventh = plainWeek.after(monday, 7);
    const auto figure = [&](const QDate& today) {
        return minorFigure({{{}, monday, seventh, 1}, {{}, monday, seventh.addDays(1), 2}, {{}, monday, {}, 4}}, today,
                           plainWeek);
    };
    QCOMPARE(figure(seventh).counted, 1);
    QCOMPARE(figure(seventh).of, 3);
    QCOMPARE(figure(seventh.addDays(1)).of, 7);
}

void TimeFiguresTest::ageIsCountedInWorkingDays()
{
    const QDate friday(2026, 11, 27);
    QCOMPARE(ageOf(friday.addDays(-7), friday, plainWeek), u"0-5"_s);
    QCOMPARE(ageOf(friday.addDays(-8), friday, plainWeek), u"6-10"_s);
    QCOMPARE(ageOf(friday.addDays(-21), friday, plainWeek), u"11-15"_s);
    QCOMPARE(ageOf(friday.addDays(-22), friday, plainWeek), u"16+"_s);
}

void TimeFiguresTest::callsFallOnTheHourOfTheWeekInShanghai()
{
    // The epoch began on a Thursday at eight in Shanghai.
    const QList<Figure> figures = callFigures({{u"8"_s, 1, 0}, {u"176"_s, 2, 0}, {u"96"_s, 5, 0}});
    QCOMPARE(find(figures, Metric::CallsReceived, u"4 08"_s)->counted, 3);
    QCOMPARE(find(figures, Metric::CallsReceived, u"1 00"_s)->counted, 5);
    QCOMPARE(find(figures, Metric::CallsReceived)->counted, 8);
}

void TimeFiguresTest::withoutAnythingPastThereIsNoRate()
{
    const QList<Figure> figures = onTimeFigures({{u"2026-11"_s, 0, 0}});
    QVERIFY(!find(figures, Metric::OnTimeRate)->value);
    QVERIFY(!find(figures, Metric::OnTimeRate, u"2026-11"_s)->value);
}

void TimeFiguresTest::theWholeIsTheSumOfTheMonths()
{
    const QList<Figure> figures = onTimeFigures({{u"2026-10"_s, 3, 4}, {u"2026-11"_s, 1, 4}});
    QCOMPARE(find(figures, Metric::OnTimeRate)->value, 0.5);
    QCOMPARE(find(figures, Metric::OnTimeRate, u"2026-10"_s)->value, 0.75);
}

QTEST_GUILESS_MAIN(TimeFiguresTest)
#include "time_figures_test.moc"
