#include "tests/support/system/vanishing_drive.h"

#include <fcntl.h>
#include <QDir>
#include <unistd.h>

namespace rd::test {

namespace {

QString elsewhere(const QString& folder)
{
    return folder + QStringLiteral("-pulled-out");
}

void rename(const QString& from, const QString& to)
{
    if (!QDir().rename(from, to))
        qFatal("the drive stays where it is");
}

// Its number stays taken, by something that can neither be read nor written.
void makeDead(int file)
{
    const int dead = ::open("/", O_PATH | O_CLOEXEC);
    if (dead < 0 || ::dup3(dead, file, O_CLOEXEC) < 0)
        qFatal("an open file outlives its drive");
    ::close(dead);
}

} // namespace

VanishingDrive::VanishingDrive(const QString& folder)
    : m_folder(QDir(folder).canonicalPath())
{
}

VanishingDrive::~VanishingDrive()
{
    connectAgain();
}

void VanishingDrive::pullOut()
{
    const QDir open(QStringLiteral("/proc/self/fd"));
    for (const QString& number : open.entryList(QDir::Files | QDir::System)) {
        if (QFile::symLinkTarget(open.filePath(number)).startsWith(m_folder + QLatin1Char('/')))
            makeDead(number.toInt());
    }
    rename(m_folder, elsewhere(m_folder));
}

void VanishingDrive::connectAgain()
{
    if (QFileInfo::exists(elsewhere(m_folder)))
        rename(elsewhere(m_folder), m_folder);
}

} // namespace rd::test
