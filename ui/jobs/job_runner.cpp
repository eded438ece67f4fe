#include "ui/jobs/job_runner.h"

#include <atomic>
#include <deque>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSemaphore>
#include <QThread>

namespace rd::ui {

namespace {

// A verb may report every row; the screen needs the newest figure only.
struct ProgressBox {
    std::atomic_int done = 0;
    std::atomic_int total = 0;
    std::atomic_bool posted = false;
};

} // namespace

struct JobRunner::Private {
    struct Job {
        QString title;
        QPointer<QObject> receiver;
        bool hasReceiver = false;
        std::function<void(const JobToken&)> work;
        std::function<void()> done;
        JobToken token;
    };
    QThread thread;
    QObject worker;
    std::deque<Job> waiting;
    std::optional<Job> current;
    QSemaphore ended; // once for each job, when its answer is on its way
};

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("jobs"));
    d->worker.moveToThread(&d->thread);
}

JobRunner::~JobRunner()
{
    cancelCurrent();
    d->thread.quit();
    d->thread.wait();
    // Only now: what waits may hold the very desk the last job was reading.
    d->waiting.clear();
}

bool JobRunner::isBusy() const
{
    return d->current.has_value();
}

void JobRunner::finishWithin(std::chrono::milliseconds longest)
{
    const QDeadlineTimer limit(longest);
    for (;;) {
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
        if (!isBusy() || !d->ended.tryAcquire(1, static_cast<int>(limit.remainingTime())))
            return;
    }
}

void JobRunner::cancelCurrent()
{
    if (d->current)
        d->current->token.cancel();
}

void JobRunner::cancelAll()
{
    d->waiting.clear();
    cancelCurrent();
    if (d->current)
        d->current->done = nullptr;
}

JobToken JobRunner::enqueue(const QString& title, QObject* receiver, std::function<void(const JobToken&)> work,
                            std::function<void()> done)
{
    auto box = std::make_shared<ProgressBox>();
    const JobToken token([this, box](int count, int total) {
        box->done = count;
        box->total = total;
        if (box->posted.exchange(true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this, box] {
                box->posted = false;
                Q_EMIT progressed(box->done, box->total);
            },
            Qt::QueuedConnection);
    });
    d->waiting.push_back({title, receiver, receiver != nullptr, std::move(work), std::move(done), token});
    startNext();
    return token;
}

void JobRunner::startNext()
{
    if (d->current)
        return;
    while (!d->waiting.empty() && d->waiting.front().token.isCancelled())
        d->waiting.pop_front();
    if (d->waiting.empty())
        return;
    d->current = std::move(d->waiting.front());
    d->waiting.pop_front();
    if (!d->thread.isRunning())
        d->thread.start();
    if (!d->current->title.isEmpty())
        Q_EMIT started(d->current->title);
    QMetaObject::invokeMethod(
        &d->worker,
        [this, work = std::move(d->current->work), token = d->current->token] {
            work(token);
            QMetaObject::invokeMethod(this, &JobRunner::finishCurrent, Qt::QueuedConnection);
            d->ended.release();
        },
        Qt::QueuedConnection);
}

void JobRunner::finishCurrent()
{
    const Private::Job finishedJob = std::move(*d->current);
    d->current.reset();
    Q_EMIT finished();
    if (finishedJob.done && (!finishedJob.hasReceiver || finishedJob.receiver))
        finishedJob.done();
    startNext();
}

} // namespace rd::ui
