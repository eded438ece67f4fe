#pragma once

#include <memory>
#include <QString>

class QLockFile;
class QTemporaryDir;

namespace rd {

// A folder for what a library must write on its way: in the user's own data of this program, open to nobody else, gone
// with this (security.md D15). What a killed run has left there the next one removes.
class WorkFolder {
public:
    WorkFolder();
    ~WorkFolder();
    Q_DISABLE_COPY_MOVE(WorkFolder)

    bool isValid() const; // false where the user's data cannot be written
    QString path() const;
    QString filePath(const QString& name) const { return path() + QLatin1Char('/') + name; }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLockFile> m_inUse; // beside it
};

} // namespace rd
