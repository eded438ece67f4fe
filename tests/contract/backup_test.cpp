#include "core/desk/backup/backup_files.h"
#include "core/desk/backup/restore_backup.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/folder_content.h"
#include "tests/support/system/owners_alone.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QDir>
#include <QLockFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using desk::Backup;

namespace {

const QString callerName = u"王小明"_s;
const QString callerPhone = u"19900009929"_s;
const QString officer = u"chen"_s;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, qint64 place, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(place) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write");
}

QStringList actionsOf(const desk::Desk& desk)
{
    QStringList actions;
    for (const domain::AuditEntry& entry : test::orDie(desk.storage().audit().page(0, 1000)))
        actions.append(entry.action);
    return actions;
}

} // namespace

// A backup is encrypted, complete, verified, and never mistaken for one when it is not (security.md D12, R7, R13).
class BackupTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_desk;
    QString m_folder;
    Backup m_made;
    QStringList m_stateThen;
    int m_copies = 0;

    const Secret& key() { return m_desk.as(officer).databaseKey(); }
    QStringList problemsOf(const QString& file) { return test::orDie(desk::backupProblems(file, key(), JobToken())); }
    // The three files under another name.
    QString copied()
    {
        const QString file = m_desk.filePath(u"copy %1.rdbackup"_s.arg(++m_copies));
        test::copyDesk(m_made.file, file);
        if (!QFile::copy(desk::manifestPath(m_made.file), desk::manifestPath(file)))
            qFatal("the manifest cannot be copied");
        return file;
    }
    Result<std::unique_ptr<desk::Desk>> restored(const QString& file, const QString& to, const QString& user = officer)
    {
        const Secret password = test::DeskTemplate::secretOf(user);
        return desk::restoreBackup(file, to, {user, password}, m_desk.clock(), JobToken());
    }

private Q_SLOTS:
    void initTestCase();
    void aWholeBackupHasNoProblem();
    void nothingReadableStandsInIt();
    void itIsOnRecordWithHashAndCounts();
    void itIsOfOneMomentWhileOthersWrite();
    void damageIsNamed_data();
    void damageIsNamed();
    void aDamagedOneIsNotRestored();
    void anOrdinaryDatabaseIsRefused();
    void verifyingChangesNothing();
    void itIsRestoredAtAnotherPlace();
    void nothingIsOverwritten();
    void onlyOfficersMay();
    void stoppedItLeavesNothing();
#ifdef Q_OS_UNIX // where a name can be taken that nobody sees
    void whatIsNotOursKeepsItsName_R4();
#endif
    void oneAtATimeInAFolder();
};

void BackupTest::initTestCase()
{
    m_folder = m_desk.filePath(u"backups"_s);
    QDir().mkpath(m_folder);
    RD_VERIFY(desk::logCall(m_desk.as(u"li"_s), m_desk.call(domain::RightType::Copy, callerName, callerPhone)));
    QCOMPARE(desk::deskStatus(m_desk.as(officer))->backupAge, std::nullopt);
    m_stateThen = test::stateOf(m_desk.as(officer));
    const auto made = desk::makeBackup(m_desk.as(officer), m_folder, JobToken());
    RD_VERIFY(made);
    m_made = *made;
}

void BackupTest::aWholeBackupHasNoProblem()
{
    QCOMPARE(QFileInfo(m_made.file).fileName(),
             QFileInfo(m_desk.path()).fileName() + u".backup.20261123-100000.rdbackup"_s);
    QCOMPARE(problemsOf(m_made.file), QStringList());
    QCOMPARE(m_made.rows.value(u"request_case"_s), 1);
    QCOMPARE(m_made.rows.value(u"audit_entry"_s), m_made.entries);
    QVERIFY(m_made.rows.value(u"task"_s) > 0);
    QCOMPARE(QDir(m_folder).entryList(QDir::Files | QDir::Hidden).size(), 3);
    for (const QString& file : {m_made.file, desk::slotFilePath(m_made.file), desk::manifestPath(m_made.file)})
        QVERIFY(test::isOwnersAlone(file));
}

void BackupTest::nothingReadableStandsInIt()
{
    const QByteArray database = contentOf(m_made.file);
    const QByteArray everything = database + contentOf(desk::manifestPath(m_made.file));
    QVERIFY(database.size() > 100'000);
    for (const QByteArray& readable :
         {callerName.toUtf8(), callerPhone.toUtf8(), QByteArray("SQLite format 3"), QByteArray("request_case (")})
        QVERIFY2(!everything.contains(readable), readable.constData());
    const QByteArray utf16(reinterpret_cast<const char*>(callerName.utf16()), 2 * callerName.size());
    QVERIFY(!everything.contains(utf16));
    // Encrypted anew: not one page of the desk's file stands in the copy.
    const QByteArray live = contentOf(m_desk.path());
    constexpr qsizetype page = 4096;
    for (qsizetype at = page; at + page <= live.size(); at += page)
        QVERIFY(!database.contains(live.mid(at, 64)));
}

void BackupTest::itIsOnRecordWithHashAndCounts()
{
    const auto entries = test::orDie(m_desk.as(officer).storage().audit().page(m_made.entries, 10));
    const auto made = std::find_if(entries.begin(), entries.end(),
                                   [](const domain::AuditEntry& one) { return one.action == u"BackupMade"_s; });
    QVERIFY(made != entries.end());
    QCOMPARE(made->actorName, officer);
    QCOMPARE(made->detail.value(u"sha256"_s).toString(), m_made.sha256);
    QCOMPARE(made->detail.value(u"entries"_s).toInteger(), m_made.entries);
    QVERIFY(made->detail.value(u"rows"_s).toInteger() > m_made.entries);
    QCOMPARE(*desk::deskStatus(m_desk.as(officer))->backupAge, 0);
    m_desk.setNow(u"2026-11-23T12:00:00+08:00"_s);
    QCOMPARE(*desk::deskStatus(m_desk.as(officer))->backupAge, 2 * 3600);
}

void BackupTest::itIsOfOneMomentWhileOthersWrite()
{
    test::TemporaryStorage live;
    live.addCase(0);
    const auto snapshot = test::orDie(storage::DeskSnapshot::ofDesk(live.path(), live.key()));
    live.addCase(1);
    const QString copy = live.filePath(u"copy"_s);
    RD_VERIFY(snapshot.copyTo(copy, live.key(), JobToken()));
    QCOMPARE(snapshot.content().rows.value(u"request_case"_s), 1);
    QCOMPARE(*storage::findFaults(copy, live.key(), snapshot.content(), JobToken()), QStringList());
    const auto now = test::orDie(storage::DeskSnapshot::ofDesk(live.path(), live.key()));
    QCOMPARE(now.content().rows.value(u"request_case"_s), 2);
    QCOMPARE(*storage::findFaults(copy, live.key(), now.content(), JobToken()), QStringList{u"content"_s});
}

void BackupTest::damageIsNamed_data()
{
    QTest::addColumn<std::function<void(const QString&)>>("spoil");
    QTest::addColumn<QStringList>("named");
    using Spoil = std::function<void(const QString&)>;
    const auto row = [](const char* name, const Spoil& spoil, const QStringList& named) {
        QTest::newRow(name) << spoil << named;
    };
    row("a bit of a page", [](const QString& file) { overwrite(file, 9 * 4096 + 100, "x"); },
        {u"database"_s, u"page:10"_s});
    row("cut short", [](const QString& file) { QFile::resize(file, QFileInfo(file).size() - 3 * 4096); },
        {u"database"_s});
    row("one page left", [](const QString& file) { QFile::resize(file, 4096); }, {u"database"_s});
    row("a byte more", [](const QString& file) { overwrite(file, QFileInfo(file).size(), "x"); }, {u"database"_s});
    row("another moment's accounts",
        [](const QString& file) { overwrite(desk::slotFilePath(file), 64 * 1024 + 20, "x"); }, {u"accounts"_s});
    row("no manifest", [](const QString& file) { QFile::remove(desk::manifestPath(file)); }, {u"manifestMissing"_s});
    row("a number changed in the manifest",
        [](const QString& file) {
            const QByteArray text = contentOf(desk::manifestPath(file)).replace("\"task\": ", "\"task\": 1");
            overwrite(desk::manifestPath(file), 0, text);
        },
        {u"manifest"_s});
}

void BackupTest::damageIsNamed()
{
    QFETCH(std::function<void(const QString&)>, spoil);
    QFETCH(QStringList, named);
    const QString file = copied();
    spoil(file);
    const QStringList problems = problemsOf(file);
    for (const QString& one : named)
        QVERIFY2(problems.contains(one), qPrintable(one + u" of "_s + problems.join(u' ')));
}

void BackupTest::aDamagedOneIsNotRestored()
{
    const QString file = copied();
    overwrite(file, 9 * 4096 + 100, "x");
    const auto refused = restored(file, m_desk.filePath(u"never"_s));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::FileDamaged);
    QCOMPARE(refused.error().args.value(u"finding"_s).toString(), u"database"_s);
    QVERIFY(QDir(QFileInfo(m_desk.path()).path()).entryList({u"never*"_s}).isEmpty());
}

void BackupTest::anOrdinaryDatabaseIsRefused()
{
    const QString file = copied();
    overwrite(file, 0, QByteArray("SQLite format 3\0", 16));
    const auto refused = restored(file, m_desk.filePath(u"never"_s));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::DeskNotEncrypted);
}

void BackupTest::verifyingChangesNothing()
{
    const QStringList before = test::folderContent(QDir(m_folder));
    const Secret password = test::DeskTemplate::secretOf(officer);
    const auto check = desk::verifyBackup(m_made.file, {officer, password}, m_desk.clock(), JobToken());
    RD_VERIFY(check);
    QCOMPARE(check->problems, QStringList());
    QCOMPARE(check->backup.sha256, m_made.sha256);
    QCOMPARE(check->backup.rows, m_made.rows);
    QCOMPARE(test::folderContent(QDir(m_folder)), before);
}

void BackupTest::itIsRestoredAtAnotherPlace()
{
    const QStringList before = test::folderContent(QDir(m_folder));
    RD_VERIFY(desk::logCall(m_desk.as(u"li"_s), m_desk.call(domain::RightType::Copy, u"张三"_s, u"13900001111"_s)));
    const QString to = m_desk.filePath(u"restored"_s);
    {
        const auto desk = restored(m_made.file, to);
        RD_VERIFY(desk);
        QStringList state = test::stateOf(**desk);
        QCOMPARE(state.removeAll(u"log DeskRestored 1"_s), 1);
        QCOMPARE(state, m_stateThen);
        QVERIFY((*desk)->storage().audit().verify()->ok);
        const QStringList actions = actionsOf(**desk);
        QCOMPARE(actions.mid(m_made.entries), (QStringList{u"DeskRestored"_s, u"SignedIn"_s}));
        QCOMPARE(*desk::checkDesk(**desk), QStringList());
    }
    // Everybody signs in as before, and what was said once is not said again.
    QCOMPARE(test::signInAnswer(to, u"li"_s, test::DeskTemplate::passwordOf(u"li"_s), m_desk.clock()), u"opened"_s);
    const auto again = test::orDie(desk::enterDesk(
        to, *test::DeskTemplate::before(u"2026-11-23T10:00:00+08:00"_s).slotOf(officer), m_desk.clock()));
    QCOMPARE(actionsOf(*again).count(u"DeskRestored"_s), 1);
    QCOMPARE(test::folderContent(QDir(m_folder)), before);
}

void BackupTest::nothingIsOverwritten()
{
    for (const QString& taken : {m_desk.path(), m_made.file}) {
        const QByteArray before = contentOf(taken);
        const auto refused = restored(m_made.file, taken);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::DeskExists);
        QCOMPARE(contentOf(taken), before);
    }
    // A second one of the same second gets a number.
    const QByteArray first = contentOf(m_made.file);
    m_desk.setNow(u"2026-11-23T10:00:00+08:00"_s);
    const auto second = desk::makeBackup(m_desk.as(officer), m_folder, JobToken());
    RD_VERIFY(second);
    QVERIFY(second->file.endsWith(u".backup.20261123-100000-2.rdbackup"_s));
    QCOMPARE(contentOf(m_made.file), first);
    QCOMPARE(problemsOf(second->file), QStringList());
}

void BackupTest::onlyOfficersMay()
{
    for (const QString& user : {u"li"_s, u"wang"_s, u"sun"_s}) {
        const auto made = desk::makeBackup(m_desk.as(user), m_folder, JobToken());
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::NotPermitted);
    }
    const auto refused = restored(m_made.file, m_desk.filePath(u"agents"_s), u"li"_s);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QVERIFY(!QFile::exists(m_desk.filePath(u"agents"_s)));
}

void BackupTest::stoppedItLeavesNothing()
{
    const QString folder = m_desk.filePath(u"stopped"_s);
    QDir().mkpath(folder);
    const JobToken job;
    job.cancel();
    const int logged = actionsOf(m_desk.as(officer)).count(u"BackupMade"_s);
    const auto made = desk::makeBackup(m_desk.as(officer), folder, job);
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(actionsOf(m_desk.as(officer)).count(u"BackupMade"_s), logged);
    const auto nowhere = desk::makeBackup(m_desk.as(officer), m_desk.filePath(u"nowhere"_s), JobToken());
    QVERIFY(!nowhere.has_value());
    QCOMPARE(nowhere.error().code, ErrorCode::FileNotWritten);
    QVERIFY(nowhere.error().args.contains(u"folder"_s));
}

// A link that leads nowhere bears a name that looks free, as a file does that came since the name was chosen.
#ifdef Q_OS_UNIX
void BackupTest::whatIsNotOursKeepsItsName_R4()
{
    const QString name = desk::backupName(m_desk.path(), u"backup"_s, m_desk.clock().now());
    for (const auto& ending : {u".rdk"_s, u".json"_s, QString()}) {
        const QString folder = m_desk.filePath(u"taken"_s + ending);
        QDir().mkpath(folder);
        const QString taken = QDir(folder).filePath(name) + ending;
        QVERIFY(QFile::link(m_desk.filePath(u"nowhere/file"_s), taken));
        const auto made = desk::makeBackup(m_desk.as(officer), folder, JobToken());
        RD_EXPECT_ERROR(made, ErrorCode::FileExists);
        QVERIFY2(QFileInfo(taken).isSymLink(), qPrintable(taken));
        const auto all = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;
        QCOMPARE(QDir(folder).entryList(all), QStringList{QFileInfo(taken).fileName()});
    }
}
#endif

void BackupTest::oneAtATimeInAFolder()
{
    const QStringList before = test::folderContent(QDir(m_folder));
    QLockFile other(QDir(m_folder).filePath(QFileInfo(m_desk.path()).fileName() + u".rdbackup-part.lock"_s));
    QVERIFY(other.lock());
    const auto made = desk::makeBackup(m_desk.as(officer), m_folder, JobToken());
    other.unlock();
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::DeskBusy);
    QCOMPARE(test::folderContent(QDir(m_folder)), before);
}

QTEST_GUILESS_MAIN(BackupTest)

#include "backup_test.moc"
