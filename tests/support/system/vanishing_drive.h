#pragma once

#include <QString>

namespace rd::test {

// The drive under a folder, which somebody pulls out: nothing of the folder is found any more, and what is open there
// answers with errors, also after it is connected again (on Windows: what was asked meanwhile).
class VanishingDrive {
public:
    explicit VanishingDrive(const QString& folder);
    ~VanishingDrive(); // connected
    VanishingDrive(const VanishingDrive&) = delete;
    VanishingDrive& operator=(const VanishingDrive&) = delete;

    void pullOut();
    void connectAgain();

private:
    QString m_folder; // as the system names it
};

} // namespace rd::test
