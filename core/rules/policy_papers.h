#pragma once

#include "core/rules/paper_rule.h"

#include <QJsonValue>

namespace rd::rules {

// The papers a policy knows and what it asks of each kind of requester (§2); none in a file of before these keys.
QList<domain::PaperKind> papersOf(const QJsonValue& json);
QList<RequesterRule> requestersOf(const QJsonValue& json);

} // namespace rd::rules
