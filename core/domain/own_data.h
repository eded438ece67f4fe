#pragma once

#include "core/domain/case.h"
#include "core/domain/found_record.h"

namespace rd::domain {

// Whether this redaction holds back what is the person's own: their name, number, address or account, the numbers of
// their orders, their child's data, or a text that names them. An answer with such a redaction is PARTIAL; one that
// hides others, staff or our own notes is not (3.1, R-RF-04).
bool hidesOwnData(const FoundRecord& record, const Redaction& redaction, const Subject& subject);

// Those of the redactions that do. A redaction of a row that is not among the records hides nothing.
QList<Redaction> hidingOwnData(const QList<FoundRecord>& records, const QList<Redaction>& redactions,
                               const Subject& subject);

} // namespace rd::domain
