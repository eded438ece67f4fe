#include "tests/support/small_disk.h"

#include <QByteArray>
#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

namespace rd::test {

namespace {

bool mountedOver(const QString& folder, int bytes)
{
#ifdef Q_OS_LINUX
    const QByteArray size = "size=" + QByteArray::number(bytes);
    return ::mount("none", folder.toUtf8().constData(), "tmpfs", 0, size.constData()) == 0;
#else
    Q_UNUSED(folder)
    Q_UNUSED(bytes)
    return false;
#endif
}

} // namespace

SmallDisk::SmallDisk(const QString& folder, int bytes)
    : m_folder(folder)
    , m_bytes(bytes)
    , m_mounted(mountedOver(folder, bytes))
{
    if (!m_mounted)
        m_limit.emplace(bytes, folder);
#ifdef Q_OS_WIN
    m_mounted = true; // the limit is one
#endif
}

SmallDisk::~SmallDisk()
{
#ifdef Q_OS_LINUX
    if (m_mounted)
        ::umount2(m_folder.toUtf8().constData(), MNT_DETACH);
#endif
}

void SmallDisk::fill() const
{
    if (!m_mounted) {
        m_limit.emplace(1);
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
        m_limit.emplace(m_bytes);
}

bool SmallDisk::saysFull(const Error& error) const
{
    return error.code == ErrorCode::DiskFull || (!m_mounted && error.code == ErrorCode::StorageFailed);
}

QString SmallDisk::ballast() const
{
    return m_folder + QStringLiteral("/ballast");
}

} // namespace rd::test
