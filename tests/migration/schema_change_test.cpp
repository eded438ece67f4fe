#include "core/desk/backup/backup_files.h"
#include "core/desk/backup/restore_backup.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/migrator.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/later_program.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace rd;
using test::LaterProgram;

namespace {

const QString begin = u"2026-11-23T10:00:00+08:00"_s;
const QString officer = u"chen"_s;

Result<std::unique_ptr<desk::Desk>> entered(const QString& path, const QString& at = begin)
{
    return desk::enterDesk(path, *test::DeskTemplate::before(begin).slotOf(officer), Clock::fixed(parseInstant(at)));
}

QByteArray databaseOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<domain::AuditEntry> entriesOf(const desk::Desk& desk, const QString& action)
{
    QList<domain::AuditEntry> found;
    for (const domain::AuditEntry& entry : test::orDie(desk.storage().audit().page(0, 1000))) {
        if (entry.action == action)
            found.append(entry);
    }
    return found;
}

} // namespace

// A whole desk meets the next version of the program (security.md D22): backed up, changed, checked, or left alone.
class SchemaChangeTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_template;
    QStringList m_state;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const int m_schema = storage::Migrator::newest();

    QStringList backups() const { return QDir(m_folder->path()).entryList({u"*.rdbackup"_s}, QDir::Files, QDir::Name); }
    QStringList filesBeside() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    QString nextName(const QString& when) const
    {
        return u"desk.rdb.before-schema-%1.%2.rdbackup"_s.arg(m_schema + 1, 4, 10, QLatin1Char('0')).arg(when);
    }
    void expectAsBefore(const QByteArray& database) const
    {
        QCOMPARE(databaseOf(m_path), database);
        QCOMPARE(backups(), QStringList());
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void itIsBackedUpThenChanged();
    void theBackupOpensWithTheProgramOfBefore();
    void aNewDeskNeedsNoBackup();
    void withoutABackupNothingIsChanged();
    void whatALogDoesNotVouchForIsTakenBack();
    void twoProgramsAtOnceChangeItOnce();
    void theNewestOfThreeSchemasAreKept();
    void aKilledProgramsLeavingsGo();
    void aDeskThatWasPutBackIsChangedForTwoPeopleOnly();
};

void SchemaChangeTest::initTestCase()
{
    for (const QString& name : {u"王小明"_s, u"张三"_s})
        RD_VERIFY(
            desk::logCall(m_template.as(u"li"_s), m_template.call(domain::RightType::Copy, name, u"19900009929"_s)));
    m_state = test::stateOf(m_template.as(officer));
    m_template.signOutAll();
}

void SchemaChangeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"desk.rdb"_s);
    test::copyDesk(m_template.path(), m_path);
}

void SchemaChangeTest::itIsBackedUpThenChanged()
{
    const LaterProgram later;
    const auto desk = entered(m_path);
    RD_VERIFY(desk);
    QCOMPARE((*desk)->storage().facts()->schema, LaterProgram::schema);
    QCOMPARE(backups(), QStringList{nextName(u"20261123-100000"_s)});
    const QString file = m_folder->filePath(backups().first());
    QCOMPARE(*desk::backupProblems(file, (*desk)->databaseKey(), JobToken()), QStringList());

    QStringList state = test::stateOf(**desk);
    QCOMPARE(state.removeAll(u"log BackupMade 1"_s) + state.removeAll(u"log SchemaChanged 1"_s), 2);
    QCOMPARE(state, m_state);
    QCOMPARE(*desk::checkDesk(**desk), QStringList());
    const domain::AuditEntry made = entriesOf(**desk, u"BackupMade"_s).first();
    const desk::Backup manifest = test::orDie(desk::readManifest(file, (*desk)->databaseKey()));
    QCOMPARE(made.actorName, officer);
    QCOMPARE(made.detail.value(u"sha256"_s).toString(), manifest.sha256);
    QCOMPARE(made.detail.value(u"entries"_s).toInteger(), manifest.entries);
    QCOMPARE(manifest.schema, m_schema);
    QCOMPARE(manifest.rows.value(u"request_case"_s), 2);
    const domain::AuditEntry changed = entriesOf(**desk, u"SchemaChanged"_s).first();
    QCOMPARE(changed.detail.value(u"from"_s).toInt(), m_schema);
    QCOMPARE(changed.detail.value(u"to"_s).toInt(), LaterProgram::schema);
    // The disk that fails takes it along: it does not count as the desk's backup.
    QCOMPARE(desk::deskStatus(**desk)->backupAge, std::nullopt);
    // Once is enough.
    RD_VERIFY(entered(m_path));
    QCOMPARE(backups().size(), 1);
}

void SchemaChangeTest::theBackupOpensWithTheProgramOfBefore()
{
    QString ofLater;
    {
        const LaterProgram later;
        const auto desk = entered(m_path);
        RD_VERIFY(desk);
        ofLater = test::orDie(desk::makeBackup(**desk, m_folder->path(), JobToken())).file;
    }
    const auto tooNew = entered(m_path);
    QVERIFY(!tooNew.has_value());
    QCOMPARE(tooNew.error().code, ErrorCode::SchemaTooNew);
    const Secret password = test::DeskTemplate::secretOf(officer);
    const auto refused = desk::restoreBackup(ofLater, m_folder->filePath(u"never.rdb"_s), {officer, password},
                                             m_template.clock(), JobToken());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::SchemaTooNew);
    QVERIFY(!QFile::exists(m_folder->filePath(u"never.rdb"_s)));
    QVERIFY(QFile::remove(ofLater));
    const QString file = m_folder->filePath(backups().first());
    const auto desk = desk::restoreBackup(file, m_folder->filePath(u"again.rdb"_s), {officer, password},
                                          m_template.clock(), JobToken());
    RD_VERIFY(desk);
    QStringList state = test::stateOf(**desk);
    QCOMPARE(state.removeAll(u"log DeskRestored 1"_s), 1);
    QCOMPARE(state, m_state);
    QCOMPARE(*desk::checkDesk(**desk), QStringList());
}

void SchemaChangeTest::aNewDeskNeedsNoBackup()
{
    RD_VERIFY(entered(m_path));
    QCOMPARE(filesBeside(), (QStringList{u"desk.rdb"_s, u"desk.rdb.rdk"_s}));
}

void SchemaChangeTest::withoutABackupNothingIsChanged()
{
    const QByteArray before = databaseOf(m_path);
    const LaterProgram later;
    // Something bears the name of the copy on its way and cannot be written over.
    QVERIFY(QDir(m_folder->path()).mkdir(u"desk.rdb.rdbackup-part"_s));
    const auto refused = entered(m_path);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritten);
    QCOMPARE(refused.error().args.value(u"migration"_s).toInt(), m_schema + 1);
    expectAsBefore(before);
    QVERIFY(QDir(m_folder->path()).rmdir(u"desk.rdb.rdbackup-part"_s));
    RD_VERIFY(entered(m_path));
    QCOMPARE(backups().size(), 1);
}

void SchemaChangeTest::whatALogDoesNotVouchForIsTakenBack()
{
    const QByteArray before = databaseOf(m_path);
    {
        const LaterProgram careless(u"careless"_s);
        const auto refused = entered(m_path);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::AuditBroken);
        expectAsBefore(before);
    }
    const auto desk = entered(m_path);
    RD_VERIFY(desk);
    QCOMPARE(test::stateOf(**desk), m_state);
}

// D7 comes before D22: nothing is made of a desk that is not as this workstation left it.
void SchemaChangeTest::aDeskThatWasPutBackIsChangedForTwoPeopleOnly()
{
    const QByteArray before = databaseOf(m_path);
    RD_VERIFY(entered(m_path));
    for (const QString& file : {m_path, desk::slotFilePath(m_path)})
        QVERIFY(QFile::remove(file));
    test::putDesk(m_template.path(), m_path);
    QCOMPARE(databaseOf(m_path), before);

    const LaterProgram later;
    RD_EXPECT_ERROR(entered(m_path), ErrorCode::DeskNotAsLeft);
    expectAsBefore(before);
    const test::DeskTemplate& people = test::DeskTemplate::before(begin);
    const auto witness = people.slotOf(u"wang"_s);
    const desk::Acceptance acceptance{*witness, u"硬盘更换后由备份恢复"_s};
    const auto desk = desk::enterDesk(m_path, *people.slotOf(officer), Clock::fixed(parseInstant(begin)), &acceptance);
    RD_VERIFY(desk);
    QCOMPARE((*desk)->storage().facts()->schema, LaterProgram::schema);
    QCOMPARE(entriesOf(**desk, u"DeskAccepted"_s).size(), 1);
}

void SchemaChangeTest::twoProgramsAtOnceChangeItOnce()
{
    const LaterProgram later;
    Result<std::unique_ptr<desk::Desk>> other = fail(ErrorCode::NotFound);
    const auto slot = test::DeskTemplate::before(begin).slotOf(officer); // kept: the threads only read it
    const std::unique_ptr<QThread> thread(QThread::create([&] { other = entered(m_path); }));
    thread->start();
    const auto desk = entered(m_path);
    thread->wait();
    RD_VERIFY(desk);
    RD_VERIFY(other);
    QCOMPARE(backups().size(), 1);
    QCOMPARE(entriesOf(**desk, u"SchemaChanged"_s).size(), 1);
    QCOMPARE((*other)->storage().facts()->schema, LaterProgram::schema);
    QVERIFY((*desk)->storage().audit().verify()->ok);
}

void SchemaChangeTest::theNewestOfThreeSchemasAreKept()
{
    const auto earlier = [](const QString& schema, const QString& when) {
        return u"desk.rdb.before-schema-%1.%2.rdbackup"_s.arg(schema, when);
    };
    const QStringList old{earlier(u"0009"_s, u"20260101-090000"_s), earlier(u"0012"_s, u"20260301-090000"_s),
                          earlier(u"0012"_s, u"20260302-090000"_s), earlier(u"0015"_s, u"20260401-090000"_s)};
    const QString anothers = u"desk.rdb2.before-schema-0001.20260101-090000.rdbackup"_s;
    const QString made = u"desk.rdb.backup.20260101-090000.rdbackup"_s;
    for (const QString& name : old + QStringList{anothers, made}) {
        for (const QString& ending : {u""_s, u".rdk"_s, u".json"_s}) {
            QFile file(m_folder->filePath(name + ending));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    const LaterProgram later;
    RD_VERIFY(entered(m_path));
    QStringList kept{old.at(2), old.at(3), nextName(u"20261123-100000"_s), anothers, made};
    kept.sort();
    QCOMPARE(backups(), kept);
    QCOMPARE(filesBeside().filter(u".rdbackup.rdk"_s).size(), kept.size());
    QCOMPARE(filesBeside().filter(u".rdbackup.json"_s).size(), kept.size());
}

void SchemaChangeTest::aKilledProgramsLeavingsGo()
{
    const QString unnamed = u"desk.rdb.before-schema-0015.20260401-090000.rdbackup"_s;
    for (const QString& name : {u"desk.rdb.rdbackup-part"_s, u"desk.rdb.rdbackup-part-journal"_s,
                                u"desk.rdb.rdbackup-part.rdk"_s, unnamed + u".rdk"_s, unnamed + u".json"_s}) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("left") == 4);
    }
    const LaterProgram later;
    RD_VERIFY(entered(m_path));
    const QString backup = nextName(u"20261123-100000"_s);
    QCOMPARE(filesBeside(),
             (QStringList{u"desk.rdb"_s, backup, backup + u".json"_s, backup + u".rdk"_s, u"desk.rdb.rdk"_s}));
}

QTEST_GUILESS_MAIN(SchemaChangeTest)

#include "schema_change_test.moc"
