#include "app/application.h"
#include "app/process_protection.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

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
    parser.addOptions({desk, demo, pictures, language});
    parser.process(application);
    return {parser.value(desk), parser.isSet(demo), parser.value(language), parser.value(pictures)};
}

} // namespace

int main(int argc, char* argv[])
{
    rd::app::protectThisProcess();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"RightsDesk"_s);
    QCoreApplication::setApplicationName(u"RightsDesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RIGHTSDESK_VERSION));
    QGuiApplication::setDesktopFileName(u"rightsdesk"_s);
    rd::app::Application desk(application, readOptions(application));
    return desk.run();
}
