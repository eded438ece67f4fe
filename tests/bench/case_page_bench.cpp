#include "core/desk/cases/show_case.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"

#include <benchmark/benchmark.h>
#include <QApplication>
#include <QElapsedTimer>

namespace {

using namespace rd;
using namespace Qt::StringLiterals;

constexpr int fewestTasks = 40;
int g_entries = 500;

test::DeskWindow* g_window = nullptr;
QString g_number;

// A request of many rights on every platform, often looked at.
QString heavyCase(test::TemporaryDesk& temporary)
{
    desk::Desk& agent = temporary.as(u"li"_s);
    domain::CallIntake call = temporary.call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s);
    call.platforms.clear(); // all of them
    for (const domain::RightType right : {domain::RightType::Copy, domain::RightType::OptOut})
        call.items.append({right, {}, {}, true});
    const domain::Case logged = test::orDie(desk::logCall(agent, call)).logged;
    for (qsizetype entries = 0; entries < g_entries; ++entries)
        (void)test::orDie(desk::viewCase(agent, logged.id));
    if (test::orDie(desk::showCase(agent, logged.id)).tasks.size() < fewestTasks)
        qFatal("the request has too few tasks");
    return logged.number;
}

// From the key that opens it to the painted page.
void openCasePage(benchmark::State& state)
{
    test::DeskWindow& window = *g_window;
    for (auto _ : state) {
        window.key(Qt::Key_1, Qt::AltModifier);
        if (!window.waitForJobs() || !window.findCase(g_number))
            return state.SkipWithError("the request is not found");
        QElapsedTimer timer;
        timer.start();
        window.key(Qt::Key_Return);
        while (window.textOf(u"caseNumber"_s) != g_number)
            QApplication::processEvents();
        benchmark::DoNotOptimize(window.window().grab());
        state.SetIterationTime(double(timer.nsecsElapsed()) / 1e9);
    }
}
BENCHMARK(openCasePage)->Iterations(5)->UseManualTime();

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    for (const QString& argument : QApplication::arguments()) {
        if (argument.startsWith("--entries="_L1))
            g_entries = argument.mid(10).toInt();
    }
    benchmark::Initialize(&argc, argv);
    test::DeskWindow window;
    g_window = &window;
    g_number = heavyCase(window.desk());
    if (!window.enter(u"li"_s))
        qFatal("the desk does not open");
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
