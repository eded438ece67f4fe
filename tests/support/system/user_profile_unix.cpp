#include "tests/support/system/user_profile.h"

namespace rd::test {

void useProfile(const QString& folder)
{
    for (const char* place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(place, folder.toUtf8());
}

} // namespace rd::test
