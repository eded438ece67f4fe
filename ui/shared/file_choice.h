#pragma once

#include <functional>
#include <QString>

class QWidget;

namespace rd::ui {

enum class FileChoice { OpenFile, OpenFiles, SaveFile, Folder };

struct FileQuestion {
    FileChoice choice = FileChoice::OpenFile;
    QString title;
    QString filter; // "Spreadsheets (*.xlsx *.csv)"; empty = all files
    QString suggestion; // a path or file name to begin with
};

// Asks for files without a nested event loop, so that the desk can be locked while the dialog is open. `chosen` is not
// called when the user changes their mind or when `parent` is gone.
void chooseFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList& paths)> chosen);

} // namespace rd::ui
