#pragma once

#include <QString>

namespace rd::test {

// From here on this process takes `folder` for the place where programs keep what they know of this PC.
void useProfile(const QString& folder);

} // namespace rd::test
