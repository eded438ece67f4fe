#include "core/desk/reports/print_ledger.h"
#include "core/desk/reports/print_report.h"
#include "core/desk/reports/run_report.h"
#include "core/security/session.h"
#include "core/storage/storage.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/recorded_statements.h"

#include <benchmark/benchmark.h>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

// Figures of a large desk against the statements that give them, run through the C API with the same cipher and key.

namespace {

using namespace rd;
using namespace rd::bench;
using domain::Report;

int g_cases = 1000000;
int g_open = 10000;

struct Bench {
    QTemporaryDir folder;
    QList<RecordedStatement> settings;
    std::unique_ptr<desk::Desk> desk;
    std::unique_ptr<BareConnection> bare;
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

// The cases of 1500 days up to today, evenly; the newest are open, and of the last two months one in eighty. Written
// past the program: what a report reads is there, the log is not.
const char* const madeCases =
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :cases), day (i, d0, open) AS "
    "(SELECT i, date(:today, '-' || ((:cases - 1 - i) * 1500 / :cases) || ' days'), i >= :cases - :open OR (i > :cases "
    "- 4 * :open AND i % 80 = 7) FROM n), due (i, d0, open, due, due_end) AS (SELECT i, d0, open, date(d0, '+21 "
    "days'), (strftime('%s', date(d0, '+21 days')) + 34200) * 1000 FROM day) INSERT INTO request_case (place, id, "
    "number, state, is_open, channel, received_at, logged_at, requester_type, requester_contact, subject_name, "
    "subject_phone, subject_member, subject_order, subject_account, minor, words, platforms, rights, reply_way, "
    "late_reason, policy_version, d0, t1, due, due_end, provisional, long_stop, milestones, level, level_reached_at, "
    "handler, replied_at, restricted_view) SELECT i + 1, printf('0198a000-0000-7000-8000-%012x', i), 'DSR-' || "
    "replace(d0, '-', '') || '-' || printf('%04d', i % 10000), CASE WHEN NOT open THEN 'CLOSED' WHEN i % 3 = 0 THEN "
    "'VERIFYING' ELSE 'IN_PROGRESS' END, open, CASE i % 5 WHEN 0 THEN 'EMAIL' WHEN 1 THEN 'ONLINE_CHAT' ELSE 'HOTLINE' "
    "END, strftime('%s', d0) * 1000 + 7200000, strftime('%s', d0) * 1000 + 7500000, 'SELF', printf('138%08d', i % "
    "100000000), '王小明', printf('138%08d', i % 100000000), '', '', '', CASE WHEN i % 50 = 0 THEN 'CHILD_U14' ELSE "
    "'ADULT' END, '我想要一份你们手里我的全部个人信息的副本', CASE WHEN i % 4 = 0 THEN '[\"TMALL\",\"STARCARD\"]' ELSE "
    "'[\"YOUZAN\"]' END, CASE i % 4 WHEN 0 THEN 'DELETE' WHEN 1 THEN 'OPT_OUT' ELSE 'COPY' END || CASE WHEN i % 5 = 0 "
    "THEN ' CORRECT' ELSE '' END, 'ON_FILE', '', '2023-04-25', d0, date(d0, '+1 day'), due, due_end, 0, date(d0, '+30 "
    "days'), date(d0, '+1 day') || ' ' || date(d0, '+3 days') || ' ' || date(d0, '+11 days') || ' ' || date(d0, '+15 "
    "days') || '  ' || date(d0, '+19 days'), CASE WHEN open AND i % 3 = 0 THEN 'L0' ELSE 'L2' END, strftime('%s', d0) "
    "* "
    "1000 + 90000000, printf('0198a000-0000-7000-8000-00000000a%03d', i % 20), CASE WHEN open THEN 0 ELSE due_end - "
    "(i % 14) * 86400000 + CASE WHEN i % 40 = 0 THEN 2000000000 ELSE 0 END END, 0 FROM due";
const char* const madeItems =
    "INSERT INTO request_item (id, case_id, position, right_code, ground, categories, in_writing, required_level, "
    "state, outcome, refusal_ground, facts, law, proposed_by) SELECT printf('0198b000-0000-7000-8000-%011x%d', place, "
    "k), id, k, CASE k WHEN 2 THEN 'CORRECT' ELSE CASE place % 4 WHEN 1 THEN 'DELETE' WHEN 2 THEN 'OPT_OUT' ELSE "
    "'COPY' "
    "END END, CASE WHEN k = 1 AND place % 4 = 1 THEN 'D' || (1 + place % 6) ELSE '' END, '[]', 1, CASE WHEN k = 1 AND "
    "place % 4 = 2 THEN 'L0' ELSE 'L2' END, state, CASE WHEN is_open THEN '' WHEN place % 30 = 0 THEN 'REFUSED' WHEN "
    "place % 17 = 0 THEN 'PARTIAL' ELSE 'FULFILLED' END, CASE WHEN NOT is_open AND place % 30 = 0 THEN 'G5' ELSE '' "
    "END, "
    "'', '', handler FROM request_case JOIN (SELECT 1 AS k UNION ALL SELECT 2) WHERE k = 1 OR place % 5 = 1";
const char* const madeTasks =
    "INSERT INTO task (id, case_id, item_id, holder, holder_name, operation, term, state, proof_name, proof_hash, "
    "reason, done_by, verified_by, done_at, sent_on) SELECT printf('0198c000-0000-7000-8000-%011x%d', place, k), id, "
    "printf('0198b000-0000-7000-8000-%011x1', place), 'P' || printf('%02d', 1 + (place + k) % 15), 'a holder', CASE "
    "place % 4 WHEN 1 THEN 'DELETE' WHEN 2 THEN 'STOP' ELSE 'COLLECT' END, date(d0, '+5 days'), CASE WHEN is_open THEN "
    "'SENT' ELSE 'DONE' END, '', CASE WHEN is_open THEN '' ELSE 'abc' END, '', '', '', CASE WHEN is_open THEN 0 ELSE "
    "received_at + (1 + place % 7) * 86400000 END, date(d0, '+1 day') FROM request_case JOIN (SELECT 1 AS k UNION ALL "
    "SELECT 2)";
const char* const madeLetters = "INSERT INTO reply (id, case_id, template_code, template_version, template_hash, "
                                "set_values, edits, state, channel, "
                                "recipient, pdf_hash, sent_at, by_user) SELECT "
                                "printf('0198d000-0000-7000-8000-%011x%d', place, k), id, CASE k WHEN "
                                "1 THEN 'T01' ELSE 'T09' END, '1', '', '{}', '{}', 'SENT', 'EMAIL', '', '', CASE k "
                                "WHEN 1 THEN received_at + (place "
                                "% 4) * 40000000 ELSE replied_at END, handler FROM request_case JOIN (SELECT 1 AS k "
                                "UNION ALL SELECT 2) WHERE k = 1 "
                                "OR replied_at <> 0";
const char* const madeApprovals =
    "INSERT INTO approval (id, case_id, item_id, approved, by_user, note, at) SELECT printf('0198e000-0000-7000-8000-"
    "%012x', place), id, '', 1, handler, '', received_at + 900000000 FROM request_case WHERE replied_at <> 0 AND place "
    "% "
    "4 <> 2";
const char* const madeCalls =
    "INSERT INTO call_record (id, case_id, number, started_at, ended_at, agent) SELECT printf('0198f000-0000-7000-8000-"
    "%012x', place), id, '', received_at + (place % 500) * 60000, received_at + (place % 500) * 60000 + 300000, "
    "handler "
    "FROM request_case WHERE channel = 'HOTLINE'";

void fill(BareConnection& bare, const desk::Desk& desk)
{
    const QVariant today = desk.clock().today().toString(Qt::ISODate);
    bare.commit({{madeCases, {qint64(g_cases), today, qint64(g_open)}}});
    for (const char* made : {madeItems, madeTasks, madeLetters, madeApprovals, madeCalls})
        bare.commit({{made, {}}});
}

// The last thirty days, as a supervisor looks at them in the morning.
domain::ReportFilter lastDays(int days)
{
    domain::ReportFilter filter;
    filter.to = g_bench->desk->clock().today();
    filter.from = filter.to.addDays(1 - days);
    return filter;
}
constexpr int month = 30;
constexpr int year = 365;

struct Asked {
    Report report;
    int days;
};
const QList<Asked> dashboard{{Report::Trend, year},      {Report::Deadlines, month},  {Report::Workload, month},
                             {Report::Rights, month},    {Report::Milestones, month}, {Report::Refusals, month},
                             {Report::Processors, month}};

void ask(const QList<Asked>& reports)
{
    for (const Asked& one : reports) {
        const auto made = desk::runReport(*g_bench->desk, one.report, lastDays(one.days));
        if (!made || made->figures.isEmpty())
            qFatal("a report has no figures");
    }
}

void figures(benchmark::State& state, const QList<Asked>& reports)
{
    for (auto _ : state)
        ask(reports);
}

void plain(benchmark::State& state, const QList<Asked>& reports)
{
    const QList<RecordedStatement> statements = recorded([&] { ask(reports); });
    for (auto _ : state)
        benchmark::DoNotOptimize(g_bench->bare->run(statements));
}

// Ten thousand of a million requests on paper, from the desk to the bytes of the PDF.
constexpr int ledgerDays = 15; // a hundredth of all
void ledger(benchmark::State& state)
{
    const domain::ReportFilter filter = lastDays(ledgerDays);
    for (auto _ : state) {
        const auto pages = desk::ledgerPages(*g_bench->desk, filter, domain::SheetLanguage::Chinese);
        if (!pages || !pages->pdf().startsWith("%PDF"))
            qFatal("the ledger has no pages");
        state.counters["pages"] = pages->pageCount();
    }
}

qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

// What is in sight on a screen of 1366×768, after another connection has changed one request: its pages have to be read
// anew.
void refreshAfterOneChange(benchmark::State& state)
{
    const QList<Asked> inSight{{Report::Deadlines, month}};
    for (auto _ : state) {
        state.PauseTiming();
        g_bench->bare->commit({{"UPDATE request_case SET restricted_view = restricted_view WHERE place = :place",
                                {qint64(g_cases - 1)}}});
        state.ResumeTiming();
        ask(inSight);
    }
}

// The management report of a week and of a month, from the desk to the bytes of the PDF; of a million requests they are
// about five and twenty thousand.
void management(benchmark::State& state, desk::PaperKind kind)
{
    desk::ReportOrder order;
    order.kind = kind;
    order.of = g_bench->desk->clock().today().addDays(-month);
    for (auto _ : state) {
        const auto pages = desk::reportPages(*g_bench->desk, order);
        if (!pages || !pages->pdf().startsWith("%PDF"))
            qFatal("the report has no pages");
        state.counters["pages"] = pages->pageCount();
    }
    state.counters["resident_kb"] = static_cast<double>(residentKilobytes());
}

// Before the other side has opened the desk a second time.
void dashboardMemory(benchmark::State& state)
{
    for (auto _ : state)
        ask(dashboard);
    state.counters["resident_kb"] = static_cast<double>(residentKilobytes());
}

void enroll(const char* name, const QList<Asked>& reports)
{
    const std::string ours = name;
    benchmark::RegisterBenchmark(ours.c_str(), figures, reports)->UseRealTime()->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark((ours + "Bare").c_str(), plain, reports)->UseRealTime()->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    for (const QString& argument : application.arguments()) {
        if (argument.startsWith(QLatin1String("--cases=")))
            g_cases = argument.mid(8).toInt();
    }
    g_open = std::min(g_open, g_cases / 10);
    benchmark::Initialize(&argc, argv);
    Bench bench;
    g_bench = &bench;
    bench.settings = recorded([&] { bench.desk = makeDesk(bench.folder.path(), QStringLiteral("reports.rdb"), 0); });
    bench.bare = std::make_unique<BareConnection>(bench.desk->path().toUtf8(), rawKeyOf(*bench.desk), bench.settings);
    fill(*bench.bare, *bench.desk);
    benchmark::RegisterBenchmark("dashboardMemory", dashboardMemory)->Iterations(1)->UseRealTime();
    benchmark::RegisterBenchmark("refreshAfterOneChange", refreshAfterOneChange)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
    for (const auto& [name, kind] : {std::pair("managementOfAWeek", desk::PaperKind::Weekly),
                                     std::pair("managementOfAMonth", desk::PaperKind::Monthly)})
        benchmark::RegisterBenchmark(name, management, kind)->UseRealTime()->Unit(benchmark::kMillisecond);
    // Last of those that tell the memory, for what it took stays with the process.
    benchmark::RegisterBenchmark("ledger", ledger)->UseRealTime()->Unit(benchmark::kMillisecond);
    enroll("dashboard", dashboard);
    for (const Report report : domain::allReports())
        enroll(qPrintable(domain::codeOf(report)), {{report, month}});
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
