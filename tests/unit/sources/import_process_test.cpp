#include "core/base/safe_file.h"
#include "core/sources/import_confinement.h"
#include "core/sources/import_process.h"
#include "tests/support/sample_people.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// This program once more, as a child that does one thing.
sources::ImportProgram child(const QString& what, int milliseconds = 60'000)
{
    return {QCoreApplication::applicationFilePath(), {u"--child"_s, what}, milliseconds};
}

[[noreturn]] void hang()
{
    for (;;)
        std::this_thread::sleep_for(std::chrono::hours(1));
}

int misbehave(const QString& what)
{
    if (what == u"nonsense"_s)
        std::puts("rows");
    else if (what == u"crash"_s)
        std::abort();
    else if (what == u"hang"_s)
        hang();
    else if (what == u"environment"_s && qEnvironmentVariableIsEmpty("RIGHTSDESK_SECRET"))
        hang();
    return what == u"failure"_s ? 1 : 0;
}

#ifdef Q_OS_LINUX
// What is tried in a confined child; its answer is the exit code.
int attempt(const QString& what, const QByteArray& path)
{
    sources::confineThisProcess();
    if (what == u"network"_s)
        return socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0;
    if (what == u"program"_s)
        return execl("/bin/true", "true", static_cast<char*>(nullptr)) < 0 ? errno : 0;
    if (what == u"memory"_s)
        return malloc(1024UL * 1024 * 1024) ? 1 : 0;
    const int file = open(path.constData(), O_WRONLY | O_CREAT, 0600);
    return write(file, "x", 1) == 1 ? 1 : 0;
}

int confined(const QString& what, const QString& path = {})
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--confined"_s, what, path});
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}
#endif

void failedWith(const Result<sources::SourceTable>& table, ErrorCode code)
{
    QVERIFY(!table);
    QCOMPARE(errorName(table.error().code), errorName(code));
}

} // namespace

class ImportProcessTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void theChildReadsEveryFileAsThisProcessDoes()
    {
        const test::SampleSet samples;
        for (const QString& name : samples.fileNames()) {
            const auto here = sources::readTable(test::samplePath(name));
            const auto there = sources::readTableIsolated(test::samplePath(name));
            QVERIFY2(there, qPrintable(name));
            QCOMPARE(sources::packTable(*there), sources::packTable(*here));
        }
    }

    void theChildsErrorComesBackWithItsPlace()
    {
        const QString path = m_folder.filePath(u"名 'quoted'.csv"_s);
        QVERIFY(writeFileSafely(path, "%PDF-1.7"));
        const auto table = sources::readTableIsolated(path);
        failedWith(table, ErrorCode::FileKindUnknown);
        QCOMPARE(table.error().args.value(u"what"_s).toString(), u"pdf"_s);
        QCOMPARE(table.error().args.value(u"file"_s).toString(), u"名 'quoted'.csv"_s);
        failedWith(sources::readTableIsolated(m_folder.filePath(u"nothing"_s)), ErrorCode::FileMissing);
    }

    void aChildThatTalksNonsenseOrDiesIsAFailedImport_D18_data()
    {
        QTest::addColumn<sources::ImportProgram>("program");
        for (const char* what : {"nonsense", "silence", "failure", "crash"})
            QTest::newRow(what) << child(QLatin1String(what));
        QTest::newRow("not there") << sources::ImportProgram{u"/nowhere/rd-import"_s, {}};
    }
    void aChildThatTalksNonsenseOrDiesIsAFailedImport_D18()
    {
        QFETCH(sources::ImportProgram, program);
        failedWith(sources::runImport(program, u"x.csv"_s, {}), ErrorCode::ImportFailed);
    }

    void aChildThatHangsIsStopped_D18()
    {
        failedWith(sources::runImport(child(u"hang"_s, 1), u"x.csv"_s, {}), ErrorCode::ImportTimedOut);
    }

    void aCancelledJobStopsTheChild()
    {
        JobToken job;
        job.cancel();
        failedWith(sources::runImport(child(u"hang"_s), u"x.csv"_s, job), ErrorCode::Cancelled);
    }

    void theChildHasNoEnvironment()
    {
        qputenv("RIGHTSDESK_SECRET", "1");
        QProcess unlike; // the same program tells the difference
        unlike.start(QCoreApplication::applicationFilePath(), {u"--child"_s, u"environment"_s});
        QVERIFY(unlike.waitForFinished(60000));
        failedWith(sources::runImport(child(u"environment"_s, 2000), u"x.csv"_s, {}), ErrorCode::ImportTimedOut);
    }

    void anAnswerCannotNameAnErrorThatReadingDoesNotHave_D18()
    {
        QByteArray answer = sources::importAnswer(m_folder.filePath(u"nothing"_s));
        failedWith(sources::parseImportAnswer(answer), ErrorCode::FileMissing);
        const QString honest = errorName(ErrorCode::FileMissing);
        const QString forged = errorName(ErrorCode::AuditBroken);
        QCOMPARE(honest.size(), forged.size());
        const auto wide = [](const QString& text) {
            QByteArray bytes;
            for (const QChar c : text)
                bytes.append('\0').append(static_cast<char>(c.unicode()));
            return bytes;
        };
        answer.replace(wide(honest), wide(forged));
        failedWith(sources::parseImportAnswer(answer), ErrorCode::ImportFailed);
    }

#ifdef Q_OS_LINUX
    void theConfinedProcessReachesNothing_D18()
    {
        QCOMPARE(confined(u"network"_s), EPERM);
        QCOMPARE(confined(u"program"_s), EPERM);
        QCOMPARE(confined(u"memory"_s), 0);
        QVERIFY(confined(u"file"_s, m_folder.filePath(u"written"_s)) != 1);
        QVERIFY(QFileInfo(m_folder.filePath(u"written"_s)).size() == 0);
    }
#endif
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--child"_s)
        return misbehave(arguments.value(2));
#ifdef Q_OS_LINUX
    if (arguments.value(1) == u"--confined"_s)
        return attempt(arguments.value(2), QFile::encodeName(arguments.value(3)));
#endif
    ImportProcessTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "import_process_test.moc"
