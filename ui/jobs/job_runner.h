#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>

namespace rd::ui {

// Runs verbs off the UI thread, one after the other, and delivers each Result to its receiver if that still lives. Jobs
// with a title show in the job bar with progress and a cancel button; jobs without one are too short to show.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override; // cancels what runs and waits for it

    // `work(const JobToken&)` answers a Result<T>; `done(Result<T>)` is called on the UI thread. A job that is
    // cancelled before its turn never runs and is not heard of; one that runs is asked to stop, and says what became of
    // it.
    template <typename Work, typename Done>
    JobToken start(const QString& title, QObject* receiver, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, const JobToken&>;
        auto answer = std::make_shared<std::optional<Answer>>();
        return enqueue(
            title, receiver, [work = std::move(work), answer](const JobToken& job) { answer->emplace(work(job)); },
            [done = std::move(done), answer] { done(std::move(**answer)); });
    }

    bool isBusy() const;
    // Waits for every job there is, at most so long. The answers are heard meanwhile, nothing else is: no event loop
    // runs.
    void finishWithin(std::chrono::milliseconds longest);
    void cancelCurrent();
    void cancelAll(); // what waits is dropped, what runs is asked to stop; none of it is heard

Q_SIGNALS:
    void started(const QString& title);
    void progressed(int done, int total);
    void finished();

private:
    JobToken enqueue(const QString& title, QObject* receiver, std::function<void(const JobToken&)> work,
                     std::function<void()> done);
    void startNext();
    void finishCurrent();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rd::ui
