#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace rd::desk {

enum class CardNumbers { AreForbidden, AreOrderNumbers };

// ForbiddenNumber (args "field": which text it is, "kind": IDENTITY or CARD, "position", "length") when free text holds
// an ID or card number (R-ID-06); the number itself goes nowhere.
Result<void> requireStorableText(const QString& field, const QString& text, const QStringList& knownOrderNumbers = {},
                                 CardNumbers cards = CardNumbers::AreForbidden);

} // namespace rd::desk
