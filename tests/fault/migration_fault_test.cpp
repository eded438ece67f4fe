#include "core/desk/backup/backup_files.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/fault/kill_moments.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/later_program.h"
#include "tests/support/or_die.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_desk.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using storage::SqlConnection;
using test::LaterProgram;

namespace {

const QString begin = u"2026-11-23T10:00:00+08:00"_s;

Result<std::unique_ptr<desk::Desk>> entered(const QString& path)
{
    return desk::enterDesk(path, *test::DeskTemplate::before(begin).slotOf(u"chen"_s),
                           Clock::fixed(parseInstant(begin)));
}

int runChange(const QString& path, int at)
{
    (void)test::DeskTemplate::before(begin); // by the program of today
    const LaterProgram later;
    test::countMoments(at);
    test::orDie(entered(path));
    return test::tellMoments();
}

int runBackup(const QString& path, int at)
{
    const auto desk = test::orDie(entered(path));
    test::countMoments(at);
    test::orDie(desk::makeBackup(*desk, QFileInfo(path).path(), JobToken()));
    return test::tellMoments();
}

// What people see, without what the way to a new schema itself logs.
QStringList seenIn(const desk::Desk& desk)
{
    QStringList state = test::stateOf(desk);
    state.removeAll(u"log BackupMade 1"_s);
    state.removeAll(u"log SchemaChanged 1"_s);
    return state;
}

// What lies there, before anybody opens it as a desk; it can be read at either schema.
int schemaOf(const QString& path)
{
    const auto slot = test::DeskTemplate::before(begin).slotOf(u"chen"_s);
    return test::orDie(storage::DeskSnapshot::ofDesk(path, slot->databaseKey)).content().schema;
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

// Where there is no room for the index of its log, the engine leaves both, the log empty: whoever opens next takes it
// up.
QStringList namesWithoutEmptyLog(const QString& folder)
{
    QStringList names = namesIn(folder);
    if (const QFileInfo log(folder + u"/desk-wal"_s); log.exists() && log.size() == 0) {
        names.removeAll(u"desk-wal"_s);
        names.removeAll(u"desk-shm"_s);
    }
    return names;
}

} // namespace

// Killed, or without room, at any moment of the backup and of the change after it (R12): the desk opens again with
// every row, at the old schema or the new one, and what bears the name of a backup is one.
class MigrationFaultTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_template;
    QStringList m_state;
    QTemporaryDir m_folder{(QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath()) + u"/change-XXXXXX"_s};
    int m_count = 0;

    // In a folder of its own.
    QString freshCopy()
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        test::copyDesk(m_template.path(), folder + u"/desk"_s);
        return folder + u"/desk"_s;
    }
    // The later program opens it now, whatever happened before.
    void expectWhole(const QString& path, const QString& where) const
    {
        const auto desk = entered(path);
        QVERIFY2(desk.has_value(), qPrintable(where + u' ' + (desk ? QString() : errorName(desk.error().code))));
        QCOMPARE((*desk)->storage().facts()->schema, LaterProgram::schema);
        QVERIFY2(seenIn(**desk) == m_state, qPrintable(where));
        QVERIFY2((*desk)->storage().audit().verify()->ok, qPrintable(where));
        const QDir folder = QFileInfo(path).dir();
        const QStringList backups = folder.entryList({u"*.rdbackup"_s});
        QVERIFY2(backups.size() == 1, qPrintable(where + backups.join(u' ')));
        QCOMPARE(*desk::backupProblems(folder.filePath(backups.first()), (*desk)->databaseKey(), JobToken()),
                 QStringList());
        const QStringList parts = folder.entryList({u"*part*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY2(parts.isEmpty(), qPrintable(where + parts.join(u' ')));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanup() { SqlConnection::failStatement(0); }
    void killedAtAnyMoment();
    void aBackupKilledAtAnyMoment();
    void fullAtAnyStatement();
    void withoutRoomForTheBackup();
};

void MigrationFaultTest::initTestCase()
{
    for (const QString& name : {u"王小明"_s, u"张三"_s})
        RD_VERIFY(
            desk::logCall(m_template.as(u"li"_s), m_template.call(domain::RightType::Copy, name, u"19900009929"_s)));
    m_state = test::stateOf(m_template.as(u"chen"_s));
    m_template.signOutAll();
}

void MigrationFaultTest::killedAtAnyMoment()
{
    const auto run = [](const QString& path, int at) {
        return test::runToMoment({u"--change"_s, path, QString::number(at)});
    };
    const QByteArray passed = run(freshCopy(), 0);
    QVERIFY(passed.count('n') >= 3); // the files of the backup get their names
    const LaterProgram later;
    int atTheOld = 0;
    int atTheNew = 0;
    QList<int> moments = test::momentsToDieAt(passed, 400, "n");
    const int last = static_cast<int>(passed.size());
    for (int at = last - 20; at <= last; at += 10) // the commits at the end
        moments.append(at);
    for (const int at : std::as_const(moments)) {
        const QString path = freshCopy();
        run(path, at);
        const QString where = u"%1 of %2"_s.arg(at).arg(passed.size());
        (schemaOf(path) == LaterProgram::schema ? atTheNew : atTheOld) += 1;
        expectWhole(path, where);
    }
    QVERIFY2(atTheOld > 3 && atTheNew > 0, qPrintable(u"%1 old, %2 new"_s.arg(atTheOld).arg(atTheNew)));
}

void MigrationFaultTest::aBackupKilledAtAnyMoment()
{
    const auto run = [](const QString& path, int at) {
        return test::runToMoment({u"--backup"_s, path, QString::number(at)});
    };
    const QByteArray passed = run(freshCopy(), 0);
    QVERIFY(passed.count('n') >= 3);
    int none = 0;
    for (const int at : test::momentsToDieAt(passed, 400, "n")) {
        const QString path = freshCopy();
        run(path, at);
        const QDir folder = QFileInfo(path).dir();
        const auto desk = entered(path);
        RD_VERIFY(desk);
        QVERIFY((*desk)->storage().audit().verify()->ok);
        const QStringList named = folder.entryList({u"*.rdbackup"_s});
        none += named.isEmpty() ? 1 : 0;
        for (const QString& name : named)
            QCOMPARE(*desk::backupProblems(folder.filePath(name), (*desk)->databaseKey(), JobToken()), QStringList());
        // The next one clears up after it.
        RD_VERIFY(desk::makeBackup(**desk, folder.path(), JobToken()));
        QCOMPARE(folder.entryList({u"*.rdbackup"_s}).size(), named.size() + 1);
        QCOMPARE(folder.entryList({u"*.rdbackup.rdk"_s}).size(), named.size() + 1);
        QCOMPARE(folder.entryList({u"*part*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }
    QVERIFY(none > 2);
}

void MigrationFaultTest::fullAtAnyStatement()
{
    constexpr int mostStatements = 400;
    constexpr int inARow = 8; // then nothing is left that could fail
    const LaterProgram later;
    int refusedBefore = 0;
    int refusedAfter = 0;
    int opened = 0; // one after the other
    for (int failing = 1; opened < inARow && failing < mostStatements; ++failing) {
        const QString path = freshCopy();
        SqlConnection::failStatement(failing);
        const auto desk = entered(path);
        SqlConnection::failStatement(0);
        opened = desk ? opened + 1 : 0;
        if (desk)
            continue; // the reader of a snapshot and a checkpoint do without
        const bool changed = schemaOf(path) == LaterProgram::schema;
        (changed ? refusedAfter : refusedBefore) += 1;
        if (!changed)
            QCOMPARE(namesIn(QFileInfo(path).path()), (QStringList{u"desk"_s, u"desk.rdk"_s}));
        expectWhole(path, QString::number(failing));
    }
    QVERIFY2(refusedBefore > 5 && refusedAfter > 0 && opened == inARow,
             qPrintable(u"%1 before, %2 after"_s.arg(refusedBefore).arg(refusedAfter)));
}

void MigrationFaultTest::withoutRoomForTheBackup()
{
    constexpr int diskBytes = 8 * 1024 * 1024;
    constexpr int stepBytes = 256 * 1024;
    const LaterProgram later;
    const QString folder = m_folder.filePath(u"disk"_s);
    QDir().mkpath(folder);
    const test::SmallDisk disk(folder, diskBytes);
    const QString path = folder + u"/desk"_s;
    const int most = disk.isMounted() ? diskBytes : stepBytes; // no room at all, where none can be measured
    int refused = 0;
    bool said = false;
    bool opened = false;
    for (int room = 0; !opened && room < most; room += stepBytes) {
        for (const QString& name : namesIn(folder))
            QFile::remove(folder + u'/' + name);
        test::copyDesk(m_template.path(), path);
        disk.fill();
        if (QFile ballast(folder + u"/ballast"_s); ballast.exists())
            QVERIFY(ballast.resize(qMax<qint64>(ballast.size() - room, 0)));
        const QStringList before = namesIn(folder);
        const auto desk = entered(path);
        opened = desk.has_value();
        if (opened)
            break;
        ++refused;
        const bool isLimit = !disk.isMounted() && desk.error().code == ErrorCode::FileNotWritten;
        QVERIFY2(isLimit || disk.saysFull(desk.error()), qPrintable(errorName(desk.error().code)));
        said = said || desk.error().args.contains(u"migration"_s);
        QCOMPARE(namesWithoutEmptyLog(folder).join(u' '), before.join(u' '));
        disk.makeRoom();
        QVERIFY(schemaOf(path) != LaterProgram::schema);
    }
    QVERIFY(disk.isMounted() ? opened && said && refused > 3 : refused == 1);
    disk.makeRoom();
    expectWhole(path, u"small disk"_s);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--backup"_s)
        return runBackup(arguments.value(2), arguments.value(3).toInt());
    if (arguments.value(1) == u"--change"_s)
        return runChange(arguments.value(2), arguments.value(3).toInt());
    MigrationFaultTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "migration_fault_test.moc"
