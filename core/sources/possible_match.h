#pragma once

#include "core/sources/certain_match.h"

namespace rd::sources {

// Why a row that is not certain may belong to the subject, for a human to decide: masked or virtual number with a
// fitting name, a card or order number rounded by Excel, the address, the bare name, a mention in free text. Empty when
// nothing speaks for it.
QStringList possibleEvidence(const RowFacts& row, const OwnIdentity& own);

} // namespace rd::sources
