#include "core/base/secret.h"
#include "core/calendar/notice_reader.h"
#include "core/calendar/working_calendar.h"
#include "core/desk/deadlines/confirm_notice.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/deadlines/recount_deadlines.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/rules/deadline_rule.h"
#include "core/storage/storage.h"
#include "tests/bench/recorded_statements.h"

#include <array>
#include <benchmark/benchmark.h>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace {

using namespace rd;
using namespace rd::bench;
using domain::RightType;

constexpr int casesOfATransaction = 5000;
constexpr int receiptDays = 18; // spread of the days the open cases came in
int g_cases = 100000;

const QString officerName = QStringLiteral("officer");
const QString supervisorName = QStringLiteral("supervisor");

Secret password()
{
    QString text = QStringLiteral("a password for benches");
    return Secret::fromText(text);
}

const Clock& atWork()
{
    static const Clock clock([] { return parseInstant(QStringLiteral("2026-12-28T10:00:00+08:00")); });
    return clock;
}

template <typename Value> Value orDie(Result<Value> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(errorName(result.error().code)),
               qPrintable(result.error().developerDetail));
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

// Two versions of a year that take turns, so that every run moves every date.
QList<domain::RuledDay> versionOf(int run)
{
    const QString name = QStringLiteral("元旦");
    QList<domain::RuledDay> days{{QDate(2027, 1, 1), true, name}};
    if (run % 2 == 0)
        days += QList<domain::RuledDay>{{QDate(2026, 12, 29), true, name}, {QDate(2026, 12, 30), true, name}};
    return days;
}

domain::Case caseOf(int index, const desk::Desk& desk)
{
    static const std::array<QList<RightType>, 5> wishes{QList<RightType>{RightType::Copy},
                                                        {RightType::Delete},
                                                        {RightType::OptOut},
                                                        {RightType::Access, RightType::Copy},
                                                        {RightType::Delete, RightType::WithdrawConsent}};
    domain::Case made;
    made.id = domain::CaseId::create();
    made.number = QStringLiteral("DSR-20261228-%1").arg(index, 6, 10, QLatin1Char('0'));
    made.state = domain::CaseState::InProgress;
    made.receivedAt = shanghai(QDate(2026, 12, 27).addDays(-(index % receiptDays)), QTime(10, 0)).toUTC();
    made.loggedAt = made.receivedAt;
    made.minor = index % 11 == 0 ? domain::MinorClass::ChildUnder14 : domain::MinorClass::Adult;
    made.requester.contact = QStringLiteral("1%1").arg(7000000000LL + index, 10);
    made.subject.name = QStringLiteral("王小明");
    made.subject.phone = made.requester.contact;
    made.words = QStringLiteral("我想要一份你们手里我的全部个人信息的副本");
    made.platforms = {QStringLiteral("TMALL"), QStringLiteral("STARCARD")};
    made.policyVersion = desk.rules().policyVersion();
    made.handler = desk.session().user().id;
    const QList<RightType>& rights = wishes.at(static_cast<size_t>(index) % wishes.size());
    made.deadline =
        orDie(rules::computeDeadline(desk.rules(), made.receivedAt, desk.calendar(), rights, made.minor), "deadline");
    for (const RightType right : rights) {
        domain::RequestItem item;
        item.id = domain::ItemId::create();
        item.caseId = made.id;
        item.position = made.items.size() + 1;
        item.right = right;
        item.state = made.state;
        made.items.append(item);
    }
    return made;
}

domain::AuditEvent eventOf(const domain::CaseId& id)
{
    return {QStringLiteral("CallLogged"), QStringLiteral("case"), id.text(), id, {}};
}

// Each case with an entry of its own, as logging a call leaves it.
void fill(desk::Desk& desk)
{
    for (int from = 0; from < g_cases; from += casesOfATransaction) {
        storage::Transaction work = orDie(desk.begin(), "begin");
        for (int index = from; index < std::min(g_cases, from + casesOfATransaction); ++index) {
            const domain::Case made = caseOf(index, desk);
            orDie(work.cases().add(made), "add");
            orDie(work.note(eventOf(made.id)), "note");
        }
        orDie(work.commit(eventOf({})), "commit");
    }
}

struct Bench {
    QTemporaryDir folder;
    QList<RecordedStatement> settings;
    std::unique_ptr<desk::Desk> officer;
    std::unique_ptr<desk::Desk> supervisor;
    std::unique_ptr<desk::Desk> dates; // another copy, where dates move without the entries
    std::unique_ptr<BareConnection> bare; // and another
    int run = 0;
    int datesRun = 0;
    int bareRun = 0;
};
Bench* g_bench = nullptr;

QByteArray rawKeyOf(const desk::Desk& desk)
{
    const Secret& key = desk.databaseKey();
    return QByteArray(reinterpret_cast<const char*>(key.data()), key.size());
}

std::unique_ptr<desk::Desk> unlocked(const QString& path, const QString& user)
{
    return orDie(desk::unlockDesk(path, user, password(), atWork()), "unlock");
}

QString copied(const QString& from, const QString& name)
{
    const QString to = g_bench->folder.filePath(name);
    if (!QFile::copy(from, to) || !QFile::copy(desk::slotFilePath(from), desk::slotFilePath(to)))
        qFatal("the desk cannot be copied");
    return to;
}

void prepare(Bench& bench)
{
    StatementRecorder::instance().start();
    desk::NewDesk wanted;
    wanted.path = bench.folder.filePath(QStringLiteral("desk.rdb"));
    wanted.ownerName = officerName;
    wanted.demo = true; // the cheap key derivation: signing in is not what is measured
    auto made = orDie(desk::createDesk(wanted, password(), atWork()), "create");
    bench.settings = StatementRecorder::instance().stop();
    orDie(desk::addUser(*made, {supervisorName, supervisorName, domain::Role::Supervisor}, password()), "user");
    fill(*made);
    made.reset();
    const QString datesPath = copied(wanted.path, QStringLiteral("dates.rdb"));
    const QString barePath = copied(wanted.path, QStringLiteral("bare.rdb"));
    bench.officer = unlocked(wanted.path, officerName);
    bench.supervisor = unlocked(wanted.path, supervisorName);
    bench.dates = unlocked(datesPath, supervisorName);
    const auto bareDesk = unlocked(barePath, supervisorName);
    bench.bare = std::make_unique<BareConnection>(barePath.toUtf8(), rawKeyOf(*bareDesk), bench.settings);
}

// The whole verb: dates, a line in a signed entry for every case, the version, one transaction.
void confirmNotice(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        orDie(desk::enterNotice(*g_bench->supervisor, 2027, versionOf(g_bench->run++), QStringLiteral("bench")),
              "enter");
        state.ResumeTiming();
        const auto impact = orDie(desk::confirmNotice(*g_bench->officer, 2027, {}, {}), "confirm");
        if (impact.changes.size() != g_cases)
            state.SkipWithError("not every case has moved");
    }
}
BENCHMARK(confirmNotice)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

// The dates alone: read, counted and written, taken back at the end.
void moveDates(benchmark::State& state)
{
    for (auto _ : state) {
        calendar::HolidayNotice notice;
        notice.year = 2027;
        notice.source = QStringLiteral("bench");
        for (const domain::RuledDay& day : versionOf(g_bench->datesRun))
            notice.days.append({day.date, day.isOff, day.name});
        storage::Transaction work = orDie(g_bench->dates->begin(), "begin");
        const auto next = orDie(desk::calendarWith(*g_bench->dates, notice), "calendar");
        desk::RecountSteps steps({}, desk::RecountSteps::Work::CountOnly);
        const auto moved = orDie(desk::recount(*g_bench->dates, next, steps), "recount");
        for (const desk::MovedCase& one : moved)
            orDie(work.deadlines().moveDeadline(one.to, orDie(work.sharedEntry(), "entry")), "move");
        if (moved.size() != g_cases)
            state.SkipWithError("not every case has moved");
    }
}
BENCHMARK(moveDates)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

QList<RecordedStatement> bareUpdate(int days)
{
    const QByteArray shift = QByteArray::number(days) + " days";
    return {{"UPDATE request_case SET t1 = date(t1, '" + shift + "'), due = date(due, '" + shift
                 + "'), due_end = due_end + " + QByteArray::number(qint64(days) * 86'400'000)
                 + ", provisional = 1 - provisional, milestones = milestones || '' WHERE is_open = 1 AND due >= "
                   "'2026-12-29' AND replied_at = 0",
             {}}};
}

// The same columns of the same rows in one UPDATE, taken back likewise.
void moveDatesBare(benchmark::State& state)
{
    for (auto _ : state) {
        g_bench->bare->run({{"BEGIN IMMEDIATE", {}}});
        g_bench->bare->run(bareUpdate(2));
        g_bench->bare->run({{"ROLLBACK", {}}});
    }
}
BENCHMARK(moveDatesBare)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

// And committed: what the whole verb is held against.
void updateBare(benchmark::State& state)
{
    for (auto _ : state)
        g_bench->bare->commit(bareUpdate(g_bench->bareRun++ % 2 == 0 ? 2 : -2));
}
BENCHMARK(updateBare)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

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
    prepare(bench);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
