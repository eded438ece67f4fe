#include "tests/support/temporary_storage.h"

#include <atomic>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QTest>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

// One desk, many threads: each has its own connection, and none loses what another wrote.
class ThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writersOfSeveralThreadsLoseNothing();
    void aReaderSeesOneStateOnly();
    void connectionsCloseWithTheirThread();
#ifdef Q_OS_UNIX // where a desk that is open can be taken away
    void aThreadWithoutAConnectionIsToldWhy();
    void aDeskThatWentIsRefusedToEveryThread();
#endif
    void aDeskClosesWhileThreadsLiveOn();
};

void ThreadsTest::writersOfSeveralThreadsLoseNothing()
{
    constexpr int threads = 4;
    constexpr int casesOfAThread = 15;
    test::TemporaryStorage desk;
    std::atomic_int failures = 0;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < threads; ++writer) {
        writers.emplace_back([&desk, &failures] {
            for (int i = 0; i < casesOfAThread; ++i) {
                domain::Case one = test::TemporaryStorage::someCase(i);
                const Result<void> written =
                    desk.write(u"CallLogged"_s, one.id, [&](Transaction& work) -> Result<void> {
                        RD_TRY_ASSIGN(one.number, work.cases().nextNumber(QDate(2026, 11, 24)));
                        return work.cases().add(one);
                    });
                failures += written ? 0 : 1;
            }
        });
    }
    for (std::thread& writer : writers)
        writer.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(desk->cases().page({}, {}, 1000)->rows.size(), threads * casesOfAThread);
    QVERIFY(desk->cases().findByNumber(u"DSR-20261124-0060"_s).has_value());
    const domain::AuditCheck check = *desk->audit().verify();
    QVERIFY2(check.ok, qPrintable(check.problem));
    QCOMPARE(check.entries, threads * casesOfAThread + 1);
}

void ThreadsTest::aReaderSeesOneStateOnly()
{
    test::TemporaryStorage desk;
    std::atomic_bool done = false;
    std::thread writer([&] {
        for (int i = 0; i < 40; ++i)
            desk.addCase(i);
        done = true;
    });
    int checks = 0;
    bool allHeld = true;
    do {
        allHeld = desk->audit().verify()->ok && allHeld;
        ++checks;
    } while (!done);
    writer.join();
    QVERIFY(allHeld);
    QVERIFY(checks > 1);
}

void ThreadsTest::connectionsCloseWithTheirThread()
{
    test::TemporaryStorage desk;
    const qsizetype before = QSqlDatabase::connectionNames().size();
    for (int i = 0; i < 3; ++i) {
        qsizetype during = 0;
        bool read = false;
        std::thread([&] {
            read = desk->users().all().has_value();
            during = QSqlDatabase::connectionNames().size();
        }).join();
        QVERIFY(read);
        QCOMPARE(during, before + 1);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }
}

#ifdef Q_OS_UNIX
// What cannot be opened now is tried again at the next call.
void ThreadsTest::aThreadWithoutAConnectionIsToldWhy()
{
    test::TemporaryStorage desk;
    desk.addCase(1);
    const QString away = desk.path() + u".away"_s;
    QVERIFY(QFile::rename(desk.path(), away));
    QVERIFY(QDir().mkdir(desk.path()));
    bool failed = false;
    bool back = false;
    std::thread([&] {
        failed = !desk->users().all() && !desk->begin(desk.session(), QDateTime::currentDateTimeUtc());
        QDir().rmdir(desk.path());
        QFile::rename(away, desk.path());
        back = desk->users().all().has_value();
    }).join();
    QVERIFY(failed);
    QVERIFY(back);
    QVERIFY(desk->users().all().has_value());
}

// A folder that is moved away and back leaves this thread's files open: it is refused like all others (security.md D7).
void ThreadsTest::aDeskThatWentIsRefusedToEveryThread()
{
    test::TemporaryStorage desk;
    desk.addCase(1);
    const QString away = desk.path() + u".away"_s;
    QVERIFY(QFile::rename(desk.path(), away));
    ErrorCode there{};
    std::thread([&] { there = desk->users().all().error().code; }).join();
    QVERIFY(!QFile::exists(desk.path())); // nothing new is made in its place
    QVERIFY(QFile::rename(away, desk.path()));
    QCOMPARE(errorName(there), u"DeskUnreachable"_s);
    QCOMPARE(errorName(desk->users().all().error().code), u"DeskUnreachable"_s);
    QVERIFY(desk.reopen().has_value());
    QVERIFY(desk->users().all().has_value());
}
#endif

void ThreadsTest::aDeskClosesWhileThreadsLiveOn()
{
    auto desk = std::make_unique<test::TemporaryStorage>();
    std::atomic_int step = 0;
    bool read = false;
    std::thread reader([&] {
        read = (*desk)->users().all().has_value();
        step = 1;
        step.notify_all();
        step.wait(1);
    });
    step.wait(0);
    desk.reset();
    const QStringList left = QSqlDatabase::connectionNames();
    step = 2;
    step.notify_all();
    reader.join();
    QVERIFY(read);
    QCOMPARE(left, QStringList());
}

QTEST_GUILESS_MAIN(ThreadsTest)

#include "threads_test.moc"
