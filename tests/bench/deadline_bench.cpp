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

const std::vector<QDateTime>& receiptTimes()
{
    static const std::vector<QDateTime> times = [] {
        std::vector<QDateTime> made;
        for (const QDate& date : receiptDates())
            made.push_back(shanghai(date, QTime(10, 0)).toUTC());
        return made;
    }();
    return times;
}

const rules::RuleBook& ruleBook()
{
    static const rules::RuleBook rules = rules::RuleBook::shipped().value();
    return rules;
}

// From the instant a request came in to T+15 by the policy, and nothing else.
void dueDatesOfReceipts(benchmark::State& state)
{
    for (auto _ : state) {
        for (const QDateTime& at : receiptTimes())
            benchmark::DoNotOptimize(rules::dueDate(ruleBook(), at, workingCalendar()));
    }
}
BENCHMARK(dueDatesOfReceipts)->Unit(benchmark::kMillisecond);

// With milestones and everything else a case shows.
void wholeDeadlines(benchmark::State& state)
{
    for (auto _ : state) {
        for (const QDateTime& at : receiptTimes())
            benchmark::DoNotOptimize(rules::computeDeadline(ruleBook(), at, workingCalendar()));
    }
}
BENCHMARK(wholeDeadlines)->Unit(benchmark::kMillisecond)->Iterations(1);

// The same with "why this date", day by day.
void explainedDeadlines(benchmark::State& state)
{
    for (auto _ : state) {
        for (const QDateTime& at : receiptTimes()) {
            const auto deadline = rules::computeDeadline(ruleBook(), at, workingCalendar());
            benchmark::DoNotOptimize(rules::explainDeadline(*deadline, workingCalendar()));
        }
    }
}
BENCHMARK(explainedDeadlines)->Unit(benchmark::kMillisecond)->Iterations(1);

// What twenty years of calendar take.
void twentyYears(benchmark::State& state)
{
    const auto notices = calendar::shippedNotices().value();
    const int yearsAhead = 20 - (notices.last().year - notices.first().year + 1);
    for (auto _ : state) {
        const calendar::WorkingCalendar calendar = calendar::WorkingCalendar::of(notices, yearsAhead).value();
        state.counters["bytes"] = static_cast<double>(calendar.bytes());
    }
}
BENCHMARK(twentyYears)->Unit(benchmark::kMillisecond);

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
