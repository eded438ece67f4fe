#pragma once

#include <QString>

namespace rd {

// Whether a file or folder lies on another PC: on a share, or a drive that stands for one. There its access lists and
// its locks are the other PC's.
bool isOnShare(const QString& path);

} // namespace rd
