#pragma once

#include "ui/jobs/job_runner.h"

namespace rd::ui {

// What one place of the screen reads: at most one job at a time, and only the newest that was wanted is heard. One that
// waits is dropped when the next is wanted, one that runs is asked to stop. Part of the receiver, which outlives it
// not.
class LatestJob {
public:
    explicit LatestJob(JobRunner& jobs)
        : m_jobs(jobs)
    {
    }

    // As JobRunner::start.
    template <typename Work, typename Done> void start(const QString& title, QObject* receiver, Work work, Done done)
    {
        drop();
        const auto hear = [this, wanted = m_wanted, done = std::move(done)](auto answer) {
            if (wanted != m_wanted)
                return;
            m_token.reset();
            done(std::move(answer));
        };
        m_token = m_jobs.start(title, receiver, std::move(work), hear);
    }

    // What is under way is not wanted any more.
    void drop()
    {
        ++m_wanted;
        if (const std::optional<JobToken> token = std::exchange(m_token, std::nullopt))
            token->cancel();
    }

    bool isUnderWay() const { return m_token.has_value(); }

private:
    JobRunner& m_jobs;
    std::optional<JobToken> m_token;
    int m_wanted = 0;
};

} // namespace rd::ui
