#pragma once

#include <functional>
#include <QString>

class QLineEdit;
class QWidget;

namespace rd::ui {

enum class FileChoice { OpenFile, OpenFiles, SaveFile, Folder };

struct FileQuestion {
    FileChoice choice = FileChoice::OpenFile;
    QString title;
    // "Spreadsheets (*.xlsx *.csv)"; empty = all files. A file to be written gets the first ending when it is typed
    // without one.
    QString filter;
    QString suggestion; // a path or file name to begin with
};

// Asks for files without a nested event loop, so that the desk can be locked while the dialog is open. `chosen` is not
// called when the user changes their mind or when `parent` is gone.
void chooseFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList& paths)> chosen);

// A path that people may also type, in a field, stands there as the system writes it.
void showPath(QLineEdit* field, const QString& path);
QString pathIn(const QLineEdit* field); // as the program writes it
void choosePath(QLineEdit* field, FileQuestion question); // begins with what stands there

} // namespace rd::ui
