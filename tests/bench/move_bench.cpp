#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/storage/storage.h"
#include "tests/bench/recorded_statements.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <array>
#include <benchmark/benchmark.h>
#include <QCoreApplication>

namespace {

using namespace rd;
using namespace rd::bench;
using namespace Qt::StringLiterals;

const QString begin = u"2026-11-23T10:00:00+08:00"_s;
constexpr int mostRepetitions = 3;
int g_moves = 20; // of each kind in one repetition

// One kind of move, made once with each of its cases.
struct Move {
    const char* name;
    const char* user;
    void (*make)(desk::Desk& desk, const domain::CaseId& caseId);
};

void propose(desk::Desk& desk, const domain::CaseId& caseId)
{
    const desk::ProposedOutcome refusal{
        domain::Outcome::Refused, u"G1"_s,
        u"该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。"_s,
        u"《中华人民共和国会计法》第二十三条"_s};
    test::orDie(desk::proposeOutcome(desk, caseId, 1, refusal));
}

void giveBack(desk::Desk& desk, const domain::CaseId& caseId)
{
    test::orDie(desk::returnCase(desk, caseId, u"请补充保存期限的依据。"_s));
}

void agree(desk::Desk& desk, const domain::CaseId& caseId)
{
    test::orDie(desk::approve(desk, caseId, 0, u"同意，依据充分。"_s));
}

void dismiss(desk::Desk& desk, const domain::CaseId& caseId)
{
    const QList<domain::Task> tasks = test::orDie(desk.storage().tasks().ofCase(caseId));
    test::orDie(desk::dismissTask(desk, tasks.first().id, u"该平台没有此人的账户。"_s));
}

constexpr std::array moves{Move{"propose", "li", propose}, Move{"giveBack", "chen", giveBack},
                           Move{"agree", "chen", agree}, Move{"dismissTask", "wang", dismiss}};

bool startsProposed(const Move& move)
{
    return move.make == giveBack || move.make == agree;
}

// One desk and two copies of it: on the first copy the program's statements are recorded, on the second they are
// written again through the C API, and on the desk itself the program is timed.
struct Bench {
    test::TemporaryDesk desk{begin};
    QHash<QString, QList<domain::CaseId>> cases; // by move
    QHash<QString, QList<QList<RecordedStatement>>> rows;
    std::unique_ptr<BareConnection> bare;
    QHash<QString, int> next;
    QHash<QString, int> nextBare;
};
Bench* g_bench = nullptr;

std::unique_ptr<desk::Desk> entered(const QString& path, const QString& user)
{
    return test::orDie(desk::enterDesk(path, *test::DeskTemplate::before(begin).slotOf(user), g_bench->desk.clock()));
}

void fill(Bench& bench)
{
    bench.desk.loadRegister();
    for (const Move& move : moves) {
        for (int i = 0; i < g_moves * mostRepetitions; ++i) {
            const domain::CaseId caseId = bench.desk.verifiedCase(
                bench.desk.call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
            if (startsProposed(move))
                propose(bench.desk.as(u"li"_s), caseId);
            bench.cases[QLatin1String(move.name)].append(caseId);
        }
    }
    bench.desk.signOutAll();
}

void record(Bench& bench, const QString& path)
{
    for (const Move& move : moves) {
        const auto desk = entered(path, QLatin1String(move.user));
        for (const domain::CaseId& caseId : bench.cases.value(QLatin1String(move.name))) {
            StatementRecorder::instance().start();
            move.make(*desk, caseId);
            bench.rows[QLatin1String(move.name)].append(StatementRecorder::instance().stop());
            if (bench.rows[QLatin1String(move.name)].last().isEmpty())
                qFatal("nothing of a move was heard");
        }
    }
}

void prepare(Bench& bench)
{
    fill(bench);
    const QString recorded = bench.desk.filePath(u"recorded.rdb"_s);
    const QString replayed = bench.desk.filePath(u"bare.rdb"_s);
    for (const QString& copy : {recorded, replayed})
        test::copyDesk(bench.desk.path(), copy);
    record(bench, recorded);

    QByteArray key;
    StatementRecorder::instance().start();
    {
        const auto desk = entered(replayed, u"chen"_s);
        const Secret& databaseKey = desk->databaseKey();
        key = QByteArray(reinterpret_cast<const char*>(databaseKey.data()), databaseKey.size());
    }
    bench.bare = std::make_unique<BareConnection>(replayed.toUtf8(), key, StatementRecorder::instance().stop());
    for (QList<QList<RecordedStatement>>& ofMove : bench.rows) {
        for (QList<RecordedStatement>& one : ofMove)
            one.removeIf([&](const RecordedStatement& statement) {
                return statement.text.startsWith("BEGIN") || statement.text.startsWith("COMMIT")
                    || !bench.bare->writes(statement.text);
            });
    }
    for (const Move& move : moves)
        (void)bench.desk.as(QLatin1String(move.user));
}

void make(benchmark::State& state, const Move& move)
{
    const QString name = QLatin1String(move.name);
    for (auto _ : state)
        move.make(g_bench->desk.as(QLatin1String(move.user)), g_bench->cases[name].at(g_bench->next[name]++));
}

void makeBare(benchmark::State& state, const Move& move)
{
    const QString name = QLatin1String(move.name);
    for (auto _ : state)
        g_bench->bare->commit(g_bench->rows[name].at(g_bench->nextBare[name]++));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    for (const QString& argument : application.arguments()) {
        if (argument.startsWith(QLatin1String("--moves=")))
            g_moves = argument.mid(8).toInt();
    }
    benchmark::Initialize(&argc, argv);
    StatementRecorder::instance(); // it hears only the connections that are opened after it is there
    Bench bench;
    g_bench = &bench;
    prepare(bench);
    for (const Move& move : moves) {
        const std::string name(move.name);
        benchmark::RegisterBenchmark(name.c_str(), make, move)->Iterations(g_moves)->UseRealTime();
        benchmark::RegisterBenchmark((name + "Bare").c_str(), makeBare, move)->Iterations(g_moves)->UseRealTime();
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
