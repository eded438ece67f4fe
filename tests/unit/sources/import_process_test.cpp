#include "core/base/safe_file.h"
#include "core/sources/import_confinement.h"
#include "core/sources/import_process.h"
#include "tests/support/sample_people.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// What is tried in a confined child; its answer is the exit code.
template <typename Attempt> int confined(Attempt attempt)
{
    const pid_t child = fork();
    if (child == 0) {
        sources::confineThisProcess();
        _exit(attempt());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

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
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nonsense") << u"/bin/echo"_s << QStringList(u"rows"_s);
        QTest::newRow("silence") << u"/bin/true"_s << QStringList();
        QTest::newRow("failure") << u"/bin/false"_s << QStringList();
        QTest::newRow("crash") << u"/bin/sh"_s << QStringList({u"-c"_s, u"kill -SEGV $$"_s});
        QTest::newRow("not there") << u"/nowhere/rd-import"_s << QStringList();
    }
    void aChildThatTalksNonsenseOrDiesIsAFailedImport_D18()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        failedWith(sources::runImport({program, arguments}, u"x.csv"_s, {}), ErrorCode::ImportFailed);
    }

    void aChildThatHangsIsStopped_D18()
    {
        failedWith(sources::runImport({u"/bin/sleep"_s, {u"600"_s}, 1}, u"x.csv"_s, {}), ErrorCode::ImportTimedOut);
    }

    void aCancelledJobStopsTheChild()
    {
        JobToken job;
        job.cancel();
        failedWith(sources::runImport({u"/bin/sleep"_s, {u"600"_s}}, u"x.csv"_s, job), ErrorCode::Cancelled);
    }

    void theChildHasNoEnvironment()
    {
        qputenv("RIGHTSDESK_SECRET", "1");
        const sources::ImportProgram program{
            u"/bin/sh"_s, {u"-c"_s, u"test -z \"$RIGHTSDESK_SECRET\" || kill -KILL $$; exec sleep 600"_s}, 1};
        failedWith(sources::runImport(program, u"x.csv"_s, {}), ErrorCode::ImportTimedOut);
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

    void theConfinedProcessReachesNothing_D18()
    {
        QCOMPARE(confined([] { return socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0; }), EPERM);
        QCOMPARE(confined([] { return execl("/bin/true", "true", static_cast<char*>(nullptr)) < 0 ? errno : 0; }),
                 EPERM);
        QCOMPARE(confined([] { return malloc(1024UL * 1024 * 1024) ? 1 : 0; }), 0);
        const QByteArray path = QFile::encodeName(m_folder.filePath(u"written"_s));
        const int signalled = confined([&] {
            const int file = open(path.constData(), O_WRONLY | O_CREAT, 0600);
            return write(file, "x", 1) == 1 ? 1 : 0;
        });
        QVERIFY(signalled != 1);
    }
};

QTEST_GUILESS_MAIN(ImportProcessTest)
#include "import_process_test.moc"
