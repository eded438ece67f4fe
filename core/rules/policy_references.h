#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace rd::rules {

// What the schema cannot say of a policy file that fits it: codes stand once, every holder, platform, category and
// ground referred to exists, dates are dates, opening hours open before they close. PolicyInvalid with "place" and
// "reason".
Result<void> checkReferences(const QJsonObject& policy);

} // namespace rd::rules
