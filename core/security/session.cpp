#include "core/security/session.h"

namespace rd::security {

Result<void> Session::require(domain::Permission permission) const
{
    if (may(permission))
        return {};
    return fail(ErrorCode::NotPermitted, {{QStringLiteral("permission"), domain::codeOf(permission)}});
}

} // namespace rd::security
