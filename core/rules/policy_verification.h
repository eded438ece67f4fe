#pragma once

#include "core/rules/rule_book.h"

#include <QJsonObject>

namespace rd::rules {

// How a policy verifies who asks (R-ID); a file of before a key has what the rule book says.
VerificationPolicy verificationOf(const QJsonObject& json);

} // namespace rd::rules
