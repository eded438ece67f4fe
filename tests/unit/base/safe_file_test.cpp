#include "core/base/safe_file.h"

#include <atomic>
#include <csignal>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

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
        : m_folder(QFile::encodeName(folder))
        , m_mounted(way == FullBy::OwnDisk && ::mount("none", m_folder.constData(), "tmpfs", 0, "size=64k") == 0)
    {
        std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FullDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

    void fill() const
    {
        if (!m_mounted) {
            limitFiles(0);
            return;
        }
        QFile filler(QFile::decodeName(m_folder) + u"/filler"_s);
        if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(4096, 'f')) == 4096) { }
        }
    }
    void empty() const
    {
        if (m_mounted)
            QFile::remove(QFile::decodeName(m_folder) + u"/filler"_s);
        else
            limitFiles(RLIM_INFINITY);
    }

private:
    static void limitFiles(rlim_t most)
    {
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = qMin(most, limit.rlim_max);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    QByteArray m_folder;
    bool m_mounted;
};

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
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner;
        QVERIFY(!(QFile::permissions(m_path) & others));
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
        const FullDisk disk(m_folder->path(), static_cast<FullBy>(way));
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
        const QByteArray first(20000, 'a');
        const QByteArray second(30000, 'b');
        QVERIFY(rd::writeFileSafely(m_path, first));
        for (int kills = 1; kills <= 20; ++kills) {
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                for (;;) {
                    if (!rd::writeFileSafely(m_path, second) || !rd::writeFileSafely(m_path, first)
                        || ::write(pipe[1], "x", 1) != 1)
                        ::_exit(1);
                }
            }
            char token = 0;
            for (int round = 0; round <= kills % 3; ++round)
                QCOMPARE(::read(pipe[0], &token, 1), 1);
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            ::close(pipe[0]);
            ::close(pipe[1]);
            const QByteArray left = contentOf(m_path);
            QVERIFY2(left == first || left == second, qPrintable(u"%1 bytes left"_s.arg(left.size())));
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
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
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
        QCOMPARE(rd::readWholeFile(u"/dev/zero"_s, 10).error().code, rd::ErrorCode::FileTooLarge);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(SafeFileTest)
#include "safe_file_test.moc"
