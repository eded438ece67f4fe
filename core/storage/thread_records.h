#pragma once

#include "core/base/secret.h"
#include "core/storage/records.h"

#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace rd::storage {

// The connections of one desk, one for each thread that works on it. A thread's connection closes when the thread ends
// or when the desk is closed, whichever comes first. Thread-safe.
class ThreadRecords : public std::enable_shared_from_this<ThreadRecords> {
public:
    ThreadRecords(QString path, Secret key);

    // This thread's connection, opened on first use. When that fails, everything asked of it fails for that reason, and
    // the next call tries again.
    Records& here();
    void keep(std::unique_ptr<SqlConnection> connection);
    void leaveThread();

    Result<std::unique_ptr<SqlConnection>> another() const;

private:
    const QString m_path;
    const Secret m_key;
    std::mutex m_mutex;
    std::map<std::thread::id, std::unique_ptr<Records>> m_records;
};

} // namespace rd::storage
