#pragma once

#include "core/base/result.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <QString>
#include <vector>

namespace rd::desk {

// A value of the record that newer versions replace while other threads work by it: the older ones stay until the desk
// is closed, a few of some kilobytes each.
template <typename Value> class NewestVersion {
public:
    NewestVersion() = default;
    explicit NewestVersion(Value first) { replace(std::move(first)); }

    const Value& current() const { return *m_current.load(); }

    // Reads the value anew when `newest`, the id of the version added last, is another. A thread that looked earlier
    // must not bring an older one back; ids rise.
    template <typename Read> Result<void> follow(const QString& newest, Read read)
    {
        const std::lock_guard lock(m_mutex);
        if (m_current.load() && newest <= m_newest)
            return {};
        RD_TRY_ASSIGN(Value value, read());
        replace(std::move(value));
        m_newest = newest;
        return {};
    }

private:
    void replace(Value value)
    {
        m_all.push_back(std::make_unique<const Value>(std::move(value)));
        m_current.store(m_all.back().get());
    }

    std::mutex m_mutex; // of what follows, not of m_current
    QString m_newest;
    std::vector<std::unique_ptr<const Value>> m_all;
    std::atomic<const Value*> m_current = nullptr;
};

} // namespace rd::desk
