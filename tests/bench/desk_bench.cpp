#include "core/base/secret.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/storage.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/recorded_statements.h"

#include <benchmark/benchmark.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace {

using namespace rd;
using namespace rd::bench;

constexpr int lookups = 500;
constexpr int callsOfARun = 100;
constexpr int repetitions = 3;
constexpr int calls = callsOfARun * repetitions * 2;
constexpr int pageRows = 100;
constexpr int smallDesk = 2000;

int g_cases = 200000;

// Everything the benchmarks work on, made once.
struct Bench {
    QTemporaryDir folder;
    QList<RecordedStatement> settings;
    std::unique_ptr<desk::Desk> desk;
    std::unique_ptr<BareConnection> bare;
    QList<QString> numbers;
    QList<QString> phones;
    QList<QList<RecordedStatement>> byNumber;
    QList<QList<RecordedStatement>> byPhone;
    std::unique_ptr<desk::Desk> callDesk;
    std::unique_ptr<BareConnection> callBare;
    QList<QList<RecordedStatement>> callRows;
    int nextCall = 0;
    int nextBareCall = 0;
};
Bench* g_bench = nullptr;

QByteArray rawKeyOf(const desk::Desk& desk)
{
    const Secret& key = desk.databaseKey();
    return QByteArray(reinterpret_cast<const char*>(key.data()), key.size());
}

template <typename Verb> QList<RecordedStatement> recorded(Verb verb)
{
    StatementRecorder::instance().start();
    verb();
    return StatementRecorder::instance().stop();
}

void prepareLookups(Bench& bench)
{
    const storage::CaseRepository& cases = bench.desk->storage().cases();
    for (int i = 0; i < lookups; ++i) {
        const QString phone = phoneOf(int(qint64(i) * 104729 % g_cases));
        const auto rows = cases.byContact(phone, 20);
        if (!rows || rows->isEmpty())
            qFatal("a phone of the bench desk is not found");
        const QString number = rows->first().header.number;
        bench.phones.append(phone);
        bench.numbers.append(number);
        bench.byPhone.append(recorded([&] { benchmark::DoNotOptimize(cases.byContact(phone, 20)); }));
        bench.byNumber.append(recorded([&] { benchmark::DoNotOptimize(cases.findByNumber(number)); }));
    }
    bench.bare = std::make_unique<BareConnection>(bench.desk->path().toUtf8(), rawKeyOf(*bench.desk), bench.settings);
}

// The rows of a logged call are taken from the program itself on one copy of a desk and written again on another.
void prepareCalls(Bench& bench)
{
    const QString folder = bench.folder.path();
    makeDesk(folder, QStringLiteral("calls.rdb"), std::min(g_cases, smallDesk)).reset();
    {
        const auto source = copyOfDesk(folder, QStringLiteral("calls.rdb"), QStringLiteral("recorded.rdb"));
        for (int i = 0; i < calls; ++i) {
            const auto all = recorded([&] {
                if (!desk::logCall(*source, callOf(i, source->clock().now())))
                    qFatal("a call is not logged");
            });
            bench.callRows.append(all);
        }
    }
    const auto replayed = copyOfDesk(folder, QStringLiteral("calls.rdb"), QStringLiteral("bare.rdb"));
    const QByteArray key = rawKeyOf(*replayed);
    bench.callBare = std::make_unique<BareConnection>(replayed->path().toUtf8(), key, bench.settings);
    for (QList<RecordedStatement>& rows : bench.callRows)
        rows.removeIf([&](const RecordedStatement& one) {
            return one.text.startsWith("BEGIN") || one.text.startsWith("COMMIT") || !bench.callBare->writes(one.text);
        });
    bench.callDesk = copyOfDesk(folder, QStringLiteral("calls.rdb"), QStringLiteral("timed.rdb"));
}

void lookupByNumber(benchmark::State& state)
{
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(g_bench->desk->storage().cases().findByNumber(g_bench->numbers.at(i++ % lookups)));
}
BENCHMARK(lookupByNumber);

void lookupByNumberBare(benchmark::State& state)
{
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(g_bench->bare->run(g_bench->byNumber.at(i++ % lookups)));
}
BENCHMARK(lookupByNumberBare);

void lookupByPhone(benchmark::State& state)
{
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(g_bench->desk->storage().cases().byContact(g_bench->phones.at(i++ % lookups), 20));
}
BENCHMARK(lookupByPhone);

void lookupByPhoneBare(benchmark::State& state)
{
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(g_bench->bare->run(g_bench->byPhone.at(i++ % lookups)));
}
BENCHMARK(lookupByPhoneBare);

void logCall(benchmark::State& state)
{
    for (auto _ : state) {
        if (!desk::logCall(*g_bench->callDesk, callOf(g_bench->nextCall++, g_bench->callDesk->clock().now())))
            state.SkipWithError("a call is not logged");
    }
}
BENCHMARK(logCall)->Iterations(callsOfARun)->UseRealTime();

void logCallBare(benchmark::State& state)
{
    for (auto _ : state)
        g_bench->callBare->commit(g_bench->callRows.at(g_bench->nextBareCall++));
}
BENCHMARK(logCallBare)->Iterations(callsOfARun)->UseRealTime();

void listFirstPage(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(desk::listCases(*g_bench->desk, {}, {}, pageRows));
}
BENCHMARK(listFirstPage)->UseRealTime();

domain::CaseFilter openWork()
{
    domain::CaseFilter filter;
    filter.openOnly = true;
    return filter;
}

void listWorkFirstPage(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(desk::listCases(*g_bench->desk, openWork(), {}, pageRows));
}
BENCHMARK(listWorkFirstPage)->UseRealTime();

qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

// Walks the list to its end: the slowest page and what the walk leaves in memory.
void walkPages(benchmark::State& state, const domain::CaseFilter& filter)
{
    for (auto _ : state) {
        double slowest = 0;
        const qint64 before = residentKilobytes();
        QString after;
        do {
            QElapsedTimer timer;
            timer.start();
            const auto page = desk::listCases(*g_bench->desk, filter, after, pageRows);
            slowest = std::max(slowest, timer.nsecsElapsed() / 1e6);
            if (!page) {
                state.SkipWithError("a page is not listed");
                break;
            }
            after = page->next;
        } while (!after.isEmpty());
        state.counters["slowest_page_ms"] = slowest;
        state.counters["grown_kb"] = double(residentKilobytes() - before);
    }
}

void listEveryPage(benchmark::State& state)
{
    walkPages(state, {});
}
BENCHMARK(listEveryPage)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

void listEveryPageOfWork(benchmark::State& state)
{
    walkPages(state, openWork());
}
BENCHMARK(listEveryPageOfWork)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    for (const QString& argument : application.arguments()) {
        if (argument.startsWith(QLatin1String("--cases=")))
            g_cases = argument.mid(8).toInt();
    }
    benchmark::Initialize(&argc, argv);
    Bench bench;
    g_bench = &bench;
    bench.settings = recorded([&] { bench.desk = makeDesk(bench.folder.path(), QStringLiteral("bench.rdb"), 1); });
    bench.desk = makeDesk(bench.folder.path(), QStringLiteral("large.rdb"), g_cases);
    prepareLookups(bench);
    prepareCalls(bench);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
