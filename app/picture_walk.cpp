#include "app/picture_walk.h"

#include "core/base/safe_file.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/entry/demo_desk.h"
#include "ui/commands/command_palette.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/main_window.h"
#include "ui/shared/error_text.h"

#include <cstdio>
#include <QBuffer>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

namespace rd::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileFailed = 4;
constexpr int casesRead = 100;
constexpr std::chrono::seconds patience(30);
constexpr std::chrono::milliseconds settling(400);

class Walk {
public:
    Walk(QApplication& application, const QString& folder, ui::MainWindow& window)
        : m_application(application)
        , m_folder(folder)
        , m_window(window)
    {
    }

    // One picture in each scheme; pages follow the change because they draw with the theme in use.
    void picture(const QString& name)
    {
        for (const ui::Scheme scheme : {ui::Scheme::Dark, ui::Scheme::Light}) {
            ui::theme::apply(m_application, scheme);
            settle();
            save(name + (scheme == ui::Scheme::Light ? u"-light.png"_s : u"-dark.png"_s));
        }
    }

    bool signIn(const QString& userName)
    {
        auto* button = m_window.findChild<QPushButton*>(u"demo-"_s + userName);
        if (!button)
            return false;
        QEventLoop loop;
        QObject::connect(&m_window, &ui::MainWindow::unlocked, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        button->click();
        loop.exec();
        return !m_window.isLocked();
    }

    void page(ui::PageName name, const QString& pictureName)
    {
        Q_EMIT m_window.frame()->context().navigator.pageWanted(name);
        picture(pictureName);
    }

    void caseTabs(const domain::CaseId& caseId)
    {
        const QList<std::pair<ui::CaseTab, QString>> tabs{
            {ui::CaseTab::Overview, u"overview"_s},
            {ui::CaseTab::Items, u"items"_s},
            {ui::CaseTab::Verification, u"verification"_s},
            {ui::CaseTab::Tasks, u"tasks"_s},
            {ui::CaseTab::Copy, u"copy"_s},
            {ui::CaseTab::Reply, u"reply"_s},
            {ui::CaseTab::History, u"history"_s},
        };
        for (const auto& [tab, name] : tabs) {
            Q_EMIT m_window.frame()->context().navigator.caseWanted(caseId, tab);
            picture(u"case-"_s + name);
        }
    }

    void palette(const QString& typed)
    {
        Q_EMIT m_window.frame()->context().navigator.searchWanted(typed);
        picture(u"palette"_s);
        m_window.frame()->palette()->forget();
    }

    bool failed() const { return m_failed; }

private:
    void settle()
    {
        QEventLoop loop;
        QTimer::singleShot(settling, &loop, &QEventLoop::quit);
        loop.exec();
    }

    void save(const QString& fileName)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        m_window.grab().save(&buffer, "PNG");
        if (!writeFileSafely(m_folder + u'/' + fileName, buffer.data()))
            m_failed = true;
        else
            std::printf("%s\n", qPrintable(fileName));
    }

    QApplication& m_application;
    QString m_folder;
    ui::MainWindow& m_window;
    bool m_failed = false;
};

Result<void> makeDemo(const QString& path)
{
    if (QFileInfo::exists(path))
        return {};
    return desk::createDemoDesk(path, Clock::system(), JobToken());
}

// The case of the demo desk that shows most: data are being collected for a copy.
domain::CaseId caseWithCopy(const desk::Desk& desk)
{
    domain::CaseFilter inProgress;
    inProgress.state = domain::CaseState::InProgress;
    const auto cases = desk::listCases(desk, inProgress, {}, casesRead);
    if (!cases)
        return {};
    for (const domain::CaseSummary& row : cases->rows) {
        if (row.rights.contains(domain::RightType::Copy))
            return row.id;
    }
    return cases->rows.isEmpty() ? domain::CaseId() : cases->rows.first().id;
}

void walkAsAgent(Walk& walk, ui::MainWindow& window)
{
    walk.page(ui::PageName::Today, u"today"_s);
    walk.page(ui::PageName::Cases, u"cases"_s);
    walk.page(ui::PageName::Tasks, u"tasks"_s);
    Q_EMIT window.frame()->context().navigator.intakeWanted({});
    walk.picture(u"intake"_s);
    walk.palette(u"0001"_s);
    if (const auto chosen = caseWithCopy(window.frame()->context().desk); !chosen.isEmpty())
        walk.caseTabs(chosen);
    walk.page(ui::PageName::Help, u"help"_s);
}

} // namespace

int walkForPictures(QApplication& application, const QString& folder, const QString& deskPath)
{
    const QTemporaryDir temporary;
    const QString path = deskPath.isEmpty() ? temporary.filePath(u"demo.rdb"_s) : deskPath;
    if (const Result<void> made = makeDemo(path); !made || !QDir().mkpath(folder)) {
        std::fputs(qPrintable(ui::errorText(made ? Error{ErrorCode::FileNotWritten, {}, {}} : made.error()) + u'\n'),
                   stderr);
        return fileFailed;
    }
    ui::MainWindow window(Clock::system());
    window.show();
    Walk walk(application, folder, window);
    window.showFirstStart();
    walk.picture(u"first-start"_s);
    window.showSignIn({path, ui::DeskKind::Demo}, {});
    walk.picture(u"sign-in"_s);
    if (!walk.signIn(u"li"_s))
        return fileFailed;
    walkAsAgent(walk, window);
    window.lock();
    if (!walk.signIn(u"chen"_s))
        return fileFailed;
    walk.page(ui::PageName::Today, u"today-officer"_s);
    walk.page(ui::PageName::Approvals, u"approvals"_s);
    walk.page(ui::PageName::Dashboard, u"dashboard"_s);
    walk.page(ui::PageName::Reports, u"reports"_s);
    walk.page(ui::PageName::Complaints, u"complaints"_s);
    walk.page(ui::PageName::Incidents, u"incidents"_s);
    walk.page(ui::PageName::Administration, u"administration"_s);
    return walk.failed() ? fileFailed : 0;
}

} // namespace rd::app
