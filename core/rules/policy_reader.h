#pragma once

#include "core/rules/policy_data.h"

namespace rd::rules {

// Reads a policy file: the JSON Schema first, then what a schema cannot say (every holder, category and ground referred
// to exists, nothing stands twice). PolicyInvalid with args "place" and "reason".
Result<std::shared_ptr<const RuleBook::Data>> readPolicy(const QByteArray& json);

} // namespace rd::rules
