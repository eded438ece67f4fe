#include "core/base/secret.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

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
    (void)madvise(bytes, size, MADV_DODUMP);
#endif
}

constexpr size_t pageBytes = 4096;
constexpr size_t slotBytes = 128; // every key of libsodium's fits in
constexpr auto pageAlignment = std::align_val_t(pageBytes);

// The system locks whole pages and does not count how often: a secret that unlocked its page would unlock what else
// lies there. So small ones share pages that stay locked while the program runs, which also spares two calls to the
// system for every key that is looked up; a larger one has pages to itself.
class LockedPages {
public:
    unsigned char* take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.empty())
            addPage();
        unsigned char* slot = m_free.back();
        m_free.pop_back();
        return slot;
    }

    void giveBack(unsigned char* slot)
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(slot);
    }

private:
    void addPage()
    {
        m_pages.push_back(static_cast<unsigned char*>(::operator new(pageBytes, pageAlignment)));
        unsigned char* page = m_pages.back();
        lockBytes(page, pageBytes);
        std::memset(page, 0, pageBytes);
        m_free.reserve(m_pages.size() * pageBytes / slotBytes); // giving back never has to find memory
        for (size_t at = 0; at < pageBytes; at += slotBytes)
            m_free.push_back(page + at);
    }

    std::mutex m_mutex;
    std::vector<unsigned char*> m_free; // zeroed
    std::vector<unsigned char*> m_pages;
};

// Never destroyed: a secret may outlive every other object of the program.
LockedPages& lockedPages()
{
    static LockedPages& pages = *new LockedPages;
    return pages;
}

size_t wholePages(qsizetype size)
{
    return (std::max<size_t>(static_cast<size_t>(size), 1) + pageBytes - 1) / pageBytes * pageBytes;
}

bool isSmall(qsizetype size)
{
    return static_cast<size_t>(size) <= slotBytes;
}

} // namespace

Secret::Secret(qsizetype size)
    : m_size(size)
{
    if (isSmall(size)) {
        m_bytes = lockedPages().take();
        return;
    }
    m_bytes = static_cast<unsigned char*>(::operator new(wholePages(size), pageAlignment));
    lockBytes(m_bytes, wholePages(size));
    std::memset(m_bytes, 0, wholePages(size));
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
    if (isSmall(m_size)) {
        lockedPages().giveBack(m_bytes);
    } else {
        unlockBytes(m_bytes, wholePages(m_size));
        ::operator delete(m_bytes, pageAlignment);
    }
    m_bytes = nullptr;
    m_size = 0;
}

} // namespace rd
