#pragma once

#include <QString>

namespace rd::test {

// Whether this process holds the file open.
bool isOpenHere(const QString& path);

} // namespace rd::test
