#include "core/desk/desk.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/folder_content.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_desk.h"

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace rd::test;

namespace {

constexpr qsizetype copyDistance = 64 * 1024; // of the two copies in the key file (security.md D3)
constexpr qsizetype pageBytes = 4096;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file of the test cannot be read");
    return file.readAll();
}

#ifdef Q_OS_LINUX
// A disk of four megabytes over a folder, where the system lets us mount one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(QFile::encodeName(folder))
        , m_mounted(::mount("none", m_folder.constData(), "tmpfs", 0, "size=4m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    void fill() const
    {
        QFile filler(QFile::decodeName(m_folder) + u"/filler"_s);
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("the small disk takes no file");
        while (filler.write(QByteArray(4096, 'f')) > 0) { }
    }

private:
    QByteArray m_folder;
    bool m_mounted;
};
#endif

QByteArray withFlippedBit(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
    return bytes;
}

} // namespace

// Something else where the desk or its key file should lie: a word for it, what to do, and not a byte changed or added.
class BrokenDeskTest : public QObject {
    Q_OBJECT

private:
    TemporaryDesk m_sound;
    QByteArray m_database;
    QByteArray m_keyFile;
    QByteArray m_newer; // the database of a later program
    std::unique_ptr<CliTool> m_tool;
    QDir m_folder; // of the desk alone

    void lay(const QString& ending, const QByteArray& content) const;
    QString deskPath() const { return m_folder.filePath(u"desk.rdb"_s); }
    static QByteArray later(const QByteArray& database, const rd::Secret& key);

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatIsNoSoundDeskIsNamedAndLeftAsItIs_data();
    void whatIsNoSoundDeskIsNamedAndLeftAsItIs();
    void aDamagedPageIsNamedAndLeavesNoLogBeside();
    void theKeyFileOfAnotherDeskOpensNothing();
    void oneDamagedCopyOfTheKeyFileIsRepairedFromTheOther_data();
    void oneDamagedCopyOfTheKeyFileIsRepairedFromTheOther();
    void aDeskThatMayNotBeWrittenIsNamedAndKeepsNoLog_data();
    void aDeskThatMayNotBeWrittenIsNamedAndKeepsNoLog();
    void aFullDiskIsNamedAndKeepsNoLog();
    void aWrongPasswordLeavesOnlyItsCount();
};

QByteArray BrokenDeskTest::later(const QByteArray& database, const rd::Secret& key)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"later.rdb"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(database) != database.size())
        qFatal("a test file could not be written");
    file.close();
    {
        RawDatabase raw(path, key);
        raw.run("PRAGMA user_version = 99");
    }
    return contentOf(path);
}

void BrokenDeskTest::initTestCase()
{
    const rd::Secret key = m_sound.as(u"chen"_s).databaseKey().copy();
    m_sound.signOutAll();
    m_database = contentOf(m_sound.path());
    m_keyFile = contentOf(m_sound.path() + u".rdk"_s);
    m_newer = later(m_database, key);
    QVERIFY(m_database.size() > 10 * pageBytes);
}

void BrokenDeskTest::init()
{
    m_tool = std::make_unique<CliTool>();
    QVERIFY(QDir(m_tool->folder().path()).mkpath(u"desk"_s));
    m_folder.setPath(m_tool->path(u"desk"_s));
    m_tool->signInAs(deskPath(), u"chen"_s, TemporaryDesk::passwordOf(u"chen"_s).toUtf8());
    lay({}, m_database);
    lay(u".rdk"_s, m_keyFile);
}

void BrokenDeskTest::lay(const QString& ending, const QByteArray& content) const
{
    m_tool->write(u"desk/desk.rdb"_s + ending, content);
}

void BrokenDeskTest::whatIsNoSoundDeskIsNamedAndLeftAsItIs_data()
{
    QTest::addColumn<QByteArray>("database");
    QTest::addColumn<QByteArray>("keyFile"); // none when empty
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("says");
    const QStringList damaged{u"damaged, or the file is no desk"_s, u"left as it is"_s, u"backup"_s};
    const QString isDamaged = u"DeskDamaged"_s;
    QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0') << m_keyFile
                                  << u"DeskNotEncrypted"_s
                                  << QStringList{u"ordinary database"_s, u"left untouched"_s, u"desk.rdb"_s,
                                                 u"Check the path"_s};
    QTest::newRow("plain SQLite alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0') << QByteArray()
                                        << u"DeskNotEncrypted"_s << QStringList{u"ordinary database"_s};
    QTest::newRow("empty file") << QByteArray() << m_keyFile << isDamaged << damaged;
    QTest::newRow("a short text") << QByteArray("Call Mrs Wang back.\n") << m_keyFile << isDamaged
                                  << damaged + QStringList{u"too short"_s};
    QTest::newRow("a long text") << QByteArray("Call Mrs Wang back.\n").repeated(1000) << m_keyFile << isDamaged
                                 << damaged;
    QTest::newRow("a long text alone") << QByteArray("Call Mrs Wang back.\n").repeated(1000) << QByteArray()
                                       << u"SlotFileMissing"_s << QStringList{u"key file"_s, u"Check the path"_s};
    QTest::newRow("the first bytes") << m_database.left(100) << m_keyFile << isDamaged << damaged;
    QTest::newRow("the first page") << m_database.left(pageBytes) << m_keyFile << isDamaged << damaged;
    QTest::newRow("a page and a half") << m_database.left(pageBytes + pageBytes / 2) << m_keyFile << isDamaged
                                       << damaged;
    QTest::newRow("without its last pages") << m_database.chopped(3 * pageBytes) << m_keyFile << isDamaged << damaged;
    QTest::newRow("a bit of the first page")
        << withFlippedBit(m_database, pageBytes / 2) << m_keyFile << isDamaged << damaged;
    QTest::newRow("a later program's") << m_newer << m_keyFile << u"SchemaTooNew"_s
                                       << QStringList{u"newer program"_s, u"layout 99"_s, u"Install that program"_s,
                                                      u"left as it is"_s};
    QTest::newRow("without its key file") << m_database << QByteArray() << u"SlotFileMissing"_s
                                          << QStringList{u"key file"_s, u"desk.rdb.rdk"_s, u"from the backup"_s};
    QTest::newRow("both copies of the key file damaged")
        << m_database << withFlippedBit(withFlippedBit(m_keyFile, 40), copyDistance + 40) << u"SlotFileDamaged"_s
        << QStringList{u"key file"_s, u"both copies"_s, u"from the backup"_s};
    QTest::newRow("a text as key file") << m_database << QByteArray(200, 'x') << u"SlotFileDamaged"_s
                                        << QStringList{u"key file"_s, u"from the backup"_s};
}

void BrokenDeskTest::whatIsNoSoundDeskIsNamedAndLeftAsItIs()
{
    QFETCH(QByteArray, database);
    QFETCH(QByteArray, keyFile);
    QFETCH(QString, code);
    QFETCH(QStringList, says);
    lay({}, database);
    lay(u".rdk"_s, keyFile);
    if (keyFile.isEmpty())
        QVERIFY(QFile::remove(deskPath() + u".rdk"_s));
    const QStringList before = folderContent(m_folder);
    for (const char* command : {"case list", "call log --words copy"}) {
        const Ran ran = m_tool->json(words(command));
        RD_FAILED(ran, 3, code.toLatin1().constData(), says);
        QCOMPARE(folderContent(m_folder), before);
    }
    // The check names the damage where it can.
    const Ran check = m_tool->json(words("desk check"));
    if (check.list("problems").isEmpty())
        RD_FAILED(check, 3, code.toLatin1().constData(), says);
    else
        QCOMPARE(check.status, 3);
    QCOMPARE(folderContent(m_folder), before);
}

// Damage in a page behind the first is met while the desk is opened or later on; the check names the page, also of a
// desk that can no longer be unlocked, and leaves no log beside it.
void BrokenDeskTest::aDamagedPageIsNamedAndLeavesNoLogBeside()
{
    const QStringList files = m_folder.entryList(QDir::Files | QDir::Hidden);
    int named = 0;
    for (qsizetype page = 1; page < 10; ++page) {
        lay({}, withFlippedBit(m_database, page * pageBytes + 700));
        const Ran ran = m_tool->json(words("desk check"));
        RD_RAN(ran, 3);
        QCOMPARE(m_folder.entryList(QDir::Files | QDir::Hidden), files);
        if (ran.json().contains(u"error"_s)) { // not even the list of tables can be read
            RD_FAILED(ran, 3, "DeskDamaged", {u"left as it is"_s, u"backup"_s});
            continue;
        }
        QVERIFY2(ran.list("problems").contains(u"page:%1"_s.arg(page + 1)), ran.out.constData());
        ++named;
    }
    QVERIFY(named >= 5);
}

void BrokenDeskTest::theKeyFileOfAnotherDeskOpensNothing()
{
    TemporaryDesk other(u"2026-11-22T10:00:00+08:00"_s); // made on its own: those of one time are copies of one desk
    other.signOutAll();
    lay(u".rdk"_s, contentOf(other.path() + u".rdk"_s));
    const QStringList before = folderContent(m_folder);
    RD_FAILED(m_tool->json(words("case list")), 3, "DeskDamaged", {u"left as it is"_s, u"backup"_s});
    QCOMPARE(folderContent(m_folder), before);
}

void BrokenDeskTest::oneDamagedCopyOfTheKeyFileIsRepairedFromTheOther_data()
{
    QTest::addColumn<qsizetype>("at");
    QTest::newRow("the first") << qsizetype(40);
    QTest::newRow("the second") << copyDistance + 40;
}

void BrokenDeskTest::oneDamagedCopyOfTheKeyFileIsRepairedFromTheOther()
{
    QFETCH(qsizetype, at);
    lay(u".rdk"_s, withFlippedBit(m_keyFile, at));
    const Ran ran = m_tool->json(words("user list"));
    RD_RAN(ran, 0);
    QCOMPARE(ran.list("users").size(), 5);
    QCOMPARE(contentOf(deskPath() + u".rdk"_s), m_keyFile);
    RD_RAN(m_tool->json(words("desk check")), 0);
}

void BrokenDeskTest::aDeskThatMayNotBeWrittenIsNamedAndKeepsNoLog_data()
{
    QTest::addColumn<QString>("readOnly");
    QTest::newRow("the file") << u"desk/desk.rdb"_s;
    QTest::newRow("the folder") << u"desk"_s;
}

void BrokenDeskTest::aDeskThatMayNotBeWrittenIsNamedAndKeepsNoLog()
{
#ifdef Q_OS_LINUX
    QFETCH(QString, readOnly);
    const QString path = m_tool->path(readOnly);
    const QFileDevice::Permissions before = QFile::permissions(path);
    QVERIFY(QFile::setPermissions(path, before & ~(QFileDevice::WriteOwner | QFileDevice::WriteUser)));
    // Root may write everything; the program run by it here may not.
    m_tool->prepare([] { prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0); });
    const QStringList content = folderContent(m_folder);
    const Ran ran = m_tool->json(words("case list"));
    QVERIFY(QFile::setPermissions(path, before));
    RD_FAILED(ran, 4, "FileNotWritten", {u"may not write"_s, u"desk.rdb"_s, u"right to write"_s});
    QCOMPARE(folderContent(m_folder), content);
    m_tool->prepare({});
    RD_RAN(m_tool->json(words("case list")), 0);
#endif
}

void BrokenDeskTest::aFullDiskIsNamedAndKeepsNoLog()
{
#ifdef Q_OS_LINUX
    const SmallDisk disk(m_folder.path());
    // The limit on a process's files (tests/README) is no full disk to the one who asks how much room there is.
    if (!disk.isMounted())
        return;
    lay({}, m_database);
    lay(u".rdk"_s, m_keyFile);
    disk.fill();
    const QStringList content = folderContent(m_folder);
    RD_FAILED(m_tool->json(words("case list")), 4, "DiskFull",
              {u"disk is full"_s, u"desk.rdb"_s, u"Free some space"_s, u"nothing has been changed"_s});
    QCOMPARE(folderContent(m_folder), content);
    QVERIFY(QFile::remove(m_folder.filePath(u"filler"_s)));
    RD_RAN(m_tool->json(words("case list")), 0);
#endif
}

void BrokenDeskTest::aWrongPasswordLeavesOnlyItsCount()
{
    const QStringList before = folderContent(m_folder);
    m_tool->signInAs(deskPath(), u"chen"_s, "not the password");
    for (const char* command : {"case list", "user add hu --role AGENT", "audit export audit.jsonl"}) {
        RD_FAILED(m_tool->json(words(command)), 1, "WrongPassword",
                  {u"name or the password is wrong"_s, u"try again"_s, u"15 minutes"_s});
    }
    QVERIFY(!QFile::exists(m_tool->path(u"audit.jsonl"_s)));
    QCOMPARE(m_folder.entryList(QDir::Files).size(), 3);
    m_tool->signInAs(deskPath(), u"chen"_s, TemporaryDesk::passwordOf(u"chen"_s).toUtf8());
    QVERIFY(QFile::exists(deskPath() + u".attempts"_s));
    QVERIFY(QFile::rename(deskPath() + u".attempts"_s, m_tool->path(u"attempts"_s)));
    QCOMPARE(folderContent(m_folder), before);
    QVERIFY(QFile::rename(m_tool->path(u"attempts"_s), deskPath() + u".attempts"_s));
    const Ran ran = m_tool->json(words("user list"));
    RD_RAN(ran, 0);
    QCOMPARE(ran.list("users").size(), 5);
    QVERIFY2(!QFile::exists(deskPath() + u".attempts"_s), "a right password ends the count");
}

QTEST_GUILESS_MAIN(BrokenDeskTest)
#include "broken_desk_test.moc"
