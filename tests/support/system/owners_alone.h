#pragma once

#include <QString>

namespace rd::test {

// Whether nobody but its owner and the system itself may read or write this file or folder (security.md D10).
bool isOwnersAlone(const QString& path);

// Others may write into this folder from here on.
void letOthersWrite(const QString& folder);

} // namespace rd::test
