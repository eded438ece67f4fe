#pragma once

#include "core/sources/raw_sheet.h"
#include "core/sources/source_table.h"

namespace rd::sources {

// Finds the sheet and the header row a field map recognises (titles may stand above, other sheets before) and reads the
// records below it. FileKindUnknown (args: headers), FileEmpty.
Result<SourceTable> buildTable(const QList<RawSheet>& sheets);

} // namespace rd::sources
