#include "core/base/safe_file.h"

#include "tests/support/system/file_limit.h"
#include "tests/support/system/owners_alone.h"

#include <atomic>
#include <cstdio>
#include <optional>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <thread>
#include <vector>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

// A disk with no room left: a small one of its own where it may be mounted, otherwise no file of this process may grow.
enum class FullBy { OwnDisk, ProcessLimit };
class FullDisk {
public:
    FullDisk(const QString& folder, FullBy way)
        : m_folder(folder)
        , m_mounted(way == FullBy::OwnDisk && mounted())
    {
    }
    ~FullDisk()
    {
#ifdef Q_OS_LINUX
        if (m_mounted)
            ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
#endif
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

    void fill()
    {
        if (!m_mounted) {
            m_limit.emplace(0);
            return;
        }
        QFile filler(m_folder + u"/filler"_s);
        if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(4096, 'f')) == 4096) { }
        }
    }
    void empty()
    {
        m_limit.reset();
        QFile::remove(m_folder + u"/filler"_s);
    }

private:
    bool mounted() const
    {
#ifdef Q_OS_LINUX
        return ::mount("none", QFile::encodeName(m_folder).constData(), "tmpfs", 0, "size=64k") == 0;
#else
        return false;
#endif
    }

    QString m_folder;
    bool m_mounted;
    std::optional<rd::test::FileLimit> m_limit;
};

const QByteArray firstContent(20000, 'a');
const QByteArray secondContent(30000, 'b');

// The killed process: writes the one and the other for ever and says so each time.
int writeForEver(const QString& path)
{
    while (rd::writeFileSafely(path, secondContent) && rd::writeFileSafely(path, firstContent)) {
        std::fputs("x", stdout);
        std::fflush(stdout);
    }
    return 1;
}

} // namespace

class SafeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"keys.rdk"_s);
    }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("binary") << QByteArray("\0\r\n\xff", 4);
        QTest::newRow("one megabyte") << QByteArray(1 << 20, 'x');
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(QByteArray, content);
        QVERIFY(rd::writeFileSafely(m_path, content));
        QCOMPARE(*rd::readWholeFile(m_path, content.size()), content);
        QVERIFY(rd::writeFileSafely(m_path, "another"));
        QCOMPARE(contentOf(m_path), QByteArray("another"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"keys.rdk"_s});
    }

    void theFileIsTheOwnersOnly_security_D10()
    {
        QVERIFY(rd::writeFileSafely(m_path, "secret"));
        QVERIFY(rd::test::isOwnersAlone(m_path));
    }

    void onAFullDiskTheOldFileStaysAndTheUserIsTold_security_R4_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("way");
        for (const int size : {1, 100, 2048, 4096, 16384, 16385, 60000, 200000}) {
            QTest::addRow("%d bytes, own disk", size) << size << static_cast<int>(FullBy::OwnDisk);
            QTest::addRow("%d bytes, process limit", size) << size << static_cast<int>(FullBy::ProcessLimit);
        }
    }
    void onAFullDiskTheOldFileStaysAndTheUserIsTold_security_R4()
    {
        QFETCH(int, size);
        QFETCH(int, way);
        FullDisk disk(m_folder->path(), static_cast<FullBy>(way));
        QVERIFY(rd::writeFileSafely(m_path, "the old keys"));
        const QStringList before = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);

        disk.fill();
        const rd::Result<void> written = rd::writeFileSafely(m_path, QByteArray(size, 'n'));
        const auto another = rd::writeNewFileSafely(m_folder->filePath(u"new.rdk"_s), QByteArray(size, 'n'));
        disk.empty();

        QVERIFY(!written);
        QVERIFY(!another);
        QCOMPARE(another.error().code, rd::ErrorCode::DiskFull);
        QCOMPARE(written.error().code, rd::ErrorCode::DiskFull);
        QCOMPARE(written.error().args.value(u"file"_s).toString(), m_path);
        QCOMPARE(contentOf(m_path), QByteArray("the old keys"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), before);
    }

    void aProcessKilledWhileWritingLeavesOneWholeFile_security_R1()
    {
        QVERIFY(rd::writeFileSafely(m_path, firstContent));
        for (int kills = 1; kills <= 20; ++kills) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, m_path});
            while (child.bytesAvailable() <= kills % 3)
                QVERIFY2(child.waitForReadyRead(30000), child.readAllStandardError().constData());
            child.kill();
            child.waitForFinished();
            const QByteArray left = contentOf(m_path);
            QVERIFY2(left == firstContent || left == secondContent, qPrintable(u"%1 bytes left"_s.arg(left.size())));
        }
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        const rd::Result<void> noFolder = rd::writeFileSafely(m_folder->filePath(u"missing/keys.rdk"_s), "x");
        QCOMPARE(noFolder.error().code, rd::ErrorCode::FileNotWritten);
        const rd::Result<void> aFolder = rd::writeFileSafely(m_folder->path(), "x");
        QCOMPARE(aFolder.error().code, rd::ErrorCode::FileNotWritten);
    }

    void aNewFileReplacesNone()
    {
        const QString path = m_folder->filePath(u"copy.pdf"_s);
        QVERIFY(rd::writeNewFileSafely(path, "mine"));
        QVERIFY(rd::test::isOwnersAlone(path));
        QCOMPARE(rd::writeNewFileSafely(path, "another's").error().code, rd::ErrorCode::FileExists);
        QCOMPARE(contentOf(path), QByteArray("mine"));
        // A folder has its name too, and so has a link that leads nowhere.
        QCOMPARE(rd::writeNewFileSafely(m_folder->path(), "x").error().code, rd::ErrorCode::FileExists);
        const QString link = m_folder->filePath(u"link.pdf"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere.pdf"_s), link));
        QCOMPARE(rd::writeNewFileSafely(link, "x").error().code, rd::ErrorCode::FileExists);
        QVERIFY(!QFile::exists(m_folder->filePath(u"nowhere.pdf"_s)));
        QCOMPARE(rd::writeNewFileSafely(m_folder->filePath(u"missing/copy.pdf"_s), "x").error().code,
                 rd::ErrorCode::FileNotWritten);
        // Nothing else is left in the folder.
        QVERIFY(QFile::remove(link));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{u"copy.pdf"_s});
    }

    void ofManyWhoWantANameOneGetsIt()
    {
        constexpr int writers = 8;
        for (int round = 0; round < 50; ++round) {
            const QString path = m_folder->filePath(u"race-%1.pdf"_s.arg(round));
            std::atomic_int won = 0;
            std::atomic_int refused = 0;
            std::vector<std::thread> threads;
            for (int writer = 0; writer < writers; ++writer) {
                threads.emplace_back([&, writer] {
                    const auto done = rd::writeNewFileSafely(path, QByteArray(1000, char('a' + writer)));
                    if (done)
                        ++won;
                    else if (done.error().code == rd::ErrorCode::FileExists)
                        ++refused;
                });
            }
            for (std::thread& thread : threads)
                thread.join();
            QCOMPARE(won.load(), 1);
            QCOMPARE(refused.load(), writers - 1);
        }
    }

    void readingSaysWhyItCannot()
    {
        QCOMPARE(rd::readWholeFile(m_path, 10).error().code, rd::ErrorCode::FileMissing);
        QCOMPARE(rd::readWholeFile(m_folder->path(), 10).error().code, rd::ErrorCode::FileUnreadable);
        QVERIFY(rd::writeFileSafely(m_path, QByteArray(11, 'x')));
        QCOMPARE(rd::readWholeFile(m_path, 10).error().code, rd::ErrorCode::FileTooLarge);
#ifdef Q_OS_UNIX
        QCOMPARE(rd::readWholeFile(u"/dev/zero"_s, 10).error().code, rd::ErrorCode::FileTooLarge);
#endif
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write"_s)
        return writeForEver(arguments.value(2));
    SafeFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "safe_file_test.moc"
