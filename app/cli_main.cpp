#include "app/cli_commands.h"
#include "app/cli_output.h"
#include "app/process_protection.h"

#include <cstdio>
#include <QGuiApplication>

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

int run(const CommandLine::Parsed& parsed)
{
    SignedInDesks desks;
    return static_cast<int>(say(answerOf(parsed, desks)));
}

int runCommands(int argc, char* argv[])
{
    CommandLine line;
    addCommands(line);
    addBatchCommand(line);
    const CommandLine::Parsed parsed = line.parse(utf8Arguments(argc, argv));
    switch (parsed.outcome) {
    case CommandLine::Outcome::Help:
    case CommandLine::Outcome::WrongUsage:
        return run(parsed);
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

} // namespace

int main(int argc, char* argv[])
{
    rd::app::protectThisProcess();
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#endif
    qInstallMessageHandler(keepSilent);
    QCoreApplication::setApplicationVersion(QStringLiteral(RIGHTSDESK_VERSION));
    return rd::app::leaveProcess(runCommands(argc, argv));
}
