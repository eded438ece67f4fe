#include "core/security/sodium_ready.h"

#include <QtGlobal>
#include <sodium.h>

namespace rd::security {

void requireSodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        qFatal("libsodium cannot start");
}

} // namespace rd::security
