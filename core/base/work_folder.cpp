#include "core/base/work_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

const QString folderPattern = u"work-*"_s;

QString lockOf(const QString& folder)
{
    return folder + u".lock"_s;
}

// Of whom the process is gone; another program that runs keeps its own.
void removeLeftOvers(const QDir& place)
{
    for (const QFileInfo& folder : place.entryInfoList({folderPattern}, QDir::Dirs | QDir::NoSymLinks)) {
        QLockFile inUse(lockOf(folder.filePath()));
        inUse.setStaleLockTime(0); // only a process that ended makes it stale
        if (inUse.tryLock())
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

WorkFolder::WorkFolder()
{
    const QString local = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QDir place(local + u"/rightsdesk/work"_s);
    if (local.isEmpty() || !place.mkpath(u"."_s))
        return;
    // One at a time: between a folder and its lock another run would take it for left over.
    QLockFile making(place.filePath(u"making.lock"_s));
    if (!making.lock())
        return;
    removeLeftOvers(place);
    m_folder = std::make_unique<QTemporaryDir>(place.filePath(u"work-XXXXXX"_s)); // made for its owner alone
    m_inUse = std::make_unique<QLockFile>(lockOf(m_folder->path()));
    m_inUse->setStaleLockTime(0);
    if (!m_folder->isValid() || !m_inUse->tryLock())
        m_folder.reset();
}

// The folder before its lock: nobody else removes it half.
WorkFolder::~WorkFolder()
{
    m_folder.reset();
}

bool WorkFolder::isValid() const
{
    return m_folder && m_folder->isValid();
}

QString WorkFolder::path() const
{
    return m_folder ? m_folder->path() : QString();
}

} // namespace rd
