#include "core/base/work_folder.h"

#include <array>
#include <csignal>
#include <memory>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using rd::WorkFolder;

// Files that a library must write on its way (security.md D15).
class WorkFolderTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;

    QDir place() const { return QDir(m_home->filePath(u"rightsdesk/work"_s)); }
    static void put(const QString& path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("masked rows");
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
    }

    void itIsTheUsersAloneAndGoneAfterwards()
    {
        QString path;
        {
            const WorkFolder folder;
            QVERIFY(folder.isValid());
            path = folder.path();
            QVERIFY(path.startsWith(place().path()));
            QCOMPARE(QFile::permissions(path)
                         & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
            put(folder.filePath(u"report.xlsx"_s));
        }
        QVERIFY(!QFile::exists(path));
        QCOMPARE(place().entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void whatAKilledRunLeftIsRemovedByTheNext()
    {
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const pid_t child = fork();
        if (child == 0) {
            const WorkFolder folder;
            put(folder.filePath(u"report.xlsx"_s));
            const char ready = '1';
            if (::write(pipe[1], &ready, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char ready = 0;
        QCOMPARE(::read(pipe[0], &ready, 1), ssize_t(1));
        const auto folders = [this] { return place().entryList({u"work-*"_s}, QDir::Dirs); };
        QCOMPARE(folders().size(), 1);
        const QString left = folders().first();
        {
            const WorkFolder meanwhile; // while the other still runs, its folder stays
            QVERIFY(folders().contains(left));
            QCOMPARE(folders().size(), 2);
        }
        QVERIFY(QFile::exists(place().filePath(left + u"/report.xlsx"_s)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(QFile::exists(place().filePath(left + u"/report.xlsx"_s)));
        const WorkFolder next;
        QVERIFY(next.isValid());
        QVERIFY(!folders().contains(left));
        QCOMPARE(folders().size(), 1);
    }

    void withoutAPlaceThereIsNone()
    {
        put(m_home->filePath(u"a file"_s));
        qputenv("XDG_DATA_HOME", m_home->filePath(u"a file"_s).toUtf8());
        const WorkFolder folder;
        QVERIFY(!folder.isValid());
        QVERIFY(folder.path().isEmpty());
    }
};

QTEST_GUILESS_MAIN(WorkFolderTest)
#include "work_folder_test.moc"
