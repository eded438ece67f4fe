#include "core/base/clock.h"
#include "core/calendar/notice_reader.h"
#include "core/rules/deadline_rule.h"

#include <benchmark/benchmark.h>
#include <QCoreApplication>
#include <ql/time/calendars/china.hpp>
#include <random>

namespace {

using namespace rd;

constexpr int replyDays = 15;
int g_dates = 1000000;

// Receipt dates of the years both sides have holidays for.
const std::vector<QDate>& receiptDates()
{
    static const std::vector<QDate> dates = [] {
        std::mt19937 random(20230425);
        const QDate first(2008, 1, 1);
        std::uniform_int_distribution<int> day(0, static_cast<int>(first.daysTo(QDate(2021, 12, 1))));
        std::vector<QDate> made;
        for (int i = 0; i < g_dates; ++i)
            made.push_back(first.addDays(day(random)));
        return made;
    }();
    return dates;
}

const calendar::WorkingCalendar& workingCalendar()
{
    static const calendar::WorkingCalendar calendar =
        calendar::WorkingCalendar::of(calendar::shippedNotices().value()).value();
    return calendar;
}

void dueDates(benchmark::State& state)
{
    const std::vector<QDate>& dates = receiptDates();
    const calendar::WorkingCalendar& calendar = workingCalendar();
    for (auto _ : state) {
        for (const QDate& date : dates)
            benchmark::DoNotOptimize(calendar.workingDayAfter(date, replyDays));
    }
}
BENCHMARK(dueDates)->Unit(benchmark::kMillisecond);

// With milestones and everything else a case shows.
void wholeDeadlines(benchmark::State& state)
{
    const rules::RuleBook rules = rules::RuleBook::shipped().value();
    std::vector<QDateTime> received;
    for (const QDate& date : receiptDates())
        received.push_back(shanghai(date, QTime(10, 0)));
    for (auto _ : state) {
        for (const QDateTime& at : received)
            benchmark::DoNotOptimize(rules::computeDeadline(rules, at, workingCalendar()));
    }
}
BENCHMARK(wholeDeadlines)->Unit(benchmark::kMillisecond)->Iterations(1);

void dueDatesQuantLib(benchmark::State& state)
{
    std::vector<QuantLib::Date> dates;
    for (const QDate& date : receiptDates())
        dates.emplace_back(date.day(), static_cast<QuantLib::Month>(date.month()), date.year());
    const QuantLib::China china(QuantLib::China::IB);
    for (auto _ : state) {
        for (const QuantLib::Date& date : dates)
            benchmark::DoNotOptimize(china.advance(date, replyDays, QuantLib::Days));
    }
}
BENCHMARK(dueDatesQuantLib)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    for (const QString& argument : application.arguments()) {
        if (argument.startsWith(QLatin1String("--dates=")))
            g_dates = argument.mid(8).toInt();
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
