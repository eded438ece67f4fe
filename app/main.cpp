#include "app/application.h"
#include "app/process_protection.h"
#include "app/running_program.h"
#include "ui/main_window/call_link.h"

#include <optional>
#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

// The first link among the arguments. The telephone system hands it over from outside, a web page could: whatever
// stands beside it is nobody's wish, least of all an option of Qt, which loads libraries by some.
QString linkAmong(int argc, char* argv[])
{
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (rd::ui::isCallLink(argument))
            return argument;
    }
    return {};
}

rd::app::StartOptions readOptions(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"RightsDesk: requests about personal data, from the call to the reply."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption desk(u"desk"_s, u"Open the desk at this path."_s, u"PATH"_s);
    const QCommandLineOption demo(u"demo"_s,
                                  u"Open a demo desk with invented people; made when it is not there yet."_s);
    const QCommandLineOption pictures(
        u"pictures"_s, u"Save a picture of every screen of a demo desk to this folder and leave."_s, u"DIR"_s);
    const QCommandLineOption language(u"language"_s, u"Language of the window: zh_CN or en."_s, u"LANGUAGE"_s);
    const QCommandLineOption package(u"check-package"_s,
                                     u"Check a sealed data copy with its password; needs no desk."_s, u"FILE"_s);
    parser.addOptions({desk, demo, pictures, language, package});
    parser.process(application);
    rd::app::StartOptions options{
        parser.value(desk), parser.isSet(demo), parser.value(language), parser.value(pictures), {}};
    if (parser.isSet(package))
        options.package = parser.value(package);
    return options;
}

// Whoever names a desk or a data copy wants a window for it, beside one that runs.
bool isPlainStart(const rd::app::StartOptions& options)
{
    return options.deskPath.isEmpty() && !options.demo && options.pictureFolder.isEmpty() && !options.package;
}

int runWindow(int argc, char* argv[])
{
    const QString link = linkAmong(argc, argv);
    if (!link.isEmpty())
        argc = 1;
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"RightsDesk"_s);
    QCoreApplication::setApplicationName(u"RightsDesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RIGHTSDESK_VERSION));
    QGuiApplication::setDesktopFileName(u"rightsdesk"_s);
    rd::app::StartOptions options = link.isEmpty() ? readOptions(application) : rd::app::StartOptions();
    options.link = link;
    if (!isPlainStart(options))
        return rd::app::Application(application, options).run();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const rd::app::HandOver handed = rd::app::RunningProgram::handOver(folder, link);
    if (handed == rd::app::HandOver::Taken)
        return 0;
    rd::app::Application desk(application, options);
    // One that does not answer is alive all the same, and keeps the place it is called at.
    std::optional<rd::app::RunningProgram> running;
    if (handed == rd::app::HandOver::NobodyRuns)
        desk.listen(running.emplace(folder));
    return desk.run();
}

} // namespace

int main(int argc, char* argv[])
{
    rd::app::protectThisProcess();
    return rd::app::leaveProcess(runWindow(argc, argv));
}
