#pragma once

#include "core/base/result.h"

#include <type_traits>

namespace rd::test {

// The value, or the end of the test program: for what a test stands on and is not about.
template <typename Value> Value orDie(Result<Value> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().developerDetail));
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

} // namespace rd::test
