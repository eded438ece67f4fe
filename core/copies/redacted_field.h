#pragma once

#include "core/domain/found_record.h"

namespace rd::copies {

struct RedactedField {
    QString value;
    QList<domain::RedactionReason> reasons; // each once; empty when nothing is hidden
};

// A cell as it leaves the house, and why it is not what it was. A card number found by the last check counts as hidden
// too.
RedactedField redactedField(const domain::FoundField& field, const QList<domain::Redaction>& ofRecord);

} // namespace rd::copies
