#pragma once

#include "core/base/result.h"

namespace rd::test {

// "MoveForbidden ABOUT_KNOWN": why a verb refused; "done" when it did not.
template <typename Value> QString guardOf(const Result<Value>& refused)
{
    return refused ? QStringLiteral("done")
                   : errorName(refused.error().code) + QLatin1Char(' ')
            + refused.error().args.value(QStringLiteral("guard")).toString();
}

} // namespace rd::test
