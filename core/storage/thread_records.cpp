#include "core/storage/thread_records.h"

#include <algorithm>
#include <vector>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace rd::storage {

namespace {

// Its destructor runs when the thread ends.
struct EndOfThread {
    std::vector<std::weak_ptr<ThreadRecords>> desks;

    ~EndOfThread()
    {
        for (const std::weak_ptr<ThreadRecords>& desk : desks) {
            if (const std::shared_ptr<ThreadRecords> open = desk.lock())
                open->leaveThread();
        }
    }
};

EndOfThread& endOfThread()
{
#ifdef Q_OS_WIN
    // libgcc may free what is thread_local there before its destructor runs; the system's own storage of a thread it
    // calls first.
    static const DWORD place = FlsAlloc([](void* end) { delete static_cast<EndOfThread*>(end); });
    auto* end = static_cast<EndOfThread*>(FlsGetValue(place));
    if (!end) {
        end = new EndOfThread;
        FlsSetValue(place, end);
    }
    return *end;
#else
    thread_local EndOfThread end;
    return end;
#endif
}

} // namespace

ThreadRecords::ThreadRecords(QString path, Secret key)
    : m_path(std::move(path))
    , m_key(std::move(key))
{
}

Records& ThreadRecords::here()
{
    const auto gone = [this] { return Error{ErrorCode::DeskUnreachable, {{QStringLiteral("file"), m_path}}, {}}; };
    bool lost = false;
    {
        const std::lock_guard lock(m_mutex);
        lost = isLost();
        const auto known = m_records.find(std::this_thread::get_id());
        // What stands there may be in use further up and is not replaced.
        if (known != m_records.end() && lost && !known->second->sql->isLost())
            known->second->sql->refuse(gone());
        if (known != m_records.end() && (known->second->sql->isUsable() || known->second->sql->isLost()))
            return *known->second;
    }
    if (lost) {
        keep(SqlConnection::unusable(gone()));
    } else {
        Result<std::unique_ptr<SqlConnection>> opened = another();
        keep(opened ? std::move(*opened) : SqlConnection::unusable(opened.error()));
    }
    const std::lock_guard lock(m_mutex);
    return *m_records.at(std::this_thread::get_id());
}

void ThreadRecords::keep(std::unique_ptr<SqlConnection> connection)
{
    auto records = std::make_unique<Records>(std::move(connection));
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<Records>& place = m_records[std::this_thread::get_id()];
    if (!place)
        endOfThread().desks.push_back(weak_from_this());
    place = std::move(records);
}

void ThreadRecords::leaveThread()
{
    const std::lock_guard lock(m_mutex);
    m_lost = isLost();
    m_records.erase(std::this_thread::get_id());
}

bool ThreadRecords::isLost()
{
    return m_lost
        || std::any_of(m_records.begin(), m_records.end(), [](const auto& one) { return one.second->sql->isLost(); });
}

Result<std::unique_ptr<SqlConnection>> ThreadRecords::another() const
{
    return SqlConnection::open(m_path, m_key, OpenMode::Existing);
}

} // namespace rd::storage
