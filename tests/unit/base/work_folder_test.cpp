#include "core/base/work_folder.h"

#include "tests/support/system/owners_alone.h"
#include "tests/support/system/user_profile.h"

#include <cstdio>
#include <memory>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using rd::WorkFolder;

namespace {

bool put(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("masked rows") > 0;
}

// The killed process: says that its folder is there, and waits for its end.
int workForEver(const QString& home)
{
    rd::test::useProfile(home);
    const WorkFolder folder;
    if (!put(folder.filePath(u"report.xlsx"_s)))
        return 1;
    std::fputs("x", stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

// Files that a library must write on its way (security.md D15).
class WorkFolderTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;

    QDir place() const { return QDir(m_home->filePath(u"rightsdesk/work"_s)); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        rd::test::useProfile(m_home->path());
    }

    void itIsTheUsersAloneAndGoneAfterwards()
    {
        QString path;
        {
            const WorkFolder folder;
            QVERIFY(folder.isValid());
            path = folder.path();
            QVERIFY(path.startsWith(place().path()));
            QVERIFY(rd::test::isOwnersAlone(path));
            QVERIFY(put(folder.filePath(u"report.xlsx"_s)));
        }
        QVERIFY(!QFile::exists(path));
        QCOMPARE(place().entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void whatAKilledRunLeftIsRemovedByTheNext()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--work"_s, m_home->path()});
        QVERIFY2(child.waitForReadyRead(30000), child.readAllStandardError().constData());
        const auto folders = [this] { return place().entryList({u"work-*"_s}, QDir::Dirs); };
        QCOMPARE(folders().size(), 1);
        const QString left = folders().first();
        {
            const WorkFolder meanwhile; // while the other still runs, its folder stays
            QVERIFY(folders().contains(left));
            QCOMPARE(folders().size(), 2);
        }
        QVERIFY(QFile::exists(place().filePath(left + u"/report.xlsx"_s)));
        child.kill();
        child.waitForFinished();
        QVERIFY(QFile::exists(place().filePath(left + u"/report.xlsx"_s)));
        const WorkFolder next;
        QVERIFY(next.isValid());
        QVERIFY(!folders().contains(left));
        QCOMPARE(folders().size(), 1);
    }

    void withoutAPlaceThereIsNone()
    {
        QVERIFY(put(m_home->filePath(u"a file"_s)));
        rd::test::useProfile(m_home->filePath(u"a file"_s));
        const WorkFolder folder;
        QVERIFY(!folder.isValid());
        QVERIFY(folder.path().isEmpty());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--work"_s)
        return workForEver(arguments.value(2));
    WorkFolderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "work_folder_test.moc"
