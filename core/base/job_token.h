#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace rd {

// Carries "please stop" into a long verb and its progress out of it. Copies share one state; the default one never
// stops.
class JobToken {
public:
    using Progress = std::function<void(int done, int total)>;

    JobToken()
        : m_cancelled(std::make_shared<std::atomic_bool>(false))
    {
    }
    explicit JobToken(Progress progress)
        : m_cancelled(std::make_shared<std::atomic_bool>(false))
        , m_progress(std::move(progress))
    {
    }

    void cancel() const { m_cancelled->store(true); }
    bool isCancelled() const { return m_cancelled->load(); }
    void report(int done, int total) const
    {
        if (m_progress)
            m_progress(done, total);
    }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled;
    Progress m_progress;
};

} // namespace rd
