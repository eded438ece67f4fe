#pragma once

#include <QString>

namespace rd::test {

// While it lives this process writes no file beyond `bytes`: what would fail on a full disk fails. Where a folder is
// named and on Windows, it is a disk of so many bytes for all files below it together; Unix knows no such limit. One at
// a time.
class FileLimit {
public:
    explicit FileLimit(qint64 bytes, const QString& folder = {});
    ~FileLimit();
    Q_DISABLE_COPY_MOVE(FileLimit)
};

} // namespace rd::test
