#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace rd::rules {

// Checks a policy file against the JSON Schema shipped beside it. PolicyInvalid with args "place" (JSON pointer) and
// "reason" names the first place that does not fit.
Result<void> checkAgainstSchema(const QJsonObject& policy);

// The one shape of PolicyInvalid.
tl::unexpected<Error> invalidPolicy(const QString& place, const QString& reason);

} // namespace rd::rules
