#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace rd {

// A value or the reason why there is none. Expected failures travel in it; bugs assert; nothing is thrown.
template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QVariantMap args = {}, QString developerDetail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(args), std::move(developerDetail)});
}

} // namespace rd

#define RD_CONCAT_INNER(a, b) a##b
#define RD_CONCAT(a, b) RD_CONCAT_INNER(a, b)

// Leaves the function with the error of `expression`, if it has one.
#define RD_TRY(expression)                                                                                             \
    do {                                                                                                               \
        if (auto rdTried = (expression); !rdTried)                                                                     \
            return tl::unexpected<rd::Error>(std::move(rdTried).error());                                              \
    } while (false)

// Declares `declaration` from the value of `expression`, or leaves the function with its error.
#define RD_TRY_ASSIGN(declaration, ...) RD_TRY_ASSIGN_AS(RD_CONCAT(rdResult, __LINE__), declaration, __VA_ARGS__)
#define RD_TRY_ASSIGN_AS(name, declaration, ...)                                                                       \
    auto name = (__VA_ARGS__);                                                                                         \
    if (!name)                                                                                                         \
        return tl::unexpected<rd::Error>(std::move(name).error());                                                     \
    declaration = *std::move(name)
