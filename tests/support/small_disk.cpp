#include "tests/support/small_disk.h"

#include <QByteArray>
#include <QFile>

#include <csignal>
#include <sys/mount.h>

namespace rd::test {

SmallDisk::SmallDisk(const QString& folder, int bytes)
    : m_folder(folder)
    , m_bytes(bytes)
    , m_mounted(::mount("none", folder.toUtf8().constData(), "tmpfs", 0,
                        QByteArray("size=" + QByteArray::number(bytes)).constData())
                == 0)
{
    if (m_mounted)
        return;
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    limitFiles(bytes);
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(m_folder.toUtf8().constData(), MNT_DETACH);
    else
        ::setrlimit(RLIMIT_FSIZE, &m_before);
}

void SmallDisk::fill() const
{
    if (!m_mounted) {
        limitFiles(1);
        return;
    }
    const QByteArray page(4096, 'x');
    QFile file(ballast());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qFatal("no ballast");
    while (file.write(page) == page.size()) { }
}

void SmallDisk::makeRoom() const
{
    if (m_mounted)
        QFile::remove(ballast());
    else
        limitFiles(m_bytes);
}

bool SmallDisk::saysFull(const Error& error) const
{
    return error.code == ErrorCode::DiskFull || (!m_mounted && error.code == ErrorCode::StorageFailed);
}

QString SmallDisk::ballast() const
{
    return m_folder + QStringLiteral("/ballast");
}

void SmallDisk::limitFiles(int bytes) const
{
    const rlimit small{static_cast<rlim_t>(bytes), m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
}

} // namespace rd::test
