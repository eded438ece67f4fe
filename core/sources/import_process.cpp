#include "core/sources/import_process.h"

#include "core/sources/raw_sheet.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QIODevice>
#include <QProcess>

namespace rd::sources {

namespace {

constexpr quint32 AnswerMark = 0x52444931; // RDI1
constexpr int PollMilliseconds = 50;

// The child is not trusted, so it can only say what reading a file can say.
const QList<ErrorCode>& possibleErrors()
{
    static const QList<ErrorCode> codes{
        ErrorCode::Cancelled,    ErrorCode::FileMissing,     ErrorCode::FileUnreadable,
        ErrorCode::FileTooLarge, ErrorCode::FileKindUnknown, ErrorCode::FileEncodingUnknown,
        ErrorCode::FileEmpty,    ErrorCode::FileDamaged,     ErrorCode::FileContentForbidden};
    return codes;
}

tl::unexpected<Error> failed(const QString& path, const char* detail)
{
    return fail(ErrorCode::ImportFailed, {{QStringLiteral("file"), QFileInfo(path).fileName()}},
                QString::fromLatin1(detail));
}

Result<void> start(QProcess& process, const ImportProgram& program, const QString& path, const QByteArray& input)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.setProgram(program.path);
    process.setArguments(program.arguments);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start();
    if (!process.waitForStarted())
        return failed(path, "not started");
    process.write(input);
    process.closeWriteChannel();
    return {};
}

void stop(QProcess& process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace

QByteArray importAnswer(const QString& path)
{
    QByteArray answer;
    QDataStream stream(&answer, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const Result<SourceTable> table = readTable(path);
    stream << AnswerMark << table.has_value();
    if (table)
        stream << packTable(*table);
    else
        stream << errorName(table.error().code) << table.error().args << table.error().developerDetail;
    return answer;
}

Result<SourceTable> parseImportAnswer(const QByteArray& answer)
{
    const auto nonsense = [] { return fail(ErrorCode::ImportFailed, {}, QStringLiteral("answer")); };
    QDataStream stream(answer);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    bool isTable = false;
    stream >> mark >> isTable;
    if (stream.status() != QDataStream::Ok || mark != AnswerMark)
        return nonsense();
    if (isTable) {
        QByteArray packed;
        stream >> packed;
        return stream.status() == QDataStream::Ok && stream.atEnd() ? unpackTable(packed) : nonsense();
    }
    QString name;
    Error error;
    stream >> name >> error.args >> error.developerDetail;
    for (const ErrorCode code : possibleErrors()) {
        if (stream.status() == QDataStream::Ok && errorName(code) == name) {
            error.code = code;
            return tl::unexpected<Error>(std::move(error));
        }
    }
    return nonsense();
}

ImportProgram importProgram()
{
    QString folder = QCoreApplication::applicationDirPath();
#ifdef RIGHTSDESK_TEST_CLOCK
    // The tests lie in another folder than the programs.
    folder = qEnvironmentVariable("RIGHTSDESK_BIN", folder);
#endif
#ifdef Q_OS_WIN
    return {QDir(folder).filePath(QStringLiteral("rd-import.exe")), {}};
#else
    return {QDir(folder).filePath(QStringLiteral("rd-import")), {}};
#endif
}

Result<QByteArray> runReader(const ImportProgram& program, const QString& path, const QByteArray& input,
                             const JobToken& job)
{
    QProcess process;
    RD_TRY(start(process, program, path, input));
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(PollMilliseconds) && process.state() != QProcess::NotRunning) {
        if (job.isCancelled()) {
            stop(process);
            return fail(ErrorCode::Cancelled);
        }
        if (clock.elapsed() > program.milliseconds) {
            stop(process);
            return fail(ErrorCode::ImportTimedOut, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
        }
        if (process.bytesAvailable() > MaximumUnpackedBytes) {
            stop(process);
            return failed(path, "answer too long");
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(path, "ended early");
    return process.readAllStandardOutput();
}

Result<SourceTable> runImport(const ImportProgram& program, const QString& path, const JobToken& job)
{
    RD_TRY_ASSIGN(const QByteArray answer, runReader(program, path, QFileInfo(path).absoluteFilePath().toUtf8(), job));
    auto table = parseImportAnswer(answer);
    if (!table && table.error().code == ErrorCode::ImportFailed)
        return failed(path, "answer");
    return table;
}

Result<SourceTable> readTableIsolated(const QString& path, const JobToken& job)
{
    return runImport(importProgram(), path, job);
}

} // namespace rd::sources
