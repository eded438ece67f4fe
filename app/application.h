#pragma once

#include "app/running_program.h"
#include "core/base/clock.h"
#include "ui/main_window/main_window.h"
#include "ui/shared/preferences.h"
#include "ui/shared/translations.h"

#include <memory>
#include <optional>
#include <QApplication>

namespace rd::app {

// What the command line of `rightsdesk` asks for.
struct StartOptions {
    QString deskPath;
    bool demo = false;
    QString language;
    QString pictureFolder; // not empty: save a picture of every screen there and leave
    QString link; // of the telephone system
    std::optional<QString> package = {}; // the data copy to check, in a window that needs no desk; may be an empty path
};

// The composition root of the window: the only place that constructs its services.
class Application {
public:
    Application(QApplication& application, const StartOptions& options);
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    // Later starts of the program speak through `running`.
    void listen(RunningProgram& running);
    int run();

private:
    void wear(std::optional<ui::Scheme> scheme);
    void connectWindow();
    void showFirstPage();
    static int checkPackage(const QString& path);
    int showRefusal(const Error& error);

    QApplication& m_application;
    StartOptions m_options;
    ui::Preferences m_preferences;
    ui::Translations m_translations;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace rd::app
