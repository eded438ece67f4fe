#pragma once

#include "core/base/error.h"
#include "tests/support/system/file_limit.h"

#include <optional>
#include <QString>

namespace rd::test {

// A small disk of its own over `folder` where the system lets us mount one; otherwise files of this process may grow no
// further than `bytes` from now on.
class SmallDisk {
public:
    SmallDisk(const QString& folder, int bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    // Takes every byte that is left, and gives them back. Without a disk of its own nothing can be written meanwhile.
    void fill() const;
    void makeRoom() const;
    // The engine knows a full disk only by its own error; the size limit comes as another one.
    bool saysFull(const Error& error) const;

private:
    QString ballast() const;

    QString m_folder;
    int m_bytes;
    bool m_mounted;
    mutable std::optional<FileLimit> m_limit;
};

} // namespace rd::test
