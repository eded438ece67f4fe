#include "core/base/secret.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/mman.h>
#endif

namespace rd {

namespace {

void wipeBytes(void* bytes, size_t size)
{
#ifdef Q_OS_WIN
    SecureZeroMemory(bytes, size);
#else
    explicit_bzero(bytes, size);
#endif
}

// Locking is best effort: a system that refuses it must not keep anybody from working.
void lockBytes(void* bytes, size_t size)
{
#ifdef Q_OS_WIN
    VirtualLock(bytes, size);
#else
    (void)mlock(bytes, size);
    (void)madvise(bytes, size, MADV_DONTDUMP);
#endif
}

void unlockBytes(void* bytes, size_t size)
{
#ifdef Q_OS_WIN
    VirtualUnlock(bytes, size);
#else
    (void)munlock(bytes, size);
#endif
}

} // namespace

Secret::Secret(qsizetype size)
    : m_bytes(static_cast<unsigned char*>(std::calloc(static_cast<size_t>(size) + 1, 1)))
    , m_size(size)
{
    if (!m_bytes)
        qBadAlloc();
    lockBytes(m_bytes, static_cast<size_t>(size));
}

Secret Secret::fromBytes(const char* data, qsizetype size)
{
    Secret secret(size);
    std::memcpy(secret.m_bytes, data, static_cast<size_t>(size));
    return secret;
}

Secret Secret::takeFrom(QByteArray& bytes)
{
    Secret secret = fromBytes(bytes.constData(), bytes.size());
    wipeBytes(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
    return secret;
}

Secret Secret::fromText(QString& text)
{
    QByteArray bytes = text.toUtf8();
    Secret secret = takeFrom(bytes);
    wipeBytes(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret Secret::copy() const
{
    return m_bytes ? fromBytes(reinterpret_cast<const char*>(m_bytes), m_size) : Secret();
}

void Secret::wipe()
{
    if (!m_bytes)
        return;
    wipeBytes(m_bytes, static_cast<size_t>(m_size));
    unlockBytes(m_bytes, static_cast<size_t>(m_size));
    std::free(m_bytes);
    m_bytes = nullptr;
    m_size = 0;
}

} // namespace rd
