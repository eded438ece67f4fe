#include "app/cli_commands.h"
#include "app/cli_messages.h"

#include <cstdio>
#include <QGuiApplication>
#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <windows.h>
// after windows.h
#include <shellapi.h>
#endif

namespace {

using namespace rd;
using namespace rd::cli;

QStringList utf8Arguments(int argc, char* argv[])
{
    QStringList arguments;
#ifdef Q_OS_WIN
    // What main() gets on Windows has been squeezed through the system code page.
    int count = 0;
    wchar_t** wide = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int index = 1; index < count; ++index)
        arguments.append(QString::fromWCharArray(wide[index]));
    LocalFree(wide);
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#else
    for (int index = 1; index < argc; ++index)
        arguments.append(QString::fromUtf8(argv[index]));
#endif
    return arguments;
}

// Qt's own remarks (a missing runtime folder, an odd font) are no answer of this program.
void keepSilent(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "rightsdesk-cli: %s\n", qUtf8Printable(text));
}

// False when the text did not arrive: a full disk behind a redirection must not look like success.
bool say(std::FILE* stream, const QByteArray& text)
{
    const size_t written = std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stream);
    return written == static_cast<size_t>(text.size()) && std::fflush(stream) == 0;
}

int finish(std::FILE* stream, const QByteArray& text, ExitStatus status)
{
    if (say(stream, text))
        return static_cast<int>(status);
    say(stderr, "rightsdesk-cli: the answer could not be written\n");
    return static_cast<int>(ExitStatus::FileFailed);
}

QByteArray jsonLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

int finishWithError(const GlobalOptions& options, const QString& code, const QVariantMap& args, const QString& message,
                    ExitStatus status)
{
    if (!options.json)
        return finish(stderr, "rightsdesk-cli: " + message.toUtf8() + '\n', status);
    // The "headers" of an unknown file are its first row, which may be a person's: they stay out of scripts' logs.
    QVariantMap told = args;
    told.remove(QStringLiteral("headers"));
    const QJsonObject error{{QStringLiteral("code"), code},
                            {QStringLiteral("args"), QJsonObject::fromVariantMap(told)},
                            {QStringLiteral("message"), message}};
    return finish(stdout, jsonLine({{QStringLiteral("error"), error}}), status);
}

int run(const CommandLine::Parsed& parsed)
{
    CommandContext context(parsed.options);
    const Result<Answer> answer = parsed.run(context);
    if (!answer) {
        const Error& error = answer.error();
        return finishWithError(parsed.options, errorName(error.code), error.args, messageOf(error, context.language()),
                               exitStatusOf(error.code));
    }
    if (parsed.options.json)
        return finish(stdout, jsonLine(answer->fields), answer->status);
    QByteArray text;
    for (const QString& line : answer->lines)
        text += line.toUtf8() + '\n';
    return finish(stdout, text, answer->status);
}

void addCommands(CommandLine& line)
{
    addDeskCommands(line);
    addUserCommands(line);
    addDeadlineCommands(line);
    addCalendarCommands(line);
    addCallCommands(line);
    addCaseCommands(line);
    addVerificationCommands(line);
    addPaperCommands(line);
    addItemCommands(line);
    addDeletionCommands(line);
    addConsentCommands(line);
    addTaskCommands(line);
    addDataCommands(line);
    addCopyCommands(line);
    addReplyCommands(line);
    addTurnCommands(line);
    addComplaintCommands(line);
    addAuditCommands(line);
    addDemoCommands(line);
    addReminderCommands(line);
    addPolicyCommands(line);
}

} // namespace

int main(int argc, char* argv[])
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
    qInstallMessageHandler(keepSilent);
    CommandLine line;
    addCommands(line);
    const CommandLine::Parsed parsed = line.parse(utf8Arguments(argc, argv));
    switch (parsed.outcome) {
    case CommandLine::Outcome::Help:
        if (parsed.options.json)
            return finish(stdout, jsonLine({{QStringLiteral("help"), parsed.text}}), ExitStatus::Done);
        return finish(stdout, parsed.text.toUtf8(), ExitStatus::Done);
    case CommandLine::Outcome::WrongUsage:
        return finishWithError(parsed.options, QStringLiteral("WrongUsage"), {}, parsed.text, ExitStatus::WrongUsage);
    case CommandLine::Outcome::Chosen:
        break;
    }

    // Qt gets the program's name only: it would take options such as -platform out of ours.
    int onlyName = 1;
    if (parsed.drawing == Drawing::None) {
        QCoreApplication application(onlyName, argv);
        return run(parsed);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(onlyName, argv);
    return run(parsed);
}
