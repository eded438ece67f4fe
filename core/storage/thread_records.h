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
    // the next call tries again; but once the desk went out of reach of any thread it has to be opened anew, because
    // what is connected again may be another state of it (security.md D7).
    Records& here();
    void keep(std::unique_ptr<SqlConnection> connection);
    void leaveThread();

    Result<std::unique_ptr<SqlConnection>> another() const;

private:
    bool isLost(); // with the mutex held

    const QString m_path;
    const Secret m_key;
    std::mutex m_mutex;
    bool m_lost = false; // known of a thread that has ended
    std::map<std::thread::id, std::unique_ptr<Records>> m_records;
};

} // namespace rd::storage
