#include "core/storage/thread_records.h"

#include <vector>

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

thread_local EndOfThread endOfThread;

} // namespace

ThreadRecords::ThreadRecords(QString path, Secret key)
    : m_path(std::move(path))
    , m_key(std::move(key))
{
}

Records& ThreadRecords::here()
{
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_records.find(std::this_thread::get_id());
        if (known != m_records.end() && known->second->sql->isUsable())
            return *known->second;
    }
    Result<std::unique_ptr<SqlConnection>> opened = another();
    keep(opened ? std::move(*opened) : SqlConnection::unusable(opened.error()));
    const std::lock_guard lock(m_mutex);
    return *m_records.at(std::this_thread::get_id());
}

void ThreadRecords::keep(std::unique_ptr<SqlConnection> connection)
{
    auto records = std::make_unique<Records>(std::move(connection));
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<Records>& place = m_records[std::this_thread::get_id()];
    if (!place)
        endOfThread.desks.push_back(weak_from_this());
    place = std::move(records);
}

void ThreadRecords::leaveThread()
{
    const std::lock_guard lock(m_mutex);
    m_records.erase(std::this_thread::get_id());
}

Result<std::unique_ptr<SqlConnection>> ThreadRecords::another() const
{
    return SqlConnection::open(m_path, m_key, OpenMode::Existing);
}

} // namespace rd::storage
